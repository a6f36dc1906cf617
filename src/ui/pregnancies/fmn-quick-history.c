/* fmn-quick-history.c: a table in which several earlier pregnancies are entered in a minute.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-quick-history.h"

#include "fmn-quick-paste.h"
#include "fmn-text-undo.h"

#include <glib/gi18n-lib.h>

#define FIRST_ROWS 5
/* With less room than for this many letters in a line, the cells of a row stand under each other. */
#define WIDE_CHARS 80

struct _FmnQuickHistory
{
  AdwWindow parent_instance;

  GtkWidget *title;
  GtkWidget *add_button;
  GtkWidget *headings;
  GtkWidget *rows_box;
  GtkWidget *foot;
  GtkWidget *all_kinds_button;
  GtkWidget *message_label;

  FmnContext *context;
  GPtrArray *rows; /* owned by the box */
  GPtrArray *undo; /* states of the table: GStrv, FMN_N_QUICK_COLUMNS strings a row, "" for empty */
  GPtrArray *redo;
  char **state;
  char *last_step; /* what the newest state was left by: typing on in a cell is one step */
  guint layout_id;
  gboolean narrow;
  gboolean all_kinds;
  gboolean restoring;
};

G_DEFINE_FINAL_TYPE (FmnQuickHistory, fmn_quick_history, ADW_TYPE_WINDOW)

