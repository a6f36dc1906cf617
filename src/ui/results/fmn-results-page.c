/* fmn-results-page.c: the list of tests by category beside the one that is chosen.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-results-page.h"

#include "fmn-caption.h"
#include "fmn-sparkline.h"
#include "fmn-test-view.h"

#include <glib/gi18n-lib.h>

#define LIST_WIDTH 300
/* A list longer than this is found by searching the timeline. */
#define MAX_ROWS 150

struct _FmnResultsPage
{
  FmnSplitPage parent_instance;

  GtkStack *stack;
  GtkListBox *list;
  FmnTestView *view;
  GPtrArray *series;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FmnResultsPage, fmn_results_page, FMN_TYPE_SPLIT_PAGE)

static FmnJournal *
get_journal (FmnResultsPage *self)
{
  return fmn_context_get_journal (fmn_page_get_context (FMN_PAGE (self)));
}

static FmnTestSeries *
get_series (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), "fmn-series");
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  if (g_str_equal (css_class, "fmn-quiet"))
    gtk_widget_add_css_class (label, "caption");
  return label;
}

/* "42 GPL-U/mL · lab’s range below 20 · 20 Dec 2025" */
static char *
dup_latest (FmnJournal *journal, const FmnTestSeries *series)
{
  FmnEntry *latest = fmn_test_series_get_latest (series);
  const FmnDate *date = fmn_entry_get_date (latest);
  g_autofree char *detail = fmn_entry_dup_detail (journal, latest);
  g_autofree char *day
      = date != NULL ? fmn_date_format_brief (date) : g_strdup (_ ("Date not known"));

  return *detail != '\0' ? g_strdup_printf ("%s · %s", detail, day) : g_steal_pointer (&day);
}

static GtkWidget *
make_row (FmnJournal *journal, FmnTestSeries *series)
{
  const guint n = series->entries->len;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *latest = dup_latest (journal, series);
  g_autofree char *count
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u value", "%u values", n), n);
  g_autofree char *sentence
      = g_strdup_printf (C_ ("row", "%s, %s, %s"), series->name, latest, count);
  /* In one line: a column of its own would take the names' room when text is large. */
  g_autofree char *line = g_strdup_printf ("%s · %s", latest, count);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), make_label (series->name, "heading"));
  gtk_box_append (GTK_BOX (words), make_label (line, "fmn-quiet"));
  gtk_box_append (GTK_BOX (box), words);
  if (n > 1)
    gtk_box_append (GTK_BOX (box), fmn_sparkline_new (journal, series));
  gtk_widget_add_css_class (box, "compact-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  g_object_set_data (G_OBJECT (row), "fmn-series", series);
  return row;
}

static void
add_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const FmnTestSeries *series = get_series (row);
  GtkWidget *label;

  if (before != NULL && get_series (before)->category == series->category)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = make_label (series->category_label, "heading");
  g_object_set (label, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (label, "results-category");
  gtk_list_box_row_set_header (row, label);
}

static FmnTestSeries *
find_series (FmnResultsPage *self, const char *key)
{
  for (guint i = 0; key != NULL && self->series != NULL && i < self->series->len; i++)
    {
      FmnTestSeries *series = g_ptr_array_index (self->series, i);

      if (g_str_equal (series->key, key))
        return series;
    }
  return NULL;
}

static void
select_shown (FmnResultsPage *self)
{
  const char *key = fmn_test_view_get_key (self->view);
  GtkListBoxRow *row;

  self->updating = TRUE;
  gtk_list_box_unselect_all (self->list);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (get_series (row)->key, key) == 0)
      gtk_list_box_select_row (self->list, row);
  self->updating = FALSE;
}

static void
show_series (FmnResultsPage *self, FmnTestSeries *series)
{
  const gboolean folded = fmn_split_page_get_folded (FMN_SPLIT_PAGE (self));

  fmn_test_view_set_series (self->view, self->series, series);
  fmn_split_page_set_page_title (FMN_SPLIT_PAGE (self),
                                 folded && series != NULL ? series->name : NULL);
  select_shown (self);
}

static void
update (FmnResultsPage *self)
{
  FmnContext *context = fmn_page_get_context (FMN_PAGE (self));
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->series);
  g_autofree char *key = g_strdup (fmn_test_view_get_key (self->view));
  FmnTestSeries *shown;
  GtkListBoxRow *row;

  self->updating = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  self->updating = FALSE;
  self->series = fmn_test_series_collect (get_journal (self), fmn_context_get_knowledge (context));
  for (guint i = 0; i < MIN (self->series->len, MAX_ROWS); i++)
    gtk_list_box_append (self->list,
                         make_row (get_journal (self), g_ptr_array_index (self->series, i)));
  gtk_stack_set_visible_child_name (self->stack, self->series->len > 0 ? "list" : "empty");
  shown = find_series (self, key);
  if (shown == NULL && self->series->len > 0)
    shown = g_ptr_array_index (self->series, 0);
  show_series (self, shown);
}

