/* fmn-wrap-box.c: a group of children that wrap; FmnWrapLayout measures and places them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-wrap-box.h"

#include "fmn-wrap-layout.h"

struct _FmnWrapBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (FmnWrapBox, fmn_wrap_box, GTK_TYPE_WIDGET)

static void
fmn_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (fmn_wrap_box_parent_class)->dispose (object);
}

static void
fmn_wrap_box_class_init (FmnWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_wrap_box_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fmn_wrap_box_init (FmnWrapBox *self)
{
}

GtkWidget *
fmn_wrap_box_new (int spacing, int line_spacing)
{
  GtkWidget *self = g_object_new (FMN_TYPE_WRAP_BOX, NULL);

  gtk_widget_set_layout_manager (self, fmn_wrap_layout_new (spacing, line_spacing));
  return self;
}

void
fmn_wrap_box_append (FmnWrapBox *self, GtkWidget *child)
{
  g_return_if_fail (FMN_IS_WRAP_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
