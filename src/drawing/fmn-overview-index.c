/* fmn-overview-index.c: reads the days of every entry once; a view finds its own by binary search.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-overview-index.h"

#include "fmn-caption.h"
#include "fmn-pregnancy.h"

/* A span without a known end is drawn this long, so that it can be seen and clicked. */
#define SHORTEST_DAYS 7

static void
item_clear (gpointer data)
{
  FmnOverviewItem *item = data;

  g_free (item->name);
  g_free (item->weeks);
  g_clear_pointer (&item->inside, g_array_unref);
  g_clear_object (&item->labels[0]);
  g_clear_object (&item->labels[1]);
}

static void
track_free (gpointer data)
{
  FmnOverviewTrack *track = data;

  g_array_unref (track->items);
  g_array_unref (track->reach);
  g_array_unref (track->ahead);
  g_free (track);
}

static FmnOverviewTrack *
add_track (FmnOverviewIndex *self, FmnLane lane, guint row)
{
  FmnOverviewTrack *track = g_new0 (FmnOverviewTrack, 1);

  track->lane = lane;
  track->row = row;
  track->items = g_array_new (FALSE, TRUE, sizeof (FmnOverviewItem));
  g_array_set_clear_func (track->items, item_clear);
  track->reach = g_array_new (FALSE, FALSE, sizeof (double));
  track->ahead = g_array_new (FALSE, FALSE, sizeof (double));
  g_ptr_array_add (self->tracks, track);
  return track;
}

FmnLane
fmn_kind_get_lane (FmnKind kind)
{
  switch (kind)
    {
    case FMN_KIND_PREGNANCY:
    case FMN_KIND_ENDING:
      return FMN_LANE_PREGNANCIES;
    case FMN_KIND_TREATMENT:
      return FMN_LANE_TREATMENTS;
    case FMN_KIND_TEST:
    case FMN_KIND_SCAN:
      return FMN_LANE_TESTS;
    case FMN_KIND_VISIT:
    case FMN_KIND_PROCEDURE:
      return FMN_LANE_VISITS;
    case FMN_KIND_NOTE:
    case FMN_KIND_SYMPTOM:
    case FMN_KIND_QUESTION:
      return FMN_LANE_NOTES;
    case FMN_KIND_UNKNOWN:
    case FMN_N_KINDS:
    default:
      return FMN_N_LANES;
    }
}

static double
get_earliest (const FmnDate *date)
{
  return fmn_date_earliest (date);
}

static double
get_latest (const FmnDate *date)
{
  return fmn_date_latest (date) + 1.0;
}

/* The middle of the days that a date may mean: half a month off is the least wrong place to draw "March 2021". */
static double
middle_of (const FmnDate *date)
{
  return (get_earliest (date) + get_latest (date)) / 2;
}

static gboolean
is_vague (const FmnDate *date)
{
  return date->about || date->precision != FMN_PRECISION_DAY;
}

/* The days on which the pregnancy may have begun, by its dating, back from its end, or its own date; FALSE when nothing tells. */
static gboolean
find_start (FmnJournal *journal, FmnEntry *pregnancy, FmnEntry *ending, FmnOverviewItem *item)
{
  const FmnDating *dating = fmn_entry_get_dating (pregnancy);
  const FmnDate *end = ending != NULL ? fmn_entry_get_date (ending) : NULL;
  gboolean about = FALSE;
  guint32 min;
  guint32 max;
  FmnGestation weeks;
  FmnDate when;

  if (dating != NULL && fmn_dating_get_start (dating, &min, &max, &about))
    {
      item->from = min;
      item->sure_from = max;
      item->about = about || min != max;
    }
  else if (end != NULL && fmn_pregnancy_weeks_at_end (journal, pregnancy, &weeks))
    {
      item->from = get_earliest (end) - weeks.max_days;
      item->sure_from = get_latest (end) - weeks.min_days;
      item->about = TRUE;
    }
  else if (fmn_entry_get_when (pregnancy, &when))
    {
      item->from = get_earliest (&when);
      item->sure_from = get_latest (&when);
      item->about = is_vague (&when);
    }
  else
    return FALSE;
  item->start = (item->from + item->sure_from) / 2;
  return TRUE;
}

