/* fmn-typed-entry.c: a text field that understands what is typed into it, and says in a sentence beside it what it did not.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-typed-entry.h"

/* A word half typed is not refused aloud: the sentence waits for this pause, for Enter, or for the focus to leave. */
#define PAUSE_MS 900

typedef struct
{
  GtkWidget *frame;
  GtkWidget *entry; /* a GtkText by itself would be hidden from assistive technologies */
  GtkWidget *text;  /* inside it */
  GtkWidget *suffix_label;
  GtkWidget *note_label;

  char *value;   /* what was understood last */
  char *note;    /* it in words */
  char *problem; /* of the text as it stands, whether shown yet or not */
  char *forced;  /* from outside: the entry would not take the value */
  char *hint;
  guint pause_id;
  guint empty_id;
  gboolean setting;
  gboolean patient; /* the problem is not shown yet */
} FmnTypedEntryPrivate;

static void fmn_typed_entry_field_editor_init (FmnFieldEditorInterface *iface);

G_DEFINE_TYPE_WITH_CODE (FmnTypedEntry,
                         fmn_typed_entry,
                         GTK_TYPE_WIDGET,
                         G_ADD_PRIVATE (FmnTypedEntry)
                             G_IMPLEMENT_INTERFACE (FMN_TYPE_FIELD_EDITOR,
                                                    fmn_typed_entry_field_editor_init))

