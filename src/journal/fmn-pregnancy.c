/* fmn-pregnancy.c: what a pregnancy entry means together with its endings. Its state is always derived, never stored.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-pregnancy.h"

#include "fmn-journal-private.h"

#include <glib/gi18n-lib.h>

#define MAX_WEEKS 46 /* no pregnancy is counted on for longer than this */

GPtrArray *
fmn_pregnancy_dup_endings (FmnJournal *journal, FmnEntry *pregnancy)
{
  GPtrArray *bound, *endings = g_ptr_array_new ();

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (pregnancy), endings);

  bound = fmn_journal_get_bound (journal, fmn_entry_get_id (pregnancy));
  for (guint i = 0; bound != NULL && i < bound->len; i++)
    if (fmn_entry_get_kind (g_ptr_array_index (bound, i)) == FMN_KIND_ENDING)
      g_ptr_array_add (endings, g_ptr_array_index (bound, i));
  return endings;
}

FmnEntry *
fmn_pregnancy_get_ending (FmnJournal *journal, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (journal, pregnancy);

  return endings->len > 0 ? g_ptr_array_index (endings, endings->len - 1) : NULL;
}

gboolean
fmn_endings_are_all (GPtrArray *endings, FmnEntry *extra, guint fetuses)
{
  guint mask = 0, seen = 0;

  for (guint i = 0; i <= endings->len; i++)
    {
      FmnEntry *ending = i < endings->len ? g_ptr_array_index (endings, i) : extra;
      int fetus = ending != NULL ? fmn_entry_get_int (ending, "fetus", 0) : 0;

      if (ending == NULL || g_strcmp0 (fmn_entry_get_string (ending, "outcome"), "ongoing") == 0)
        continue;
      if (fetus == 0)
        return TRUE;
      seen += (mask & (1u << fetus)) == 0;
      mask |= 1u << fetus;
    }
  return seen > 0 && seen >= fetuses;
}

gboolean
fmn_pregnancy_has_ended (FmnJournal *journal, FmnEntry *pregnancy)
{
  return fmn_pregnancy_would_have_ended (journal, pregnancy, NULL);
}

gboolean
fmn_pregnancy_would_have_ended (FmnJournal *journal, FmnEntry *pregnancy, FmnEntry *ending)
{
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (journal, pregnancy);

  return fmn_endings_are_all (endings, ending, (guint) fmn_entry_get_int (pregnancy, "fetuses", 1));
}

guint32
fmn_pregnancy_get_order_day (FmnJournal *journal, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) endings = NULL;
  FmnDate when;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (pregnancy), 0);

  if (fmn_entry_get_when (pregnancy, &when))
    return fmn_date_earliest (&when);
  endings = fmn_pregnancy_dup_endings (journal, pregnancy);
  for (guint i = 0; i < endings->len; i++)
    if (fmn_entry_get_when (g_ptr_array_index (endings, i), &when))
      return fmn_date_earliest (&when);
  return 0;
}

static int
compare_pregnancies (gconstpointer a, gconstpointer b, gpointer data)
{
  FmnEntry *first = *(FmnEntry *const *) a, *second = *(FmnEntry *const *) b;
  guint32 day = fmn_pregnancy_get_order_day (data, first),
          other = fmn_pregnancy_get_order_day (data, second);

  return day != other ? (day < other ? -1 : 1) : fmn_entry_compare (first, second);
}

GPtrArray *
fmn_journal_dup_pregnancies (FmnJournal *self)
{
  GArray *reaches;
  GPtrArray *list;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  reaches = fmn_journal_get_reaches (self);
  list = g_ptr_array_sized_new (reaches->len);
  for (guint i = 0; i < reaches->len; i++)
    g_ptr_array_add (list, g_array_index (reaches, FmnPregnancyReach, i).pregnancy);
  return list;
}

guint
fmn_pregnancy_get_number (FmnJournal *journal, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) list = fmn_journal_dup_pregnancies (journal);
  guint place;

  return g_ptr_array_find (list, pregnancy, &place) ? place + 1 : 0;
}

