/* fmn-overview-labels.c: a name stands inside its bar, right or left of it, and never over another.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"
#include "config.h"

#include "fmn-overview-labels.h"

#include <math.h>

#define LABEL_GAP 6
#define MOST_LABELLED 300

/* A pregnancy's name is bold and its weeks are not; a treatment is named as a whole. */
static void
measure (FmnOverviewLayout *self, FmnMark *mark)
{
  gboolean pregnancy = mark->lane == FMN_LANE_PREGNANCIES;
  double *width = &mark->item->widths[mark->weeks == NULL];

  if (*width <= 0)
    *width = self->frame.measure (pregnancy ? mark->name : NULL,
                                  pregnancy ? mark->weeks : mark->name, self->frame.measure_data);
  mark->label_width = *width;
}

/* The end of what stands in the row before the mark @index, and the beginning of what comes after it. */
static void
find_neighbours (FmnOverviewLayout *self, guint index, double *before, double *after)
{
  const FmnMark *mark = &g_array_index (self->marks, FmnMark, index);

  *before = self->frame.left;
  *after = self->frame.right;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const FmnMark *other = &g_array_index (self->marks, FmnMark, i);
      double end = other->x1;

      if (i == index || other->lane != mark->lane || other->y != mark->y
          || other->type != FMN_MARK_BAR)
        continue;
      if (other->lane == FMN_LANE_PREGNANCIES)
        end += 6; /* its end mark */
      if (!isnan (other->label_x) && !other->label_inside && other->label_x > other->x0)
        end = other->label_x + other->label_width;
      if (other->x0 <= mark->x0)
        *before = MAX (*before, end);
      else
        *after = MIN (*after, other->x0);
    }
}

/* Inside its bar if it fits, else right of it, else left. FALSE when there is no room. */
static gboolean
try_label (FmnOverviewLayout *self, FmnMark *mark, double before, double after)
{
  gboolean pregnancy = mark->lane == FMN_LANE_PREGNANCIES;
  double past = (pregnancy && !mark->fades) || mark->goes_on ? LABEL_GAP : 0;
  double left = MAX (mark->x0, self->frame.left);
  double right = MIN (mark->x1, self->frame.right);
  double width;

  measure (self, mark);
  width = mark->label_width;
  if (!pregnancy && width + 2 * LABEL_GAP <= right - left)
    {
      mark->label_x = left + LABEL_GAP;
      mark->label_inside = TRUE;
    }
  else if (mark->x1 + past + LABEL_GAP + width <= after - 2)
    mark->label_x = mark->x1 + past + LABEL_GAP;
  else if (mark->x0 - LABEL_GAP - width >= before + 2)
    mark->label_x = mark->x0 - LABEL_GAP - width;
  return !isnan (mark->label_x);
}

/* Without room for all of it the name alone, and without room for that nothing: the list below says it too. */
static void
place_label (FmnOverviewLayout *self, guint index)
{
  FmnMark *mark = &g_array_index (self->marks, FmnMark, index);
  double before;
  double after;

  if (mark->item == NULL || mark->x1 < self->frame.left || mark->x0 > self->frame.right)
    return;

  find_neighbours (self, index, &before, &after);
  if (!try_label (self, mark, before, after) && mark->weeks != NULL)
    {
      mark->weeks = NULL;
      try_label (self, mark, before, after);
    }
}

/* A strip and the thin bars of the axis of weeks have no room for names. */
static gboolean
is_named (FmnOverviewLayout *self, const FmnMark *mark)
{
  if (mark->type != FMN_MARK_BAR || mark->item == NULL)
    return FALSE;
  if (self->frame.axis == FMN_AXIS_WEEKS)
    return mark->lane == FMN_LANE_PREGNANCIES;
  return (self->frame.folded & (1u << mark->lane)) == 0;
}

/* Among very many bars no name would find room, and making the names would take longer than all else. */
void
fmn_overview_labels_place (FmnOverviewLayout *self)
{
  guint n_bars = 0;

  for (guint i = 0; i < self->marks->len; i++)
    n_bars += is_named (self, &g_array_index (self->marks, FmnMark, i));
  if (n_bars > MOST_LABELLED)
    return;

  for (guint i = 0; i < self->marks->len; i++)
    {
      FmnMark *mark = &g_array_index (self->marks, FmnMark, i);

      if (!is_named (self, mark))
        continue;
      fmn_overview_index_name (self->index, mark->item);
      mark->name = mark->item->name;
      mark->weeks = mark->item->weeks;
      place_label (self, i);
    }
}
