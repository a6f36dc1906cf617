/* fmn-header.c: one header bar for every column, so that New and the menu stand in the same place everywhere.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-header.h"

#include "fmn-primary-menu.h"

struct _FmnHeader
{
  AdwBin parent_instance;
  AdwHeaderBar *bar;
  AdwWindowTitle *window_title;
  GtkMenuButton *new_button;
  GtkWidget *new_label;
  GtkMenuButton *start_menu;
  GtkMenuButton *end_menu;
  FmnContext *context;
  gboolean narrow;
  gboolean has_new;
  gboolean has_menu;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_CONTEXT,
  PROP_NARROW,
  PROP_HAS_NEW,
  PROP_HAS_MENU,
  PROP_SHOW_TITLE_BUTTONS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void fmn_header_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FmnHeader,
                               fmn_header,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      fmn_header_buildable_init))

static GtkBuildableIface *parent_buildable;

static void
fmn_header_add_child (GtkBuildable *buildable,
                      GtkBuilder *builder,
                      GObject *child,
                      const char *type)
{
  FmnHeader *self = FMN_HEADER (buildable);

  if (g_strcmp0 (type, "start") == 0)
    adw_header_bar_pack_start (self->bar, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "end") == 0)
    adw_header_bar_pack_end (self->bar, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
fmn_header_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = fmn_header_add_child;
}

static void
fmn_header_update (FmnHeader *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->new_button), self->has_new);
  gtk_widget_set_visible (self->new_label, !self->narrow);
  gtk_menu_button_set_always_show_arrow (self->new_button, !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->start_menu), self->has_menu);
  gtk_widget_set_visible (GTK_WIDGET (self->end_menu), self->narrow && self->context != NULL);
}

static void
fmn_header_set_context (FmnHeader *self, FmnContext *context)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (!g_set_object (&self->context, context))
    return;

  if (context != NULL)
    menu = fmn_primary_menu_new (context);
  gtk_menu_button_set_menu_model (self->start_menu, menu);
  gtk_menu_button_set_menu_model (self->end_menu, menu);
  fmn_header_update (self);
}

static void
fmn_header_dispose (GObject *object)
{
  FmnHeader *self = FMN_HEADER (object);

  g_clear_object (&self->context);

  G_OBJECT_CLASS (fmn_header_parent_class)->dispose (object);
}

static void
fmn_header_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FmnHeader *self = FMN_HEADER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, adw_window_title_get_title (self->window_title));
      break;
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_HAS_NEW:
      g_value_set_boolean (value, self->has_new);
      break;
    case PROP_HAS_MENU:
      g_value_set_boolean (value, self->has_menu);
      break;
    case PROP_SHOW_TITLE_BUTTONS:
      g_value_set_boolean (value, adw_header_bar_get_show_end_title_buttons (self->bar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fmn_header_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FmnHeader *self = FMN_HEADER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      fmn_header_set_title (self, g_value_get_string (value));
      break;
    case PROP_CONTEXT:
      fmn_header_set_context (self, g_value_get_object (value));
      break;
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      fmn_header_update (self);
      break;
    case PROP_HAS_NEW:
      self->has_new = g_value_get_boolean (value);
      fmn_header_update (self);
      break;
    case PROP_HAS_MENU:
      self->has_menu = g_value_get_boolean (value);
      fmn_header_update (self);
      break;
    case PROP_SHOW_TITLE_BUTTONS:
      adw_header_bar_set_show_end_title_buttons (self->bar, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fmn_header_class_init (FmnHeaderClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fmn_header_dispose;
  object_class->get_property = fmn_header_get_property;
  object_class->set_property = fmn_header_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, FMN_TYPE_CONTEXT, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_HAS_NEW] = g_param_spec_boolean ("has-new", NULL, NULL, FALSE, flags);
  properties[PROP_HAS_MENU] = g_param_spec_boolean ("has-menu", NULL, NULL, FALSE, flags);
  properties[PROP_SHOW_TITLE_BUTTONS]
      = g_param_spec_boolean ("show-title-buttons", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FMN_RESOURCE_BASE "/ui/shell/fmn-header.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnHeader, bar);
  gtk_widget_class_bind_template_child (widget_class, FmnHeader, window_title);
  gtk_widget_class_bind_template_child (widget_class, FmnHeader, new_button);
  gtk_widget_class_bind_template_child (widget_class, FmnHeader, new_label);
  gtk_widget_class_bind_template_child (widget_class, FmnHeader, start_menu);
  gtk_widget_class_bind_template_child (widget_class, FmnHeader, end_menu);
}

static void
fmn_header_init (FmnHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fmn_header_update (self);
}

void
fmn_header_set_title (FmnHeader *self, const char *title)
{
  g_return_if_fail (FMN_IS_HEADER (self));

  adw_window_title_set_title (self->window_title, title != NULL ? title : "");
}

void
fmn_header_popup_new (FmnHeader *self)
{
  g_return_if_fail (FMN_IS_HEADER (self));

  if (self->has_new)
    gtk_menu_button_popup (self->new_button);
}

void
fmn_header_pack_end (FmnHeader *self, GtkWidget *child)
{
  g_return_if_fail (FMN_IS_HEADER (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  adw_header_bar_pack_end (self->bar, child);
}
