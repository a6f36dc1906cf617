/* fmn-doubt-pregnancy.c: finds what is odd in a pregnancy's datings and endings, and between two pregnancies.
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
/* From the last period to conception. */
#define DAYS_TO_CONCEPTION 14
/* A choice of this program, not a clinic's line: scans late in pregnancy may differ by weeks from
 * one in the first trimester, and what lies further apart than this is worth a question. */
#define DAYS_APART 28
/* Typed weeks and those of the dating may differ by what a person rounds. */
#define DAYS_OFF 7
#define DAYS_TERM (37 * 7)
#define DAYS_SECOND_TRIMESTER (14 * 7)

static char *
dup_filled (FmnJournal *journal, char *text)
{
  g_autofree char *template = text;

  return fmn_words_fill (fmn_journal_get_words (journal), template);
}

/* Datings */

static const FmnDating *
get_dating (FmnEntry *pregnancy, guint i)
{
  return g_ptr_array_index (fmn_entry_get_datings (pregnancy), i);
}

static void
find_in_each_dating (GPtrArray *doubts, FmnJournal *journal, FmnEntry *pregnancy)
{
  for (guint i = 0; i < fmn_entry_get_datings (pregnancy)->len; i++)
    {
      const FmnDating *dating = get_dating (pregnancy, i);
      char *question = fmn_dating_question (dating);

      if (question != NULL)
        fmn_doubts_add (doubts, FMN_DOUBT_DATING, "datings", (int) i, question, NULL);
      if (dating->method == FMN_DATING_SCAN_WEEKS || dating->method == FMN_DATING_ABOUT_WEEKS)
        fmn_doubts_add_long (doubts, &dating->weeks, "datings", (int) i);
      if (dating->method != FMN_DATING_DUE_DATE)
        fmn_doubts_add_to_come (doubts, journal, &dating->date, "datings", (int) i);
    }
}

static gboolean
is_of_the_beginning (const FmnDating *dating)
{
  return dating->method == FMN_DATING_LAST_PERIOD || dating->method == FMN_DATING_OVULATION
         || dating->method == FMN_DATING_TRANSFER;
}

/* The first due date that @dating comes after, or NULL. */
static const FmnDating *
find_due_before (FmnEntry *pregnancy, const FmnDating *dating)
{
  for (guint i = 0; i < fmn_entry_get_datings (pregnancy)->len; i++)
    {
      const FmnDating *due = get_dating (pregnancy, i);

      if (due->method == FMN_DATING_DUE_DATE
          && fmn_date_earliest (&dating->date) > fmn_date_latest (&due->date))
        return due;
    }
  return NULL;
}

static gboolean
add_after_due (GPtrArray *doubts, FmnEntry *pregnancy, guint place)
{
  const FmnDating *dating = get_dating (pregnancy, place);
  const FmnDating *due = is_of_the_beginning (dating) ? find_due_before (pregnancy, dating) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *day = NULL;
  g_autofree char *due_day = NULL;

  if (due == NULL)
    return FALSE;
  name = fmn_dating_describe (dating);
  day = fmn_date_format (&dating->date);
  due_day = fmn_date_format (&due->date);
  fmn_doubts_add (doubts, FMN_DOUBT_AFTER_DUE, "datings", (int) place,
                  /* Translators: %1$s: "embryo transfer, day 5"; the others are dates. */
                  g_strdup_printf (
                      _ ("Which date is right: the %1$s on %2$s, or the due date before it, %3$s?"),
                      name, day, due_day),
                  NULL);
  return TRUE;
}

/* How many days lie between what two datings give for certain. */
static int
get_days_apart (const FmnDating *a, const FmnDating *b)
{
  guint32 a_min, a_max, b_min, b_max;

  if (!fmn_dating_get_start (a, &a_min, &a_max, NULL)
      || !fmn_dating_get_start (b, &b_min, &b_max, NULL))
    return 0;
  return MAX ((int) a_min - (int) b_max, (int) b_min - (int) a_max);
}

