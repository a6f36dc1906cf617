/* fmn-test-view.c: values, never verdicts: a range is the laboratory's own, and nothing is called high or low here.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-test-view.h"

#include "fmn-draft.h"
#include "fmn-editor.h"
#include "fmn-glossary-label.h"
#include "fmn-kind-tile.h"
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
  FmnEntry *latest;
  GtkStack *stack;
  GtkAdjustment *scroll;
  GtkLabel *name;
  GtkLabel *line;
  GtkWidget *modes;
  GtkToggleButton *as_chart;
  GtkToggleButton *as_table;
  GtkStack *values;
  FmnSeriesChart *chart;
  GtkLabel *focused;
  GtkLabel *note;
  GtkWidget *table;
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

/* The toggle that is pressed is said by hand: GTK 4.8 does not. */
static void
update_modes (FmnTestView *self)
{
  const gboolean table = gtk_toggle_button_get_active (self->as_table);

  gtk_stack_set_visible_child_name (self->values, table ? "table" : "chart");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->as_table), GTK_ACCESSIBLE_STATE_PRESSED,
                               table ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->as_chart), GTK_ACCESSIBLE_STATE_PRESSED,
                               table ? GTK_ACCESSIBLE_TRISTATE_FALSE : GTK_ACCESSIBLE_TRISTATE_TRUE,
                               -1);
}

static void
on_mode_toggled (GtkToggleButton *button, FmnTestView *self)
{
  update_modes (self);
}

static void
on_focused_text_notify (FmnSeriesChart *chart, GParamSpec *pspec, FmnTestView *self)
{
  gtk_label_set_label (self->focused, fmn_series_chart_get_focused_text (chart));
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

/* "5 values · logarithmic scale, each line ten times the one below" */
static char *
dup_line (const FmnTestSeries *series, gboolean logarithmic, gboolean has_chart)
{
  const guint n = series->entries->len;
  g_autofree char *count
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u value", "%u values", n), n);

  if (!logarithmic || !has_chart)
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
  const char *const *sections;
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
  sections = fmn_catalogue_item_get_sections (series->item);
  if (sections[0] != NULL)
    {
      FmnArticleSection *section = fmn_knowledge_get_section (knowledge, sections[0]);
      g_autofree char *title = fmn_words_fill (fmn_journal_get_words (get_journal (self)),
                                               fmn_article_section_get_title (section));
      /* Translators: a link to a section of Learn; %s is its title. */
      g_autofree char *link = g_strdup_printf (_ ("Read on in Learn: %s"), title);
      GtkWidget *button = gtk_button_new ();

      gtk_button_set_child (GTK_BUTTON (button), make_label (link, "link-text"));
      gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, link,
                                      -1);
      gtk_widget_add_css_class (button, "entry-link");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.learn");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", sections[0]);
      gtk_box_append (self->meaning, button);
    }
}

static void
update_note (FmnTestView *self, guint n_points)
{
  const guint left_out = fmn_series_chart_get_n_left_out (self->chart);
  g_autofree char *text = NULL;

  if (n_points == 1)
    text = g_strdup (_ ("One value. A line appears from two."));
  else if (n_points > 1 && left_out > 0)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u value in another unit or without a date is in the "
                                         "table.",
                                         "%u values in another unit or without a date are in the "
                                         "table.",
                                         left_out),
                            left_out);
  gtk_label_set_label (self->note, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), text != NULL);
}

void
fmn_test_view_set_series (FmnTestView *self, const FmnTestSeries *series)
{
  gboolean other, logarithmic, has_chart;
  g_autofree char *line = NULL;
  guint n;

  g_return_if_fail (FMN_IS_TEST_VIEW (self));

  gtk_stack_set_visible_child_name (self->stack, series != NULL ? "page" : "none");
  other = g_strcmp0 (self->key, series != NULL ? series->key : NULL) != 0;
  g_free (self->key);
  self->key = series != NULL ? g_strdup (series->key) : NULL;
  g_clear_object (&self->latest);
  if (series == NULL)
    return;
  self->latest = g_object_ref (fmn_test_series_get_latest (series));

  /* hCG rises and falls by powers of ten within weeks. */
  logarithmic
      = series->item != NULL && g_str_equal (fmn_catalogue_item_get_id (series->item), "hcg");
  fmn_series_chart_set_tests (self->chart, get_journal (self), series->name, series->entries,
                              logarithmic);
  fmn_result_table_set_tests (self->table, get_journal (self), series->entries);
  n = fmn_series_chart_get_n_points (self->chart);
  has_chart = n > 1;
  line = dup_line (series, logarithmic, has_chart);
  gtk_label_set_label (self->name, series->name);
  gtk_label_set_label (self->line, line);
  gtk_widget_set_visible (self->modes, has_chart);
  if (other || !has_chart)
    fmn_test_view_show_table (self, !has_chart);
  update_note (self, n);
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

static GtkToggleButton *
make_mode (FmnTestView *self, const char *label, GtkToggleButton *group)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
  g_signal_connect (button, "toggled", G_CALLBACK (on_mode_toggled), self);
  gtk_box_append (GTK_BOX (self->modes), button);
  return GTK_TOGGLE_BUTTON (button);
}

static GtkWidget *
make_head (FmnTestView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *tile = fmn_kind_tile_new (TILE);

  fmn_kind_tile_set_kind (FMN_KIND_TILE (tile), FMN_KIND_TEST);
  gtk_widget_set_valign (tile, GTK_ALIGN_START);
  self->name = GTK_LABEL (make_label ("", "title-2"));
  g_object_set (self->name, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  self->line = GTK_LABEL (make_label ("", "fmn-quiet"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->line));
  gtk_box_append (GTK_BOX (box), tile);
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

static GtkWidget *
make_values (FmnTestView *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->chart = FMN_SERIES_CHART (fmn_series_chart_new ());
  self->focused = GTK_LABEL (make_label ("", "fmn-quiet"));
  gtk_widget_add_css_class (GTK_WIDGET (self->focused), "caption");
  g_object_set (self->focused, "lines", 2, NULL);
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->chart));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->focused));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "chart-card");
  g_signal_connect (self->chart, "notify::focused-text", G_CALLBACK (on_focused_text_notify), self);
  self->table = fmn_result_table_new ();
  self->values = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->values, FALSE);
  gtk_stack_add_named (self->values, card, "chart");
  gtk_stack_add_named (self->values, self->table, "table");
  return GTK_WIDGET (self->values);
}

static GtkWidget *
make_page (FmnTestView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *create = gtk_button_new_with_label (C_ ("button", "New result of this test…"));
  GtkWidget *clamp, *scroll;

  self->modes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->modes, "linked");
  gtk_widget_set_halign (self->modes, GTK_ALIGN_START);
  self->as_chart = make_mode (self, C_ ("button", "Chart"), NULL);
  self->as_table = make_mode (self, C_ ("button", "Show as table"), self->as_chart);
  self->note = GTK_LABEL (make_label ("", "fmn-quiet"));
  self->meaning = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "detail-text");
  gtk_widget_set_halign (create, GTK_ALIGN_START);
  g_signal_connect (create, "clicked", G_CALLBACK (on_new_clicked), self);

  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->modes);
  gtk_box_append (GTK_BOX (box), make_values (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (box), create);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->meaning));
  gtk_widget_add_css_class (box, "page-side");
  gtk_toggle_button_set_active (self->as_chart, TRUE);
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

  gtk_toggle_button_set_active (table ? self->as_table : self->as_chart, TRUE);
  update_modes (self);
}