static gboolean
touches_results (FmnChange *change)
{
  for (guint i = 0; i < fmn_change_get_n (change); i++)
    {
      FmnEntry *entry = fmn_change_get_after (change, i);
      const FmnKind kind
          = fmn_entry_get_kind (entry != NULL ? entry : fmn_change_get_before (change, i));

      /* Weeks and medicines of a result come from the others. */
      if (kind == FMN_KIND_TEST || kind == FMN_KIND_PREGNANCY || kind == FMN_KIND_ENDING
          || kind == FMN_KIND_TREATMENT)
        return TRUE;
    }
  return fmn_change_get_info_after (change) != NULL;
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnResultsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && touches_results (change))
    update (self);
}

static void
on_row_selected (GtkListBox *box, GtkListBoxRow *row, FmnResultsPage *self)
{
  if (!self->updating && row != NULL && !fmn_split_page_get_folded (FMN_SPLIT_PAGE (self)))
    show_series (self, get_series (row));
}

static void
on_row_activated (GtkListBox *box, GtkListBoxRow *row, FmnResultsPage *self)
{
  show_series (self, get_series (row));
  fmn_split_page_open (FMN_SPLIT_PAGE (self));
}

static gboolean
fmn_results_page_show (FmnPage *page, const char *id)
{
  FmnResultsPage *self = FMN_RESULTS_PAGE (page);
  FmnEntry *entry = fmn_journal_lookup (get_journal (self), id);
  FmnTestSeries *series;
  g_autofree char *key = NULL;

  if (entry != NULL && fmn_entry_get_kind (entry) == FMN_KIND_TEST)
    key = fmn_test_series_dup_key (entry);
  else
    key = g_strdup_printf ("catalogue:%s:self", id);
  update (self);
  series = find_series (self, key);
  if (series == NULL)
    return FALSE;
  show_series (self, series);
  fmn_split_page_open (FMN_SPLIT_PAGE (self));
  return TRUE;
}

static void
fmn_results_page_map (GtkWidget *widget)
{
  update (FMN_RESULTS_PAGE (widget));
  GTK_WIDGET_CLASS (fmn_results_page_parent_class)->map (widget);
}

static GtkWidget *
make_list_side (FmnResultsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_label (C_ ("button", "New result…"));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_header_func (self->list, add_header, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "results-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("section", "Results"), -1);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (on_row_selected), self);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (box, "list-side");

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "win.new::test");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  self->stack = GTK_STACK (gtk_stack_new ());
  /* What is not seen takes no room. */
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack,
                       g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy",
                                     GTK_POLICY_NEVER, "child", box, NULL),
                       "list");
  gtk_stack_add_named (self->stack,
                       g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "fm-results-symbolic",
                                     "title", _ ("No results entered."), "child", button, NULL),
                       "empty");
  return GTK_WIDGET (self->stack);
}

static void
fmn_results_page_constructed (GObject *object)
{
  FmnResultsPage *self = FMN_RESULTS_PAGE (object);
  FmnSplitPage *split = FMN_SPLIT_PAGE (object);

  G_OBJECT_CLASS (fmn_results_page_parent_class)->constructed (object);

  self->view = FMN_TEST_VIEW (fmn_test_view_new (fmn_page_get_context (FMN_PAGE (self))));
  fmn_split_page_set_list (split, C_ ("section", "Results"), LIST_WIDTH, TRUE,
                           make_list_side (self));
  fmn_split_page_set_page (split, GTK_WIDGET (self->view));
  g_signal_connect_object (get_journal (self), "changed", G_CALLBACK (on_journal_changed), self, 0);
}

static void
fmn_results_page_finalize (GObject *object)
{
  g_clear_pointer (&FMN_RESULTS_PAGE (object)->series, g_ptr_array_unref);
  G_OBJECT_CLASS (fmn_results_page_parent_class)->finalize (object);
}

static void
fmn_results_page_class_init (FmnResultsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = fmn_results_page_constructed;
  G_OBJECT_CLASS (klass)->finalize = fmn_results_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = fmn_results_page_map;
  FMN_PAGE_CLASS (klass)->show = fmn_results_page_show;
}

static void
fmn_results_page_init (FmnResultsPage *self)
{
}
