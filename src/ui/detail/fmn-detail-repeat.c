/* fmn-detail-repeat.c: a card that says from which day on a positive result is repeated, and opens a visit for it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-detail-section.h"

#include "fmn-repeat-due.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* "12 weeks after this sample", or after the first of several positive ones. */
static char *
format_reason (const FmnRepeatDue *due, FmnEntry *test)
{
  const int weeks = due->days / 7;
  g_autofree char *first = NULL;

  if (due->first == test)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d week after this sample",
                                         "%d weeks after this sample", (gulong) weeks),
                            weeks);
  first = fmn_date_format (fmn_entry_get_date (due->first));
  /* Translators: %s is the date of a sample */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d week after the sample of %s",
                                       "%d weeks after the sample of %s", (gulong) weeks),
                          weeks, first);
}

GtkWidget *
fmn_detail_repeat_new (FmnJournal *journal, FmnEntry *test)
{
  FmnRepeatDue due;
  g_autofree char *from = NULL;
  g_autofree char *title = NULL;
  g_autofree char *reason = NULL;
  GtkWidget *card, *words, *button;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (test), NULL);

  if (!fmn_repeat_due_find (journal, test, &due))
    return NULL;
  from = fmn_date_format (&due.from);
  /* Translators: %s is a date. It stays so after that day too: nobody is late. */
  title = g_strdup_printf (_ ("Repeat due from %s"), from);
  reason = format_reason (&due, test);

  card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (card, "repeat-card");
  gtk_widget_add_css_class (card, "kind-test");
  gtk_box_append (GTK_BOX (card),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name", "fm-repeat-symbolic",
                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (words, "words");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), create_label (title, "heading"));
  gtk_box_append (GTK_BOX (words), create_label (reason, "caption"));
  gtk_box_append (GTK_BOX (card), words);
  button = gtk_button_new_with_label (C_ ("repeat", "Plan…"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Plan a visit for it"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.plan-repeat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", fmn_entry_get_id (test));
  gtk_box_append (GTK_BOX (card), button);
  return card;
}