enum
{
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define PRIV(self) ((FmnTypedEntryPrivate *) fmn_typed_entry_get_instance_private (self))

static void
show_note (FmnTypedEntry *self)
{
  FmnTypedEntryPrivate *priv = PRIV (self);
  gboolean refused = FALSE;
  const char *shown = NULL;

  if (priv->forced != NULL)
    shown = priv->forced, refused = TRUE;
  else if (priv->problem != NULL && !priv->patient)
    shown = priv->problem, refused = TRUE;
  else if (priv->problem == NULL)
    shown = priv->note;
  if (shown == NULL && priv->problem == NULL)
    shown = priv->hint;

  gtk_label_set_label (GTK_LABEL (priv->note_label), shown != NULL ? shown : "");
  gtk_widget_set_visible (priv->note_label, shown != NULL);
  if (refused)
    gtk_widget_add_css_class (GTK_WIDGET (self), "refused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "refused");
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  shown != NULL ? shown : "", -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               refused ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
stop_waiting (FmnTypedEntry *self)
{
  FmnTypedEntryPrivate *priv = PRIV (self);

  g_clear_handle_id (&priv->pause_id, g_source_remove);
  priv->patient = FALSE;
  show_note (self);
}

static gboolean
on_pause (gpointer data)
{
  FmnTypedEntry *self = FMN_TYPED_ENTRY (data);

  PRIV (self)->pause_id = 0;
  stop_waiting (self);
  return G_SOURCE_REMOVE;
}

/* Whether the value is another one now. */
static gboolean
read_text (FmnTypedEntry *self)
{
  FmnTypedEntryPrivate *priv = PRIV (self);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (priv->text)));
  g_autofree char *value = NULL;
  g_autofree char *note = NULL;
  g_autofree char *problem = NULL;

  g_strstrip (text);
  g_clear_pointer (&priv->forced, g_free);
  g_clear_pointer (&priv->problem, g_free);
  g_clear_pointer (&priv->note, g_free);
  if (*text != '\0'
      && !FMN_TYPED_ENTRY_GET_CLASS (self)->parse (self, text, &value, &note, &problem))
    {
      priv->problem = g_steal_pointer (&problem);
      return FALSE;
    }
  priv->note = g_steal_pointer (&note);
  if (g_strcmp0 (value, priv->value) == 0)
    return FALSE;
  g_free (priv->value);
  priv->value = g_steal_pointer (&value);
  return TRUE;
}

static void
take_text (FmnTypedEntry *self)
{
  FmnTypedEntryPrivate *priv = PRIV (self);
  gboolean changed = read_text (self);

  if (priv->problem != NULL)
    {
      priv->patient = TRUE;
      g_clear_handle_id (&priv->pause_id, g_source_remove);
      priv->pause_id = g_timeout_add (PAUSE_MS, on_pause, self);
    }
  show_note (self);
  if (FMN_TYPED_ENTRY_GET_CLASS (self)->typed != NULL)
    FMN_TYPED_ENTRY_GET_CLASS (self)->typed (self,
                                             gtk_editable_get_text (GTK_EDITABLE (priv->text)));
  if (changed)
    fmn_field_editor_edited (FMN_FIELD_EDITOR (self));
}

static gboolean
on_still_empty (gpointer data)
{
  FmnTypedEntry *self = FMN_TYPED_ENTRY (data);

  PRIV (self)->empty_id = 0;
  take_text (self);
  return G_SOURCE_REMOVE;
}

static void
on_text_changed (FmnTypedEntry *self)
{
  FmnTypedEntryPrivate *priv = PRIV (self);

  if (priv->setting)
    return;
  g_clear_handle_id (&priv->empty_id, g_source_remove);
  /* Replacing a text empties it for an instant, which must not count as taking the value away. */
  if (*gtk_editable_get_text (GTK_EDITABLE (priv->text)) == '\0')
    priv->empty_id = g_idle_add_full (G_PRIORITY_HIGH, on_still_empty, self, NULL);
  else
    take_text (self);
}

static void
on_focus_leave (FmnTypedEntry *self)
{
  GtkEditable *text = GTK_EDITABLE (PRIV (self)->text);

  /* Coming in by Tab selects everything; that must not stay marked behind. */
  gtk_editable_select_region (text, 0, 0);
  if (PRIV (self)->problem != NULL)
    stop_waiting (self);
}

/* Enter in the text, and what an assistive technology asks of the field, which is the entry around it. */
static void
on_activate (FmnTypedEntry *self)
{
  stop_waiting (self);
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
show_value (FmnTypedEntry *self)
{
  FmnTypedEntryPrivate *priv = PRIV (self);
  g_autofree char *text = NULL;

  if (priv->value != NULL)
    text = FMN_TYPED_ENTRY_GET_CLASS (self)->format (self, priv->value);
  g_clear_handle_id (&priv->empty_id, g_source_remove);
  priv->setting = TRUE;
  /* What undo brought back must not itself stand in the field's own undo history. */
  g_object_set (priv->text, "enable-undo", FALSE, NULL);
  gtk_editable_set_text (GTK_EDITABLE (priv->text), text != NULL ? text : "");
  /* A long text is read from its start, but one who writes goes on at its end. */
  gtk_editable_set_position (GTK_EDITABLE (priv->text), gtk_widget_has_focus (priv->text) ? -1 : 0);
  g_object_set (priv->text, "enable-undo", TRUE, NULL);
  priv->setting = FALSE;
}

static void
fmn_typed_entry_set_value (FmnFieldEditor *editor, const char *value)
{
  FmnTypedEntry *self = FMN_TYPED_ENTRY (editor);
  FmnTypedEntryPrivate *priv = PRIV (self);

  g_free (priv->value);
  priv->value = g_strdup (value);
  g_clear_pointer (&priv->problem, g_free);
  g_clear_pointer (&priv->forced, g_free);
  g_clear_pointer (&priv->note, g_free);
  show_value (self);
  stop_waiting (self);
}

static char *
fmn_typed_entry_dup_value (FmnFieldEditor *editor)
{
  return g_strdup (PRIV (FMN_TYPED_ENTRY (editor))->value);
}

static void
fmn_typed_entry_set_problem (FmnFieldEditor *editor, const char *sentence)
{
  FmnTypedEntry *self = FMN_TYPED_ENTRY (editor);

  g_free (PRIV (self)->forced);
  PRIV (self)->forced = g_strdup (sentence);
  show_note (self);
}

static void
fmn_typed_entry_field_editor_init (FmnFieldEditorInterface *iface)
{
  iface->set_value = fmn_typed_entry_set_value;
  iface->dup_value = fmn_typed_entry_dup_value;
  iface->set_problem = fmn_typed_entry_set_problem;
}

static gboolean
fmn_typed_entry_real_parse (
    FmnTypedEntry *self, const char *text, char **value, char **note, char **problem)
{
  *value = g_strdup (text);
  return TRUE;
}

static char *
fmn_typed_entry_real_format (FmnTypedEntry *self, const char *value)
{
  return g_strdup (value);
}

static gboolean
fmn_typed_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PRIV (FMN_TYPED_ENTRY (widget))->text);
}

