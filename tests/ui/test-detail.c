/* test-detail.c: the line of a value beside its range, the card of a repeat, and that a detail is built quickly in a journal of many years.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-detail.h"
#include "fmn-draft.h"
#include "fmn-range-bar.h"
#include "fmn-ui.h"

#include "test-context.h"

#include <math.h>
#include <time.h>

#define MANY 10000
#define ROUNDS 20

static FmnEntry *
add (FmnJournal *journal, FmnDraft *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnEntry) entry = fmn_draft_build (draft, &error);
  g_autoptr (FmnChange) change = NULL;

  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  g_assert_true (fmn_journal_apply (journal, change, &error));
  return fmn_journal_lookup (journal, fmn_entry_get_id (entry));
}

static FmnEntry *
add_test (FmnContext *context,
          const char *comparator,
          const char *number,
          const char *low,
          const char *high)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_TEST, fmn_context_get_clock (context));
  g_autofree char *text = g_strconcat (comparator, number, NULL);
  g_autoptr (FmnValue) value = fmn_value_parse_typed (text, FMN_VALUE_QUANTITY, "GPL-U/mL", NULL);
  JsonObject *range = json_object_new ();

  g_assert_nonnull (value);
  fmn_draft_set_string (draft, "test", "acl-igg");
  fmn_draft_set_string (draft, "date", "2025-12-20");
  fmn_draft_set_value (draft, value);
  if (low != NULL)
    json_object_set_string_member (range, "low", low);
  if (high != NULL)
    json_object_set_string_member (range, "high", high);
  fmn_draft_set_object (draft, "range", range);
  return add (fmn_context_get_journal (context), draft);
}

static void
test_line_end (void)
{
  static const struct
  {
    double value, low, high, end;
  } rows[] = {
    { 42, NAN, 20, 60 },      { 9, NAN, 20, 25 },     { 2.2, 0.4, 4.0, 5 },
    { 61000, NAN, 5, 80000 }, { 0.9, NAN, 1.2, 1.5 }, { 5, 10, NAN, 15 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat_with_epsilon (
        fmn_range_bar_round_end (rows[i].value, rows[i].low, rows[i].high), rows[i].end, 1e-9);
}

/* It is drawn where it says something, and says the same to who cannot see it. */
static void
test_range_bar (void)
{
  static const struct
  {
    const char *comparator, *number, *low, *high, *said;
  } rows[] = {
    { "", "42", NULL, "20", "42 GPL-U/mL; lab’s own range: below 20" },
    { "<", "5", NULL, "20", "< 5 GPL-U/mL; lab’s own range: below 20" },
    { "", "2.2", "0.4", "4.0", "2.2 GPL-U/mL; lab’s own range: 0.4–4.0" },
    { "", "61000", NULL, "5", NULL },
    { "", "42", NULL, NULL, NULL },
  };
  g_autoptr (FmnContext) context = test_context_empty ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnEntry *test
          = add_test (context, rows[i].comparator, rows[i].number, rows[i].low, rows[i].high);
      GtkWidget *bar = fmn_range_bar_new (test);

      if (rows[i].said == NULL)
        {
          g_assert_null (bar);
          continue;
        }
      g_object_ref_sink (bar);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           rows[i].said);
      g_assert_finalize_object (bar);
    }
}

static void
test_repeat (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnEntry *test = add_test (context, "", "42", NULL, "20");
  GtkWidget *detail = fmn_detail_new (context);
  GtkWidget *window = test_show (detail);

  fmn_detail_set_entry (FMN_DETAIL (detail), test);
  test_settle ();
  g_assert_nonnull (test_find_text (detail, "Repeat due from 14 March 2026"));
  g_assert_nonnull (test_find_text (detail, "12 weeks after this sample"));
  g_assert_nonnull (test_find (detail, FMN_TYPE_RANGE_BAR));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Notes of many years around one test: what the detail looks up must not grow with them. */
static void
test_many_entries (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnEntry *test = add_test (context, "", "42", NULL, "20");
  GtkWidget *detail = fmn_detail_new (context);
  GtkWidget *window = test_show (detail);
  double few = G_MAXDOUBLE, many = G_MAXDOUBLE;

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 0; round == 1 && i < MANY; i++)
        {
          g_autoptr (FmnDraft) draft
              = fmn_draft_new (FMN_KIND_NOTE, fmn_context_get_clock (context));
          g_autofree char *date
              = g_strdup_printf ("%u-%02u-%02u", 2000 + i % 26, 1 + i % 12, 1 + i % 28);

          fmn_draft_set_string (draft, "date", date);
          fmn_draft_set_string (draft, "title", "A page");
          add (fmn_context_get_journal (context), draft);
        }
      for (guint i = 0; i < ROUNDS; i++)
        {
          double *best = round == 0 ? &few : &many;
          clock_t begun;

          fmn_detail_set_entry (FMN_DETAIL (detail), NULL);
          test_settle ();
          begun = clock ();
          fmn_detail_set_entry (FMN_DETAIL (detail), test);
          *best = MIN (*best, 1000.0 * (double) (clock () - begun) / CLOCKS_PER_SEC);
        }
    }
  g_test_message ("%.1f ms among one entry, %.1f ms among %d", few, many, MANY);
  /* The time of the processor, so that a busy machine does not count. A look at every entry took twice that in addition. */
  g_assert_cmpfloat (many, <, 1.8 * few + 0.5);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();

  g_test_add_func ("/ui/detail/line-end", test_line_end);
  g_test_add_func ("/ui/detail/range-bar", test_range_bar);
  g_test_add_func ("/ui/detail/repeat", test_repeat);
  g_test_add_func ("/ui/detail/many-entries", test_many_entries);
  return g_test_run ();
}
