/* fmn-wrap-box.c: measures and places children line by line, from the reading side.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-wrap-box.h"

struct _FmnWrapBox
{
  GtkWidget parent_instance;
  int spacing;
  int line_spacing;
};

G_DEFINE_FINAL_TYPE (FmnWrapBox, fmn_wrap_box, GTK_TYPE_WIDGET)

/* Goes through the lines at @width; places the children when @place is set. Returns the height. */
static int
lay_out (FmnWrapBox *self, int width, gboolean place)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = 0;
  int y = 0;
  int line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_width;
      int child_height;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &child_width, NULL, NULL);
      child_width = MIN (child_width, width);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height, NULL,
                          NULL);
      if (x > 0 && x + child_width > width)
        {
          x = 0;
          y += line_height + self->line_spacing;
          line_height = 0;
        }
      if (place)
        gtk_widget_size_allocate (
            child,
            &(GtkAllocation){ rtl ? width - x - child_width : x, y, child_width, child_height },
            -1);
      x += child_width + self->spacing;
      line_height = MAX (line_height, child_height);
    }
  return y + line_height;
}

static GtkSizeRequestMode
fmn_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fmn_wrap_box_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  FmnWrapBox *self = FMN_WRAP_BOX (widget);
  int min_width = 0;
  int nat_width = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_min;
      int child_nat;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_min, &child_nat, NULL,
                          NULL);
      min_width = MAX (min_width, child_min);
      nat_width += child_nat + (nat_width > 0 ? self->spacing : 0);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = min_width;
      *natural = nat_width;
    }
  else
    {
      *minimum = *natural
          = lay_out (self, for_size < 0 ? nat_width : MAX (for_size, min_width), FALSE);
    }
}

static void
fmn_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (FMN_WRAP_BOX (widget), width, TRUE);
}

static void
fmn_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (fmn_wrap_box_parent_class)->dispose (object);
}

static void
fmn_wrap_box_class_init (FmnWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_wrap_box_dispose;
  widget_class->get_request_mode = fmn_wrap_box_get_request_mode;
  widget_class->measure = fmn_wrap_box_measure;
  widget_class->size_allocate = fmn_wrap_box_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fmn_wrap_box_init (FmnWrapBox *self)
{
}

GtkWidget *
fmn_wrap_box_new (int spacing, int line_spacing)
{
  FmnWrapBox *self = g_object_new (FMN_TYPE_WRAP_BOX, NULL);

  self->spacing = spacing;
  self->line_spacing = line_spacing;
  return GTK_WIDGET (self);
}

void
fmn_wrap_box_append (FmnWrapBox *self, GtkWidget *child)
{
  g_return_if_fail (FMN_IS_WRAP_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
