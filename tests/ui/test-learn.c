/* test-learn.c: the article reads straight through, her entries stand beside it, words open, questions reach the next visit.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-ask-button.h"
#include "fmn-caption.h"
#include "fmn-draft.h"
#include "fmn-entry-list.h"
#include "fmn-glossary-view.h"
#include "fmn-item-view.h"
#include "fmn-learn-list.h"
#include "fmn-learn-page.h"
#include "fmn-learn-search.h"
#include "fmn-reading-text.h"
#include "fmn-section-index.h"
#include "fmn-section-view.h"
#include "fmn-ui.h"
#include "test-context.h"

#define SAMPLE "data/sample/journal.json"
/* The sample's next visit on the day of the tests, 24 February 2026. */
#define NEXT_VISIT "5a3b1e00-0007-4000-8000-000000000008"

typedef struct
{
  FmnContext *context;
  FmnJournal *journal;
  FmnKnowledge *knowledge;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->context = test_context_load (SAMPLE);
  fixture->journal = fmn_context_get_journal (fixture->context);
  fixture->knowledge = fmn_context_get_knowledge (fixture->context);
  fixture->page
      = g_object_ref_sink (g_object_new (FMN_TYPE_LEARN_PAGE, "context", fixture->context, NULL));
  fixture->window = test_show (fixture->page);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_settle ();
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->context);
}

static gpointer
find (Fixture *fixture, GType type)
{
  gpointer widget = test_find (fixture->page, type);

  g_assert_nonnull (widget);
  return widget;
}

/* What the page ought to list under a section, counted one by one. */
static guint
count_by_hand (Fixture *fixture, const char *section)
{
  const guint n_entries = g_list_model_get_n_items (G_LIST_MODEL (fixture->journal));
  guint n = 0;

  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->journal), i);

      if (fmn_entry_get_kind (entry) != FMN_KIND_QUESTION)
        n += fmn_knowledge_section_has_entry (fixture->knowledge, section, entry);
    }
  return n;
}

static char *
dup_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* The first section is open; "next" leads through all of them, and none shows a word that was not filled in. */
static void
test_reads_through (Fixture *fixture, gconstpointer data)
{
  GListModel *sections = fmn_knowledge_get_sections (fixture->knowledge);
  FmnSectionView *view = find (fixture, FMN_TYPE_SECTION_VIEW);
  const guint n = g_list_model_get_n_items (sections);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnArticleSection) section = g_list_model_get_item (sections, i);
      FmnArticleSection *next = fmn_section_view_get_neighbour (view, 1);
      g_autofree char *text = dup_text (find (fixture, FMN_TYPE_READING_TEXT));

      g_assert_true (fmn_section_view_get_neighbour (view, 0) == section);
      g_assert_nonnull (test_find_text (fixture->page, fmn_article_section_get_title (section)));
      g_assert_null (strchr (text, '{'));
      g_assert_cmpuint (strlen (text), >, 80);
      if (next == NULL)
        g_assert_cmpuint (i, ==, n - 1);
      else
        g_signal_emit_by_name (view, "go-to", fmn_article_section_get_id (next));
    }
}

/* Where it is from, that nobody reviewed it, and when it was checked. */
static void
test_names_its_sources (Fixture *fixture, gconstpointer data)
{
  FmnSource *article = fmn_knowledge_get_article_source (fixture->knowledge);
  g_autofree char *month = fmn_knowledge_format_checked (fixture->knowledge);

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "alloimmune"));
  g_assert_nonnull (test_find_text (fixture->page, fmn_source_get_title (article)));
  g_assert_nonnull (test_find_text (fixture->page, fmn_knowledge_get_notice (fixture->knowledge)));
  g_assert_nonnull (test_find_text (fixture->page, month));
  /* A claim of the section that the evidence does not carry, and how a guideline puts it. */
  g_assert_nonnull (
      test_find_text (fixture->page, "Evidence is much weaker than the article says"));
  g_assert_nonnull (test_find_text (fixture->page, "Research only"));
}

