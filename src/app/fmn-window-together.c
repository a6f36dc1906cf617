/* fmn-window-together.c: the window as a book for two, and who of the two writes.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-sealed-vault.h"
#include "fmn-sharing-window.h"
#include "fmn-store.h"
#include "fmn-together.h"
#include "fmn-window-private.h"

gboolean
fmn_window_is_together (FmnWindow *self)
{
  g_return_val_if_fail (FMN_IS_WINDOW (self), FALSE);

  return adw_bin_get_child (self->together) != NULL;
}

gboolean
fmn_window_shows_journal (FmnWindow *self)
{
  return self->context != NULL && !fmn_window_is_together (self);
}

/* A page that the stack does not show is still told to a screen reader; one that is not visible is not. */
static void
show_journal (FmnWindow *self, gboolean shown)
{
  gtk_widget_set_visible (gtk_stack_get_child_by_name (self->root, "journal"), shown);
  gtk_stack_set_visible_child_name (self->root, shown ? "journal" : "together");
}

/* Everything is as it was before. */
static void
on_left (FmnWindow *self)
{
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  show_journal (self, TRUE);
  adw_bin_set_child (self->together, NULL);
  fmn_window_update_actions (self);
  gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
}

/* A window that was left open beside the journal may show what is for one alone. */
static void
close_others (FmnWindow *self)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (self))
      gtk_window_close (l->data);
}

static void
together_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnWindow *self = FMN_WINDOW (widget);
  GtkWidget *book;

  close_others (self);
  /* A field that is left takes what is typed in it. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  book = fmn_together_new (self->context);
  g_signal_connect_object (book, "left", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->together, book);
  show_journal (self, FALSE);
  fmn_window_update_actions (self);
  gtk_widget_grab_focus (book);
}

static void
sharing_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (fmn_sharing_window_new (FMN_WINDOW (widget)->context, GTK_WINDOW (widget)));
}

void
fmn_window_install_together (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.together", NULL, together_action);
  gtk_widget_class_install_action (widget_class, "win.sharing", NULL, sharing_action);
}

/* Where a passphrase says who writes, there is nothing to choose. */
static gboolean
can_choose_writer (FmnWindow *self)
{
  FmnStore *store = self->context != NULL ? fmn_context_get_store (self->context) : NULL;

  return fmn_window_shows_journal (self) && store != NULL
         && !FMN_IS_SEALED_VAULT (fmn_store_get_vault (store))
         && fmn_info_has_partner (fmn_journal_get_info (fmn_context_get_journal (self->context)));
}

void
fmn_window_update_together (FmnWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean open = fmn_window_shows_journal (self);

  gtk_widget_action_set_enabled (widget, "win.together", open);
  gtk_widget_action_set_enabled (widget, "win.sharing",
                                 open && fmn_context_get_store (self->context) != NULL);
  gtk_widget_action_set_enabled (widget, "win.writer", can_choose_writer (self));
}

void
fmn_window_update_keys (FmnWindow *self)
{
  g_return_if_fail (FMN_IS_WINDOW (self));

  fmn_window_update_actions (self);
}