/* Its parts alone: with Shift+Tab a plain widget is itself the last stop, and would hand the focus back to the text that it came from. */
static gboolean
fmn_typed_entry_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (PRIV (FMN_TYPED_ENTRY (widget))->frame, direction);
}

static void
fmn_typed_entry_dispose (GObject *object)
{
  FmnTypedEntry *self = FMN_TYPED_ENTRY (object);
  FmnTypedEntryPrivate *priv = PRIV (self);
  GtkWidget *child;

  g_clear_handle_id (&priv->pause_id, g_source_remove);
  g_clear_handle_id (&priv->empty_id, g_source_remove);
  g_clear_pointer (&priv->problem, g_free); /* the focus that leaves now has nothing more to show */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (fmn_typed_entry_parent_class)->dispose (object);
}

static void
fmn_typed_entry_finalize (GObject *object)
{
  FmnTypedEntryPrivate *priv = PRIV (FMN_TYPED_ENTRY (object));

  g_free (priv->value);
  g_free (priv->note);
  g_free (priv->problem);
  g_free (priv->forced);
  g_free (priv->hint);
  G_OBJECT_CLASS (fmn_typed_entry_parent_class)->finalize (object);
}

static void
fmn_typed_entry_class_init (FmnTypedEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fmn_typed_entry_dispose;
  object_class->finalize = fmn_typed_entry_finalize;
  widget_class->focus = fmn_typed_entry_focus;
  widget_class->grab_focus = fmn_typed_entry_grab_focus;
  signals[ACTIVATE]
      = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0,
                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATE]);
  klass->parse = fmn_typed_entry_real_parse;
  klass->format = fmn_typed_entry_real_format;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "typedentry");
}

