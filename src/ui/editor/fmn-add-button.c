/* fmn-add-button.c: the button under a list that adds a part to it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-add-button.h"

#include <adwaita.h>

GtkWidget *
fmn_add_button_new (const char *label, GCallback clicked, gpointer data)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  g_return_val_if_fail (label != NULL, button);

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "fmn-add");
  g_signal_connect_object (button, "clicked", clicked, data, G_CONNECT_SWAPPED);
  return button;
}
