/* fmn-text-area.c: paragraphs of text that grow with what is written.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-text-area.h"

#define MINIMUM_WIDTH 80
#define NATURAL_WIDTH 240

struct _FmnTextArea
{
  GtkWidget parent_instance;

  GtkWidget *view;
  GtkWidget *placeholder;
  int lines;
  guint empty_id;
  gboolean setting;
  gboolean single_line;
};

static void fmn_text_area_field_editor_init (FmnFieldEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FmnTextArea,
                               fmn_text_area,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (FMN_TYPE_FIELD_EDITOR,
                                                      fmn_text_area_field_editor_init))

static void
fmn_text_area_set_value (FmnFieldEditor *editor, const char *value)
{
  FmnTextArea *self = FMN_TEXT_AREA (editor);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

  g_clear_handle_id (&self->empty_id, g_source_remove);
  self->setting = TRUE;
  gtk_text_buffer_set_text (buffer, value != NULL ? value : "",
                            -1); /* outside the field's own undo */
  self->setting = FALSE;
}

static char *
fmn_text_area_dup_value (FmnFieldEditor *editor)
{
  FmnTextArea *self = FMN_TEXT_AREA (editor);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (self->single_line)
    g_strstrip (g_strdelimit (text, "\r\n", ' '));
  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static void
fmn_text_area_field_editor_init (FmnFieldEditorInterface *iface)
{
  iface->set_value = fmn_text_area_set_value;
  iface->dup_value = fmn_text_area_dup_value;
}

static gboolean
on_still_empty (gpointer data)
{
  FMN_TEXT_AREA (data)->empty_id = 0;
  fmn_field_editor_edited (FMN_FIELD_EDITOR (data));
  return G_SOURCE_REMOVE;
}

static void
on_changed (FmnTextArea *self, GtkTextBuffer *buffer)
{
  gtk_widget_set_visible (self->placeholder, gtk_text_buffer_get_char_count (buffer) == 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (self->setting)
    return;
  g_clear_handle_id (&self->empty_id, g_source_remove);
  /* As in FmnTypedEntry: a text that is replaced is empty for an instant. */
  if (gtk_text_buffer_get_char_count (buffer) == 0)
    self->empty_id = g_idle_add_full (G_PRIORITY_HIGH, on_still_empty, self, NULL);
  else
    fmn_field_editor_edited (FMN_FIELD_EDITOR (self));
}

static gboolean
on_key_pressed (FmnTextArea *self, guint keyval)
{
  if (!self->single_line || (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static GtkSizeRequestMode
fmn_text_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Height of the text in @width pixels. A text view knows its own height some frames after it was given a width, and is far too high until then. */
static int
get_text_height (FmnTextArea *self, int width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  int height, line_height;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  layout = gtk_widget_create_pango_layout (self->view, "X");
  pango_layout_get_pixel_size (layout, NULL, &line_height);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return MAX (height, line_height * self->lines);
}

static void
fmn_text_area_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  FmnTextArea *self = FMN_TEXT_AREA (widget);
  int width = for_size >= 0 ? for_size : NATURAL_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *minimum = get_text_height (self, width);
  if (gtk_widget_get_visible (self->placeholder))
    {
      int height;

      gtk_widget_measure (self->placeholder, GTK_ORIENTATION_VERTICAL, MAX (width, MINIMUM_WIDTH),
                          &height, NULL, NULL, NULL);
      *minimum = MAX (*minimum, height);
    }
  *natural = *minimum;
}

static void
fmn_text_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FmnTextArea *self = FMN_TEXT_AREA (widget);
  int minimum;

  gtk_widget_measure (self->view, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->view, &(GtkAllocation){ 0, 0, width, MAX (height, minimum) }, -1);
  if (gtk_widget_get_visible (self->placeholder))
    {
      gtk_widget_measure (self->placeholder, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL,
                          NULL);
      gtk_widget_size_allocate (self->placeholder, &(GtkAllocation){ 0, 0, width, minimum }, -1);
    }
}

static gboolean
fmn_text_area_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FMN_TEXT_AREA (widget)->view);
}

/* Without it Shift+Tab would end at the area itself, which hands the focus back to the text. */
static gboolean
fmn_text_area_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (FMN_TEXT_AREA (widget)->view, direction);
}

static void
fmn_text_area_dispose (GObject *object)
{
  FmnTextArea *self = FMN_TEXT_AREA (object);

  g_clear_handle_id (&self->empty_id, g_source_remove);
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_pointer (&self->placeholder, gtk_widget_unparent);
  G_OBJECT_CLASS (fmn_text_area_parent_class)->dispose (object);
}

static void
fmn_text_area_class_init (FmnTextAreaClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_text_area_dispose;
  GTK_WIDGET_CLASS (klass)->focus = fmn_text_area_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = fmn_text_area_grab_focus;
  GTK_WIDGET_CLASS (klass)->get_request_mode = fmn_text_area_get_request_mode;
  GTK_WIDGET_CLASS (klass)->measure = fmn_text_area_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = fmn_text_area_size_allocate;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "textarea");
}

static void
fmn_text_area_init (FmnTextArea *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_widget_set_hexpand (self->view, TRUE);
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->lines = 1;
  self->placeholder = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->placeholder), 0);
  gtk_label_set_wrap (GTK_LABEL (self->placeholder), TRUE);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_add_css_class (self->placeholder, "fmn-quiet");
  gtk_widget_set_parent (self->placeholder, GTK_WIDGET (self));
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed",
                            G_CALLBACK (on_changed), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (self->view, keys);
}

GtkWidget *
fmn_text_area_new (const char *label, int lines)
{
  FmnTextArea *self;

  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (FMN_TYPE_TEXT_AREA, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  self->lines = MAX (lines, 1);
  return GTK_WIDGET (self);
}

void
fmn_text_area_set_single_line (FmnTextArea *self, gboolean single_line)
{
  g_return_if_fail (FMN_IS_TEXT_AREA (self));

  self->single_line = single_line;
}

void
fmn_text_area_set_placeholder (FmnTextArea *self, const char *placeholder)
{
  g_return_if_fail (FMN_IS_TEXT_AREA (self));

  gtk_label_set_label (GTK_LABEL (self->placeholder), placeholder != NULL ? placeholder : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  placeholder != NULL ? placeholder : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GtkTextView *
fmn_text_area_get_view (FmnTextArea *self)
{
  g_return_val_if_fail (FMN_IS_TEXT_AREA (self), NULL);

  return GTK_TEXT_VIEW (self->view);
}