/* The last thing that is known of a pregnancy without an end. It is not drawn to today: nobody said that it goes on. */
static double
find_last_known (FmnOverviewIndex *self, FmnEntry *pregnancy, double start)
{
  GPtrArray *bound = fmn_journal_get_bound (self->journal, fmn_entry_get_id (pregnancy));
  double last = start + SHORTEST_DAYS;

  for (guint i = 0; bound != NULL && i < bound->len; i++)
    {
      FmnDate when;

      if (fmn_entry_get_when (g_ptr_array_index (bound, i), &when)
          && fmn_date_latest (&when) <= self->today)
        last = MAX (last, middle_of (&when));
    }
  return last;
}

static void
add_ends (FmnOverviewIndex *self, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (self->journal, pregnancy);
  GArray *ends = NULL;

  for (guint i = 0; i < endings->len; i++)
    {
      FmnEntry *ending = g_ptr_array_index (endings, i);
      const FmnDate *date = fmn_entry_get_date (ending);
      const char *outcome = fmn_entry_get_string (ending, "outcome");
      FmnOverviewEnd end = { .pregnancy = pregnancy, .ending = ending };

      if (date == NULL)
        continue;
      end.day = middle_of (date);
      end.shape = fmn_end_shape_of (outcome != NULL ? fmn_outcome_find (outcome) : NULL);
      if (ends == NULL)
        ends = g_array_new (FALSE, FALSE, sizeof (FmnOverviewEnd));
      for (guint j = 0; j < ends->len; j++)
        end.nth += g_array_index (ends, FmnOverviewEnd, j).day == end.day;
      g_array_append_val (ends, end);
    }
  if (ends != NULL)
    g_hash_table_insert (self->ends, pregnancy, ends);
}

static void
add_pregnancy (FmnOverviewIndex *self,
               FmnOverviewTrack *track,
               const FmnOverviewChoice *choice,
               FmnEntry *pregnancy)
{
  FmnEntry *ending = fmn_pregnancy_get_ending (self->journal, pregnancy);
  const FmnDate *end = ending != NULL ? fmn_entry_get_date (ending) : NULL;
  FmnOverviewItem item = { .entry = pregnancy, .kind = FMN_KIND_PREGNANCY, .of = 1 };

  if (!find_start (self->journal, pregnancy, ending, &item))
    {
      if (end == NULL)
        return;
      item.from = get_earliest (end);
      item.sure_from = get_latest (end);
      item.start = middle_of (end);
      item.about = TRUE;
    }
  if (end != NULL)
    {
      item.sure_to = get_earliest (end);
      item.to = get_latest (end);
      item.end = middle_of (end);
      item.about = item.about || is_vague (end);
    }
  else
    {
      item.end = item.to = item.sure_to = find_last_known (self, pregnancy, item.start);
      item.fades = TRUE;
    }
  item.start = MIN (item.start, item.end);
  item.from = MIN (item.from, item.start);
  item.to = MAX (item.to, item.end);
  item.folded = choice != NULL && choice->folded_pregnancies != NULL
                && g_hash_table_contains (choice->folded_pregnancies, fmn_entry_get_id (pregnancy));
  g_array_append_val (track->items, item);
  add_ends (self, pregnancy);
}

static gboolean
fill_treatment (FmnOverviewIndex *self, FmnEntry *entry, FmnOverviewItem *item)
{
  const FmnDate *from = fmn_entry_get_date (entry);
  const FmnDate *to = fmn_entry_get_end_date (entry);

  if (from == NULL)
    return FALSE;

  item->entry = entry;
  item->kind = FMN_KIND_TREATMENT;
  item->of = 1;
  item->from = get_earliest (from);
  item->sure_from = get_latest (from);
  item->start = middle_of (from);
  item->about = is_vague (from) || (to != NULL && is_vague (to));
  item->goes_on
      = to == NULL && fmn_entry_get_boolean (entry, "ongoing") && item->from <= self->today;
  item->planned = item->from > self->today;
  if (to != NULL)
    {
      item->end = middle_of (to);
      item->sure_to = get_earliest (to);
      item->to = get_latest (to);
    }
  else
    {
      item->end = item->goes_on ? MAX (self->today + 0.5, item->start) : item->start;
      item->sure_to = item->to = item->end;
    }
  item->end = MAX (item->end, item->start + SHORTEST_DAYS);
  item->to = MAX (item->to, item->end);
  return TRUE;
}

