/* test-editor.c: every member of the format has an editor; what is edited is in the journal at once, and undo brings it back.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-caption.h"
#include "fmn-catalogue-section.h"
#include "fmn-datings-section.h"
#include "fmn-editor.h"
#include "fmn-list-editor.h"
#include "fmn-questions-section.h"
#include "fmn-text-row.h"
#include "fmn-typed-row.h"
#include "fmn-ui.h"

#include "test-context.h"

/* Members that no card claims, each for its reason. */
static gboolean
is_left_out (FmnKind kind, const FmnField *field)
{
  return field->label == NULL ? strcmp (field->name, "order") != 0 /* made by the journal itself */
                              : kind == FMN_KIND_PREGNANCY /* belongs to no other pregnancy */
                                    && strcmp (field->name, "pregnancy") == 0;
}

static void
check_claims (FmnEditor *editor, FmnKind kind, const FmnField *fields)
{
  for (; fields->name != NULL; fields++)
    {
      guint n = 0;

      for (guint i = 0; i < fmn_editor_get_n_sections (editor); i++)
        n += fmn_editor_section_claims (fmn_editor_get_section (editor, i), fields->name);
      g_test_message ("%s: %s", fmn_kind_to_id (kind), fields->name);
      g_assert_cmpuint (n, ==, is_left_out (kind, fields) ? 0 : 1);
    }
}

static void
finish_editor (FmnEditor *editor)
{
  g_object_ref (editor);
  gtk_window_destroy (GTK_WINDOW (editor));
  test_settle ();
  g_assert_finalize_object (editor);
}

static void
test_every_member (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();

  for (FmnKind kind = FMN_KIND_PREGNANCY; kind < FMN_N_KINDS; kind++)
    {
      FmnEditor *editor = fmn_editor_new_for_kind (context, kind, NULL);

      check_claims (editor, kind, fmn_kind_get_fields (kind));
      check_claims (editor, kind, fmn_kind_get_common_fields ());
      finish_editor (editor);
    }
}

/* @entry without what the editor does not write. */
static FmnEntry *
strip_entry (FmnEntry *entry)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (entry);
  g_autoptr (GError) error = NULL;
  FmnEntry *stripped;

  fmn_draft_unset (draft, "papers");
  fmn_draft_unset (draft, "versions");
  /* Left out and "self" are one. */
  if (g_strcmp0 (fmn_entry_get_string (entry, "subject"), "self") == 0)
    fmn_draft_unset (draft, "subject");
  if (g_strcmp0 (fmn_entry_get_string (entry, "author"), "self") == 0)
    fmn_draft_unset (draft, "author");
  stripped = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  return stripped;
}

/* An entry of the same id that holds nothing. */
static FmnDraft *
bare_draft (FmnEntry *entry)
{
  FmnDraft *draft = fmn_draft_new_from_entry (entry);

  for (const FmnField *field = fmn_kind_get_fields (fmn_entry_get_kind (entry));
       field->name != NULL; field++)
    fmn_draft_unset (draft, field->name);
  for (const FmnField *field = fmn_kind_get_common_fields (); field->name != NULL; field++)
    if (strcmp (field->name, "created") != 0 && strcmp (field->name, "modified") != 0)
      fmn_draft_unset (draft, field->name);
  return draft;
}

static void
check_round_trip (GPtrArray *cards, FmnEntry *entry)
{
  g_autoptr (FmnEntry) expected = strip_entry (entry);
  g_autoptr (FmnDraft) draft = bare_draft (entry);
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < cards->len; i++)
    {
      fmn_editor_section_load (g_ptr_array_index (cards, i), entry);
      fmn_editor_section_apply (g_ptr_array_index (cards, i), NULL, draft);
    }
  after = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  if (!fmn_entry_same (expected, after))
    g_test_message ("%s\n%s", fmn_entry_get_json_text (expected), fmn_entry_get_json_text (after));
  g_assert_true (fmn_entry_same (expected, after));
}

