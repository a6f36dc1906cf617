/* fmn-week-layout.c: days become pixels, entries become marks in lanes, and labels get the room there is.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-week-layout.h"

#include "fmn-caption.h"

#include <math.h>

/* A beginning that is less certain than this has no scale: its weeks would say more than is known. */
#define MOST_SPREAD 13
/* What comes later after the end than this stands in the list alone. */
#define DAYS_AFTER 42
#define LEAST_DAYS 28
#define MOST_DAYS (46 * 7)
#define REACH 11

typedef struct
{
  FmnWeekLayout *layout;
  FmnJournal *journal;
  FmnEntry *pregnancy;
  double scale;
  FmnWeekMeasureFunc measure;
  gpointer data;
} Plan;

static gboolean
find_start (FmnJournal *journal, FmnEntry *pregnancy, guint32 *start, gboolean *about)
{
  FmnDating room;
  const FmnDating *dating = fmn_pregnancy_get_dating (journal, pregnancy, &room);
  guint32 min, max;

  if (dating == NULL || !fmn_dating_get_start (dating, &min, &max, about)
      || max - min > MOST_SPREAD)
    return FALSE;
  *start = min + (max - min) / 2;
  *about = *about || min != max;
  return TRUE;
}

gboolean
fmn_week_layout_can_show (FmnJournal *journal, FmnEntry *pregnancy)
{
  guint32 start;
  gboolean about;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (pregnancy), FALSE);

  return find_start (journal, pregnancy, &start, &about);
}

static gboolean
get_lane (FmnEntry *entry, FmnWeekLane *lane)
{
  switch (fmn_entry_get_kind (entry))
    {
    case FMN_KIND_TREATMENT:
      *lane = FMN_WEEK_LANE_TREATMENTS;
      return TRUE;
    case FMN_KIND_SCAN:
      *lane = FMN_WEEK_LANE_SCANS;
      return TRUE;
    case FMN_KIND_TEST:
      *lane = FMN_WEEK_LANE_TESTS;
      return TRUE;
    case FMN_KIND_VISIT:
    case FMN_KIND_PROCEDURE:
      *lane = FMN_WEEK_LANE_VISITS;
      return !fmn_entry_get_boolean (entry, "ended");
    case FMN_KIND_ENDING:
      *lane = FMN_WEEK_LANE_PREGNANCY;
      return TRUE;
    default:
      return FALSE;
    }
}

/* A month is drawn as long as it is; a longer time would cover everything and says nothing of the weeks. */
static gboolean
is_narrow_enough (const FmnDate *date)
{
  return date != NULL && fmn_date_span (date) <= 31;
}

static void
find_days (FmnEntry *entry, guint32 *from, guint32 *to)
{
  const FmnDate *date = fmn_entry_get_date (entry);
  const FmnDate *end = fmn_entry_get_end_date (entry);

  *from = fmn_date_earliest (date);
  *to = fmn_date_latest (date);
  if (fmn_entry_get_kind (entry) != FMN_KIND_TREATMENT)
    return;
  if (end != NULL)
    *to = MAX (*from, fmn_date_latest (end));
  else if (fmn_entry_get_boolean (entry, "ongoing"))
    *to = G_MAXUINT32;
}

/* What belongs to the pregnancy, and treatments of the same person that were taken in it. */
static GPtrArray *
collect (Plan *plan)
{
  GPtrArray *entries = g_ptr_array_new ();
  GPtrArray *bound = fmn_journal_get_bound (plan->journal, fmn_entry_get_id (plan->pregnancy));
  GPtrArray *treatments = fmn_journal_get_of_kind (plan->journal, FMN_KIND_TREATMENT);
  FmnWeekLane lane;

  for (guint i = 0; bound != NULL && i < bound->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (bound, i);

      if (get_lane (entry, &lane) && is_narrow_enough (fmn_entry_get_date (entry)))
        g_ptr_array_add (entries, entry);
    }
  for (guint i = 0; treatments != NULL && i < treatments->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (treatments, i);
      const char *whose = fmn_entry_get_string (entry, "subject");

      if (fmn_entry_get_pregnancy_id (entry) == NULL
          && (whose == NULL || g_str_equal (whose, "self"))
          && is_narrow_enough (fmn_entry_get_date (entry)))
        g_ptr_array_add (entries, entry);
    }
  return entries;
}