static void
fill_point (FmnOverviewIndex *self, FmnEntry *entry, const FmnDate *when, FmnOverviewItem *item)
{
  item->entry = entry;
  item->kind = fmn_entry_get_kind (entry);
  item->of = 1;
  item->from = item->sure_from = get_earliest (when);
  item->to = item->sure_to = get_latest (when);
  item->start = item->end = (item->from + item->to) / 2;
  item->about = is_vague (when);
  item->planned = item->from > self->today;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const FmnOverviewItem *one = a;
  const FmnOverviewItem *other = b;

  return one->start < other->start ? -1 : one->start > other->start;
}

/* Treatments by the rows that were left the longest ago: names get the most room there. There are as many rows as were taken together at a time. */
static void
stack_treatments (FmnOverviewIndex *self, GArray *items, guint most)
{
  double ends[FMN_OVERVIEW_MAX_ROWS] = { 0 };
  FmnOverviewTrack *tracks[FMN_OVERVIEW_MAX_ROWS];

  g_array_sort (items, compare_items);
  self->rows = MIN (most, 2);
  for (guint i = 0; i < items->len; i++)
    {
      const FmnOverviewItem *item = &g_array_index (items, FmnOverviewItem, i);
      guint row = 0;

      while (row < most && ends[row] > item->from)
        row++;
      row = MIN (row, most - 1);
      ends[row] = MAX (ends[row], item->to);
      self->rows = MAX (self->rows, row + 1);
    }

  memset (ends, 0, sizeof ends);
  for (guint row = 0; row < self->rows; row++)
    tracks[row] = add_track (self, FMN_LANE_TREATMENTS, row);
  for (guint i = 0; i < items->len; i++)
    {
      FmnOverviewItem *item = &g_array_index (items, FmnOverviewItem, i);
      guint row = 0;

      for (guint j = 1; j < self->rows; j++)
        if (ends[j] < ends[row])
          row = j;
      ends[row] = MAX (ends[row], item->to);
      g_array_append_vals (tracks[row]->items, item, 1);
    }
}

/* Several entries of a day stand beside each other as soon as the day is wide enough for them. */
static void
share_days (FmnOverviewTrack *track)
{
  GArray *items = track->items;

  for (guint i = 0; i < items->len;)
    {
      FmnOverviewItem *first = &g_array_index (items, FmnOverviewItem, i);
      guint n = 1;

      while (i + n < items->len && g_array_index (items, FmnOverviewItem, i + n).from == first->from
             && g_array_index (items, FmnOverviewItem, i + n).to == first->to)
        n++;
      for (guint j = 0; j < n; j++)
        {
          FmnOverviewItem *item = &g_array_index (items, FmnOverviewItem, i + j);

          item->nth = j;
          item->of = n;
          item->start = item->end = item->from + (j + 0.5) * (item->to - item->from) / n;
        }
      i += n;
    }
  g_array_sort (items, compare_items);
}

static void
finish_track (FmnOverviewTrack *track)
{
  guint n = track->items->len;

  g_array_set_size (track->reach, n);
  g_array_set_size (track->ahead, n);
  for (guint i = 0; i < n; i++)
    {
      double to = g_array_index (track->items, FmnOverviewItem, i).to;

      g_array_index (track->reach, double, i)
          = i > 0 ? MAX (to, g_array_index (track->reach, double, i - 1)) : to;
    }
  for (guint i = n; i > 0; i--)
    {
      double from = g_array_index (track->items, FmnOverviewItem, i - 1).from;

      g_array_index (track->ahead, double, i - 1)
          = i < n ? MIN (from, g_array_index (track->ahead, double, i)) : from;
    }
}

static gboolean
is_hidden (const FmnOverviewChoice *choice, FmnEntry *entry, const char *pregnancy)
{
  if (choice == NULL)
    return FALSE;
  if (choice->hidden_kinds & (1u << fmn_entry_get_kind (entry)))
    return TRUE;
  return pregnancy != NULL && choice->hidden_pregnancies != NULL
         && g_hash_table_contains (choice->hidden_pregnancies, pregnancy);
}

