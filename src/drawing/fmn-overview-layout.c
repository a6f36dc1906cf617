/* fmn-overview-layout.c: turns entries into bars, marks and ticks, and finds room for their names.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"
#include "config.h"

#include "fmn-overview-layout.h"

#include "fmn-caption.h"
#include "fmn-overview-axis.h"
#include "fmn-overview-labels.h"
#include "fmn-pregnancy.h"

#include <math.h>

#define PICK_SLACK 5
/* A span without a known end is drawn this long at least, so that it can be seen and clicked. */
#define SHORTEST_DAYS 7
/* What is planned lies at most so far ahead in the view of everything. */
#define AHEAD_DAYS 70

static void
mark_clear (gpointer data)
{
  FmnMark *mark = data;

  g_free (mark->name);
  g_free (mark->weeks);
}

static void
line_clear (gpointer data)
{
  g_free (((FmnAxisLine *) data)->label);
}

/* The middle of the days that a date may mean: half a month off is the least wrong place to draw "March 2021". */
static double
middle_of (const FmnDate *date)
{
  return (fmn_date_earliest (date) + (double) fmn_date_latest (date) + 1) / 2;
}

static gboolean
is_vague (const FmnDate *date)
{
  return date->about || date->precision != FMN_PRECISION_DAY;
}

double
fmn_overview_layout_get_x (const FmnOverviewLayout *self, double julian)
{
  const FmnOverviewFrame *frame = &self->frame;

  return frame->left
         + (julian - frame->from) / (frame->to - frame->from) * (frame->right - frame->left);
}

static double
get_middle (FmnOverviewLayout *self, FmnLane lane)
{
  return self->lane_tops[lane] + self->frame.lanes[lane] / 2;
}

/* When the pregnancy began, by its dating, its own date, or back from its end; FALSE when nothing tells. */
static gboolean
find_start (
    FmnJournal *journal, FmnEntry *pregnancy, FmnEntry *ending, double *start, gboolean *about)
{
  const FmnDating *dating = fmn_entry_get_dating (pregnancy);
  const FmnDate *end = ending != NULL ? fmn_entry_get_date (ending) : NULL;
  guint32 min;
  guint32 max;
  FmnGestation weeks;
  FmnDate when;

  if (dating != NULL && fmn_dating_get_start (dating, &min, &max, about))
    {
      *start = (min + (double) max) / 2;
      *about = *about || min != max;
      return TRUE;
    }
  if (end != NULL && fmn_pregnancy_weeks_at_end (journal, pregnancy, &weeks))
    {
      *start = middle_of (end) - (weeks.min_days + weeks.max_days) / 2.0;
      *about = TRUE;
      return TRUE;
    }
  if (fmn_entry_get_when (pregnancy, &when))
    {
      *start = middle_of (&when);
      *about = is_vague (&when);
      return TRUE;
    }
  return FALSE;
}

/* The last thing that is known of a pregnancy without an end. It is not drawn to today: nobody said that it goes on. */
static double
find_last_known (FmnJournal *journal, FmnEntry *pregnancy, double start)
{
  GPtrArray *bound = fmn_journal_get_bound (journal, fmn_entry_get_id (pregnancy));
  guint32 today = fmn_clock_get_julian (fmn_journal_get_clock (journal));
  double last = start + SHORTEST_DAYS;

  for (guint i = 0; bound != NULL && i < bound->len; i++)
    {
      FmnDate when;

      if (fmn_entry_get_when (g_ptr_array_index (bound, i), &when)
          && fmn_date_latest (&when) <= today)
        last = MAX (last, middle_of (&when));
    }
  return last;
}

/* "9w 2d", "~8w": where there is little room, "about" is a sign. */
static char *
format_weeks (const FmnGestation *weeks)
{
  FmnGestation plain = *weeks;
  g_autofree char *text = NULL;

  plain.about = FALSE;
  text = fmn_gestation_format (&plain);
  return weeks->about ? g_strconcat ("~", text, NULL) : g_steal_pointer (&text);
}

