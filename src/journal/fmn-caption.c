/* fmn-caption.c: what an entry is called and its one line of detail, the same in every list, reminder and print.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-caption.h"

#include "fmn-ledger.h"
#include "fmn-pregnancy.h"
#include "fmn-referral.h"

#include <glib/gi18n-lib.h>

#define FIRST_WORDS 60 /* characters of a text that stand for its title */

static gboolean
is_set (const char *text)
{
  return text != NULL && *text != '\0';
}

/* The first line of @text, cut after a word. */
static char *
dup_first_words (const char *text)
{
  g_autofree char *line = g_strndup (text, strcspn (text, "\n"));
  const char *cut;
  char *space;

  g_strstrip (line);
  if (g_utf8_strlen (line, -1) <= FIRST_WORDS)
    return g_steal_pointer (&line);
  cut = g_utf8_offset_to_pointer (line, FIRST_WORDS);
  line[cut - line] = '\0';
  space = strrchr (line, ' ');
  if (space != NULL && space > line)
    *space = '\0';
  return g_strconcat (line, "…", NULL);
}

static char *
dup_catalogue_name (FmnJournal *journal, FmnEntry *entry, const char *member)
{
  gpointer data = NULL;
  FmnNamerFunc namer = fmn_journal_get_namer (journal, &data);
  const char *id = fmn_entry_get_string (entry, member);

  return id != NULL && namer != NULL ? namer (fmn_entry_get_kind_id (entry), id, FALSE, data)
                                     : NULL;
}

