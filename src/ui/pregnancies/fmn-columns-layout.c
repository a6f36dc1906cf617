/* fmn-columns-layout.c: columns whose widths are parts of the whole, so that lines of a table stand under each other.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-columns-layout.h"

struct _FmnColumnsLayout
{
  GtkLayoutManager parent_instance;

  const int *parts;
  int spacing;
  gboolean stacked;
};

G_DEFINE_FINAL_TYPE (FmnColumnsLayout, fmn_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
sum_of_parts (FmnColumnsLayout *self, int *n)
{
  int sum = 0;

  for (*n = 0; self->parts[*n] > 0; (*n)++)
    sum += self->parts[*n];
  return sum;
}

/* Of the column @i in @width pixels. */
static int
column_width (FmnColumnsLayout *self, int i, int width)
{
  int n;
  int sum = sum_of_parts (self, &n);

  return self->stacked ? width : MAX (width - (n - 1) * self->spacing, 0) * self->parts[i] / sum;
}

static GtkSizeRequestMode
fmn_columns_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The width at which the widest child, by its part, has what it needs. */
static void
measure_width (FmnColumnsLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int n;
  int sum = sum_of_parts (self, &n);

  *minimum = *natural = 0;
  for (int i = 0; child != NULL && i < n; i++, child = gtk_widget_get_next_sibling (child))
    {
      int share = self->stacked ? sum : self->parts[i];
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, (child_minimum * sum + share - 1) / share);
      *natural = MAX (*natural, (child_natural * sum + share - 1) / share);
    }
  if (!self->stacked)
    {
      *minimum += (n - 1) * self->spacing;
      *natural += (n - 1) * self->spacing;
    }
}

static int
measure_height (FmnColumnsLayout *self, GtkWidget *widget, int width)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int n, height = 0, least, natural;

  measure_width (self, widget, &least, &natural);
  width = width >= 0 ? MAX (width, least) : natural;
  sum_of_parts (self, &n);
  for (int i = 0; child != NULL && i < n; i++, child = gtk_widget_get_next_sibling (child))
    {
      int child_height;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column_width (self, i, width), NULL,
                          &child_height, NULL, NULL);
      height = self->stacked ? height + child_height + (i > 0 ? self->spacing : 0)
                             : MAX (height, child_height);
    }
  return height;
}

static void
fmn_columns_layout_measure (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  FmnColumnsLayout *self = FMN_COLUMNS_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = measure_height (self, widget, for_size);
}

static void
fmn_columns_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  FmnColumnsLayout *self = FMN_COLUMNS_LAYOUT (manager);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int n, x = 0, y = 0;

  sum_of_parts (self, &n);
  for (int i = 0; child != NULL && i < n; i++, child = gtk_widget_get_next_sibling (child))
    {
      int child_width = column_width (self, i, width);
      int child_height = height;

      if (self->stacked)
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height, NULL,
                            NULL);
      gtk_widget_size_allocate (
          child,
          &(GtkAllocation){ mirrored ? width - x - child_width : x, y, child_width, child_height },
          -1);
      if (self->stacked)
        y += child_height + self->spacing;
      else
        x += child_width + self->spacing;
    }
}

static void
fmn_columns_layout_class_init (FmnColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = fmn_columns_layout_get_request_mode;
  manager_class->measure = fmn_columns_layout_measure;
  manager_class->allocate = fmn_columns_layout_allocate;
}

static void
fmn_columns_layout_init (FmnColumnsLayout *self)
{
}

GtkLayoutManager *
fmn_columns_layout_new (const int *parts, int spacing)
{
  FmnColumnsLayout *self;

  g_return_val_if_fail (parts != NULL && parts[0] > 0, NULL);

  self = g_object_new (FMN_TYPE_COLUMNS_LAYOUT, NULL);
  self->parts = parts;
  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}

void
fmn_columns_layout_set_stacked (FmnColumnsLayout *self, gboolean stacked)
{
  g_return_if_fail (FMN_IS_COLUMNS_LAYOUT (self));

  if (self->stacked == stacked)
    return;
  self->stacked = stacked;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
