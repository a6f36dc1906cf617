/* fmn-editor.c: the editor of one entry: its cards in a window; every edit is a change of the journal at once.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-editor.h"

#include "fmn-editor-questions.h"
#include "fmn-text-undo.h"
#include "fmn-when-section.h"

#include <glib/gi18n-lib.h>

struct _FmnEditor
{
  AdwWindow parent_instance;

  GtkWidget *title;
  GtkWidget *undo_button;
  GtkWidget *done_button;
  GtkWidget *toasts;
  GtkWidget *cards;

  FmnContext *context;
  FmnJournal *journal;
  FmnEntry *initial; /* the entry as it was opened, or what a new one starts from */
  GPtrArray *sections;
  gboolean is_new;
};

G_DEFINE_FINAL_TYPE (FmnEditor, fmn_editor, ADW_TYPE_WINDOW)

/* The entry as the journal has it; NULL before the first edit, and after that was undone. */
static FmnEntry *
get_current (FmnEditor *self)
{
  return fmn_journal_lookup (self->journal, fmn_entry_get_id (self->initial));
}

static void
load_sections (FmnEditor *self)
{
  FmnEntry *current = get_current (self);

  for (guint i = 0; i < self->sections->len; i++)
    fmn_editor_section_load (g_ptr_array_index (self->sections, i),
                             current != NULL ? current : self->initial);
  fmn_editor_questions_show (self->sections, self->journal,
                             current != NULL ? current : self->initial);
}

static gboolean
apply_edit (FmnEditor *self, FmnEntry *before, FmnEntry *after, const char *name, GError **error)
{
  g_autoptr (FmnChange) change = NULL;
  g_autofree char *key = g_strdup_printf ("%s/%s", fmn_entry_get_id (self->initial), name);

  if (fmn_entry_same (before != NULL ? before : self->initial, after))
    return TRUE;
  change = before != NULL ? fmn_change_new_edit (before, after) : fmn_change_new_add (after);
  fmn_change_set_merge_key (change, key);
  return fmn_journal_apply (self->journal, change, error);
}

static void
on_section_edited (FmnEditor *self, const char *name, FmnEditorSection *section)
{
  FmnEntry *before = get_current (self);
  g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (before != NULL ? before : self->initial);
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (GError) error = NULL;

  fmn_editor_section_apply (section, name, draft);
  after = fmn_draft_build (draft, &error);
  if (after == NULL || !apply_edit (self, before, after, name, &error))
    {
      g_warning ("An edit of %s was not applied: %s, %d", name, g_quark_to_string (error->domain),
                 error->code);
      fmn_editor_section_set_problem (section, name, error->message);
    }
}

static void
show_undo (FmnEditor *self)
{
  const char *label = fmn_journal_get_undo_label (self->journal);

  gtk_widget_set_sensitive (self->undo_button, label != NULL);
  gtk_widget_set_tooltip_text (self->undo_button, label != NULL ? label : _ ("Undo"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : _ ("Undo"), -1);
}

static void
on_journal_changed (FmnEditor *self, FmnChange *change)
{
  if (get_current (self) == NULL && !self->is_new)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  load_sections (self);
  show_undo (self);
}

/* A command that was not made here is taken back out of sight; so it is named. */
static void
name_command (FmnEditor *self, const char *label, FmnEntry *before)
{
  FmnEntry *after = get_current (self);
  AdwToast *toast;

  if (label == NULL || before != after)
    return;
  toast = adw_toast_new (label);
  adw_toast_set_timeout (toast, 3);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toasts), toast);
}

static void
undo_or_redo (FmnEditor *self, gboolean undo)
{
  g_autofree char *label = g_strdup (undo ? fmn_journal_get_undo_label (self->journal)
                                          : fmn_journal_get_redo_label (self->journal));
  FmnEntry *current = get_current (self);
  g_autoptr (FmnEntry) before = current != NULL ? g_object_ref (current) : NULL;

  if (undo ? fmn_journal_undo (self->journal) : fmn_journal_redo (self->journal))
    name_command (self, label, before);
}

static void
on_undo_key (gpointer widget, FmnUndoDirection direction)
{
  undo_or_redo (FMN_EDITOR (widget), direction == FMN_UNDO);
}

static void
on_undo_clicked (FmnEditor *self)
{
  undo_or_redo (self, TRUE);
}