char *
fmn_pregnancy_dup_name (FmnJournal *journal, FmnEntry *pregnancy)
{
  const char *title;
  g_autofree char *text = NULL;
  FmnEntry *ending;
  FmnDate when;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (pregnancy), NULL);

  title = fmn_entry_get_title (pregnancy);
  if (title != NULL && *title != '\0')
    return g_strdup (title);
  ending = fmn_pregnancy_get_ending (journal, pregnancy);
  if (fmn_entry_get_when (pregnancy, &when)
      || (ending != NULL && fmn_entry_get_when (ending, &when)))
    {
      g_autofree char *heading = fmn_date_format_heading (&when);

      /* Translators: the name of a pregnancy without one of its own; %s is a month and year or a
       * year. Keep {Pregnancy}. */
      text = g_strdup_printf (C_ ("pregnancy", "{Pregnancy}, %s"), heading);
    }
  else
    text = g_strdup_printf (C_ ("pregnancy", "{Pregnancy} %u"),
                            fmn_pregnancy_get_number (journal, pregnancy));
  return fmn_words_fill (fmn_journal_get_words (journal), text);
}

const FmnDating *
fmn_pregnancy_get_dating (FmnJournal *journal, FmnEntry *pregnancy, FmnDating *room)
{
  const FmnDating *dating;
  g_autoptr (GPtrArray) endings = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (pregnancy), NULL);
  g_return_val_if_fail (room != NULL, NULL);

  dating = fmn_entry_get_dating (pregnancy);
  if (dating != NULL)
    return dating;
  endings = fmn_pregnancy_dup_endings (journal, pregnancy);
  for (guint i = 0; i < endings->len; i++)
    {
      FmnEntry *ending = g_ptr_array_index (endings, i);
      const FmnDate *date = fmn_entry_get_date (ending);
      FmnGestation weeks;

      if (date == NULL || !fmn_entry_get_weeks (ending, "weeks-by-dates", &weeks))
        continue;
      /* The arithmetic is that of weeks which a scan gave: so many on that day. */
      *room = (FmnDating){ .method = FMN_DATING_SCAN_WEEKS, .date = *date, .weeks = weeks };
      return room;
    }
  return NULL;
}

/* The last day on which @ending may have been: its date; of a date without a day no later than its
 * weeks say; without a date those weeks, or the day on which it was written down. */
static guint32
get_last_day_of (FmnEntry *ending, const FmnDating *dating)
{
  const FmnDate *date = fmn_entry_get_date (ending);
  g_autoptr (GDateTime) written = NULL;
  guint32 last = G_MAXUINT32, min, max;
  FmnGestation weeks;

  if (date != NULL)
    last = fmn_date_latest (date);
  if ((date == NULL || date->precision != FMN_PRECISION_DAY) && dating != NULL
      && fmn_entry_get_weeks (ending, "weeks-by-dates", &weeks)
      && fmn_dating_get_start (dating, &min, &max, NULL)
      && (date == NULL || max + (guint32) weeks.max_days >= fmn_date_earliest (date)))
    last = MIN (last, max + (guint32) weeks.max_days);
  if (date == NULL)
    written = g_date_time_new_from_iso8601 (fmn_entry_get_created (ending), NULL);
  if (written != NULL)
    {
      FmnDate day;

      /* Somewhere it was the next day already. */
      if (fmn_date_init_day (&day, g_date_time_get_year (written), g_date_time_get_month (written),
                             g_date_time_get_day_of_month (written)))
        last = MIN (last, fmn_date_latest (&day) + 1);
    }
  return last;
}

static gboolean
find_last_day (FmnJournal *journal, FmnEntry *pregnancy, guint32 *last)
{
  g_autoptr (GPtrArray) endings = NULL;
  const FmnDating *dating;
  FmnDating room;

  endings = fmn_pregnancy_dup_endings (journal, pregnancy);
  if (!fmn_endings_are_all (endings, NULL, (guint) fmn_entry_get_int (pregnancy, "fetuses", 1)))
    return FALSE;
  dating = fmn_pregnancy_get_dating (journal, pregnancy, &room);
  *last = 0;
  for (guint i = 0; i < endings->len; i++)
    if (g_strcmp0 (fmn_entry_get_string (g_ptr_array_index (endings, i), "outcome"), "ongoing")
        != 0)
      *last = MAX (*last, get_last_day_of (g_ptr_array_index (endings, i), dating));
  return TRUE;
}

