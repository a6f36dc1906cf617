/* fmn-overview-layout.c: lanes of the calendar or rows of pregnancies, and what stands in them; read from the right, all of it is mirrored.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"
#include "config.h"

#include "fmn-overview-layout.h"

#include "fmn-overview-axis.h"
#include "fmn-overview-labels.h"
#include "fmn-overview-place.h"

#include <math.h>

#define PICK_SLACK 5
/* What is planned lies at most so far ahead in the view of everything. */
#define AHEAD_DAYS 70
#define FARTHEST_PLAN 730
/* On the axis of weeks: what was some weeks before, and after the end. */
#define BEFORE_DAYS 28
#define AFTER_DAYS 42
#define TERM_DAYS 280

static void
line_clear (gpointer data)
{
  g_free (((FmnAxisLine *) data)->label);
}

double
fmn_overview_layout_get_x (const FmnOverviewLayout *self, double day)
{
  const FmnOverviewFrame *frame = &self->frame;
  double part = (day - frame->from) / (frame->to - frame->from);

  /* The edges are those of the finished picture; while it is made, time goes from the left. */
  return frame->rtl ? frame->right - part * (frame->right - frame->left)
                    : frame->left + part * (frame->right - frame->left);
}

double
fmn_overview_layout_get_day (const FmnOverviewLayout *self, double x)
{
  const FmnOverviewFrame *frame = &self->frame;
  double part = (x - frame->left) / (frame->right - frame->left);

  return frame->from + (frame->rtl ? 1 - part : part) * (frame->to - frame->from);
}

static gboolean
is_folded (const FmnOverviewLayout *self, FmnLane lane)
{
  return (self->frame.folded & (1u << lane)) != 0;
}

static void
add_row (FmnOverviewLayout *self, FmnLane lane, FmnEntry *pregnancy, double height)
{
  FmnOverviewRow row = { .lane = lane,
                         .pregnancy = pregnancy,
                         .top = self->height,
                         .height = height,
                         .folded = pregnancy == NULL && is_folded (self, lane) };

  self->height += height;
  g_array_append_val (self->rows, row);
}

static void
place_track (FmnOverviewLayout *self, const FmnOverviewTrack *track, const FmnOverviewPlace *place)
{
  if (track->lane == FMN_LANE_PREGNANCIES || track->lane == FMN_LANE_TREATMENTS)
    fmn_overview_place_bars (self, track, place);
  else
    fmn_overview_place_points (self, track, place);
}

static void
lay_out_years (FmnOverviewLayout *self)
{
  guint32 today = self->index->today;

  self->today_x = fmn_overview_layout_get_x (self, today + 0.5);
  for (FmnLane lane = 0; lane < FMN_N_LANES; lane++)
    add_row (self, lane, NULL, self->frame.lanes[lane]);
  for (guint i = 0; i < self->index->tracks->len; i++)
    {
      const FmnOverviewTrack *track = g_ptr_array_index (self->index->tracks, i);
      const FmnOverviewRow *row = &g_array_index (self->rows, FmnOverviewRow, track->lane);
      guint n = track->lane == FMN_LANE_TREATMENTS && !row->folded ? self->frame.rows : 1;
      FmnOverviewPlace place = { .from = -G_MAXDOUBLE, .to = G_MAXDOUBLE, .folded = row->folded };

      place.y = row->top + row->height * (MIN (track->row, n - 1) + 0.5) / n;
      place.half = track->lane == FMN_LANE_TREATMENTS ? row->height / n * 0.42 : 6;
      if (row->folded)
        place.half = 2.5;
      place_track (self, track, &place);
    }
}

/* The lines of one pregnancy: its bar, rows of treatments, and a line for each lane of marks; a lane in which nothing happened then has none.
 * One that is folded is its bar. */
