/* fmn-kind-tile.c: draws a kind's icon on its tint.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-kind-tile.h"

#include "fmn-kind-look.h"

struct _FmnKindTile
{
  AdwBin parent_instance;
  GtkImage *image;
  int size;
  const char *css_class;
};

G_DEFINE_FINAL_TYPE (FmnKindTile, fmn_kind_tile, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SIZE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
fmn_kind_tile_show (FmnKindTile *self, const char *icon_name, const char *css_class)
{
  gtk_image_set_from_icon_name (self->image, icon_name);
  if (self->css_class == css_class)
    return;

  if (self->css_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->css_class);
  self->css_class = css_class;
  gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
}

static void
fmn_kind_tile_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_SIZE)
    g_value_set_int (value, FMN_KIND_TILE (object)->size);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fmn_kind_tile_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FmnKindTile *self = FMN_KIND_TILE (object);

  if (prop_id != PROP_SIZE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  self->size = g_value_get_int (value);
  gtk_widget_set_size_request (GTK_WIDGET (self), self->size, self->size);
  gtk_image_set_pixel_size (self->image, self->size >= 38 ? 20 : 16);
}

static void
fmn_kind_tile_class_init (FmnKindTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fmn_kind_tile_get_property;
  object_class->set_property = fmn_kind_tile_set_property;

  properties[PROP_SIZE]
      = g_param_spec_int ("size", NULL, NULL, 16, 96, 30,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fmn_kind_tile_init (FmnKindTile *self)
{
  self->image = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_CENTER, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->image));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kind-tile");
}

GtkWidget *
fmn_kind_tile_new (int size)
{
  return g_object_new (FMN_TYPE_KIND_TILE, "size", size, NULL);
}

void
fmn_kind_tile_set_kind (FmnKindTile *self, FmnKind kind)
{
  g_return_if_fail (FMN_IS_KIND_TILE (self));

  fmn_kind_tile_show (self, fmn_kind_get_icon_name (kind), fmn_kind_get_css_class (kind));
}

void
fmn_kind_tile_set_entry (FmnKindTile *self, FmnEntry *entry)
{
  g_return_if_fail (FMN_IS_KIND_TILE (self));
  g_return_if_fail (FMN_IS_ENTRY (entry));

  fmn_kind_tile_show (self, fmn_entry_get_icon_name (entry),
                      fmn_kind_get_css_class (fmn_entry_get_kind (entry)));
}