gboolean
fmn_pregnancy_get_last_day (FmnJournal *journal, FmnEntry *pregnancy, guint32 *last)
{
  GArray *reaches;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (pregnancy), FALSE);
  g_return_val_if_fail (last != NULL, FALSE);

  reaches = fmn_journal_get_reaches (journal);
  for (guint i = 0; i < reaches->len; i++)
    {
      const FmnPregnancyReach *reach = &g_array_index (reaches, FmnPregnancyReach, i);

      if (reach->pregnancy != pregnancy)
        continue;
      if (reach->over)
        *last = reach->last;
      return reach->over;
    }
  /* One that is not in the journal yet. */
  return find_last_day (journal, pregnancy, last);
}

gboolean
fmn_pregnancy_weeks_on (FmnJournal *journal,
                        FmnEntry *pregnancy,
                        const FmnDate *date,
                        FmnGestation *out)
{
  const FmnDating *dating;
  FmnDating room;
  guint32 first, last, end;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (pregnancy), FALSE);

  dating = date != NULL ? fmn_pregnancy_get_dating (journal, pregnancy, &room) : NULL;
  if (dating == NULL)
    return FALSE;
  first = fmn_date_earliest (date);
  last = fmn_date_latest (date);
  if (fmn_pregnancy_get_last_day (journal, pregnancy, &end))
    {
      if (first > end)
        return FALSE;
      last = MIN (last, end);
    }
  return fmn_dating_gestation_between (dating, first, last, date->about, out);
}

gboolean
fmn_ending_get_weeks (FmnJournal *journal, FmnEntry *ending, FmnGestation *out)
{
  FmnEntry *pregnancy;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (ending), FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  if (fmn_entry_get_weeks (ending, "weeks-by-dates", out))
    return TRUE;
  pregnancy = fmn_journal_lookup (journal, fmn_entry_get_pregnancy_id (ending));
  return pregnancy != NULL
         && fmn_pregnancy_weeks_on (journal, pregnancy, fmn_entry_get_date (ending), out);
}

gboolean
fmn_pregnancy_weeks_at_end (FmnJournal *journal, FmnEntry *pregnancy, FmnGestation *out)
{
  FmnEntry *ending = fmn_pregnancy_get_ending (journal, pregnancy);

  return ending != NULL && fmn_ending_get_weeks (journal, ending, out);
}

char *
fmn_pregnancy_dup_span (FmnJournal *journal, FmnEntry *pregnancy)
{
  FmnEntry *ending;
  const FmnDate *end;
  FmnDate when;
  gboolean has_start;
  g_autofree char *start = NULL;
  g_autofree char *finish = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (pregnancy), NULL);

  ending = fmn_pregnancy_get_ending (journal, pregnancy);
  end = ending != NULL ? fmn_entry_get_date (ending) : NULL;
  has_start = fmn_entry_get_when (pregnancy, &when);
  start = has_start ? fmn_date_format (&when) : NULL;
  finish = end != NULL ? fmn_date_format (end) : NULL;
  /* "about 2022 to about 2022" would say one thing twice. */
  if (start != NULL && g_strcmp0 (start, finish) == 0)
    return g_steal_pointer (&start);
  if (start != NULL && finish != NULL)
    /* Translators: from a date to a date. */
    return g_strdup_printf (C_ ("pregnancy", "%s to %s"), start, finish);
  if (finish != NULL)
    return g_strdup_printf (C_ ("pregnancy", "ended %s"), finish);
  if (start != NULL && ending != NULL)
    return g_strdup_printf (C_ ("pregnancy", "from %s, ended, date not known"), start);
  if (start != NULL)
    return g_strdup_printf (C_ ("pregnancy", "from %s, no end recorded"), start);
  return g_strdup (ending != NULL ? C_ ("pregnancy", "ended, date not known")
                                  : C_ ("pregnancy", "no end recorded"));
}

