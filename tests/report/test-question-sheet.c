/* test-question-sheet.c: the printed list of questions: her order, room to write, one page as long as that can be, and nothing that is "only me".
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fmn-question-sheet.h"
#include "fmn-sheet-pdf.h"
#include "sheet-check.h"
#include "summary-fixture.h"

#include <glib/gstdio.h>

/* A4 and Letter in points (ISO 216; ANSI Y14.1). */
#define A4_WIDTH 595.28
#define A4_HEIGHT 841.89
#define LETTER_WIDTH 612.0
#define LETTER_HEIGHT 792.0

#define LONG_QUESTION                                                                              \
  "title=If the second value is above the laboratory’s range as well, what would change, who "   \
  "would decide it, and how long would it be before that could begin?"

static FmnEntry *
add_visit (FmnJournal *journal)
{
  return fixture_add (journal, FMN_KIND_VISIT, "date=2026-03-04", "time=10:40",
                      "title=Recurrent loss clinic", "clinician=Dr Okafor",
                      "bring=Both reports and the list of medicines", NULL);
}

/* Questions in the reverse of the order in which they are to be asked. */
static void
add_questions (FmnJournal *journal, FmnEntry *visit, guint n, gboolean long_ones)
{
  for (guint i = n; i > 0; i--)
    {
      g_autofree char *order = g_strdup_printf ("order=%u", i - 1);
      g_autofree char *title = g_strdup_printf ("title=Question %u?", i);

      fixture_add (journal, FMN_KIND_QUESTION, "date=2026-02-01", long_ones ? LONG_QUESTION : title,
                   order, "status=to-ask", fixture_bind ("visit", visit), NULL);
    }
}

static double
find_text (const FmnSheet *sheet, const char *text)
{
  for (guint i = 0; i < sheet->boxes->len; i++)
    {
      const FmnBox *box = g_ptr_array_index (sheet->boxes, i);

      if (box->type == FMN_BOX_TEXT && strstr (pango_layout_get_text (box->layout), text) != NULL)
        return box->y;
    }
  return -1;
}

static guint
count_boxes (const FmnSheet *sheet, FmnBoxType type)
{
  guint n = 0;

  for (guint i = 0; i < sheet->boxes->len; i++)
    n += ((const FmnBox *) g_ptr_array_index (sheet->boxes, i))->type == type;
  return n;
}

static void
test_order (void)
{
  g_autoptr (FmnJournal) journal = fixture_journal_new ();
  FmnEntry *visit = add_visit (journal);
  g_autoptr (GPtrArray) sheets = NULL;
  const FmnSheet *sheet;

  add_questions (journal, visit, 5, FALSE);
  fixture_add (journal, FMN_KIND_QUESTION, "date=2026-02-01", "title=Secret?", "order=2",
               "status=to-ask", "only-me=true", fixture_bind ("visit", visit), NULL);
  fixture_add (journal, FMN_KIND_QUESTION, "date=2026-02-01", "title=Over?", "order=3",
               "status=asked", fixture_bind ("visit", visit), NULL);
  sheets = fmn_question_sheets_new (journal, visit, A4_WIDTH, A4_HEIGHT, 1.0, FALSE);
  g_assert_cmpuint (sheets->len, ==, 1);
  sheet = g_ptr_array_index (sheets, 0);
  g_assert_cmpuint (sheet_count_faults (sheet), ==, 0);
  g_assert_cmpfloat (find_text (sheet, "Recurrent loss clinic"), >, 0);
  g_assert_cmpfloat (find_text (sheet, "4 March 2026, 10:40 · Dr Okafor"), >, 0);
  g_assert_cmpfloat (find_text (sheet, "To bring: Both reports"), >, 0);
  for (guint i = 1; i < 5; i++)
    {
      g_autofree char *text = g_strdup_printf ("Question %u?", i);
      g_autofree char *next = g_strdup_printf ("Question %u?", i + 1);

      g_assert_cmpfloat (find_text (sheet, text), >, 0);
      g_assert_cmpfloat (find_text (sheet, text), <, find_text (sheet, next));
    }
  g_assert_cmpfloat (find_text (sheet, "Secret"), <, 0);
  g_assert_cmpfloat (find_text (sheet, "Over"), <, 0);
  /* A box to tick for each, and two lines or more to write on. */
  g_assert_cmpuint (count_boxes (sheet, FMN_BOX_OPEN), ==, 5);
  g_assert_cmpuint (count_boxes (sheet, FMN_BOX_LINE), >=, 10);
}

/* Every question is there once, readable, with a line below it, whatever the paper, the type and the direction. */
static void
test_sizes (void)
{
  static const guint counts[] = { 0, 1, 12, 40 };
  static const double scales[] = { 1.0, 2.0 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (scales); j++)
      for (guint rtl = 0; rtl < 2; rtl++)
        {
          g_autoptr (FmnJournal) journal = fixture_journal_new ();
          FmnEntry *visit = add_visit (journal);
          g_autoptr (GPtrArray) sheets = NULL;
          guint boxes = 0, lines = 0;

          add_questions (journal, visit, counts[i], TRUE);
          sheets = fmn_question_sheets_new (journal, visit, rtl ? LETTER_WIDTH : A4_WIDTH,
                                            rtl ? LETTER_HEIGHT : A4_HEIGHT, scales[j], rtl == 1);
          for (guint k = 0; k < sheets->len; k++)
            {
              const FmnSheet *sheet = g_ptr_array_index (sheets, k);

              g_assert_cmpuint (sheet_count_faults (sheet), ==, 0);
              boxes += count_boxes (sheet, FMN_BOX_OPEN);
              lines += count_boxes (sheet, FMN_BOX_LINE);
            }
          g_assert_cmpuint (boxes, ==, counts[i]);
          g_assert_cmpuint (lines, >=, counts[i]);
          if (counts[i] <= 1 || (counts[i] == 12 && scales[j] < 1.5))
            g_assert_cmpuint (sheets->len, ==, 1);
        }
}

static void
test_pdf (void)
{
  g_autoptr (FmnJournal) journal = fixture_journal_new ();
  FmnEntry *visit = add_visit (journal);
  g_autofree char *folder = g_dir_make_tmp ("fmn-questions-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "questions.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "questions.pdf", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GError) error = NULL;
  FmnDate day;
  GStatBuf info;

  add_questions (journal, visit, 3, FALSE);
  sheets = fmn_question_sheets_new (journal, visit, A4_WIDTH, A4_HEIGHT, 1.0, FALSE);
  g_assert_true (fmn_date_init_day (&day, 2026, 2, 24));
  g_assert_true (fmn_sheets_write_pdf (sheets, "Questions", &day, path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
  g_assert_false (fmn_sheets_write_pdf (sheets, "Questions", &day, nowhere, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/report/question-sheet/order", test_order);
  g_test_add_func ("/report/question-sheet/sizes", test_sizes);
  g_test_add_func ("/report/question-sheet/pdf", test_pdf);
  return g_test_run ();
}
