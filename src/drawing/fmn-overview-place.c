/* fmn-overview-place.c: bars, marks and clusters of marks. What is out of sight is not looked at.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-overview-place.h"

#include <math.h>

#define END_HALF 6
#define NARROWEST_BAR 4
#define PLANNED_HALF 3 /* narrower, it could not be seen to be hollow */
/* A cluster is at most so wide, so that dense years stay a row of numbers. */
#define WIDEST_CLUSTER 40
/* After a gap of so many pixels no cluster can go on: where it begins does not depend on what is in sight. */
#define BREAK 64
#define COUNT_MARGIN 5
/* Whole days at a whole number of pixels would decide by how a sum was rounded, and otherwise at each place. */
#define HAIR 0.01
/* Ends of two pregnancies nearer than this would cover each other. */
#define END_ROOM 11

static const struct
{
  FmnMarkType type;
  double half_width, half_height;
} looks[FMN_N_KINDS] = {
  [FMN_KIND_TEST] = { FMN_MARK_TICK, 1.5, 6 },
  [FMN_KIND_SCAN] = { FMN_MARK_FRAME, 5, 4.5 },
  [FMN_KIND_VISIT] = { FMN_MARK_SQUARE, 4, 4 },
  [FMN_KIND_PROCEDURE] = { FMN_MARK_CROSS, 5, 5 },
  [FMN_KIND_NOTE] = { FMN_MARK_PAGE, 3.5, 5 },
  [FMN_KIND_SYMPTOM] = { FMN_MARK_DISC, 4, 4 },
  [FMN_KIND_QUESTION] = { FMN_MARK_SPEECH, 5, 4.5 },
};

static double
get_x (FmnOverviewLayout *self, double julian)
{
  return fmn_overview_layout_get_x (self, julian - self->shift);
}

static FmnMark *
get_last (FmnOverviewLayout *self)
{
  return &g_array_index (self->marks, FmnMark, self->marks->len - 1);
}

/* As wide as the widest number of as many digits, measured once. */
static double
measure_count (FmnOverviewLayout *self, guint n)
{
  guint digits = n < 10 ? 1 : n < 100 ? 2 : n < 1000 ? 3 : n < 10000 ? 4 : n < 100000 ? 5 : 6;
  double *width = &self->count_widths[digits];

  if (*width <= 0)
    *width = self->frame.measure (NULL, "000000" + 6 - digits, self->frame.measure_data)
             + 2 * COUNT_MARGIN;
  return *width;
}

static gboolean
belongs_here (const FmnOverviewItem *item, const FmnOverviewPlace *place)
{
  const char *id;

  if (item->to < place->from || item->from > place->to)
    return FALSE;
  if (place->pregnancy == NULL)
    return TRUE;
  id = fmn_entry_get_pregnancy_id (item->entry);
  return id == NULL || item->kind == FMN_KIND_TREATMENT
         || g_str_equal (id, fmn_entry_get_id (place->pregnancy));
}

gboolean
fmn_overview_place_has_any (const FmnOverviewTrack *track, const FmnOverviewPlace *place)
{
  guint i;
  guint last;

  g_return_val_if_fail (track != NULL && place != NULL, FALSE);

  for (fmn_overview_track_find (track, place->from, place->to, &i, &last); i < last; i++)
    if (belongs_here (&g_array_index (track->items, FmnOverviewItem, i), place))
      return TRUE;
  return FALSE;
}

/* The days of the axis that are in sight, as Julian days. */
static void
find_visible (FmnOverviewLayout *self,
              const FmnOverviewTrack *track,
              const FmnOverviewPlace *place,
              guint *first,
              guint *last)
{
  double slack = 20 / (self->frame.right - self->frame.left) * (self->frame.to - self->frame.from);
  double from = MAX (place->from, self->frame.from + self->shift - slack);
  /* A cluster at the edge takes in what lies past it. */
  double to = MIN (place->to, self->frame.to + self->shift + slack * 5);

  fmn_overview_track_find (track, from, to, first, last);
  while (*first > 0 && *first < *last)
    {
      const FmnOverviewItem *item = &g_array_index (track->items, FmnOverviewItem, *first);

      if (get_x (self, item->start) - get_x (self, item[-1].end) > BREAK)
        break;
      (*first)--;
    }
}