static void
add_pregnancy (FmnOverviewLayout *self, FmnJournal *journal, FmnEntry *pregnancy)
{
  FmnEntry *ending = fmn_pregnancy_get_ending (journal, pregnancy);
  const FmnDate *end_date = ending != NULL ? fmn_entry_get_date (ending) : NULL;
  FmnMark bar = { .type = FMN_MARK_BAR, .lane = FMN_LANE_PREGNANCIES, .entry = pregnancy, .n = 1 };
  double start;
  double end;
  FmnGestation weeks;

  bar.y = get_middle (self, FMN_LANE_PREGNANCIES);
  bar.label_x = NAN;
  if (!find_start (journal, pregnancy, ending, &start, &bar.about))
    {
      if (end_date == NULL)
        return;
      start = middle_of (end_date);
      bar.about = TRUE;
    }
  if (end_date != NULL)
    {
      end = middle_of (end_date);
      bar.about = bar.about || is_vague (end_date);
    }
  else
    {
      end = find_last_known (journal, pregnancy, start);
      bar.fades = TRUE;
    }

  bar.x0 = fmn_overview_layout_get_x (self, MIN (start, end));
  bar.x1 = fmn_overview_layout_get_x (self, end);
  bar.name = fmn_pregnancy_dup_name (journal, pregnancy);
  if (ending != NULL && fmn_pregnancy_weeks_at_end (journal, pregnancy, &weeks))
    bar.weeks = format_weeks (&weeks);
  g_array_append_val (self->marks, bar);

  if (end_date != NULL)
    {
      FmnMark mark
          = { .type = FMN_MARK_END, .lane = FMN_LANE_PREGNANCIES, .entry = ending, .n = 1 };

      mark.x0 = bar.x1 - 6;
      mark.x1 = bar.x1 + 6;
      mark.y = bar.y;
      mark.label_x = NAN;
      mark.shape = fmn_end_shape_of (fmn_outcome_find (fmn_entry_get_string (ending, "outcome")));
      g_array_append_val (self->marks, mark);
    }
}

static void
add_treatment (FmnOverviewLayout *self, FmnEntry *entry, guint32 today, double *row_ends)
{
  const FmnDate *from = fmn_entry_get_date (entry);
  const FmnDate *to = fmn_entry_get_end_date (entry);
  FmnMark bar = { .type = FMN_MARK_BAR, .lane = FMN_LANE_TREATMENTS, .entry = entry, .n = 1 };
  double start;
  double end;
  guint row = 0;

  if (from == NULL)
    return;

  start = middle_of (from);
  bar.about = is_vague (from) || (to != NULL && is_vague (to));
  bar.goes_on = to == NULL && fmn_entry_get_boolean (entry, "ongoing") && start <= today;
  if (to != NULL)
    end = middle_of (to);
  else
    end = bar.goes_on ? today : start;
  end = MAX (end, start + SHORTEST_DAYS);

  /* The row that was left the longest ago: names get the most room there. */
  for (guint i = 1; i < self->frame.rows; i++)
    if (row_ends[i] < row_ends[row])
      row = i;
  row_ends[row] = MAX (row_ends[row], end);

  bar.x0 = fmn_overview_layout_get_x (self, start);
  bar.x1 = fmn_overview_layout_get_x (self, end);
  bar.y = self->lane_tops[FMN_LANE_TREATMENTS]
          + self->frame.lanes[FMN_LANE_TREATMENTS] * (row + 0.5) / self->frame.rows;
  bar.label_x = NAN;
  g_array_append_val (self->marks, bar);
}

/* Entries at the same pixel become one mark: thousands of them would hide each other anyway. */
static void
add_point (FmnOverviewLayout *self,
           FmnEntry *entry,
           FmnLane lane,
           FmnMarkType type,
           double half,
           guint32 today,
           gint64 *last)
{
  FmnMark mark = { .type = type, .lane = lane, .entry = entry, .n = 1 };
  double day;
  double x;
  FmnDate when;

  if (!fmn_entry_get_when (entry, &when))
    return;

  day = middle_of (&when);
  x = fmn_overview_layout_get_x (self, day);
  if (*last >= 0)
    {
      FmnMark *before = &g_array_index (self->marks, FmnMark, *last);

      if (fabs (x - half - before->x0) < 1)
        {
          before->n++;
          before->entry = entry;
          return;
        }
    }
  mark.x0 = x - half;
  mark.x1 = x + half;
  mark.y = get_middle (self, lane);
  mark.label_x = NAN;
  mark.about = is_vague (&when);
  mark.hollow = fmn_date_earliest (&when) > today;
  *last = self->marks->len;
  g_array_append_val (self->marks, mark);
}