/* The cards of @kind. They show one entry after the other, as they do when an edit is undone. */
static GPtrArray *
create_cards (FmnContext *context, FmnKind kind)
{
  GPtrArray *cards = g_ptr_array_new ();
  const GType *types = fmn_editor_get_section_types (kind);

  for (guint i = 0; types[i] != G_TYPE_INVALID; i++)
    g_ptr_array_add (cards, g_object_ref_sink (fmn_editor_section_new (types[i], context, kind)));
  return cards;
}

/* What the cards show is the whole entry: put into an empty one, it is the same entry. */
static void
test_round_trip (gconstpointer path)
{
  g_autoptr (FmnContext) context = test_context_load (path);
  FmnJournal *journal = fmn_context_get_journal (context);
  guint64 serial = fmn_journal_get_serial (journal);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (journal));

  for (FmnKind kind = FMN_KIND_PREGNANCY; kind < FMN_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) cards = create_cards (context, kind);

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

          if (fmn_entry_get_kind (entry) == kind)
            check_round_trip (cards, entry);
        }
      for (guint i = 0; i < cards->len; i++)
        g_assert_finalize_object (g_ptr_array_index (cards, i));
    }
  /* And looking at an entry changes nothing. */
  g_assert_cmpuint (fmn_journal_get_serial (journal), ==, serial);
}

static FmnTypedEntry *
get_field (FmnEditor *editor, const char *name)
{
  FmnEditorSection *section = fmn_editor_find_section (editor, name);
  GtkWidget *row = fmn_editor_section_get_editor (section, name);

  return fmn_typed_row_get_entry (FMN_TYPED_ROW (row));
}

/* A line of words. */
static GtkTextView *
get_words (FmnEditor *editor, const char *name)
{
  FmnEditorSection *section = fmn_editor_find_section (editor, name);

  return fmn_text_row_get_view (FMN_TEXT_ROW (fmn_editor_section_get_editor (section, name)));
}

static void
write_words (FmnEditor *editor, const char *name, const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_words (editor, name));

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    gtk_text_buffer_insert_at_cursor (buffer, p, (int) (g_utf8_next_char (p) - p));
  test_settle ();
}

static void
assert_words (FmnEditor *editor, const char *name, const char *expected)
{
  FmnEditorSection *section = fmn_editor_find_section (editor, name);
  g_autofree char *value = fmn_field_editor_dup_value (
      FMN_FIELD_EDITOR (fmn_editor_section_get_editor (section, name)));

  g_assert_cmpstr (value, ==, expected);
}

static void
show_editor (FmnEditor *editor)
{
  gtk_window_present (GTK_WINDOW (editor));
  while (!gtk_widget_get_mapped (GTK_WIDGET (editor)))
    g_main_context_iteration (NULL, TRUE);
  test_settle ();
}

static void
test_untouched (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnJournal *journal = fmn_context_get_journal (context);

  for (FmnKind kind = FMN_KIND_PREGNANCY; kind < FMN_N_KINDS; kind++)
    {
      FmnEditor *editor = fmn_editor_new_for_kind (context, kind, NULL);

      show_editor (editor);
      g_object_ref (editor);
      gtk_window_close (GTK_WINDOW (editor));
      test_settle ();
      g_assert_finalize_object (editor);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (journal)), ==, 0);
    }
  g_assert_false (fmn_journal_can_undo (journal));
}

/* A word typed letter by letter is one step, with the adding of the entry when it is a new one. */
static void
test_undo_merges (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnJournal *journal = fmn_context_get_journal (context);
  FmnEditor *editor = fmn_editor_new_for_kind (context, FMN_KIND_VISIT, NULL);
  g_autofree char *id = g_strdup (fmn_editor_get_entry_id (editor));

  show_editor (editor);
  write_words (editor, "clinician", "Dr Okafor");
  write_words (editor, "place", "Upstairs");
  g_assert_cmpstr (fmn_entry_get_string (fmn_journal_lookup (journal, id), "place"), ==,
                   "Upstairs");
  /* What stood ready came with the first edit. */
  g_assert_nonnull (fmn_entry_get_array (fmn_journal_lookup (journal, id), "reminders"));

  g_assert_true (fmn_journal_undo (journal));
  assert_words (editor, "place", NULL);
  assert_words (editor, "clinician", "Dr Okafor");
  g_assert_true (fmn_journal_undo (journal));
  g_assert_null (fmn_journal_lookup (journal, id));
  assert_words (editor, "clinician", NULL);
  g_assert_false (fmn_journal_can_undo (journal));

  g_assert_true (fmn_journal_redo (journal));
  g_assert_true (fmn_journal_redo (journal));
  assert_words (editor, "clinician", "Dr Okafor");
  assert_words (editor, "place", "Upstairs");
  finish_editor (editor);
}

