/* fmn-reading-text.c: marks glossary words in a text view, and lets mouse and keyboard open what they mean.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-reading-text.h"

#include "fmn-term-meaning.h"

#define INSIDE_WRAP 6
#define BELOW_PARAGRAPH 18

/* Where a marked word stands, in characters. */
typedef struct
{
  int start;
  int end;
  FmnTerm *term; /* the knowledge keeps it */
} Mark;

struct _FmnReadingText
{
  GtkTextView parent_instance;

  FmnKnowledge *knowledge;
  GArray *marks;
  char *subject; /* or NULL */
  int current;   /* the word that the keyboard has reached, or -1 */
  GtkTextTag *term_tag;
  GtkTextTag *current_tag;
  GtkWidget *popover;
};

G_DEFINE_FINAL_TYPE (FmnReadingText, fmn_reading_text, GTK_TYPE_TEXT_VIEW)

static const Mark *
get_mark (FmnReadingText *self, guint i)
{
  return &g_array_index (self->marks, Mark, i);
}

static void
get_mark_iters (FmnReadingText *self, guint i, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  gtk_text_buffer_get_iter_at_offset (buffer, start, get_mark (self, i)->start);
  gtk_text_buffer_get_iter_at_offset (buffer, end, get_mark (self, i)->end);
}

/* The colours are the theme's, so they are set anew whenever it changes. */
static void
update_colours (FmnReadingText *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA accent;

  if (!gtk_style_context_lookup_color (style, "accent_color", &accent))
    return;
  g_object_set (self->term_tag, "underline-rgba", &accent, NULL);
  accent.alpha = 0.2f;
  g_object_set (self->current_tag, "background-rgba", &accent, NULL);
}

static void
set_current (FmnReadingText *self, int current)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->current_tag, &start, &end);
  self->current = current;
  if (current < 0)
    return;
  get_mark_iters (self, (guint) current, &start, &end);
  gtk_text_buffer_apply_tag (buffer, self->current_tag, &start, &end);
  /* Where a screen reader reads on from. */
  gtk_text_buffer_place_cursor (buffer, &start);
}

void
fmn_reading_text_open_term (FmnReadingText *self, guint i)
{
  GtkTextIter start, end;
  GdkRectangle first, last;

  g_return_if_fail (FMN_IS_READING_TEXT (self));
  g_return_if_fail (i < self->marks->len);

  get_mark_iters (self, i, &start, &end);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &start, &first);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &end, &last);
  if (last.y == first.y)
    first.width = last.x - first.x;
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, first.x,
                                         first.y, &first.x, &first.y);
  fmn_term_meaning_open (&self->popover, GTK_WIDGET (self), &first, get_mark (self, i)->term);
}

/* The marked word under a point of the widget, or -1. */
static int
find_mark_at (FmnReadingText *self, double x, double y)
{
  GtkTextIter iter;
  int buffer_x, buffer_y, offset;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, buffer_x, buffer_y))
    return -1;
  offset = gtk_text_iter_get_offset (&iter);
  for (guint i = 0; i < self->marks->len; i++)
    if (offset >= get_mark (self, i)->start && offset < get_mark (self, i)->end)
      return (int) i;
  return -1;
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, FmnReadingText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  const int mark = find_mark_at (self, x, y);

  /* A selection that ends on a word is a selection. */
  if (mark < 0 || gtk_text_buffer_get_has_selection (buffer))
    return;
  set_current (self, mark);
  fmn_reading_text_open_term (self, (guint) mark);
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, FmnReadingText *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   find_mark_at (self, x, y) >= 0 ? "pointer" : "text");
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                FmnReadingText *self)
{
  if (self->current < 0
      || (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_space))
    return GDK_EVENT_PROPAGATE;
  fmn_reading_text_open_term (self, (guint) self->current);
  return GDK_EVENT_STOP;
}

static void
on_leave (GtkEventControllerFocus *controller, FmnReadingText *self)
{
  /* While the meaning is open the word stays marked. */
  if (self->popover == NULL || !gtk_widget_get_mapped (self->popover))
    set_current (self, -1);
}

static gboolean
fmn_reading_text_focus (GtkWidget *widget, GtkDirectionType direction)
{
  FmnReadingText *self = FMN_READING_TEXT (widget);
  const int n = (int) self->marks->len;
  const gboolean has_focus = gtk_widget_is_focus (widget);
  int next;

  if (direction == GTK_DIR_TAB_FORWARD)
    next = has_focus ? self->current + 1 : 0;
  else if (direction == GTK_DIR_TAB_BACKWARD)
    next = has_focus ? self->current - 1 : n - 1;
  else
    return FALSE;

  if (has_focus && (next < 0 || next >= n))
    return FALSE;
  if (!has_focus && !gtk_widget_grab_focus (widget))
    return FALSE;
  set_current (self, next >= 0 && next < n ? next : -1);
  return TRUE;
}

