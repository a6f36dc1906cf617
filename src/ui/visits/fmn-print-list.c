/* fmn-print-list.c: the questions of a visit as they are printed.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-print-list.h"

#include "fmn-question-sheet.h"
#include "fmn-sheet-box.h"

#include <glib/gi18n-lib.h>

/* In a function, since the words are of the language of the moment. */
static const FmnSheetNames *
get_names (void)
{
  static FmnSheetNames names;

  names.title = C_ ("print job", "Questions");
  names.dialog_title = _ ("Save the list as a PDF");
  names.file_name = "questions.pdf";
  names.saved = _ ("Saved. Anybody who opens that file can read it.");
  return &names;
}

static void
add_escape (GtkWindow *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                        gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}

GtkWindow *
fmn_print_list_new (FmnContext *context, FmnEntry *visit)
{
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (NULL);
  g_autoptr (GPtrArray) sheets = NULL;
  GtkWidget *window, *outer, *header, *scroll, *clamp, *box;
  FmnDate today;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (visit), NULL);

  today = fmn_clock_get_today (fmn_context_get_clock (context));
  sheets = fmn_question_sheets_new (fmn_context_get_journal (context), visit,
                                    gtk_paper_size_get_width (paper, GTK_UNIT_POINTS),
                                    gtk_paper_size_get_height (paper, GTK_UNIT_POINTS), 1.0,
                                    gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL);
  window = g_object_new (ADW_TYPE_WINDOW, "title", C_ ("window title", "Print list"),
                         "default-width", 720, "default-height", 860, NULL);
  outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  header = adw_header_bar_new ();
  scroll = gtk_scrolled_window_new ();
  clamp = adw_clamp_new ();
  box = fmn_sheet_box_new (get_names (), &today);
  gtk_widget_add_css_class (header, "flat");
  gtk_widget_add_css_class (box, "page-side");
  fmn_sheet_box_set_sheets (FMN_SHEET_BOX (box), sheets);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 900);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), clamp);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (outer), header);
  gtk_box_append (GTK_BOX (outer), scroll);
  adw_window_set_content (ADW_WINDOW (window), outer);
  add_escape (GTK_WINDOW (window));
  return GTK_WINDOW (window);
}