static char *
dup_sentence_case (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

/* For the middle of a sentence; a name in capitals ("IVF") keeps them. */
static char *
dup_inner_case (const char *text)
{
  g_autofree char *first = NULL;
  g_autofree char *lower = NULL;
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;

  /* Translators: "lower" where a noun in the middle of a line begins with a small letter, as in
   * English; "keep" where it does not, as in German. */
  if (strcmp (C_ ("noun case", "lower"), "lower") != 0
      || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (text);
  first = g_utf8_substring (text, 0, 1);
  lower = g_utf8_strdown (first, -1);
  return g_strconcat (lower, rest, NULL);
}

static char *
dup_outcome (FmnJournal *journal, FmnEntry *ending)
{
  const char *id = fmn_entry_get_string (ending, "outcome");
  const FmnOutcome *outcome = id != NULL ? fmn_outcome_find (id) : NULL;

  if (outcome != NULL)
    return fmn_outcome_dup_plain (outcome, fmn_journal_get_words (journal));
  return g_strdup (C_ ("outcome", "ended"));
}

static char *
dup_ending_caption (FmnJournal *journal, FmnEntry *entry)
{
  FmnEntry *pregnancy = fmn_journal_lookup (journal, fmn_entry_get_pregnancy_id (entry));
  g_autofree char *outcome = dup_outcome (journal, entry);
  g_autofree char *inner = dup_inner_case (outcome);
  g_autofree char *name = NULL;

  if (pregnancy == NULL)
    return dup_sentence_case (outcome);
  name = fmn_pregnancy_dup_name (journal, pregnancy);
  /* Translators: "Juniper: pregnancy loss": a pregnancy's name and how it ended. */
  return g_strdup_printf (C_ ("caption", "%s: %s"), name, inner);
}

char *
fmn_entry_dup_caption (FmnJournal *journal, FmnEntry *entry)
{
  FmnKind kind;
  const char *title, *text;
  char *name = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (entry), NULL);

  kind = fmn_entry_get_kind (entry);
  title = fmn_entry_get_title (entry);
  if (kind == FMN_KIND_PREGNANCY)
    return fmn_pregnancy_dup_name (journal, entry);
  if (is_set (title))
    return g_strdup (title);
  switch (kind)
    {
    case FMN_KIND_ENDING:
      return dup_ending_caption (journal, entry);
    case FMN_KIND_TEST:
      name = dup_catalogue_name (journal, entry, "test");
      break;
    case FMN_KIND_TREATMENT:
      name = dup_catalogue_name (journal, entry, "treatment");
      break;
    case FMN_KIND_PROCEDURE:
      name = fmn_entry_dup_field_text (journal, entry, fmn_kind_find_field (kind, "procedure"));
      break;
    case FMN_KIND_VISIT:
      text = fmn_entry_get_string (entry, "purpose");
      if (!is_set (text))
        text = fmn_entry_get_string (entry, "clinician");
      if (!is_set (text))
        text = fmn_entry_get_string (entry, "place");
      name = is_set (text) ? g_strdup (text) : NULL;
      break;
    case FMN_KIND_NOTE:
    case FMN_KIND_SYMPTOM:
    case FMN_KIND_QUESTION:
      text = fmn_entry_get_notes (entry);
      name = is_set (text) ? dup_first_words (text) : NULL;
      break;
    default:
      break;
    }
  return is_set (name) ? name : dup_sentence_case (fmn_kind_get_noun (kind));
}

char *
fmn_entry_dup_range (FmnEntry *entry)
{
  JsonObject *range;
  const char *text;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  range = fmn_entry_get_object (entry, "range");
  if (range == NULL)
    return NULL;
  text = json_object_get_string_member_with_default (range, "low", NULL);
  low = text != NULL ? fmn_decimal_format (text) : NULL;
  text = json_object_get_string_member_with_default (range, "high", NULL);
  high = text != NULL ? fmn_decimal_format (text) : NULL;
  if (low != NULL && high != NULL)
    return g_strdup_printf (C_ ("range", "%s–%s"), low, high);
  if (high != NULL)
    return g_strdup_printf (C_ ("range", "below %s"), high);
  if (low != NULL)
    return g_strdup_printf (C_ ("range", "above %s"), low);
  text = json_object_get_string_member_with_default (range, "text", NULL);
  return is_set (text) ? g_strdup (text) : NULL;
}

char *
fmn_entry_dup_treatment_line (FmnJournal *journal, FmnEntry *entry)
{
  g_autofree char *name = fmn_entry_dup_caption (journal, entry);
  const char *dose = fmn_entry_get_string (entry, "dose");
  const char *unit = fmn_entry_get_string (entry, "unit");
  g_autofree char *amount = dose != NULL ? fmn_decimal_format (dose) : NULL;

  if (amount == NULL)
    return g_steal_pointer (&name);
  return is_set (unit) ? g_strdup_printf ("%s %s %s", name, amount, unit)
                       : g_strdup_printf ("%s %s", name, amount);
}

gboolean
fmn_question_is_marked_by (FmnEntry *question, const char *person)
{
  JsonArray *marks;

  g_return_val_if_fail (FMN_IS_ENTRY (question) && person != NULL, FALSE);

  marks = fmn_entry_get_array (question, "marked-by");
  for (guint i = 0; marks != NULL && i < json_array_get_length (marks); i++)
    if (g_strcmp0 (json_array_get_string_element (marks, i), person) == 0)
      return TRUE;
  return FALSE;
}

gboolean
fmn_question_is_marked_by_both (FmnEntry *question)
{
  return fmn_question_is_marked_by (question, "self")
         && fmn_question_is_marked_by (question, "partner");
}

int
fmn_question_compare (gconstpointer a, gconstpointer b)
{
  FmnEntry *first = *(FmnEntry *const *) a, *second = *(FmnEntry *const *) b;
  const gboolean both = fmn_question_is_marked_by_both (first);
  int order = fmn_entry_get_int (first, "order", G_MAXINT),
      other = fmn_entry_get_int (second, "order", G_MAXINT);

  if (both != fmn_question_is_marked_by_both (second))
    return both ? -1 : 1;
  return order != other ? (order < other ? -1 : 1) : fmn_entry_compare (first, second);
}

GPtrArray *
fmn_visit_dup_questions (FmnJournal *journal, FmnEntry *visit)
{
  GPtrArray *list = g_ptr_array_new ();
  GPtrArray *bound;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (visit), list);

  bound = fmn_journal_get_bound (journal, fmn_entry_get_id (visit));
  for (guint i = 0; bound != NULL && i < bound->len; i++)
    if (fmn_entry_get_kind (g_ptr_array_index (bound, i)) == FMN_KIND_QUESTION)
      g_ptr_array_add (list, g_ptr_array_index (bound, i));
  g_ptr_array_sort (list, fmn_question_compare);
  return list;
}

