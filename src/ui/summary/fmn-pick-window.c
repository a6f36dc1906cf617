/* fmn-pick-window.c: which pregnancies and tests are on the page: a switch each, and two buttons for all of them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-pick-window.h"

#include "fmn-switch-row.h"

#include <glib/gi18n-lib.h>

struct _FmnPickWindow
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray *rows; /* FmnSwitchRow, borrowed */
  GPtrArray *ids;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnPickWindow, fmn_pick_window, ADW_TYPE_WINDOW)

static void
on_edited (FmnPickWindow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_all (FmnPickWindow *self, gboolean with)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_signal_handlers_block_by_func (g_ptr_array_index (self->rows, i), on_edited, self);
      fmn_switch_row_set_active (g_ptr_array_index (self->rows, i), with);
      g_signal_handlers_unblock_by_func (g_ptr_array_index (self->rows, i), on_edited, self);
    }
  on_edited (self);
}

static void
on_all_clicked (FmnPickWindow *self)
{
  set_all (self, TRUE);
}

static void
on_none_clicked (FmnPickWindow *self)
{
  set_all (self, FALSE);
}

static void
fmn_pick_window_dispose (GObject *object)
{
  FmnPickWindow *self = FMN_PICK_WINDOW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  G_OBJECT_CLASS (fmn_pick_window_parent_class)->dispose (object);
}

static void
fmn_pick_window_class_init (FmnPickWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_pick_window_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static GtkWidget *
make_button (FmnPickWindow *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static void
fmn_pick_window_init (FmnPickWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *page = adw_preferences_page_new ();

  self->rows = g_ptr_array_new ();
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->group);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header),
                             make_button (self, C_ ("button", "All"), G_CALLBACK (on_all_clicked)));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), make_button (self, C_ ("button", "None"),
                                                                   G_CALLBACK (on_none_clicked)));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 460, 560);
}

FmnPickWindow *
fmn_pick_window_new (const char *title, const char *explanation, GtkWindow *parent)
{
  FmnPickWindow *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (FMN_TYPE_PICK_WINDOW, "title", title, "transient-for", parent, "modal",
                       parent != NULL, NULL);
  adw_preferences_group_set_description (self->group, explanation);
  return self;
}

void
fmn_pick_window_add (
    FmnPickWindow *self, const char *id, const char *title, const char *subtitle, gboolean with)
{
  GtkWidget *row;

  g_return_if_fail (FMN_IS_PICK_WINDOW (self));
  g_return_if_fail (id != NULL && title != NULL);

  row = fmn_switch_row_new (title, subtitle);
  fmn_switch_row_set_active (FMN_SWITCH_ROW (row), with);
  g_signal_connect_swapped (row, "edited", G_CALLBACK (on_edited), self);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->ids, g_strdup (id));
}

GStrv
fmn_pick_window_dup_left_out (FmnPickWindow *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (FMN_IS_PICK_WINDOW (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (!fmn_switch_row_get_active (g_ptr_array_index (self->rows, i)))
      g_strv_builder_add (builder, g_ptr_array_index (self->ids, i));
  return g_strv_builder_end (builder);
}