static void
test_entries_of_a_section (Fixture *fixture, gconstpointer data)
{
  FmnEntryList *entries;
  const guint expected = count_by_hand (fixture, "autoimmune");

  g_assert_cmpuint (expected, >, 20);
  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "autoimmune"));
  entries = find (fixture, FMN_TYPE_ENTRY_LIST);
  g_assert_cmpuint (fmn_entry_list_get_n_entries (entries), ==, expected);
  /* A frame's worth of rows, and the rest on request. */
  g_assert_cmpuint (fmn_entry_list_get_n_rows (entries), ==, 20);

  /* The newest stands first: 20 December 2025. */
  g_assert_nonnull (test_find_text (GTK_WIDGET (entries), "20 Dec 2025"));

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "alloimmune"));
  g_assert_cmpuint (fmn_entry_list_get_n_entries (entries), ==, 0);
  g_assert_nonnull (test_find_text (fixture->page, "None of your entries belong to this section."));
}

static void
add_treatment (Fixture *fixture, const char *id)
{
  g_autoptr (FmnDraft) draft
      = fmn_draft_new (FMN_KIND_TREATMENT, fmn_context_get_clock (fixture->context));
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;

  fmn_draft_set_string (draft, "treatment", id);
  entry = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  fmn_journal_apply (fixture->journal, change, &error);
  g_assert_no_error (error);
}

/* Adding, undoing and redoing are followed without reading the journal anew. */
static void
test_counts_follow (Fixture *fixture, gconstpointer data)
{
  FmnEntryList *entries;
  guint before;

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "treatment"));
  entries = find (fixture, FMN_TYPE_ENTRY_LIST);
  before = fmn_entry_list_get_n_entries (entries);
  add_treatment (fixture, "prednisolone");
  g_assert_cmpuint (count_by_hand (fixture, "treatment"), ==, before + 1);
  g_assert_cmpuint (fmn_entry_list_get_n_entries (entries), ==, before + 1);
  g_assert_true (fmn_journal_undo (fixture->journal));
  g_assert_cmpuint (fmn_entry_list_get_n_entries (entries), ==, before);
  g_assert_true (fmn_journal_redo (fixture->journal));
  g_assert_cmpuint (fmn_entry_list_get_n_entries (entries), ==, before + 1);
}

static void
test_question (Fixture *fixture, gconstpointer data)
{
  FmnEntry *visit = fmn_journal_lookup (fixture->journal, NEXT_VISIT);
  g_autoptr (GPtrArray) before = fmn_visit_dup_questions (fixture->journal, visit);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  FmnAskButton *ask;
  FmnEntry *question;
  JsonObject *from;

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "lifestyle"));
  ask = find (fixture, FMN_TYPE_ASK_BUTTON);
  g_assert_false (fmn_ask_button_add (ask, "  "));
  g_assert_true (fmn_ask_button_add (ask, " Does stress matter? "));

  after = fmn_visit_dup_questions (fixture->journal, visit);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  question = g_ptr_array_index (after, after->len - 1);
  g_assert_cmpstr (fmn_entry_get_title (question), ==, "Does stress matter?");
  g_assert_cmpstr (fmn_entry_get_string (question, "status"), ==, "to-ask");
  from = fmn_entry_get_object (question, "from");
  g_assert_cmpstr (json_object_get_string_member (from, "section"), ==, "lifestyle");
  /* It stands beside the section that it is from. */
  g_assert_nonnull (test_find_text (fixture->page, "Does stress matter?"));

  g_assert_true (fmn_journal_undo (fixture->journal));
  undone = fmn_visit_dup_questions (fixture->journal, visit);
  g_assert_cmpuint (undone->len, ==, before->len);
  g_assert_null (test_find_text (fixture->page, "Does stress matter?"));
}

