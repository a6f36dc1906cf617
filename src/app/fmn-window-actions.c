/* fmn-window-actions.c: what the window does when it is asked by name. An action is here once there is something behind it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-ask-dialog.h"
#include "fmn-autosave.h"
#include "fmn-half-typed.h"
#include "fmn-help-page.h"
#include "fmn-pause-dialog.h"
#include "fmn-preferences.h"
#include "fmn-prompts-window.h"
#include "fmn-search-window.h"
#include "fmn-section.h"
#include "fmn-trash-window.h"
#include "fmn-window-private.h"

#include <glib/gi18n-lib.h>

static FmnJournal *
get_journal (FmnWindow *self)
{
  return fmn_context_get_journal (self->context);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  fmn_journal_undo (get_journal (FMN_WINDOW (widget)));
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  fmn_journal_redo (get_journal (FMN_WINDOW (widget)));
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);
  FmnPage *page = fmn_window_get_page (self);

  if (!fmn_page_can_search (page))
    page = fmn_window_go_to (self, "timeline");
  fmn_page_search (page);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);
  FmnPage *page = fmn_window_get_page (self);

  if (page != NULL && !fmn_page_go_back (page))
    fmn_window_end_visit (self);
}

/* Shows what @id names on @page. What had the focus may have gone with the page before it: the keys go on where there is something to read. */
static void
show_on (FmnWindow *self, FmnPage *page, GVariant *id)
{
  g_autoptr (GPtrArray) columns = NULL;

  fmn_page_show (page, g_variant_get_string (id, NULL));
  if (gtk_window_get_focus (GTK_WINDOW (self)) != NULL)
    return;
  columns = fmn_page_get_columns (page);
  gtk_widget_child_focus (g_ptr_array_index (columns, columns->len - 1), GTK_DIR_TAB_FORWARD);
}

static void
show_entry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);

  show_on (self, fmn_window_visit (self, "timeline"), parameter);
}

/* Goes to the section that is made for it; before that one is there, the timeline shows everything. */
static void
show_in (FmnWindow *self, const char *section, GVariant *id)
{
  FmnPage *page = fmn_window_visit (self, section);

  if (page == NULL)
    page = fmn_window_visit (self, "timeline");
  show_on (self, page, id);
}

static void
show_pregnancy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_in (FMN_WINDOW (widget), "pregnancies", parameter);
}

static void
show_visit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_in (FMN_WINDOW (widget), "visits", parameter);
}

static void
show_undo_toast (FmnWindow *self, const char *title)
{
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
fmn_window_tell (FmnWindow *self, const char *sentence)
{
  g_return_if_fail (FMN_IS_WINDOW (self) && sentence != NULL);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (sentence));
}

static void
remove_entry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);
  FmnEntry *entry = fmn_journal_lookup (get_journal (self), g_variant_get_string (parameter, NULL));
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;

  if (entry == NULL)
    return;

  change = fmn_change_new_remove (entry);
  if (!fmn_journal_apply (get_journal (self), change, &error))
    {
      g_warning ("entry not removed: %d", error->code);
      return;
    }
  show_undo_toast (self, _ ("Moved to trash"));
}

static void
learn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);

  show_on (self, fmn_window_visit (self, "learn"), parameter);
}

static void
ask_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *dialog;
  const char *origin;
  const char *id;

  g_variant_get (parameter, "(&s&s)", &origin, &id);
  dialog = fmn_ask_dialog_new (FMN_WINDOW (widget)->context, GTK_WINDOW (widget), origin, id);
  fmn_half_typed_mark (dialog, name, parameter);
  gtk_window_present (dialog);
}

static void
add_question_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);
  const char *text;
  const char *origin;
  const char *id;

  g_variant_get (parameter, "(&s&s&s)", &text, &origin, &id);
  if (fmn_ask_add_question (self->context, text, origin, id))
    show_undo_toast (self, _ ("Added to the list of questions"));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnAutosave *autosave = fmn_context_get_autosave (FMN_WINDOW (widget)->context);

  /* How it went shows in the autosave's own state, which the notice follows. */
  if (autosave != NULL)
    fmn_autosave_flush_async (autosave, NULL, NULL, NULL);
}

static void
trash_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (fmn_trash_window_new (FMN_WINDOW (widget)->context, GTK_WINDOW (widget)));
}

static void
prompts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (fmn_prompts_window_new (FMN_WINDOW (widget)->context, GTK_WINDOW (widget)));
}

static void
search_everything_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *dialog = fmn_search_window_new (FMN_WINDOW (widget)->context, GTK_WINDOW (widget),
                                             g_variant_get_string (parameter, NULL));

  fmn_half_typed_mark (dialog, name, parameter);
  gtk_window_present (dialog);
}

/* It needs no journal: whoever stands before a locked one may need it most. */
static void
urgent_help_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  fmn_urgent_help_present (fmn_knowledge_get_default (), GTK_WINDOW (widget));
}

static void
preferences_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *dialog = fmn_preferences_new (FMN_WINDOW (widget)->context, GTK_WINDOW (widget));

  fmn_half_typed_mark (dialog, name, parameter);
  gtk_window_present (dialog);
}

