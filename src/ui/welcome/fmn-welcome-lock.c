/* fmn-welcome-lock.c: the last page of the welcome: a passphrase, or none, in words that say what that means.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-welcome-lock.h"

#include "fmn-new-passphrase.h"

struct _FmnWelcomeLock
{
  AdwBin parent_instance;

  FmnNewPassphrase *passphrase;
  GtkWidget *back_button;
  GtkWidget *seal_button;
  GtkWidget *without;
  GtkSpinner *spinner;
};

enum
{
  SIGNAL_BACK,
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnWelcomeLock, fmn_welcome_lock, ADW_TYPE_BIN)

static void
set_busy (FmnWelcomeLock *self, gboolean busy)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* A field that goes to sleep with the focus in it is not told that it lost it. */
  if (busy && root != NULL)
    gtk_root_set_focus (root, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->passphrase), !busy);
  gtk_widget_set_sensitive (self->back_button, !busy);
  gtk_widget_set_sensitive (self->without, !busy);
  gtk_widget_set_sensitive (self->seal_button,
                            !busy && fmn_new_passphrase_is_ready (self->passphrase));
  gtk_spinner_set_spinning (self->spinner, busy);
}

static void
on_changed (FmnWelcomeLock *self)
{
  gtk_widget_set_sensitive (self->seal_button, fmn_new_passphrase_is_ready (self->passphrase));
}

static void
on_back (FmnWelcomeLock *self)
{
  fmn_new_passphrase_clear (self->passphrase);
  g_signal_emit (self, signals[SIGNAL_BACK], 0);
}

static void
choose (FmnWelcomeLock *self, FmnSecret *secret)
{
  set_busy (self, TRUE);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, secret);
}

static void
on_seal (FmnWelcomeLock *self)
{
  g_autoptr (FmnSecret) secret = fmn_new_passphrase_dup_secret (self->passphrase);

  if (secret != NULL)
    choose (self, secret);
}

static void
on_without (FmnWelcomeLock *self)
{
  choose (self, NULL);
}

static gboolean
fmn_welcome_lock_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FMN_WELCOME_LOCK (widget)->passphrase));
}

static void
fmn_welcome_lock_class_init (FmnWelcomeLockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = fmn_welcome_lock_grab_focus;
  signals[SIGNAL_BACK] = g_signal_new ("back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, FMN_TYPE_SECRET);
  g_type_ensure (FMN_TYPE_NEW_PASSPHRASE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FMN_RESOURCE_BASE "/ui/welcome/fmn-welcome-lock.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnWelcomeLock, passphrase);
  gtk_widget_class_bind_template_child (widget_class, FmnWelcomeLock, back_button);
  gtk_widget_class_bind_template_child (widget_class, FmnWelcomeLock, seal_button);
  gtk_widget_class_bind_template_child (widget_class, FmnWelcomeLock, without);
  gtk_widget_class_bind_template_child (widget_class, FmnWelcomeLock, spinner);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_seal);
  gtk_widget_class_bind_template_callback (widget_class, on_without);
}

static void
fmn_welcome_lock_init (FmnWelcomeLock *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fmn_welcome_lock_reset (FmnWelcomeLock *self)
{
  g_return_if_fail (FMN_IS_WELCOME_LOCK (self));

  set_busy (self, FALSE);
}
