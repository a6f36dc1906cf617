/* test-field-widgets.c: what is typed into the fields of the editor, what they make of it, and what they leave as it was.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-catalogue-entry.h"
#include "fmn-choices-row.h"
#include "fmn-clock-entry.h"
#include "fmn-date-entry.h"
#include "fmn-date-popover.h"
#include "fmn-number-entry.h"
#include "fmn-origin-entry.h"
#include "fmn-outcome-entry.h"
#include "fmn-pregnancy-row.h"
#include "fmn-pregnancy.h"
#include "fmn-range-entry.h"
#include "fmn-tags-entry.h"
#include "fmn-text-row.h"
#include "fmn-ui.h"
#include "fmn-unit-entry.h"
#include "fmn-value-entry.h"
#include "fmn-visit-row.h"
#include "fmn-weeks-entry.h"

#include "test-context.h"

static void
count_edit (guint *n)
{
  (*n)++;
}

static GtkText *
text_of (GtkWidget *entry)
{
  return fmn_typed_entry_get_text_widget (FMN_TYPED_ENTRY (entry));
}

static void
assert_value (GtkWidget *editor, const char *expected)
{
  g_autofree char *value = fmn_field_editor_dup_value (FMN_FIELD_EDITOR (editor));

  g_assert_cmpstr (value, ==, expected);
}

/* Shows the widget, and sees it go with its window. */
static GtkWidget *
show_widget (GtkWidget *widget, GtkWidget **window)
{
  g_object_ref_sink (widget);
  *window = test_show (widget);
  return widget;
}

static void
finish_widget (GtkWidget *widget, GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  test_settle ();
  g_assert_finalize_object (widget);
}

/* What a person types on 24 February 2026, and the date it is in EDTF (ISO 8601-2). */
static void
test_date_typed (void)
{
  static const struct
  {
    const char *typed;
    const char *value;
  } rows[] = {
    { "2021", "2021" },
    { "March 2021", "2021-03" },
    { "about May 2019", "2019-05~" },
    { "14 March 2021", "2021-03-14" },
    { "spring 2020", "2020-21" },
    { "2021-03-14", "2021-03-14" },
    { "today", "2026-02-24" },
  };
  g_autoptr (FmnClock) clock = fmn_clock_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *window;
      GtkWidget *entry = show_widget (fmn_date_entry_new (clock), &window);

      test_type (text_of (entry), rows[i].typed);
      assert_value (entry, rows[i].value);
      g_assert_cmpstr (fmn_typed_entry_get_text (FMN_TYPED_ENTRY (entry)), ==, rows[i].typed);
      g_assert_false (fmn_typed_entry_is_refused (FMN_TYPED_ENTRY (entry)));
      finish_widget (entry, window);
    }
}

static void
test_date_refused (void)
{
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  GtkWidget *window;
  GtkWidget *entry = show_widget (fmn_date_entry_new (clock), &window);
  guint edits = 0;

  fmn_field_editor_load (FMN_FIELD_EDITOR (entry), "2021-03");
  g_signal_connect_swapped (entry, "edited", G_CALLBACK (count_edit), &edits);
  g_assert_cmpstr (fmn_typed_entry_get_text (FMN_TYPED_ENTRY (entry)), ==, "March 2021");

  /* The whole text is replaced, so that it is empty for an instant: the date is not taken away. */
  gtk_editable_set_text (GTK_EDITABLE (text_of (entry)), "the day it rained");
  test_settle ();
  g_assert_cmpuint (edits, ==, 0);
  assert_value (entry, "2021-03");
  g_assert_true (fmn_typed_entry_is_refused (FMN_TYPED_ENTRY (entry)));
  g_assert_cmpstr (fmn_typed_entry_get_text (FMN_TYPED_ENTRY (entry)), ==, "the day it rained");

  /* The sentence comes with Enter, if it was not there before, and says that the date stays. */
  g_signal_emit_by_name (text_of (entry), "activate");
  g_assert_nonnull (strstr (fmn_typed_entry_get_note (FMN_TYPED_ENTRY (entry)), "March 2021"));

  /* A reload with the same date leaves the words; another date takes their place. */
  fmn_field_editor_load (FMN_FIELD_EDITOR (entry), "2021-03");
  g_assert_cmpstr (fmn_typed_entry_get_text (FMN_TYPED_ENTRY (entry)), ==, "the day it rained");
  fmn_field_editor_load (FMN_FIELD_EDITOR (entry), "2020");
  g_assert_cmpstr (fmn_typed_entry_get_text (FMN_TYPED_ENTRY (entry)), ==, "2020");
  g_assert_false (fmn_typed_entry_is_refused (FMN_TYPED_ENTRY (entry)));

  /* Emptied by hand, the date is taken away. */
  gtk_editable_set_text (GTK_EDITABLE (text_of (entry)), "");
  test_settle ();
  g_assert_cmpuint (edits, ==, 1);
  assert_value (entry, NULL);
  finish_widget (entry, window);
}