/* The notices that the owners of the codes ask for, in their own words. */
static void
add_legal_sections (AdwAboutWindow *about)
{
  adw_about_window_add_legal_section (about, _ ("Codes of tests"), NULL, GTK_LICENSE_CUSTOM,
                                      "This material contains content from LOINC "
                                      "(http://loinc.org). LOINC is copyright © Regenstrief "
                                      "Institute, Inc. and the Logical Observation Identifiers "
                                      "Names and Codes (LOINC) Committee and is "
                                      "available at no cost under the license at "
                                      "http://loinc.org/license. LOINC® is a registered United "
                                      "States trademark of Regenstrief Institute, Inc.");
  adw_about_window_add_legal_section (about, _ ("Units"), NULL, GTK_LICENSE_CUSTOM,
                                      "This product includes all or a portion of the UCUM table, "
                                      "UCUM codes, and UCUM definitions or is "
                                      "derived from it, subject to a license from Regenstrief "
                                      "Institute, Inc. and The UCUM Organization. "
                                      "Your use of the UCUM table, UCUM codes, UCUM definitions "
                                      "also is subject to this license, a copy of "
                                      "which is available at http://unitsofmeasure.org.");
}

static void
about_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *about = adw_about_window_new ();

  g_object_set (
      about, "application-name", "Forget-Me-Not", "application-icon", FMN_APPLICATION_ID, "version",
      FMN_VERSION, "developer-name", _ ("The Forget-Me-Not authors"), "license-type",
      GTK_LICENSE_GPL_3_0, "comments",
      _ ("A journal that stays on this machine. It makes no diagnosis and no network connection. "
         "No clinician has reviewed its explanations."),
      NULL);
  add_legal_sections (ADW_ABOUT_WINDOW (about));
  gtk_window_set_transient_for (GTK_WINDOW (about), GTK_WINDOW (widget));
  gtk_window_set_modal (GTK_WINDOW (about), TRUE);
  gtk_window_present (GTK_WINDOW (about));
}

/* The columns from start to end: the sidebar while it is seen, then the page's own. */
static GPtrArray *
collect_columns (FmnWindow *self)
{
  GPtrArray *columns = fmn_page_get_columns (fmn_window_get_page (self));

  if (!adw_leaflet_get_folded (self->leaflet))
    g_ptr_array_insert (columns, 0, self->sidebar);
  else
    g_ptr_array_add (columns, self->section_bar);
  return columns;
}

static void
move_column (FmnWindow *self, int step)
{
  g_autoptr (GPtrArray) columns = collect_columns (self);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int n = (int) columns->len;
  int current = step > 0 ? -1 : 0;

  for (int i = 0; focus != NULL && i < n; i++)
    {
      GtkWidget *column = g_ptr_array_index (columns, i);

      if (focus == column || gtk_widget_is_ancestor (focus, column))
        current = i;
    }
  for (int i = 1; i <= n; i++)
    {
      GtkWidget *column = g_ptr_array_index (columns, ((current + step * i) % n + n) % n);

      if (gtk_widget_child_focus (column, GTK_DIR_TAB_FORWARD))
        return;
    }
}

static void
next_column_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_column (FMN_WINDOW (widget), 1);
}

static void
previous_column_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_column (FMN_WINDOW (widget), -1);
}

static void
pause_reminders_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (
      GTK_WINDOW (fmn_pause_dialog_new (FMN_WINDOW (widget)->context, GTK_WINDOW (widget))));
}

void
fmn_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.show-entry", "s", show_entry_action);
  gtk_widget_class_install_action (widget_class, "win.show-pregnancy", "s", show_pregnancy_action);
  gtk_widget_class_install_action (widget_class, "win.show-visit", "s", show_visit_action);
  gtk_widget_class_install_action (widget_class, "win.remove-entry", "s", remove_entry_action);
  if (fmn_section_find ("learn") != NULL)
    gtk_widget_class_install_action (widget_class, "win.learn", "s", learn_action);
  gtk_widget_class_install_action (widget_class, "win.ask", "(ss)", ask_action);
  gtk_widget_class_install_action (widget_class, "win.add-question", "(sss)", add_question_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.trash", NULL, trash_action);
  gtk_widget_class_install_action (widget_class, "win.search-everything", "s",
                                   search_everything_action);
  gtk_widget_class_install_action (widget_class, "win.prompts", NULL, prompts_action);
  gtk_widget_class_install_action (widget_class, "win.urgent-help", NULL, urgent_help_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.pause-reminders", NULL,
                                   pause_reminders_action);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);
  gtk_widget_class_install_action (widget_class, "win.next-column", NULL, next_column_action);
  gtk_widget_class_install_action (widget_class, "win.previous-column", NULL,
                                   previous_column_action);
  fmn_window_install_editing (widget_class);
  fmn_window_install_together (widget_class);
}

void
fmn_window_update_actions (FmnWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = fmn_window_shows_journal (self);
  static const char *const with_journal[]
      = { "win.section",           "win.search",         "win.back",         "win.show-entry",
          "win.show-pregnancy",    "win.show-visit",     "win.remove-entry", "win.next-column",
          "win.previous-column",   "win.trash",          "win.preferences",  "win.prompts",
          "win.search-everything", "win.pause-reminders" };

  for (guint i = 0; i < G_N_ELEMENTS (with_journal); i++)
    gtk_widget_action_set_enabled (widget, with_journal[i], open);
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 open && fmn_journal_can_undo (get_journal (self)));
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 open && fmn_journal_can_redo (get_journal (self)));
  fmn_window_update_editing (self);
  fmn_window_update_together (self);
}