/* Where the weeks end, and what of the time after is drawn. */
static void
find_end (Plan *plan, GPtrArray *entries)
{
  FmnWeekLayout *l = plan->layout;
  FmnEntry *ending = fmn_pregnancy_get_ending (plan->journal, plan->pregnancy);
  FmnGestation weeks;

  l->ended = fmn_pregnancy_has_ended (plan->journal, plan->pregnancy);
  if (l->ended && !fmn_pregnancy_get_last_day (plan->journal, plan->pregnancy, &l->end))
    l->end = fmn_pregnancy_weeks_at_end (plan->journal, plan->pregnancy, &weeks)
                 ? l->start + (guint32) MAX (weeks.max_days, 0)
                 : l->start;
  if (ending != NULL && fmn_entry_get_date (ending) != NULL
      && fmn_date_span (fmn_entry_get_date (ending)) > 1)
    l->about = TRUE;
  l->last = l->end = MAX (l->end, l->start);
  for (guint i = 0; i < entries->len; i++)
    {
      guint32 from, to;

      find_days (g_ptr_array_index (entries, i), &from, &to);
      if (fmn_entry_get_kind (g_ptr_array_index (entries, i)) == FMN_KIND_TREATMENT)
        to = from;
      if (from >= l->start && to <= (l->ended ? l->end + DAYS_AFTER : l->start + MOST_DAYS))
        l->last = MAX (l->last, to);
    }
  if (!l->ended)
    l->end = l->last;
  l->last = MIN (MAX (l->last + 3, l->start + LEAST_DAYS), l->start + MOST_DAYS + DAYS_AFTER);
}

static double
get_x (const FmnWeekLayout *l, double day)
{
  return l->left + (day - l->start) * (l->right - l->left) / (l->last - l->start);
}

static void
add_mark (Plan *plan, FmnEntry *entry)
{
  FmnWeekLayout *l = plan->layout;
  FmnWeekMark mark = { .entry = g_object_ref (entry), .label_x = NAN };
  guint32 from, to;

  get_lane (entry, &mark.lane);
  find_days (entry, &from, &to);
  mark.goes_on = to > l->last;
  if (to < l->start || from > l->last
      || (mark.lane != FMN_WEEK_LANE_TREATMENTS && (from < l->start || to > l->last)))
    {
      g_object_unref (mark.entry);
      return;
    }
  mark.x0 = get_x (l, MAX (from, l->start));
  mark.x1 = get_x (l, MIN (to, l->last));
  if (mark.lane == FMN_WEEK_LANE_PREGNANCY)
    mark.x0 = mark.x1;
  if (mark.lane == FMN_WEEK_LANE_TREATMENTS)
    mark.label = fmn_entry_dup_treatment_line (plan->journal, entry);
  l->shown[mark.lane] = TRUE;
  g_array_append_val (l->marks, mark);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const FmnWeekMark *first = a, *second = b;

  if (first->x0 != second->x0)
    return first->x0 < second->x0 ? -1 : 1;
  if (first->lane != second->lane)
    return (int) first->lane - (int) second->lane;
  return fmn_entry_compare (first->entry, second->entry);
}

/* Treatments that overlap are stacked; a name goes into its bar, or beside it where that is free. Returns how many rows. */
static guint
stack_treatments (Plan *plan)
{
  FmnWeekLayout *l = plan->layout;
  g_autoptr (GArray) taken = g_array_new (FALSE, TRUE, sizeof (double));

  for (guint i = 0; i < l->marks->len; i++)
    {
      FmnWeekMark *mark = &g_array_index (l->marks, FmnWeekMark, i);
      double width, to;
      guint row = 0;

      if (mark->lane != FMN_WEEK_LANE_TREATMENTS)
        continue;
      width = plan->measure (mark->label, plan->data);
      mark->label_inside = mark->x1 - mark->x0 >= width + 14;
      to = mark->label_inside ? mark->x1 + 6 : mark->x1 + width + 16;
      while (row < taken->len && g_array_index (taken, double, row) > mark->x0)
        row++;
      if (row == taken->len)
        g_array_set_size (taken, row + 1);
      if (mark->label_inside)
        mark->label_x = mark->x0 + 7;
      else if (mark->x1 + 8 + width <= l->right)
        mark->label_x = mark->x1 + 8;
      else if (mark->x0 - 6 - width >= MAX (l->left, g_array_index (taken, double, row)))
        mark->label_x = mark->x0 - 6 - width;
      g_array_index (taken, double, row) = to;
      mark->y = row; /* until the lanes have their places */
    }
  return taken->len;
}