FmnEntry *
fmn_journal_get_next_visit (FmnJournal *journal)
{
  return fmn_ledger_find_following (journal, NULL);
}

/* Joins what is not empty with " · ". */
static void
add_part (GString *out, const char *text)
{
  if (!is_set (text))
    return;
  if (out->len > 0)
    g_string_append (out, " · ");
  g_string_append (out, text);
}

static void
add_field (GString *out, FmnJournal *journal, FmnEntry *entry, const char *name)
{
  const FmnField *field = fmn_kind_find_field (fmn_entry_get_kind (entry), name);
  g_autofree char *text = field != NULL ? fmn_entry_dup_field_text (journal, entry, field) : NULL;
  g_autofree char *line = is_set (text) ? dup_first_words (text) : NULL;

  add_part (out, line);
}

static void
add_test (GString *out, FmnEntry *entry)
{
  FmnValue *value = fmn_entry_get_value (entry);
  g_autofree char *shown = value != NULL ? fmn_value_format (value) : NULL;
  g_autofree char *range = fmn_entry_dup_range (entry);
  g_autofree char *line
      = range != NULL ? g_strdup_printf (C_ ("detail", "lab’s range %s"), range) : NULL;

  add_part (out, shown);
  add_part (out, line);
}

static void
add_scan (GString *out, FmnJournal *journal, FmnEntry *entry)
{
  const char *heartbeat = fmn_entry_get_string (entry, "heartbeat");
  const char *crl = fmn_entry_get_string (entry, "crl");

  if (g_strcmp0 (heartbeat, "seen") == 0)
    add_part (out, C_ ("detail", "Heartbeat seen"));
  else if (g_strcmp0 (heartbeat, "not-seen") == 0)
    add_part (out, C_ ("detail", "No heartbeat seen"));
  if (crl != NULL)
    {
      g_autofree char *number = fmn_decimal_format (crl);
      g_autofree char *line = g_strdup_printf (C_ ("detail", "%s mm"), number);

      add_part (out, line);
    }
  add_field (out, journal, entry, "finding");
}

static void
add_treatment (GString *out, FmnJournal *journal, FmnEntry *entry)
{
  const FmnDate *end = fmn_entry_get_end_date (entry);
  const char *dose = fmn_entry_get_string (entry, "dose");
  const char *unit = fmn_entry_get_string (entry, "unit");
  g_autofree char *amount = dose != NULL ? fmn_decimal_format (dose) : NULL;
  g_autofree char *with_unit = amount != NULL ? g_strconcat (amount, is_set (unit) ? " " : "",
                                                             is_set (unit) ? unit : "", NULL)
                                              : NULL;

  add_part (out, with_unit);
  add_field (out, journal, entry, "schedule");
  if (fmn_entry_get_boolean (entry, "ongoing"))
    add_part (out, C_ ("detail", "still taken"));
  else if (end != NULL)
    {
      g_autofree char *date = fmn_date_format (end);
      g_autofree char *line = g_strdup_printf (C_ ("detail", "until %s"), date);

      add_part (out, line);
    }
}

/* Of a referral that is under way, what comes next and until when. */
static void
add_next_step (GString *out, FmnJournal *journal, FmnEntry *visit)
{
  guint32 today = fmn_clock_get_julian (fmn_journal_get_clock (journal));
  int index = fmn_visit_find_next_step (visit);
  g_autoptr (GArray) steps = NULL;
  const FmnReferralStep *next;
  g_autofree char *when = NULL;
  g_autofree char *step = NULL;
  g_autofree char *line = NULL;

  if (index < 0 || !fmn_visit_has_open_referral (visit, today))
    return;
  steps = fmn_visit_dup_referral (visit);
  next = &g_array_index (steps, FmnReferralStep, index);
  when = fmn_referral_step_dup_when (next);
  step = when != NULL ? g_strdup_printf ("%s, %s", fmn_referral_step_get_label (next), when)
                      : g_strdup (fmn_referral_step_get_label (next));
  /* Translators: the next step of a referral: "next: Form to send, by 30 Mar 2026" */
  line = g_strdup_printf (C_ ("detail", "next: %s"), step);
  add_part (out, line);
}

