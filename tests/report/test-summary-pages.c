/* test-summary-pages.c: few and many entries, on both papers and in three sizes, can be read.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fmn-correction.h"
#include "sheet-check.h"
#include "summary-fixture.h"

#include <math.h>
#include <string.h>

static FmnSummaryPages *
lay_out (FmnJournal *journal, FmnSummaryOptions *options)
{
  g_autoptr (FmnSummary) summary = fmn_summary_new (journal, options);

  return fmn_summary_pages_new (summary);
}

static guint
count_faults (FmnSummaryPages *pages)
{
  guint faults = 0;

  for (guint i = 0; i < fmn_summary_pages_get_n_pages (pages); i++)
    faults += sheet_count_faults (fmn_summary_pages_get_sheet (pages, i));
  return faults;
}

/* The check itself must see what it is there for. */
static void
test_check_sees_faults (void)
{
  g_autoptr (FmnJournal) journal = fixture_mara_new ();
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummaryPages) pages = lay_out (journal, options);
  const FmnSheet *sheet = fmn_summary_pages_get_sheet (pages, 0);
  FmnBox *text = NULL;
  double x;

  g_assert_cmpuint (sheet_count_faults (sheet), ==, 0);
  for (guint i = 0; text == NULL; i++)
    if (((FmnBox *) g_ptr_array_index (sheet->boxes, i))->type == FMN_BOX_TEXT)
      text = g_ptr_array_index (sheet->boxes, i);
  x = text->x;
  text->x = sheet->width - 20;
  g_assert_cmpuint (sheet_count_faults (sheet), >, 0);
  text->x = x;
  text->y += 200;
  g_assert_cmpuint (sheet_count_faults (sheet), >, 0);
  text->y -= 200;
  text->width = 5;
  g_assert_cmpuint (sheet_count_faults (sheet), >, 0);
}

static void
test_one_page (void)
{
  g_autoptr (FmnJournal) journal = fixture_mara_new ();
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummaryPages) pages = lay_out (journal, options);
  g_autofree char *text = fmn_summary_pages_dup_text (pages, 0);
  static const char *const parts[] = {
    "Pregnancy history and tests",
    "G4 T1 P0 A3 L1",
    "11w 3d",
    "119 weeks 5 days",
    "Thyroid stimulating hormone",
    "Levothyroxine 50 µg",
    "Should aspirin continue",
    "Page 1 of 1",
    "not a medical record",
  };

  g_assert_cmpuint (fmn_summary_pages_get_n_pages (pages), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (text, parts[i]) == NULL)
      g_error ("not on the page: %s", parts[i]);
  /* All of this history fits, so nothing is said to be elsewhere but treatments older than a year. */
  g_assert_null (strstr (text, "more test"));
  g_assert_nonnull (strstr (text, "1 more treatment is in the full form."));
}

/* Every figure corrected, each with a note longer than a page is wide: one page still, nothing over another, and in the full form each note whole. */
static void
test_corrections (void)
{
  g_autoptr (FmnJournal) journal = fixture_mara_new ();
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummaryPages) pages = NULL;
  g_autoptr (FmnSummaryPages) full = NULL;
  g_autoptr (GString) note = g_string_new ("One of them is");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 60; i++)
    g_string_append (note, " not written down");
  g_string_append (note, " at all.");
  for (int i = 0; i < FMN_N_FIGURES; i++)
    g_assert_true (fmn_journal_correct_figure (journal, (FmnFigure) i, 30 + i, note->str, NULL));
  pages = lay_out (journal, options);
  g_assert_cmpuint (fmn_summary_pages_get_n_pages (pages), ==, 1);
  g_assert_cmpuint (sheet_count_faults (fmn_summary_pages_get_sheet (pages, 0)), ==, 0);
  options->full = TRUE;
  full = lay_out (journal, options);
  for (guint i = 0; i < fmn_summary_pages_get_n_pages (full); i++)
    {
      g_autofree char *page = fmn_summary_pages_dup_text (full, i);

      g_assert_cmpuint (sheet_count_faults (fmn_summary_pages_get_sheet (full, i)), ==, 0);
      g_string_append (text, page);
    }
  g_assert_nonnull (strstr (text->str, "30*"));
  g_assert_nonnull (strstr (text->str, "at all."));
}