/* Takes the mark away again when it is out of sight. */
static void
finish_mark (FmnOverviewLayout *self, guint before)
{
  const FmnMark *mark;

  if (self->marks->len == before)
    return;
  mark = get_last (self);
  if (mark->soft1 >= self->frame.left - 20 && mark->soft0 <= self->frame.right + 20)
    return;
  g_ptr_array_set_size (self->members, (int) mark->first);
  g_array_set_size (self->marks, before);
}

static void
start_mark (FmnOverviewLayout *self, const FmnMark *mark)
{
  FmnMark copy = *mark;

  copy.n = 1;
  copy.first = self->members->len;
  copy.label_x = NAN;
  g_ptr_array_add (self->members, copy.entry);
  g_array_append_val (self->marks, copy);
}

/* Makes room for the count, on both sides but not over what stands before it. */
static void
join_mark (FmnOverviewLayout *self, const FmnMark *mark, double left_free, gboolean folded)
{
  FmnMark *cluster = get_last (self);
  double width;

  g_ptr_array_add (self->members, mark->entry);
  cluster->n++;
  cluster->entry = mark->entry;
  cluster->x1 = MAX (cluster->x1, mark->x1);
  cluster->hollow = cluster->hollow && mark->hollow;
  cluster->about = cluster->fades = cluster->goes_on = FALSE;
  cluster->item = NULL;
  /* Of several kinds it has the colour of their lane. */
  if (cluster->type != mark->type && cluster->lane == FMN_LANE_NOTES)
    cluster->type = FMN_MARK_PAGE;
  width = folded ? 0 : measure_count (self, cluster->n);
  if (cluster->x1 - cluster->x0 < width)
    {
      cluster->x0 = MAX (left_free, (cluster->x0 + cluster->x1 - width) / 2);
      cluster->x1 = cluster->x0 + width;
    }
  cluster->soft0 = cluster->sure0 = cluster->x0;
  cluster->soft1 = cluster->sure1 = cluster->x1;
}

/* What is planned does not become one with what has been, but stands beside it. */
static void
make_room (FmnMark *mark, double left_free)
{
  double by = left_free - mark->x0;

  if (by <= 0)
    return;
  mark->x0 += by;
  mark->x1 += by;
  mark->soft1 = MAX (mark->soft1, mark->x1);
  mark->soft0 = MIN (mark->soft0, mark->x0);
}

void
fmn_overview_place_points (FmnOverviewLayout *self,
                           const FmnOverviewTrack *track,
                           const FmnOverviewPlace *place)
{
  guint before = self->marks->len;
  double first_x = -G_MAXDOUBLE;
  double left_free = -G_MAXDOUBLE;
  guint i;
  guint last;

  for (find_visible (self, track, place, &i, &last); i < last; i++)
    {
      const FmnOverviewItem *item = &g_array_index (track->items, FmnOverviewItem, i);
      double x = get_x (self, item->start);
      FmnMark mark = { .type = looks[item->kind].type, .lane = track->lane, .entry = item->entry };
      double half;

      if (!belongs_here (item, place))
        continue;
      half = looks[item->kind].half_width;
      if (item->planned)
        half = MAX (half, PLANNED_HALF);
      if (place->folded)
        half = 1;
      mark.x0 = x - half;
      mark.x1 = x + half;
      mark.y = place->y;
      mark.half = place->folded ? 3 : looks[item->kind].half_height;
      mark.about = item->about;
      mark.hollow = item->planned;
      mark.due = item->due;
      mark.soft0 = mark.sure0 = item->about ? MIN (mark.x0, get_x (self, item->from)) : mark.x0;
      mark.soft1 = mark.sure1 = item->about ? MAX (mark.x1, get_x (self, item->to)) : mark.x1;

      if (self->marks->len > before && mark.x0 < get_last (self)->x1 + 1 - HAIR
          && mark.hollow == get_last (self)->hollow && mark.due == get_last (self)->due
          && (place->folded || x - first_x < WIDEST_CLUSTER - HAIR))
        {
          join_mark (self, &mark, left_free, place->folded);
          continue;
        }
      if (self->marks->len > before)
        {
          left_free = get_last (self)->x1 + 1;
          make_room (&mark, left_free);
        }
      finish_mark (self, before);
      before = self->marks->len;
      first_x = x;
      start_mark (self, &mark);
    }
  finish_mark (self, before);
}