/* A text view knows its height after it was laid out in its width; that is one frame too late for what stands below it. */
static int
measure_text (FmnReadingText *self, int width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  const int inside = gtk_text_view_get_pixels_inside_wrap (GTK_TEXT_VIEW (self));
  const int below = gtk_text_view_get_pixels_below_lines (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_auto (GStrv) paragraphs = NULL;
  int height = 0;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  paragraphs = g_strsplit (text, "\n", -1);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_autoptr (PangoLayout) layout
          = gtk_widget_create_pango_layout (GTK_WIDGET (self), paragraphs[i]);
      int paragraph;

      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_width (layout, width > 0 ? width * PANGO_SCALE : -1);
      pango_layout_get_pixel_size (layout, NULL, &paragraph);
      height += paragraph + inside * (pango_layout_get_line_count (layout) - 1) + below;
    }
  return height;
}

static void
fmn_reading_text_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  GTK_WIDGET_CLASS (fmn_reading_text_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = measure_text (FMN_READING_TEXT (widget), for_size);
}

static GtkSizeRequestMode
fmn_reading_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fmn_reading_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fmn_reading_text_parent_class)->css_changed (widget, change);
  update_colours (FMN_READING_TEXT (widget));
}

static void
fmn_reading_text_dispose (GObject *object)
{
  FmnReadingText *self = FMN_READING_TEXT (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->knowledge);
  G_OBJECT_CLASS (fmn_reading_text_parent_class)->dispose (object);
}

static void
fmn_reading_text_finalize (GObject *object)
{
  g_array_unref (FMN_READING_TEXT (object)->marks);
  g_free (FMN_READING_TEXT (object)->subject);
  G_OBJECT_CLASS (fmn_reading_text_parent_class)->finalize (object);
}

static void
fmn_reading_text_class_init (FmnReadingTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fmn_reading_text_dispose;
  object_class->finalize = fmn_reading_text_finalize;
  widget_class->focus = fmn_reading_text_focus;
  widget_class->measure = fmn_reading_text_measure;
  widget_class->get_request_mode = fmn_reading_text_get_request_mode;
  widget_class->css_changed = fmn_reading_text_css_changed;
}

static void
add_controllers (FmnReadingText *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key_pressed), self);
  g_signal_connect (focus, "leave", G_CALLBACK (on_leave), self);
  /* Before the text view's own click, which would end the sequence. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
fmn_reading_text_init (FmnReadingText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  self->current = -1;
  /* GTK draws the line of "error" as a row of dots. */
  self->term_tag
      = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);
  self->current_tag = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_pixels_inside_wrap (view, INSIDE_WRAP);
  gtk_widget_add_css_class (GTK_WIDGET (self), "reading-text");
  add_controllers (self);
}

GtkWidget *
fmn_reading_text_new (FmnKnowledge *knowledge)
{
  FmnReadingText *self;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_object_new (FMN_TYPE_READING_TEXT, NULL);
  self->knowledge = g_object_ref (knowledge);
  return GTK_WIDGET (self);
}

static gboolean
is_marked (FmnReadingText *self, FmnTerm *term)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (get_mark (self, i)->term == term)
      return TRUE;
  return FALSE;
}

static void
mark_terms (FmnReadingText *self, const char *text)
{
  g_autoptr (GArray) spans = fmn_knowledge_find_terms (self->knowledge, text);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  for (guint i = 0; i < spans->len; i++)
    {
      const FmnTermSpan *span = &g_array_index (spans, FmnTermSpan, i);
      GtkTextIter start, end;
      Mark mark;

      if (is_marked (self, span->term)
          || g_strcmp0 (fmn_term_get_id (span->term), self->subject) == 0)
        continue;
      mark.start = (int) g_utf8_pointer_to_offset (text, text + span->start);
      mark.end = (int) g_utf8_pointer_to_offset (text, text + span->end);
      mark.term = span->term;
      g_array_append_val (self->marks, mark);
      get_mark_iters (self, self->marks->len - 1, &start, &end);
      gtk_text_buffer_apply_tag (buffer, self->term_tag, &start, &end);
    }
}

void
fmn_reading_text_set_text (FmnReadingText *self, const char *const *paragraphs, FmnWords *words)
{
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (FMN_IS_READING_TEXT (self));
  g_return_if_fail (paragraphs != NULL);

  joined = g_strjoinv ("\n", (char **) paragraphs);
  text = fmn_words_fill (words, joined);
  self->current = -1;
  g_array_set_size (self->marks, 0);
  gtk_text_view_set_pixels_below_lines (
      GTK_TEXT_VIEW (self), g_strv_length ((char **) paragraphs) > 1 ? BELOW_PARAGRAPH : 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), text, -1);
  mark_terms (self, text);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
fmn_reading_text_set_subject (FmnReadingText *self, const char *id)
{
  g_return_if_fail (FMN_IS_READING_TEXT (self));

  g_free (self->subject);
  self->subject = g_strdup (id);
}

guint
fmn_reading_text_get_n_terms (FmnReadingText *self)
{
  g_return_val_if_fail (FMN_IS_READING_TEXT (self), 0);

  return self->marks->len;
}

FmnTerm *
fmn_reading_text_get_term (FmnReadingText *self, guint i)
{
  g_return_val_if_fail (FMN_IS_READING_TEXT (self), NULL);
  g_return_val_if_fail (i < self->marks->len, NULL);

  return get_mark (self, i)->term;
}
