/* fmn-chip.c: builds chips from plain boxes.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-chip.h"

#include "fmn-kind-look.h"

static GtkWidget *
create (const char *icon_name, const char *css_class, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  if (icon_name != NULL)
    {
      GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      if (css_class != NULL)
        gtk_widget_add_css_class (image, css_class);
      gtk_box_append (GTK_BOX (box), image);
    }
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "label-chip");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

GtkWidget *
fmn_chip_new (FmnKind kind, const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (kind == FMN_KIND_UNKNOWN)
    return create (NULL, NULL, text);
  return create (fmn_kind_get_icon_name (kind), fmn_kind_get_css_class (kind), text);
}

GtkWidget *
fmn_chip_new_with_icon (const char *icon_name, const char *text)
{
  g_return_val_if_fail (icon_name != NULL && text != NULL, NULL);

  return create (icon_name, NULL, text);
}
