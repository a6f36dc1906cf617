/* fmn-summary-output.c: prints, saves and copies the summary, and says where a copy of it stays.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-summary-output.h"

#include "fmn-file-choice.h"
#include "fmn-summary-print.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef void (*Step) (FmnSummaryOutput *self);

struct _FmnSummaryOutput
{
  GObject parent_instance;

  FmnContext *context;
  GtkWidget *widget;
  /* What was asked for last. */
  FmnSummaryPages *pages;
  FmnSummaryFormat format;
  Step step;
};

enum
{
  SIGNAL_SAID,
  SIGNAL_DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnSummaryOutput, fmn_summary_output, G_TYPE_OBJECT)

static GtkWindow *
get_window (FmnSummaryOutput *self)
{
  return GTK_WINDOW (gtk_widget_get_root (self->widget));
}

static FmnSummary *
get_summary (FmnSummaryOutput *self)
{
  return fmn_summary_pages_get_summary (self->pages);
}

static void
say (FmnSummaryOutput *self, const char *text)
{
  g_signal_emit (self, signals[SIGNAL_SAID], 0, text);
}

static void
finish (FmnSummaryOutput *self)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

/* Print */

/* Into a file that she chose there is no queue. */
static gboolean
went_to_queue (GtkPrintOperation *operation)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);

  return settings == NULL
         || gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI) == NULL;
}

static void
tell_of_queue_once (FmnSummaryOutput *self)
{
  GSettings *settings = fmn_context_get_settings (self->context);

  if (settings != NULL && g_settings_get_boolean (settings, "summary-queue-told"))
    return;
  say (self,
       _ ("The print queue of this computer or of the printer may keep a copy for a while, and who "
          "looks after them may read it. A printer at home keeps the least."));
  if (settings != NULL)
    g_settings_set_boolean (settings, "summary-queue-told", TRUE);
}

static void
on_print_done (GtkPrintOperation *operation, GtkPrintOperationResult result, FmnSummaryOutput *self)
{
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    say (self, _ ("The summary could not be printed. Nothing in the journal was changed; saving "
                  "it as a PDF may help."));
  if (result != GTK_PRINT_OPERATION_RESULT_APPLY)
    return;
  if (went_to_queue (operation))
    tell_of_queue_once (self);
  finish (self);
}

static void
print_step (FmnSummaryOutput *self)
{
  g_autoptr (FmnSummaryPrint) operation = fmn_summary_print_new (self->pages);

  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (operation), TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_print_done), self, 0);
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           get_window (self), NULL);
}

/* Save */

static void
on_file_chosen (const char *path, gpointer data)
{
  g_autoptr (FmnSummaryOutput) self = data;
  g_autoptr (GError) error = NULL;

  if (path == NULL || self->pages == NULL)
    return;
  if (!fmn_summary_write (get_summary (self), self->format, path, &error))
    {
      say (self, error->message);
      return;
    }
  say (self, _ ("Saved. The file can be read by anyone who opens it."));
  finish (self);
}

static void
save_step (FmnSummaryOutput *self)
{
  static const char *const titles[]
      = { N_ ("Save the summary as a PDF"), N_ ("Save the summary as a web page"),
          N_ ("Save the summary as plain text") };
  g_autofree char *name = fmn_summary_dup_file_name (get_summary (self), self->format);
  FmnFileChoice choice
      = { .title = _ (titles[self->format]), .accept = C_ ("button", "_Save"), .name = name };

  fmn_file_choice_ask (get_window (self), &choice, on_file_chosen, g_object_ref (self));
}

/* Copy */

static void
copy_step (FmnSummaryOutput *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (self->widget);
  g_autofree char *text = fmn_summary_to_text (get_summary (self));

  if (self->format == FMN_FORMAT_HTML)
    {
      g_autofree char *html = fmn_summary_to_html (get_summary (self));
      g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
      GdkContentProvider *providers[] = { gdk_content_provider_new_for_bytes ("text/html", bytes),
                                          gdk_content_provider_new_typed (G_TYPE_STRING, text) };
      g_autoptr (GdkContentProvider) both
          = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

      gdk_clipboard_set_content (clipboard, both);
    }
  else
    gdk_clipboard_set_text (clipboard, text);
  say (self, _ ("Copied. Programs that keep what was copied keep this too, until something else is "
                "copied in its place."));
  finish (self);
}

/* "Only me" */

static void
on_asked (AdwMessageDialog *dialog, const char *response, FmnSummaryOutput *self)
{
  if (g_str_equal (response, "with"))
    self->step (self);
}

static void
begin (FmnSummaryOutput *self, FmnSummaryPages *pages, Step step)
{
  GtkWidget *dialog;

  g_set_object (&self->pages, pages);
  self->step = step;
  if (!fmn_summary_get_options (get_summary (self))->with_only_me)
    {
      step (self);
      return;
    }
  dialog = adw_message_dialog_new (
      get_window (self), _ ("With what is marked “only me”?"),
      _ ("These pages hold entries that you marked “only me”. Whoever has the pages reads them."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "back", C_ ("button", "_Go Back"),
                                    "with", C_ ("button", "_With Them"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "back");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "back");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_asked), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
fmn_summary_output_dispose (GObject *object)
{
  FmnSummaryOutput *self = FMN_SUMMARY_OUTPUT (object);

  g_clear_object (&self->context);
  g_clear_object (&self->pages);
  G_OBJECT_CLASS (fmn_summary_output_parent_class)->dispose (object);
}

static void
fmn_summary_output_class_init (FmnSummaryOutputClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_summary_output_dispose;
  signals[SIGNAL_SAID] = g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fmn_summary_output_init (FmnSummaryOutput *self)
{
}

FmnSummaryOutput *
fmn_summary_output_new (FmnContext *context, GtkWidget *widget)
{
  FmnSummaryOutput *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (FMN_TYPE_SUMMARY_OUTPUT, NULL);
  self->context = g_object_ref (context);
  self->widget = widget;
  return self;
}

void
fmn_summary_output_print (FmnSummaryOutput *self, FmnSummaryPages *pages)
{
  g_return_if_fail (FMN_IS_SUMMARY_OUTPUT (self));
  g_return_if_fail (FMN_IS_SUMMARY_PAGES (pages));

  begin (self, pages, print_step);
}

void
fmn_summary_output_save (FmnSummaryOutput *self, FmnSummaryPages *pages, FmnSummaryFormat format)
{
  g_return_if_fail (FMN_IS_SUMMARY_OUTPUT (self));
  g_return_if_fail (FMN_IS_SUMMARY_PAGES (pages));

  self->format = format;
  begin (self, pages, save_step);
}

void
fmn_summary_output_copy (FmnSummaryOutput *self, FmnSummaryPages *pages, FmnSummaryFormat format)
{
  g_return_if_fail (FMN_IS_SUMMARY_OUTPUT (self));
  g_return_if_fail (FMN_IS_SUMMARY_PAGES (pages));
  g_return_if_fail (format != FMN_FORMAT_PDF);

  self->format = format;
  begin (self, pages, copy_step);
}
