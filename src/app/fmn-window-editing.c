/* fmn-window-editing.c: the window's actions that open the editor, record an ending, and print.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-caption.h"
#include "fmn-editor.h"
#include "fmn-ended-dialog.h"
#include "fmn-half-typed.h"
#include "fmn-header.h"
#include "fmn-print-list.h"
#include "fmn-quick-history.h"
#include "fmn-repeat-due.h"
#include "fmn-summary-page.h"
#include "fmn-timeline-page.h"
#include "fmn-versions-dialog.h"
#include "fmn-visit-mode.h"
#include "fmn-window-private.h"
#include "fmn-window.h"

#include <glib/gi18n-lib.h>

static FmnJournal *
get_journal (FmnWindow *self)
{
  return fmn_context_get_journal (self->context);
}

/* All of them stand over the window, go with it, and fill it when it is narrow. */
static void
present_over (FmnWindow *self, gpointer dialog)
{
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What was written is seen in the list, unless she is somewhere else. After the editor's own handler, which takes out what stayed empty. */
static gboolean
on_new_closed (FmnEditor *editor, FmnWindow *self)
{
  FmnPage *page = fmn_window_get_page (self);

  if (FMN_IS_TIMELINE_PAGE (page))
    fmn_timeline_page_show_written (FMN_TIMELINE_PAGE (page), fmn_editor_get_entry_id (editor));
  return GDK_EVENT_PROPAGATE;
}

/* One in which something is typed: a lock keeps it, and the same action brings it back. */
static void
present_marked (FmnWindow *self, gpointer dialog, const char *action, GVariant *parameter)
{
  fmn_half_typed_mark (GTK_WINDOW (dialog), action, parameter);
  present_over (self, dialog);
}

static void
present_new (FmnWindow *self, FmnEditor *editor, const char *action, GVariant *parameter)
{
  g_signal_connect_object (editor, "close-request", G_CALLBACK (on_new_closed), self,
                           G_CONNECT_AFTER);
  present_marked (self, editor, action, parameter);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);
  FmnKind kind = fmn_kind_from_id (g_variant_get_string (parameter, NULL));

  if (kind != FMN_KIND_UNKNOWN)
    present_new (self, fmn_editor_new_for_kind (self->context, kind, NULL), name, parameter);
}

/* A visit for the repeat of a test, on the first day that it is for, unless that has passed: then she says when. */
static void
plan_repeat_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);
  FmnClock *clock = fmn_context_get_clock (self->context);
  FmnEntry *test = fmn_journal_lookup (get_journal (self), g_variant_get_string (parameter, NULL));
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_VISIT, clock);
  g_autofree char *caption = NULL;
  g_autofree char *purpose = NULL;
  FmnRepeatDue due;

  if (test == NULL || !fmn_repeat_due_find (get_journal (self), test, &due))
    return;
  caption = fmn_entry_dup_caption (get_journal (self), test);
  /* Translators: what a visit is for; %s is the name of a test */
  purpose = g_strdup_printf (_ ("Repeat: %s"), caption);
  fmn_editor_propose (draft, clock);
  fmn_draft_set_string (draft, "purpose", purpose);
  if (fmn_date_earliest (&due.from) >= fmn_clock_get_julian (clock))
    fmn_draft_set_date (draft, "date", &due.from);
  present_new (self, fmn_editor_new_for_draft (self->context, draft), name, parameter);
}

/* What was decided at a visit: of its pregnancy, and on its day, but for a visit that is to come, which is with the same people. */
static void
new_decided_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);
  FmnClock *clock = fmn_context_get_clock (self->context);
  g_autoptr (FmnDraft) draft = NULL;
  const char *kind_id, *id;
  FmnEntry *visit;
  FmnKind kind;

  g_variant_get (parameter, "(&s&s)", &kind_id, &id);
  kind = fmn_kind_from_id (kind_id);
  visit = fmn_journal_lookup (get_journal (self), id);
  if (visit == NULL || fmn_kind_find_field (kind, "decided-at") == NULL)
    return;
  draft = fmn_draft_new (kind, clock);
  fmn_editor_propose (draft, clock);
  fmn_draft_set_string (draft, "decided-at", id);
  fmn_draft_set_string (draft, "pregnancy", fmn_entry_get_pregnancy_id (visit));
  if (kind != FMN_KIND_VISIT)
    fmn_draft_set_date (draft, "date", fmn_entry_get_date (visit));
  else
    {
      fmn_draft_set_string (draft, "title", fmn_entry_get_title (visit));
      fmn_draft_set_string (draft, "clinician", fmn_entry_get_string (visit, "clinician"));
      fmn_draft_set_string (draft, "place", fmn_entry_get_string (visit, "place"));
    }
  present_new (self, fmn_editor_new_for_draft (self->context, draft), name, parameter);
}

