/* test-summary-preset.c: choices under a name: the two to begin with, hers, and what is never among them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fmn-codec.h"
#include "fmn-summary-preset.h"
#include "summary-fixture.h"

#include <string.h>

static char *
dup_names (FmnJournal *journal)
{
  g_autoptr (GPtrArray) presets = fmn_summary_presets_list (journal);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < presets->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "|" : "",
                            ((FmnSummaryPreset *) g_ptr_array_index (presets, i))->name);
  return g_strdup (names->str);
}

static void
assert_names (FmnJournal *journal, const char *wanted)
{
  g_autofree char *names = dup_names (journal);

  g_assert_cmpstr (names, ==, wanted);
}

static void
test_beginning (void)
{
  g_autoptr (FmnJournal) journal = fixture_journal_new ();
  g_autoptr (GPtrArray) presets = fmn_summary_presets_list (journal);

  assert_names (journal, "Immunologist|GP");
  g_assert_true (fmn_summary_presets_find (presets, "Immunologist")->options->full);
  g_assert_false (fmn_summary_presets_find (presets, "GP")->options->full);
  g_assert_null (fmn_summary_presets_find (presets, "Midwife"));
}

static void
test_saved_whole (void)
{
  g_autoptr (FmnJournal) journal = fixture_mara_new ();
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (GPtrArray) presets = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *pregnancies = fmn_journal_get_of_kind (journal, FMN_KIND_PREGNANCY);
  const char *ids[] = { fmn_entry_get_id (g_ptr_array_index (pregnancies, 1)), NULL };
  const char *tests[] = { "tsh", NULL };
  const FmnSummaryOptions *kept;

  options->full = TRUE;
  options->sections = FMN_SECTION_TESTS | FMN_SECTION_OWN_WORDS;
  options->year_from = 2020;
  options->year_to = 2024;
  options->wording = FMN_WORDING_TERMS;
  options->naming = FMN_NAMING_INITIALS;
  options->paper = options->paper == FMN_PAPER_A4 ? FMN_PAPER_LETTER : FMN_PAPER_A4;
  options->text_scale = 1.5;
  options->clinical_terms = FALSE;
  options->our_names = TRUE;
  options->with_only_me = TRUE;
  fmn_summary_options_set_visit (options, "a visit");
  fmn_summary_options_set_without_pregnancies (options, ids);
  fmn_summary_options_set_without_tests (options, tests);
  fmn_summary_presets_save (journal, "  Dr Okafor ", options, &error);
  g_assert_no_error (error);
  assert_names (journal, "Immunologist|GP|Dr Okafor");
  presets = fmn_summary_presets_list (journal);
  kept = fmn_summary_presets_find (presets, "Dr Okafor")->options;
  g_assert_true (kept->full);
  g_assert_cmpuint (kept->sections, ==, options->sections);
  g_assert_cmpint (kept->year_from, ==, 2020);
  g_assert_cmpint (kept->year_to, ==, 2024);
  g_assert_cmpint (kept->wording, ==, FMN_WORDING_TERMS);
  g_assert_cmpint (kept->naming, ==, FMN_NAMING_INITIALS);
  g_assert_cmpint (kept->paper, ==, options->paper);
  g_assert_cmpfloat (kept->text_scale, ==, 1.5);
  g_assert_false (kept->clinical_terms);
  g_assert_true (kept->our_names);
  g_assert_cmpstrv (kept->without_pregnancies, ids);
  g_assert_cmpstrv (kept->without_tests, tests);
  /* The visit and "only me" are chosen anew each time. */
  g_assert_null (kept->visit);
  g_assert_false (kept->with_only_me);
}

/* Settings are of the part that two people share: nothing in them names what one keeps alone. */
static void
test_only_me_is_not_named (void)
{
  g_autoptr (FmnJournal) journal = fixture_journal_new ();
  FmnEntry *pregnancy
      = fixture_add (journal, FMN_KIND_PREGNANCY, "date=2020-01-10", "only-me=true", NULL);
  FmnEntry *test = fixture_add (journal, FMN_KIND_TEST, "title=A test of my own", "only-me=true",
                                "date=2020-02-10", NULL);
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  const char *ids[] = { fmn_entry_get_id (pregnancy), NULL };
  const char *tests[] = { "A test of my own", NULL };
  g_autoptr (GPtrArray) presets = NULL;
  const FmnSummaryOptions *kept;

  g_assert_true (fmn_entry_get_only_me (pregnancy) && fmn_entry_get_only_me (test));
  fmn_summary_options_set_without_pregnancies (options, ids);
  fmn_summary_options_set_without_tests (options, tests);
  g_assert_true (fmn_summary_presets_save (journal, "GP", options, NULL));
  presets = fmn_summary_presets_list (journal);
  kept = fmn_summary_presets_find (presets, "GP")->options;
  g_assert_null (kept->without_pregnancies);
  g_assert_null (kept->without_tests);
}

static void
test_rename_and_remove (void)
{
  g_autoptr (FmnJournal) journal = fixture_journal_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (fmn_summary_presets_rename (journal, "GP", "Family doctor", NULL));
  assert_names (journal, "Immunologist|Family doctor");
  g_assert_false (fmn_summary_presets_rename (journal, "Family doctor", "Immunologist", &error));
  g_assert_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (fmn_summary_presets_rename (journal, "Family doctor", "  ", &error));
  g_assert_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (fmn_summary_presets_remove (journal, "GP", &error));
  g_assert_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID);
  g_assert_true (fmn_summary_presets_remove (journal, "Immunologist", NULL));
  g_assert_true (fmn_summary_presets_remove (journal, "Family doctor", NULL));
  /* None is what she wants now: those to begin with do not come back. */
  assert_names (journal, "");
  g_assert_true (fmn_journal_undo (journal));
  assert_names (journal, "Family doctor");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/report/preset/beginning", test_beginning);
  g_test_add_func ("/report/preset/saved-whole", test_saved_whole);
  g_test_add_func ("/report/preset/only-me-is-not-named", test_only_me_is_not_named);
  g_test_add_func ("/report/preset/rename-and-remove", test_rename_and_remove);
  return g_test_run ();
}