enum
{
  ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static FmnQuickRow *
row_at (FmnQuickHistory *self, guint i)
{
  return g_ptr_array_index (self->rows, i);
}

static char **
dup_state (FmnQuickHistory *self)
{
  GPtrArray *strings = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    for (guint column = 0; column < FMN_N_QUICK_COLUMNS; column++)
      g_ptr_array_add (strings, fmn_quick_row_save (row_at (self, i), column));
  g_ptr_array_add (strings, NULL);
  return (char **) g_ptr_array_free (strings, FALSE);
}

static void
show_count (FmnQuickHistory *self)
{
  guint n = fmn_quick_history_count_ready (self);
  g_autofree char *label = n > 0 ? g_strdup_printf (_ ("Add %u"), n) : g_strdup (_ ("Add"));

  gtk_button_set_label (GTK_BUTTON (self->add_button), label);
  gtk_widget_set_sensitive (self->add_button, n > 0);
}

/* Something was done: the table as it was before can come back. @step NULL: a step of its own. */
static void
remember (FmnQuickHistory *self, const char *step)
{
  if (self->restoring)
    return;
  if (step == NULL || g_strcmp0 (step, self->last_step) != 0)
    g_ptr_array_add (self->undo, g_steal_pointer (&self->state));
  g_strfreev (self->state);
  self->state = dup_state (self);
  g_ptr_array_set_size (self->redo, 0);
  g_free (self->last_step);
  self->last_step = g_strdup (step);
  show_count (self);
}

static void
number_rows (FmnQuickHistory *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    fmn_quick_row_set_number (row_at (self, i), i + 1);
}

static void
on_row_edited (FmnQuickHistory *self, int column, FmnQuickRow *row)
{
  g_autofree char *step = g_strdup_printf ("%p/%d", row, column);

  remember (self, step);
}

static void
drop_row (FmnQuickHistory *self, FmnQuickRow *row)
{
  g_ptr_array_remove (self->rows, row);
  gtk_box_remove (GTK_BOX (self->rows_box), GTK_WIDGET (row));
  number_rows (self);
}

static void on_row_next (FmnQuickHistory *self, FmnQuickRow *row);
static void on_row_remove (FmnQuickHistory *self, FmnQuickRow *row);
static void on_paste_here (FmnQuickHistory *self, int column, FmnQuickRow *row);

static FmnQuickRow *
append_row (FmnQuickHistory *self)
{
  FmnQuickRow *row = fmn_quick_row_new (self->context);

  fmn_quick_row_set_narrow (row, self->narrow);
  if (self->all_kinds)
    fmn_quick_row_set_all_kinds (row, TRUE);
  g_ptr_array_add (self->rows, row);
  gtk_box_append (GTK_BOX (self->rows_box), GTK_WIDGET (row));
  number_rows (self);
  g_signal_connect_object (row, "edited", G_CALLBACK (on_row_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "next", G_CALLBACK (on_row_next), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "paste-here", G_CALLBACK (on_paste_here), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove-me", G_CALLBACK (on_row_remove), self, G_CONNECT_SWAPPED);
  return row;
}

static void
focus_row (FmnQuickRow *row)
{
  gtk_widget_grab_focus (GTK_WIDGET (fmn_quick_row_get_entry (row, FMN_QUICK_WHEN)));
}

static void
on_row_next (FmnQuickHistory *self, FmnQuickRow *row)
{
  guint i;

  if (!g_ptr_array_find (self->rows, row, &i))
    return;
  if (i + 1 == self->rows->len)
    {
      append_row (self);
      remember (self, NULL);
    }
  focus_row (row_at (self, i + 1));
}

static void
on_row_remove (FmnQuickHistory *self, FmnQuickRow *row)
{
  drop_row (self, row);
  if (self->rows->len == 0)
    append_row (self);
  remember (self, NULL);
  focus_row (row_at (self, self->rows->len - 1));
}

static void
show_message (FmnQuickHistory *self, const char *message)
{
  gtk_label_set_label (GTK_LABEL (self->message_label), message);
  gtk_widget_set_visible (self->message_label, *message != '\0');
}

static guint
find_focused_row (FmnQuickHistory *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (fmn_quick_row_has_focus (row_at (self, i)))
      return i;
  return 0;
}

guint
fmn_quick_history_paste (FmnQuickHistory *self, const char *text)
{
  FmnDate today;
  g_autoptr (GPtrArray) pasted = NULL;
  guint place, refused = 0;
  g_autofree char *message = NULL;

  g_return_val_if_fail (FMN_IS_QUICK_HISTORY (self), 0);
  g_return_val_if_fail (text != NULL, 0);

  today = fmn_clock_get_today (fmn_context_get_clock (self->context));
  pasted = fmn_quick_paste_parse (text, &today,
                                  fmn_journal_get_words (fmn_context_get_journal (self->context)));
  if (pasted->len == 0)
    return 0;
  place = find_focused_row (self);
  self->restoring = TRUE; /* all of it is one step */
  for (guint i = 0; i < pasted->len; i++, place++)
    {
      const FmnQuickPasted *one = g_ptr_array_index (pasted, i);

      /* Nothing that is there is written over. */
      while (place < self->rows->len && !fmn_quick_row_is_empty (row_at (self, place)))
        place++;
      if (place == self->rows->len)
        append_row (self);
      for (guint column = 0; column < FMN_N_QUICK_COLUMNS; column++)
        if (one->cells[column] != NULL)
          fmn_quick_row_type (row_at (self, place), column, one->cells[column]);
      refused += fmn_quick_row_is_refused (row_at (self, place));
    }
  self->restoring = FALSE;
  remember (self, NULL);
  message
      = refused > 0
            ? g_strdup_printf (
                g_dngettext (GETTEXT_PACKAGE, "Pasted. %u row has a question beside a cell.",
                             "Pasted. %u rows have a question beside a cell.", refused),
                refused)
            : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Pasted %u row. Ctrl+Z takes it out.",
                                            "Pasted %u rows. Ctrl+Z takes them out.", pasted->len),
                               pasted->len);
  show_message (self, message);
  return pasted->len;
}

/* What is waited for when the clipboard was asked. */
typedef struct
{
  FmnQuickHistory *table;
  GtkText *cell; /* (nullable): what takes a text that is no table */
} Paste;

static void
on_clipboard_text (GObject *source, GAsyncResult *result, gpointer data)
{
  Paste *paste = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  /* The window may be gone by now. */
  if (text != NULL && gtk_widget_get_mapped (GTK_WIDGET (paste->table)))
    {
      if (paste->cell == NULL || fmn_quick_paste_is_table (text))
        fmn_quick_history_paste (paste->table, text);
      else
        {
          GtkEditable *cell = GTK_EDITABLE (paste->cell);
          int position;

          gtk_editable_delete_selection (cell);
          position = gtk_editable_get_position (cell);
          gtk_editable_insert_text (cell, g_strstrip (text), -1, &position);
          gtk_editable_set_position (cell, position);
        }
    }
  g_object_unref (paste->table);
  g_clear_object (&paste->cell);
  g_free (paste);
}

static void
ask_clipboard (FmnQuickHistory *self, GtkText *cell)
{
  Paste *paste = g_new0 (Paste, 1);

  paste->table = g_object_ref (self);
  paste->cell = cell != NULL ? g_object_ref (cell) : NULL;
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL,
                                 on_clipboard_text, paste);
}

static void
on_paste_here (FmnQuickHistory *self, int column, FmnQuickRow *row)
{
  ask_clipboard (self, fmn_typed_entry_get_text_widget (fmn_quick_row_get_entry (row, column)));
}

static void
on_paste_clicked (FmnQuickHistory *self)
{
  ask_clipboard (self, NULL);
}

/* Where no cell takes text, as on a list of endings. */
static gboolean
on_paste_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  ask_clipboard (FMN_QUICK_HISTORY (widget), NULL);
  return TRUE;
}

/* Plain Enter goes on to the next row. */
static gboolean
on_add_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  fmn_quick_history_add (FMN_QUICK_HISTORY (widget));
  return TRUE;
}