static char *
dup_reminders (FmnContext *context, const char *id)
{
  JsonArray *array = fmn_entry_get_array (
      fmn_journal_lookup (fmn_context_get_journal (context), id), "reminders");
  g_autoptr (JsonNode) node = json_node_init_array (json_node_alloc (), array);

  return json_to_string (node, FALSE);
}

/* Rules in plain words: what is not touched stays as it is written, whatever it says; what is edited becomes the rule that the words mean, noted now. */
static void
test_reminders (void)
{
  static const struct
  {
    const char *stored, *title, *row, *typed, *edited;
  } cases[] = {
    { "{\"on\":\"2026-03-02\",\"at\":\"08:00\",\"rule\":\"FREQ=DAILY\"}",
      "08:00 every day (from 2 March 2026)", "every", "3",
      "{\"on\":\"2026-03-02\",\"at\":\"08:00\",\"rule\":\"FREQ=DAILY;INTERVAL=3\"" },
    { "{\"on\":\"2026-03-02\",\"at\":\"08:00\",\"rule\":\"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR\"}",
      "08:00 on weekdays (from 2 March 2026)", "until", "1 June 2026",
      "\"rule\":\"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20260601T235959\"" },
    { "{\"on\":\"2026-05-24\",\"at\":\"09:00\",\"kept\":true}", "on 24 May 2026 at 09:00", "at",
      "10:30", "{\"on\":\"2026-05-24\",\"at\":\"10:30\",\"kept\":true" },
    /* More than plain words can say, and a member of a later version. */
    { "{\"on\":\"2026-03-02\",\"at\":\"08:00\",\"rule\":\"FREQ=YEARLY;BYMONTH=3;BYDAY=1MO\",\"x\":"
      "1}",
      "08:00 again by a rule of its own (from 2 March 2026)", "at", "07:00",
      "\"rule\":\"FREQ=YEARLY;BYMONTH=3;BYDAY=1MO\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FmnContext) context = test_context_empty ();
      g_autofree char *text = g_strdup_printf ("[%s]", cases[i].stored);
      g_autoptr (FmnDraft) draft
          = fmn_draft_new (FMN_KIND_TREATMENT, fmn_context_get_clock (context));
      g_autoptr (JsonNode) node = json_from_string (text, NULL);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      FmnEditor *editor;
      FmnListItem *item;
      GtkWidget *row;

      fmn_draft_set_array (draft, "reminders", json_array_ref (json_node_get_array (node)));
      editor = fmn_editor_new_for_draft (context, draft);
      show_editor (editor);
      write_words (editor, "schedule", "daily");
      before = dup_reminders (context, fmn_draft_get_id (draft));
      g_assert_cmpstr (before, ==, text);

      item = fmn_list_editor_get_item (
          FMN_LIST_EDITOR (fmn_editor_section_get_editor (
              fmn_editor_find_section (editor, "reminders"), "reminders")),
          0);
      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (item)), ==,
                       cases[i].title);
      row = fmn_list_item_get_row (item, cases[i].row);
      g_assert_true (gtk_widget_get_visible (row));
      test_retype (fmn_typed_entry_get_text_widget (fmn_typed_row_get_entry (FMN_TYPED_ROW (row))),
                   cases[i].typed);
      after = dup_reminders (context, fmn_draft_get_id (draft));
      g_test_message ("%s", after);
      g_assert_nonnull (strstr (after, cases[i].edited));
      g_assert_nonnull (strstr (after, "\"noted\":\"2026-02-24T"));
      g_assert_null (strstr (after, "often"));
      finish_editor (editor);
    }
}