static void
find_between_datings (GPtrArray *doubts, FmnJournal *journal, FmnEntry *pregnancy)
{
  const FmnDating *used = fmn_entry_get_dating (pregnancy);
  gboolean due_is_odd = FALSE;

  for (guint i = 0; i < fmn_entry_get_datings (pregnancy)->len; i++)
    due_is_odd |= add_after_due (doubts, pregnancy, i);
  /* What lies after its due date lies far from it too; one question is enough. */
  for (guint i = 0; used != NULL && !due_is_odd && i < fmn_entry_get_datings (pregnancy)->len; i++)
    {
      const FmnDating *dating = get_dating (pregnancy, i);
      int days = get_days_apart (used, dating);
      g_autofree char *name = fmn_dating_describe (used);
      g_autofree char *other = fmn_dating_describe (dating);

      if (days <= DAYS_APART)
        continue;
      fmn_doubts_add (
          doubts, FMN_DOUBT_DATINGS_APART, "datings", (int) i,
          dup_filled (journal,
                      /* Translators: %1$s and %2$s: ways of dating; %3$d: days, more than 28. Keep
                       * {pregnancy}. */
                      g_strdup_printf (_ ("By %1$s and by %2$s it began %3$d days apart. Do both "
                                          "belong to this {pregnancy}?"),
                                       name, other, days)),
          NULL);
    }
}

/* Two pregnancies */

/* Both were for certain: after the conception of each, and before the end of each. */
static gboolean
overlap (const FmnStretch *a, const FmnStretch *b)
{
  return a->has_start && b->has_start && a->has_end && b->has_end
         && a->start_max + DAYS_TO_CONCEPTION < b->end_min
         && b->start_max + DAYS_TO_CONCEPTION < a->end_min;
}

static gboolean
is_open_while (const FmnStretch *open, const FmnStretch *later)
{
  return !open->has_ended && open->has_start && later->has_start
         && later->start_min > open->start_max && later->start_max < open->start_min + DAYS_END;
}

static void
add_between (GPtrArray *doubts,
             FmnJournal *journal,
             FmnDoubtType type,
             const char *format,
             FmnEntry *pregnancy,
             FmnEntry *other)
{
  g_autofree char *name = fmn_pregnancy_dup_name (journal, pregnancy);
  g_autofree char *other_name = fmn_pregnancy_dup_name (journal, other);

  fmn_doubts_add (doubts, type, "datings", -1, g_strdup_printf (format, name, other_name), other);
}

static void
find_among_others (GPtrArray *doubts, FmnJournal *journal, const FmnStretch *self)
{
  g_autoptr (GPtrArray) list = fmn_journal_dup_pregnancies (journal);

  for (guint i = 0; i < list->len; i++)
    {
      FmnEntry *other = g_ptr_array_index (list, i);
      g_auto (FmnStretch) stretch = { 0 };

      if (g_str_equal (fmn_entry_get_id (other), fmn_entry_get_id (self->pregnancy))
          || !fmn_stretch_init (&stretch, journal, other, self->pregnancy))
        continue;
      if (overlap (self, &stretch))
        add_between (doubts, journal, FMN_DOUBT_OVERLAP,
                     /* Translators: names of two pregnancies. */
                     _ ("By their dates “%s” and “%s” were at the same time. Is one of the dates "
                        "another?"),
                     self->pregnancy, other);
      else if (is_open_while (self, &stretch))
        add_between (doubts, journal, FMN_DOUBT_STILL_OPEN,
                     /* Translators: names of two pregnancies. */
                     _ ("“%1$s” has no end recorded, and “%2$s” began after it. Had “%1$s” ended?"),
                     self->pregnancy, other);
    }
}

/* Start and end */

/* @member and @other: where the question stands, and what it is about besides. */
static void
add_start_and_end (GPtrArray *doubts,
                   FmnJournal *journal,
                   const FmnStretch *stretch,
                   FmnEntry *ending,
                   const char *member,
                   FmnEntry *other)
{
  const FmnDate *date = fmn_entry_get_date (ending);
  g_autofree char *name = NULL;
  int weeks;

  if (date == NULL || !stretch->has_start)
    return;
  name = fmn_pregnancy_dup_name (journal, stretch->pregnancy);
  weeks = ((int) fmn_date_earliest (date) - (int) stretch->start_max) / 7;
  if (fmn_date_latest (date) < stretch->start_min)
    fmn_doubts_add (doubts, FMN_DOUBT_END_BEFORE_START, member, -1,
                    /* Translators: %s is the name of a pregnancy. */
                    g_strdup_printf (_ ("By its dates “%s” ended before it began. Is the date of "
                                        "the ending right, or the dating?"),
                                     name),
                    other);
  else if (fmn_date_earliest (date) >= stretch->start_max + DAYS_END)
    fmn_doubts_add (doubts, FMN_DOUBT_TOO_LONG, member, -1,
                    /* Translators: %s is the name of a pregnancy, %d are more than 45 weeks. */
                    g_strdup_printf (_ ("By its dates “%s” lasted %d weeks. Is the date of the "
                                        "ending right, or the dating?"),
                                     name, weeks),
                    other);
}

