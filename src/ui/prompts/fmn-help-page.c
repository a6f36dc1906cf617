/* fmn-help-page.c: puts the signs, what to do, and the organisations of each country into one page that can be read at a glance.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-help-page.h"

#include "fmn-detail-section.h"
#include "fmn-standing-rows.h"
#include "fmn-text-line.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_sign (const FmnUrgentSign *sign)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));

  gtk_box_append (box, fmn_text_line_new (sign->sign, "heading"));
  gtk_box_append (box, fmn_text_line_new (sign->action, NULL));
  gtk_box_append (box, fmn_source_line_new (sign->sources));
  return GTK_WIDGET (box);
}

static GtkWidget *
make_signs (FmnKnowledge *knowledge, gboolean now, const char *heading)
{
  guint n;
  const FmnUrgentSign *signs = fmn_knowledge_get_urgent_signs (knowledge, &n);
  GtkWidget *rows = fmn_detail_rows_new ();

  for (guint i = 0; i < n; i++)
    if (signs[i].now == now)
      fmn_detail_rows_append (rows, make_sign (&signs[i]));
  return fmn_detail_section_new (heading, rows);
}

static GtkWidget *
make_organisation (const FmnHelpOrganisation *organisation)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));

  gtk_box_append (box, fmn_text_line_new (organisation->name, "heading"));
  gtk_box_append (box, fmn_text_line_new (organisation->purpose, NULL));
  if (organisation->site != NULL)
    {
      GtkWidget *site = fmn_text_line_new (organisation->site, NULL);

      /* The program goes to no address; it can be copied. */
      gtk_label_set_selectable (GTK_LABEL (site), TRUE);
      gtk_box_append (box, site);
    }
  gtk_box_append (box, fmn_source_line_new (organisation->sources));
  return GTK_WIDGET (box);
}

/* A heading for each country, in the order of the data: those for everywhere come first. */
static void
append_organisations (GtkBox *box, FmnKnowledge *knowledge)
{
  guint n;
  const FmnHelpOrganisation *organisations = fmn_knowledge_get_organisations (knowledge, &n);
  GtkWidget *rows = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (i == 0 || g_strcmp0 (organisations[i].country, organisations[i - 1].country) != 0)
        {
          rows = fmn_detail_rows_new ();
          gtk_box_append (box, fmn_detail_section_new (organisations[i].country_label, rows));
        }
      fmn_detail_rows_append (rows, make_organisation (&organisations[i]));
    }
}

GtkWidget *
fmn_urgent_help_page_new (FmnKnowledge *knowledge)
{
  GtkBox *page;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);

  page = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_box_append (page, make_signs (knowledge, TRUE, _ ("Get help now")));
  gtk_box_append (page, make_signs (knowledge, FALSE, _ ("Get help today")));
  append_organisations (page, knowledge);
  gtk_box_append (page, fmn_text_line_new (fmn_knowledge_get_help_note (knowledge), "fmn-quiet"));
  return GTK_WIDGET (page);
}

static gboolean
on_escape (GtkWidget *window, GVariant *arguments, gpointer data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

static GtkWindow *
make_window (FmnKnowledge *knowledge, GtkWindow *parent)
{
  GtkWidget *page, *box, *clamp, *scrolled, *window;
  GtkEventController *keys;

  page = fmn_urgent_help_page_new (knowledge);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  clamp = adw_clamp_new ();
  window = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE,
                         "destroy-with-parent", TRUE, "title", _ ("When to get help now"),
                         "default-width", 560, "default-height", 680, NULL);
  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new (on_escape, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
  gtk_widget_add_css_class (page, "dialog-body");
  adw_clamp_set_child (ADW_CLAMP (clamp), page);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                           "vexpand", TRUE, "focusable", TRUE, "child", clamp, NULL);
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (window), box);
  /* The keys scroll it from the first sign on. */
  gtk_window_set_focus (GTK_WINDOW (window), scrolled);
  return GTK_WINDOW (window);
}

void
fmn_urgent_help_present (FmnKnowledge *knowledge, GtkWindow *parent)
{
  static const char *const mark = "fmn-urgent-help";
  GtkWindow *window;

  g_return_if_fail (FMN_IS_KNOWLEDGE (knowledge));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  window = g_object_get_data (G_OBJECT (parent), mark) != NULL ? parent
                                                               : make_window (knowledge, parent);
  g_object_set_data (G_OBJECT (window), mark, window);
  gtk_window_present (window);
}
