/* fmn-overview-draw.c: the overview's shapes and colours. Loss and birth have the same colour and the same weight.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-overview-draw.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SOFT 0.45 /* how strong what may have been is, where it meets what was */
#define INSIDE_WIDTH 1.5
#define INSIDE_STEP 3      /* between the lines in a folded pregnancy */
#define FOLDED 0.66        /* the height of a folded lane beside that of the axis */
#define FOOT_GAP 4         /* above and below the name of today */
#define LINE_HEIGHT 17.0   /* of the small type, for which the lanes' heights are meant */
#define NARROWEST_NAMES 84 /* pixels */

typedef struct
{
  const FmnPen *pen;
  cairo_t *cr;
  const FmnOverviewLayout *layout;
  double width;
  double line_height;
} Drawing;

const char *
fmn_lane_get_name (FmnLane lane)
{
  static const char *const names[FMN_N_LANES]
      = { NC_ ("lane", "Pregnancies"), NC_ ("lane", "Treatments"), NC_ ("lane", "Tests"),
          NC_ ("lane", "Visits"), NC_ ("lane", "Notes") };

  g_return_val_if_fail (lane < FMN_N_LANES, NULL);

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
  static const double wide_lanes[FMN_N_LANES] = { 40, 68, 30, 30, 30 };
  static const double narrow_lanes[FMN_N_LANES] = { 26, 36, 18, 18, 18 };
  double scale;
  double names = 0;

  g_return_if_fail (frame != NULL);
  g_return_if_fail (PANGO_IS_CONTEXT (fonts));

  *frame = (FmnOverviewFrame){ .from = frame->from, .to = frame->to };
  scale = MAX (1.0, get_line_height (fonts) / LINE_HEIGHT);
  for (FmnLane lane = 0; lane < FMN_N_LANES; lane++)
    {
      frame->lanes[lane] = (narrow ? narrow_lanes : wide_lanes)[lane] * scale;
      names = MAX (names, measure_label (NULL, fmn_lane_get_name (lane), fonts));
    }
  frame->top = (narrow ? 18 : 24) * scale;
  frame->left = narrow ? 10 : MAX (NARROWEST_NAMES, names + 20);
  frame->right = width - (narrow ? 8 : 14) * scale;
  frame->width = width;
  frame->rows = narrow ? 2 : 4;
  frame->named = !narrow;
  frame->measure = measure_label;
  frame->measure_data = fonts;
}

void
fmn_overview_frame_adapt (FmnOverviewFrame *frame, guint rows, guint folded)
{
  g_return_if_fail (frame != NULL);
  g_return_if_fail (rows > 0 && rows <= FMN_OVERVIEW_MAX_ROWS);

  frame->lanes[FMN_LANE_TREATMENTS] *= (double) rows / frame->rows;
  frame->rows = rows;
  frame->folded = folded;
  for (FmnLane lane = 0; lane < FMN_N_LANES; lane++)
    if (folded & (1u << lane))
      frame->lanes[lane] = MIN (frame->lanes[lane], frame->top * FOLDED);
}

double
fmn_overview_get_height (const FmnOverviewLayout *layout, PangoContext *fonts)
{
  g_return_val_if_fail (layout != NULL, 0);
  g_return_val_if_fail (PANGO_IS_CONTEXT (fonts), 0);

  /* Without today there is nothing in the foot. */
  return layout->height + (isnan (layout->today_x) ? 0 : get_line_height (fonts) + FOOT_GAP)
         + FOOT_GAP;
}

static double
at_start (Drawing *d, double inset)
{
  return d->layout->frame.rtl ? d->width - inset : inset;
}

