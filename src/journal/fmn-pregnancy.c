/* fmn-pregnancy.c: what a pregnancy entry means together with its endings. Its state is always derived, never stored.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-pregnancy.h"

#include "fmn-draft.h"
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
fmn_pregnancy_has_ended (FmnJournal *journal, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (journal, pregnancy);
  guint fetuses = (guint) fmn_entry_get_int (pregnancy, "fetuses", 1);
  guint mask = 0, seen = 0;

  for (guint i = 0; i < endings->len; i++)
    {
      int fetus = fmn_entry_get_int (g_ptr_array_index (endings, i), "fetus", 0);

      if (g_strcmp0 (fmn_entry_get_string (g_ptr_array_index (endings, i), "outcome"), "ongoing")
          == 0)
        continue;
      if (fetus == 0)
        return TRUE;
      seen += (mask & (1u << fetus)) == 0;
      mask |= 1u << fetus;
    }
  return seen > 0 && seen >= fetuses;
}

/* Day by which lists order pregnancies: its own, else that of its first ending. */
static guint32
get_order_day (FmnJournal *journal, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) endings = NULL;
  FmnDate when;

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
  guint32 day = get_order_day (data, first), other = get_order_day (data, second);

  return day != other ? (day < other ? -1 : 1) : fmn_entry_compare (first, second);
}

GPtrArray *
fmn_journal_dup_pregnancies (FmnJournal *self)
{
  GPtrArray *list;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  list = g_ptr_array_copy (self->pregnancies, NULL, NULL);
  g_ptr_array_sort_with_data (list, compare_pregnancies, self);
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

gboolean
fmn_pregnancy_weeks_on (FmnJournal *journal,
                        FmnEntry *pregnancy,
                        const FmnDate *date,
                        FmnGestation *out)
{
  const FmnDating *dating;
  FmnEntry *ending;
  const FmnDate *end;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (pregnancy), FALSE);

  dating = fmn_entry_get_dating (pregnancy);
  if (date == NULL || dating == NULL)
    return FALSE;
  ending = fmn_pregnancy_has_ended (journal, pregnancy)
               ? fmn_pregnancy_get_ending (journal, pregnancy)
               : NULL;
  end = ending != NULL ? fmn_entry_get_date (ending) : NULL;
  if (end != NULL && fmn_date_earliest (date) > fmn_date_latest (end))
    return FALSE;
  return fmn_dating_gestation_on (dating, date, out);
}

gboolean
fmn_pregnancy_weeks_at_end (FmnJournal *journal, FmnEntry *pregnancy, FmnGestation *out)
{
  FmnEntry *ending = fmn_pregnancy_get_ending (journal, pregnancy);

  if (ending == NULL)
    return FALSE;
  return fmn_entry_get_weeks (ending, "weeks-by-dates", out)
         || fmn_pregnancy_weeks_on (journal, pregnancy, fmn_entry_get_date (ending), out);
}

char *
fmn_pregnancy_dup_dating_line (FmnJournal *journal, FmnEntry *pregnancy)
{
  FmnEntry *ending;
  const FmnDating *dating;
  const FmnDate *end;
  FmnDate when;
  gboolean has_start;
  g_autofree char *start = NULL;
  g_autofree char *finish = NULL;
  g_autofree char *span = NULL;
  g_autofree char *how = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (pregnancy), NULL);

  ending = fmn_pregnancy_get_ending (journal, pregnancy);
  end = ending != NULL ? fmn_entry_get_date (ending) : NULL;
  has_start = fmn_entry_get_when (pregnancy, &when);
  start = has_start ? fmn_date_format (&when) : NULL;
  finish = end != NULL ? fmn_date_format (end) : NULL;
  if (start != NULL && finish != NULL)
    /* Translators: from a date to a date. */
    span = g_strdup_printf (C_ ("pregnancy", "%s to %s"), start, finish);
  else if (finish != NULL)
    span = g_strdup_printf (C_ ("pregnancy", "ended %s"), finish);
  else if (start != NULL && ending != NULL)
    span = g_strdup_printf (C_ ("pregnancy", "from %s, ended, date not known"), start);
  else if (start != NULL)
    span = g_strdup_printf (C_ ("pregnancy", "from %s, no end recorded"), start);
  else
    span = g_strdup (ending != NULL ? C_ ("pregnancy", "ended, date not known")
                                    : C_ ("pregnancy", "no end recorded"));

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

