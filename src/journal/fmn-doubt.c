/* fmn-doubt.c: finds what is odd in an entry and asks about it in a plain sentence.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-doubt-private.h"

#include "fmn-pregnancy.h"

#include <glib/gi18n-lib.h>

/* Weeks are counted up to this (fmn-dating.c). */
#define DAYS_END (46 * 7)
/* From the second day after collection to the blastocyst that waited a day. */
#define EMBRYO_DAY_MIN 2
#define EMBRYO_DAY_MAX 6

G_DEFINE_BOXED_TYPE (FmnDoubt, fmn_doubt, fmn_doubt_copy, fmn_doubt_free)

static const char *const type_ids[FMN_N_DOUBTS] = {
  [FMN_DOUBT_OVERLAP] = "overlap",
  [FMN_DOUBT_STILL_OPEN] = "still-open",
  [FMN_DOUBT_END_BEFORE_START] = "end-before-start",
  [FMN_DOUBT_TOO_LONG] = "too-long",
  [FMN_DOUBT_DATING] = "dating",
  [FMN_DOUBT_AFTER_DUE] = "after-due",
  [FMN_DOUBT_DATINGS_APART] = "datings-apart",
  [FMN_DOUBT_TWO_ENDINGS] = "two-endings",
  [FMN_DOUBT_NO_SUCH_FETUS] = "no-such-fetus",
  [FMN_DOUBT_WEEKS_DIFFER] = "weeks-differ",
  [FMN_DOUBT_OUTCOME_WEEKS] = "outcome-weeks",
  [FMN_DOUBT_LIVING] = "living",
  [FMN_DOUBT_LENGTH] = "length",
  [FMN_DOUBT_EMBRYO_DAY] = "embryo-day",
  [FMN_DOUBT_FUTURE] = "future",
  [FMN_DOUBT_FOLLOWED] = "followed",
};

/**
 * fmn_doubt_type_to_id:
 * @type: a type
 *
 * Returns: (transfer none): its name in --json
 */
const char *
fmn_doubt_type_to_id (FmnDoubtType type)
{
  g_return_val_if_fail (type < FMN_N_DOUBTS, NULL);

  return type_ids[type];
}

/**
 * fmn_doubt_copy:
 * @self: (nullable): a doubt
 *
 * Returns: (transfer full) (nullable): a copy
 */
FmnDoubt *
fmn_doubt_copy (const FmnDoubt *self)
{
  FmnDoubt *copy = g_memdup2 (self, sizeof *self);

  if (copy == NULL)
    return NULL;
  copy->question = g_strdup (self->question);
  copy->other = g_strdup (self->other);
  return copy;
}

/**
 * fmn_doubt_free:
 * @self: (nullable): a doubt
 */
void
fmn_doubt_free (FmnDoubt *self)
{
  if (self == NULL)
    return;
  g_free (self->question);
  g_free (self->other);
  g_free (self);
}

void
fmn_doubts_add (GPtrArray *doubts,
                FmnDoubtType type,
                const char *member,
                int place,
                char *question,
                FmnEntry *other)
{
  FmnDoubt *self = g_new0 (FmnDoubt, 1);

  g_assert (question != NULL);

  self->type = type;
  self->member = member;
  self->place = place;
  self->question = question;
  self->other = other != NULL ? g_strdup (fmn_entry_get_id (other)) : NULL;
  g_ptr_array_add (doubts, self);
}

gboolean
fmn_doubts_is_to_come (FmnJournal *journal, const FmnDate *date)
{
  return date != NULL
         && fmn_date_earliest (date) > fmn_clock_get_julian (fmn_journal_get_clock (journal));
}

void
fmn_doubts_add_to_come (
    GPtrArray *doubts, FmnJournal *journal, const FmnDate *date, const char *member, int place)
{
  g_autofree char *day = NULL;

  if (!fmn_doubts_is_to_come (journal, date))
    return;
  day = fmn_date_format (date);
  fmn_doubts_add (doubts, FMN_DOUBT_FUTURE, member, place,
                  /* Translators: %s is a date. */
                  g_strdup_printf (_ ("Is %s right? It is still to come."), day), NULL);
}

void
fmn_doubts_add_long (GPtrArray *doubts, const FmnGestation *weeks, const char *member, int place)
{
  g_autofree char *text = NULL;

  if (weeks->min_days < DAYS_END)
    return;
  text = fmn_gestation_format_long (weeks);
  fmn_doubts_add (doubts, FMN_DOUBT_TOO_LONG, member, place,
                  /* Translators: %s are weeks, "60 weeks". */
                  g_strdup_printf (_ ("Is %s right? Weeks are counted up to 46 here."), text),
                  NULL);
}

static void
find_in_dates (GPtrArray *doubts, FmnEntry *entry)
{
  const FmnDate *start = fmn_entry_get_date (entry);
  const FmnDate *end = fmn_entry_get_end_date (entry);
  g_autofree char *day = NULL;

  if (start == NULL || end == NULL || fmn_date_latest (end) >= fmn_date_earliest (start))
    return;
  day = fmn_date_format (end);
  fmn_doubts_add (
      doubts, FMN_DOUBT_END_BEFORE_START, "end-date", -1,
      /* Translators: %s is a date. */
      g_strdup_printf (
          _ ("Its end, %s, lies before its beginning. Which of the two dates is right?"), day),
      NULL);
}

static void
find_in_weeks (GPtrArray *doubts, FmnEntry *entry)
{
  for (const FmnField *field = fmn_kind_get_fields (fmn_entry_get_kind (entry));
       field->name != NULL; field++)
    {
      FmnGestation weeks;

      if (field->type == FMN_FIELD_WEEKS && fmn_entry_get_weeks (entry, field->name, &weeks))
        fmn_doubts_add_long (doubts, &weeks, field->name, -1);
    }
}

