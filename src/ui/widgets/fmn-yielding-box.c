/* fmn-yielding-box.c: gives the whole height to the child when the extra one, at its smallest, would leave it too little.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-yielding-box.h"

struct _FmnYieldingBox
{
  GtkWidget parent_instance;
  GtkWidget *extra;
  GtkWidget *child;
  int reserve;
};

G_DEFINE_FINAL_TYPE (FmnYieldingBox, fmn_yielding_box, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EXTRA,
  PROP_CHILD,
  PROP_RESERVE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_there (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_visible (widget);
}

static GtkSizeRequestMode
fmn_yielding_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fmn_yielding_box_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  FmnYieldingBox *self = FMN_YIELDING_BOX (widget);
  int min;
  int nat;

  if (is_there (self->child))
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (!is_there (self->extra))
    return;

  gtk_widget_measure (self->extra, orientation, for_size, &min, &nat, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (*minimum, min);
      *natural = MAX (*natural, nat);
    }
  else
    {
      *natural += nat;
    }
}

static void
fmn_yielding_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FmnYieldingBox *self = FMN_YIELDING_BOX (widget);
  int extra_height = 0;
  int extra_min = 0;
  int child_min = 0;

  if (is_there (self->child))
    gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, width, &child_min, NULL, NULL, NULL);
  if (is_there (self->extra))
    {
      int room = height - MAX (child_min, self->reserve);
      gboolean fits;

      gtk_widget_measure (self->extra, GTK_ORIENTATION_VERTICAL, width, &extra_min, &extra_height,
                          NULL, NULL);
      fits = room >= extra_min;
      extra_height = MIN (extra_height, room);
      gtk_widget_set_child_visible (self->extra, fits);
      if (!fits)
        extra_height = 0;
      else
        gtk_widget_size_allocate (self->extra, &(GtkAllocation){ 0, 0, width, extra_height }, -1);
    }
  if (is_there (self->child))
    gtk_widget_size_allocate (
        self->child, &(GtkAllocation){ 0, extra_height, width, height - extra_height }, -1);
}

static void
set_slot (FmnYieldingBox *self, GtkWidget **slot, GtkWidget *widget)
{
  g_clear_pointer (slot, gtk_widget_unparent);
  *slot = widget;
  if (widget == NULL)
    return;
  /* The order of the children is the order in which the focus goes through them. */
  if (slot == &self->extra)
    gtk_widget_insert_after (widget, GTK_WIDGET (self), NULL);
  else
    gtk_widget_insert_before (widget, GTK_WIDGET (self), NULL);
}

static void
fmn_yielding_box_dispose (GObject *object)
{
  FmnYieldingBox *self = FMN_YIELDING_BOX (object);

  g_clear_pointer (&self->extra, gtk_widget_unparent);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (fmn_yielding_box_parent_class)->dispose (object);
}

static void
fmn_yielding_box_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FmnYieldingBox *self = FMN_YIELDING_BOX (object);

  switch (prop_id)
    {
    case PROP_EXTRA:
      g_value_set_object (value, self->extra);
      break;
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_RESERVE:
      g_value_set_int (value, self->reserve);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fmn_yielding_box_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  FmnYieldingBox *self = FMN_YIELDING_BOX (object);

  switch (prop_id)
    {
    case PROP_EXTRA:
      set_slot (self, &self->extra, g_value_get_object (value));
      break;
    case PROP_CHILD:
      set_slot (self, &self->child, g_value_get_object (value));
      break;
    case PROP_RESERVE:
      self->reserve = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fmn_yielding_box_class_init (FmnYieldingBoxClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fmn_yielding_box_dispose;
  object_class->get_property = fmn_yielding_box_get_property;
  object_class->set_property = fmn_yielding_box_set_property;
  widget_class->get_request_mode = fmn_yielding_box_get_request_mode;
  widget_class->measure = fmn_yielding_box_measure;
  widget_class->size_allocate = fmn_yielding_box_size_allocate;

  properties[PROP_EXTRA] = g_param_spec_object ("extra", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_RESERVE] = g_param_spec_int ("reserve", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fmn_yielding_box_init (FmnYieldingBox *self)
{
}
