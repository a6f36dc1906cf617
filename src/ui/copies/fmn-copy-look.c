/* fmn-copy-look.c: what a copy of the journal holds, as a column to read before anything is replaced.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-copy-look.h"

#include "fmn-caption.h"
#include "fmn-codec.h"
#include "fmn-difference.h"

#include <glib/gi18n-lib.h>

/* What a look names of each group; the rest is counted. */
#define MAX_NAMED 12

char *
fmn_copy_look_format_time (GDateTime *local)
{
  g_autofree char *clock = NULL;
  g_autofree char *day = NULL;
  FmnDate date;

  g_return_val_if_fail (local != NULL, NULL);

  clock = g_date_time_format (local, "%H:%M");
  if (!fmn_date_init_day (&date, g_date_time_get_year (local), g_date_time_get_month (local),
                          g_date_time_get_day_of_month (local)))
    return g_steal_pointer (&clock);
  day = fmn_date_format (&date);
  return g_strdup_printf (C_ ("version", "%s, %s"), day, clock);
}

void
fmn_copy_look_clear (GtkBox *look)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (look));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (look))) != NULL)
    gtk_box_remove (look, child);
}

void
fmn_copy_look_add_text (GtkBox *look, const char *text, const char *css_class)
{
  GtkWidget *label;

  g_return_if_fail (GTK_IS_BOX (look));

  label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                        PANGO_WRAP_WORD_CHAR, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (look, label);
}

/* The captions of @entries in @journal, which is the state that they are of. */
static void
append_entries (GtkBox *look, const char *heading, FmnJournal *journal, GPtrArray *entries)
{
  GtkWidget *list;

  if (entries->len == 0)
    return;
  fmn_copy_look_add_text (look, heading, "heading");
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < MIN (entries->len, MAX_NAMED); i++)
    {
      g_autofree char *caption = fmn_entry_dup_caption (journal, entries->pdata[i]);
      GtkWidget *row = adw_action_row_new ();
      FmnDate date;

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), caption);
      if (fmn_entry_get_when (entries->pdata[i], &date))
        {
          g_autofree char *day = fmn_date_format (&date);

          adw_action_row_set_subtitle (ADW_ACTION_ROW (row), day);
        }
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_box_append (look, list);
  if (entries->len > MAX_NAMED)
    {
      const guint more = entries->len - MAX_NAMED;
      g_autofree char *text = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", more), more);

      fmn_copy_look_add_text (look, text, "dim-label");
    }
}

void
fmn_copy_look_add_entries (GtkBox *look, FmnJournal *now, FmnSnapshot *copy, FmnClock *clock)
{
  g_autoptr (FmnJournal) then = NULL;
  g_autoptr (FmnSnapshot) present = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_auto (FmnDifference) difference = { NULL };
  FmnNamerFunc namer;
  gpointer data = NULL;

  g_return_if_fail (GTK_IS_BOX (look));
  g_return_if_fail (copy != NULL);

  then = fmn_journal_new_from_snapshot (copy, clock);
  if (now == NULL)
    {
      all = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = g_list_model_get_n_items (G_LIST_MODEL (then)); i > 0; i--)
        g_ptr_array_add (all, g_list_model_get_item (G_LIST_MODEL (then), i - 1));
      append_entries (look, _ ("In this copy"), then, all);
      return;
    }
  namer = fmn_journal_get_namer (now, &data);
  fmn_journal_set_namer (then, namer, data);
  present = fmn_journal_snapshot (now);
  fmn_difference_init (&difference, present, copy);
  append_entries (look, _ ("Would come back"), then, difference.added);
  append_entries (look, _ ("Would be as it was then"), then, difference.changed);
  append_entries (look, _ ("Would no longer be in the journal"), now, difference.removed);
  if (difference.added->len + difference.changed->len + difference.removed->len == 0)
    fmn_copy_look_add_text (look, _ ("No entry differs from the journal as it is now."), NULL);
}

GtkWidget *
fmn_copy_look_add_button (GtkBox *look, const char *label)
{
  GtkWidget *button;

  g_return_val_if_fail (GTK_IS_BOX (look), NULL);

  button = gtk_button_new_with_label (label);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (look, button);
  return button;
}

GtkWidget *
fmn_copy_look_new_scroll (GtkWidget *child)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 520);
  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  gtk_widget_add_css_class (clamp, "page-side");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), clamp);
  return scroll;
}
