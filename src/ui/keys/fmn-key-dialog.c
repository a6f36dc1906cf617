/* fmn-key-dialog.c: asks for one change of the keys, and for the new passphrase when it takes one; waits until it is done.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-key-dialog.h"

#include "fmn-new-passphrase.h"
#include "fmn-recovery-key.h"
#include "fmn-recovery-window.h"
#include "fmn-store.h"

#include <glib/gi18n-lib.h>

struct _FmnKeyDialog
{
  AdwWindow parent_instance;

  FmnContext *context;
  FmnKeyJobWhat what;
  FmnKeyChange change;
  FmnNewPassphrase *passphrase; /* NULL when none is asked for */
  GtkWidget *button;
  GtkWidget *cancel;
  GtkSpinner *spinner;
  GtkLabel *message;
  gboolean busy;
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnKeyDialog, fmn_key_dialog, ADW_TYPE_WINDOW)

static gboolean
is_ready (FmnKeyDialog *self)
{
  return self->passphrase == NULL || fmn_new_passphrase_is_ready (self->passphrase);
}

static void
set_busy (FmnKeyDialog *self, gboolean busy)
{
  self->busy = busy;
  /* A field that goes to sleep with the focus in it is not told that it lost it. */
  if (busy)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (self->passphrase != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (self->passphrase), !busy);
  gtk_widget_set_sensitive (self->button, !busy && is_ready (self));
  gtk_widget_set_sensitive (self->cancel, !busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FmnKeyDialog) self = data;
  g_autoptr (FmnSecret) recovery_key = NULL;
  g_autoptr (GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (!fmn_key_job_finish (result, &recovery_key, &error))
    {
      set_busy (self, FALSE);
      gtk_label_set_label (self->message, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
  if (recovery_key != NULL && parent != NULL)
    gtk_window_present (fmn_recovery_window_new (parent, recovery_key));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
start (FmnKeyDialog *self)
{
  g_auto (FmnKeyChange) change = { 0 };

  if (self->busy || !is_ready (self))
    return;
  change = (FmnKeyChange){ .what = self->change.what,
                           .person = self->change.person,
                           .id = g_strdup (self->change.id),
                           .with_entries = self->change.with_entries };
  if (self->passphrase != NULL)
    change.passphrase = fmn_new_passphrase_dup_secret (self->passphrase);
  if (change.what == FMN_KEY_CHANGE_RECOVERY)
    change.recovery_key = fmn_recovery_key_new ();
  set_busy (self, TRUE);
  fmn_key_job_start (self->context, self->what, &change, on_done, g_object_ref (self));
}

static void
on_changed (FmnKeyDialog *self)
{
  gtk_widget_set_sensitive (self->button, is_ready (self));
}

/* What has begun is not left half done. */
static gboolean
fmn_key_dialog_close_request (GtkWindow *window)
{
  return FMN_KEY_DIALOG (window)->busy
         || GTK_WINDOW_CLASS (fmn_key_dialog_parent_class)->close_request (window);
}

static void
fmn_key_dialog_finalize (GObject *object)
{
  FmnKeyDialog *self = FMN_KEY_DIALOG (object);

  g_clear_object (&self->context);
  fmn_key_change_clear (&self->change);
  G_OBJECT_CLASS (fmn_key_dialog_parent_class)->finalize (object);
}

static void
fmn_key_dialog_class_init (FmnKeyDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_key_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = fmn_key_dialog_close_request;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
  signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fmn_key_dialog_init (FmnKeyDialog *self)
{
}

static GtkLabel *
add_label (GtkWidget *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  /* About the width of the dialog, so that its height is asked for lines as they will be. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 50);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkWidget *
make_header (FmnKeyDialog *self, const char *button)
{
  GtkWidget *header = adw_header_bar_new ();

  self->cancel = gtk_button_new_with_label (C_ ("button", "Cancel"));
  self->button = gtk_button_new_with_label (button);
  gtk_widget_add_css_class (self->button, "suggested-action");
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  /* The title stands below, where there is room for all of it. */
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), gtk_label_new (NULL));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->button);
  gtk_widget_add_css_class (header, "flat");
  g_signal_connect_swapped (self->cancel, "clicked", G_CALLBACK (gtk_window_close), self);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (start), self);
  return header;
}

static void
build (FmnKeyDialog *self, const char *text, const char *button, gboolean asks)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_box_append (GTK_BOX (outer), make_header (self, button));
  gtk_widget_add_css_class (box, "page-side");
  gtk_widget_add_css_class (GTK_WIDGET (add_label (box, gtk_window_get_title (GTK_WINDOW (self)))),
                            "title-4");
  add_label (box, text);
  if (asks)
    {
      self->passphrase = FMN_NEW_PASSPHRASE (fmn_new_passphrase_new ());
      g_signal_connect_swapped (self->passphrase, "changed", G_CALLBACK (on_changed), self);
      g_signal_connect_swapped (self->passphrase, "activate", G_CALLBACK (start), self);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->passphrase));
    }
  self->message = add_label (box, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->spinner), -1, 24);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->spinner));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll), 640);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), box);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (outer), scroll);
  adw_window_set_content (ADW_WINDOW (self), outer);
  set_busy (self, FALSE);
  if (asks)
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

GtkWindow *
fmn_key_dialog_new (FmnContext *context,
                    GtkWindow *parent,
                    FmnKeyJobWhat what,
                    FmnKeyChange *change,
                    const char *title,
                    const char *text,
                    const char *button)
{
  FmnKeyDialog *self;
  gboolean asks;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (change != NULL, NULL);

  self = g_object_new (FMN_TYPE_KEY_DIALOG, "title", title, "transient-for", parent, "modal", TRUE,
                       "default-width", 460, NULL);
  self->context = g_object_ref (context);
  self->what = what;
  self->change = *change;
  *change = (FmnKeyChange){ 0 };
  asks = what != FMN_KEY_JOB_CHANGE || self->change.what == FMN_KEY_CHANGE_PASSPHRASE
         || self->change.what == FMN_KEY_CHANGE_ADD;
  build (self, text, button, asks);
  return GTK_WINDOW (self);
}

GtkWindow *
fmn_key_dialog_new_for_other (FmnContext *context, GtkWindow *parent)
{
  FmnKeyChange change = { .what = FMN_KEY_CHANGE_ADD };
  FmnVault *vault;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  vault = fmn_store_get_vault (fmn_context_get_store (context));
  g_return_val_if_fail (FMN_IS_SEALED_VAULT (vault), NULL);

  change.person = fmn_sealed_vault_get_person (FMN_SEALED_VAULT (vault)) == FMN_KEY_SELF
                      ? FMN_KEY_PARTNER
                      : FMN_KEY_SELF;
  return fmn_key_dialog_new (
      context, parent, FMN_KEY_JOB_CHANGE, &change,
      C_ ("keys", "A passphrase for the other person"),
      _ ("Best typed by that person. It opens everything that is shared, also what was written "
         "before, and not what you mark “Only me”; nor does yours open what is marked so by the "
         "other. Whoever opened the journal is the one who writes. Copies from before this moment "
         "stay closed to it."),
      C_ ("button", "Add"));
}