static void
draw_row_name (Drawing *d, const FmnOverviewRow *row)
{
  double room = d->layout->frame.rtl ? d->width - d->layout->frame.right : d->layout->frame.left;
  g_autofree char *name = NULL;
  g_autoptr (PangoLayout) label = NULL;
  int width, height;

  /* A pregnancy's name stands beside its bar. */
  if (row->pregnancy != NULL)
    return;
  label = fmn_pen_create_label (d->pen->fonts, fmn_lane_get_name (row->lane), FALSE);
  pango_layout_set_width (label, (int) ((room - 18) * PANGO_SCALE));
  pango_layout_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (label, &width, &height);
  pango_layout_set_width (label, width * PANGO_SCALE);
  fmn_pen_set_tone (d->pen, FMN_TONE_QUIET, 1);
  cairo_move_to (d->cr, at_start (d, 12) - (d->layout->frame.rtl ? width : 0),
                 row->top + (row->height - height) / 2);
  pango_cairo_show_layout (d->cr, label);
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
        fmn_pen_draw_text (d->pen, line->label, line->x + (frame->rtl ? -4 : 4), frame->top / 2,
                           frame->rtl ? 1 : 0, FALSE, FMN_TONE_QUIET);
    }
  if (d->layout->years != NULL && frame->named)
    fmn_pen_draw_text (d->pen, d->layout->years, at_start (d, 12), frame->top / 2,
                       frame->rtl ? 1 : 0, FALSE, FMN_TONE_QUIET);
  for (guint i = 0; i < d->layout->rows->len; i++)
    {
      const FmnOverviewRow *row = &g_array_index (d->layout->rows, FmnOverviewRow, i);

      /* A lane without any height is not there. */
      if ((!frame->named && row->pregnancy == NULL) || row->height <= 0)
        continue;
      fmn_pen_draw_line (d->pen, 0, row->top, d->width, row->top);
      if (frame->named)
        draw_row_name (d, row);
    }
}

/* What has not come yet is hatched. */
static void
draw_future (Drawing *d)
{
  const FmnOverviewFrame *frame = &d->layout->frame;
  double x = CLAMP (d->layout->today_x, frame->left, frame->right);
  gboolean before
      = frame->rtl ? d->layout->today_x < frame->left : d->layout->today_x > frame->right;

  if (isnan (d->layout->today_x) || before)
    return;
  fmn_pen_hatch (d->pen, frame->rtl ? 0 : x, frame->top, frame->rtl ? x : d->width,
                 d->layout->height, 0.09);
}

static void
draw_today (Drawing *d)
{
  double x = d->layout->today_x;
  double top = d->layout->height + FOOT_GAP;
  g_autoptr (PangoLayout) label = NULL;
  double pill_x;
  double margin;
  int width;
  int height;

  if (isnan (x) || x < d->layout->frame.left || x > d->layout->frame.right)
    return;

  label = fmn_pen_create_label (d->pen->fonts, C_ ("overview", "Today"), TRUE);
  pango_layout_get_pixel_size (label, &width, &height);
  fmn_pen_set_tone (d->pen, FMN_TONE_TEXT, 1);
  cairo_set_line_width (d->cr, 1.4);
  cairo_move_to (d->cr, x, d->layout->frame.top);
  cairo_line_to (d->cr, x, top);
  cairo_stroke (d->cr);

  margin = MAX (8, height / 2.0);
  pill_x = CLAMP (x - width / 2.0, margin, d->width - width - margin);
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
      = { FMN_TONE_PREGNANCY, FMN_TONE_TREATMENT, FMN_TONE_TEST, FMN_TONE_VISIT, FMN_TONE_NOTE };

  return mark->type == FMN_MARK_SPEECH ? FMN_TONE_QUESTION : tones[mark->lane];
}

/* From @x0, where there is nothing of @tone, to @x1, where there is as much as @alpha. */
static void
set_slope (Drawing *d, FmnTone tone, double x0, double x1, double from_alpha, double alpha)
{
  const FmnRgba *color = &d->pen->palette->tones[tone];
  cairo_pattern_t *pattern = cairo_pattern_create_linear (x0, 0, x1, 0);

  cairo_pattern_add_color_stop_rgba (pattern, 0, color->red, color->green, color->blue, from_alpha);
  cairo_pattern_add_color_stop_rgba (pattern, 1, color->red, color->green, color->blue, alpha);
  cairo_set_source (d->cr, pattern);
  cairo_pattern_destroy (pattern);
}

/* A date that is no day is a range without an edge: it comes up and goes down again. */
static void
draw_soft (Drawing *d, FmnTone tone, double x0, double x1, double y, double half, gboolean rises)
{
  if (x1 - x0 < 1)
    return;
  set_slope (d, tone, x0, x1, rises ? 0 : SOFT, rises ? SOFT : 0);
  cairo_rectangle (d->cr, x0, y - half, x1 - x0, half * 2);
  cairo_fill (d->cr);
}

