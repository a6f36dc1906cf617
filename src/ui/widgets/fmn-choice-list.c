/* fmn-choice-list.c: the lines of a list to choose from, which wrap where GTK would cut them short.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-choice-list.h"

/* Wide enough for most lines, and narrow enough for a narrow window. */
#define MIN_CHARS 18
#define MAX_CHARS 34

static void
show_mark (GtkListItem *item, GParamSpec *pspec, GObject *widget)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  g_autoptr (GObject) selected = NULL;

  g_object_get (widget, "selected-item", &selected, NULL);
  gtk_widget_set_opacity (gtk_widget_get_last_child (box),
                          selected != NULL && selected == gtk_list_item_get_item (item) ? 1 : 0);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (item, box);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, GObject *widget)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (label),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
  g_signal_connect_object (widget, "notify::selected-item", G_CALLBACK (show_mark), item,
                           G_CONNECT_SWAPPED);
  show_mark (item, NULL, widget);
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *item, GObject *widget)
{
  g_signal_handlers_disconnect_by_func (widget, show_mark, item);
}

void
fmn_choice_list_install (GtkWidget *widget)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), widget, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), widget, 0);
  g_object_set (widget, "list-factory", factory, NULL);
}