/* A line is one line, whatever is pasted into it. */
static void
test_line (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnJournal *journal = fmn_context_get_journal (context);
  FmnEditor *editor = fmn_editor_new_for_kind (context, FMN_KIND_VISIT, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_words (editor, "place"));

  show_editor (editor);
  gtk_text_buffer_set_text (buffer, "St Anne’s\nsecond floor\n", -1);
  g_assert_cmpstr (fmn_entry_get_string (
                       fmn_journal_lookup (journal, fmn_editor_get_entry_id (editor)), "place"),
                   ==, "St Anne’s second floor");
  finish_editor (editor);
}

/* Text that was not understood stays through edits of other fields, and the entry keeps what it had. */
static void
test_bad_text_stays (void)
{
  g_autoptr (FmnContext) context = test_context_load ("data/sample/journal.json");
  FmnJournal *journal = fmn_context_get_journal (context);
  const char *id = "5a3b1e00-0007-4000-8000-000000000008"; /* the visit of 4 March 2026 at 10:40 */
  FmnEditor *editor = fmn_editor_new_for_entry (context, fmn_journal_lookup (journal, id));
  FmnTypedEntry *date = get_field (editor, "date");
  FmnTypedEntry *length = get_field (editor, "length");
  g_autofree char *edtf = NULL;

  show_editor (editor);
  test_retype (fmn_typed_entry_get_text_widget (length), "an hour or so");
  gtk_editable_set_text (GTK_EDITABLE (fmn_typed_entry_get_text_widget (date)), "next Wednesday");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (get_words (editor, "place")), "Ground floor",
                            -1);
  g_assert_cmpstr (fmn_typed_entry_get_text (length), ==, "an hour or so");
  g_assert_cmpstr (fmn_typed_entry_get_text (date), ==, "next Wednesday");
  edtf = fmn_date_to_edtf (fmn_entry_get_date (fmn_journal_lookup (journal, id)));
  g_assert_cmpstr (edtf, ==, "2026-03-04");
  g_assert_cmpstr (fmn_entry_get_string (fmn_journal_lookup (journal, id), "place"), ==,
                   "Ground floor");
  finish_editor (editor);
}

/* The date of a new entry brings its pregnancy along, in one step. */
static void
test_pregnancy_follows (void)
{
  g_autoptr (FmnContext) context = test_context_load ("data/sample/journal.json");
  FmnJournal *journal = fmn_context_get_journal (context);
  FmnEditor *editor = fmn_editor_new_for_kind (context, FMN_KIND_SCAN, NULL);
  g_autofree char *id = g_strdup (fmn_editor_get_entry_id (editor));

  show_editor (editor);
  test_type (fmn_typed_entry_get_text_widget (get_field (editor, "date")), "20 October 2025");
  g_assert_cmpstr (fmn_entry_get_pregnancy_id (fmn_journal_lookup (journal, id)), ==,
                   "5a3b1e00-0001-4000-8000-000000000004");
  g_assert_true (fmn_journal_undo (journal));
  g_assert_null (fmn_journal_lookup (journal, id));
  finish_editor (editor);
}

static FmnEntry *
get_entry (FmnEditor *editor, FmnContext *context)
{
  return fmn_journal_lookup (fmn_context_get_journal (context), fmn_editor_get_entry_id (editor));
}

