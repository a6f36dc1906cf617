/* fmn-overview-draw.c: the overview's shapes and colours. Loss and birth have the same colour and the same weight.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-overview-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BAR_HALF 6

typedef struct
{
  GtkWidget *widget;
  cairo_t *cr;
  const FmnOverviewPicture *picture;
  const FmnOverviewLayout *layout;
  GdkRGBA text, quiet, line, card, on_mark, accent, ending;
  GdkRGBA lanes[FMN_N_LANES], tints[FMN_N_LANES];
  double width;
  double treatment_half; /* of a bar's height: grows with the font, since names stand in bars */
} Drawing;

static GdkRGBA
get_color (GtkWidget *widget, const char *name)
{
  GdkRGBA color = { 0.5, 0.5, 0.5, 1 };

  /* Absent where the style is not loaded, as in a test without the application. */
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &color))
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  return color;
}

/* Looked up once a drawing, not once a mark. */
static void
look_up_colors (Drawing *d)
{
  static const char *const names[FMN_N_LANES][2] = {
    { "fmn_pregnancy", "fmn_pregnancy_tint" },
    { "fmn_treatment", "fmn_treatment_tint" },
    { "fmn_test", "fmn_test_tint" },
    { "fmn_visit", "fmn_visit_tint" },
  };

  for (FmnLane lane = 0; lane < FMN_N_LANES; lane++)
    {
      d->lanes[lane] = get_color (d->widget, names[lane][0]);
      d->tints[lane] = get_color (d->widget, names[lane][1]);
    }
  d->ending = get_color (d->widget, "fmn_ending");
  d->quiet = get_color (d->widget, "fmn_quiet");
  d->card = get_color (d->widget, "fmn_card");
  d->on_mark = get_color (d->widget, "fmn_on_mark");
  d->accent = get_color (d->widget, "accent_color");
  gtk_style_context_get_color (gtk_widget_get_style_context (d->widget), &d->text);
  d->line = d->text;
  d->line.alpha = 0.09f;
}

static void
set_color (Drawing *d, const GdkRGBA *color)
{
  gdk_cairo_set_source_rgba (d->cr, color);
}

PangoLayout *
fmn_overview_create_label (GtkWidget *widget, const char *name, const char *weeks)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, NULL);
  g_autofree char *text = NULL;
  PangoAttrList *attributes = pango_attr_list_new ();

  text = g_strjoin (name != NULL && weeks != NULL ? " " : "", name != NULL ? name : "",
                    weeks != NULL ? weeks : "", NULL);
  pango_layout_set_text (layout, text, -1);
  pango_attr_list_insert (attributes, pango_attr_scale_new (0.86));
  if (name != NULL)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->end_index = (guint) strlen (name);
      pango_attr_list_insert (attributes, bold);
    }
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static void
draw_text (Drawing *d, PangoLayout *layout, double x, double middle, const GdkRGBA *color)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  set_color (d, color);
  cairo_move_to (d->cr, x, middle - height / 2.0);
  pango_cairo_show_layout (d->cr, layout);
}

static void
draw_line (Drawing *d, double x0, double y0, double x1, double y1)
{
  set_color (d, &d->line);
  cairo_set_line_width (d->cr, 1);
  cairo_move_to (d->cr, x0, y0);
  cairo_line_to (d->cr, x1, y1);
  cairo_stroke (d->cr);
}

static void
draw_grid (Drawing *d)
{
  static const char *const lane_names[FMN_N_LANES]
      = { NC_ ("lane", "Pregnancies"), NC_ ("lane", "Treatments"), NC_ ("lane", "Tests"),
          NC_ ("lane", "Visits") };
  const FmnOverviewFrame *frame = &d->layout->frame;

  for (guint i = 0; i < d->layout->lines->len; i++)
    {
      const FmnAxisLine *line = &g_array_index (d->layout->lines, FmnAxisLine, i);
      g_autoptr (PangoLayout) label = fmn_overview_create_label (d->widget, NULL, line->label);
      int width;

      draw_line (d, floor (line->x) + 0.5, frame->top, floor (line->x) + 0.5, d->layout->height);
      pango_layout_get_pixel_size (label, &width, NULL);
      if (width + 8 <= line->room)
        draw_text (d, label, line->x + 4, frame->top / 2, &d->quiet);
    }
  for (FmnLane lane = 0; lane < FMN_N_LANES; lane++)
    {
      double y = floor (d->layout->lane_tops[lane]) + 0.5;

      if (d->picture->narrow)
        continue;
      draw_line (d, 0, y, d->width, y);
      {
        g_autoptr (PangoLayout) name = fmn_overview_create_label (
            d->widget, NULL, g_dpgettext2 (GETTEXT_PACKAGE, "lane", lane_names[lane]));

        draw_text (d, name, 12, y + frame->lanes[lane] / 2, &d->quiet);
      }
    }
}

