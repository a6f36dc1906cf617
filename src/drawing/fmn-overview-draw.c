/* fmn-overview-draw.c: the overview's shapes and colours. Loss and birth have the same colour and the same weight.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-overview-draw.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BAR_HALF 6
#define END_HALF 6
#define FOOT_GAP 4         /* above and below the name of today */
#define LINE_HEIGHT 17.0   /* of the small type, for which the lanes' heights are meant */
#define NARROWEST_NAMES 84 /* pixels */

typedef struct
{
  const FmnPen *pen;
  cairo_t *cr;
  const FmnOverviewLayout *layout;
  double width;
  double treatment_half; /* of a bar's height: grows with the font, since names stand in bars */
} Drawing;

static const char *
get_lane_name (FmnLane lane)
{
  static const char *const names[FMN_N_LANES]
      = { NC_ ("lane", "Pregnancies"), NC_ ("lane", "Treatments"), NC_ ("lane", "Tests"),
          NC_ ("lane", "Visits") };

  return g_dpgettext2 (GETTEXT_PACKAGE, "lane", names[lane]);
}

PangoLayout *
fmn_overview_create_label (PangoContext *fonts, const char *name, const char *weeks)
{
  g_autofree char *text = g_strjoin (name != NULL && weeks != NULL ? " " : "",
                                     name != NULL ? name : "", weeks != NULL ? weeks : "", NULL);
  PangoLayout *layout = fmn_pen_create_label (fonts, text, FALSE);

  if (name != NULL)
    {
      PangoAttrList *attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->end_index = (guint) strlen (name);
      pango_attr_list_insert (attributes, bold);
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }
  return layout;
}