static void
show_all (Fixture *fixture, const char *kind_id, guint n)
{
  GListModel *items = fmn_knowledge_get_items (fixture->knowledge, kind_id);

  g_assert_cmpuint (g_list_model_get_n_items (items), >=, n);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (FmnCatalogueItem) item = g_list_model_get_item (items, i);

      g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), fmn_catalogue_item_get_id (item)));
      g_assert_nonnull (test_find_text (fixture->page, fmn_catalogue_item_get_name (item)));
      g_assert_nonnull (
          test_find_text (fixture->page, fmn_knowledge_get_notice (fixture->knowledge)));
      g_assert_null (test_find_text (fixture->page, "{"));
    }
}

/* Each of the catalogue has a page of its own. */
static void
test_items (Fixture *fixture, gconstpointer data)
{
  show_all (fixture, "test", 60);
  show_all (fixture, "treatment", 35);
}

static guint
count_item_entries (Fixture *fixture, const char *id)
{
  g_autoptr (GPtrArray) entries = fmn_knowledge_dup_item_entries (
      fixture->knowledge, fixture->journal, fmn_knowledge_get_item (fixture->knowledge, id));

  return entries->len;
}

/* What the page of a test says, her results of it by date, and her question from there. The sample has two results, 20 December 2025 and 4 September
 * 2023, five scans with a length, and one loss that was managed with tablets. */
static void
test_item (Fixture *fixture, gconstpointer data)
{
  FmnItemView *view;
  FmnAskButton *ask;
  FmnEntryList *entries;
  FmnEntry *question;
  GPtrArray *all;

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "acl-igg"));
  view = find (fixture, FMN_TYPE_ITEM_VIEW);
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "A second sample"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "CU: no confirmed conversion"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "RCOG, 2023"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "Article, section 3"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "Have I had all three"));
  entries = FMN_ENTRY_LIST (test_find (GTK_WIDGET (view), FMN_TYPE_ENTRY_LIST));
  g_assert_cmpuint (fmn_entry_list_get_n_entries (entries), ==, 2);
  g_assert_cmpuint (count_item_entries (fixture, "crl"), ==, 5);
  g_assert_cmpuint (count_item_entries (fixture, "misoprostol-mifepristone"), ==, 1);
  g_assert_cmpuint (count_item_entries (fixture, "ivig"), ==, 0);

  ask = FMN_ASK_BUTTON (test_find (GTK_WIDGET (view), FMN_TYPE_ASK_BUTTON));
  g_assert_true (fmn_ask_button_add (ask, "Which kit was it?"));
  all = fmn_journal_get_of_kind (fixture->journal, FMN_KIND_QUESTION);
  question = NULL;
  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (fmn_entry_get_title (g_ptr_array_index (all, i)), "Which kit was it?") == 0)
      question = g_ptr_array_index (all, i);
  g_assert_nonnull (question);
  g_assert_cmpstr (json_object_get_string_member (fmn_entry_get_object (question, "from"), "item"),
                   ==, "acl-igg");
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "Which kit was it?"));
  /* The section of the test has it among its own. */
  g_assert_true (fmn_knowledge_section_has_entry (fixture->knowledge, "autoimmune", question));
}

static int
get_cursor (FmnReadingText *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return gtk_text_iter_get_offset (&iter);
}

/* Tab reaches each marked word and then leaves; a word opens its plain meaning. */
static void
test_words_by_keyboard (Fixture *fixture, gconstpointer data)
{
  FmnReadingText *text;
  guint n;
  int last = -1;
  FmnTerm *term;

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "autoimmune"));
  text = find (fixture, FMN_TYPE_READING_TEXT);
  n = fmn_reading_text_get_n_terms (text);
  g_assert_cmpuint (n, >=, 3);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (text), GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_widget_is_focus (GTK_WIDGET (text)));
      g_assert_cmpint (get_cursor (text), >, last);
      last = get_cursor (text);
    }
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (text), GTK_DIR_TAB_FORWARD));

  term = fmn_reading_text_get_term (text, 1);
  fmn_reading_text_open_term (text, 1);
  test_settle ();
  g_assert_nonnull (test_find_text (GTK_WIDGET (text), fmn_term_get_meaning (term)));

  /* What the button below the meaning asks the window for. */
  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), fmn_term_get_id (term)));
  g_assert_true (fmn_glossary_view_get_shown (find (fixture, FMN_TYPE_GLOSSARY_VIEW)) == term);
}