/* The button inside @widget whose label is @label. */
static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_date_picked (void)
{
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  GtkWidget *window;
  GtkWidget *entry = show_widget (fmn_date_entry_new (clock), &window);
  GtkMenuButton *menu = fmn_date_entry_get_menu_button (FMN_DATE_ENTRY (entry));
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (menu));

  test_type (text_of (entry), "about June 2023");
  gtk_menu_button_popup (menu);
  test_settle ();
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (popover, "Jun"))));
  g_signal_emit_by_name (find_button (popover, "Aug"), "clicked");
  assert_value (entry, "2023-08~");
  g_assert_cmpstr (fmn_typed_entry_get_text (FMN_TYPED_ENTRY (entry)), ==, "about August 2023");

  fmn_date_popover_set_precision (FMN_DATE_POPOVER (popover), FMN_PRECISION_SEASON);
  g_signal_emit_by_name (find_button (popover, "Autumn"), "clicked");
  assert_value (entry, "2023-23~");
  fmn_date_popover_set_precision (FMN_DATE_POPOVER (popover), FMN_PRECISION_YEAR);
  g_signal_emit_by_name (find_button (popover, "2021"), "clicked");
  assert_value (entry, "2021~");
  gtk_menu_button_popdown (menu);
  test_settle ();
  finish_widget (entry, window);
}