static void
lay_out_pregnancy (FmnOverviewLayout *self, FmnOverviewItem *item, double limit)
{
  const FmnOverviewFrame *frame = &self->frame;
  double line = frame->lanes[FMN_LANE_TESTS] * 0.84;
  double bar = frame->lanes[FMN_LANE_PREGNANCIES] * 0.75;
  double y = self->height + bar;
  FmnOverviewPlace place = { .from = item->start - BEFORE_DAYS,
                             .to = MIN (item->end + AFTER_DAYS, limit),
                             .pregnancy = item->entry };
  FmnOverviewPlace own = { .y = self->height + bar / 2 + 2, .half = 6 };

  self->shift = item->start;
  own.from = item->from;
  own.to = item->to;
  own.pregnancy = item->entry;
  place_track (self, g_ptr_array_index (self->index->tracks, 0), &own);
  for (FmnLane lane = FMN_LANE_TREATMENTS; lane < FMN_N_LANES && !item->folded; lane++)
    {
      double height = lane == FMN_LANE_TREATMENTS ? line * 0.4 : line;

      for (guint i = 0; i < self->index->tracks->len && !is_folded (self, lane); i++)
        {
          const FmnOverviewTrack *track = g_ptr_array_index (self->index->tracks, i);

          if (track->lane != lane || !fmn_overview_place_has_any (track, &place))
            continue;
          place.y = y + height / 2;
          place.half = height * 0.4;
          place_track (self, track, &place);
          y += height;
        }
    }
  add_row (self, FMN_LANE_PREGNANCIES, item->entry, y - self->height + 6);
}

static void
lay_out_weeks (FmnOverviewLayout *self)
{
  GArray *items = ((FmnOverviewTrack *) g_ptr_array_index (self->index->tracks, 0))->items;

  self->today_x = NAN;
  for (guint i = 0; i < items->len; i++)
    {
      FmnOverviewItem *item = &g_array_index (items, FmnOverviewItem, i);

      lay_out_pregnancy (self, item, i + 1 < items->len ? item[1].start : G_MAXDOUBLE);
    }
}

static double
mirror_x (const FmnOverviewLayout *self, double x)
{
  return self->frame.width - x;
}

static void
mirror_pair (const FmnOverviewLayout *self, double *x0, double *x1)
{
  double before = *x0;

  *x0 = mirror_x (self, *x1);
  *x1 = mirror_x (self, before);
}

static void
mirror (FmnOverviewLayout *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      FmnMark *mark = &g_array_index (self->marks, FmnMark, i);

      mirror_pair (self, &mark->x0, &mark->x1);
      mirror_pair (self, &mark->soft0, &mark->soft1);
      mirror_pair (self, &mark->sure0, &mark->sure1);
      mark->label_x = mirror_x (self, mark->label_x) - mark->label_width;
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      FmnAxisLine *line = &g_array_index (self->lines, FmnAxisLine, i);

      line->x = mirror_x (self, line->x);
    }
  self->today_x = mirror_x (self, self->today_x);
  mirror_pair (self, &self->frame.left, &self->frame.right);
  self->frame.rtl = TRUE;
}

FmnOverviewLayout *
fmn_overview_layout_new_from_index (FmnOverviewIndex *index, const FmnOverviewFrame *frame)
{
  FmnOverviewLayout *self;

  g_return_val_if_fail (index != NULL, NULL);
  g_return_val_if_fail (frame != NULL && frame->to > frame->from && frame->measure != NULL, NULL);
  g_return_val_if_fail (frame->rows > 0 && frame->rows <= FMN_OVERVIEW_MAX_ROWS, NULL);

  self = g_new0 (FmnOverviewLayout, 1);
  self->index = fmn_overview_index_ref (index);
  self->frame = *frame;
  self->frame.rtl = FALSE;
  self->marks = g_array_new (FALSE, TRUE, sizeof (FmnMark));
  self->rows = g_array_new (FALSE, TRUE, sizeof (FmnOverviewRow));
  self->members = g_ptr_array_new ();
  self->lines = g_array_new (FALSE, TRUE, sizeof (FmnAxisLine));
  g_array_set_clear_func (self->lines, line_clear);
  self->height = frame->top;

  if (frame->axis == FMN_AXIS_WEEKS)
    lay_out_weeks (self);
  else
    lay_out_years (self);
  fmn_overview_labels_place (self);
  fmn_overview_axis_fill (self);
  if (frame->rtl)
    mirror (self);
  return self;
}

