/* fmn-waiting-text.c: marks a field of a page whose text waits for a key or a button, so that a lock keeps it: a search, a question to be added.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-waiting-text.h"

#define NAME "fmn-waiting-name"
#define PLACE "fmn-waiting-place"

void
fmn_waiting_text_mark (GtkEditable *field, const char *name)
{
  g_return_if_fail (GTK_IS_EDITABLE (field));
  g_return_if_fail (name != NULL);

  g_object_set_data_full (G_OBJECT (field), NAME, g_strdup (name), g_free);
}

void
fmn_waiting_text_set_place (GtkEditable *field, const char *place)
{
  g_return_if_fail (GTK_IS_EDITABLE (field));

  g_object_set_data_full (G_OBJECT (field), PLACE, g_strdup (place), g_free);
}

const char *
fmn_waiting_text_get_name (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return g_object_get_data (G_OBJECT (widget), NAME);
}

const char *
fmn_waiting_text_get_place (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return g_object_get_data (G_OBJECT (widget), PLACE);
}

void
fmn_waiting_text_put_back (GtkEditable *field, const char *text)
{
  GtkWidget *bar, *button;

  g_return_if_fail (GTK_IS_EDITABLE (field));
  g_return_if_fail (text != NULL);

  bar = gtk_widget_get_ancestor (GTK_WIDGET (field), GTK_TYPE_SEARCH_BAR);
  button = gtk_widget_get_ancestor (GTK_WIDGET (field), GTK_TYPE_MENU_BUTTON);
  if (bar != NULL)
    gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (bar), TRUE);
  if (button != NULL)
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  gtk_editable_set_text (field, text);
  gtk_editable_set_position (field, -1);
}
