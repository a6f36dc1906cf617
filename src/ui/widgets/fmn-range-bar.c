/* fmn-range-bar.c: a value on a line beside the range that its laboratory printed. No part of the line is better than another.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-range-bar.h"

#include "fmn-caption.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LINE 10     /* height of the line */
#define ARROW 12    /* room over it for the arrow */
#define GAP 3       /* between a line and the words next to it */
#define APART 8     /* between two words */
#define LEAST 0.015 /* of the line: less than this would not be seen */
#define SCALE 0.86  /* of the words, as .caption has it */

struct _FmnRangeBar
{
  GtkWidget parent_instance;
  PangoLayout *value_text;
  PangoLayout *low_text; /* NULL without such a limit; so the next */
  PangoLayout *high_text;
  PangoLayout *start_text;
  PangoLayout *end_text;
  PangoLayout *name_text;
  double value, low, high, end; /* NAN for a limit that is not there */
};

G_DEFINE_FINAL_TYPE (FmnRangeBar, fmn_range_bar, GTK_TYPE_WIDGET)

static double
read_limit (JsonObject *range, const char *name)
{
  const char *text = range != NULL && json_object_has_member (range, name)
                         ? json_object_get_string_member (range, name)
                         : NULL;

  return text != NULL ? g_ascii_strtod (text, NULL) : NAN;
}

static int
get_width (PangoLayout *text)
{
  int width = 0;

  if (text != NULL)
    pango_layout_get_pixel_size (text, &width, NULL);
  return width;
}

static int
get_height (FmnRangeBar *self)
{
  int height;

  pango_layout_get_pixel_size (self->value_text, NULL, &height);
  return height;
}

static PangoLayout *
create_text (FmnRangeBar *self, const char *text, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (SCALE));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static PangoLayout *
create_number (FmnRangeBar *self, double number)
{
  char canonical[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *text = NULL;

  if (isnan (number))
    return NULL;
  g_ascii_formatd (canonical, sizeof canonical, "%.10g", number);
  text = fmn_decimal_format (canonical);
  return create_text (self, text, FALSE);
}

static void
set_color (FmnRangeBar *self, cairo_t *cr, const char *name, double alpha)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA color;

  /* Absent where the style is not loaded, as in a test without the application. */
  if (name == NULL || !gtk_style_context_lookup_color (style, name, &color))
    gtk_style_context_get_color (style, &color);
  color.alpha *= (float) alpha;
  gdk_cairo_set_source_rgba (cr, &color);
}

static double
get_x (FmnRangeBar *self, double number)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const double x = 0.5 + (width - 1) * number / self->end;

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - x : x;
}

/* Centred at @x, but never past an edge; nothing when it would touch what stands from @*from to @*to, which it then widens. */
static void
draw_text (FmnRangeBar *self, cairo_t *cr, PangoLayout *text, double x, double y, GArray *taken)
{
  const double width = get_width (text);
  const double left
      = CLAMP (x - width / 2, 0, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width, 0));
  const double span[] = { left, left + width };

  if (text == NULL)
    return;
  for (guint i = 0; taken != NULL && i + 1 < taken->len; i += 2)
    if (span[0] < g_array_index (taken, double, i + 1) + APART
        && span[1] > g_array_index (taken, double, i) - APART)
      return;
  if (taken != NULL)
    g_array_append_vals (taken, span, 2);
  cairo_move_to (cr, left, y);
  pango_cairo_show_layout (cr, text);
}

static void
draw_line (FmnRangeBar *self, cairo_t *cr, double y)
{
  const double start = get_x (self, 0), end = get_x (self, self->end);
  const double from = get_x (self, isnan (self->low) ? 0 : self->low);
  const double to = get_x (self, isnan (self->high) ? self->end : self->high);

  set_color (self, cr, NULL, 0.1);
  cairo_rectangle (cr, MIN (start, end), y, fabs (end - start), LINE);
  cairo_fill (cr);
  set_color (self, cr, "fmn_card", 1);
  cairo_rectangle (cr, MIN (from, to), y + 0.5, fabs (to - from), LINE - 1);
  cairo_fill_preserve (cr);
  set_color (self, cr, "fmn_quiet", 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
draw_arrow (FmnRangeBar *self, cairo_t *cr, double y)
{
  const double x = get_x (self, self->value);

  set_color (self, cr, "fmn_test", 1);
  cairo_rectangle (cr, x - 1.5, y - 5, 3, LINE + 5);
  cairo_fill (cr);
  cairo_move_to (cr, x - 6, y - 5);
  cairo_line_to (cr, x + 6, y - 5);
  cairo_line_to (cr, x, y - ARROW);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
fmn_range_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FmnRangeBar *self = FMN_RANGE_BAR (widget);
  const double top = get_height (self) + ARROW, below = top + LINE + GAP;
  const double middle
      = ((isnan (self->low) ? 0 : self->low) + (isnan (self->high) ? self->end : self->high)) / 2;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (double));
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                     (float) gtk_widget_get_height (widget)));

  draw_line (self, cr, top);
  draw_arrow (self, cr, top);
  set_color (self, cr, NULL, 1);
  draw_text (self, cr, self->value_text, get_x (self, self->value), 0, NULL);
  set_color (self, cr, "fmn_quiet", 1);
  draw_text (self, cr, self->low_text, get_x (self, self->low), below, taken);
  draw_text (self, cr, self->high_text, get_x (self, self->high), below, taken);
  draw_text (self, cr, self->start_text, get_x (self, 0), below, taken);
  draw_text (self, cr, self->end_text, get_x (self, self->end), below, taken);
  draw_text (self, cr, self->name_text, get_x (self, middle), below, taken);
  cairo_destroy (cr);
}