/* Under the marks of a lane, in two lines in turn. */
static void
place_labels (Plan *plan, FmnWeekLane lane)
{
  FmnWeekLayout *l = plan->layout;
  double taken[2] = { l->left - 30, l->left - 30 };

  for (guint i = 0; i < l->marks->len; i++)
    {
      FmnWeekMark *mark = &g_array_index (l->marks, FmnWeekMark, i);
      double width, x;

      if (mark->lane != lane || mark->label == NULL)
        continue;
      width = plan->measure (mark->label, plan->data);
      x = CLAMP ((mark->x0 + mark->x1 - width) / 2, 4, MAX (l->width - width - 4, 4));
      for (guint line = 0; line < G_N_ELEMENTS (taken) && isnan (mark->label_x); line++)
        {
          /* Moved aside as long as it still stands under its mark. */
          double moved = MAX (x, taken[line] + 8);

          if (moved > mark->x0 - 4 || moved + width > l->width - 4)
            continue;
          mark->label_x = moved;
          mark->label_y = mark->y + (15 + 13 * line) * plan->scale;
          taken[line] = moved + width;
        }
    }
}

/* The values of the test that was done most often; a scan by the first thing that is said of it. */
static void
name_marks (Plan *plan)
{
  FmnWeekLayout *l = plan->layout;
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *most = NULL;
  guint best = 1;

  for (guint i = 0; i < l->marks->len; i++)
    {
      FmnWeekMark *mark = &g_array_index (l->marks, FmnWeekMark, i);
      char *name;
      guint n;

      if (mark->lane != FMN_WEEK_LANE_TESTS)
        continue;
      name = fmn_entry_dup_caption (plan->journal, mark->entry);
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name)) + 1;
      if (n > best)
        {
          best = n;
          g_free (most);
          most = g_strdup (name);
        }
      g_hash_table_insert (counts, name, GUINT_TO_POINTER (n));
    }
  for (guint i = 0; i < l->marks->len; i++)
    {
      FmnWeekMark *mark = &g_array_index (l->marks, FmnWeekMark, i);
      g_autofree char *name = fmn_entry_dup_caption (plan->journal, mark->entry);
      FmnValue *value = fmn_entry_get_value (mark->entry);

      if (mark->lane == FMN_WEEK_LANE_TESTS && value != NULL && g_strcmp0 (name, most) == 0)
        mark->label = fmn_value_format_bare (value);
      else if (mark->lane == FMN_WEEK_LANE_SCANS)
        {
          g_autofree char *detail = fmn_entry_dup_detail (plan->journal, mark->entry);

          mark->label = g_strndup (detail, strcspn (detail, ".,·"));
          g_strstrip (mark->label);
          if (*mark->label == '\0')
            g_clear_pointer (&mark->label, g_free);
        }
    }
}