static void
on_another_clicked (FmnQuickHistory *self)
{
  FmnQuickRow *row = append_row (self);

  remember (self, NULL);
  focus_row (row);
}

static void
on_all_kinds_clicked (FmnQuickHistory *self)
{
  self->all_kinds = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    fmn_quick_row_set_all_kinds (row_at (self, i), TRUE);
  gtk_widget_set_sensitive (self->all_kinds_button, FALSE);
}

static void
on_add_clicked (FmnQuickHistory *self)
{
  fmn_quick_history_add (self);
}

/* Rows that are there take the values, so that the focus stays. */
static void
restore (FmnQuickHistory *self, char **state)
{
  guint n = g_strv_length (state) / FMN_N_QUICK_COLUMNS;

  self->restoring = TRUE;
  while (self->rows->len > n)
    drop_row (self, row_at (self, self->rows->len - 1));
  while (self->rows->len < n)
    append_row (self);
  for (guint i = 0; i < n; i++)
    for (guint column = 0; column < FMN_N_QUICK_COLUMNS; column++)
      fmn_quick_row_restore (row_at (self, i), column, state[i * FMN_N_QUICK_COLUMNS + column]);
  self->restoring = FALSE;
  g_clear_pointer (&self->last_step, g_free);
  show_count (self);
}

static gboolean
step_through (FmnQuickHistory *self, GPtrArray *from, GPtrArray *to)
{
  if (from->len == 0)
    return FALSE;
  g_ptr_array_add (to, self->state);
  self->state = g_ptr_array_steal_index (from, from->len - 1);
  restore (self, self->state);
  return TRUE;
}

static void
on_undo_key (gpointer widget, FmnUndoDirection direction)
{
  if (direction == FMN_UNDO)
    fmn_quick_history_undo (FMN_QUICK_HISTORY (widget));
  else
    fmn_quick_history_redo (FMN_QUICK_HISTORY (widget));
}

static void
set_narrow (FmnQuickHistory *self, gboolean narrow)
{
  self->narrow = narrow;
  for (guint i = 0; i < self->rows->len; i++)
    fmn_quick_row_set_narrow (row_at (self, i), narrow);
  gtk_widget_set_visible (self->headings, !narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->foot),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static gboolean
is_narrow (FmnQuickHistory *self, int width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "nnnnnnnnnn");
  int ten;

  pango_layout_get_pixel_size (layout, &ten, NULL);
  return width < ten * WIDE_CHARS / 10;
}

static gboolean
on_layout (gpointer data)
{
  FmnQuickHistory *self = FMN_QUICK_HISTORY (data);
  gboolean narrow = is_narrow (self, gtk_widget_get_width (GTK_WIDGET (self)));

  self->layout_id = 0;
  if (narrow != self->narrow)
    set_narrow (self, narrow);
  return G_SOURCE_REMOVE;
}

static void
fmn_quick_history_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FmnQuickHistory *self = FMN_QUICK_HISTORY (widget);

  GTK_WIDGET_CLASS (fmn_quick_history_parent_class)
      ->size_allocate (widget, width, height, baseline);
  /* The layout cannot change while it is being made. */
  if (self->layout_id == 0 && is_narrow (self, width) != self->narrow)
    self->layout_id = g_idle_add (on_layout, self);
}

static void
fmn_quick_history_dispose (GObject *object)
{
  FmnQuickHistory *self = FMN_QUICK_HISTORY (object);

  g_clear_handle_id (&self->layout_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), FMN_TYPE_QUICK_HISTORY);
  g_clear_object (&self->context);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
  g_clear_pointer (&self->state, g_strfreev);
  g_clear_pointer (&self->last_step, g_free);
  G_OBJECT_CLASS (fmn_quick_history_parent_class)->dispose (object);
}

static void
fmn_quick_history_class_init (FmnQuickHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_quick_history_dispose;
  widget_class->size_allocate = fmn_quick_history_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class, FMN_RESOURCE_BASE
                                               "/ui/pregnancies/fmn-quick-history.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnQuickHistory, title);
  gtk_widget_class_bind_template_child (widget_class, FmnQuickHistory, add_button);
  gtk_widget_class_bind_template_child (widget_class, FmnQuickHistory, headings);
  gtk_widget_class_bind_template_child (widget_class, FmnQuickHistory, rows_box);
  gtk_widget_class_bind_template_child (widget_class, FmnQuickHistory, foot);
  gtk_widget_class_bind_template_child (widget_class, FmnQuickHistory, all_kinds_button);
  gtk_widget_class_bind_template_child (widget_class, FmnQuickHistory, message_label);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_another_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_paste_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_all_kinds_clicked);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, on_add_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, on_add_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, on_paste_key, NULL);
  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
