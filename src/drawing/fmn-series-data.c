/* fmn-series-data.c: reads results into numbers of one unit, line by line. Nothing here says whether a value is good.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-series-data.h"

#include "fmn-json-object.h"
#include "fmn-series-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
clear_group (gpointer data)
{
  FmnSeriesGroup *group = data;

  g_clear_object (&group->pregnancy);
  g_free (group->name);
  g_free (group->end_name);
}

static void
clear_strip (gpointer data)
{
  g_free (((FmnSeriesStrip *) data)->label);
}

static void
clear_span (gpointer data)
{
  g_free (((FmnSeriesSpan *) data)->name);
}

/* The days of a pregnancy, as far as they are known. */
static void
fill_span (FmnJournal *journal, FmnEntry *pregnancy, FmnSeriesSpan *span)
{
  FmnDating room;
  const FmnDating *dating = fmn_pregnancy_get_dating (journal, pregnancy, &room);
  FmnEntry *ending = fmn_pregnancy_get_ending (journal, pregnancy);
  const FmnDate *date = ending != NULL ? fmn_entry_get_date (ending) : NULL;

  span->pregnancy = pregnancy;
  span->name = fmn_pregnancy_dup_name (journal, pregnancy);
  span->has_start = dating != NULL
                    && fmn_dating_get_start (dating, &span->start_first, &span->start_last, NULL);
  if (!fmn_pregnancy_has_ended (journal, pregnancy))
    return;
  span->ending = ending;
  if (date == NULL)
    return;
  span->has_end = TRUE;
  span->end_first = fmn_date_earliest (date);
  span->end_last = fmn_date_latest (date);
}

static GArray *
read_spans (FmnJournal *journal)
{
  g_autoptr (GPtrArray) pregnancies = fmn_journal_dup_pregnancies (journal);
  GArray *spans = g_array_sized_new (FALSE, TRUE, sizeof (FmnSeriesSpan), pregnancies->len);

  g_array_set_clear_func (spans, clear_span);
  g_array_set_size (spans, pregnancies->len);
  for (guint i = 0; i < pregnancies->len; i++)
    fill_span (journal, g_ptr_array_index (pregnancies, i),
               &g_array_index (spans, FmnSeriesSpan, i));
  return spans;
}

const FmnSeriesSpan *
fmn_series_find_span (GArray *spans, FmnEntry *pregnancy)
{
  for (guint i = 0; pregnancy != NULL && i < spans->len; i++)
    if (g_array_index (spans, FmnSeriesSpan, i).pregnancy == pregnancy)
      return &g_array_index (spans, FmnSeriesSpan, i);
  return NULL;
}

/* Values */

/* The unit in which a test is drawn: that of its newest number. */
static const char *
find_unit (GPtrArray *tests)
{
  for (guint i = tests->len; i > 0; i--)
    {
      FmnValue *value = fmn_entry_get_value (g_ptr_array_index (tests, i - 1));

      if (value != NULL && !isnan (fmn_value_get_double (value)))
        return fmn_value_get_unit (value);
    }
  return NULL;
}

/* Of how many @other one @base is; kept for the note under the chart. */
static FmnSeriesConversion *
find_conversion (FmnSeriesData *self, guint test, FmnCatalogueItem *item, const char *from)
{
  const char *to = self->units[test];
  FmnSeriesConversion made = { .test = test, .to = to };
  const FmnUnit *units;
  guint n;
  double one, nothing;

  for (guint i = 0; i < self->conversions->len; i++)
    {
      FmnSeriesConversion *known = &g_array_index (self->conversions, FmnSeriesConversion, i);

      if (known->test == test && g_str_equal (known->from, from))
        return known;
    }
  if (item == NULL || to == NULL || !fmn_catalogue_item_convert (item, 0, from, to, &nothing)
      || nothing != 0)
    return NULL;
  units = fmn_catalogue_item_get_units (item, &n);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (units[i].label, from))
      made.from = units[i].label;
  /* Named as the catalogue has it, from its first unit where that is one of the two. */
  made.base = g_str_equal (units[0].label, made.from) ? made.from : to;
  made.other = made.base == to ? made.from : to;
  fmn_catalogue_item_convert (item, 1, made.base, made.other, &one);
  made.factor = one;
  g_array_append_val (self->conversions, made);
  return &g_array_index (self->conversions, FmnSeriesConversion, self->conversions->len - 1);
}

/* A bound of the laboratory's own range; NAN when it names none. */
static double
get_bound (JsonObject *range, const char *member)
{
  const char *text = range != NULL ? fmn_json_object_get_text (range, member) : NULL;

  return text != NULL ? g_ascii_strtod (text, NULL) : NAN;
}