/* Whether @date may lie within @pregnancy. */
static gboolean
may_contain (FmnJournal *journal, FmnEntry *pregnancy, const FmnDate *date)
{
  const FmnDating *dating = fmn_entry_get_dating (pregnancy);
  FmnEntry *ending = fmn_pregnancy_get_ending (journal, pregnancy);
  const FmnDate *end = ending != NULL ? fmn_entry_get_date (ending) : NULL;
  guint32 min, max;
  FmnDate when;

  if (dating == NULL || !fmn_dating_get_start (dating, &min, &max, NULL))
    {
      if (!fmn_entry_get_when (pregnancy, &when))
        return FALSE;
      min = fmn_date_earliest (&when);
    }
  if (fmn_date_latest (date) < min)
    return FALSE;
  if (end != NULL)
    return fmn_date_earliest (date) <= fmn_date_latest (end);
  return fmn_date_earliest (date) < min + MAX_WEEKS * 7;
}

FmnEntry *
fmn_journal_propose_pregnancy (FmnJournal *self, const FmnDate *date)
{
  g_autoptr (GPtrArray) list = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  if (date == NULL)
    return NULL;
  list = fmn_journal_dup_pregnancies (self);
  for (guint i = list->len; i > 0; i--)
    if (may_contain (self, g_ptr_array_index (list, i - 1), date))
      return g_ptr_array_index (list, i - 1);
  return NULL;
}

GPtrArray *
fmn_journal_dup_bound_visits (FmnJournal *self, FmnEntry *pregnancy, const FmnDate *date)
{
  GPtrArray *visits = g_ptr_array_new ();
  GPtrArray *bound;
  FmnDate today;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), visits);

  if (pregnancy == NULL)
    return visits;
  today = fmn_clock_get_today (self->clock);
  bound = fmn_journal_get_bound (self, fmn_entry_get_id (pregnancy));
  for (guint i = 0; bound != NULL && i < bound->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (bound, i);
      const FmnDate *when = fmn_entry_get_date (entry);

      /* A visit that has been is history and stays, whenever the pregnancy ended. */
      if (fmn_entry_get_kind (entry) == FMN_KIND_VISIT && !fmn_entry_get_boolean (entry, "ended")
          && when != NULL && fmn_date_earliest (when) >= fmn_date_earliest (&today)
          && (date == NULL || fmn_date_latest (when) > fmn_date_earliest (date)))
        g_ptr_array_add (visits, entry);
    }
  return visits;
}

FmnEntry *
fmn_journal_make_pregnancy (FmnJournal *self,
                            const FmnDate *date,
                            const FmnGestation *weeks,
                            const char *name,
                            GError **error)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_PREGNANCY, self->clock);

  fmn_draft_set_string (draft, "title", name);
  if (date != NULL && weeks != NULL)
    {
      g_autoptr (GPtrArray) datings = g_ptr_array_new ();
      FmnDating dating
          = { .method = FMN_DATING_ABOUT_WEEKS, .date = *date, .weeks = *weeks, .in_use = TRUE };

      g_ptr_array_add (datings, &dating);
      fmn_draft_set_datings (draft, datings);
    }
  return fmn_draft_build (draft, error);
}

static gboolean
end_visits (
    FmnJournal *self, FmnChange *change, GPtrArray *visits, const char *const *keep, GError **error)
{
  for (guint i = 0; i < visits->len; i++)
    {
      FmnEntry *visit = g_ptr_array_index (visits, i);
      g_autoptr (FmnDraft) draft = NULL;
      g_autoptr (FmnEntry) after = NULL;

      if (keep != NULL && g_strv_contains (keep, fmn_entry_get_id (visit)))
        continue;
      draft = fmn_draft_new_from_entry (visit);
      fmn_draft_set_boolean (draft, "ended", TRUE);
      after = fmn_draft_build (draft, error);
      if (after == NULL)
        return FALSE;
      fmn_change_add (change, visit, after);
    }
  return TRUE;
}

