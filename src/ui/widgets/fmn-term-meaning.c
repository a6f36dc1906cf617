/* fmn-term-meaning.c: the word, its meaning, its other names and its sources, and the way to its place in Learn.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-term-meaning.h"

#include "fmn-standing-rows.h"
#include "fmn-text-line.h"

#include <glib/gi18n-lib.h>

/* What it leads to may be in the window behind; the popover would lie over it. */
static void
on_show_clicked (GtkButton *button, FmnTerm *term)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER);
  g_autoptr (FmnTerm) shown = g_object_ref (term);

  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_activate_action (gtk_widget_get_parent (popover), "win.learn", "s",
                              fmn_term_get_id (shown));
}

static void
append_line (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *line = fmn_text_line_new (text, css_class);

  g_object_set (line, "max-width-chars", 36, "width-chars", 24, NULL);
  gtk_box_append (GTK_BOX (box), line);
}

static GtkWidget *
create_meaning (FmnTerm *term)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new_with_label (fmn_term_is_item (term)
                                                     ? C_ ("button", "All about it")
                                                     : C_ ("button", "Show in the list of words"));
  GtkWidget *sources = fmn_source_line_new (fmn_term_get_sources (term));
  const char *const *also = fmn_term_get_also (term);

  append_line (box, fmn_term_get_term (term), "heading");
  append_line (box, fmn_term_get_meaning (term), NULL);
  if (also[0] != NULL)
    {
      g_autofree char *names = g_strjoinv (", ", (char **) also);
      /* Translators: other names of a word: "Also: LA, LAC". */
      g_autofree char *text = g_strdup_printf (_ ("Also: %s"), names);

      append_line (box, text, "fmn-quiet");
    }
  if (sources != NULL)
    {
      g_object_set (sources, "max-width-chars", 36, NULL);
      gtk_box_append (GTK_BOX (box), sources);
    }
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_show_clicked), term, 0);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "popover-page");
  return box;
}

/* Back to the word, by the window: a label that takes the focus itself looks for one that it comes from. */
static void
on_closed (GtkWidget *popover, gpointer data)
{
  GWeakRef *ref = g_object_get_data (G_OBJECT (popover), "fmn-origin");
  g_autoptr (GtkWidget) origin = g_weak_ref_get (ref);
  GtkRoot *root = gtk_widget_get_root (popover);

  if (root != NULL && origin != NULL && gtk_widget_get_mapped (origin))
    gtk_root_set_focus (root, origin);
}

static void
free_origin (gpointer ref)
{
  g_weak_ref_clear (ref);
  g_free (ref);
}

/* @origin may go before the popover does, and may be what holds it. */
static void
remember_origin (GtkWidget *popover, GtkWidget *origin)
{
  GWeakRef *ref = g_new (GWeakRef, 1);

  g_weak_ref_init (ref, origin);
  g_object_set_data_full (G_OBJECT (popover), "fmn-origin", ref, free_origin);
}

void
fmn_term_meaning_open (GtkWidget **popover,
                       GtkWidget *parent,
                       const GdkRectangle *place,
                       FmnTerm *term)
{
  g_autofree char *sentence = NULL;
  GtkRoot *root;

  g_return_if_fail (popover != NULL);
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (FMN_IS_TERM (term));

  if (*popover == NULL)
    {
      *popover = gtk_popover_new ();
      gtk_widget_set_parent (*popover, parent);
      g_signal_connect (*popover, "closed", G_CALLBACK (on_closed), NULL);
    }
  root = gtk_widget_get_root (parent);
  remember_origin (*popover, root != NULL ? gtk_root_get_focus (root) : NULL);
  sentence = g_strdup_printf ("%s. %s", fmn_term_get_term (term), fmn_term_get_meaning (term));
  gtk_popover_set_child (GTK_POPOVER (*popover), create_meaning (term));
  gtk_popover_set_pointing_to (GTK_POPOVER (*popover), place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (*popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence, -1);
  gtk_popover_popup (GTK_POPOVER (*popover));
}
