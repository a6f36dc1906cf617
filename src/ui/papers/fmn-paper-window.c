/* fmn-paper-window.c: a paper in a window of its own, with its size and what can be done with it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-paper-window.h"

#include "fmn-paper-commands.h"
#include "fmn-paper-view.h"

#include <glib/gi18n-lib.h>

#define ZOOM_STEP 1.25

struct _FmnPaperWindow
{
  AdwWindow parent_instance;

  FmnContext *context;
  FmnAttachment *paper;
  AdwToastOverlay *toasts;
  FmnPaperView *view;
};

G_DEFINE_FINAL_TYPE (FmnPaperWindow, fmn_paper_window, ADW_TYPE_WINDOW)

static void
zoom_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnPaperView *view = FMN_PAPER_WINDOW (widget)->view;

  fmn_paper_view_set_zoom (view, fmn_paper_view_get_zoom (view) * ZOOM_STEP);
}

static void
zoom_out_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnPaperView *view = FMN_PAPER_WINDOW (widget)->view;

  fmn_paper_view_set_zoom (view, fmn_paper_view_get_zoom (view) / ZOOM_STEP);
}

static void
zoom_fit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  fmn_paper_view_set_zoom (FMN_PAPER_WINDOW (widget)->view, 1);
}

static void
save_copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnPaperWindow *self = FMN_PAPER_WINDOW (widget);

  fmn_paper_save_copy (self->context, self->paper, widget);
}

static void
open_elsewhere_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnPaperWindow *self = FMN_PAPER_WINDOW (widget);

  fmn_paper_open_elsewhere (self->context, self->paper, widget);
}

static void
on_zoom_notify (FmnPaperWindow *self)
{
  const double zoom = fmn_paper_view_get_zoom (self->view);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.zoom-in",
                                 zoom < FMN_PAPER_VIEW_MAX_ZOOM);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.zoom-out",
                                 zoom > FMN_PAPER_VIEW_MIN_ZOOM);
}

/* In a narrow main window the paper takes all of it. */
static void
fmn_paper_window_map (GtkWidget *widget)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));
  GtkWindow *above = parent != NULL ? gtk_window_get_transient_for (parent) : NULL;

  if (above != NULL)
    parent = above;
  if (parent != NULL && gtk_widget_get_width (GTK_WIDGET (parent)) > 0
      && gtk_widget_get_width (GTK_WIDGET (parent)) < 620)
    gtk_window_set_default_size (GTK_WINDOW (widget), gtk_widget_get_width (GTK_WIDGET (parent)),
                                 gtk_widget_get_height (GTK_WIDGET (parent)));
  GTK_WIDGET_CLASS (fmn_paper_window_parent_class)->map (widget);
}

static void
fmn_paper_window_dispose (GObject *object)
{
  FmnPaperWindow *self = FMN_PAPER_WINDOW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->paper, fmn_attachment_unref);
  G_OBJECT_CLASS (fmn_paper_window_parent_class)->dispose (object);
}

static void
fmn_paper_window_class_init (FmnPaperWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_paper_window_dispose;
  widget_class->map = fmn_paper_window_map;
  gtk_widget_class_install_action (widget_class, "paper.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "paper.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "paper.zoom-fit", NULL, zoom_fit_action);
  gtk_widget_class_install_action (widget_class, "paper.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (widget_class, "paper.open-elsewhere", NULL,
                                   open_elsewhere_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK,
                                       "paper.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK,
                                       "paper.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK,
                                       "paper.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "paper.zoom-fit",
                                       NULL);
}

static void
fmn_paper_window_init (FmnPaperWindow *self)
{
}

static GtkWidget *
make_button (const char *icon, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
make_header (FmnPaperWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *menu_button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *facts = fmn_paper_dup_facts (self->paper);

  adw_header_bar_set_title_widget (
      ADW_HEADER_BAR (header), adw_window_title_new (fmn_attachment_get_name (self->paper), facts));
  g_menu_append (menu, _ ("Save a copy…"), "paper.save-copy");
  g_menu_append (menu, _ ("Open in another program…"), "paper.open-elsewhere");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu_button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu_button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (menu_button, _ ("More about this paper"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("More about this paper"), -1);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header),
                             make_button ("zoom-out-symbolic", _ ("Smaller"), "paper.zoom-out"));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header),
                             make_button ("zoom-in-symbolic", _ ("Larger"), "paper.zoom-in"));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), menu_button);
  return header;
}

GtkWindow *
fmn_paper_window_new (FmnContext *context, GtkWindow *parent, FmnAttachment *paper)
{
  FmnPaperWindow *self;
  GtkWidget *box;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (paper != NULL, NULL);

  self = g_object_new (FMN_TYPE_PAPER_WINDOW, "transient-for", parent, "modal", parent != NULL,
                       "destroy-with-parent", TRUE, NULL);
  self->context = g_object_ref (context);
  self->paper = fmn_attachment_ref (paper);
  gtk_window_set_title (GTK_WINDOW (self), fmn_attachment_get_name (paper));
  gtk_window_set_default_size (GTK_WINDOW (self), 760, 800);
  self->view = FMN_PAPER_VIEW (fmn_paper_view_new (context, paper));
  g_signal_connect_object (self->view, "notify::zoom", G_CALLBACK (on_zoom_notify), self,
                           G_CONNECT_SWAPPED);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, box);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->toasts));
  return GTK_WINDOW (self);
}