char *
fmn_journal_record_ending_draft (
    FmnJournal *self, FmnDraft *ending, const char *name, const char *const *keep, GError **error)
{
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (FmnEntry) made = NULL;
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  FmnEntry *pregnancy;
  FmnGestation weeks;
  gboolean has_weeks;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (FMN_IS_DRAFT (ending) && fmn_draft_get_kind (ending) == FMN_KIND_ENDING,
                        NULL);

  change = fmn_change_new (C_ ("command", "record that a pregnancy ended"));
  after = fmn_draft_build (ending, error);
  if (after == NULL)
    return NULL;
  if (fmn_entry_get_pregnancy_id (after) == NULL)
    {
      has_weeks = fmn_entry_get_weeks (after, "weeks-by-dates", &weeks);
      made = fmn_journal_make_pregnancy (self, fmn_entry_get_date (after),
                                         has_weeks ? &weeks : NULL, name, error);
      if (made == NULL)
        return NULL;
      fmn_change_add (change, NULL, made);
      fmn_draft_set_string (ending, "pregnancy", fmn_entry_get_id (made));
      g_clear_object (&after);
      after = fmn_draft_build (ending, error);
      if (after == NULL)
        return NULL;
    }
  fmn_change_add (change, NULL, after);
  pregnancy = fmn_journal_lookup (self, fmn_entry_get_pregnancy_id (after));
  visits = fmn_journal_dup_bound_visits (self, pregnancy, fmn_entry_get_date (after));
  if (!end_visits (self, change, visits, keep, error) || !fmn_journal_apply (self, change, error))
    return NULL;
  return g_strdup (fmn_entry_get_id (after));
}

char *
fmn_journal_record_ending (FmnJournal *self,
                           FmnEntry *pregnancy,
                           const FmnDate *date,
                           const char *outcome,
                           const FmnGestation *weeks,
                           const char *name,
                           const char *const *keep,
                           GError **error)
{
  g_autoptr (FmnDraft) draft = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  draft = fmn_draft_new (FMN_KIND_ENDING, self->clock);
  fmn_draft_set_string (draft, "pregnancy",
                        pregnancy != NULL ? fmn_entry_get_id (pregnancy) : NULL);
  fmn_draft_set_date (draft, "date", date);
  fmn_draft_set_string (draft, "outcome", outcome);
  fmn_draft_set_weeks (draft, "weeks-by-dates", weeks);
  return fmn_journal_record_ending_draft (self, draft, name, keep, error);
}

static guint
fill_endings (FmnJournal *self, FmnEntry *pregnancy, GArray *out)
{
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (self, pregnancy);

  for (guint i = 0; i < endings->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (endings, i);
      const FmnDate *date = fmn_entry_get_date (entry);
      const char *living = fmn_entry_get_string (entry, "living");
      FmnEndingFacts facts = { .outcome = fmn_entry_get_string (entry, "outcome") };

      facts.has_weeks = fmn_entry_get_weeks (entry, "weeks-by-dates", &facts.weeks)
                        || fmn_pregnancy_weeks_on (self, pregnancy, date, &facts.weeks);
      facts.julian = date != NULL ? fmn_date_latest (date) : 0;
      facts.living = g_strcmp0 (living, "yes") == 0 ? 1 : g_strcmp0 (living, "no") == 0 ? 0 : -1;
      g_array_append_val (out, facts);
    }
  return endings->len;
}

FmnObstetricHistory *
fmn_journal_dup_obstetric_history (FmnJournal *self)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GArray) endings = g_array_new (FALSE, TRUE, sizeof (FmnEndingFacts));
  g_autofree FmnPregnancyFacts *facts = NULL;
  FmnHistoryRules rules = { 0 };
  guint first = 0;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  list = fmn_journal_dup_pregnancies (self);
  facts = g_new0 (FmnPregnancyFacts, list->len + 1);
  for (guint i = 0; i < list->len; i++)
    {
      FmnEntry *pregnancy = g_ptr_array_index (list, i);

      facts[i].id = fmn_entry_get_id (pregnancy);
      facts[i].n_endings = fill_endings (self, pregnancy, endings);
      facts[i].fetuses = (guint) fmn_entry_get_int (pregnancy, "fetuses", 0);
      facts[i].ongoing = !fmn_pregnancy_has_ended (self, pregnancy);
    }
  for (guint i = 0; i < list->len; first += facts[i].n_endings, i++)
    facts[i].endings
        = facts[i].n_endings > 0 ? &g_array_index (endings, FmnEndingFacts, first) : NULL;
  rules.viability_weeks = fmn_info_get_viability_weeks (self->info);
  rules.loss_rule = fmn_info_get_loss_rule (self->info);
  rules.living_children = fmn_info_get_living_children (self->info);
  return fmn_obstetric_history_new (facts, list->len, &rules);
}
