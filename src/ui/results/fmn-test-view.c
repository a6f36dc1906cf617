/* fmn-test-view.c: values, never verdicts: a range is the laboratory's own, and nothing is called high or low here.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-test-view.h"

#include "fmn-chart-choices.h"
#include "fmn-draft.h"
#include "fmn-editor.h"
#include "fmn-glossary-label.h"
#include "fmn-kind-tile.h"
#include "fmn-link.h"
#include "fmn-pairs-card.h"
#include "fmn-result-table.h"
#include "fmn-series-chart.h"

#include <glib/gi18n-lib.h>

#define WIDTH 900
#define TILE 40

struct _FmnTestView
{
  AdwBin parent_instance;

  FmnContext *context;
  char *key;
  GPtrArray *all;              /* FmnTestSeries */
  const FmnTestSeries *series; /* of @all */
  FmnEntry *latest;
  gboolean updating;
  FmnSeriesData *data;  /* what the chart shows */
  gboolean table_stale; /* the table is of other data; it is filled when it is looked at */
  GtkStack *stack;
  GtkAdjustment *scroll;
  FmnGlossaryLabel *name;
  GtkLabel *line;
  FmnChartChoices *choices;
  GtkStack *values;
  FmnSeriesChart *chart;
  GtkLabel *focused;
  GtkWidget *open;
  GtkLabel *note;
  FmnResultTable *table;
  GtkWidget *pairs;
  GtkBox *meaning;
};

G_DEFINE_FINAL_TYPE (FmnTestView, fmn_test_view, ADW_TYPE_BIN)

static FmnJournal *
get_journal (FmnTestView *self)
{
  return fmn_context_get_journal (self->context);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
on_focused_text_notify (FmnSeriesChart *chart, GParamSpec *pspec, FmnTestView *self)
{
  const char *text = fmn_series_chart_get_focused_text (chart);

  gtk_label_set_label (
      self->focused,
      *text != '\0' ? text : _ ("Point at a value, or go through them with the arrow keys."));
  gtk_widget_set_sensitive (self->open, fmn_series_chart_get_focused (chart) != NULL);
}

static void
on_open_clicked (GtkButton *button, FmnTestView *self)
{
  FmnEntry *test = fmn_series_chart_get_focused (self->chart);

  if (test != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-entry", "s", fmn_entry_get_id (test));
}

/* Opens the editor with the test and its unit in it; nothing is added until something is written. */
static void
on_new_clicked (GtkButton *button, FmnTestView *self)
{
  static const char *const members[] = { "test", "title", "subject", "lab" };
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_TEST, fmn_context_get_clock (self->context));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  FmnEditor *editor;

  if (self->latest == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (fmn_entry_has (self->latest, members[i]))
      fmn_draft_set_string (draft, members[i], fmn_entry_get_string (self->latest, members[i]));
  editor = fmn_editor_new_for_draft (self->context, draft);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (editor), GTK_WINDOW (root));
  gtk_window_set_modal (GTK_WINDOW (editor), TRUE);
  gtk_window_present (GTK_WINDOW (editor));
}

/* "5 values", "5 values in 3 pregnancies"; by what is drawn. */
static char *
dup_line (FmnTestView *self, const FmnSeriesData *data, gboolean has_chart)
{
  const guint n = self->series->entries->len;
  g_autofree char *count
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u value", "%u values", n), n);

  if (!has_chart || !fmn_chart_choices_get_logarithmic (self->choices, 0))
    return g_steal_pointer (&count);
  /* Translators: %s is "5 values". */
  return g_strdup_printf (_ ("%s · logarithmic scale, each line ten times the one below"), count);
}

/* What the catalogue says of the test, and where the article speaks of it. */
static void
update_meaning (FmnTestView *self, const FmnTestSeries *series)
{
  FmnKnowledge *knowledge = fmn_context_get_knowledge (self->context);
  GtkWidget *child;
  g_autofree char *text = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->meaning))) != NULL)
    gtk_box_remove (self->meaning, child);
  gtk_widget_set_visible (GTK_WIDGET (self->meaning), series->item != NULL);
  if (series->item == NULL)
    return;
  text = fmn_words_fill (fmn_journal_get_words (get_journal (self)),
                         fmn_catalogue_item_get_plain (series->item));
  gtk_box_append (self->meaning, make_label (_ ("What this test is"), "heading"));
  gtk_box_append (self->meaning, fmn_glossary_label_new (knowledge, text));
  gtk_box_append (self->meaning, fmn_item_link_new (series->item));
}

