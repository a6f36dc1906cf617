/* fmn-text-line.c: the one way in which a line of words is set, so that it wraps everywhere.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-text-line.h"

GtkWidget *
fmn_text_line_new (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  if (g_strcmp0 (css_class, "fmn-quiet") == 0)
    gtk_widget_add_css_class (label, "caption");
  return label;
}

char *
fmn_text_line_hold (char *text)
{
  g_autofree char *owned = text;
  g_auto (GStrv) parts = owned != NULL ? g_strsplit (owned, " ", -1) : NULL;

  return parts != NULL ? g_strjoinv ("\u00a0", parts) : NULL;
}
