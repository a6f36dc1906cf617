/* fmn-split-page.c: a list and a page side by side in a leaflet, folded by the window's width alone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-split-page.h"

#include "fmn-column.h"
#include "fmn-header.h"

#include <glib/gi18n-lib.h>

#define PAGE_WIDTH 430

typedef struct
{
  AdwLeaflet *leaflet;
  GtkWidget *list_column;
  FmnHeader *list_header;
  GtkWidget *list_box;
  GtkWidget *page_column;
  AdwHeaderBar *page_header;
  AdwWindowTitle *page_title;
  GtkWidget *back;
  GtkWidget *page_box;
  gboolean has_way_back;
} FmnSplitPagePrivate;

enum
{
  PROP_FOLDED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FmnSplitPage, fmn_split_page, FMN_TYPE_PAGE)

#define PRIV(self) ((FmnSplitPagePrivate *) fmn_split_page_get_instance_private (self))

/* Window buttons stand on the last column that is seen. */
static void
update_folded (FmnSplitPage *self)
{
  FmnSplitPagePrivate *priv = PRIV (self);
  const gboolean folded = adw_leaflet_get_folded (priv->leaflet);
  const char *label;

  g_object_set (priv->list_header, "show-title-buttons", folded, NULL);
  adw_header_bar_set_show_end_title_buttons (priv->page_header, TRUE);
  gtk_widget_set_visible (priv->back, folded || priv->has_way_back);
  label = priv->has_way_back ? _ ("Back") : _ ("Back to the list");
  gtk_widget_set_tooltip_text (priv->back, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->back), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
on_folded_notify (AdwLeaflet *leaflet, GParamSpec *pspec, FmnSplitPage *self)
{
  update_folded (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

/* To what had the focus there, which a step by Tab would pass by. */
static void
focus_list (FmnSplitPage *self)
{
  GtkWidget *last = PRIV (self)->list_box;
  GtkWidget *child;

  while ((child = gtk_widget_get_focus_child (last)) != NULL)
    last = child;
  if (last == PRIV (self)->list_box || !gtk_widget_grab_focus (last))
    gtk_widget_child_focus (PRIV (self)->list_box, GTK_DIR_TAB_FORWARD);
}

static gboolean
fmn_split_page_go_back (FmnPage *page)
{
  FmnSplitPagePrivate *priv = PRIV (FMN_SPLIT_PAGE (page));

  if (!adw_leaflet_get_folded (priv->leaflet)
      || adw_leaflet_get_visible_child (priv->leaflet) != priv->page_column)
    return FALSE;
  adw_leaflet_set_visible_child (priv->leaflet, priv->list_column);
  focus_list (FMN_SPLIT_PAGE (page));
  return TRUE;
}

static GPtrArray *
fmn_split_page_get_columns (FmnPage *page)
{
  FmnSplitPagePrivate *priv = PRIV (FMN_SPLIT_PAGE (page));
  GPtrArray *columns = g_ptr_array_new ();

  g_ptr_array_add (columns, priv->list_column);
  g_ptr_array_add (columns, priv->page_column);
  return columns;
}

static void
on_back_clicked (GtkButton *button, FmnSplitPage *self)
{
  /* At its start the page leaves it to the window, which knows where one came from. */
  if (!fmn_page_go_back (FMN_PAGE (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static GtkWidget *
make_back_button (FmnSplitPage *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-previous-symbolic");

  g_signal_connect (button, "clicked", G_CALLBACK (on_back_clicked), self);
  return button;
}

static GtkWidget *
make_column (GtkWidget *header, GtkWidget **content, int width)
{
  GtkWidget *column = g_object_new (FMN_TYPE_COLUMN, "natural-width", width, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  *content = adw_bin_new ();
  gtk_widget_set_vexpand (*content, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), *content);
  g_object_set (column, "child", box, NULL);
  return column;
}

static void
fmn_split_page_constructed (GObject *object)
{
  FmnSplitPage *self = FMN_SPLIT_PAGE (object);
  FmnSplitPagePrivate *priv = PRIV (self);

  G_OBJECT_CLASS (fmn_split_page_parent_class)->constructed (object);

  g_object_bind_property (self, "context", priv->list_header, "context", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "narrow", priv->list_header, "narrow", G_BINDING_SYNC_CREATE);
}

static void
fmn_split_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, fmn_split_page_get_folded (FMN_SPLIT_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_split_page_class_init (FmnSplitPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = fmn_split_page_constructed;
  G_OBJECT_CLASS (klass)->get_property = fmn_split_page_get_property;
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  FMN_PAGE_CLASS (klass)->go_back = fmn_split_page_go_back;
  FMN_PAGE_CLASS (klass)->get_columns = fmn_split_page_get_columns;
}

static void
fmn_split_page_init (FmnSplitPage *self)
{
  FmnSplitPagePrivate *priv = PRIV (self);
  GtkWidget *separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  AdwLeafletPage *page;

  priv->leaflet = ADW_LEAFLET (adw_leaflet_new ());
  adw_leaflet_set_can_navigate_back (priv->leaflet, TRUE);
  adw_leaflet_set_fold_threshold_policy (priv->leaflet, ADW_FOLD_THRESHOLD_POLICY_NATURAL);
  priv->list_header = g_object_new (FMN_TYPE_HEADER, NULL);
  priv->list_column = make_column (GTK_WIDGET (priv->list_header), &priv->list_box, 300);
  priv->page_title = ADW_WINDOW_TITLE (adw_window_title_new ("", ""));
  /* Without words it would still take the room of five letters, which large text has not. */
  gtk_widget_set_visible (GTK_WIDGET (priv->page_title), FALSE);
  priv->page_header = ADW_HEADER_BAR (adw_header_bar_new ());
  adw_header_bar_set_title_widget (priv->page_header, GTK_WIDGET (priv->page_title));
  adw_header_bar_set_show_start_title_buttons (priv->page_header, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (priv->page_header), "flat");
  priv->back = make_back_button (self);
  adw_header_bar_pack_start (priv->page_header, priv->back);
  priv->page_column = make_column (GTK_WIDGET (priv->page_header), &priv->page_box, PAGE_WIDTH);
  gtk_widget_set_hexpand (priv->page_column, TRUE);

  adw_leaflet_append (priv->leaflet, priv->list_column);
  page = adw_leaflet_append (priv->leaflet, separator);
  adw_leaflet_page_set_navigatable (page, FALSE);
  adw_leaflet_append (priv->leaflet, priv->page_column);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->leaflet));
  g_signal_connect (priv->leaflet, "notify::folded", G_CALLBACK (on_folded_notify), self);
  update_folded (self);
}

void
fmn_split_page_set_list (
    FmnSplitPage *self, const char *title, int width, gboolean has_new, GtkWidget *list)
{
  FmnSplitPagePrivate *priv = PRIV (self);

  g_return_if_fail (FMN_IS_SPLIT_PAGE (self) && GTK_IS_WIDGET (list));

  g_object_set (priv->list_header, "title", title, "has-new", has_new, NULL);
  g_object_set (priv->list_column, "natural-width", width, NULL);
  adw_bin_set_child (ADW_BIN (priv->list_box), list);
}

void
fmn_split_page_set_page (FmnSplitPage *self, GtkWidget *page)
{
  g_return_if_fail (FMN_IS_SPLIT_PAGE (self) && GTK_IS_WIDGET (page));

  adw_bin_set_child (ADW_BIN (PRIV (self)->page_box), page);
}

void
fmn_split_page_set_page_title (FmnSplitPage *self, const char *title)
{
  g_return_if_fail (FMN_IS_SPLIT_PAGE (self));

  adw_window_title_set_title (PRIV (self)->page_title, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (PRIV (self)->page_title), title != NULL && *title != '\0');
}

void
fmn_split_page_add_page_button (FmnSplitPage *self, GtkWidget *button)
{
  g_return_if_fail (FMN_IS_SPLIT_PAGE (self) && GTK_IS_WIDGET (button));

  adw_header_bar_pack_end (PRIV (self)->page_header, button);
}

void
fmn_split_page_add_list_button (FmnSplitPage *self, GtkWidget *button)
{
  g_return_if_fail (FMN_IS_SPLIT_PAGE (self) && GTK_IS_WIDGET (button));

  fmn_header_pack_end (PRIV (self)->list_header, button);
}

void
fmn_split_page_open (FmnSplitPage *self)
{
  FmnSplitPagePrivate *priv = PRIV (self);

  g_return_if_fail (FMN_IS_SPLIT_PAGE (self));

  adw_leaflet_set_visible_child (priv->leaflet, priv->page_column);
}

void
fmn_split_page_set_has_way_back (FmnSplitPage *self, gboolean has_way_back)
{
  g_return_if_fail (FMN_IS_SPLIT_PAGE (self));

  PRIV (self)->has_way_back = has_way_back;
  update_folded (self);
}

gboolean
fmn_split_page_get_folded (FmnSplitPage *self)
{
  g_return_val_if_fail (FMN_IS_SPLIT_PAGE (self), FALSE);

  return adw_leaflet_get_folded (PRIV (self)->leaflet);
}