/* A test of the catalogue brings its unit; her own name becomes the title; the one gives way to the other. */
static void
test_catalogue_and_own_name (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnEditor *editor = fmn_editor_new_for_kind (context, FMN_KIND_TEST, NULL);
  FmnCatalogueSection *section = FMN_CATALOGUE_SECTION (fmn_editor_find_section (editor, "test"));
  FmnTypedEntry *name = FMN_TYPED_ENTRY (fmn_catalogue_section_get_entry_widget (section));
  FmnTypedEntry *value = get_field (editor, "value");

  show_editor (editor);
  test_type (fmn_typed_entry_get_text_widget (name), "Blood thing");
  g_assert_cmpstr (fmn_entry_get_title (get_entry (editor, context)), ==, "Blood thing");
  fmn_typed_entry_choose (name, "hcg");
  g_assert_cmpstr (fmn_entry_get_string (get_entry (editor, context), "test"), ==, "hcg");
  g_assert_null (fmn_entry_get_title (get_entry (editor, context)));

  test_type (fmn_typed_entry_get_text_widget (value), "42");
  g_assert_cmpstr (fmn_value_get_number (fmn_entry_get_value (get_entry (editor, context))), ==,
                   "42");
  g_assert_cmpstr (fmn_value_get_unit (fmn_entry_get_value (get_entry (editor, context))), ==,
                   "IU/L");
  test_type (fmn_typed_entry_get_text_widget (value), "abc");
  g_assert_cmpstr (fmn_typed_entry_get_text (value), ==, "42abc");
  g_assert_true (fmn_typed_entry_is_refused (value));
  g_assert_cmpstr (fmn_value_get_number (fmn_entry_get_value (get_entry (editor, context))), ==,
                   "42");
  finish_editor (editor);
}

/* All datings are kept, one is counted by, and one without a date waits in the card. */
static void
test_datings (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnEditor *editor = fmn_editor_new_for_kind (context, FMN_KIND_PREGNANCY, NULL);
  FmnDatingsSection *section = FMN_DATINGS_SECTION (fmn_editor_find_section (editor, "datings"));
  FmnListEditor *list = fmn_datings_section_get_list (section);
  const char *parts[] = { "{\"method\":\"last-period\",\"date\":\"2025-09-11\"}",
                          "{\"method\":\"transfer\",\"date\":\"2025-09-30\",\"embryo-day\":5}",
                          "{\"method\":\"due-date\"}" };
  GPtrArray *datings;

  show_editor (editor);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (JsonNode) node = json_from_string (parts[i], NULL);

      fmn_list_editor_add (list, json_node_get_object (node));
    }
  datings = fmn_entry_get_datings (get_entry (editor, context));
  g_assert_cmpuint (datings->len, ==, 2);
  g_assert_cmpuint (fmn_list_editor_get_n_items (list), ==, 3);
  g_assert_true (((FmnDating *) datings->pdata[0])->in_use);

  gtk_check_button_set_active (fmn_list_item_get_radio (fmn_list_editor_get_item (list, 1)), TRUE);
  datings = fmn_entry_get_datings (get_entry (editor, context));
  g_assert_false (((FmnDating *) datings->pdata[0])->in_use);
  g_assert_true (((FmnDating *) datings->pdata[1])->in_use);
  finish_editor (editor);
}

/* Enter goes to the text itself; a screen reader asks the entry around it. */
static void
ask (FmnEditor *editor, const char *question, gboolean by_enter)
{
  FmnEditorSection *section = NULL;
  GtkText *text;

  for (guint i = 0; i < fmn_editor_get_n_sections (editor); i++)
    if (FMN_IS_QUESTIONS_SECTION (fmn_editor_get_section (editor, i)))
      section = fmn_editor_get_section (editor, i);
  text = fmn_typed_entry_get_text_widget (
      fmn_questions_section_get_new_entry (FMN_QUESTIONS_SECTION (section)));
  test_type (text, question);
  if (by_enter)
    g_signal_emit_by_name (text, "activate");
  else
    g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (text)), "activate");
  test_settle ();
}

/* A visit that was not there yet comes with its first question, in one step. */
static void
test_questions (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnJournal *journal = fmn_context_get_journal (context);
  FmnEditor *editor = fmn_editor_new_for_kind (context, FMN_KIND_VISIT, NULL);
  g_autoptr (GPtrArray) questions = NULL;

  show_editor (editor);
  ask (editor, "Why?", TRUE);
  ask (editor, "What next?", FALSE);
  questions = fmn_visit_dup_questions (journal, get_entry (editor, context));
  g_assert_cmpuint (questions->len, ==, 2);
  g_assert_cmpstr (fmn_entry_get_title (questions->pdata[0]), ==, "Why?");
  g_assert_cmpstr (fmn_entry_get_title (questions->pdata[1]), ==, "What next?");
  g_assert_true (fmn_journal_undo (journal));
  g_assert_true (fmn_journal_undo (journal));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (journal)), ==, 0);
  finish_editor (editor);
}