void
fmn_doubts_find_in_pregnancy (GPtrArray *doubts, FmnJournal *journal, FmnEntry *pregnancy)
{
  g_auto (FmnStretch) stretch = { 0 };

  if (!fmn_stretch_init (&stretch, journal, pregnancy, pregnancy))
    return;
  find_in_each_dating (doubts, journal, pregnancy);
  find_between_datings (doubts, journal, pregnancy);
  for (guint i = 0; i < stretch.endings->len; i++)
    add_start_and_end (doubts, journal, &stretch, g_ptr_array_index (stretch.endings, i), "datings",
                       g_ptr_array_index (stretch.endings, i));
  find_among_others (doubts, journal, &stretch);
}

/* Endings */

static void
find_another_ending (GPtrArray *doubts,
                     FmnJournal *journal,
                     const FmnStretch *stretch,
                     FmnEntry *ending)
{
  int fetus = fmn_entry_get_int (ending, "fetus", 0);

  for (guint i = 0; i < stretch->endings->len; i++)
    {
      FmnEntry *other = g_ptr_array_index (stretch->endings, i);
      int of_other = fmn_entry_get_int (other, "fetus", 0);
      g_autofree char *text = NULL;

      if (g_str_equal (fmn_entry_get_id (other), fmn_entry_get_id (ending))
          || (fetus != of_other && fetus != 0 && of_other != 0))
        continue;
      if (fetus == 0 && of_other == 0)
        /* Translators: keep {pregnancy}. */
        text = g_strdup (_ ("This {pregnancy} has two endings. Does one belong to another, or were "
                            "there two in it?"));
      else if (fetus == of_other)
        /* Translators: %d is which of several babies. Keep {pregnancy}. */
        text = g_strdup_printf (
            _ ("Number %d of this {pregnancy} has two endings. Is one of them of another?"), fetus);
      else
        /* Translators: %d is which of several babies. Keep {pregnancy}. */
        text = g_strdup_printf (_ ("One ending is for the whole {pregnancy}, and one is for number "
                                   "%d in it. Which is right?"),
                                MAX (fetus, of_other));
      fmn_doubts_add (doubts, FMN_DOUBT_TWO_ENDINGS, "fetus", -1,
                      dup_filled (journal, g_steal_pointer (&text)), other);
      return;
    }
}

static void
find_fetus (GPtrArray *doubts, FmnJournal *journal, FmnEntry *pregnancy, FmnEntry *ending)
{
  int fetus = fmn_entry_get_int (ending, "fetus", 0);
  int fetuses = fmn_entry_get_int (pregnancy, "fetuses", 0);

  if (fetuses == 0 || fetus <= fetuses)
    return;
  fmn_doubts_add (
      doubts, FMN_DOUBT_NO_SUCH_FETUS, "fetus", -1,
      dup_filled (
          journal,
          g_strdup_printf (
              /* Translators: %1$d is which of several babies, %2$d how many there were. Keep
               * {pregnancy}. */
              g_dngettext (GETTEXT_PACKAGE,
                           "This is the ending of number %1$d, and the {pregnancy} was of %2$d. "
                           "Which is right?",
                           "This is the ending of number %1$d, and the {pregnancy} was of %2$d. "
                           "Which is right?",
                           (gulong) fetuses),
              fetus, fetuses)),
      pregnancy);
}