static void
test_show_by_id (Fixture *fixture, gconstpointer data)
{
  static const char *const sheets[] = { FMN_LEARN_TESTS, FMN_LEARN_TREATMENTS, FMN_LEARN_WORDS,
                                        FMN_LEARN_MARKS, FMN_LEARN_SOURCES };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), sheets[i]));
      test_settle ();
    }
  /* A question of the sample comes from this word. */
  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "g-42"));
  g_assert_cmpstr (
      fmn_term_get_id (fmn_glossary_view_get_shown (find (fixture, FMN_TYPE_GLOSSARY_VIEW))), ==,
      "g-42");
  g_assert_false (fmn_page_show (FMN_PAGE (fixture->page), "no-such-section"));
  g_assert_false (fmn_page_show (FMN_PAGE (fixture->page), NEXT_VISIT));
}

/* The five marks are told apart by their words, and by their shapes. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), FMN_LEARN_MARKS));
  for (int i = FMN_STANDING_RECOMMENDED; i < FMN_N_STANDINGS; i++)
    {
      const char *label = fmn_knowledge_get_standing_label (fixture->knowledge, (FmnStanding) i);

      g_assert_nonnull (test_find_text (fixture->page, label));
      g_assert_nonnull (test_find_text (
          fixture->page, fmn_knowledge_get_standing_meaning (fixture->knowledge, (FmnStanding) i)));
    }
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  FmnLearnList *list = find (fixture, FMN_TYPE_LEARN_LIST);
  guint n;

  g_assert_true (fmn_page_can_search (FMN_PAGE (fixture->page)));
  fmn_page_search (FMN_PAGE (fixture->page));
  n = fmn_learn_list_search (list, "placenta");
  g_assert_cmpuint (n, >=, 2);
  g_assert_cmpuint (fmn_learn_list_search (list, "PLÁCENTA"), ==, n);
  g_assert_cmpuint (fmn_learn_list_search (list, "placenta lupus"), <, n);
  g_assert_cmpuint (fmn_learn_list_search (list, "zzzz"), ==, 0);
  g_assert_nonnull (test_find_text (fixture->page, "Nothing to read with this."));
  fmn_learn_list_search (list, "");
  g_assert_nonnull (test_find_text (GTK_WIDGET (list), "Sources"));
}

/* The laboratory's words find the app's, the very one first, and short ones are not found inside others. Words as they stand on laboratories' reports. */
static void
test_search_words (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *word;
    const char *first;
  } words[] = {
    { "aCL IgG", "acl-igg" },   { "LA", "lupus-anticoagulant" },
    { "dRVVT", "drvvt-ratio" }, { "tpo", "tpo-ab" },
    { "MTHFR", "mthfr" },       { "IVIG", "ivig" },
    { "LMWH", "lmwh" },         { "Clexane", "lmwh" },
    { "Fragmin", "lmwh" },      { "ERPC", "surgical-management" },
  };
  FmnWords *her_words = fmn_journal_get_words (fixture->journal);
  g_autoptr (FmnLearnSearch) search = fmn_learn_search_new (fixture->knowledge, her_words);
  g_autoptr (GPtrArray) short_word = fmn_learn_search_find (search, "LA");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GPtrArray) found = fmn_learn_search_find (search, words[i].word);

      g_assert_cmpuint (found->len, >, 0);
      g_assert_true (FMN_IS_CATALOGUE_ITEM (found->pdata[0]));
      g_assert_cmpstr (fmn_catalogue_item_get_id (found->pdata[0]), ==, words[i].first);
    }
  g_assert_false (g_ptr_array_find (short_word, fmn_knowledge_get_term (fixture->knowledge, "g-21"),
                                    NULL)); /* placenta */
}

static gboolean
is_at (GtkAdjustment *scroll, double value)
{
  return gtk_adjustment_get_value (scroll) == value;
}