static void
test_marks_of_one_size (void)
{
  g_autoptr (FmnJournal) journal = fixture_mara_new ();
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummaryPages) pages = lay_out (journal, options);
  const FmnSheet *sheet = fmn_summary_pages_get_sheet (pages, 0);
  guint losses = 0, births = 0;
  double size = 0;

  for (guint i = 0; i < sheet->boxes->len; i++)
    {
      const FmnBox *box = g_ptr_array_index (sheet->boxes, i);

      if (box->type != FMN_BOX_MARK)
        continue;
      g_assert_true (size == 0 || fabs (box->width - size) < 0.001);
      g_assert_cmpfloat (box->grey, ==, 0.0);
      size = box->width;
      losses += box->mark == FMN_MARK_LOSS;
      births += box->mark == FMN_MARK_BIRTH;
    }
  g_assert_cmpuint (losses, ==, 3);
  g_assert_cmpuint (births, ==, 1);
}

/* Rows of the table of a stress journal, each of which began on 10 January. */
static guint
count_pregnancies (const char *text)
{
  g_autoptr (GRegex) rows
      = g_regex_new ("^(\\d+)\n(?:10 Jan|10 January)", G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (rows, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    n++;
  return n;
}

/* What is said to be in the full form of those that are not on the page. */
static guint
count_left_out (const char *text)
{
  g_autoptr (GRegex) note = g_regex_new ("(\\d+) earlier pregnanc", 0, 0, NULL);
  g_autoptr (GMatchInfo) said = NULL;
  g_autofree char *number = NULL;

  if (!g_regex_match (note, text, 0, &said))
    return 0;
  number = g_match_info_fetch (said, 1);
  return (guint) atoi (number);
}

static void
test_left_out_is_said (void)
{
  g_autoptr (FmnJournal) journal = fixture_stress_new (40, 100);
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummary) summary = fmn_summary_new (journal, options);
  g_autoptr (FmnSummaryPages) pages = fmn_summary_pages_new (summary);
  g_autofree char *text = fmn_summary_pages_dup_text (pages, 0);

  g_assert_cmpuint (fmn_summary_pages_get_n_pages (pages), ==, 1);
  g_assert_cmpuint (count_pregnancies (text), >=, 6);
  g_assert_cmpuint (count_pregnancies (text) + count_left_out (text), ==, 40);
  g_assert_nonnull (strstr (text, "earlier antiphospholipid samples"));
}

/* However little room there is, pregnancies come first, and none is left out in silence. */
static void
assert_pregnancies_first (FmnSummaryPages *pages, guint all)
{
  g_autofree char *text = fmn_summary_pages_dup_text (pages, 0);
  const guint shown = count_pregnancies (text);
  const double scale = fmn_summary_get_options (fmn_summary_pages_get_summary (pages))->text_scale;

  g_assert_cmpuint (shown, >=, MIN (all, scale < 2 ? 4 : 2));
  g_assert_cmpuint (shown + count_left_out (text), ==, all);
}

static void
test_heads_repeat (void)
{
  g_autoptr (FmnJournal) journal = fixture_stress_new (40, 0);
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummaryPages) pages = NULL;
  guint n;

  options->full = TRUE;
  pages = lay_out (journal, options);
  n = fmn_summary_pages_get_n_pages (pages);
  g_assert_cmpuint (n, >=, 3);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = fmn_summary_pages_dup_text (pages, i);
      g_autofree char *foot = g_strdup_printf ("Page %u of %u", i + 1, n);

      g_assert_nonnull (strstr (text, foot));
      if (i < 2)
        g_assert_nonnull (strstr (text, "Weeks at the end"));
    }
}

/* A table's head and what was so on each day do not end a page without a test. */
static void
test_no_head_alone (void)
{
  static const char *const day = "On the day of the sample\n";
  g_autoptr (FmnJournal) journal = fixture_mara_new ();
  g_autoptr (GRegex) rows = g_regex_new ("^(Lupus|Anti|Interval|Thyroid|hCG|Karyotype|Blood)",
                                         G_REGEX_MULTILINE, 0, NULL);
  guint seen = 0;

  for (double scale = 1.0; scale <= 2.0; scale += 0.05)
    {
      g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
      g_autoptr (FmnSummaryPages) pages = NULL;

      options->full = TRUE;
      options->text_scale = scale;
      pages = lay_out (journal, options);
      for (guint i = 0; i < fmn_summary_pages_get_n_pages (pages); i++)
        {
          g_autofree char *text = fmn_summary_pages_dup_text (pages, i);
          const char *last = g_strrstr (text, day);

          if (last == NULL)
            continue;
          seen++;
          if (!g_regex_match (rows, last + strlen (day), 0, NULL))
            g_error ("page %u at %.2f ends with a head", i + 1, scale);
        }
    }
  g_assert_cmpuint (seen, >=, 20);
}