static void
add_sentence (GString *text, char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, sentence);
  g_free (sentence);
}

/* What a chart does not show, and what it shows otherwise than it was written. */
static void
update_note (FmnTestView *self, const FmnSeriesData *data, guint n_points)
{
  const guint left_out = data->n_left_out + fmn_series_chart_get_n_left_out (self->chart);
  g_autoptr (GString) text = g_string_new (NULL);

  if (n_points == 1)
    add_sentence (text, g_strdup (_ ("One value. A line appears from two.")));
  for (guint i = 0; i < data->conversions->len; i++)
    add_sentence (text, fmn_series_conversion_format (
                            &g_array_index (data->conversions, FmnSeriesConversion, i)));
  if (n_points > 0 && left_out > 0)
    add_sentence (
        text, g_strdup_printf (
                  g_dngettext (
                      GETTEXT_PACKAGE, "%u value that has no place on this scale is in the table.",
                      "%u values that have no place on this scale are in the table.", left_out),
                  left_out));
  if (data->n_elsewhere > 0)
    add_sentence (text, g_strdup_printf (
                            g_dngettext (GETTEXT_PACKAGE,
                                         "%u value beside the weeks of pregnancies is in the table "
                                         "and by date.",
                                         "%u values beside the weeks of pregnancies are in the "
                                         "table and by date.",
                                         data->n_elsewhere),
                            data->n_elsewhere));
  if (data->n_strips_left_out > 0)
    add_sentence (text, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                      "%u more treatment of the time is in the "
                                                      "timeline.",
                                                      "%u more treatments of the time are in the "
                                                      "timeline.",
                                                      data->n_strips_left_out),
                                         data->n_strips_left_out));
  gtk_label_set_label (self->note, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->note), text->len > 0);
}

static void
fill_table (FmnTestView *self)
{
  g_autoptr (FmnEntry) selected = NULL;

  if (!self->table_stale)
    return;
  self->table_stale = FALSE;
  if (fmn_result_table_get_selected (self->table) != NULL)
    selected = g_object_ref (fmn_result_table_get_selected (self->table));
  fmn_result_table_take_sheet (
      self->table, fmn_result_sheet_new (get_journal (self), self->series,
                                         fmn_chart_choices_get_second (self->choices), self->data));
  fmn_result_table_set_selected (self->table, selected);
}

/* Chart and table from what is chosen. */
static void
update_values (FmnTestView *self)
{
  const gboolean logarithmic[FMN_SERIES_MAX_TESTS]
      = { fmn_chart_choices_get_logarithmic (self->choices, 0),
          fmn_chart_choices_get_logarithmic (self->choices, 1) };
  FmnSeriesData *data = fmn_chart_choices_read (self->choices);
  g_autofree char *line = NULL;
  gboolean has_chart;
  guint n;

  g_clear_pointer (&self->data, fmn_series_data_unref);
  self->data = data;
  self->table_stale = TRUE;
  fmn_series_chart_set_data (self->chart, data, logarithmic);
  n = fmn_series_chart_get_n_points (self->chart);
  has_chart = n > 1 || data->axis == FMN_SERIES_BY_WEEK;
  line = dup_line (self, data, has_chart);
  gtk_label_set_label (self->line, line);
  gtk_widget_set_visible (GTK_WIDGET (self->choices), has_chart);
  if (!has_chart)
    fmn_chart_choices_set_table (self->choices, TRUE);
  if (fmn_chart_choices_get_table (self->choices))
    fill_table (self);
  update_note (self, data, n);
}