static void
draw_count (Drawing *d, const FmnMark *mark)
{
  PangoLayout *label = fmn_overview_index_get_count (d->layout->index, d->pen->fonts, mark->n);
  int width, height;

  pango_layout_get_pixel_size (label, &width, &height);
  fmn_pen_set_tone (d->pen, mark->hollow ? FMN_TONE_TEXT : FMN_TONE_ON_MARK, 1);
  cairo_move_to (d->cr, (mark->x0 + mark->x1 - width) / 2, mark->y - height / 2.0);
  pango_cairo_show_layout (d->cr, label);
}

/* In a strip, or a bar that is thin, there is no room for a number. */
static gboolean
has_count (Drawing *d, const FmnMark *mark)
{
  if (mark->n < 2 || (d->layout->frame.folded & (1u << mark->lane)) != 0)
    return FALSE;
  return mark->type != FMN_MARK_BAR || mark->half * 2 >= d->line_height * 0.8;
}

/* Several entries that would hide each other. */
static void
trace_cluster (Drawing *d, const FmnMark *mark)
{
  double half = has_count (d, mark) ? MAX (d->line_height * 0.45, mark->half) : mark->half;

  fmn_trace_rounded (d->cr, mark->x0, mark->y - half, mark->x1, mark->y + half,
                     mark->lane == FMN_LANE_TREATMENTS ? 3 : half);
}

/* The cluster at @i, and all of its colour that come right after it: one shape of many parts is filled sooner than each of them. Returns the
 * last of them. */
static guint
draw_clusters (Drawing *d, guint i)
{
  const FmnMark *marks = (const FmnMark *) d->layout->marks->data;
  FmnTone tone = get_tone (&marks[i]);
  gboolean hollow = marks[i].hollow;

  trace_cluster (d, &marks[i]);
  for (; i + 1 < d->layout->marks->len && marks[i + 1].n > 1 && marks[i + 1].hollow == hollow
         && get_tone (&marks[i + 1]) == tone;
       i++)
    trace_cluster (d, &marks[i + 1]);
  fmn_pen_set_tone (d->pen, tone, 1);
  cairo_set_line_width (d->cr, 1.5);
  if (hollow)
    cairo_stroke (d->cr);
  else
    cairo_fill (d->cr);
  return i;
}

static void
draw_arrow (Drawing *d, const FmnMark *mark)
{
  gboolean rtl = d->layout->frame.rtl;
  double x = rtl ? mark->x0 + 1 : mark->x1 - 1;
  double half = mark->half + 1;

  cairo_move_to (d->cr, x, mark->y - half);
  cairo_line_to (d->cr, x + (rtl ? -8 : 8), mark->y);
  cairo_line_to (d->cr, x, mark->y + half);
  cairo_close_path (d->cr);
  cairo_fill (d->cr);
}

/* Of a span without an exact day its certain part is solid, and its edges are soft; when no part is certain, it rises and falls. */
static void
draw_soft_bar (Drawing *d, const FmnMark *mark, FmnTone tone)
{
  double middle = (mark->sure0 + mark->sure1) / 2;
  gboolean none = mark->sure0 > mark->sure1;
  double x0 = none ? middle : mark->sure0;
  double x1 = none ? middle : mark->sure1;

  draw_soft (d, tone, mark->soft0, x0, mark->y, mark->half, TRUE);
  draw_soft (d, tone, x1, mark->soft1, mark->y, mark->half, FALSE);
  if (none)
    return;
  fmn_pen_set_tone (d->pen, tone, SOFT);
  cairo_rectangle (d->cr, x0, mark->y - mark->half, x1 - x0, mark->half * 2);
  cairo_fill (d->cr);
}

static void
draw_outlined_bar (Drawing *d, const FmnMark *mark, FmnTone tone)
{
  FmnTone tint = mark->hollow                         ? FMN_TONE_CARD
                 : mark->lane == FMN_LANE_PREGNANCIES ? FMN_TONE_PREGNANCY_TINT
                                                      : FMN_TONE_TREATMENT_TINT;

  fmn_pen_set_tone (d->pen, tint, 1);
  cairo_fill_preserve (d->cr);
  fmn_pen_set_tone (d->pen, tone, 1);
  cairo_set_line_width (d->cr, 1.5);
  cairo_stroke (d->cr);
}