/* Back leads through what was read to where it was read; turning pages is no way, and whoever visits goes back whence she came. */
static void
test_back (Fixture *fixture, gconstpointer data)
{
  FmnPage *page = FMN_PAGE (fixture->page);
  FmnSectionView *view = find (fixture, FMN_TYPE_SECTION_VIEW);
  GtkAdjustment *scroll = fmn_section_view_get_scroll (view);

  g_assert_false (fmn_page_go_back (page));
  g_assert_true (fmn_page_show (page, "autoimmune"));
  test_settle ();
  g_signal_emit_by_name (view, "go-to", "alloimmune");
  test_settle ();
  gtk_adjustment_set_value (scroll, 120);
  g_assert_true (fmn_page_show (page, "lmwh"));
  g_assert_true (fmn_page_show (page, "g-17"));
  g_assert_true (fmn_page_go_back (page));
  g_assert_nonnull (test_find_text (fixture->page, "Low-molecular-weight heparin"));
  g_assert_true (fmn_page_go_back (page));
  g_assert_cmpstr (fmn_article_section_get_id (fmn_section_view_get_neighbour (view, 0)), ==,
                   "alloimmune");
  while (!is_at (scroll, 120))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (fmn_page_go_back (page));
  g_assert_cmpstr (fmn_article_section_get_id (fmn_section_view_get_neighbour (view, 0)), ==,
                   "intro");
  /* Before the list, where one is folded over the other. */
  g_assert_cmpint (fmn_page_go_back (page), ==, fmn_split_page_get_folded (FMN_SPLIT_PAGE (page)));
  g_assert_false (fmn_page_go_back (page));

  g_assert_true (fmn_page_show (page, "autoimmune"));
  fmn_page_set_visiting (page, TRUE);
  g_assert_true (fmn_page_show (page, "lmwh"));
  g_assert_false (fmn_page_go_back (page));
}

/* A journal of years is read in steps, and what changes meanwhile is not read past. */
static void
test_large_journal (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnJournal *journal = fmn_context_get_journal (context);
  FmnKnowledge *knowledge = fmn_context_get_knowledge (context);
  g_autoptr (FmnSectionIndex) index = fmn_section_index_new (journal, knowledge);
  g_autoptr (FmnChange) change = fmn_change_new ("add many");
  Fixture fixture = { .context = context, .journal = journal, .knowledge = knowledge };
  const guint n = 10000;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_TEST, fmn_context_get_clock (context));
      g_autoptr (FmnEntry) entry = NULL;

      fmn_draft_set_string (draft, "test", i % 2 == 0 ? "acl-igg" : "hcg");
      entry = fmn_draft_build (draft, NULL);
      fmn_change_add (change, NULL, entry);
    }
  g_assert_true (fmn_journal_apply (journal, change, NULL));
  fmn_section_index_start (index);
  add_treatment (&fixture, "aspirin-low-dose");
  while (!fmn_section_index_is_complete (index))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fmn_section_index_count (index, "autoimmune"), ==,
                    count_by_hand (&fixture, "autoimmune"));
  g_assert_cmpuint (fmn_section_index_count (index, "autoimmune"), >=, n / 2);
  g_assert_true (fmn_journal_undo (journal));
  g_assert_cmpuint (fmn_section_index_count (index, "autoimmune"), ==,
                    count_by_hand (&fixture, "autoimmune"));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/ui/learn/reads-through", test_reads_through },
    { "/ui/learn/names-its-sources", test_names_its_sources },
    { "/ui/learn/entries-of-a-section", test_entries_of_a_section },
    { "/ui/learn/counts-follow", test_counts_follow },
    { "/ui/learn/question", test_question },
    { "/ui/learn/items", test_items },
    { "/ui/learn/item", test_item },
    { "/ui/learn/words-by-keyboard", test_words_by_keyboard },
    { "/ui/learn/show", test_show_by_id },
    { "/ui/learn/marks", test_marks },
    { "/ui/learn/search", test_search },
    { "/ui/learn/search-words", test_search_words },
    { "/ui/learn/back", test_back },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/ui/learn/large-journal", test_large_journal);
  return g_test_run ();
}
