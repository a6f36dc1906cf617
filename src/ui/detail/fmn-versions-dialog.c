/* fmn-versions-dialog.c: compares each form of an entry with the next one, newest first. Having one back is an edit like any other.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-versions-dialog.h"

#include "fmn-caption.h"
#include "fmn-detail-section.h"
#include "fmn-draft.h"
#include "fmn-entry-difference.h"

#include <glib/gi18n-lib.h>

struct _FmnVersionsDialog
{
  AdwWindow parent_instance;
  GtkLabel *title;
  GtkBox *list;
  FmnContext *context;
  char *id;
};

G_DEFINE_FINAL_TYPE (FmnVersionsDialog, fmn_versions_dialog, ADW_TYPE_WINDOW)

#define BUTTON_VERSION "fmn-version"

static void
on_bring_back_clicked (GtkButton *button, FmnVersionsDialog *self)
{
  FmnJournal *journal = fmn_context_get_journal (self->context);
  FmnEntry *version = g_object_get_data (G_OBJECT (button), BUTTON_VERSION);
  FmnEntry *current = fmn_journal_lookup (journal, self->id);
  g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (version);
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;

  after = fmn_draft_build (draft, &error);
  if (after != NULL && current != NULL)
    {
      change = fmn_change_new_edit (current, after);
      if (fmn_journal_apply (journal, change, &error))
        {
          gtk_window_close (GTK_WINDOW (self));
          return;
        }
    }
  g_warning ("version not brought back: %d", error != NULL ? error->code : -1);
}

/* "12 January 2026, 10:40" in the person's own time zone. */
static char *
format_time (const char *stamp)
{
  g_autoptr (GDateTime) utc = stamp != NULL ? g_date_time_new_from_iso8601 (stamp, NULL) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;
  FmnDate date;

  if (local == NULL
      || !fmn_date_init_day (&date, g_date_time_get_year (local), g_date_time_get_month (local),
                             g_date_time_get_day_of_month (local)))
    return g_strdup (_ ("Date not known"));

  day = fmn_date_format (&date);
  clock = g_date_time_format (local, "%H:%M");
  return g_strdup_printf (C_ ("version", "%s, %s"), day, clock);
}

/* What the form says that the next one says otherwise. */
static void
append_difference (const char *label, const char *text, const char *other, gpointer rows)
{
  g_autofree char *name = g_markup_escape_text (label, -1);
  /* Translators: the name of a field and what it said: "Place: St Anne’s" */
  g_autofree char *line = g_strdup_printf (C_ ("version", "%s: %s"), name,
                                           text != NULL ? text : C_ ("version", "nothing yet"));

  fmn_detail_rows_append (rows, g_object_new (GTK_TYPE_LABEL, "label", line, "use-markup", TRUE,
                                              "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                              PANGO_WRAP_WORD_CHAR, NULL));
}

static GtkWidget *
create_version (FmnVersionsDialog *self, FmnEntry *version, FmnEntry *next)
{
  FmnJournal *journal = fmn_context_get_journal (self->context);
  g_autofree char *heading = format_time (fmn_entry_get_modified (version));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *rows = fmn_detail_rows_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Bring this back"));
  g_autofree char *name = g_strdup_printf (_ ("Bring back what was written on %s"), heading);
  guint n;

  n = fmn_entry_difference_foreach (journal, version, next, append_difference, rows);
  if (n == 0)
    fmn_detail_rows_append (rows, g_object_new (GTK_TYPE_LABEL, "label",
                                                _ ("Nothing that is shown differs."), "xalign", 0.0,
                                                "wrap", TRUE, NULL));
  gtk_box_append (GTK_BOX (box), rows);

  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), BUTTON_VERSION, g_object_ref (version),
                          g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (on_bring_back_clicked), self);
  gtk_box_append (GTK_BOX (box), button);
  return fmn_detail_section_new (heading, box);
}

static void
fill (FmnVersionsDialog *self, FmnEntry *entry)
{
  JsonArray *versions = fmn_entry_get_versions (entry);
  g_autoptr (FmnEntry) next = g_object_ref (entry);

  for (guint i = versions != NULL ? json_array_get_length (versions) : 0; i > 0; i--)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FmnEntry) version
          = fmn_entry_new_from_json (json_array_get_object_element (versions, i - 1), &error);

      if (version == NULL)
        {
          g_warning ("earlier version not read: %d", error->code);
          continue;
        }
      gtk_box_append (self->list, create_version (self, version, next));
      g_set_object (&next, version);
    }
}

static void
fmn_versions_dialog_finalize (GObject *object)
{
  FmnVersionsDialog *self = FMN_VERSIONS_DIALOG (object);

  g_clear_object (&self->context);
  g_free (self->id);

  G_OBJECT_CLASS (fmn_versions_dialog_parent_class)->finalize (object);
}

static void
fmn_versions_dialog_class_init (FmnVersionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fmn_versions_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, FMN_RESOURCE_BASE
                                               "/ui/detail/fmn-versions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnVersionsDialog, title);
  gtk_widget_class_bind_template_child (widget_class, FmnVersionsDialog, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fmn_versions_dialog_init (FmnVersionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
fmn_versions_dialog_new (FmnContext *context, GtkWindow *parent, FmnEntry *entry)
{
  FmnVersionsDialog *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  self = g_object_new (FMN_TYPE_VERSIONS_DIALOG, "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->id = g_strdup (fmn_entry_get_id (entry));
  title = fmn_entry_dup_caption (fmn_context_get_journal (context), entry);
  gtk_label_set_label (self->title, title);
  fill (self, entry);
  return GTK_WINDOW (self);
}