static FmnOverviewItem *
find_pregnancy (FmnOverviewIndex *self, FmnEntry *pregnancy)
{
  const FmnOverviewTrack *track = g_ptr_array_index (self->tracks, 0);

  for (guint i = 0; i < track->items->len; i++)
    {
      FmnOverviewItem *item = &g_array_index (track->items, FmnOverviewItem, i);

      if (item->entry == pregnancy)
        return item;
    }
  return NULL;
}

/* FALSE when it does not belong to a pregnancy that is folded and shown. */
static gboolean
fold (FmnOverviewIndex *self, const FmnOverviewChoice *choice, FmnEntry *entry, const FmnDate *when)
{
  const char *id = fmn_entry_get_pregnancy_id (entry);
  FmnOverviewItem *item;
  double day = middle_of (when);

  if (choice == NULL || choice->folded_pregnancies == NULL || id == NULL
      || !g_hash_table_contains (choice->folded_pregnancies, id))
    return FALSE;
  item = find_pregnancy (self, fmn_journal_lookup (self->journal, id));
  if (item == NULL)
    return FALSE;
  if (item->inside == NULL)
    item->inside = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_val (item->inside, day);
  g_hash_table_insert (self->folded, entry, item->entry);
  return TRUE;
}

/* They stand among the tests, as what is planned does. */
static void
add_due (const FmnOverviewChoice *choice, GArray *tests)
{
  for (guint i = 0; choice != NULL && choice->due != NULL && i < choice->due->len; i++)
    {
      const FmnOverviewDue *due = &g_array_index (choice->due, FmnOverviewDue, i);
      FmnOverviewItem item = { .entry = due->test, .kind = FMN_KIND_TEST, .of = 1 };

      if (is_hidden (choice, due->test, fmn_entry_get_pregnancy_id (due->test)))
        continue;
      item.from = item.sure_from = due->day;
      item.to = item.sure_to = due->day + 1;
      item.start = item.end = due->day + 0.5;
      item.planned = item.due = TRUE;
      g_array_append_val (tests, item);
    }
}

/* One walk through the journal for all that are not pregnancies. */
static void
add_entries (FmnOverviewIndex *self, const FmnOverviewChoice *choice, guint most_rows)
{
  GListModel *model = G_LIST_MODEL (self->journal);
  guint n = g_list_model_get_n_items (model);
  g_autoptr (GArray) treatments = g_array_new (FALSE, TRUE, sizeof (FmnOverviewItem));
  FmnOverviewTrack *points[FMN_N_LANES] = { NULL };

  for (FmnLane lane = FMN_LANE_TESTS; lane < FMN_N_LANES; lane++)
    points[lane] = add_track (self, lane, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (model, i);
      FmnLane lane = fmn_kind_get_lane (fmn_entry_get_kind (entry));
      FmnOverviewItem item = { 0 };
      FmnDate when;

      if (lane == FMN_LANE_PREGNANCIES || lane == FMN_N_LANES
          || is_hidden (choice, entry, fmn_entry_get_pregnancy_id (entry))
          || (fmn_entry_get_when (entry, &when) && fold (self, choice, entry, &when)))
        continue;
      if (lane == FMN_LANE_TREATMENTS)
        {
          if (fill_treatment (self, entry, &item))
            g_array_append_val (treatments, item);
        }
      else if (fmn_entry_get_when (entry, &when) && !fmn_entry_get_boolean (entry, "ended"))
        {
          fill_point (self, entry, &when, &item);
          g_array_append_val (points[lane]->items, item);
        }
    }
  add_due (choice, points[FMN_LANE_TESTS]->items);
  stack_treatments (self, treatments, most_rows);
  for (FmnLane lane = FMN_LANE_TESTS; lane < FMN_N_LANES; lane++)
    {
      g_array_sort (points[lane]->items, compare_items);
      share_days (points[lane]);
    }
}