/* A new entry whose every edit was taken out again by hand is nothing that she recorded. */
static void
drop_if_empty (FmnEditor *self)
{
  FmnEntry *current = get_current (self);

  if (self->is_new && current != NULL && fmn_entry_same (current, self->initial)
      && fmn_journal_get_bound (self->journal, fmn_entry_get_id (current)) == NULL)
    {
      g_autoptr (FmnChange) change = fmn_change_new_remove (current);

      fmn_journal_apply (self->journal, change, NULL);
    }
}

static gboolean
fmn_editor_close_request (GtkWindow *window)
{
  FmnEditor *self = FMN_EDITOR (window);

  gtk_window_set_focus (window, NULL); /* what is half typed as a tag becomes one */
  g_signal_handlers_disconnect_by_func (self->journal, on_journal_changed, self);
  drop_if_empty (self);
  fmn_journal_end_merge (self->journal);
  return GTK_WINDOW_CLASS (fmn_editor_parent_class)->close_request (window);
}

/* In a narrow main window the editor takes all of it. */
static void
fmn_editor_map (GtkWidget *widget)
{
  FmnEditor *self = FMN_EDITOR (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent != NULL && gtk_widget_get_width (GTK_WIDGET (parent)) > 0
      && gtk_widget_get_width (GTK_WIDGET (parent)) < 620)
    gtk_window_set_default_size (GTK_WINDOW (widget), gtk_widget_get_width (GTK_WIDGET (parent)),
                                 gtk_widget_get_height (GTK_WIDGET (parent)));
  GTK_WIDGET_CLASS (fmn_editor_parent_class)->map (widget);
  /* A new entry is there to be typed into, one that is there to be read first. */
  if (self->is_new)
    gtk_widget_child_focus (self->cards, GTK_DIR_TAB_FORWARD);
  else
    gtk_window_set_focus (GTK_WINDOW (self), self->done_button);
}

static void
fmn_editor_dispose (GObject *object)
{
  FmnEditor *self = FMN_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FMN_TYPE_EDITOR);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_object (&self->journal);
  g_clear_object (&self->context);
  g_clear_object (&self->initial);
  G_OBJECT_CLASS (fmn_editor_parent_class)->dispose (object);
}

static void
fmn_editor_class_init (FmnEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_editor_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fmn_editor_close_request;
  widget_class->map = fmn_editor_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FMN_RESOURCE_BASE "/ui/editor/fmn-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnEditor, title);
  gtk_widget_class_bind_template_child (widget_class, FmnEditor, undo_button);
  gtk_widget_class_bind_template_child (widget_class, FmnEditor, done_button);
  gtk_widget_class_bind_template_child (widget_class, FmnEditor, toasts);
  gtk_widget_class_bind_template_child (widget_class, FmnEditor, cards);
  gtk_widget_class_bind_template_callback (widget_class, on_undo_clicked);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
}

static void
fmn_editor_init (FmnEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sections = g_ptr_array_new ();
  fmn_text_undo_install (GTK_WINDOW (self), on_undo_key);
}

/* "test result" as a heading: "Test result". */
static char *
dup_heading (FmnKind kind)
{
  const char *noun = fmn_kind_get_noun (kind);
  g_autofree char *first = g_utf8_substring (noun, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (noun), NULL);
}

static void
add_sections (FmnEditor *self, gboolean follow)
{
  FmnKind kind = fmn_entry_get_kind (self->initial);
  const GType *types = fmn_editor_get_section_types (kind);

  for (guint i = 0; types[i] != G_TYPE_INVALID; i++)
    {
      FmnEditorSection *section = fmn_editor_section_new (types[i], self->context, kind);

      fmn_editor_section_set_is_new (section, self->is_new);
      if (FMN_IS_WHEN_SECTION (section))
        fmn_when_section_set_follow (FMN_WHEN_SECTION (section), follow);
      g_ptr_array_add (self->sections, section);
      gtk_box_append (GTK_BOX (self->cards), GTK_WIDGET (section));
      g_signal_connect_object (section, "edited", G_CALLBACK (on_section_edited), self,
                               G_CONNECT_SWAPPED);
    }
}