/* What was folded into a pregnancy: a line for each, as far as they can be told apart. */
static void
draw_inside (Drawing *d, const FmnMark *mark)
{
  const FmnOverviewItem *item = mark->item;
  double shift = d->layout->frame.axis == FMN_AXIS_WEEKS ? item->start : 0;
  double last = -G_MAXDOUBLE;

  fmn_pen_set_tone (
      d->pen, mark->about || mark->hollow || mark->fades ? FMN_TONE_TEXT : FMN_TONE_ON_MARK, 1);
  cairo_set_line_width (d->cr, INSIDE_WIDTH);
  for (guint i = 0; i < item->inside->len; i++)
    {
      double day = g_array_index (item->inside, double, i) - shift;
      double x = CLAMP (fmn_overview_layout_get_x (d->layout, day), mark->x0 + INSIDE_STEP,
                        mark->x1 - INSIDE_STEP);

      if (fabs (x - last) < INSIDE_STEP)
        continue;
      last = x;
      cairo_move_to (d->cr, x, mark->y - mark->half + INSIDE_WIDTH);
      cairo_line_to (d->cr, x, mark->y + mark->half - INSIDE_WIDTH);
    }
  cairo_stroke (d->cr);
}

static void
draw_bar (Drawing *d, const FmnMark *mark)
{
  FmnTone tone = get_tone (mark);
  gboolean soft
      = mark->about && MAX (fabs (mark->sure0 - mark->soft0), fabs (mark->soft1 - mark->sure1)) > 8;

  fmn_trace_rounded (d->cr, mark->x0, mark->y - mark->half, mark->x1, mark->y + mark->half,
                     mark->lane == FMN_LANE_PREGNANCIES ? 6 : 3);
  if (mark->fades)
    {
      gboolean rtl = d->layout->frame.rtl;

      set_slope (d, tone, mark->x0, mark->x1, rtl ? 0.1 : 1, rtl ? 1 : 0.1);
      cairo_fill (d->cr);
    }
  else if (soft)
    {
      cairo_new_path (d->cr);
      draw_soft_bar (d, mark, tone);
    }
  else if (mark->about || mark->hollow)
    draw_outlined_bar (d, mark, tone);
  else
    {
      fmn_pen_set_tone (d->pen, tone, 1);
      cairo_fill (d->cr);
    }
  if (mark->item != NULL && mark->item->inside != NULL)
    draw_inside (d, mark);
  if (mark->goes_on)
    {
      fmn_pen_set_tone (d->pen, tone, 1);
      draw_arrow (d, mark);
    }
}

static void
trace_speech (cairo_t *cr, double x, double y, double half)
{
  fmn_trace_rounded (cr, x - half, y - half, x + half, y + half * 0.5, 2);
  cairo_move_to (cr, x - half * 0.5, y + half * 0.5);
  cairo_line_to (cr, x - half * 0.5, y + half * 1.1);
  cairo_line_to (cr, x + half * 0.2, y + half * 0.5);
  cairo_close_path (cr);
}

/* A sheet with its corner turned down. */
static void
trace_page (cairo_t *cr, const FmnMark *mark, double x0, double x1)
{
  double fold = (x1 - x0) * 0.45;

  cairo_move_to (cr, x0, mark->y - mark->half);
  cairo_line_to (cr, x1 - fold, mark->y - mark->half);
  cairo_line_to (cr, x1, mark->y - mark->half + fold);
  cairo_line_to (cr, x1, mark->y + mark->half);
  cairo_line_to (cr, x0, mark->y + mark->half);
  cairo_close_path (cr);
}

static void
trace_point (Drawing *d, const FmnMark *mark, double inset)
{
  double x = (mark->x0 + mark->x1) / 2;
  double half = mark->half - inset;

  switch (mark->type)
    {
    case FMN_MARK_CROSS:
      fmn_trace_cross (d->cr, x, mark->y, half, half * 0.38);
      break;
    case FMN_MARK_DISC:
      cairo_new_sub_path (d->cr);
      cairo_arc (d->cr, x, mark->y, half, 0, 2 * M_PI);
      break;
    case FMN_MARK_SPEECH:
      trace_speech (d->cr, x, mark->y, half);
      break;
    case FMN_MARK_PAGE:
      trace_page (d->cr, mark, mark->x0 + inset, mark->x1 - inset);
      break;
    case FMN_MARK_TICK:
    case FMN_MARK_FRAME:
    case FMN_MARK_SQUARE:
    case FMN_MARK_BAR:
    case FMN_MARK_END:
    default:
      cairo_rectangle (d->cr, mark->x0 + inset, mark->y - half,
                       MAX (0.01, mark->x1 - mark->x0 - 2 * inset), half * 2);
      break;
    }
}

