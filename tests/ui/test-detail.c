/* test-detail.c: the line of a value beside its range, the card of a repeat, and where a question came from.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-detail.h"
#include "fmn-draft.h"
#include "fmn-glossary-label.h"
#include "fmn-range-bar.h"
#include "fmn-ui.h"

#include "test-context.h"

#include <math.h>

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

/* Whether one of the labels below @root marks @term in a text that begins with @start; opens its meaning. */
static gboolean
opens_term (GtkWidget *root, const char *start, const char *term)
{
  if (FMN_IS_GLOSSARY_LABEL (root))
    {
      GtkLabel *label = fmn_glossary_label_get_label (FMN_GLOSSARY_LABEL (root));
      g_autofree char *link = g_strdup_printf ("<a href=\"%s\">", term);
      gboolean done = FALSE;

      if (!g_str_has_prefix (gtk_label_get_text (label), start)
          || strstr (gtk_label_get_label (label), link) == NULL)
        return FALSE;
      g_signal_emit_by_name (label, "activate-link", term, &done);
      test_settle ();
      return done;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (opens_term (child, start, term))
      return TRUE;
  return FALSE;
}

/* The id of the word that @text leads to. */
static const char *
find_term (const char *text)
{
  g_autoptr (GArray) spans = fmn_knowledge_find_terms (fmn_knowledge_get_default (), text);

  g_assert_cmpuint (spans->len, ==, 1);
  return fmn_term_get_id (g_array_index (spans, FmnTermSpan, 0).term);
}

/* In the title of a result, in what a scan found, in how a pregnancy ended; by the laboratory's word too. */
static void
test_terms (void)
{
  static const struct
  {
    const char *kind, *member, *value; /* of the entry */
    const char *word;                  /* that is marked there */
    const char *start;                 /* of the text that it stands in */
  } rows[] = {
    { "test", "test", "acl-igg", "anticardiolipin antibody", "Anticardiolipin antibody IgG" },
    { "test", "title", "My aCL", "aCL", "My aCL" },
    { "treatment", "treatment", "aspirin-low-dose", "aspirin", "Low-dose aspirin" },
    { "scan", "finding", "Yolk sac, CRL 8 mm", "CRL", "Yolk sac" },
    { "ending", "outcome", "missed", "missed miscarriage", "What clinics call it" },
  };

  g_autoptr (FmnContext) context = test_context_empty ();
  GtkWidget *detail = fmn_detail_new (context);
  GtkWidget *window = test_show (detail);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FmnDraft) draft
          = fmn_draft_new (fmn_kind_from_id (rows[i].kind), fmn_context_get_clock (context));
      const char *id = find_term (rows[i].word);
      FmnTerm *term = fmn_knowledge_get_term (fmn_knowledge_get_default (), id);
      GtkWidget *meaning;

      g_test_message ("%s", rows[i].word);
      fmn_draft_set_string (draft, rows[i].member, rows[i].value);
      fmn_draft_set_string (draft, "date", "2025-12-20");
      fmn_detail_set_entry (FMN_DETAIL (detail), add (fmn_context_get_journal (context), draft));
      test_settle ();
      g_assert_true (opens_term (detail, rows[i].start, id));
      meaning = test_find_text (detail, fmn_term_get_meaning (term));
      g_assert_nonnull (meaning);
      gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (meaning, GTK_TYPE_POPOVER)));
      test_settle ();
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Every entry of the sample has plain words, a way to the article, what was said of review, and something to ask with. */
static void
test_every_entry (void)
{
  g_autoptr (FmnContext) context = test_context_load ("data/sample/journal.json");
  GListModel *entries = G_LIST_MODEL (fmn_context_get_journal (context));
  GtkWidget *detail = fmn_detail_new (context);
  GtkWidget *window = test_show (detail);
  guint kinds = 0;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (entries, i);

      kinds |= 1u << fmn_entry_get_kind (entry);
      fmn_detail_set_entry (FMN_DETAIL (detail), entry);
      g_assert_nonnull (test_find_text (detail, "What this means"));
      g_assert_nonnull (
          test_find_text (detail, fmn_knowledge_get_notice (fmn_context_get_knowledge (context))));
      g_assert_nonnull (test_find_text (detail, "Question about this…"));
      if (fmn_knowledge_find_entry_item (fmn_context_get_knowledge (context), entry) != NULL
          && fmn_entry_get_kind (entry) != FMN_KIND_PROCEDURE)
        g_assert_nonnull (test_find_text (detail, "All about this t"));
    }
  for (guint kind = FMN_KIND_PREGNANCY; kind < FMN_N_KINDS; kind++)
    g_assert_cmpuint (kinds & 1u << kind, !=, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_question_origin (void)
{
  static const struct
  {
    const char *member, *id, *text;
  } rows[] = {
    { "section", "treatment", "Article, section 8" },
    { "item", "acl-igg", "All about this test: Anticardiolipin antibody IgG" },
    { "item", "lmwh", "All about this treatment: Low-molecular-weight heparin" },
    { "entry", NULL, "Anticardiolipin antibody IgG, 20 December 2025" },
  };
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnEntry *test = add_test (context, "", "42", NULL, "20");
  GtkWidget *detail = fmn_detail_new (context);
  GtkWidget *window = test_show (detail);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FmnDraft) draft
          = fmn_draft_new (FMN_KIND_QUESTION, fmn_context_get_clock (context));
      JsonObject *from = json_object_new ();

      json_object_set_string_member (from, rows[i].member,
                                     rows[i].id != NULL ? rows[i].id : fmn_entry_get_id (test));
      fmn_draft_set_string (draft, "title", "Why?");
      fmn_draft_set_object (draft, "from", from);
      fmn_detail_set_entry (FMN_DETAIL (detail), add (fmn_context_get_journal (context), draft));
      test_settle ();
      g_assert_nonnull (test_find_text (detail, "Where this question came from"));
      g_assert_nonnull (test_find_text (detail, rows[i].text));
    }
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
  g_test_add_func ("/ui/detail/terms", test_terms);
  g_test_add_func ("/ui/detail/every-entry", test_every_entry);
  g_test_add_func ("/ui/detail/question-origin", test_question_origin);
  return g_test_run ();
}