static void
show_values (FmnTestView *self)
{
  const gboolean table = fmn_chart_choices_get_table (self->choices);

  if (fmn_test_view_is_chart_shown (self) == !table)
    return;
  /* The value that one was on is selected in the other. */
  if (table)
    {
      fill_table (self);
      fmn_result_table_set_selected (self->table, fmn_series_chart_get_focused (self->chart));
    }
  else
    fmn_series_chart_set_focused (self->chart, fmn_result_table_get_selected (self->table));
  gtk_stack_set_visible_child_name (self->values, table ? "table" : "chart");
}

static void
on_choices_changed (FmnChartChoices *choices, FmnTestView *self)
{
  if (self->series == NULL || self->updating)
    return;
  self->updating = TRUE;
  update_values (self);
  show_values (self);
  self->updating = FALSE;
}

void
fmn_test_view_set_series (FmnTestView *self, GPtrArray *all, const FmnTestSeries *series)
{
  gboolean other;

  g_return_if_fail (FMN_IS_TEST_VIEW (self));
  g_return_if_fail (series == NULL || all != NULL);

  gtk_stack_set_visible_child_name (self->stack, series != NULL ? "page" : "none");
  other = g_strcmp0 (self->key, series != NULL ? series->key : NULL) != 0;
  g_free (self->key);
  self->key = series != NULL ? g_strdup (series->key) : NULL;
  g_clear_object (&self->latest);
  self->series = series;
  if (series == NULL)
    return;
  g_ptr_array_ref (all);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  self->all = all;
  self->latest = g_object_ref (fmn_test_series_get_latest (series));

  self->updating = TRUE;
  fmn_glossary_label_set_text (self->name, series->name);
  fmn_chart_choices_set_series (self->choices, get_journal (self), all, series, other);
  if (other)
    fmn_chart_choices_set_table (self->choices, FALSE);
  update_values (self);
  show_values (self);
  self->updating = FALSE;
  fmn_pairs_card_set_series (self->pairs, get_journal (self), series);
  update_meaning (self, series);
  if (other)
    gtk_adjustment_set_value (self->scroll, 0);
}

static void
fmn_test_view_dispose (GObject *object)
{
  FmnTestView *self = FMN_TEST_VIEW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->latest);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->data, fmn_series_data_unref);
  self->series = NULL;
  G_OBJECT_CLASS (fmn_test_view_parent_class)->dispose (object);
}

static void
fmn_test_view_class_init (FmnTestViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_test_view_dispose;
}

static void
fmn_test_view_init (FmnTestView *self)
{
}

