/* fmn-result-table.c: columns of text, bound as rows come into view.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-result-table.h"

#include "fmn-caption.h"
#include "fmn-pregnancy.h"
#include "fmn-text-scale.h"

#include <glib/gi18n-lib.h>

/* A page that scrolls gives its children no more than they need, so the table asks for its rows, up to a limit. */
#define MAX_HEIGHT 460
#define ROW_HEIGHT 34
#define KEY "fmn-column-view"
#define JOURNAL_KEY "fmn-journal"

static const char *
get_title (FmnResultColumn column)
{
  switch (column)
    {
    case FMN_RESULT_DATE:
      return C_ ("column", "Date");
    case FMN_RESULT_VALUE:
      return C_ ("column", "Value");
    case FMN_RESULT_RANGE:
      return C_ ("column", "Lab’s range");
    case FMN_RESULT_WEEK:
      return C_ ("column", "Weeks");
    case FMN_RESULT_LAB:
      return C_ ("column", "Lab");
    case FMN_RESULT_STATE:
    default:
      return C_ ("column", "On the day of the sample");
    }
}

char *
fmn_result_table_dup_cell (FmnJournal *journal, FmnEntry *test, FmnResultColumn column)
{
  const FmnDate *date;
  const char *lab;
  char *text = NULL;
  FmnMoment moment;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (test), NULL);

  switch (column)
    {
    case FMN_RESULT_DATE:
      date = fmn_entry_get_date (test);
      text = date != NULL ? fmn_date_format_brief (date) : g_strdup (_ ("Date not known"));
      break;
    case FMN_RESULT_VALUE:
      text = fmn_entry_get_value (test) != NULL ? fmn_value_format (fmn_entry_get_value (test))
                                                : NULL;
      break;
    case FMN_RESULT_RANGE:
      text = fmn_entry_dup_range (test);
      break;
    case FMN_RESULT_WEEK:
      fmn_journal_get_moment (journal, test, &moment);
      text = fmn_moment_format (&moment);
      break;
    case FMN_RESULT_LAB:
      lab = fmn_entry_get_string (test, "lab");
      text = g_strdup (lab);
      break;
    case FMN_RESULT_STATE:
      text = fmn_entry_dup_field_text (journal, test, fmn_kind_find_field (FMN_KIND_TEST, "state"));
      break;
    case FMN_N_RESULT_COLUMNS:
    default:
      break;
    }
  return text != NULL ? text : g_strdup ("");
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const FmnResultColumn column = (FmnResultColumn) GPOINTER_TO_INT (data);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);

  if (column == FMN_RESULT_STATE || column == FMN_RESULT_LAB)
    g_object_set (label, "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", 12, NULL);
  else
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const FmnResultColumn column = (FmnResultColumn) GPOINTER_TO_INT (data);
  FmnJournal *journal = g_object_get_data (G_OBJECT (factory), JOURNAL_KEY);
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  g_autofree char *text
      = fmn_result_table_dup_cell (journal, gtk_list_item_get_item (item), column);

  gtk_label_set_label (label, text);
  gtk_widget_set_tooltip_text (
      GTK_WIDGET (label), gtk_label_get_ellipsize (label) != PANGO_ELLIPSIZE_NONE ? text : NULL);
}

static void
on_activate (GtkColumnView *view, guint position, gpointer data)
{
  g_autoptr (FmnEntry) test
      = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), position);

  gtk_widget_activate_action (GTK_WIDGET (view), "win.show-entry", "s", fmn_entry_get_id (test));
}

static GtkColumnViewColumn *
make_column (FmnResultColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *result;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GINT_TO_POINTER ((int) column));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GINT_TO_POINTER ((int) column));
  result = gtk_column_view_column_new (get_title (column), factory);
  gtk_column_view_column_set_expand (result, column == FMN_RESULT_STATE);
  gtk_column_view_column_set_resizable (result, TRUE);
  return result;
}

GtkWidget *
fmn_result_table_new (void)
{
  GListStore *store = g_list_store_new (FMN_TYPE_ENTRY);
  GtkWidget *view
      = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (store))));
  GtkWidget *scroll;

  for (int i = 0; i < FMN_N_RESULT_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = make_column ((FmnResultColumn) i);

      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Values, newest first"), -1);
  g_signal_connect (view, "activate", G_CALLBACK (on_activate), NULL);
  scroll = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "propagate-natural-height", TRUE,
                         "max-content-height", MAX_HEIGHT, "child", view, NULL);
  gtk_widget_add_css_class (scroll, "result-table");
  gtk_widget_add_css_class (scroll, "card");
  g_object_set_data (G_OBJECT (scroll), KEY, view);
  g_object_set_data (G_OBJECT (scroll), "fmn-store", store);
  return scroll;
}

void
fmn_result_table_set_tests (GtkWidget *table, FmnJournal *journal, GPtrArray *tests)
{
  GtkColumnView *view = g_object_get_data (G_OBJECT (table), KEY);
  GListStore *store = g_object_get_data (G_OBJECT (table), "fmn-store");
  g_autoptr (GPtrArray) newest_first = g_ptr_array_new ();
  GListModel *columns;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (FMN_IS_JOURNAL (journal));
  g_return_if_fail (tests != NULL);

  columns = gtk_column_view_get_columns (view);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_object_set_data_full (G_OBJECT (gtk_column_view_column_get_factory (column)), JOURNAL_KEY,
                              g_object_ref (journal), g_object_unref);
    }
  for (guint i = tests->len; i > 0; i--)
    g_ptr_array_add (newest_first, g_ptr_array_index (tests, i - 1));
  gtk_scrolled_window_set_min_content_height (
      GTK_SCROLLED_WINDOW (table), MIN (MAX_HEIGHT, (int) (fmn_text_scale_get (table) * ROW_HEIGHT
                                                           * (MIN (tests->len, 100) + 1))));
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)),
                       newest_first->pdata, newest_first->len);
}