static void
add_visit (GString *out, FmnJournal *journal, FmnEntry *entry)
{
  g_autoptr (GPtrArray) questions = fmn_visit_dup_questions (journal, entry);
  const char *clinician = fmn_entry_get_string (entry, "clinician");
  g_autofree char *caption = fmn_entry_dup_caption (journal, entry);

  add_part (out, fmn_entry_get_clock (entry));
  if (g_strcmp0 (clinician, caption) != 0)
    add_part (out, clinician);
  add_next_step (out, journal, entry);
  if (fmn_entry_get_boolean (entry, "ended"))
    add_part (out, C_ ("detail", "no longer takes place"));
  else
    {
      guint open = 0;
      g_autofree char *line = NULL;

      for (guint i = 0; i < questions->len; i++)
        {
          const char *status = fmn_entry_get_string (g_ptr_array_index (questions, i), "status");

          open += g_strcmp0 (status, "asked") != 0 && g_strcmp0 (status, "answered") != 0;
        }
      if (open > 0)
        line = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question on the list",
                                             "%u questions on the list", open),
                                open);
      else if (questions->len > 0)
        line = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question asked",
                                             "%u questions asked", questions->len),
                                questions->len);
      add_part (out, line);
    }
}

static void
add_question (GString *out, FmnJournal *journal, FmnEntry *entry)
{
  FmnEntry *visit = fmn_journal_lookup (journal, fmn_entry_get_string (entry, "visit"));
  const char *answer = fmn_entry_get_string (entry, "answer");
  FmnDate when;

  if (is_set (answer))
    {
      g_autofree char *words = dup_first_words (answer);
      g_autofree char *line = g_strdup_printf (C_ ("detail", "Answered: %s"), words);

      add_part (out, line);
    }
  else if (visit != NULL && fmn_entry_get_when (visit, &when))
    {
      g_autofree char *date = fmn_date_format (&when);
      g_autofree char *line = g_strdup_printf (C_ ("detail", "For the visit on %s"), date);

      add_part (out, line);
    }
  else
    add_field (out, journal, entry, "status");
}

static void
add_note (GString *out, FmnJournal *journal, FmnEntry *entry)
{
  const char *notes = fmn_entry_get_notes (entry);

  if (fmn_info_has_partner (fmn_journal_get_info (journal)))
    {
      g_autofree char *name = fmn_info_dup_person_label (fmn_journal_get_info (journal),
                                                         fmn_entry_get_author (entry));
      g_autofree char *line = g_strdup_printf (C_ ("detail", "Written by %s"), name);

      add_part (out, line);
    }
  if (is_set (notes) && is_set (fmn_entry_get_title (entry)))
    {
      g_autofree char *words = dup_first_words (notes);

      add_part (out, words);
    }
}

char *
fmn_entry_dup_detail (FmnJournal *journal, FmnEntry *entry)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (entry), NULL);

  switch (fmn_entry_get_kind (entry))
    {
    case FMN_KIND_PREGNANCY:
      {
        g_autofree char *line = fmn_pregnancy_dup_dating_line (journal, entry);

        add_part (out, line);
      }
      break;
    case FMN_KIND_ENDING:
      add_field (out, journal, entry, "managed");
      add_field (out, journal, entry, "genetics");
      break;
    case FMN_KIND_SCAN:
      add_scan (out, journal, entry);
      break;
    case FMN_KIND_TEST:
      add_test (out, entry);
      break;
    case FMN_KIND_TREATMENT:
      add_treatment (out, journal, entry);
      break;
    case FMN_KIND_PROCEDURE:
      add_field (out, journal, entry, "result");
      add_field (out, journal, entry, "finding");
      add_field (out, journal, entry, "place");
      break;
    case FMN_KIND_VISIT:
      add_visit (out, journal, entry);
      break;
    case FMN_KIND_QUESTION:
      add_question (out, journal, entry);
      break;
    case FMN_KIND_SYMPTOM:
      add_field (out, journal, entry, "strength");
      add_field (out, journal, entry, "notes");
      break;
    case FMN_KIND_NOTE:
      add_note (out, journal, entry);
      break;
    default:
      add_part (out, C_ ("detail", "From a newer version: can be read here, not changed"));
      break;
    }
  return g_strdup (out->str);
}