/* FALSE when it has no date or number, or stands in a unit that nothing converts. */
static gboolean
read_number (FmnSeriesData *self, FmnCatalogueItem *item, FmnSeriesValue *out)
{
  FmnValue *value = fmn_entry_get_value (out->entry);
  const char *unit = value != NULL ? fmn_value_get_unit (value) : NULL;
  const char *comparator;
  FmnSeriesConversion *conversion;
  JsonObject *range;

  if (value == NULL || fmn_entry_get_date (out->entry) == NULL)
    return FALSE;
  out->number = fmn_value_get_double (value);
  if (isnan (out->number))
    return FALSE;
  range = fmn_entry_get_object (out->entry, "range");
  out->low = get_bound (range, "low");
  out->high = get_bound (range, "high");
  comparator = fmn_value_get_comparator (value);
  out->type = comparator == NULL     ? FMN_POINT_EXACT
              : comparator[0] == '<' ? FMN_POINT_BELOW
                                     : FMN_POINT_ABOVE;
  if (g_strcmp0 (unit, self->units[out->test]) == 0)
    return TRUE;
  conversion = unit != NULL ? find_conversion (self, out->test, item, unit) : NULL;
  if (conversion == NULL)
    return FALSE;
  fmn_catalogue_item_convert (item, out->number, unit, conversion->to, &out->number);
  if (!isnan (out->low))
    fmn_catalogue_item_convert (item, out->low, unit, conversion->to, &out->low);
  if (!isnan (out->high))
    fmn_catalogue_item_convert (item, out->high, unit, conversion->to, &out->high);
  out->converted = TRUE;
  conversion->n++;
  return TRUE;
}

static guint
add_group (FmnSeriesData *self, guint test, const FmnSeriesSpan *span, GHashTable *hidden)
{
  FmnSeriesGroup group = { .test = test, .style = self->groups->len, .shown = TRUE, .end = NAN };

  if (span == NULL)
    group.name = g_strdup (self->names[test]);
  else
    {
      group.pregnancy = g_object_ref (span->pregnancy);
      group.shown
          = hidden == NULL || !g_hash_table_contains (hidden, fmn_entry_get_id (span->pregnancy));
      /* Translators: a line of a chart: a test, and the pregnancy that it was taken in. */
      group.name = self->n_tests > 1
                       ? g_strdup_printf (C_ ("chart", "%s, %s"), self->names[test], span->name)
                       : g_strdup (span->name);
      if (span->has_end)
        {
          FmnGestation weeks;
          g_autofree char *text = NULL;

          group.end = (fmn_series_middle (span->end_first, span->end_last)
                       - fmn_series_middle (span->start_first, span->start_last))
                      / 7;
          if (fmn_pregnancy_weeks_at_end (self->journal, span->pregnancy, &weeks))
            text = fmn_gestation_format (&weeks);
          /* Translators: a name and weeks: "Juniper ended 9w 2d". */
          group.end_name
              = g_strdup_printf (C_ ("chart", "%s ended %s"), span->name, text != NULL ? text : "");
        }
    }
  g_array_append_val (self->groups, group);
  return self->groups->len - 1;
}

static guint
find_group (FmnSeriesData *self, guint test, const FmnSeriesSpan *span, GHashTable *hidden)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      FmnSeriesGroup *group = &g_array_index (self->groups, FmnSeriesGroup, i);

      if (group->test == test && group->pregnancy == (span != NULL ? span->pregnancy : NULL))
        return i;
    }
  return add_group (self, test, span, hidden);
}

/* A line across two pregnancies would tell of a course that there never was. */
static gboolean
is_joined (const FmnSeriesValue *before, const FmnSeriesValue *value)
{
  const char *first, *second;

  if (before == NULL || before->group != value->group)
    return FALSE;
  first = fmn_entry_get_pregnancy_id (before->entry);
  second = fmn_entry_get_pregnancy_id (value->entry);
  return first == NULL || second == NULL || g_str_equal (first, second);
}

static void
place_by_week (FmnSeriesValue *value, const FmnSeriesSpan *span)
{
  value->after = span->has_end && value->first > span->end_last;
  value->first = (value->first - span->start_last) / 7;
  value->last = (value->last - span->start_first) / 7;
}

static void
add_value (FmnSeriesData *self,
           const FmnTestSeries *series,
           guint test,
           FmnEntry *entry,
           GArray *spans,
           const FmnSeriesChoice *choice)
{
  FmnSeriesValue value = { .entry = entry, .test = test };
  const FmnSeriesSpan *span = NULL;

  if (!read_number (self, series->item, &value))
    {
      self->n_left_out++;
      return;
    }
  value.first = fmn_date_earliest (fmn_entry_get_date (entry));
  value.last = fmn_date_latest (fmn_entry_get_date (entry));
  if (self->axis == FMN_SERIES_BY_WEEK)
    {
      span = fmn_series_find_span (spans, fmn_journal_get_pregnancy_of (self->journal, entry));
      if (span == NULL || !span->has_start || fmn_entry_get_boolean (span->pregnancy, "hidden"))
        {
          self->n_elsewhere++;
          return;
        }
      place_by_week (&value, span);
    }
  value.group = find_group (self, test, span, choice->hidden);
  g_array_index (self->groups, FmnSeriesGroup, value.group).n_values++;
  g_array_append_val (self->values, value);
}