static void
test_weeks (void)
{
  static const struct
  {
    const char *typed;
    const char *value; /* NULL: refused */
  } rows[] = {
    { "8", "8" },   { "about 8", "8~" }, { "9+2", "9+2" }, { "9w 2d", "9+2" },
    { "47", "47" }, { "60", "60" },      { "9+7", NULL },  { "soon", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *window;
      GtkWidget *entry = show_widget (fmn_weeks_entry_new (), &window);

      gtk_editable_set_text (GTK_EDITABLE (text_of (entry)), rows[i].typed);
      assert_value (entry, rows[i].value);
      g_assert_cmpint (fmn_typed_entry_is_refused (FMN_TYPED_ENTRY (entry)), ==,
                       rows[i].value == NULL);
      finish_widget (entry, window);
    }
}

static void
test_clock_and_numbers (void)
{
  static const struct
  {
    const char *typed;
    const char *clock;
    const char *whole; /* from 1 to 50 */
    const char *decimal;
  } rows[] = {
    { "10:40", "10:40", NULL, NULL }, { "9", "09:00", "9", "9" },
    { "2 pm", "14:00", NULL, NULL },  { "12 am", "00:00", NULL, NULL },
    { "24:00", NULL, NULL, NULL },    { "7.30", "07:30", NULL, "7.30" },
    { "51", NULL, NULL, "51" },       { "later", NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *entries[] = { fmn_clock_entry_new (), fmn_number_entry_new_integer (1, 50),
                               fmn_number_entry_new_decimal () };
      const char *expected[] = { rows[i].clock, rows[i].whole, rows[i].decimal };

      for (guint k = 0; k < G_N_ELEMENTS (entries); k++)
        {
          g_test_message ("%s as %u", rows[i].typed, k);
          g_object_ref_sink (entries[k]);
          gtk_editable_set_text (GTK_EDITABLE (text_of (entries[k])), rows[i].typed);
          assert_value (entries[k], expected[k]);
          g_assert_cmpint (fmn_typed_entry_is_refused (FMN_TYPED_ENTRY (entries[k])), ==,
                           expected[k] == NULL);
          g_assert_finalize_object (entries[k]);
        }
    }
}

/* A place is counted from one by people and from nought in the file. */
static void
test_place (void)
{
  GtkWidget *entry = g_object_ref_sink (fmn_number_entry_new_place (9999));

  fmn_field_editor_load (FMN_FIELD_EDITOR (entry), "0");
  g_assert_cmpstr (fmn_typed_entry_get_text (FMN_TYPED_ENTRY (entry)), ==, "1");
  gtk_editable_set_text (GTK_EDITABLE (text_of (entry)), "4");
  assert_value (entry, "3");
  gtk_editable_set_text (GTK_EDITABLE (text_of (entry)), "0");
  g_assert_true (fmn_typed_entry_is_refused (FMN_TYPED_ENTRY (entry)));
  g_assert_finalize_object (entry);
}

static void
test_value (void)
{
  static const struct
  {
    FmnValueType expected;
    const char *typed;
    const char *value; /* NULL: refused */
  } rows[] = {
    { FMN_VALUE_QUANTITY, "42.5", "{\"type\":\"quantity\",\"number\":\"42.5\",\"unit\":\"IU/L\"}" },
    { FMN_VALUE_QUANTITY, "<20",
      "{\"type\":\"quantity\",\"comparator\":\"<\",\"number\":\"20\",\"unit\":\"IU/L\"}" },
    { FMN_VALUE_QUANTITY, "1:320", "{\"type\":\"titre\",\"titre\":\"1:320\"}" },
    { FMN_VALUE_QUANTITY, "negative", "{\"type\":\"finding\",\"finding\":\"negative\"}" },
    { FMN_VALUE_QUANTITY, "abc", NULL },
    { FMN_VALUE_TITRE, "1/160", "{\"type\":\"titre\",\"titre\":\"1:160\"}" },
    { FMN_VALUE_FINDING, "abc", NULL },
    { FMN_VALUE_KARYOTYPE, "46,XX", "{\"type\":\"karyotype\",\"text\":\"46,XX\"}" },
    { FMN_VALUE_TEXT, "abc", "{\"type\":\"text\",\"text\":\"abc\"}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *window;
      GtkWidget *entry = show_widget (fmn_value_entry_new (), &window);

      g_test_message ("%s", rows[i].typed);
      fmn_value_entry_expect (FMN_VALUE_ENTRY (entry), rows[i].expected);
      fmn_value_entry_set_unit (FMN_VALUE_ENTRY (entry), "IU/L");
      gtk_editable_set_text (GTK_EDITABLE (text_of (entry)), rows[i].typed);
      assert_value (entry, rows[i].value);
      g_assert_cmpint (fmn_typed_entry_is_refused (FMN_TYPED_ENTRY (entry)), ==,
                       rows[i].value == NULL);
      g_assert_cmpstr (fmn_typed_entry_get_text (FMN_TYPED_ENTRY (entry)), ==, rows[i].typed);
      finish_widget (entry, window);
    }
}

/* Another unit goes with the number as it is; nothing is converted in place. */
static void
test_value_unit (void)
{
  GtkWidget *entry = g_object_ref_sink (fmn_value_entry_new ());
  guint edits = 0;

  fmn_value_entry_expect (FMN_VALUE_ENTRY (entry), FMN_VALUE_QUANTITY);
  gtk_editable_set_text (GTK_EDITABLE (text_of (entry)), "61");
  g_signal_connect_swapped (entry, "edited", G_CALLBACK (count_edit), &edits);
  fmn_value_entry_set_unit (FMN_VALUE_ENTRY (entry), "nmol/L");
  g_assert_cmpuint (edits, ==, 1);
  assert_value (entry, "{\"type\":\"quantity\",\"number\":\"61\",\"unit\":\"nmol/L\"}");
  g_assert_finalize_object (entry);
}

static void
test_range (void)
{
  GtkWidget *window;
  GtkWidget *row = fmn_range_entry_new ("Range");
  FmnTypedEntry *low = fmn_range_entry_get_part (FMN_RANGE_ENTRY (row), "low");
  FmnTypedEntry *high = fmn_range_entry_get_part (FMN_RANGE_ENTRY (row), "high");

  show_widget (row, &window);
  fmn_field_editor_load (FMN_FIELD_EDITOR (row), "{\"high\":\"20\",\"of-later\":true}");
  test_type (fmn_typed_entry_get_text_widget (low), "0.40");
  assert_value (row, "{\"high\":\"20\",\"of-later\":true,\"low\":\"0.40\"}");
  test_retype (fmn_typed_entry_get_text_widget (high), "many");
  assert_value (row, "{\"high\":\"20\",\"of-later\":true,\"low\":\"0.40\"}");
  g_assert_cmpstr (fmn_typed_entry_get_text (high), ==, "many");
  finish_widget (row, window);
}

static void
test_catalogue (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  GtkWidget *window;
  GtkWidget *entry = show_widget (fmn_catalogue_entry_new (context, "test"), &window);
  FmnKnowledge *knowledge = fmn_context_get_knowledge (context);
  const char *name = fmn_catalogue_item_get_name (fmn_knowledge_get_item (knowledge, "tsh"));

  test_type (text_of (entry), "cardiol");
  g_assert_cmpuint (fmn_suggest_entry_get_n_shown (FMN_SUGGEST_ENTRY (entry)), >, 1);
  g_assert_cmpstr (fmn_suggest_entry_get_own_words (FMN_SUGGEST_ENTRY (entry)), ==, "cardiol");
  g_assert_null (fmn_catalogue_entry_get_item (FMN_CATALOGUE_ENTRY (entry)));

  /* A whole name is that item, whatever its case. */
  test_retype (text_of (entry), name);
  g_assert_cmpstr (fmn_suggest_entry_get_id (FMN_SUGGEST_ENTRY (entry)), ==, "tsh");
  g_assert_cmpuint (fmn_suggest_entry_get_n_shown (FMN_SUGGEST_ENTRY (entry)), ==, 0);

  /* So is an abbreviation that no other test has; what was typed stays, and the full name stands under it. */
  test_retype (text_of (entry), "TSH");
  g_assert_cmpstr (fmn_suggest_entry_get_id (FMN_SUGGEST_ENTRY (entry)), ==, "tsh");
  g_assert_cmpstr (fmn_typed_entry_get_text (FMN_TYPED_ENTRY (entry)), ==, "TSH");
  g_assert_cmpstr (fmn_typed_entry_get_note (FMN_TYPED_ENTRY (entry)), ==, name);

  /* A name of her own is kept as it is. */
  test_retype (text_of (entry), "Blood thing in Leeds");
  g_assert_null (fmn_suggest_entry_get_id (FMN_SUGGEST_ENTRY (entry)));
  assert_value (entry, "Blood thing in Leeds");
  finish_widget (entry, window);
}

/* The list of a field that is scrolled out of sight goes; while the field is seen it stays. */
static void
test_scrolled_away (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  GtkWidget *entry = fmn_catalogue_entry_new (context, "test");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *rest = gtk_label_new ("The rest of the page");
  GtkWidget *window;
  GtkAdjustment *down;
  GtkWidget *scroller;

  gtk_widget_set_size_request (rest, -1, 4000);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), rest);
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  show_widget (scroller, &window);
  down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_widget_grab_focus (entry);
  test_type (text_of (entry), "cardiol");
  gtk_adjustment_set_value (down, 2);
  test_settle ();
  g_assert_cmpuint (fmn_suggest_entry_get_n_shown (FMN_SUGGEST_ENTRY (entry)), >, 1);
  gtk_adjustment_set_value (down, 3000);
  test_settle ();
  g_assert_cmpuint (fmn_suggest_entry_get_n_shown (FMN_SUGGEST_ENTRY (entry)), ==, 0);
  finish_widget (scroller, window);
}

/* A word that hurts finds the outcome, and is not shown. */
static void
test_outcome (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  GtkWidget *window;
  GtkWidget *entry = show_widget (fmn_outcome_entry_new (context), &window);

  test_type (text_of (entry), "spontaneous abortion");
  g_assert_cmpuint (fmn_suggest_entry_get_n_shown (FMN_SUGGEST_ENTRY (entry)), >, 0);
  g_assert_true (fmn_typed_entry_is_refused (FMN_TYPED_ENTRY (entry)));
  assert_value (entry, NULL);
  fmn_field_editor_load (FMN_FIELD_EDITOR (entry), "missed");
  g_assert_null (strstr (fmn_typed_entry_get_text (FMN_TYPED_ENTRY (entry)), "bortion"));
  g_assert_cmpstr (fmn_suggest_entry_get_id (FMN_SUGGEST_ENTRY (entry)), ==, "missed");
  finish_widget (entry, window);
}

static void
test_origin (void)
{
  g_autoptr (FmnContext) context = test_context_load ("data/sample/journal.json");
  GtkWidget *window;
  GtkWidget *entry = show_widget (fmn_origin_entry_new (context), &window);

  fmn_field_editor_load (FMN_FIELD_EDITOR (entry), "{\"section\":\"treatment\"}");
  g_assert_cmpstr (fmn_typed_entry_get_text (FMN_TYPED_ENTRY (entry)), !=, "");
  assert_value (entry, "{\"section\":\"treatment\"}");
  test_retype (text_of (entry), "anticardiolipin");
  g_assert_cmpuint (fmn_suggest_entry_get_n_shown (FMN_SUGGEST_ENTRY (entry)), >, 0);
  assert_value (entry, "{\"section\":\"treatment\"}");
  finish_widget (entry, window);
}

static void
test_tags (void)
{
  g_autoptr (FmnContext) context = test_context_load ("data/sample/journal.json");
  GtkWidget *window;
  GtkWidget *row = show_widget (fmn_tags_entry_new ("Tags", context), &window);
  GtkText *text = fmn_tags_entry_get_text_widget (FMN_TAGS_ENTRY (row));
  guint edits = 0;

  fmn_field_editor_load (FMN_FIELD_EDITOR (row), "referral");
  g_signal_connect_swapped (row, "edited", G_CALLBACK (count_edit), &edits);
  test_type (text, "sleep,");
  assert_value (row, "referral\nsleep");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "");
  test_type (text, "two words");
  assert_value (row, "referral\nsleep");
  g_signal_emit_by_name (text, "activate");
  assert_value (row, "referral\nsleep\ntwo words");
  /* One that is there already is not there twice. */
  test_type (text, "sleep,");
  assert_value (row, "referral\nsleep\ntwo words");
  g_assert_cmpuint (edits, ==, 2);
  finish_widget (row, window);
}