static void
fmn_typed_entry_init (FmnTypedEntry *self)
{
  FmnTypedEntryPrivate *priv = PRIV (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  priv->frame = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (priv->frame, "frame-box");
  priv->entry = gtk_entry_new ();
  priv->text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (priv->entry)));
  gtk_widget_set_hexpand (priv->entry, TRUE);
  priv->suffix_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (priv->suffix_label, "fmn-quiet");
  gtk_widget_set_visible (priv->suffix_label, FALSE);
  gtk_box_append (GTK_BOX (priv->frame), priv->entry);
  gtk_box_append (GTK_BOX (priv->frame), priv->suffix_label);
  priv->note_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (priv->note_label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (priv->note_label), 1); /* it widens no column */
  gtk_label_set_xalign (GTK_LABEL (priv->note_label), 0);
  gtk_widget_add_css_class (priv->note_label, "caption");
  gtk_widget_add_css_class (priv->note_label, "note");
  gtk_widget_set_visible (priv->note_label, FALSE);
  gtk_widget_set_parent (priv->frame, GTK_WIDGET (self));
  gtk_widget_set_parent (priv->note_label, GTK_WIDGET (self));

  g_signal_connect_swapped (priv->text, "changed", G_CALLBACK (on_text_changed), self);
  g_signal_connect_swapped (priv->entry, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
fmn_typed_entry_new (void)
{
  return g_object_new (FMN_TYPE_TYPED_ENTRY, NULL);
}

void
fmn_typed_entry_set_label (FmnTypedEntry *self, const char *label)
{
  g_return_if_fail (FMN_IS_TYPED_ENTRY (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (PRIV (self)->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
fmn_typed_entry_set_placeholder (FmnTypedEntry *self, const char *placeholder)
{
  g_return_if_fail (FMN_IS_TYPED_ENTRY (self));

  gtk_entry_set_placeholder_text (GTK_ENTRY (PRIV (self)->entry), placeholder);
}

void
fmn_typed_entry_set_framed (FmnTypedEntry *self, gboolean framed)
{
  g_return_if_fail (FMN_IS_TYPED_ENTRY (self));

  if (framed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "framed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "framed");
}

void
fmn_typed_entry_set_suffix_text (FmnTypedEntry *self, const char *text)
{
  g_return_if_fail (FMN_IS_TYPED_ENTRY (self));

  gtk_label_set_label (GTK_LABEL (PRIV (self)->suffix_label), text != NULL ? text : "");
  gtk_widget_set_visible (PRIV (self)->suffix_label, text != NULL);
}

void
fmn_typed_entry_add_suffix (FmnTypedEntry *self, GtkWidget *widget)
{
  g_return_if_fail (FMN_IS_TYPED_ENTRY (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_box_append (GTK_BOX (PRIV (self)->frame), widget);
}

void
fmn_typed_entry_set_hint (FmnTypedEntry *self, const char *hint)
{
  g_return_if_fail (FMN_IS_TYPED_ENTRY (self));

  if (g_strcmp0 (PRIV (self)->hint, hint) == 0)
    return;
  g_free (PRIV (self)->hint);
  PRIV (self)->hint = g_strdup (hint);
  show_note (self);
}

const char *
fmn_typed_entry_get_text (FmnTypedEntry *self)
{
  g_return_val_if_fail (FMN_IS_TYPED_ENTRY (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (PRIV (self)->text));
}

const char *
fmn_typed_entry_peek_value (FmnTypedEntry *self)
{
  g_return_val_if_fail (FMN_IS_TYPED_ENTRY (self), NULL);

  return PRIV (self)->value;
}

void
fmn_typed_entry_choose (FmnTypedEntry *self, const char *value)
{
  g_autofree char *before = NULL;

  g_return_if_fail (FMN_IS_TYPED_ENTRY (self));

  before = g_strdup (PRIV (self)->value);
  fmn_typed_entry_set_value (FMN_FIELD_EDITOR (self), value);
  if (g_strcmp0 (before, value) != 0)
    fmn_field_editor_edited (FMN_FIELD_EDITOR (self));
}

void
fmn_typed_entry_reparse (FmnTypedEntry *self)
{
  gboolean changed;

  g_return_if_fail (FMN_IS_TYPED_ENTRY (self));

  changed = read_text (self);
  stop_waiting (self);
  if (changed)
    fmn_field_editor_edited (FMN_FIELD_EDITOR (self));
}

gboolean
fmn_typed_entry_is_refused (FmnTypedEntry *self)
{
  g_return_val_if_fail (FMN_IS_TYPED_ENTRY (self), FALSE);

  return PRIV (self)->problem != NULL || PRIV (self)->forced != NULL;
}

const char *
fmn_typed_entry_get_note (FmnTypedEntry *self)
{
  g_return_val_if_fail (FMN_IS_TYPED_ENTRY (self), NULL);

  return gtk_label_get_label (GTK_LABEL (PRIV (self)->note_label));
}

GtkText *
fmn_typed_entry_get_text_widget (FmnTypedEntry *self)
{
  g_return_val_if_fail (FMN_IS_TYPED_ENTRY (self), NULL);

  return GTK_TEXT (PRIV (self)->text);
}