static GtkWidget *
make_head (FmnTestView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *tile = fmn_kind_tile_new (TILE);

  fmn_kind_tile_set_kind (FMN_KIND_TILE (tile), FMN_KIND_TEST);
  gtk_widget_set_valign (tile, GTK_ALIGN_START);
  self->name = FMN_GLOSSARY_LABEL (
      fmn_glossary_label_new_heading (fmn_context_get_knowledge (self->context), "title-2"));
  self->line = GTK_LABEL (make_label ("", "fmn-quiet"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->line));
  gtk_box_append (GTK_BOX (box), tile);
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

/* What is pointed at, and a way to its entry. */
static GtkWidget *
make_focus_line (FmnTestView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *place = gtk_stack_new ();
  /* Never seen: three lines are kept, so that nothing below moves with the pointer. */
  GtkWidget *room = make_label ("\n\n", "caption");

  self->focused = GTK_LABEL (make_label ("", "fmn-quiet"));
  gtk_widget_add_css_class (GTK_WIDGET (self->focused), "caption");
  g_object_set (self->focused, "lines", 3, "ellipsize", PANGO_ELLIPSIZE_END, "yalign", 0.0, NULL);
  gtk_stack_add_child (GTK_STACK (place), room);
  gtk_stack_add_child (GTK_STACK (place), GTK_WIDGET (self->focused));
  gtk_stack_set_visible_child (GTK_STACK (place), GTK_WIDGET (self->focused));
  gtk_widget_set_hexpand (place, TRUE);
  self->open = gtk_button_new_with_label (C_ ("button", "Open entry"));
  gtk_widget_set_valign (self->open, GTK_ALIGN_START);
  gtk_widget_set_sensitive (self->open, FALSE);
  g_signal_connect (self->open, "clicked", G_CALLBACK (on_open_clicked), self);
  gtk_box_append (GTK_BOX (box), place);
  gtk_box_append (GTK_BOX (box), self->open);
  gtk_widget_add_css_class (box, "chart-focus");
  return box;
}

static GtkWidget *
make_values (FmnTestView *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->chart = FMN_SERIES_CHART (fmn_series_chart_new ());
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->chart));
  gtk_box_append (GTK_BOX (card), make_focus_line (self));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "chart-card");
  g_signal_connect (self->chart, "notify::focused-text", G_CALLBACK (on_focused_text_notify), self);
  self->table = FMN_RESULT_TABLE (fmn_result_table_new ());
  self->values = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->values, FALSE);
  gtk_stack_add_named (self->values, card, "chart");
  gtk_stack_add_named (self->values, GTK_WIDGET (self->table), "table");
  return GTK_WIDGET (self->values);
}

static GtkWidget *
make_page (FmnTestView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *create = gtk_button_new_with_label (C_ ("button", "New result of this test…"));
  GtkWidget *clamp, *scroll;

  self->note = GTK_LABEL (make_label ("", "fmn-quiet"));
  self->meaning = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "detail-text");
  gtk_widget_set_halign (create, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (create))), TRUE);
  g_signal_connect (create, "clicked", G_CALLBACK (on_new_clicked), self);

  gtk_box_append (GTK_BOX (box), make_head (self));
  self->choices = FMN_CHART_CHOICES (fmn_chart_choices_new ());
  g_signal_connect (self->choices, "changed", G_CALLBACK (on_choices_changed), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choices));
  gtk_box_append (GTK_BOX (box), make_values (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  self->pairs = fmn_pairs_card_new ();
  gtk_box_append (GTK_BOX (box), create);
  gtk_box_append (GTK_BOX (box), self->pairs);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->meaning));
  gtk_widget_add_css_class (box, "page-side");
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", WIDTH, "child", box, NULL);
  scroll = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child",
                         clamp, NULL);
  self->scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroll));
  return scroll;
}

GtkWidget *
fmn_test_view_new (FmnContext *context)
{
  FmnTestView *self;
  GtkWidget *page;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_TEST_VIEW, NULL);
  self->context = g_object_ref (context);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "none");
  page = make_page (self);
  gtk_stack_add_named (self->stack, page, "page");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  return GTK_WIDGET (self);
}

const char *
fmn_test_view_get_key (FmnTestView *self)
{
  g_return_val_if_fail (FMN_IS_TEST_VIEW (self), NULL);

  return self->key;
}

gboolean
fmn_test_view_is_chart_shown (FmnTestView *self)
{
  g_return_val_if_fail (FMN_IS_TEST_VIEW (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->values), "chart") == 0;
}

void
fmn_test_view_show_table (FmnTestView *self, gboolean table)
{
  g_return_if_fail (FMN_IS_TEST_VIEW (self));

  fmn_chart_choices_set_table (self->choices, table);
}

FmnChartChoices *
fmn_test_view_get_choices (FmnTestView *self)
{
  g_return_val_if_fail (FMN_IS_TEST_VIEW (self), NULL);

  return self->choices;
}
