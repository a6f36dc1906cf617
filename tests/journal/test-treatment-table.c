/* test-treatment-table.c: the weeks of a pregnancy in which a treatment was taken, as far as its dates tell.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-pregnancy.h"
#include "fmn-treatment-table.h"
#include "journal-fixture.h"

/* Week 0 on @period; ended on @end unless that is NULL. */
static FmnEntry *
add_pregnancy (Fixture *f, const char *name, const char *period, const char *end)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_PREGNANCY, f->clock);
  g_autoptr (FmnDraft) ending = fmn_draft_new (FMN_KIND_ENDING, f->clock);
  g_autoptr (GPtrArray) datings = g_ptr_array_new ();
  FmnDating dating = { .method = FMN_DATING_LAST_PERIOD };
  FmnEntry *pregnancy;

  g_assert_true (fmn_date_parse_edtf (period, &dating.date));
  g_ptr_array_add (datings, &dating);
  fmn_draft_set_string (draft, "title", name);
  fmn_draft_set_datings (draft, datings);
  pregnancy = add (f, draft);
  if (end == NULL)
    return pregnancy;
  fmn_draft_set_string (ending, "pregnancy", fmn_entry_get_id (pregnancy));
  fmn_draft_set_string (ending, "date", end);
  fmn_draft_set_string (ending, "outcome", "missed");
  add (f, ending);
  return pregnancy;
}

typedef struct
{
  const char *name;
  const char *from;
  const char *to; /* "now" for still taken */
  const char *dose;
  gboolean of_partner;
  gboolean bound;
  const char *text; /* in the one pregnancy; NULL for not taken */
} Taken;

static void
add_treatment (Fixture *f, const Taken *taken, FmnEntry *pregnancy)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_TREATMENT, f->clock);

  fmn_draft_set_string (draft, "title", taken->name);
  fmn_draft_set_string (draft, "date", taken->from);
  if (g_strcmp0 (taken->to, "now") == 0)
    fmn_draft_set_boolean (draft, "ongoing", TRUE);
  else
    fmn_draft_set_string (draft, "end-date", taken->to);
  if (taken->dose != NULL)
    {
      fmn_draft_set_string (draft, "dose", taken->dose);
      fmn_draft_set_string (draft, "unit", "mg");
    }
  fmn_draft_set_string (draft, "subject", taken->of_partner ? "partner" : NULL);
  fmn_draft_set_string (draft, "pregnancy", taken->bound ? fmn_entry_get_id (pregnancy) : NULL);
  add (f, draft);
}

/* Week 0 is 11 September 2025 and it ended on 15 November, at 9w 2d. */
static const Taken ended[] = {
  { "a", "2025-10-16", "2025-11-06", NULL, FALSE, FALSE, "5w 0d to 8w 0d" },
  { "a", "2025-10-16", "2025-11-15", NULL, FALSE, FALSE, "5w 0d to the end" },
  { "a", "2025-10-16", "2025-12-24", NULL, FALSE, FALSE, "5w 0d to the end" },
  { "a", "2025-10-16", "now", NULL, FALSE, FALSE, "5w 0d to the end" },
  { "a", "2025-10-16", NULL, NULL, FALSE, FALSE, "from 5w 0d" },
  { "a", "2025-03-01", "now", NULL, FALSE, FALSE, "throughout" },
  { "a", "2025-03", "2025-11-15", NULL, FALSE, FALSE, "throughout" },
  { "a", "2025-03-01", "2025-10-16", NULL, FALSE, FALSE, "from before to 5w 0d" },
  { "a", "2025-03-01", "2025-09-10", NULL, FALSE, FALSE, NULL },
  { "a", "2025-11-16", "now", NULL, FALSE, FALSE, NULL },
  { "a", "2025-03-01", NULL, NULL, FALSE, FALSE, NULL },
  /* Partial dates are ranges, and a whole year that could lie beside it is no certainty. */
  { "a", "2025-10", "2025-11-06", NULL, FALSE, FALSE, "between 2w and 7w to 8w 0d" },
  { "a", "2025-10", NULL, NULL, FALSE, FALSE, "from between 2w and 7w" },
  { "a", "2025-10", "2025-11", NULL, FALSE, FALSE, "between 2w and 7w to between 7w and 9w" },
  { "a", "2025-11", "2025-12", NULL, FALSE, FALSE, "perhaps between 7w and 9w to the end" },
  { "a", "2025", NULL, NULL, FALSE, FALSE, "perhaps; weeks not known" },
  { "a", "2024", "2025", NULL, FALSE, FALSE, "perhaps from before" },
  /* What was bound by hand belongs, whatever the dates say. */
  { "a", NULL, NULL, NULL, FALSE, TRUE, "weeks not known" },
  { "a", "2025-12-01", NULL, NULL, FALSE, TRUE, "weeks not known" },
  { "a", "2025-10-16", NULL, "75", FALSE, FALSE, "75 mg, from 5w 0d" },
  { "a", NULL, NULL, NULL, FALSE, FALSE, NULL },
};