static void
draw_point (Drawing *d, const FmnMark *mark)
{
  FmnTone tone = get_tone (mark);
  double middle = (mark->x0 + mark->x1) / 2;

  draw_soft (d, tone, mark->soft0, middle, mark->y, mark->half * 0.6, TRUE);
  draw_soft (d, tone, middle, mark->soft1, mark->y, mark->half * 0.6, FALSE);
  fmn_pen_set_tone (d->pen, tone, 1);
  if (mark->hollow || mark->type == FMN_MARK_FRAME)
    {
      cairo_set_line_width (d->cr, 1.5);
      trace_point (d, mark, 0.75);
      cairo_stroke (d->cr);
    }
  else
    {
      trace_point (d, mark, 0);
      cairo_fill (d->cr);
    }
  if (mark->type == FMN_MARK_FRAME)
    {
      cairo_arc (d->cr, middle, mark->y, 1.4, 0, 2 * M_PI);
      cairo_fill (d->cr);
    }
}

static void
draw_label (Drawing *d, const FmnMark *mark)
{
  gboolean pregnancy = mark->lane == FMN_LANE_PREGNANCIES;
  PangoLayout **label = &mark->item->labels[mark->weeks == NULL];
  int height;

  if (*label == NULL)
    *label = fmn_overview_create_label (d->pen->fonts, pregnancy ? mark->name : NULL,
                                        pregnancy ? mark->weeks : mark->name);
  pango_layout_get_pixel_size (*label, NULL, &height);
  fmn_pen_set_tone (
      d->pen,
      mark->label_inside && !mark->about && !mark->hollow ? FMN_TONE_ON_MARK : FMN_TONE_TEXT, 1);
  cairo_move_to (d->cr, mark->label_x, mark->y - height / 2.0);
  pango_cairo_show_layout (d->cr, *label);
}

static void
draw_ring (Drawing *d, const FmnMark *mark)
{
  double half = mark->n > 1 ? MAX (mark->half, d->line_height * 0.45) : mark->half;

  fmn_pen_set_tone (d->pen, FMN_TONE_ACCENT, 1);
  cairo_set_line_width (d->cr, 2);
  if (mark->type == FMN_MARK_BAR || mark->n > 1)
    fmn_trace_rounded (d->cr, mark->x0 - 2.5, mark->y - half - 2.5, mark->x1 + 2.5,
                       mark->y + half + 2.5, 8);
  else
    {
      cairo_new_sub_path (d->cr);
      cairo_arc (d->cr, (mark->x0 + mark->x1) / 2, mark->y, 9.5, 0, 2 * M_PI);
    }
  cairo_stroke (d->cr);
}

/* One shape each; ends lie over the bars, and names over all. */
static void
draw_marks (Drawing *d)
{
  GArray *marks = d->layout->marks;

  for (guint i = 0; i < marks->len; i++)
    {
      const FmnMark *mark = &g_array_index (marks, FmnMark, i);

      if (mark->n > 1)
        i = draw_clusters (d, i);
      else if (mark->type == FMN_MARK_BAR)
        draw_bar (d, mark);
      else if (mark->type == FMN_MARK_END)
        fmn_pen_draw_end (d->pen, mark->shape, (mark->x0 + mark->x1) / 2, mark->y, mark->half);
      else
        draw_point (d, mark);
    }
  for (guint i = 0; i < marks->len; i++)
    {
      const FmnMark *mark = &g_array_index (marks, FmnMark, i);

      if (has_count (d, mark))
        draw_count (d, mark);
      if (!isnan (mark->label_x))
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
  double edge;

  g_return_if_fail (pen != NULL && layout != NULL);

  d.cr = pen->cr;
  d.line_height = get_line_height (pen->fonts);
  draw_grid (&d);
  draw_future (&d);
  cairo_save (d.cr);
  edge = layout->frame.rtl ? 0 : layout->frame.left - 1;
  cairo_rectangle (d.cr, edge, 0, layout->frame.rtl ? layout->frame.right + 1 : width - edge,
                   layout->height + FOOT_GAP);
  cairo_clip (d.cr);
  draw_marks (&d);
  for (guint i = 0; i < G_N_ELEMENTS (ringed); i++)
    if (ringed[i] != NULL)
      draw_ring (&d, ringed[i]);
  cairo_restore (d.cr);
  draw_today (&d);
}