static gboolean
has_labels (FmnWeekLayout *l, FmnWeekLane lane)
{
  for (guint i = 0; i < l->marks->len; i++)
    {
      const FmnWeekMark *mark = &g_array_index (l->marks, FmnWeekMark, i);

      if (mark->lane == lane && mark->label != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
place_lanes (Plan *plan, guint rows)
{
  FmnWeekLayout *l = plan->layout;
  double y = l->top;

  for (FmnWeekLane lane = 0; lane < FMN_N_WEEK_LANES; lane++)
    {
      double height = 34;

      l->tops[lane] = y;
      if (lane == FMN_WEEK_LANE_TREATMENTS)
        height = 12 + rows * 20;
      else if (lane == FMN_WEEK_LANE_PREGNANCY)
        height = 38;
      else if (has_labels (l, lane))
        height = 60;
      if (l->shown[lane])
        y += height * plan->scale;
    }
  l->tops[FMN_N_WEEK_LANES] = l->height = y;
  for (guint i = 0; i < l->marks->len; i++)
    {
      FmnWeekMark *mark = &g_array_index (l->marks, FmnWeekMark, i);
      double top = l->tops[mark->lane];

      if (mark->lane == FMN_WEEK_LANE_TREATMENTS)
        mark->y = mark->label_y = top + 6 * plan->scale + (mark->y + 0.5) * l->row;
      else if (mark->lane == FMN_WEEK_LANE_PREGNANCY)
        mark->y = (top + l->tops[mark->lane + 1]) / 2;
      else
        mark->y = top + 17 * plan->scale;
    }
}

static void
add_tick (FmnWeekLayout *l, guint32 day, int weeks, gboolean after, gboolean named)
{
  FmnWeekTick tick = { get_x (l, day), weeks, after, named };

  g_array_append_val (l->ticks, tick);
}

/* As many numbers as there is room for, at even distances. */
static void
add_ticks (Plan *plan)
{
  static const int steps[] = { 1, 2, 4, 5, 10 };
  FmnWeekLayout *l = plan->layout;
  double week = get_x (l, l->start + 7) - l->left;
  double room = plan->measure ("+00", plan->data) + 6;
  guint32 stop = l->ended ? l->end : l->last;
  int step = steps[G_N_ELEMENTS (steps) - 1];

  for (guint i = G_N_ELEMENTS (steps); i > 0; i--)
    if (week * steps[i - 1] >= room)
      step = steps[i - 1];
  for (guint32 day = l->start, weeks = 0; day <= stop; day += 7, weeks++)
    if (week >= 4 || weeks % step == 0)
      add_tick (l, day, (int) weeks, FALSE,
                weeks % step == 0 && (!l->ended || get_x (l, l->last) - get_x (l, day) > 8));
  if (!l->ended)
    return;
  for (guint32 day = l->end + 7, weeks = 1; day <= l->last; day += 7, weeks++)
    if (weeks % step == 0)
      add_tick (l, day, (int) weeks, TRUE, get_x (l, day) + room / 2 <= l->width);
}

static void
add_date (Plan *plan, const FmnDate *date, double x, double *taken)
{
  FmnWeekLayout *l = plan->layout;
  FmnWeekDate one = { x, fmn_date_format_short (date) };
  double width = plan->measure (one.label, plan->data);

  if (x < *taken + 8 || x + width > l->width - 2)
    {
      g_free (one.label);
      return;
    }
  *taken = x + width;
  g_array_append_val (l->dates, one);
}

/* The day of week 0, where it is known, and the first of each month. */
static void
add_dates (Plan *plan)
{
  FmnWeekLayout *l = plan->layout;
  double taken = -100;
  FmnDate date;

  if (!l->about && fmn_date_init_julian (&date, l->start))
    add_date (plan, &date, l->left, &taken);
  for (guint32 day = l->start + 1; day <= l->last; day++)
    if (fmn_date_init_julian (&date, day) && date.day == 1)
      add_date (plan, &date, get_x (l, day), &taken);
}

static void
clear_mark (gpointer data)
{
  FmnWeekMark *mark = data;

  g_object_unref (mark->entry);
  g_free (mark->label);
}

static void
clear_date (gpointer data)
{
  g_free (((FmnWeekDate *) data)->label);
}

FmnWeekLayout *
fmn_week_layout_new (FmnJournal *journal,
                     FmnEntry *pregnancy,
                     double width,
                     double scale,
                     double names,
                     FmnWeekMeasureFunc measure,
                     gpointer data)
{
  g_autoptr (FmnWeekLayout) l = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  Plan plan = { NULL, journal, pregnancy, scale, measure, data };
  guint rows;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (pregnancy), NULL);
  g_return_val_if_fail (measure != NULL && width > 0, NULL);

  plan.layout = l = g_new0 (FmnWeekLayout, 1);
  l->ticks = g_array_new (FALSE, TRUE, sizeof (FmnWeekTick));
  l->dates = g_array_new (FALSE, TRUE, sizeof (FmnWeekDate));
  g_array_set_clear_func (l->dates, clear_date);
  l->marks = g_array_new (FALSE, TRUE, sizeof (FmnWeekMark));
  g_array_set_clear_func (l->marks, clear_mark);
  if (!find_start (journal, pregnancy, &l->start, &l->about))
    return NULL;
  l->width = width;
  l->left = 14 + (names > 0 ? names + 14 : 0);
  l->right = MAX (width - 14, l->left + 40);
  l->top = 42 * scale;
  l->row = 20 * scale;
  l->shown[FMN_WEEK_LANE_PREGNANCY] = TRUE;
  entries = collect (&plan);
  find_end (&plan, entries);
  l->end_x = get_x (l, l->end);
  for (guint i = 0; i < entries->len; i++)
    add_mark (&plan, g_ptr_array_index (entries, i));
  g_array_sort (l->marks, compare_marks);
  rows = stack_treatments (&plan);
  name_marks (&plan);
  place_lanes (&plan, rows);
  place_labels (&plan, FMN_WEEK_LANE_SCANS);
  place_labels (&plan, FMN_WEEK_LANE_TESTS);
  add_ticks (&plan);
  add_dates (&plan);
  return g_steal_pointer (&l);
}

void
fmn_week_layout_free (FmnWeekLayout *self)
{
  g_clear_pointer (&self->ticks, g_array_unref);
  g_clear_pointer (&self->dates, g_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self);
}

int
fmn_week_layout_pick (const FmnWeekLayout *self, double x, double y)
{
  int best = -1;
  double nearest = REACH;

  g_return_val_if_fail (self != NULL, -1);

  if (self->mirrored)
    x = self->width - x;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const FmnWeekMark *mark = &g_array_index (self->marks, FmnWeekMark, i);
      double beside = MAX (MAX (mark->x0 - x, x - mark->x1), 0);
      double distance = MAX (beside, fabs (y - mark->y));

      if (distance < nearest)
        {
          nearest = distance;
          best = (int) i;
        }
    }
  return best;
}

guint
fmn_week_layout_count (const FmnWeekLayout *self, FmnWeekLane lane)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->marks->len; i++)
    n += g_array_index (self->marks, FmnWeekMark, i).lane == lane;
  return n;
}