/* Weeks that were typed against those that the pregnancy's own dating gives on that day. */
static void
find_other_weeks (GPtrArray *doubts, FmnEntry *pregnancy, FmnEntry *ending)
{
  const FmnDating *dating = fmn_entry_get_dating (pregnancy);
  const FmnDate *date = fmn_entry_get_date (ending);
  FmnGestation typed, counted;
  g_autofree char *typed_text = NULL;
  g_autofree char *counted_text = NULL;

  if (dating == NULL || date == NULL || !fmn_entry_get_weeks (ending, "weeks-by-dates", &typed)
      || typed.min_days >= DAYS_END || !fmn_dating_gestation_on (dating, date, &counted)
      || (counted.min_days - typed.max_days <= DAYS_OFF
          && typed.min_days - counted.max_days <= DAYS_OFF))
    return;
  typed_text = fmn_gestation_format (&typed);
  counted_text = fmn_gestation_format (&counted);
  fmn_doubts_add (doubts, FMN_DOUBT_WEEKS_DIFFER, "weeks-by-dates", -1,
                  /* Translators: weeks: "9w 2d". */
                  g_strdup_printf (_ ("The dating gives %s on that day, and %s is written here. "
                                      "Which is right?"),
                                   counted_text, typed_text),
                  pregnancy);
}

static gboolean
go_together (const FmnOutcome *outcome, const FmnGestation *weeks)
{
  if (g_str_equal (outcome->id, "live-birth-term"))
    return weeks->max_days >= DAYS_TERM;
  if (g_str_equal (outcome->id, "live-birth-preterm"))
    return weeks->min_days < DAYS_TERM;
  if (g_str_equal (outcome->id, "miscarriage-first"))
    return weeks->min_days < DAYS_SECOND_TRIMESTER;
  return TRUE;
}

static void
find_in_outcome (GPtrArray *doubts, FmnJournal *journal, FmnEntry *pregnancy, FmnEntry *ending)
{
  const FmnOutcome *outcome = fmn_outcome_find (fmn_entry_get_string (ending, "outcome"));
  const FmnDating *dating = pregnancy != NULL ? fmn_entry_get_dating (pregnancy) : NULL;
  const FmnDate *date = fmn_entry_get_date (ending);
  g_autofree char *plain = NULL;
  FmnGestation weeks;

  if (outcome == NULL)
    return;
  plain = fmn_outcome_dup_plain (outcome, fmn_journal_get_words (journal));
  if ((fmn_entry_get_weeks (ending, "weeks-by-dates", &weeks)
       || (dating != NULL && date != NULL && fmn_dating_gestation_on (dating, date, &weeks)))
      && !go_together (outcome, &weeks))
    {
      g_autofree char *text = fmn_gestation_format (&weeks);

      fmn_doubts_add (doubts, FMN_DOUBT_OUTCOME_WEEKS, "outcome", -1,
                      /* Translators: first %s: how a pregnancy ended; second: weeks. */
                      g_strdup_printf (_ ("Do “%s” and %s go together?"), plain, text), NULL);
    }
  if (!outcome->live_birth && g_strcmp0 (fmn_entry_get_string (ending, "living"), "yes") == 0)
    fmn_doubts_add (doubts, FMN_DOUBT_LIVING, "living", -1,
                    /* Translators: first %s: how a pregnancy ended; second: "Living now". */
                    g_strdup_printf (_ ("Do “%s” and “%s” go together?"), plain,
                                     fmn_field_get_choice_label (
                                         fmn_kind_find_field (FMN_KIND_ENDING, "living"), "yes")),
                    NULL);
}

void
fmn_doubts_find_in_ending (GPtrArray *doubts, FmnJournal *journal, FmnEntry *ending)
{
  g_auto (FmnStretch) stretch = { 0 };
  FmnEntry *pregnancy = fmn_journal_lookup (journal, fmn_entry_get_pregnancy_id (ending));

  if (fmn_stretch_init (&stretch, journal, pregnancy, ending))
    {
      add_start_and_end (doubts, journal, &stretch, ending, "date", pregnancy);
      find_another_ending (doubts, journal, &stretch, ending);
      find_fetus (doubts, journal, pregnancy, ending);
      find_other_weeks (doubts, pregnancy, ending);
    }
  find_in_outcome (doubts, journal, pregnancy, ending);
  fmn_doubts_add_to_come (doubts, journal, fmn_entry_get_date (ending), "date", -1);
}