/* One walk through the journal, oldest first. */
static void
add_entries (FmnOverviewLayout *self, FmnJournal *journal, guint32 today)
{
  double row_ends[FMN_OVERVIEW_MAX_ROWS] = { 0 };
  guint n = g_list_model_get_n_items (G_LIST_MODEL (journal));
  gint64 last_test = -1;
  gint64 last_visit = -1;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

      switch (fmn_entry_get_kind (entry))
        {
        case FMN_KIND_TREATMENT:
          add_treatment (self, entry, today, row_ends);
          break;
        case FMN_KIND_TEST:
        case FMN_KIND_SCAN:
          add_point (self, entry, FMN_LANE_TESTS, FMN_MARK_TICK, 1.5, today, &last_test);
          break;
        case FMN_KIND_VISIT:
        case FMN_KIND_PROCEDURE:
          if (!fmn_entry_get_boolean (entry, "ended"))
            add_point (self, entry, FMN_LANE_VISITS, FMN_MARK_SQUARE, 4, today, &last_visit);
          break;
        default:
          break;
        }
    }
}

FmnOverviewLayout *
fmn_overview_layout_new (FmnJournal *journal, guint32 today, const FmnOverviewFrame *frame)
{
  FmnOverviewLayout *self;
  g_autoptr (GPtrArray) pregnancies = NULL;
  double y;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (frame != NULL && frame->to > frame->from && frame->measure != NULL, NULL);
  g_return_val_if_fail (frame->rows > 0 && frame->rows <= FMN_OVERVIEW_MAX_ROWS, NULL);

  self = g_new0 (FmnOverviewLayout, 1);
  self->frame = *frame;
  self->marks = g_array_new (FALSE, TRUE, sizeof (FmnMark));
  g_array_set_clear_func (self->marks, mark_clear);
  self->lines = g_array_new (FALSE, TRUE, sizeof (FmnAxisLine));
  g_array_set_clear_func (self->lines, line_clear);

  y = frame->top;
  for (FmnLane lane = 0; lane < FMN_N_LANES; lane++)
    {
      self->lane_tops[lane] = y;
      y += frame->lanes[lane];
    }
  self->height = y;
  self->today_x = fmn_overview_layout_get_x (self, today + 0.5);

  pregnancies = fmn_journal_dup_pregnancies (journal);
  for (guint i = 0; i < pregnancies->len; i++)
    add_pregnancy (self, journal, g_ptr_array_index (pregnancies, i));
  add_entries (self, journal, today);
  fmn_overview_labels_place (self, journal);
  fmn_overview_axis_fill (self);
  return self;
}

void
fmn_overview_layout_free (FmnOverviewLayout *self)
{
  g_array_unref (self->marks);
  g_array_unref (self->lines);
  g_free (self);
}

void
fmn_overview_get_extent (FmnJournal *journal, guint32 today, double *from, double *to)
{
  guint n;
  FmnDate first;
  FmnDate when;
  gboolean found = FALSE;

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
  fmn_date_init_day (&first, first.year, 1, 1);
  *from = fmn_date_earliest (&first);
  /* In a long history a few weeks ahead would be a hair's breadth. */
  *to = today + MAX (AHEAD_DAYS, (today - *from) * 0.06);
}

const FmnMark *
fmn_overview_layout_find (const FmnOverviewLayout *self, FmnEntry *entry)
{
  FmnDate when;
  double x;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  x = fmn_entry_get_when (entry, &when) ? fmn_overview_layout_get_x (self, middle_of (&when)) : NAN;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const FmnMark *mark = &g_array_index (self->marks, FmnMark, i);

      if (mark->entry == entry)
        return mark;
      if (mark->n > 1 && fmn_entry_get_kind (mark->entry) == fmn_entry_get_kind (entry)
          && fabs (x - (mark->x0 + mark->x1) / 2) < 1)
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
      double distance = 0;

      if (fabs (y - mark->y) > 8)
        continue;
      if (x < mark->x0)
        distance = mark->x0 - x;
      else if (x > mark->x1)
        distance = x - mark->x1;
      /* An end lies on its bar, so the later of two that are equally near is meant. */
      if (distance <= best_distance)
        {
          best = mark;
          best_distance = distance;
        }
    }
  return best;
}