static void
add_ends (FmnOverviewLayout *self, const FmnMark *bar)
{
  GArray *ends = g_hash_table_lookup (self->index->ends, bar->entry);

  for (guint i = 0; ends != NULL && i < ends->len; i++)
    {
      const FmnOverviewEnd *end = &g_array_index (ends, FmnOverviewEnd, i);
      double x = get_x (self, end->day) + end->nth * END_ROOM;
      FmnMark mark = { .type = FMN_MARK_END,
                       .lane = FMN_LANE_PREGNANCIES,
                       .entry = end->ending,
                       .x0 = x - END_HALF,
                       .x1 = x + END_HALF,
                       .soft0 = x - END_HALF,
                       .soft1 = x + END_HALF,
                       .y = bar->y,
                       .half = END_HALF,
                       .shape = end->shape };

      start_mark (self, &mark);
    }
}

/* Bars before the ends, so that the layout's marks lie over each other in the order in which they stand there. */
static void
add_all_ends (FmnOverviewLayout *self, guint first)
{
  guint n = self->marks->len;

  for (guint i = first; i < n; i++)
    {
      FmnMark bar = g_array_index (self->marks, FmnMark, i);

      if (bar.n == 1)
        add_ends (self, &bar);
    }
}

static void
fill_bar (FmnOverviewLayout *self,
          FmnOverviewItem *item,
          const FmnOverviewPlace *place,
          FmnMark *bar)
{
  double start = MAX (item->start, place->from);
  double end = MIN (item->end, place->to);

  bar->x0 = get_x (self, start);
  bar->x1 = MAX (get_x (self, end), bar->x0 + NARROWEST_BAR);
  bar->y = place->y;
  bar->half = place->half;
  bar->about = item->about;
  bar->fades = item->fades;
  bar->goes_on = item->goes_on && end == item->end;
  bar->hollow = item->planned;
  bar->soft0 = MIN (bar->x0, get_x (self, MAX (item->from, place->from)));
  bar->soft1 = MAX (bar->x1, get_x (self, MIN (item->to, place->to)));
  bar->sure0 = CLAMP (get_x (self, item->sure_from), bar->soft0, bar->soft1);
  bar->sure1 = CLAMP (get_x (self, item->sure_to), bar->soft0, bar->soft1);
  bar->item = item;
}

static gboolean
hides (const FmnMark *before, const FmnMark *mark, double first_x)
{
  if (before->lane == FMN_LANE_PREGNANCIES
      && (mark->x0 < before->x1 + 2 || mark->x1 - before->x1 < END_ROOM))
    return before->n == 1 || mark->x1 - first_x < WIDEST_CLUSTER;
  return mark->x0 < before->x1 - 1;
}

void
fmn_overview_place_bars (FmnOverviewLayout *self,
                         const FmnOverviewTrack *track,
                         const FmnOverviewPlace *place)
{
  guint first_mark = self->marks->len;
  guint before = first_mark;
  double first_x = 0;
  double left_free = -G_MAXDOUBLE;
  guint i;
  guint last;

  for (find_visible (self, track, place, &i, &last); i < last; i++)
    {
      FmnOverviewItem *item = &g_array_index (track->items, FmnOverviewItem, i);
      FmnMark bar = { .type = FMN_MARK_BAR, .lane = track->lane, .entry = item->entry };

      if (!belongs_here (item, place))
        continue;
      fill_bar (self, item, place, &bar);
      if (self->marks->len > before && hides (get_last (self), &bar, first_x))
        {
          join_mark (self, &bar, left_free, place->folded);
          continue;
        }
      if (self->marks->len > before)
        left_free = get_last (self)->x1 + 1;
      finish_mark (self, before);
      before = self->marks->len;
      first_x = bar.x0;
      start_mark (self, &bar);
    }
  finish_mark (self, before);
  if (track->lane == FMN_LANE_PREGNANCIES && !place->folded)
    add_all_ends (self, first_mark);
}