char *
fmn_pregnancy_dup_dating_line (FmnJournal *journal, FmnEntry *pregnancy)
{
  const FmnDating *dating;
  g_autofree char *span = NULL;
  g_autofree char *how = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (pregnancy), NULL);

  span = fmn_pregnancy_dup_span (journal, pregnancy);
  dating = fmn_entry_get_dating (pregnancy);
  if (dating == NULL)
    return g_steal_pointer (&span);
  how = fmn_dating_describe (dating);
  if (dating->method == FMN_DATING_ABOUT_WEEKS)
    /* Translators: first %s: when it was; second: "from memory". */
    return g_strdup_printf (C_ ("pregnancy", "%s, %s"), span, how);
  /* Translators: first %s: when it was; second: "last period", "embryo transfer, day 5". */
  return g_strdup_printf (C_ ("pregnancy", "%s, dated by %s"), span, how);
}

static int
get_year (guint32 julian)
{
  FmnDate day;

  return fmn_date_init_julian (&day, julian) ? day.year : 0;
}

gboolean
fmn_pregnancy_get_age (
    FmnJournal *journal, FmnEntry *pregnancy, const char *person, int *min, int *max)
{
  FmnDating room;
  const FmnDating *dating;
  guint32 first, last;
  FmnDate when;
  int born;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (pregnancy), FALSE);
  g_return_val_if_fail (person != NULL && min != NULL && max != NULL, FALSE);

  born = fmn_info_get_birth_year (journal->info, person);
  dating = fmn_pregnancy_get_dating (journal, pregnancy, &room);
  if (born <= 0)
    return FALSE;
  if (dating == NULL || !fmn_dating_get_start (dating, &first, &last, NULL))
    {
      if (!fmn_entry_get_when (pregnancy, &when))
        return FALSE;
      first = fmn_date_earliest (&when);
      last = fmn_date_latest (&when);
    }
  if (get_year (first) <= born)
    return FALSE;
  /* The birthday of that year may have been before or after. */
  *min = get_year (first) - born - 1;
  *max = get_year (last) - born;
  return TRUE;
}

static void
fill_reach (FmnJournal *self, FmnEntry *pregnancy, FmnPregnancyReach *out)
{
  FmnDating room;
  const FmnDating *dating = fmn_pregnancy_get_dating (self, pregnancy, &room);
  FmnEntry *ending = fmn_pregnancy_get_ending (self, pregnancy);
  const FmnDate *end = ending != NULL ? fmn_entry_get_date (ending) : NULL;
  guint32 max;
  FmnDate when;

  out->pregnancy = pregnancy;
  out->has_days = TRUE;
  if (dating == NULL || !fmn_dating_get_start (dating, &out->first, &max, NULL))
    {
      out->has_days = fmn_entry_get_when (pregnancy, &when);
      if (out->has_days)
        out->first = fmn_date_earliest (&when);
    }
  out->over = find_last_day (self, pregnancy, &out->last);
  if (!out->over)
    out->last = out->first + MAX_WEEKS * 7 - 1;
  else if (end != NULL && end->precision == FMN_PRECISION_DAY)
    out->ended = fmn_date_latest (end);
}

GArray *
fmn_journal_get_reaches (FmnJournal *self)
{
  g_autoptr (GPtrArray) list = NULL;

  if (self->reaches != NULL)
    return self->reaches;
  list = g_ptr_array_copy (self->of_kind[FMN_KIND_PREGNANCY], NULL, NULL);
  g_ptr_array_sort_with_data (list, compare_pregnancies, self);
  self->reaches = g_array_sized_new (FALSE, TRUE, sizeof (FmnPregnancyReach), list->len);
  g_array_set_size (self->reaches, list->len);
  for (guint i = 0; i < list->len; i++)
    fill_reach (self, g_ptr_array_index (list, i),
                &g_array_index (self->reaches, FmnPregnancyReach, i));
  return self->reaches;
}

FmnEntry *
fmn_journal_propose_pregnancy (FmnJournal *self, const FmnDate *date)
{
  GArray *reaches;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  if (date == NULL)
    return NULL;
  reaches = fmn_journal_get_reaches (self);
  for (guint i = reaches->len; i > 0; i--)
    {
      const FmnPregnancyReach *reach = &g_array_index (reaches, FmnPregnancyReach, i - 1);

      if (reach->has_days && fmn_date_latest (date) >= reach->first
          && fmn_date_earliest (date) <= reach->last)
        return reach->pregnancy;
    }
  return NULL;
}