/* Pregnancies older than the newest @n that have a line are left out. */
static void
leave_out_oldest (FmnSeriesData *self, GArray *spans, guint n)
{
  for (guint i = spans->len; i > 0; i--)
    {
      FmnEntry *pregnancy = g_array_index (spans, FmnSeriesSpan, i - 1).pregnancy;
      gboolean found = FALSE;

      for (guint j = 0; j < self->groups->len; j++)
        {
          FmnSeriesGroup *group = &g_array_index (self->groups, FmnSeriesGroup, j);

          if (group->pregnancy != pregnancy)
            continue;
          found = TRUE;
          group->shown = group->shown && n > 0;
        }
      n -= found && n > 0 ? 1 : 0;
    }
}

/* Keeps what is shown, and asks in which state it was sampled. */
static void
keep_shown (FmnSeriesData *self, FmnSampler *sampler)
{
  guint n = 0;

  for (guint i = 0; i < self->values->len; i++)
    {
      FmnSeriesValue *value = &g_array_index (self->values, FmnSeriesValue, i);

      if (!g_array_index (self->groups, FmnSeriesGroup, value->group).shown)
        continue;
      if (sampler != NULL)
        fmn_sampler_get (sampler, value->entry, &value->sampling);
      g_ptr_array_add (self->kept, g_object_ref (value->entry));
      g_array_index (self->values, FmnSeriesValue, n++) = *value;
    }
  g_array_set_size (self->values, n);
}

/* Values come from the oldest, and keep that order within a line: g_array_sort() is stable. */
static int
compare_values (gconstpointer a, gconstpointer b)
{
  const FmnSeriesValue *first = a, *second = b;

  return first->group < second->group ? -1 : first->group > second->group;
}

static void
join_values (FmnSeriesData *self)
{
  g_array_sort (self->values, compare_values);
  for (guint i = 0; i < self->values->len; i++)
    {
      FmnSeriesValue *value = &g_array_index (self->values, FmnSeriesValue, i);

      value->joined = is_joined (i > 0 ? value - 1 : NULL, value);
    }
}

FmnSeriesData *
fmn_series_data_new (FmnJournal *journal, const FmnSeriesChoice *choice)
{
  g_autoptr (GArray) spans = NULL;
  g_autoptr (FmnSampler) sampler = NULL;
  FmnSeriesData *self;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (choice != NULL && choice->tests[0] != NULL, NULL);

  self = g_new0 (FmnSeriesData, 1);
  self->ref_count = 1;
  self->axis = choice->axis;
  self->journal = g_object_ref (journal);
  self->kept = g_ptr_array_new_with_free_func (g_object_unref);
  self->values = g_array_new (FALSE, FALSE, sizeof (FmnSeriesValue));
  self->groups = g_array_new (FALSE, FALSE, sizeof (FmnSeriesGroup));
  self->conversions = g_array_new (FALSE, FALSE, sizeof (FmnSeriesConversion));
  self->strips = g_array_new (FALSE, FALSE, sizeof (FmnSeriesStrip));
  g_array_set_clear_func (self->groups, clear_group);
  g_array_set_clear_func (self->strips, clear_strip);
  self->n_tests = choice->tests[1] != NULL ? 2 : 1;
  if (!choice->bare)
    {
      spans = read_spans (journal);
      sampler = fmn_sampler_new (journal);
    }
  for (guint test = 0; test < self->n_tests; test++)
    {
      const FmnTestSeries *series = choice->tests[test];

      self->names[test] = g_strdup (series->name);
      self->units[test] = g_strdup (find_unit (series->entries));
      for (guint i = 0; i < series->entries->len; i++)
        add_value (self, series, test, g_ptr_array_index (series->entries, i), spans, choice);
    }
  if (choice->newest > 0 && spans != NULL)
    leave_out_oldest (self, spans, choice->newest);
  keep_shown (self, sampler);
  join_values (self);
  if (!choice->bare)
    fmn_series_add_strips (self, spans, fmn_test_series_get_latest (choice->tests[0]));
  return self;
}

FmnSeriesData *
fmn_series_data_ref (FmnSeriesData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  self->ref_count++;
  return self;
}

void
fmn_series_data_unref (FmnSeriesData *self)
{
  g_return_if_fail (self != NULL);

  if (--self->ref_count > 0)
    return;
  for (guint test = 0; test < self->n_tests; test++)
    {
      g_free (self->names[test]);
      g_free (self->units[test]);
    }
  g_array_unref (self->values);
  g_array_unref (self->groups);
  g_array_unref (self->conversions);
  g_array_unref (self->strips);
  g_ptr_array_unref (self->kept);
  g_object_unref (self->journal);
  g_free (self);
}
