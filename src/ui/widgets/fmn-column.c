/* fmn-column.c: asks for a fixed natural width whatever its child would like.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-column.h"

struct _FmnColumn
{
  GtkWidget parent_instance;
  GtkWidget *child;
  int natural_width;
};

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_NATURAL_WIDTH,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void fmn_column_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FmnColumn,
                               fmn_column,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      fmn_column_buildable_init))

static GtkBuildableIface *parent_buildable;

static void
fmn_column_set_child (FmnColumn *self, GtkWidget *child)
{
  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

static void
fmn_column_add_child (GtkBuildable *buildable,
                      GtkBuilder *builder,
                      GObject *child,
                      const char *type)
{
  if (GTK_IS_WIDGET (child))
    fmn_column_set_child (FMN_COLUMN (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
fmn_column_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = fmn_column_add_child;
}

static GtkSizeRequestMode
fmn_column_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fmn_column_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  FmnColumn *self = FMN_COLUMN (widget);

  /* The width never depends on a height: a label would ask for all of itself in one line. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  if (self->child != NULL && gtk_widget_get_visible (self->child))
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->natural_width > 0)
    *natural = MAX (*minimum, self->natural_width);
}

static void
fmn_column_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FmnColumn *self = FMN_COLUMN (widget);

  if (self->child != NULL && gtk_widget_get_visible (self->child))
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

static void
fmn_column_dispose (GObject *object)
{
  FmnColumn *self = FMN_COLUMN (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (fmn_column_parent_class)->dispose (object);
}

static void
fmn_column_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FmnColumn *self = FMN_COLUMN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_NATURAL_WIDTH:
      g_value_set_int (value, self->natural_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fmn_column_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FmnColumn *self = FMN_COLUMN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      fmn_column_set_child (self, g_value_get_object (value));
      break;
    case PROP_NATURAL_WIDTH:
      if (self->natural_width == g_value_get_int (value))
        break;
      self->natural_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fmn_column_class_init (FmnColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fmn_column_dispose;
  object_class->get_property = fmn_column_get_property;
  object_class->set_property = fmn_column_set_property;
  widget_class->get_request_mode = fmn_column_get_request_mode;
  widget_class->measure = fmn_column_measure;
  widget_class->size_allocate = fmn_column_size_allocate;

  properties[PROP_CHILD]
      = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NATURAL_WIDTH]
      = g_param_spec_int ("natural-width", NULL, NULL, 0, G_MAXINT, 0,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fmn_column_init (FmnColumn *self)
{
}
