/* fmn-week-scale.c: shows a week layout, and lets pointer and keys go through what stands on it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-week-scale.h"

#include "fmn-caption.h"
#include "fmn-mark-pointer.h"
#include "fmn-text-scale.h"
#include "fmn-week-draw.h"
#include "fmn-widget-palette.h"

#include <glib/gi18n-lib.h>

/* Below this width at the everyday size of text the lanes have no names; what is under the focus is said in full anyway. */
#define NAMES_FROM 520

struct _FmnWeekScale
{
  GtkWidget parent_instance;

  GtkWidget *line;
  FmnJournal *journal;
  FmnEntry *pregnancy;
  FmnWeekLayout *layout; /* for the width that it was made for; NULL when it is to be made */
  double layout_scale;
  FmnMarkPointer *pointer; /* borrowed */
  char *focused_text;
};

G_DEFINE_FINAL_TYPE (FmnWeekScale, fmn_week_scale, GTK_TYPE_WIDGET)

static double
measure (const char *text, gpointer data)
{
  g_autoptr (PangoLayout) label
      = fmn_pen_create_label (gtk_widget_get_pango_context (GTK_WIDGET (data)), text, TRUE);
  int width;

  pango_layout_get_pixel_size (label, &width, NULL);
  return width;
}

static double
measure_names (FmnWeekScale *self)
{
  double widest = measure (C_ ("lane", "Weeks, about"), self);

  for (FmnWeekLane lane = 0; lane < FMN_N_WEEK_LANES; lane++)
    widest = MAX (widest, measure (fmn_week_lane_get_name (lane), self));
  return widest;
}

static FmnWeekLayout *
make_layout (FmnWeekScale *self, int width)
{
  double scale = fmn_text_scale_get (GTK_WIDGET (self));

  return fmn_week_layout_new (self->journal, self->pregnancy, MAX (width, 1), scale,
                              width >= NAMES_FROM * scale ? measure_names (self) : 0, measure,
                              self);
}

static FmnWeekLayout *
get_layout (FmnWeekScale *self)
{
  int width = MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1);
  double scale = fmn_text_scale_get (GTK_WIDGET (self));

  if (self->layout == NULL || self->layout->width != width || self->layout_scale != scale)
    {
      g_clear_pointer (&self->layout, fmn_week_layout_free);
      if (self->pregnancy != NULL)
        self->layout = make_layout (self, width);
      self->layout_scale = scale;
    }
  if (self->layout != NULL)
    self->layout->mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  return self->layout;
}

static const FmnWeekMark *
get_mark (FmnWeekScale *self, int i)
{
  FmnWeekLayout *layout = get_layout (self);

  return layout != NULL && i >= 0 && i < (int) layout->marks->len
             ? &g_array_index (layout->marks, FmnWeekMark, i)
             : NULL;
}

/* "Scan, 3 November 2025, 7w 4d: heartbeat seen, 13 mm" */
static char *
describe (FmnWeekScale *self, FmnEntry *entry)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *caption = fmn_entry_dup_caption (self->journal, entry);
  g_autofree char *date = fmn_date_format (fmn_entry_get_date (entry));
  g_autofree char *detail = fmn_entry_dup_detail (self->journal, entry);
  g_autofree char *weeks = NULL;
  FmnMoment moment;

  fmn_journal_get_moment (self->journal, entry, &moment);
  weeks = fmn_moment_format (&moment);
  g_string_append_printf (text, "%s, %s", caption, date);
  if (weeks != NULL)
    g_string_append_printf (text, ", %s", weeks);
  if (detail != NULL && *detail != '\0')
    g_string_append_printf (text, " · %s", detail);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
update_text (GtkWidget *widget)
{
  FmnWeekScale *self = FMN_WEEK_SCALE (widget);
  const FmnWeekMark *mark = get_mark (self, fmn_mark_pointer_get (self->pointer));

  g_free (self->focused_text);
  self->focused_text = mark != NULL ? describe (self, mark->entry) : g_strdup ("");
  gtk_label_set_label (GTK_LABEL (self->line),
                       mark != NULL
                           ? self->focused_text
                           : _ ("Point at a mark, or go through them with the arrow keys."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->focused_text, -1);
}

static int
step_mark (GtkWidget *widget, int from, int step)
{
  const int n = (int) fmn_week_scale_get_n_marks (FMN_WEEK_SCALE (widget));

  if (n == 0)
    return -1;
  return from < 0 ? 0 : (int) CLAMP ((gint64) from + step, 0, n - 1);
}

static void
open_mark (GtkWidget *widget, int i)
{
  const FmnWeekMark *mark = get_mark (FMN_WEEK_SCALE (widget), i);

  if (mark != NULL)
    gtk_widget_activate_action (widget, "win.show-entry", "s", fmn_entry_get_id (mark->entry));
}

static int
pick_mark (GtkWidget *widget, double x, double y)
{
  FmnWeekLayout *layout = get_layout (FMN_WEEK_SCALE (widget));

  return layout != NULL ? fmn_week_layout_pick (layout, x, y) : -1;
}

static const FmnMarkPointerFuncs pointer_funcs = { pick_mark, step_mark, update_text, open_mark };

static void
fmn_week_scale_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FmnWeekScale *self = FMN_WEEK_SCALE (widget);
  FmnWeekLayout *layout = get_layout (self);
  int ringed = fmn_mark_pointer_get_ringed (self->pointer);

  if (layout != NULL)
    {
      FmnPalette palette;
      FmnPen pen = { NULL, gtk_widget_get_pango_context (widget), &palette };

      fmn_widget_palette_fill (widget, &palette);
      pen.cr = gtk_snapshot_append_cairo (
          snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) layout->width, (float) layout->height));
      fmn_week_draw (&pen, layout, self->journal, self->pregnancy, ringed);
      cairo_destroy (pen.cr);
    }
  gtk_widget_snapshot_child (widget, self->line, snapshot);
}

