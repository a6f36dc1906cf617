/* fmn-after-visit.c: what was said and what was decided at a visit, and the treatments, tests and visits that came of it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-after-visit.h"

#include "fmn-draft.h"
#include "fmn-entry-list.h"
#include "fmn-text-area.h"
#include "fmn-wrap-box.h"

#include <glib/gi18n-lib.h>

struct _FmnAfterVisit
{
  AdwBin parent_instance;

  FmnContext *context;
  char *id;
  GtkWidget *said;
  GtkWidget *decided;
  GtkWidget *buttons;
  FmnEntryList *results; /* what came of it */
};

G_DEFINE_FINAL_TYPE (FmnAfterVisit, fmn_after_visit, ADW_TYPE_BIN)

/* Letters typed one after the other into one field are one step of undo. */
static void
write_down (FmnAfterVisit *self, GtkWidget *area, const char *name)
{
  FmnJournal *journal = fmn_context_get_journal (self->context);
  FmnEntry *before = fmn_journal_lookup (journal, self->id);
  g_autofree char *text = fmn_field_editor_dup_value (FMN_FIELD_EDITOR (area));
  g_autofree char *key = g_strconcat (self->id, "/", name, NULL);
  g_autoptr (FmnDraft) draft = NULL;
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnChange) change = NULL;

  if (before == NULL)
    return;
  draft = fmn_draft_new_from_entry (before);
  fmn_draft_set_string (draft, name, text);
  after = fmn_draft_build (draft, NULL);
  if (after == NULL || fmn_entry_same (before, after))
    return;
  change = fmn_change_new_edit (before, after);
  fmn_change_set_merge_key (change, key);
  fmn_journal_apply (journal, change, NULL);
}

static void
on_said_edited (FmnAfterVisit *self)
{
  write_down (self, self->said, "notes");
}

static void
on_decided_edited (FmnAfterVisit *self)
{
  write_down (self, self->decided, "decided");
}

static void
on_new_clicked (GtkButton *button, FmnAfterVisit *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-decided", "(ss)",
                              g_object_get_data (G_OBJECT (button), "fmn-kind"), self->id);
}

static void
fmn_after_visit_dispose (GObject *object)
{
  FmnAfterVisit *self = FMN_AFTER_VISIT (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (fmn_after_visit_parent_class)->dispose (object);
}

static void
fmn_after_visit_class_init (FmnAfterVisitClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_after_visit_dispose;
}

static GtkWidget *
add_area (FmnAfterVisit *self, GtkBox *box, const char *heading, GCallback edited)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", heading, "xalign", 0.0, "wrap", TRUE, NULL);
  GtkWidget *area = fmn_text_area_new (heading, 2);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "list-heading");
  gtk_widget_add_css_class (area, "card");
  gtk_widget_add_css_class (area, "said");
  g_signal_connect_swapped (area, "edited", edited, self);
  gtk_box_append (box, label);
  gtk_box_append (box, area);
  return area;
}

static void
add_button (FmnAfterVisit *self, FmnKind kind, const char *label, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  tooltip, -1);
  g_object_set_data (G_OBJECT (button), "fmn-kind", (gpointer) fmn_kind_to_id (kind));
  g_signal_connect (button, "clicked", G_CALLBACK (on_new_clicked), self);
  fmn_wrap_box_append (FMN_WRAP_BOX (self->buttons), button);
}

static void
fmn_after_visit_init (FmnAfterVisit *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  self->said = add_area (self, box, C_ ("visits", "What was said"), G_CALLBACK (on_said_edited));
  self->decided
      = add_area (self, box, C_ ("visits", "What was decided"), G_CALLBACK (on_decided_edited));
  self->buttons = fmn_wrap_box_new (8, 6);
  gtk_widget_set_margin_top (self->buttons, 10);
  add_button (self, FMN_KIND_TREATMENT, C_ ("button", "Treatment…"),
              _ ("Write down a treatment that was decided here"));
  add_button (self, FMN_KIND_TEST, C_ ("button", "Test…"),
              _ ("Write down a test that was decided here"));
  add_button (self, FMN_KIND_VISIT, C_ ("button", "Next visit…"),
              _ ("Plan a visit that was decided here"));
  gtk_box_append (box, self->buttons);
  self->results = FMN_ENTRY_LIST (fmn_entry_list_new (C_ ("visits", "Came of it"), TRUE));
  gtk_box_append (box, GTK_WIDGET (self->results));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

GtkWidget *
fmn_after_visit_new (FmnContext *context)
{
  FmnAfterVisit *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_AFTER_VISIT, NULL);
  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

void
fmn_after_visit_set_visit (FmnAfterVisit *self, FmnEntry *visit)
{
  FmnJournal *journal;
  g_autoptr (GPtrArray) results = g_ptr_array_new ();
  GPtrArray *bound;

  g_return_if_fail (FMN_IS_AFTER_VISIT (self));
  g_return_if_fail (FMN_IS_ENTRY (visit));

  journal = fmn_context_get_journal (self->context);
  if (g_strcmp0 (self->id, fmn_entry_get_id (visit)) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (fmn_entry_get_id (visit));
    }
  fmn_field_editor_load (FMN_FIELD_EDITOR (self->said), fmn_entry_get_notes (visit));
  fmn_field_editor_load (FMN_FIELD_EDITOR (self->decided), fmn_entry_get_string (visit, "decided"));
  bound = fmn_journal_get_bound (journal, self->id);
  for (guint i = 0; bound != NULL && i < bound->len; i++)
    if (fmn_entry_get_kind (g_ptr_array_index (bound, i)) != FMN_KIND_QUESTION)
      g_ptr_array_add (results, g_ptr_array_index (bound, i));
  fmn_entry_list_set_entries (self->results, journal, self->id, results);
  gtk_widget_set_visible (GTK_WIDGET (self->results),
                          results->len > 0 && gtk_widget_get_visible (self->buttons));
}

void
fmn_after_visit_set_words_alone (FmnAfterVisit *self, gboolean words_alone)
{
  g_return_if_fail (FMN_IS_AFTER_VISIT (self));

  gtk_widget_set_visible (self->buttons, !words_alone);
  if (words_alone)
    gtk_widget_set_visible (GTK_WIDGET (self->results), FALSE);
}