/* What has not come yet is hatched. */
static void
draw_future (Drawing *d)
{
  double left = MAX (d->layout->today_x, d->layout->frame.left);
  double top = d->layout->frame.top;
  double height = d->layout->height - top;

  if (left >= d->width)
    return;

  cairo_save (d->cr);
  cairo_rectangle (d->cr, left, top, d->width - left, height);
  cairo_clip (d->cr);
  set_color (d, &d->line);
  cairo_set_line_width (d->cr, 1);
  for (double x = left - height; x < d->width; x += 7)
    {
      cairo_move_to (d->cr, x, top + height);
      cairo_line_to (d->cr, x + height, top);
    }
  cairo_stroke (d->cr);
  cairo_restore (d->cr);
}

static void
draw_today (Drawing *d)
{
  g_autoptr (PangoLayout) label
      = fmn_overview_create_label (d->widget, C_ ("overview", "Today"), NULL);
  double x = d->layout->today_x;
  double foot = d->layout->height;
  double pill_x;
  int width;
  int height;

  if (x < d->layout->frame.left || x > d->layout->frame.right)
    return;

  pango_layout_get_pixel_size (label, &width, &height);
  set_color (d, &d->text);
  cairo_set_line_width (d->cr, 1.4);
  cairo_move_to (d->cr, x, d->layout->frame.top);
  cairo_line_to (d->cr, x, foot + 4);
  cairo_stroke (d->cr);

  pill_x = CLAMP (x - width / 2.0, 8, d->width - width - 8);
  cairo_new_sub_path (d->cr);
  cairo_arc (d->cr, pill_x, foot + 4 + height / 2.0, height / 2.0, M_PI / 2, 3 * M_PI / 2);
  cairo_arc (d->cr, pill_x + width, foot + 4 + height / 2.0, height / 2.0, -M_PI / 2, M_PI / 2);
  cairo_close_path (d->cr);
  cairo_fill (d->cr);
  draw_text (d, label, pill_x, foot + 4 + height / 2.0, &d->card);
}

/* Without a recorded end the bar loses its colour towards what is not known. */
static void
set_fading (Drawing *d, const FmnMark *mark, const GdkRGBA *color)
{
  cairo_pattern_t *pattern = cairo_pattern_create_linear (mark->x0, 0, mark->x1, 0);

  cairo_pattern_add_color_stop_rgba (pattern, 0.3, color->red, color->green, color->blue, 1);
  cairo_pattern_add_color_stop_rgba (pattern, 1, color->red, color->green, color->blue, 0.1);
  cairo_set_source (d->cr, pattern);
  cairo_pattern_destroy (pattern);
}

static void
draw_bar (Drawing *d, const FmnMark *mark)
{
  GdkRGBA color = d->lanes[mark->lane];
  GdkRGBA tint = d->tints[mark->lane];
  double x1 = MAX (mark->x1, mark->x0 + 4);
  double half = mark->lane == FMN_LANE_PREGNANCIES ? BAR_HALF : d->treatment_half;

  fmn_trace_rounded (d->cr, mark->x0, mark->y - half, x1, mark->y + half,
                     mark->lane == FMN_LANE_PREGNANCIES ? 6 : 3);
  if (mark->fades)
    {
      set_fading (d, mark, &color);
      cairo_fill (d->cr);
    }
  else if (mark->about)
    {
      set_color (d, &tint);
      cairo_fill_preserve (d->cr);
      set_color (d, &color);
      cairo_set_line_width (d->cr, 1.5);
      cairo_stroke (d->cr);
    }
  else
    {
      set_color (d, &color);
      cairo_fill (d->cr);
    }
  if (mark->goes_on)
    {
      set_color (d, &color);
      cairo_move_to (d->cr, x1 - 1, mark->y - half - 1);
      cairo_line_to (d->cr, x1 + 7, mark->y);
      cairo_line_to (d->cr, x1 - 1, mark->y + half + 1);
      cairo_close_path (d->cr);
      cairo_fill (d->cr);
    }
}

static void
trace_end (Drawing *d, const FmnMark *mark, double half)
{
  double x = (mark->x0 + mark->x1) / 2;
  double y = mark->y;

  cairo_new_path (d->cr);
  switch (mark->shape)
    {
    case FMN_END_BIRTH:
      cairo_arc (d->cr, x, y, half * 0.86, 0, 2 * M_PI);
      break;
    case FMN_END_ECTOPIC:
      cairo_move_to (d->cr, x, y - half);
      cairo_line_to (d->cr, x + half, y + half * 0.8);
      cairo_line_to (d->cr, x - half, y + half * 0.8);
      break;
    case FMN_END_OTHER:
      cairo_rectangle (d->cr, x - half * 0.8, y - half * 0.8, half * 1.6, half * 1.6);
      break;
    case FMN_END_LOSS:
    case FMN_END_UNKNOWN:
    default:
      cairo_move_to (d->cr, x, y - half);
      cairo_line_to (d->cr, x + half, y);
      cairo_line_to (d->cr, x, y + half);
      cairo_line_to (d->cr, x - half, y);
      break;
    }
  cairo_close_path (d->cr);
}

