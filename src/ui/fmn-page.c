/* fmn-page.c: what all sections of the window share: their context, whether the window is narrow, and how they are asked to show something.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-page.h"

typedef struct
{
  FmnContext *context;
  gboolean narrow;
  gboolean visiting;
} FmnPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FmnPage, fmn_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_NARROW,
  PROP_VISITING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
fmn_page_dispose (GObject *object)
{
  FmnPagePrivate *priv = fmn_page_get_instance_private (FMN_PAGE (object));

  g_clear_object (&priv->context);

  G_OBJECT_CLASS (fmn_page_parent_class)->dispose (object);
}

static void
fmn_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FmnPagePrivate *priv = fmn_page_get_instance_private (FMN_PAGE (object));

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, priv->context);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;
    case PROP_VISITING:
      g_value_set_boolean (value, priv->visiting);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fmn_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FmnPage *self = FMN_PAGE (object);
  FmnPagePrivate *priv = fmn_page_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      priv->context = g_value_dup_object (value);
      break;
    case PROP_NARROW:
      fmn_page_set_narrow (self, g_value_get_boolean (value));
      break;
    case PROP_VISITING:
      fmn_page_set_visiting (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fmn_page_class_init (FmnPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fmn_page_dispose;
  object_class->get_property = fmn_page_get_property;
  object_class->set_property = fmn_page_set_property;

  properties[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, FMN_TYPE_CONTEXT,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VISITING]
      = g_param_spec_boolean ("visiting", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fmn_page_init (FmnPage *self)
{
}

FmnContext *
fmn_page_get_context (FmnPage *self)
{
  FmnPagePrivate *priv = fmn_page_get_instance_private (self);

  g_return_val_if_fail (FMN_IS_PAGE (self), NULL);

  return priv->context;
}

gboolean
fmn_page_get_narrow (FmnPage *self)
{
  FmnPagePrivate *priv = fmn_page_get_instance_private (self);

  g_return_val_if_fail (FMN_IS_PAGE (self), FALSE);

  return priv->narrow;
}

void
fmn_page_set_narrow (FmnPage *self, gboolean narrow)
{
  FmnPagePrivate *priv = fmn_page_get_instance_private (self);

  g_return_if_fail (FMN_IS_PAGE (self));

  if (priv->narrow == !!narrow)
    return;

  priv->narrow = !!narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

gboolean
fmn_page_get_visiting (FmnPage *self)
{
  FmnPagePrivate *priv = fmn_page_get_instance_private (self);

  g_return_val_if_fail (FMN_IS_PAGE (self), FALSE);

  return priv->visiting;
}

void
fmn_page_set_visiting (FmnPage *self, gboolean visiting)
{
  FmnPagePrivate *priv = fmn_page_get_instance_private (self);

  g_return_if_fail (FMN_IS_PAGE (self));

  if (priv->visiting == !!visiting)
    return;

  priv->visiting = !!visiting;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISITING]);
}

gboolean
fmn_page_show (FmnPage *self, const char *id)
{
  g_return_val_if_fail (FMN_IS_PAGE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return FMN_PAGE_GET_CLASS (self)->show != NULL && FMN_PAGE_GET_CLASS (self)->show (self, id);
}

gboolean
fmn_page_can_search (FmnPage *self)
{
  g_return_val_if_fail (FMN_IS_PAGE (self), FALSE);

  return FMN_PAGE_GET_CLASS (self)->search != NULL;
}

void
fmn_page_search (FmnPage *self)
{
  g_return_if_fail (FMN_IS_PAGE (self));

  if (FMN_PAGE_GET_CLASS (self)->search != NULL)
    FMN_PAGE_GET_CLASS (self)->search (self);
}

gboolean
fmn_page_go_back (FmnPage *self)
{
  g_return_val_if_fail (FMN_IS_PAGE (self), FALSE);

  return FMN_PAGE_GET_CLASS (self)->go_back != NULL && FMN_PAGE_GET_CLASS (self)->go_back (self);
}

/**
 * fmn_page_get_columns:
 *
 * Returns: (transfer container) (element-type GtkWidget): the columns between which F6 moves the
 *   focus, from start to end; the page itself when it has one.
 */
GPtrArray *
fmn_page_get_columns (FmnPage *self)
{
  GPtrArray *columns = NULL;

  g_return_val_if_fail (FMN_IS_PAGE (self), NULL);

  if (FMN_PAGE_GET_CLASS (self)->get_columns != NULL)
    columns = FMN_PAGE_GET_CLASS (self)->get_columns (self);
  if (columns == NULL)
    {
      columns = g_ptr_array_new ();
      g_ptr_array_add (columns, self);
    }
  return columns;
}