/* A length outside the formula's range (Robinson and Fleming: 7 to 84 mm) is kept as typed, with a question under its field; nothing is refused. */
static void
test_doubt (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnJournal *journal = fmn_context_get_journal (context);
  FmnEditor *editor = fmn_editor_new_for_kind (context, FMN_KIND_SCAN, NULL);
  FmnEditorSection *section = fmn_editor_find_section (editor, "crl");
  GtkWidget *row = fmn_editor_section_get_editor (section, "crl");
  GtkText *text = fmn_typed_entry_get_text_widget (fmn_typed_row_get_entry (FMN_TYPED_ROW (row)));
  FmnEntry *entry;

  gtk_window_present (GTK_WINDOW (editor));
  test_settle ();
  test_type (text, "120");
  entry = fmn_journal_lookup (journal, fmn_editor_get_entry_id (editor));
  g_assert_cmpstr (fmn_entry_get_string (entry, "crl"), ==, "120");
  g_assert_nonnull (test_find_text (gtk_widget_get_parent (row), "?"));
  test_retype (text, "20");
  g_assert_null (test_find_text (gtk_widget_get_parent (row), "?"));
  finish_editor (editor);
}

/* Shift+Tab goes through all that Tab goes through, and comes out at the other end. */
static void
test_back (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();

  for (FmnKind kind = FMN_KIND_PREGNANCY; kind < FMN_N_KINDS; kind++)
    {
      FmnEditor *editor = fmn_editor_new_for_kind (context, kind, NULL);
      g_autoptr (GPtrArray) stops = g_ptr_array_new ();
      GtkWidget *cards, *first, *last;

      show_editor (editor);
      cards
          = gtk_widget_get_ancestor (GTK_WIDGET (fmn_editor_get_section (editor, 0)), GTK_TYPE_BOX);
      gtk_window_set_focus (GTK_WINDOW (editor), NULL);
      while (gtk_widget_child_focus (cards, GTK_DIR_TAB_FORWARD))
        {
          g_ptr_array_add (stops, gtk_window_get_focus (GTK_WINDOW (editor)));
          g_assert_cmpuint (stops->len, <, 200);
        }
      g_test_message ("%s: %u stops", fmn_kind_to_id (kind), stops->len);
      g_assert_cmpuint (stops->len, >, 3);
      first = g_ptr_array_index (stops, 0);
      last = g_ptr_array_index (stops, stops->len - 1);
      while (gtk_widget_child_focus (cards, GTK_DIR_TAB_BACKWARD))
        {
          GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (editor));

          /* It moved, and to something that it was at before. */
          g_assert_true (focus != last);
          g_assert_true (g_ptr_array_remove (stops, focus) || focus == first);
          last = focus;
        }
      g_assert_cmpuint (stops->len, ==, 1); /* where it started from */
      g_assert_true (last == first);
      finish_editor (editor);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();

  g_test_add_func ("/ui/editor/every-member", test_every_member);
  g_test_add_data_func ("/ui/editor/round-trip/every-member",
                        "tests/data/journals/every-member.json", test_round_trip);
  g_test_add_data_func ("/ui/editor/round-trip/sample", "data/sample/journal.json",
                        test_round_trip);
  g_test_add_func ("/ui/editor/untouched", test_untouched);
  g_test_add_func ("/ui/editor/undo-merges", test_undo_merges);
  g_test_add_func ("/ui/editor/reminders", test_reminders);
  g_test_add_func ("/ui/editor/line", test_line);
  g_test_add_func ("/ui/editor/bad-text-stays", test_bad_text_stays);
  g_test_add_func ("/ui/editor/pregnancy-follows", test_pregnancy_follows);
  g_test_add_func ("/ui/editor/catalogue-and-own-name", test_catalogue_and_own_name);
  g_test_add_func ("/ui/editor/datings", test_datings);
  g_test_add_func ("/ui/editor/questions", test_questions);
  g_test_add_func ("/ui/editor/doubt", test_doubt);
  g_test_add_func ("/ui/editor/back", test_back);
  return g_test_run ();
}