static void
fmn_range_bar_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  FmnRangeBar *self = FMN_RANGE_BAR (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = 2 * get_height (self) + ARROW + LINE + GAP;
  else
    *minimum = *natural = 120;
}

static void
drop_texts (FmnRangeBar *self)
{
  g_clear_object (&self->value_text);
  g_clear_object (&self->low_text);
  g_clear_object (&self->high_text);
  g_clear_object (&self->start_text);
  g_clear_object (&self->end_text);
  g_clear_object (&self->name_text);
}

static void
fmn_range_bar_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  FmnRangeBar *self = FMN_RANGE_BAR (widget);
  PangoLayout *texts[] = { self->value_text, self->low_text, self->high_text,
                           self->start_text, self->end_text, self->name_text };

  GTK_WIDGET_CLASS (fmn_range_bar_parent_class)->css_changed (widget, change);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      pango_layout_context_changed (texts[i]);
}

static void
fmn_range_bar_dispose (GObject *object)
{
  drop_texts (FMN_RANGE_BAR (object));
  G_OBJECT_CLASS (fmn_range_bar_parent_class)->dispose (object);
}

static void
fmn_range_bar_class_init (FmnRangeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_range_bar_dispose;
  widget_class->snapshot = fmn_range_bar_snapshot;
  widget_class->measure = fmn_range_bar_measure;
  widget_class->css_changed = fmn_range_bar_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "rangebar");
}

static void
fmn_range_bar_init (FmnRangeBar *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

double
fmn_range_bar_round_end (double value, double low, double high)
{
  static const double steps[] = { 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 };
  double most = value, unit;

  if (low > most)
    most = low;
  if (high > most)
    most = high;
  /* Room beyond the last mark, so that nothing stands at the very end. */
  most *= 1.25;
  unit = pow (10, floor (log10 (most)));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * unit >= most)
      return steps[i] * unit;
  return most;
}

static gboolean
can_draw (double value, double low, double high)
{
  const double nearest = isnan (high) ? low : high;
  double end;

  if (isnan (value) || isnan (nearest) || value < 0 || (!isnan (low) && low < 0) || high < 0
      || (value == 0 && nearest == 0) || (!isnan (low) && !isnan (high) && low > high))
    return FALSE;
  end = fmn_range_bar_round_end (value, low, high);
  return nearest / end > LEAST;
}

GtkWidget *
fmn_range_bar_new (FmnEntry *test)
{
  FmnRangeBar *self;
  FmnValue *value;
  g_autofree char *bare = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *range = NULL;
  g_autofree char *sentence = NULL;
  double number, low, high;

  g_return_val_if_fail (FMN_IS_ENTRY (test), NULL);

  value = fmn_entry_get_value (test);
  if (value == NULL || fmn_value_get_value_type (value) != FMN_VALUE_QUANTITY)
    return NULL;
  number = fmn_value_get_double (value);
  low = read_limit (fmn_entry_get_object (test, "range"), "low");
  high = read_limit (fmn_entry_get_object (test, "range"), "high");
  if (!can_draw (number, low, high))
    return NULL;

  self = g_object_new (FMN_TYPE_RANGE_BAR, NULL);
  self->value = number;
  self->low = low;
  self->high = high;
  self->end = fmn_range_bar_round_end (number, low, high);
  bare = fmn_value_format_bare (value);
  self->value_text = create_text (self, bare, TRUE);
  self->low_text = create_number (self, low);
  self->high_text = create_number (self, high);
  self->start_text = create_number (self, 0);
  self->end_text = create_number (self, self->end);
  self->name_text = create_text (self, _ ("lab’s own range"), FALSE);

  whole = fmn_value_format (value);
  range = fmn_entry_dup_range (test);
  /* Translators: a value, then the range that the laboratory printed beside it: "42 GPL-U/mL; lab’s own range: below 20" */
  sentence = g_strdup_printf (_ ("%s; lab’s own range: %s"), whole, range);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  return GTK_WIDGET (self);
}
