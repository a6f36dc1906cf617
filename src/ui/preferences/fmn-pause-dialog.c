/* fmn-pause-dialog.c: asks until when reminders are paused.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-pause-dialog.h"

#include "fmn-typed-row.h"

#include <glib/gi18n-lib.h>

struct _FmnPauseDialog
{
  AdwMessageDialog parent_instance;

  FmnContext *context;
  FmnDateEntry *date;
};

G_DEFINE_FINAL_TYPE (FmnPauseDialog, fmn_pause_dialog, ADW_TYPE_MESSAGE_DIALOG)

/* A day that is not over yet: a month or a year would leave open when reminders come again. */
static gboolean
get_day (FmnPauseDialog *self, FmnDate *out)
{
  FmnDate today = fmn_clock_get_today (fmn_context_get_clock (self->context));

  return fmn_date_entry_get_date (self->date, out) && out->precision == FMN_PRECISION_DAY
         && fmn_date_earliest (out) > fmn_date_earliest (&today);
}

static void
on_date_edited (FmnPauseDialog *self)
{
  FmnDate day;

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "pause",
                                           get_day (self, &day));
}

void
fmn_pause_dialog_activate (GtkWidget *widget, const char *until)
{
  GtkWindow *window;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  window = GTK_WINDOW (gtk_widget_get_root (widget));
  /* Windows over the main one have no actions of the application. */
  while (window != NULL && gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);
  if (window == NULL)
    return;
  if (until != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "app.pause-reminders", "s", until);
  else
    gtk_widget_activate_action (GTK_WIDGET (window), "app.resume-reminders", NULL);
}

static void
fmn_pause_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  FmnPauseDialog *self = FMN_PAUSE_DIALOG (dialog);
  g_autofree char *until = NULL;
  FmnDate day;

  if (strcmp (response, "pause") != 0 || !get_day (self, &day))
    return;
  day.about = FALSE;
  until = fmn_date_to_edtf (&day);
  fmn_pause_dialog_activate (GTK_WIDGET (self), until);
}

static void
fmn_pause_dialog_dispose (GObject *object)
{
  g_clear_object (&FMN_PAUSE_DIALOG (object)->context);
  G_OBJECT_CLASS (fmn_pause_dialog_parent_class)->dispose (object);
}

static void
fmn_pause_dialog_class_init (FmnPauseDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_pause_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = fmn_pause_dialog_response;
}

static void
fmn_pause_dialog_init (FmnPauseDialog *self)
{
}

FmnPauseDialog *
fmn_pause_dialog_new (FmnContext *context, GtkWindow *parent)
{
  FmnPauseDialog *self;
  AdwMessageDialog *dialog;
  GtkWidget *list;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_PAUSE_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  self->context = g_object_ref (context);
  dialog = ADW_MESSAGE_DIALOG (self);
  adw_message_dialog_set_heading (dialog, _ ("Pause reminders until a day"));
  adw_message_dialog_set_body (
      dialog, _ ("Nothing is said until that day begins. What would have come meanwhile does not "
                 "come later."));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("Cancel"), "pause", _ ("Pause"), NULL);
  adw_message_dialog_set_default_response (dialog, "pause");
  adw_message_dialog_set_close_response (dialog, "cancel");
  self->date = FMN_DATE_ENTRY (fmn_date_entry_new (fmn_context_get_clock (context)));
  list = adw_preferences_group_new ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (list),
                             fmn_typed_row_new (_ ("Until"), FMN_TYPED_ENTRY (self->date)));
  adw_message_dialog_set_extra_child (dialog, list);
  g_signal_connect_swapped (self->date, "edited", G_CALLBACK (on_date_edited), self);
  /* Enter is the button. */
  g_signal_connect_swapped (self->date, "activate", G_CALLBACK (gtk_widget_activate_default), self);
  on_date_edited (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (fmn_typed_entry_get_text_widget (
                                               FMN_TYPED_ENTRY (self->date))));
  return self;
}

FmnDateEntry *
fmn_pause_dialog_get_date_entry (FmnPauseDialog *self)
{
  g_return_val_if_fail (FMN_IS_PAUSE_DIALOG (self), NULL);

  return self->date;
}