static void
test_course (Fixture *f, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ended); i++)
    {
      g_autoptr (FmnTreatmentTable) table = NULL;
      g_autofree char *text = NULL;
      FmnEntry *pregnancy;

      g_clear_object (&f->journal);
      f->journal = fmn_journal_new (f->clock);
      pregnancy = add_pregnancy (f, "Juniper", "2025-09-11", "2025-11-15");
      add_treatment (f, &ended[i], pregnancy);
      table = fmn_treatment_table_new (f->journal);
      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpuint (fmn_treatment_table_get_n_rows (table), ==, 1);
      g_assert_cmpuint (fmn_treatment_table_get_n_columns (table), ==, ended[i].text != NULL);
      if (ended[i].text == NULL)
        continue;
      text = fmn_treatment_table_dup_text (table, 0, 0);
      g_assert_cmpstr (text, ==, ended[i].text);
    }
}

/* On 24 February 2026, 7w 6d of a pregnancy that has no end recorded. */
static void
test_ongoing (Fixture *f, gconstpointer data)
{
  static const Taken rows[] = {
    { "a", "2025-01-01", "now", NULL, FALSE, FALSE, "from before until now" },
    { "a", "2026-01-29", "now", NULL, FALSE, FALSE, "from 4w 1d until now" },
    { "a", "2026-01-29", "2026-02-12", NULL, FALSE, FALSE, "4w 1d to 6w 1d" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FmnTreatmentTable) table = NULL;
      g_autofree char *text = NULL;

      g_clear_object (&f->journal);
      f->journal = fmn_journal_new (f->clock);
      add_treatment (f, &rows[i], add_pregnancy (f, "Fern", "2025-12-31", NULL));
      table = fmn_treatment_table_new (f->journal);
      text = fmn_treatment_table_dup_text (table, 0, 0);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* Two courses of one treatment share a column whatever their case; the partner's stands apart; what was taken in no pregnancy has none; what is kept out of
 * lists has no row. */
static void
test_table (Fixture *f, gconstpointer data)
{
  static const Taken taken[] = {
    { "Aspirin", "2024-01-15", "2024-02-05", "75", FALSE, FALSE, NULL },
    { "aspirin", "2024-02-12", "2024-03-01", "150", FALSE, FALSE, NULL },
    { "Prednisolone", "2023-01-01", "2023-02-01", NULL, FALSE, FALSE, NULL },
    { "Zinc", "2025-09-01", "now", NULL, TRUE, FALSE, NULL },
    { "Zinc", "2025-10-02", "2025-10-09", NULL, FALSE, FALSE, NULL },
  };
  g_autoptr (FmnTreatmentTable) table = NULL;
  g_autoptr (FmnDraft) draft = NULL;
  g_autoptr (FmnEntry) hidden = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autofree char *aspirin = NULL;
  g_autofree char *none = NULL;
  g_autofree char *his = NULL;
  FmnEntry *spring = add_pregnancy (f, "Spring", "2024-01-01", "2024-03-11");
  FmnEntry *juniper = add_pregnancy (f, "Juniper", "2025-09-11", "2025-11-15");
  FmnEntry *away = add_pregnancy (f, "Away", "2022-09-11", "2022-11-15");

  draft = fmn_draft_new_from_entry (away);
  fmn_draft_set_boolean (draft, "hidden", TRUE);
  hidden = fmn_draft_build (draft, NULL);
  change = fmn_change_new_edit (away, hidden);
  g_assert_true (fmn_journal_apply (f->journal, change, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (taken); i++)
    add_treatment (f, &taken[i], NULL);
  table = fmn_treatment_table_new (f->journal);
  g_assert_cmpuint (fmn_treatment_table_get_n_rows (table), ==, 2);
  g_assert_true (fmn_treatment_table_get_pregnancy (table, 0) == spring);
  g_assert_true (fmn_treatment_table_get_pregnancy (table, 1) == juniper);
  g_assert_cmpuint (fmn_treatment_table_get_n_columns (table), ==, 3);
  g_assert_cmpstr (fmn_treatment_table_get_name (table, 0), ==, "Aspirin");
  g_assert_cmpstr (fmn_treatment_table_get_name (table, 1), ==, "Zinc (My partner)");
  g_assert_cmpstr (fmn_treatment_table_get_name (table, 2), ==, "Zinc");
  aspirin = fmn_treatment_table_dup_text (table, 0, 0);
  g_assert_cmpstr (aspirin, ==, "75 mg, 2w 0d to 5w 0d; 150 mg, 6w 0d to 8w 4d");
  none = fmn_treatment_table_dup_text (table, 1, 0);
  g_assert_null (none);
  his = fmn_treatment_table_dup_text (table, 1, 1);
  g_assert_cmpstr (his, ==, "throughout");
  g_assert_cmpuint (fmn_treatment_table_get_courses (table, 0, 0)->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func)                                                                            \
  g_test_add ("/journal/treatment-table/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("course", test_course);
  ADD ("ongoing", test_ongoing);
  ADD ("table", test_table);
#undef ADD

  return g_test_run ();
}