typedef struct
{
  guint pregnancies;
  guint tests;
} Amount;

static void
test_stress (gconstpointer data)
{
  const Amount *amount = data;
  static const double scales[] = { 1.0, 1.4, 2.0 };
  g_autoptr (FmnJournal) journal = fixture_stress_new (amount->pregnancies, amount->tests);
  gboolean brief = g_getenv ("FMN_BRIEF") != NULL;

  for (guint form = 0; form < 2; form++)
    for (guint paper = 0; paper < (brief ? 1 : 2); paper++)
      for (guint size = brief ? G_N_ELEMENTS (scales) - 1 : 0; size < G_N_ELEMENTS (scales); size++)
        {
          g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
          g_autoptr (FmnSummaryPages) pages = NULL;

          options->full = form == 1;
          options->paper = paper == 1 ? FMN_PAPER_LETTER : FMN_PAPER_A4;
          options->text_scale = scales[size];
          options->our_names = size == 1;
          options->right_to_left = paper == 1 && size == 1;
          options->sections |= FMN_SECTION_OWN_WORDS;
          pages = lay_out (journal, options);
          g_test_message ("%u pregnancies, %u tests, %s, %s, %.1f: %u pages", amount->pregnancies,
                          amount->tests, fmn_paper_to_id (options->paper),
                          options->full ? "full" : "one page", options->text_scale,
                          fmn_summary_pages_get_n_pages (pages));
          if (!options->full)
            {
              g_assert_cmpuint (fmn_summary_pages_get_n_pages (pages), ==, 1);
              assert_pregnancies_first (pages, amount->pregnancies);
            }
          g_assert_cmpuint (count_faults (pages), ==, 0);
        }
}

/* Every test is somewhere in the full form, however many there are. */
static void
test_nothing_is_lost (void)
{
  g_autoptr (FmnJournal) journal = fixture_stress_new (4, 300);
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummaryPages) pages = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  options->full = TRUE;
  pages = lay_out (journal, options);
  for (guint i = 0; i < fmn_summary_pages_get_n_pages (pages); i++)
    {
      g_autofree char *text = fmn_summary_pages_dup_text (pages, i);

      g_string_append (all, text);
    }
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *name = g_strdup_printf ("\n%u ", i);
      g_autofree char *value = g_strdup_printf ("%u", i);

      /* Those of the antiphospholipid table stand there under their date, by their value. */
      if (strstr (all->str, i % 8 == 0 ? value : name) == NULL)
        g_error ("test %u is nowhere", i);
    }
}

/* Whatever the size of the type, every paper of a pregnancy leads to its line in the list, inside the text of its box. */
static void
test_links (void)
{
  static const double scales[] = { 1.0, 2.0 };
  g_autoptr (FmnJournal) journal = fixture_stress_new (12, 20);

  for (guint s = 0; s < G_N_ELEMENTS (scales); s++)
    {
      g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
      g_autoptr (FmnSummaryPages) pages = NULL;
      g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GHashTable) links = g_hash_table_new (g_str_hash, g_str_equal);
      GHashTableIter iter;
      gpointer name;

      options->full = TRUE;
      options->text_scale = scales[s];
      pages = lay_out (journal, options);
      for (guint p = 0; p < fmn_summary_pages_get_n_pages (pages); p++)
        {
          const FmnSheet *sheet = fmn_summary_pages_get_sheet (pages, p);

          for (guint i = 0; i < sheet->boxes->len; i++)
            {
              const FmnBox *box = g_ptr_array_index (sheet->boxes, i);

              if (box->name != NULL)
                g_assert_true (g_hash_table_add (places, (gpointer) box->name));
              for (guint l = 0; box->links != NULL && l < box->links->len; l++)
                {
                  const FmnLink *link = &g_array_index (box->links, FmnLink, l);

                  g_assert_cmpfloat (link->width, >, 2);
                  g_assert_cmpfloat (link->x, >=, 0);
                  g_assert_cmpfloat (link->x + link->width, <=, box->width + 1);
                  g_assert_cmpfloat (link->y + link->height, <=, box->height + 1);
                  g_hash_table_add (links, (gpointer) link->name);
                }
            }
        }
      /* A scan of each of 12 has a paper; those of procedures belong to no pregnancy. */
      g_assert_cmpuint (g_hash_table_size (links), >=, 12);
      g_hash_table_iter_init (&iter, links);
      while (g_hash_table_iter_next (&iter, &name, NULL))
        g_assert_true (g_hash_table_contains (places, name));
    }
}