static void
draw_end (Drawing *d, const FmnMark *mark)
{
  GdkRGBA color = d->ending;

  trace_end (d, mark, 7.5);
  set_color (d, &d->card);
  cairo_fill (d->cr);
  trace_end (d, mark, 6);
  set_color (d, &color);
  if (mark->shape == FMN_END_UNKNOWN)
    {
      cairo_set_line_width (d->cr, 1.5);
      cairo_stroke (d->cr);
      cairo_arc (d->cr, (mark->x0 + mark->x1) / 2, mark->y, 1.5, 0, 2 * M_PI);
    }
  cairo_fill (d->cr);
}

static void
draw_point (Drawing *d, const FmnMark *mark)
{
  GdkRGBA color = d->lanes[mark->lane];
  double half = mark->type == FMN_MARK_TICK ? 6 : 4;

  set_color (d, &color);
  if (mark->hollow)
    {
      cairo_set_line_width (d->cr, 1.5);
      cairo_rectangle (d->cr, mark->x0 + 0.75, mark->y - half + 0.75,
                       mark->x1 - mark->x0 - 1.5 + 0.01, half * 2 - 1.5);
      cairo_stroke (d->cr);
      return;
    }
  cairo_rectangle (d->cr, mark->x0, mark->y - half, mark->x1 - mark->x0, half * 2);
  cairo_fill (d->cr);
}

static void
draw_label (Drawing *d, const FmnMark *mark)
{
  g_autoptr (PangoLayout) label = NULL;

  if (isnan (mark->label_x))
    return;

  label = fmn_overview_create_label (d->widget,
                                     mark->lane == FMN_LANE_PREGNANCIES ? mark->name : NULL,
                                     mark->lane == FMN_LANE_PREGNANCIES ? mark->weeks : mark->name);
  draw_text (d, label, mark->label_x, mark->y, mark->label_inside ? &d->on_mark : &d->text);
}

static void
draw_ring (Drawing *d, const FmnMark *mark)
{
  double half = mark->type == FMN_MARK_BAR ? 8.5 : 9.5;
  double middle = (mark->x0 + mark->x1) / 2;

  set_color (d, &d->accent);
  cairo_set_line_width (d->cr, 2);
  if (mark->type == FMN_MARK_BAR)
    fmn_trace_rounded (d->cr, mark->x0 - 2.5, mark->y - half, MAX (mark->x1, mark->x0 + 4) + 2.5,
                       mark->y + half, 8);
  else
    cairo_arc (d->cr, middle, mark->y, half, 0, 2 * M_PI);
  cairo_stroke (d->cr);
}

static gboolean
is_seen (Drawing *d, const FmnMark *mark)
{
  if (!isnan (mark->label_x))
    return TRUE;
  return mark->x1 >= d->layout->frame.left - 10 && mark->x0 <= d->layout->frame.right + 10;
}

static void
draw_marks (Drawing *d)
{
  GArray *marks = d->layout->marks;

  /* Ends lie over the bars of all pregnancies. */
  for (guint i = 0; i < marks->len; i++)
    {
      const FmnMark *mark = &g_array_index (marks, FmnMark, i);

      if (mark->type == FMN_MARK_BAR && is_seen (d, mark))
        draw_bar (d, mark);
    }
  for (guint i = 0; i < marks->len; i++)
    {
      const FmnMark *mark = &g_array_index (marks, FmnMark, i);

      if (!is_seen (d, mark))
        continue;
      if (mark->type == FMN_MARK_END)
        draw_end (d, mark);
      else if (mark->type != FMN_MARK_BAR)
        draw_point (d, mark);
      draw_label (d, mark);
    }
  for (guint i = 0; i < marks->len; i++)
    {
      const FmnMark *mark = &g_array_index (marks, FmnMark, i);

      if (mark == d->picture->focused || mark == d->picture->selected)
        draw_ring (d, mark);
    }
}

void
fmn_overview_draw (GtkWidget *widget, GtkSnapshot *snapshot, const FmnOverviewPicture *picture)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  Drawing d = { .widget = widget, .picture = picture, .layout = picture->layout, .width = width };

  look_up_colors (&d);
  d.treatment_half = d.layout->frame.lanes[FMN_LANE_TREATMENTS] / d.layout->frame.rows * 0.42;
  d.cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw_grid (&d);
  draw_future (&d);
  cairo_save (d.cr);
  cairo_rectangle (d.cr, d.layout->frame.left - 1, 0, width - d.layout->frame.left + 1, height);
  cairo_clip (d.cr);
  draw_marks (&d);
  cairo_restore (d.cr);
  draw_today (&d);
  cairo_destroy (d.cr);
}