static FmnEditor *
editor_new (FmnContext *context, FmnEntry *entry, gboolean is_new)
{
  FmnEditor *self = g_object_new (FMN_TYPE_EDITOR, NULL);
  g_autofree char *heading = dup_heading (fmn_entry_get_kind (entry));

  self->context = g_object_ref (context);
  self->journal = g_object_ref (fmn_context_get_journal (context));
  self->initial = g_object_ref (entry);
  self->is_new = is_new;
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), heading);
  add_sections (self, is_new && fmn_entry_get_pregnancy_id (entry) == NULL);
  load_sections (self);
  show_undo (self);
  fmn_journal_end_merge (self->journal);
  g_signal_connect_object (self->journal, "changed", G_CALLBACK (on_journal_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/* What stands ready in a new entry; it enters the journal with the first edit. */
void
fmn_editor_propose (FmnDraft *draft, FmnClock *clock)
{
  FmnKind kind;
  FmnDate today;

  g_return_if_fail (FMN_IS_DRAFT (draft));
  g_return_if_fail (FMN_IS_CLOCK (clock));

  kind = fmn_draft_get_kind (draft);
  today = fmn_clock_get_today (clock);

  /* What is written down now has today's date; when a test or a visit was, she says. */
  if (kind == FMN_KIND_NOTE || kind == FMN_KIND_QUESTION)
    fmn_draft_set_date (draft, "date", &today);
  if (kind == FMN_KIND_QUESTION)
    fmn_draft_set_string (draft, "status", "to-ask");
  if (kind == FMN_KIND_VISIT)
    {
      JsonArray *reminders = json_array_new ();
      JsonObject *reminder = json_object_new ();

      json_object_set_int_member (reminder, "days", 1);
      json_object_set_string_member (reminder, "at", "19:00");
      json_array_add_object_element (reminders, reminder);
      fmn_draft_set_array (draft, "reminders", reminders);
    }
}

FmnEditor *
fmn_editor_new_for_kind (FmnContext *context, FmnKind kind, const char *pregnancy_id)
{
  g_autoptr (FmnDraft) draft = NULL;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (kind > FMN_KIND_UNKNOWN && kind < FMN_N_KINDS, NULL);

  draft = fmn_draft_new (kind, fmn_context_get_clock (context));
  fmn_editor_propose (draft, fmn_context_get_clock (context));
  if (kind != FMN_KIND_PREGNANCY)
    fmn_draft_set_string (draft, "pregnancy", pregnancy_id);
  return fmn_editor_new_for_draft (context, draft);
}

FmnEditor *
fmn_editor_new_for_draft (FmnContext *context, FmnDraft *draft)
{
  const char *writer;
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FMN_IS_DRAFT (draft), NULL);

  writer = fmn_journal_get_writer (fmn_context_get_journal (context));
  if (strcmp (writer, "self") != 0 && !json_object_has_member (fmn_draft_peek (draft), "author"))
    fmn_draft_set_string (draft, "author", writer);
  entry = fmn_draft_build (draft, &error);
  g_return_val_if_fail (entry != NULL, NULL);
  return editor_new (context, entry, TRUE);
}

FmnEditor *
fmn_editor_new_for_entry (FmnContext *context, FmnEntry *entry)
{
  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);
  g_return_val_if_fail (fmn_entry_get_kind (entry) != FMN_KIND_UNKNOWN, NULL);

  return editor_new (context, entry, FALSE);
}

const char *
fmn_editor_get_entry_id (FmnEditor *self)
{
  g_return_val_if_fail (FMN_IS_EDITOR (self), NULL);

  return fmn_entry_get_id (self->initial);
}

guint
fmn_editor_get_n_sections (FmnEditor *self)
{
  g_return_val_if_fail (FMN_IS_EDITOR (self), 0);

  return self->sections->len;
}

FmnEditorSection *
fmn_editor_get_section (FmnEditor *self, guint index)
{
  g_return_val_if_fail (FMN_IS_EDITOR (self), NULL);
  g_return_val_if_fail (index < self->sections->len, NULL);

  return g_ptr_array_index (self->sections, index);
}

FmnEditorSection *
fmn_editor_find_section (FmnEditor *self, const char *name)
{
  g_return_val_if_fail (FMN_IS_EDITOR (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < self->sections->len; i++)
    if (fmn_editor_section_claims (g_ptr_array_index (self->sections, i), name))
      return g_ptr_array_index (self->sections, i);
  return NULL;
}
