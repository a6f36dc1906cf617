/* test-together.c: two people read the journal side by side: what they see of it, what they do not, and what they write.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-chapter-page.h"
#include "fmn-draft.h"
#include "fmn-entry-difference.h"
#include "fmn-pregnancy.h"
#include "fmn-text-area.h"
#include "fmn-together.h"
#include "fmn-ui.h"
#include "fmn-voice-card.h"
#include "test-context.h"

#define CANARY "Canary beneath the stairs"

static void
collect_text (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_label (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_text (child, text);
}

static GtkWidget *
find_type (GtkWidget *widget, GType type, guint *skip)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*skip)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type, skip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_nth (GtkWidget *widget, GType type, guint n)
{
  return find_type (widget, type, &n);
}

static GtkWidget *
get_page (FmnTogether *book)
{
  return gtk_stack_get_visible_child (GTK_STACK (find_nth (GTK_WIDGET (book), GTK_TYPE_STACK, 0)));
}

/* Every text of the whole book, from the first chapter to the last. */
static char *
dup_book (FmnTogether *book)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < fmn_together_get_n_chapters (book); i++)
    {
      fmn_together_go_to (book, i);
      test_settle ();
      collect_text (get_page (book), text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
show_book (FmnContext *context, FmnTogether **book)
{
  GtkWidget *window;

  *book = FMN_TOGETHER (fmn_together_new (context));
  window = test_show (GTK_WIDGET (*book));
  return window;
}

static void
add (FmnJournal *journal, FmnKind kind, const char *day, const char *pregnancy, const char *text)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (kind, fmn_journal_get_clock (journal));
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  FmnDate date;

  g_assert_true (fmn_date_parse_edtf (day, &date));
  fmn_draft_set_date (draft, "date", &date);
  fmn_draft_set_string (draft, "title", text);
  fmn_draft_set_string (draft, "notes", text);
  fmn_draft_set_string (draft, "pregnancy", pregnancy);
  fmn_draft_set_boolean (draft, "only-me", TRUE);
  entry = fmn_draft_build (draft, NULL);
  change = fmn_change_new_add (entry);
  g_assert_true (fmn_journal_apply (journal, change, NULL));
}

/* The book is the same, letter for letter, whether there is something for one alone or not: no text, no number, no gap tells of it. */
static void
test_no_trace (void)
{
  g_autoptr (FmnContext) context = test_context_load ("data/sample/journal.json");
  FmnJournal *journal = fmn_context_get_journal (context);
  g_autoptr (GPtrArray) pregnancies = fmn_journal_dup_pregnancies (journal);
  const char *last = fmn_entry_get_id (g_ptr_array_index (pregnancies, pregnancies->len - 1));
  g_autofree char *id = g_strdup (last);
  FmnTogether *book;
  GtkWidget *window = show_book (context, &book);
  g_autofree char *before = dup_book (book);
  g_autofree char *after = NULL;
  guint n = fmn_together_get_n_chapters (book);

  gtk_window_destroy (GTK_WINDOW (window));
  /* A pregnancy, in the middle; notes in it and elsewhere, a test, a question. */
  add (journal, FMN_KIND_PREGNANCY, "2022-02-01", NULL, CANARY);
  add (journal, FMN_KIND_NOTE, "2025-10-01", id, CANARY);
  add (journal, FMN_KIND_TEST, "2025-10-02", id, CANARY);
  add (journal, FMN_KIND_NOTE, "2022-03-01", NULL, CANARY);
  add (journal, FMN_KIND_NOTE, "2026-02-01", NULL, CANARY);
  window = show_book (context, &book);
  after = dup_book (book);
  g_assert_cmpuint (fmn_together_get_n_chapters (book), ==, n);
  g_assert_null (strstr (after, CANARY));
  g_assert_cmpstr (after, ==, before);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_goes_through (void)
{
  g_autoptr (FmnContext) context = test_context_load ("data/sample/journal.json");
  FmnTogether *book;
  GtkWidget *window = show_book (context, &book);
  g_autofree char *text = NULL;

  g_assert_cmpuint (fmn_together_get_place (book), ==, 0);
  fmn_together_go_to (book, 1);
  g_assert_cmpuint (fmn_together_get_place (book), ==, 1);
  fmn_together_go_to (book, 99);
  g_assert_cmpuint (fmn_together_get_place (book), ==, 1);
  text = dup_book (book);
  /* Both voices, what happened, and the time between. */
  g_assert_nonnull (strstr (text, "I kept doing the practical things"));
  g_assert_nonnull (strstr (text, "It was the first warm week"));
  g_assert_nonnull (strstr (text, "Between Wren and Juniper"));
  g_assert_nonnull (strstr (text, "What happened"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static FmnEntry *
find_pregnancy (FmnJournal *journal, const char *name)
{
  g_autoptr (GPtrArray) pregnancies = fmn_journal_dup_pregnancies (journal);

  for (guint i = 0; i < pregnancies->len; i++)
    if (g_strcmp0 (fmn_entry_get_title (pregnancies->pdata[i]), name) == 0)
      return pregnancies->pdata[i];
  g_assert_not_reached ();
}

static void
go_to (FmnTogether *book, const char *title)
{
  for (guint i = 0; i < fmn_together_get_n_chapters (book); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      fmn_together_go_to (book, i);
      test_settle ();
      collect_text (get_page (book), text);
      if (strstr (text->str, title) != NULL
          && g_str_has_prefix (strstr (text->str, "\n") + 1, title))
        return;
    }
  g_assert_not_reached ();
}

/* Types into the card of the @n-th person. */
static void
write_on (FmnTogether *book, guint n, const char *words)
{
  GtkWidget *card = find_nth (get_page (book), FMN_TYPE_VOICE_CARD, n);
  GtkWidget *area = find_nth (card, FMN_TYPE_TEXT_AREA, 0);

  gtk_widget_set_visible (area, TRUE);
  for (const char *letter = words; *letter != '\0'; letter++)
    {
      char text[] = { *letter, '\0' };

      gtk_text_buffer_insert_at_cursor (
          gtk_text_view_get_buffer (fmn_text_area_get_view (FMN_TEXT_AREA (area))), text, 1);
      test_settle ();
    }
}

/* Saved with each letter, as that person's, in one step of undo, and in the chapter that was read. */
static void
test_writing (void)
{
  g_autoptr (FmnContext) context = test_context_load ("data/sample/journal.json");
  FmnJournal *journal = fmn_context_get_journal (context);
  JsonArray *reflections = fmn_entry_get_array (find_pregnancy (journal, "Wren"), "reflections");
  const guint n = json_array_get_length (reflections);
  FmnTogether *book;
  GtkWidget *window = show_book (context, &book);
  JsonObject *added;
  g_autofree char *text = NULL;

  go_to (book, "Wren");
  write_on (book, 1, "And the bread");
  reflections = fmn_entry_get_array (find_pregnancy (journal, "Wren"), "reflections");
  g_assert_cmpuint (json_array_get_length (reflections), ==, n + 1);
  added = json_array_get_object_element (reflections, n);
  g_assert_cmpstr (json_object_get_string_member (added, "text"), ==, "And the bread");
  g_assert_cmpstr (json_object_get_string_member (added, "author"), ==, "partner");
  /* It is read like the rest when somebody comes back to it. */
  text = dup_book (book);
  g_assert_nonnull (strstr (text, "And the bread"));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (fmn_journal_undo (journal));
  reflections = fmn_entry_get_array (find_pregnancy (journal, "Wren"), "reflections");
  g_assert_cmpuint (json_array_get_length (reflections), ==, n);
}

static void
test_writing_between (void)
{
  g_autoptr (FmnContext) context = test_context_load ("data/sample/journal.json");
  FmnJournal *journal = fmn_context_get_journal (context);
  const guint n = fmn_journal_count_kind (journal, FMN_KIND_NOTE);
  FmnTogether *book;
  GtkWidget *window;
  g_autoptr (GString) text = g_string_new (NULL);

  /* Whoever opened the journal: the card says whose words they are. */
  fmn_journal_set_writer (journal, "partner");
  window = show_book (context, &book);
  go_to (book, "Between Ilse and Wren");
  write_on (book, 0, "Two years");
  g_assert_cmpuint (fmn_journal_count_kind (journal, FMN_KIND_NOTE), ==, n + 1);
  go_to (book, "Wren");
  go_to (book, "Between Ilse and Wren");
  collect_text (find_nth (get_page (book), FMN_TYPE_VOICE_CARD, 0), text);
  g_assert_nonnull (strstr (text->str, "Two years"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Without a second voice there is one card. */
/* However large the text: a narrow window stays narrow, and its buttons are on the screen. */
static void
test_large_text (void)
{
  g_autoptr (FmnContext) context = test_context_load ("data/sample/journal.json");
  g_autoptr (GtkCssProvider) css = gtk_css_provider_new ();
  FmnTogether *book;
  GtkWidget *window;

  gtk_css_provider_load_from_data (css, ".chapter { font-size: 4em; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  window = show_book (context, &book);
  for (guint i = 0; i < fmn_together_get_n_chapters (book); i++)
    {
      int least;

      fmn_together_go_to (book, i);
      test_settle ();
      gtk_widget_measure (get_page (book), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                          NULL);
      g_assert_cmpint (least, <=, 390);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                 GTK_STYLE_PROVIDER (css));
}

static void
test_alone (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnTogether *book;
  GtkWidget *window = show_book (context, &book);

  g_assert_cmpuint (fmn_together_get_n_chapters (book), ==, 1);
  g_assert_nonnull (find_nth (get_page (book), FMN_TYPE_VOICE_CARD, 0));
  g_assert_null (find_nth (get_page (book), FMN_TYPE_VOICE_CARD, 1));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_differing_words (void)
{
  static const struct
  {
    const char *text, *other, *markup;
  } rows[] = {
    { "one two three", "one two three", "one two three" },
    { "one two three", "one three", "one <b><u>two</u></b> three" },
    { "one", NULL, "<b><u>one</u></b>" },
    { "a < b", "a", "a <b><u>&lt;</u></b> <b><u>b</u></b>" },
    { "so it\nwas", "so it is", "so it\n<b><u>was</u></b>" },
    { NULL, "one", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *markup = fmn_mark_differing_words (rows[i].text, rows[i].other);

      g_assert_cmpstr (markup, ==, rows[i].markup);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();
  g_test_add_func ("/ui/together/no-trace", test_no_trace);
  g_test_add_func ("/ui/together/goes-through", test_goes_through);
  g_test_add_func ("/ui/together/writing", test_writing);
  g_test_add_func ("/ui/together/writing-between", test_writing_between);
  g_test_add_func ("/ui/together/large-text", test_large_text);
  g_test_add_func ("/ui/together/alone", test_alone);
  g_test_add_func ("/ui/together/differing-words", test_differing_words);
  return g_test_run ();
}