static double
measure_label (const char *name, const char *weeks, gpointer data)
{
  g_autoptr (PangoLayout) layout = fmn_overview_create_label (data, name, weeks);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* The height of a line of the small text, so that lanes grow with the font. */
static int
get_line_height (PangoContext *fonts)
{
  g_autoptr (PangoLayout) layout = fmn_pen_create_label (fonts, "X", FALSE);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

void
fmn_overview_frame_fill (FmnOverviewFrame *frame,
                         PangoContext *fonts,
                         double width,
                         gboolean narrow)
{
  static const double wide_lanes[FMN_N_LANES] = { 40, 68, 32, 32 };
  static const double narrow_lanes[FMN_N_LANES] = { 26, 36, 17, 17 };
  double scale;
  double names = 0;

  g_return_if_fail (frame != NULL);
  g_return_if_fail (PANGO_IS_CONTEXT (fonts));

  scale = MAX (1.0, get_line_height (fonts) / LINE_HEIGHT);
  for (FmnLane lane = 0; lane < FMN_N_LANES; lane++)
    {
      frame->lanes[lane] = (narrow ? narrow_lanes : wide_lanes)[lane] * scale;
      names = MAX (names, measure_label (NULL, get_lane_name (lane), fonts));
    }
  frame->top = (narrow ? 18 : 24) * scale;
  frame->left = narrow ? 10 : MAX (NARROWEST_NAMES, names + 20);
  frame->right = width - (narrow ? 8 : 14);
  frame->rows = narrow ? 2 : FMN_OVERVIEW_MAX_ROWS;
  frame->named = !narrow;
  frame->measure = measure_label;
  frame->measure_data = fonts;
}

double
fmn_overview_frame_get_height (const FmnOverviewFrame *frame, PangoContext *fonts)
{
  double height;

  g_return_val_if_fail (frame != NULL, 0);
  g_return_val_if_fail (PANGO_IS_CONTEXT (fonts), 0);

  height = frame->top + get_line_height (fonts) + 2 * FOOT_GAP;
  for (FmnLane lane = 0; lane < FMN_N_LANES; lane++)
    height += frame->lanes[lane];
  return height;
}

static void
draw_grid (Drawing *d)
{
  const FmnOverviewFrame *frame = &d->layout->frame;

  for (guint i = 0; i < d->layout->lines->len; i++)
    {
      const FmnAxisLine *line = &g_array_index (d->layout->lines, FmnAxisLine, i);

      fmn_pen_draw_line (d->pen, line->x, frame->top, line->x, d->layout->height);
      if (line->label != NULL
          && frame->measure (NULL, line->label, frame->measure_data) + 8 <= line->room)
        fmn_pen_draw_text (d->pen, line->label, line->x + 4, frame->top / 2, 0, FALSE,
                           FMN_TONE_QUIET);
    }
  for (FmnLane lane = 0; frame->named && lane < FMN_N_LANES; lane++)
    {
      double y = d->layout->lane_tops[lane];

      fmn_pen_draw_line (d->pen, 0, y, d->width, y);
      fmn_pen_draw_text (d->pen, get_lane_name (lane), 12, y + frame->lanes[lane] / 2, 0, FALSE,
                         FMN_TONE_QUIET);
    }
}

/* What has not come yet is hatched. */
static void
draw_future (Drawing *d)
{
  fmn_pen_hatch (d->pen, MAX (d->layout->today_x, d->layout->frame.left), d->layout->frame.top,
                 d->width, d->layout->height, 0.09);
}

static void
draw_today (Drawing *d)
{
  g_autoptr (PangoLayout) label
      = fmn_overview_create_label (d->pen->fonts, C_ ("overview", "Today"), NULL);
  double x = d->layout->today_x;
  double top = d->layout->height + FOOT_GAP;
  double pill_x;
  int width;
  int height;

  if (x < d->layout->frame.left || x > d->layout->frame.right)
    return;

  pango_layout_get_pixel_size (label, &width, &height);
  fmn_pen_set_tone (d->pen, FMN_TONE_TEXT, 1);
  cairo_set_line_width (d->cr, 1.4);
  cairo_move_to (d->cr, x, d->layout->frame.top);
  cairo_line_to (d->cr, x, top);
  cairo_stroke (d->cr);

  pill_x = CLAMP (x - width / 2.0, 8, d->width - width - 8);
  fmn_trace_rounded (d->cr, pill_x - height / 2.0, top, pill_x + width + height / 2.0, top + height,
                     height / 2.0);
  cairo_fill (d->cr);
  fmn_pen_set_tone (d->pen, FMN_TONE_CARD, 1);
  cairo_move_to (d->cr, pill_x, top);
  pango_cairo_show_layout (d->cr, label);
}

static FmnTone
get_tone (const FmnMark *mark)
{
  static const FmnTone tones[FMN_N_LANES]
      = { FMN_TONE_PREGNANCY, FMN_TONE_TREATMENT, FMN_TONE_TEST, FMN_TONE_VISIT };

  return tones[mark->lane];
}

/* Without a recorded end the bar loses its colour towards what is not known. */
static void
set_fading (Drawing *d, const FmnMark *mark)
{
  const FmnRgba *color = &d->pen->palette->tones[get_tone (mark)];
  cairo_pattern_t *pattern = cairo_pattern_create_linear (mark->x0, 0, mark->x1, 0);

  cairo_pattern_add_color_stop_rgba (pattern, 0.3, color->red, color->green, color->blue, 1);
  cairo_pattern_add_color_stop_rgba (pattern, 1, color->red, color->green, color->blue, 0.1);
  cairo_set_source (d->cr, pattern);
  cairo_pattern_destroy (pattern);
}

static void
draw_bar (Drawing *d, const FmnMark *mark)
{
  gboolean pregnancy = mark->lane == FMN_LANE_PREGNANCIES;
  FmnTone tone = get_tone (mark);
  double x1 = MAX (mark->x1, mark->x0 + 4);
  double half = pregnancy ? BAR_HALF : d->treatment_half;

  fmn_trace_rounded (d->cr, mark->x0, mark->y - half, x1, mark->y + half, pregnancy ? 6 : 3);
  if (mark->fades)
    {
      set_fading (d, mark);
      cairo_fill (d->cr);
    }
  else if (mark->about)
    {
      fmn_pen_set_tone (d->pen, pregnancy ? FMN_TONE_PREGNANCY_TINT : FMN_TONE_TREATMENT_TINT, 1);
      cairo_fill_preserve (d->cr);
      fmn_pen_set_tone (d->pen, tone, 1);
      cairo_set_line_width (d->cr, 1.5);
      cairo_stroke (d->cr);
    }
  else
    {
      fmn_pen_set_tone (d->pen, tone, 1);
      cairo_fill (d->cr);
    }
  if (mark->goes_on)
    {
      fmn_pen_set_tone (d->pen, tone, 1);
      cairo_move_to (d->cr, x1 - 1, mark->y - half - 1);
      cairo_line_to (d->cr, x1 + 7, mark->y);
      cairo_line_to (d->cr, x1 - 1, mark->y + half + 1);
      cairo_close_path (d->cr);
      cairo_fill (d->cr);
    }
}

static void
draw_point (Drawing *d, const FmnMark *mark)
{
  double half = mark->type == FMN_MARK_TICK ? 6 : 4;

  fmn_pen_set_tone (d->pen, get_tone (mark), 1);
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
  gboolean pregnancy = mark->lane == FMN_LANE_PREGNANCIES;
  g_autoptr (PangoLayout) label = NULL;
  int height;

  if (isnan (mark->label_x))
    return;

  label = fmn_overview_create_label (d->pen->fonts, pregnancy ? mark->name : NULL,
                                     pregnancy ? mark->weeks : mark->name);
  pango_layout_get_pixel_size (label, NULL, &height);
  fmn_pen_set_tone (d->pen, mark->label_inside ? FMN_TONE_ON_MARK : FMN_TONE_TEXT, 1);
  cairo_move_to (d->cr, mark->label_x, mark->y - height / 2.0);
  pango_cairo_show_layout (d->cr, label);
}

static void
draw_ring (Drawing *d, const FmnMark *mark)
{
  double half = mark->type == FMN_MARK_BAR ? 8.5 : 9.5;
  double middle = (mark->x0 + mark->x1) / 2;

  fmn_pen_set_tone (d->pen, FMN_TONE_ACCENT, 1);
  cairo_set_line_width (d->cr, 2);
  if (mark->type == FMN_MARK_BAR)
    fmn_trace_rounded (d->cr, mark->x0 - 2.5, mark->y - half, MAX (mark->x1, mark->x0 + 4) + 2.5,
                       mark->y + half, 8);
  else
    {
      cairo_new_sub_path (d->cr);
      cairo_arc (d->cr, middle, mark->y, half, 0, 2 * M_PI);
    }
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
        fmn_pen_draw_end (d->pen, mark->shape, (mark->x0 + mark->x1) / 2, mark->y, END_HALF);
      else if (mark->type != FMN_MARK_BAR)
        draw_point (d, mark);
      draw_label (d, mark);
    }
}

void
fmn_overview_draw (const FmnPen *pen,
                   const FmnOverviewLayout *layout,
                   double width,
                   const FmnMark *selected,
                   const FmnMark *focused)
{
  Drawing d = { .pen = pen, .layout = layout, .width = width };
  const FmnMark *ringed[] = { selected, focused };

  g_return_if_fail (pen != NULL && layout != NULL);

  d.cr = pen->cr;
  d.treatment_half = layout->frame.lanes[FMN_LANE_TREATMENTS] / layout->frame.rows * 0.42;
  draw_grid (&d);
  draw_future (&d);
  cairo_save (d.cr);
  cairo_rectangle (d.cr, layout->frame.left - 1, 0, width - layout->frame.left + 1,
                   layout->height + FOOT_GAP);
  cairo_clip (d.cr);
  draw_marks (&d);
  for (guint i = 0; i < G_N_ELEMENTS (ringed); i++)
    if (ringed[i] != NULL)
      draw_ring (&d, ringed[i]);
  cairo_restore (d.cr);
  draw_today (&d);
}