fmn_quick_history_init (FmnQuickHistory *self)
{
  self->rows = g_ptr_array_new ();
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  gtk_widget_init_template (GTK_WIDGET (self));
  fmn_text_undo_install (GTK_WINDOW (self), on_undo_key);
}

/* The names of the columns, in line with the cells under them. */
static void
add_headings (FmnQuickHistory *self)
{
  for (guint i = 0; i < FMN_N_QUICK_COLUMNS; i++)
    {
      GtkWidget *label = gtk_label_new (fmn_quick_column_get_label (i));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "caption-heading");
      gtk_widget_add_css_class (label, "fmn-quiet");
      gtk_box_append (GTK_BOX (self->headings), label);
    }
  gtk_widget_set_layout_manager (self->headings, fmn_quick_row_create_layout ());
  gtk_widget_add_css_class (self->headings, "fmn-quick-headings");
}

FmnQuickHistory *
fmn_quick_history_new (FmnContext *context)
{
  FmnQuickHistory *self;
  FmnWords *words;
  g_autofree char *title = NULL;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_QUICK_HISTORY, NULL);
  self->context = g_object_ref (context);
  words = fmn_journal_get_words (fmn_context_get_journal (context));
  title = fmn_words_fill (words, _ ("Earlier pregnancies"));
  gtk_label_set_label (GTK_LABEL (self->title), title);
  add_headings (self);
  for (guint i = 0; i < FIRST_ROWS; i++)
    append_row (self);
  set_narrow (self, TRUE); /* so that the window can become as small as that needs */
  self->state = dup_state (self);
  show_count (self);
  focus_row (row_at (self, 0));
  return self;
}

guint
fmn_quick_history_get_n_rows (FmnQuickHistory *self)
{
  g_return_val_if_fail (FMN_IS_QUICK_HISTORY (self), 0);

  return self->rows->len;
}

FmnQuickRow *
fmn_quick_history_get_row (FmnQuickHistory *self, guint index)
{
  g_return_val_if_fail (FMN_IS_QUICK_HISTORY (self), NULL);
  g_return_val_if_fail (index < self->rows->len, NULL);

  return row_at (self, index);
}

static gboolean
is_ready (FmnQuickRow *row)
{
  return !fmn_quick_row_is_empty (row) && !fmn_quick_row_is_refused (row);
}

guint
fmn_quick_history_count_ready (FmnQuickHistory *self)
{
  guint n = 0;

  g_return_val_if_fail (FMN_IS_QUICK_HISTORY (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    n += is_ready (row_at (self, i)) ? 1 : 0;
  return n;
}

/* What was added leaves the table; what was not understood stays in it. */
static void
keep_refused (FmnQuickHistory *self, guint n_added)
{
  for (guint i = self->rows->len; i > 0; i--)
    if (!fmn_quick_row_is_refused (row_at (self, i - 1)))
      drop_row (self, row_at (self, i - 1));
  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
  g_clear_pointer (&self->last_step, g_free);
  g_strfreev (self->state);
  self->state = dup_state (self);
  show_count (self);
  g_signal_emit (self, signals[ADDED], 0, n_added);
  if (self->rows->len == 0)
    gtk_window_close (GTK_WINDOW (self));
  else
    {
      show_message (self, _ ("The other rows were added. What is left was not understood yet."));
      focus_row (row_at (self, 0));
    }
}

gboolean
fmn_quick_history_add (FmnQuickHistory *self)
{
  g_autoptr (GArray) past = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FMN_IS_QUICK_HISTORY (self), FALSE);

  past = g_array_new (FALSE, TRUE, sizeof (FmnPastPregnancy));
  for (guint i = 0; i < self->rows->len; i++)
    if (is_ready (row_at (self, i)))
      {
        FmnPastPregnancy one;

        fmn_quick_row_fill (row_at (self, i), &one);
        g_array_append_val (past, one);
      }
  if (past->len == 0)
    return FALSE;
  if (!fmn_journal_record_past (fmn_context_get_journal (self->context),
                                (const FmnPastPregnancy *) past->data, past->len, &error))
    {
      g_warning ("%u rows were not added: %s, %d", past->len, g_quark_to_string (error->domain),
                 error->code);
      show_message (self, error->message);
      return FALSE;
    }
  keep_refused (self, past->len);
  return TRUE;
}

gboolean
fmn_quick_history_undo (FmnQuickHistory *self)
{
  g_return_val_if_fail (FMN_IS_QUICK_HISTORY (self), FALSE);

  return step_through (self, self->undo, self->redo);
}

gboolean
fmn_quick_history_redo (FmnQuickHistory *self)
{
  g_return_val_if_fail (FMN_IS_QUICK_HISTORY (self), FALSE);

  return step_through (self, self->redo, self->undo);
}