static void
test_choices (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  const FmnField *field = fmn_kind_find_field (FMN_KIND_ENDING, "managed");
  GtkWidget *window;
  GtkWidget *row = show_widget (fmn_choices_row_new (field), &window);

  fmn_field_editor_load (FMN_FIELD_EDITOR (row), "surgery\nof-later");
  gtk_check_button_set_active (fmn_choices_row_get_check (FMN_CHOICES_ROW (row), "waiting"), TRUE);
  assert_value (row, "waiting\nsurgery\nof-later");
  finish_widget (row, window);
}

/* The sample's fourth pregnancy ran from 11 September to 15 November 2025. */
static void
test_pregnancy_proposal (void)
{
  g_autoptr (FmnContext) context = test_context_load ("data/sample/journal.json");
  GtkWidget *window;
  GtkWidget *row = show_widget (fmn_pregnancy_row_new ("Pregnancy", context), &window);
  guint edits = 0;
  FmnDate date;

  g_signal_connect_swapped (row, "edited", G_CALLBACK (count_edit), &edits);
  fmn_pregnancy_row_set_follow (FMN_PREGNANCY_ROW (row), TRUE);
  fmn_date_init_day (&date, 2025, 10, 20);
  fmn_pregnancy_row_set_date (FMN_PREGNANCY_ROW (row), &date);
  assert_value (row, "5a3b1e00-0001-4000-8000-000000000004");
  fmn_date_init_day (&date, 2024, 6, 1);
  fmn_pregnancy_row_set_date (FMN_PREGNANCY_ROW (row), &date);
  assert_value (row, NULL);
  g_assert_cmpuint (edits, ==, 0);

  /* Once she chose, it stays: here "None" by way of another. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  g_assert_cmpuint (edits, ==, 2);
  fmn_date_init_day (&date, 2025, 10, 20);
  fmn_pregnancy_row_set_date (FMN_PREGNANCY_ROW (row), &date);
  assert_value (row, NULL);
  finish_widget (row, window);
}

static void
test_choice_row (void)
{
  GtkWidget *window;
  GtkWidget *row = show_widget (fmn_choice_row_new ("How", "Left open"), &window);
  guint edits = 0;

  fmn_choice_row_begin (FMN_CHOICE_ROW (row));
  fmn_choice_row_add (FMN_CHOICE_ROW (row), "a", "One way");
  fmn_choice_row_add (FMN_CHOICE_ROW (row), "b", "Another way");
  fmn_choice_row_end (FMN_CHOICE_ROW (row));
  g_signal_connect_swapped (row, "edited", G_CALLBACK (count_edit), &edits);
  fmn_field_editor_load (FMN_FIELD_EDITOR (row), "b");
  assert_value (row, "b");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  assert_value (row, "a");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  assert_value (row, NULL);
  g_assert_cmpuint (edits, ==, 2);
  /* A choice that this version does not know is shown as it is written, and kept. */
  fmn_field_editor_load (FMN_FIELD_EDITOR (row), "of-later");
  assert_value (row, "of-later");
  g_assert_cmpuint (edits, ==, 2);
  finish_widget (row, window);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();

  g_test_add_func ("/ui/fields/date/typed", test_date_typed);
  g_test_add_func ("/ui/fields/date/refused", test_date_refused);
  g_test_add_func ("/ui/fields/date/picked", test_date_picked);
  g_test_add_func ("/ui/fields/weeks", test_weeks);
  g_test_add_func ("/ui/fields/clock-and-numbers", test_clock_and_numbers);
  g_test_add_func ("/ui/fields/place", test_place);
  g_test_add_func ("/ui/fields/value/typed", test_value);
  g_test_add_func ("/ui/fields/value/unit", test_value_unit);
  g_test_add_func ("/ui/fields/range", test_range);
  g_test_add_func ("/ui/fields/catalogue", test_catalogue);
  g_test_add_func ("/ui/fields/scrolled-away", test_scrolled_away);
  g_test_add_func ("/ui/fields/outcome", test_outcome);
  g_test_add_func ("/ui/fields/origin", test_origin);
  g_test_add_func ("/ui/fields/tags", test_tags);
  g_test_add_func ("/ui/fields/choices", test_choices);
  g_test_add_func ("/ui/fields/choice-row", test_choice_row);
  g_test_add_func ("/ui/fields/pregnancy-proposal", test_pregnancy_proposal);
  return g_test_run ();
}