FmnOverviewIndex *
fmn_overview_index_new (FmnJournal *journal,
                        guint32 today,
                        const FmnOverviewChoice *choice,
                        guint most_rows)
{
  FmnOverviewIndex *self;
  g_autoptr (GPtrArray) pregnancies = NULL;
  FmnOverviewTrack *track;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (most_rows > 0 && most_rows <= FMN_OVERVIEW_MAX_ROWS, NULL);

  self = g_new0 (FmnOverviewIndex, 1);
  self->ref_count = 1;
  self->journal = g_object_ref (journal);
  self->today = today;
  self->tracks = g_ptr_array_new_with_free_func (track_free);
  self->ends = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->folded = g_hash_table_new (NULL, NULL);
  self->counts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  track = add_track (self, FMN_LANE_PREGNANCIES, 0);
  pregnancies = fmn_journal_dup_pregnancies (journal);
  for (guint i = 0; i < pregnancies->len; i++)
    {
      FmnEntry *pregnancy = g_ptr_array_index (pregnancies, i);

      if (!is_hidden (choice, pregnancy, fmn_entry_get_id (pregnancy)))
        add_pregnancy (self, track, choice, pregnancy);
    }
  g_array_sort (track->items, compare_items);
  add_entries (self, choice, most_rows);
  for (guint i = 0; i < self->tracks->len; i++)
    finish_track (g_ptr_array_index (self->tracks, i));
  return self;
}

FmnOverviewIndex *
fmn_overview_index_ref (FmnOverviewIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  self->ref_count++;
  return self;
}

void
fmn_overview_index_unref (FmnOverviewIndex *self)
{
  g_return_if_fail (self != NULL);

  if (--self->ref_count > 0)
    return;

  g_ptr_array_unref (self->tracks);
  g_hash_table_unref (self->ends);
  g_hash_table_unref (self->folded);
  g_hash_table_unref (self->counts);
  g_object_unref (self->journal);
  g_free (self);
}

/* The first place in @days, which never fall, that is @day or later (past it with @after). */
static guint
find_day (GArray *days, double day, gboolean after)
{
  guint low = 0;
  guint high = days->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      double here = g_array_index (days, double, middle);

      if (here < day || (after && here == day))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
fmn_overview_track_find (
    const FmnOverviewTrack *track, double from, double to, guint *first, guint *last)
{
  g_return_if_fail (track != NULL);
  g_return_if_fail (first != NULL && last != NULL);

  *first = find_day (track->reach, from, FALSE);
  *last = MAX (*first, find_day (track->ahead, to, TRUE));
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

void
fmn_overview_index_name (FmnOverviewIndex *self, FmnOverviewItem *item)
{
  FmnGestation weeks;

  g_return_if_fail (self != NULL && item != NULL);

  if (item->name != NULL)
    return;
  if (item->kind == FMN_KIND_TREATMENT)
    item->name = fmn_entry_dup_treatment_line (self->journal, item->entry);
  else if (item->kind == FMN_KIND_PREGNANCY)
    {
      item->name = fmn_pregnancy_dup_name (self->journal, item->entry);
      if (fmn_pregnancy_weeks_at_end (self->journal, item->entry, &weeks))
        item->weeks = format_weeks (&weeks);
    }
}

PangoLayout *
fmn_overview_index_get_count (FmnOverviewIndex *self, PangoContext *fonts, guint n)
{
  PangoLayout *label;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (fonts), NULL);

  label = g_hash_table_lookup (self->counts, GUINT_TO_POINTER (n));
  if (label == NULL)
    {
      g_autofree char *text = g_strdup_printf ("%u", n);

      label = fmn_pen_create_label (fonts, text, TRUE);
      g_hash_table_insert (self->counts, GUINT_TO_POINTER (n), label);
    }
  return label;
}

const FmnOverviewItem *
fmn_overview_index_find (FmnOverviewIndex *self, FmnEntry *entry, const FmnOverviewTrack **track)
{
  FmnEntry *pregnancy;
  FmnLane lane;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  pregnancy = g_hash_table_lookup (self->folded, entry);
  entry = pregnancy != NULL ? pregnancy : entry;
  lane = fmn_kind_get_lane (fmn_entry_get_kind (entry));
  if (fmn_entry_get_kind (entry) == FMN_KIND_ENDING && fmn_entry_get_pregnancy_id (entry) != NULL)
    entry = fmn_journal_lookup (self->journal, fmn_entry_get_pregnancy_id (entry));
  for (guint i = 0; i < self->tracks->len; i++)
    {
      const FmnOverviewTrack *candidate = g_ptr_array_index (self->tracks, i);

      for (guint j = 0; candidate->lane == lane && j < candidate->items->len; j++)
        {
          const FmnOverviewItem *item = &g_array_index (candidate->items, FmnOverviewItem, j);

          if (item->entry != entry)
            continue;
          if (track != NULL)
            *track = candidate;
          return item;
        }
    }
  return NULL;
}