static void
assert_same_sheets (FmnSummaryPages *a, FmnSummaryPages *b)
{
  g_assert_cmpuint (fmn_summary_pages_get_n_pages (a), ==, fmn_summary_pages_get_n_pages (b));
  for (guint i = 0; i < fmn_summary_pages_get_n_pages (a); i++)
    {
      const FmnSheet *first = fmn_summary_pages_get_sheet (a, i);
      const FmnSheet *second = fmn_summary_pages_get_sheet (b, i);

      g_assert_cmpuint (first->boxes->len, ==, second->boxes->len);
      for (guint n = 0; n < first->boxes->len; n++)
        {
          const FmnBox *one = g_ptr_array_index (first->boxes, n);
          const FmnBox *other = g_ptr_array_index (second->boxes, n);

          g_assert_cmpint (one->type, ==, other->type);
          g_assert_true (one->x == other->x && one->y == other->y && one->width == other->width
                         && one->height == other->height);
          if (one->type == FMN_BOX_TEXT)
            g_assert_cmpstr (pango_layout_get_text (one->layout), ==,
                             pango_layout_get_text (other->layout));
        }
    }
}

/* What is remembered from before a choice must not be seen on the pages after it. */
static void
test_after_a_choice (void)
{
  g_autoptr (FmnJournal) journal = fixture_stress_new (4, 100);
  g_autoptr (FmnSummaryPages) shown = NULL;

  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
      g_autoptr (FmnSummaryPages) anew = NULL;
      g_autoptr (FmnSummaryPages) previous = g_steal_pointer (&shown);
      g_autoptr (FmnSummary) summary = NULL;

      options->full = i % 2 == 0;
      options->paper = i == 2 ? FMN_PAPER_LETTER : FMN_PAPER_A4;
      options->text_scale = i == 3 || i == 4 ? 1.5 : 1.0;
      options->right_to_left = i == 6;
      if (i >= 5)
        options->sections &= ~FMN_SECTION_TREATMENTS;
      summary = fmn_summary_new (journal, options);
      anew = fmn_summary_pages_new (summary);
      shown = fmn_summary_pages_new_after (summary, previous);
      assert_same_sheets (shown, anew);
    }
}

int
main (int argc, char *argv[])
{
  static const Amount amounts[]
      = { { 1, 0 }, { 1, 10 }, { 4, 10 }, { 4, 100 }, { 40, 0 }, { 40, 800 } };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/report/pages/check-sees-faults", test_check_sees_faults);
  g_test_add_func ("/report/pages/one-page", test_one_page);
  g_test_add_func ("/report/pages/corrections", test_corrections);
  g_test_add_func ("/report/pages/marks-of-one-size", test_marks_of_one_size);
  g_test_add_func ("/report/pages/left-out-is-said", test_left_out_is_said);
  g_test_add_func ("/report/pages/heads-repeat", test_heads_repeat);
  g_test_add_func ("/report/pages/no-head-alone", test_no_head_alone);
  g_test_add_func ("/report/pages/nothing-is-lost", test_nothing_is_lost);
  g_test_add_func ("/report/pages/links", test_links);
  g_test_add_func ("/report/pages/after-a-choice", test_after_a_choice);
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      gboolean is_corner = i == 0 || i == G_N_ELEMENTS (amounts) - 1;

      g_autofree char *path = g_strdup_printf ("/report/pages/stress/%u-%u", amounts[i].pregnancies,
                                               amounts[i].tests);

      if (is_corner || g_getenv ("FMN_BRIEF") == NULL)
        g_test_add_data_func (path, &amounts[i], test_stress);
    }
  return g_test_run ();
}