FmnOverviewLayout *
fmn_overview_layout_new (FmnJournal *journal, guint32 today, const FmnOverviewFrame *frame)
{
  g_autoptr (FmnOverviewIndex) index = NULL;

  g_return_val_if_fail (frame != NULL, NULL);

  index = fmn_overview_index_new (journal, today, NULL, frame->rows);
  return index != NULL ? fmn_overview_layout_new_from_index (index, frame) : NULL;
}

void
fmn_overview_layout_free (FmnOverviewLayout *self)
{
  g_array_unref (self->marks);
  g_array_unref (self->rows);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->members);
  g_free (self->years);
  fmn_overview_index_unref (self->index);
  g_free (self);
}

void
fmn_overview_get_extent (FmnJournal *journal, guint32 today, double *from, double *to)
{
  guint n;
  FmnDate first;
  FmnDate when;
  gboolean found = FALSE;
  double plan = 0;

  g_return_if_fail (FMN_IS_JOURNAL (journal));
  g_return_if_fail (from != NULL && to != NULL);

  fmn_date_init_julian (&first, today);
  n = g_list_model_get_n_items (G_LIST_MODEL (journal));
  for (guint i = 0; i < n && !found; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

      found = fmn_entry_get_when (entry, &when);
      if (found && fmn_date_compare (&when, &first) < 0)
        first = when;
    }
  if (n > 0)
    {
      g_autoptr (FmnEntry) last = g_list_model_get_item (G_LIST_MODEL (journal), n - 1);

      /* A slip of the pen in a year must not make everything else a hair's breadth. */
      if (fmn_entry_get_when (last, &when) && fmn_date_latest (&when) < today + FARTHEST_PLAN)
        plan = fmn_date_latest (&when) + 14.0;
    }
  fmn_date_init_day (&first, first.year, 1, 1);
  *from = fmn_date_earliest (&first);
  /* In a long history a few weeks ahead would be a hair's breadth too. */
  *to = MAX (plan, today + MAX (AHEAD_DAYS, (today - *from) * 0.06));
}

void
fmn_overview_get_weeks_extent (FmnOverviewIndex *index, double *from, double *to)
{
  GArray *items;

  g_return_if_fail (index != NULL);
  g_return_if_fail (from != NULL && to != NULL);

  items = ((FmnOverviewTrack *) g_ptr_array_index (index->tracks, 0))->items;
  *from = -BEFORE_DAYS;
  *to = 0;
  for (guint i = 0; i < items->len; i++)
    {
      const FmnOverviewItem *item = &g_array_index (items, FmnOverviewItem, i);

      *to = MAX (*to, item->end - item->start);
    }
  *to = CLAMP (*to, TERM_DAYS / 4, TERM_DAYS + AFTER_DAYS) + AFTER_DAYS;
}

const FmnMark *
fmn_overview_layout_find (const FmnOverviewLayout *self, FmnEntry *entry, gboolean due)
{
  FmnEntry *pregnancy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  pregnancy = g_hash_table_lookup (self->index->folded, entry);
  entry = pregnancy != NULL ? pregnancy : entry;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const FmnMark *mark = &g_array_index (self->marks, FmnMark, i);

      for (guint j = 0; mark->due == due && j < mark->n; j++)
        if (g_ptr_array_index (self->members, mark->first + j) == entry)
          return mark;
    }
  return NULL;
}

const FmnMark *
fmn_overview_layout_pick (const FmnOverviewLayout *self, double x, double y)
{
  const FmnMark *best = NULL;
  double best_distance = PICK_SLACK + 0.5;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const FmnMark *mark = &g_array_index (self->marks, FmnMark, i);
      double distance = MAX (0, fabs (y - mark->y) - mark->half);

      if (distance > PICK_SLACK / 2.0)
        continue;
      if (x < mark->x0)
        distance = MAX (distance, mark->x0 - x);
      else if (x > mark->x1)
        distance = MAX (distance, x - mark->x1);
      /* An end lies on its bar, so the later of two that are equally near is meant. */
      if (distance <= best_distance)
        {
          best = mark;
          best_distance = distance;
        }
    }
  return best;
}

const FmnOverviewRow *
fmn_overview_layout_pick_row (const FmnOverviewLayout *self, double y)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const FmnOverviewRow *row = &g_array_index (self->rows, FmnOverviewRow, i);

      if (y >= row->top && y < row->top + row->height)
        return row;
    }
  return NULL;
}
