/* fmn-beside.c: chooses between side by side and stacked by the width alone, so that larger text stacks sooner.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-beside.h"

#include "fmn-text-scale.h"

struct _FmnBeside
{
  GtkWidget parent_instance;

  GtkWidget *start;
  GtkWidget *end;
  int from;
  int end_width;
  int spacing;
};

enum
{
  PROP_0,
  PROP_START,
  PROP_END,
  PROP_FROM,
  PROP_END_WIDTH,
  PROP_SPACING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FmnBeside, fmn_beside, GTK_TYPE_WIDGET)

static int
get_minimum_width (GtkWidget *child)
{
  int minimum = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
get_natural_width (GtkWidget *child)
{
  int natural = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* Splits @width; FALSE when they are to be stacked. */
static gboolean
split (FmnBeside *self, int width, int *start_width, int *end_width)
{
  const double scale = fmn_text_scale_get (GTK_WIDGET (self));
  const int room = width - self->spacing;

  if (width < self->from * scale)
    return FALSE;
  *end_width = self->end_width > 0   ? (int) (self->end_width * scale)
               : self->end_width < 0 ? get_natural_width (self->end)
                                     : room / 2;
  *start_width = room - *end_width;
  return *start_width >= get_minimum_width (self->start)
         && *end_width >= get_minimum_width (self->end);
}

static gboolean
has_both (FmnBeside *self)
{
  return gtk_widget_should_layout (self->start) && gtk_widget_should_layout (self->end);
}

static GtkSizeRequestMode
fmn_beside_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (FmnBeside *self, int *minimum, int *natural)
{
  int start_minimum = 0, start_natural = 0, end_minimum = 0, end_natural = 0;

  if (gtk_widget_should_layout (self->start))
    gtk_widget_measure (self->start, GTK_ORIENTATION_HORIZONTAL, -1, &start_minimum, &start_natural,
                        NULL, NULL);
  if (gtk_widget_should_layout (self->end))
    gtk_widget_measure (self->end, GTK_ORIENTATION_HORIZONTAL, -1, &end_minimum, &end_natural, NULL,
                        NULL);
  *minimum = MAX (start_minimum, end_minimum);
  *natural = MAX (MAX (start_natural, end_natural), *minimum);
  if (has_both (self))
    *natural = MAX (*natural, (int) (self->from * fmn_text_scale_get (GTK_WIDGET (self))));
}

static int
measure_child_height (GtkWidget *child, int width)
{
  int minimum = 0;

  if (gtk_widget_should_layout (child))
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
measure_height (FmnBeside *self, int width)
{
  int start_width = -1, end_width = -1;

  if (has_both (self) && (width < 0 || split (self, width, &start_width, &end_width)))
    return MAX (measure_child_height (self->start, start_width),
                measure_child_height (self->end, end_width));
  return measure_child_height (self->start, width) + measure_child_height (self->end, width)
         + (has_both (self) ? self->spacing : 0);
}

static void
fmn_beside_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  FmnBeside *self = FMN_BESIDE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = *natural = measure_height (self, for_size);
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
fmn_beside_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FmnBeside *self = FMN_BESIDE (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int start_width, end_width, top;

  if (has_both (self) && split (self, width, &start_width, &end_width))
    {
      allocate (self->start, rtl ? end_width + self->spacing : 0, 0, start_width, height);
      allocate (self->end, rtl ? 0 : start_width + self->spacing, 0, end_width, height);
      return;
    }
  top = measure_child_height (self->start, width);
  if (gtk_widget_should_layout (self->start))
    allocate (self->start, 0, 0, width, has_both (self) ? top : MAX (top, height));
  if (has_both (self))
    top += self->spacing;
  if (gtk_widget_should_layout (self->end))
    allocate (self->end, 0, top, width,
              MAX (measure_child_height (self->end, width), height - top));
}

static void
fmn_beside_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FmnBeside *self = FMN_BESIDE (object);

  switch (prop_id)
    {
    case PROP_START:
      self->start = g_value_get_object (value);
      gtk_widget_insert_after (self->start, GTK_WIDGET (self), NULL);
      break;
    case PROP_END:
      self->end = g_value_get_object (value);
      gtk_widget_insert_before (self->end, GTK_WIDGET (self), NULL);
      break;
    case PROP_FROM:
      self->from = g_value_get_int (value);
      break;
    case PROP_END_WIDTH:
      self->end_width = g_value_get_int (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fmn_beside_dispose (GObject *object)
{
  FmnBeside *self = FMN_BESIDE (object);

  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);
  G_OBJECT_CLASS (fmn_beside_parent_class)->dispose (object);
}

static void
fmn_beside_class_init (FmnBesideClass *klass)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = fmn_beside_set_property;
  G_OBJECT_CLASS (klass)->dispose = fmn_beside_dispose;
  widget_class->get_request_mode = fmn_beside_get_request_mode;
  widget_class->measure = fmn_beside_measure;
  widget_class->size_allocate = fmn_beside_size_allocate;

  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_FROM] = g_param_spec_int ("from", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_END_WIDTH] = g_param_spec_int ("end-width", NULL, NULL, -1, G_MAXINT, 0, flags);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
fmn_beside_init (FmnBeside *self)
{
}

GtkWidget *
fmn_beside_new (GtkWidget *start, GtkWidget *end, int from, int end_width, int spacing)
{
  g_return_val_if_fail (GTK_IS_WIDGET (start) && GTK_IS_WIDGET (end), NULL);

  return g_object_new (FMN_TYPE_BESIDE, "start", start, "end", end, "from", from, "end-width",
                       end_width, "spacing", spacing, NULL);
}