static void
find_in_scan (GPtrArray *doubts, FmnJournal *journal, FmnEntry *scan)
{
  const char *crl = fmn_entry_get_string (scan, "crl");
  const FmnDate *date = fmn_entry_get_date (scan);
  FmnDating dating = { .method = FMN_DATING_SCAN_CRL };
  g_auto (FmnStretch) stretch = { 0 };
  char *question = NULL;

  if (crl != NULL)
    {
      dating.crl_mm = g_ascii_strtod (crl, NULL);
      question = fmn_dating_question (&dating);
    }
  if (question != NULL)
    fmn_doubts_add (doubts, FMN_DOUBT_LENGTH, "crl", -1, question, NULL);
  if (date != NULL
      && fmn_stretch_init (&stretch, journal,
                           fmn_journal_lookup (journal, fmn_entry_get_pregnancy_id (scan)), scan)
      && stretch.has_start && fmn_date_latest (date) < stretch.start_min)
    {
      g_autofree char *name = fmn_pregnancy_dup_name (journal, stretch.pregnancy);

      fmn_doubts_add (doubts, FMN_DOUBT_END_BEFORE_START, "date", -1,
                      /* Translators: %s is the name of a pregnancy. */
                      g_strdup_printf (_ ("By its date this scan was before “%s” began. Is the "
                                          "date right, or the dating?"),
                                       name),
                      stretch.pregnancy);
    }
  fmn_doubts_add_to_come (doubts, journal, date, "date", -1);
}

/* A transfer after the due date of the pregnancy that it belongs to. */
static void
find_transfer_after_due (GPtrArray *doubts, FmnEntry *procedure, FmnEntry *pregnancy)
{
  const FmnDate *date = fmn_entry_get_date (procedure);
  const FmnDating *dating = fmn_entry_get_dating (pregnancy);
  g_autofree char *day = NULL;
  FmnDate due;

  if (date == NULL || dating == NULL || !fmn_dating_get_due_date (dating, &due)
      || fmn_date_earliest (date) <= fmn_date_latest (&due))
    return;
  day = fmn_date_format (&due);
  fmn_doubts_add (
      doubts, FMN_DOUBT_AFTER_DUE, "date", -1,
      /* Translators: %s is a date. */
      g_strdup_printf (_ ("This transfer is dated after the due date, %s. Which date is right?"),
                       day),
      pregnancy);
}

static void
find_in_procedure (GPtrArray *doubts, FmnJournal *journal, FmnEntry *procedure)
{
  FmnEntry *pregnancy = fmn_journal_lookup (journal, fmn_entry_get_pregnancy_id (procedure));
  FmnDating dating = { .method = FMN_DATING_TRANSFER,
                       .embryo_day = fmn_entry_get_int (procedure, "embryo-day", -1) };

  if (dating.embryo_day >= 0
      && (dating.embryo_day < EMBRYO_DAY_MIN || dating.embryo_day > EMBRYO_DAY_MAX))
    fmn_doubts_add (doubts, FMN_DOUBT_EMBRYO_DAY, "embryo-day", -1, fmn_dating_question (&dating),
                    NULL);
  if (pregnancy == NULL
      || g_strcmp0 (fmn_entry_get_string (procedure, "procedure"), "embryo-transfer") != 0)
    return;
  find_transfer_after_due (doubts, procedure, pregnancy);
  if (g_strcmp0 (fmn_entry_get_string (procedure, "result"), "no-pregnancy") == 0)
    {
      const FmnField *field = fmn_kind_find_field (FMN_KIND_PROCEDURE, "result");
      g_autofree char *name = fmn_pregnancy_dup_name (journal, pregnancy);

      fmn_doubts_add (doubts, FMN_DOUBT_FOLLOWED, "result", -1,
                      /* Translators: first %s: "No pregnancy followed"; second: the name of a
                       * pregnancy. */
                      g_strdup_printf (_ ("It says “%s”, and it belongs to “%s”. Which is right?"),
                                       fmn_field_get_choice_label (field, "no-pregnancy"), name),
                      pregnancy);
    }
}

/**
 * fmn_journal_dup_doubts:
 * @self: a journal
 * @entry: an entry, of the journal or not yet
 *
 * Returns: (transfer full): of FmnDoubt, what is odd in it; a pregnancy is asked about apart from
 * its endings, each of which has questions of its own
 */
GPtrArray *
fmn_journal_dup_doubts (FmnJournal *self, FmnEntry *entry)
{
  GPtrArray *doubts = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_doubt_free);

  g_return_val_if_fail (FMN_IS_JOURNAL (self) && FMN_IS_ENTRY (entry), doubts);

  switch (fmn_entry_get_kind (entry))
    {
    case FMN_KIND_PREGNANCY:
      fmn_doubts_find_in_pregnancy (doubts, self, entry);
      break;
    case FMN_KIND_ENDING:
      fmn_doubts_find_in_ending (doubts, self, entry);
      break;
    case FMN_KIND_SCAN:
      find_in_scan (doubts, self, entry);
      break;
    case FMN_KIND_PROCEDURE:
      find_in_procedure (doubts, self, entry);
      break;
    case FMN_KIND_TEST:
      fmn_doubts_add_to_come (doubts, self, fmn_entry_get_date (entry), "date", -1);
      break;
    default:
      break;
    }
  find_in_weeks (doubts, entry);
  find_in_dates (doubts, entry);
  return doubts;
}
