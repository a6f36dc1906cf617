/* fmn-link.c: a button without a frame, so that keys and a screen reader have it as any other.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-link.h"

#include "fmn-caption.h"
#include "fmn-text-line.h"

#include <glib/gi18n-lib.h>

GtkWidget *
fmn_link_new (const char *text, const char *icon_name, const char *action, const char *id)
{
  GtkWidget *button, *box, *label;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (action != NULL && id != NULL, NULL);

  button = gtk_button_new ();
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  if (icon_name != NULL)
    gtk_box_append (GTK_BOX (box),
                    g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "valign", GTK_ALIGN_START,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  label = fmn_text_line_new (text, "link-text");
  /* It takes a second line when there is no room for one. */
  g_object_set (label, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "entry-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  return button;
}

GtkWidget *
fmn_section_link_new (FmnArticleSection *section, FmnWords *words)
{
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (FMN_IS_ARTICLE_SECTION (section), NULL);

  title = fmn_words_fill (words, fmn_article_section_get_title (section));
  if (fmn_article_section_is_from_article (section))
    text = g_strdup_printf (_ ("Article, section %u: %s"), fmn_article_section_get_number (section),
                            title);
  return fmn_link_new (text != NULL ? text : title, "fm-book-symbolic", "win.learn",
                       fmn_article_section_get_id (section));
}

GtkWidget *
fmn_item_link_new (FmnCatalogueItem *item)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (item), NULL);

  /* Translators: links to a page with all that there is to read about it; %s is its name. */
  text = g_strdup_printf (fmn_catalogue_item_is_test (item) ? _ ("All about this test: %s")
                                                            : _ ("All about this treatment: %s"),
                          fmn_catalogue_item_get_name (item));
  return fmn_link_new (text,
                       fmn_catalogue_item_is_test (item) ? "fm-test-symbolic" : "fm-pill-symbolic",
                       "win.learn", fmn_catalogue_item_get_id (item));
}

GtkWidget *
fmn_entry_link_new (FmnJournal *journal, FmnEntry *entry)
{
  g_autofree char *caption = NULL;
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;
  FmnDate when;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  caption = fmn_entry_dup_caption (journal, entry);
  if (fmn_entry_get_when (entry, &when))
    {
      date = fmn_date_format (&when);
      /* Translators: an entry and its date. */
      text = g_strdup_printf (C_ ("entry", "%s, %s"), caption, date);
    }
  return fmn_link_new (text != NULL ? text : caption, "fm-note-symbolic", "win.show-entry",
                       fmn_entry_get_id (entry));
}