static void
visit_mode_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);
  FmnEntry *visit = fmn_journal_lookup (get_journal (self), g_variant_get_string (parameter, NULL));

  if (visit != NULL && fmn_entry_get_kind (visit) == FMN_KIND_VISIT)
    present_marked (self, fmn_visit_mode_new (self->context, visit), name, parameter);
}

static void
print_questions_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);
  FmnEntry *visit = fmn_journal_lookup (get_journal (self), g_variant_get_string (parameter, NULL));

  if (visit != NULL && fmn_entry_get_kind (visit) == FMN_KIND_VISIT)
    present_over (self, fmn_print_list_new (self->context, visit));
}

/* The New that is seen: every page has its own. */
static FmnHeader *
find_new (GtkWidget *widget)
{
  gboolean has_new = FALSE;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (FMN_IS_HEADER (widget))
    g_object_get (widget, "has-new", &has_new, NULL);
  if (has_new)
    return FMN_HEADER (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      FmnHeader *header = find_new (child);

      if (header != NULL)
        return header;
    }
  return NULL;
}

static void
new_menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);
  FmnHeader *header = find_new (GTK_WIDGET (self->pages));

  if (header == NULL)
    {
      fmn_window_go_to (self, "timeline");
      header = find_new (GTK_WIDGET (self->pages));
    }
  if (header != NULL)
    fmn_header_popup_new (header);
}

static void
edit_entry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);
  FmnEntry *entry = fmn_journal_lookup (get_journal (self), g_variant_get_string (parameter, NULL));

  /* A kind of a later version is read here, never changed. */
  if (entry != NULL && fmn_entry_get_kind (entry) != FMN_KIND_UNKNOWN)
    present_marked (self, fmn_editor_new_for_entry (self->context, entry), name, parameter);
}

static void
pregnancy_ended_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  present_marked (
      self,
      fmn_ended_dialog_new (self->context,
                            *id != '\0' ? fmn_journal_lookup (get_journal (self), id) : NULL),
      name, parameter);
}

static void
versions_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);
  FmnEntry *entry = fmn_journal_lookup (get_journal (self), g_variant_get_string (parameter, NULL));

  if (entry != NULL)
    present_over (self, fmn_versions_dialog_new (self->context, GTK_WINDOW (self), entry));
}

static void
quick_history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);

  present_marked (self, fmn_quick_history_new (self->context), name, parameter);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnPage *page = fmn_window_go_to (FMN_WINDOW (widget), "summary");

  if (FMN_IS_SUMMARY_PAGE (page))
    fmn_summary_page_print (FMN_SUMMARY_PAGE (page));
}

void
fmn_window_install_editing (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new", "s", new_action);
  gtk_widget_class_install_action (widget_class, "win.plan-repeat", "s", plan_repeat_action);
  gtk_widget_class_install_action (widget_class, "win.new-menu", NULL, new_menu_action);
  gtk_widget_class_install_action (widget_class, "win.edit-entry", "s", edit_entry_action);
  gtk_widget_class_install_action (widget_class, "win.pregnancy-ended", "s",
                                   pregnancy_ended_action);
  gtk_widget_class_install_action (widget_class, "win.versions", "s", versions_action);
  gtk_widget_class_install_action (widget_class, "win.quick-history", NULL, quick_history_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.new-decided", "(ss)", new_decided_action);
  gtk_widget_class_install_action (widget_class, "win.visit-mode", "s", visit_mode_action);
  gtk_widget_class_install_action (widget_class, "win.print-questions", "s",
                                   print_questions_action);
}

void
fmn_window_update_editing (FmnWindow *self)
{
  static const char *const names[] = { "win.new",        "win.new-menu",        "win.edit-entry",
                                       "win.versions",   "win.pregnancy-ended", "win.quick-history",
                                       "win.print",      "win.plan-repeat",     "win.new-decided",
                                       "win.visit-mode", "win.print-questions" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], fmn_window_shows_journal (self));
}
