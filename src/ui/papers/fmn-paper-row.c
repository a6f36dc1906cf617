/* fmn-paper-row.c: a paper in a list, by its name alone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-paper-row.h"

#include "fmn-paper-commands.h"

#include <glib/gi18n-lib.h>

struct _FmnPaperRow
{
  AdwActionRow parent_instance;

  FmnContext *context;
  FmnAttachment *paper;
  GtkWidget *menu_button;
};

static guint remove_signal;

G_DEFINE_FINAL_TYPE (FmnPaperRow, fmn_paper_row, ADW_TYPE_ACTION_ROW)

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnPaperRow *self = FMN_PAPER_ROW (widget);

  fmn_paper_open (self->context, self->paper, widget);
}

static void
save_copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnPaperRow *self = FMN_PAPER_ROW (widget);

  fmn_paper_save_copy (self->context, self->paper, widget);
}

static void
open_elsewhere_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnPaperRow *self = FMN_PAPER_ROW (widget);

  fmn_paper_open_elsewhere (self->context, self->paper, widget);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, remove_signal, 0);
}

static void
on_activated (FmnPaperRow *self)
{
  fmn_paper_open (self->context, self->paper, GTK_WIDGET (self));
}

static void
fmn_paper_row_dispose (GObject *object)
{
  FmnPaperRow *self = FMN_PAPER_ROW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->paper, fmn_attachment_unref);
  G_OBJECT_CLASS (fmn_paper_row_parent_class)->dispose (object);
}

static void
fmn_paper_row_class_init (FmnPaperRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_paper_row_dispose;
  remove_signal = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "paper.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "paper.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (widget_class, "paper.open-elsewhere", NULL,
                                   open_elsewhere_action);
  gtk_widget_class_install_action (widget_class, "paper.remove", NULL, remove_action);
}

static void
fmn_paper_row_init (FmnPaperRow *self)
{
}

static const char *
get_icon (FmnAttachment *paper)
{
  return g_str_has_prefix (fmn_attachment_get_media_type (paper), "image/")
             ? "image-x-generic-symbolic"
             : "x-office-document-symbolic";
}

static void
add_icon (GtkWidget *row, const char *icon)
{
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
}

static void
add_menu (FmnPaperRow *self, gboolean can_remove)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *label
      = g_strdup_printf (C_ ("paper", "More for %s"), fmn_attachment_get_name (self->paper));

  g_menu_append (menu, _ ("Open"), "paper.open");
  g_menu_append (menu, _ ("Save a copy…"), "paper.save-copy");
  g_menu_append (menu, _ ("Open in another program…"), "paper.open-elsewhere");
  if (can_remove)
    g_menu_append (menu, _ ("Remove from this entry"), "paper.remove");
  self->menu_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu_button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->menu_button, "flat");
  gtk_widget_set_tooltip_text (self->menu_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->menu_button);
}

GtkWidget *
fmn_paper_row_new (FmnContext *context, FmnAttachment *paper, gboolean can_remove)
{
  FmnPaperRow *self;
  g_autofree char *facts = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (paper != NULL, NULL);

  self = g_object_new (FMN_TYPE_PAPER_ROW, NULL);
  self->context = g_object_ref (context);
  self->paper = fmn_attachment_ref (paper);
  facts = fmn_paper_dup_facts (paper);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), fmn_attachment_get_name (paper));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), facts);
  name = g_strdup_printf (C_ ("paper", "%s, %s"), fmn_attachment_get_name (paper), facts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  add_icon (GTK_WIDGET (self), get_icon (paper));
  /* In a journal that is only looked at there is nothing behind it. */
  if (fmn_context_get_store (context) != NULL)
    {
      add_menu (self, can_remove);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
      g_signal_connect (self, "activated", G_CALLBACK (on_activated), NULL);
    }
  return GTK_WIDGET (self);
}

FmnAttachment *
fmn_paper_row_get_paper (FmnPaperRow *self)
{
  g_return_val_if_fail (FMN_IS_PAPER_ROW (self), NULL);

  return self->paper;
}

static void
on_done_notify (FmnPaperWay *way, GParamSpec *pspec, GtkProgressBar *bar)
{
  const double fraction = fmn_paper_way_get_fraction (way);

  if (fraction < 0)
    gtk_progress_bar_pulse (bar);
  else
    gtk_progress_bar_set_fraction (bar, fraction);
}

GtkWidget *
fmn_paper_way_row_new (FmnPaperWay *way)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *bar = gtk_progress_bar_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("process-stop-symbolic");
  g_autofree char *stop = NULL;

  g_return_val_if_fail (FMN_IS_PAPER_WAY (way), NULL);

  stop = g_strdup_printf (C_ ("paper", "Stop adding %s"), fmn_paper_way_get_name (way));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fmn_paper_way_get_name (way));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Being added…"));
  add_icon (row, "mail-attachment-symbolic");
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (bar, 80, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Being added…"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, stop);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, stop, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (way, "notify::done", G_CALLBACK (on_done_notify), bar, 0);
  g_signal_connect_object (button, "clicked", G_CALLBACK (fmn_paper_way_cancel), way,
                           G_CONNECT_SWAPPED);
  return row;
}