static void
fmn_week_scale_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  FmnWeekScale *self = FMN_WEEK_SCALE (widget);
  int line_minimum, line_natural;

  gtk_widget_measure (self->line, orientation, for_size, &line_minimum, &line_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (line_minimum, 240);
      *natural = MAX (line_natural, 600);
      return;
    }
  *minimum = *natural = line_natural;
  if (self->pregnancy != NULL)
    {
      g_autoptr (FmnWeekLayout) layout = make_layout (self, for_size > 0 ? for_size : 600);

      *minimum = *natural = line_natural + (layout != NULL ? (int) layout->height : 0);
    }
}

static void
fmn_week_scale_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FmnWeekScale *self = FMN_WEEK_SCALE (widget);
  FmnWeekLayout *layout = get_layout (self);
  int top = layout != NULL ? (int) layout->height : 0;

  gtk_widget_size_allocate (self->line, &(GtkAllocation){ 0, top, width, MAX (height - top, 1) },
                            -1);
}

static GtkSizeRequestMode
fmn_week_scale_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fmn_week_scale_dispose (GObject *object)
{
  FmnWeekScale *self = FMN_WEEK_SCALE (object);

  g_clear_pointer (&self->line, gtk_widget_unparent);
  g_clear_pointer (&self->layout, fmn_week_layout_free);
  g_clear_object (&self->journal);
  g_clear_object (&self->pregnancy);
  g_clear_pointer (&self->focused_text, g_free);
  G_OBJECT_CLASS (fmn_week_scale_parent_class)->dispose (object);
}

static void
fmn_week_scale_class_init (FmnWeekScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_week_scale_dispose;
  widget_class->snapshot = fmn_week_scale_snapshot;
  widget_class->measure = fmn_week_scale_measure;
  widget_class->size_allocate = fmn_week_scale_size_allocate;
  widget_class->get_request_mode = fmn_week_scale_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fmn_week_scale_init (FmnWeekScale *self)
{
  self->focused_text = g_strdup ("");
  self->line
      = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "yalign", 0.0, "wrap", TRUE, "wrap-mode",
                      PANGO_WRAP_WORD_CHAR, "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (self->line, "caption");
  gtk_widget_add_css_class (self->line, "fmn-quiet");
  gtk_widget_add_css_class (self->line, "week-line");
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "week-scale");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->pointer = fmn_mark_pointer_attach (GTK_WIDGET (self), &pointer_funcs);
}

void
fmn_week_scale_set_still (FmnWeekScale *self)
{
  g_return_if_fail (FMN_IS_WEEK_SCALE (self));

  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (self->line, FALSE);
}

GtkWidget *
fmn_week_scale_new (void)
{
  return g_object_new (FMN_TYPE_WEEK_SCALE, NULL);
}

/* "Weeks of Juniper: Treatments 3, Scans 3, Tests 11" */
static void
update_label (FmnWeekScale *self)
{
  FmnWeekLayout *layout = get_layout (self);
  g_autofree char *name = fmn_pregnancy_dup_name (self->journal, self->pregnancy);
  /* Translators: what a drawn scale shows; %s is the name of a pregnancy. */
  g_autofree char *title = g_strdup_printf (_ ("Weeks of %s"), name);
  g_autoptr (GString) text = g_string_new (title);
  const char *apart = ": ";

  for (FmnWeekLane lane = FMN_WEEK_LANE_TREATMENTS; layout != NULL && lane < FMN_N_WEEK_LANES;
       lane++)
    if (layout->shown[lane])
      {
        /* Translators: what stands on a scale and how many of it: "Scans 3". */
        g_string_append_printf (text, "%s", apart);
        g_string_append_printf (text, C_ ("lane", "%s %u"), fmn_week_lane_get_name (lane),
                                fmn_week_layout_count (layout, lane));
        apart = ", ";
      }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str,
                                  -1);
}

void
fmn_week_scale_set_pregnancy (FmnWeekScale *self, FmnJournal *journal, FmnEntry *pregnancy)
{
  g_return_if_fail (FMN_IS_WEEK_SCALE (self));
  g_return_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (pregnancy));

  g_set_object (&self->journal, journal);
  g_set_object (&self->pregnancy, pregnancy);
  g_clear_pointer (&self->layout, fmn_week_layout_free);
  fmn_mark_pointer_reset (self->pointer);
  update_label (self);
  update_text (GTK_WIDGET (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

guint
fmn_week_scale_get_n_marks (FmnWeekScale *self)
{
  FmnWeekLayout *layout;

  g_return_val_if_fail (FMN_IS_WEEK_SCALE (self), 0);

  layout = get_layout (self);
  return layout != NULL ? layout->marks->len : 0;
}

const char *
fmn_week_scale_get_focused_text (FmnWeekScale *self)
{
  g_return_val_if_fail (FMN_IS_WEEK_SCALE (self), NULL);

  return self->focused_text;
}
