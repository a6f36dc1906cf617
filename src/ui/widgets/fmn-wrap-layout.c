/* fmn-wrap-layout.c: lays children out in lines that wrap, like words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-wrap-layout.h"

struct _FmnWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  int line_spacing;
};

G_DEFINE_FINAL_TYPE (FmnWrapLayout, fmn_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *child;
  int x, y, width, height;
} Place;

static int
natural_width (GtkWidget *child, int limit)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return CLAMP (natural, minimum, MAX (limit, minimum));
}

/* Gives the children from @first on, which make a line, one height, and what is left of @width to those that expand. */
static void
finish_line (GArray *places, guint first, int width, int line_height)
{
  Place *last;
  int left, n_expand = 0;

  if (first >= places->len)
    return;
  last = &g_array_index (places, Place, places->len - 1);
  left = width - (last->x + last->width);
  for (guint i = first; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);

      place->height = line_height;
      n_expand += gtk_widget_compute_expand (place->child, GTK_ORIENTATION_HORIZONTAL) ? 1 : 0;
    }
  if (left <= 0 || n_expand == 0)
    return;
  for (guint i = first, shift = 0; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);

      place->x += shift;
      if (gtk_widget_compute_expand (place->child, GTK_ORIENTATION_HORIZONTAL))
        {
          place->width += left / n_expand;
          shift += left / n_expand;
        }
    }
}

/* Returns the height; fills @places, Place. */
static int
lay_out (FmnWrapLayout *self, GtkWidget *widget, int width, GArray *places)
{
  int x = 0, y = 0, line_height = 0;
  guint line_start = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      Place place = { child };
      int natural;

      if (!gtk_widget_should_layout (child))
        continue;
      place.width = natural_width (child, width);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &natural, NULL, NULL);
      if (x > 0 && x + place.width > width)
        {
          finish_line (places, line_start, width, line_height);
          line_start = places->len;
          x = 0;
          y += line_height + self->line_spacing;
          line_height = 0;
        }
      place.x = x;
      place.y = y;
      line_height = MAX (line_height, natural);
      x += place.width + self->spacing;
      g_array_append_val (places, place);
    }
  finish_line (places, line_start, width, line_height);
  return y + line_height;
}

static GtkSizeRequestMode
fmn_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fmn_wrap_layout_measure (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  FmnWrapLayout *self = FMN_WRAP_LAYOUT (manager);
  int widest = 0, sum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      widest = MAX (widest, child_minimum);
      sum += child_natural + (sum > 0 ? self->spacing : 0);
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = MAX (sum, widest);
    }
  else
    {
      g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));

      *minimum = *natural
          = lay_out (self, widget, for_size >= 0 ? for_size : MAX (sum, widest), places);
    }
}

static void
fmn_wrap_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  lay_out (FMN_WRAP_LAYOUT (manager), widget, width, places);
  for (guint i = 0; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);
      int x = mirrored ? width - place->x - place->width : place->x;

      gtk_widget_size_allocate (place->child,
                                &(GtkAllocation){ x, place->y, place->width, place->height }, -1);
    }
}

static void
fmn_wrap_layout_class_init (FmnWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = fmn_wrap_layout_get_request_mode;
  manager_class->measure = fmn_wrap_layout_measure;
  manager_class->allocate = fmn_wrap_layout_allocate;
}

static void
fmn_wrap_layout_init (FmnWrapLayout *self)
{
}

GtkLayoutManager *
fmn_wrap_layout_new (int spacing, int line_spacing)
{
  FmnWrapLayout *self = g_object_new (FMN_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  self->line_spacing = line_spacing;
  return GTK_LAYOUT_MANAGER (self);
}
