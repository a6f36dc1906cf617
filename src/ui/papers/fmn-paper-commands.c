/* fmn-paper-commands.c: open, save a copy, open in another program.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-paper-commands.h"

#include "fmn-file-choice.h"
#include "fmn-paper-window.h"
#include "fmn-readable-copy.h"
#include "fmn-store-papers.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* One copy on its way out. */
typedef struct
{
  FmnContext *context;
  FmnAttachment *paper;
  GtkWidget *widget;
  char *path;
  gboolean elsewhere; /* for another program, and not to keep */
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_clear_object (&copy->context);
  g_clear_pointer (&copy->paper, fmn_attachment_unref);
  g_clear_object (&copy->widget);
  g_clear_pointer (&copy->path, g_free);
  g_free (copy);
}

static Copy *
copy_new (FmnContext *context, FmnAttachment *paper, GtkWidget *widget)
{
  Copy *copy = g_new0 (Copy, 1);

  copy->context = g_object_ref (context);
  copy->paper = fmn_attachment_ref (paper);
  copy->widget = g_object_ref (widget);
  return copy;
}

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static const char *
name_type (const char *type)
{
  if (g_str_equal (type, "application/pdf"))
    return C_ ("paper", "PDF");
  if (g_str_has_prefix (type, "image/"))
    return C_ ("paper", "Picture");
  if (g_str_has_prefix (type, "text/"))
    return C_ ("paper", "Text");
  return C_ ("paper", "File");
}

static void
append_part (GString *facts, const char *part)
{
  if (facts->len > 0)
    g_string_append (facts, " · ");
  g_string_append (facts, part);
}

static void
append_day (GString *facts, const char *stamp)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (stamp, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  FmnDate date;

  if (local == NULL
      || !fmn_date_init_day (&date, g_date_time_get_year (local), g_date_time_get_month (local),
                             g_date_time_get_day_of_month (local)))
    return;
  day = fmn_date_format (&date);
  text = g_strdup_printf (C_ ("paper", "added %s"), day);
  append_part (facts, text);
}

char *
fmn_paper_dup_facts (FmnAttachment *paper)
{
  GString *facts = g_string_new (NULL);
  guint64 size = 0;
  guint n;

  g_return_val_if_fail (paper != NULL, g_string_free (facts, FALSE));

  append_part (facts, name_type (fmn_attachment_get_media_type (paper)));
  n = fmn_attachment_get_n_pages (paper);
  if (n > 0)
    {
      g_autofree char *pages
          = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u page", "%u pages", n), n);

      append_part (facts, pages);
    }
  if (fmn_attachment_get_size (paper, &size))
    {
      g_autofree char *text = g_format_size (size);

      append_part (facts, text);
    }
  if (fmn_attachment_get_added (paper) != NULL)
    append_day (facts, fmn_attachment_get_added (paper));
  return g_string_free (facts, FALSE);
}

void
fmn_paper_say (GtkWidget *widget, const char *heading, const char *sentence)
{
  GtkWindow *window;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  window = get_window (widget);
  if (window == NULL)
    return;
  dialog = adw_message_dialog_new (window, heading, sentence);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
say_done (GtkWidget *widget, const char *sentence)
{
  GtkWindow *window = get_window (widget);
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  if (overlay == NULL && window != NULL && ADW_IS_WINDOW (window)
      && ADW_IS_TOAST_OVERLAY (adw_window_get_content (ADW_WINDOW (window))))
    overlay = adw_window_get_content (ADW_WINDOW (window));
  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), adw_toast_new (sentence));
}

void
fmn_paper_open (FmnContext *context, FmnAttachment *paper, GtkWidget *widget)
{
  g_return_if_fail (FMN_IS_CONTEXT (context));
  g_return_if_fail (paper != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_window_present (fmn_paper_window_new (context, get_window (widget), paper));
}

static void
copy_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Copy *copy = data;
  GError *error = NULL;

  if (fmn_store_copy_paper (fmn_context_get_store (copy->context), copy->paper, copy->path,
                            cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_copied (GObject *source, GAsyncResult *result, gpointer data)
{
  Copy *copy = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      fmn_paper_say (copy->widget, _ ("No copy was made"), error->message);
      return;
    }
  if (!copy->elsewhere)
    {
      say_done (copy->widget, _ ("A readable copy was saved"));
      return;
    }
  uri = g_filename_to_uri (copy->path, NULL, &error);
  if (uri == NULL || !g_app_info_launch_default_for_uri (uri, NULL, &error))
    {
      g_message ("no program for a paper: %d", error->code);
      fmn_readable_copy_wipe ();
      fmn_paper_say (copy->widget, _ ("No other program was found"),
                     _ ("This computer knows no program for this kind of file. The readable copy "
                        "was removed again."));
    }
}

static void
start_copying (Copy *copy)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_copied, NULL);

  g_task_set_source_tag (task, start_copying);
  g_task_set_task_data (task, copy, copy_free);
  g_task_run_in_thread (task, copy_in_thread);
}

static void
on_place_chosen (const char *path, gpointer data)
{
  Copy *copy = data;

  copy->path = g_strdup (path);
  if (copy->path != NULL)
    start_copying (copy);
  else
    copy_free (copy);
}

void
fmn_paper_save_copy (FmnContext *context, FmnAttachment *paper, GtkWidget *widget)
{
  FmnFileChoice choice = { .title = _ ("Save a readable copy"), .accept = _ ("Save") };

  g_return_if_fail (FMN_IS_CONTEXT (context));
  g_return_if_fail (paper != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (fmn_context_get_store (context) == NULL)
    return;
  choice.name = fmn_attachment_get_name (paper);
  fmn_file_choice_ask (get_window (widget), &choice, on_place_chosen,
                       copy_new (context, paper, widget));
}

static void
on_elsewhere_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Copy *copy = data;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "open"))
    {
      copy_free (copy);
      return;
    }
  copy->elsewhere = TRUE;
  copy->path = fmn_readable_copy_dup_path (fmn_attachment_get_media_type (copy->paper), &error);
  if (copy->path == NULL)
    {
      fmn_paper_say (copy->widget, _ ("No copy was made"), error->message);
      copy_free (copy);
      return;
    }
  start_copying (copy);
}

void
fmn_paper_open_elsewhere (FmnContext *context, FmnAttachment *paper, GtkWidget *widget)
{
  GtkWidget *dialog;
  g_autofree char *text = NULL;

  g_return_if_fail (FMN_IS_CONTEXT (context));
  g_return_if_fail (paper != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (fmn_context_get_store (context) == NULL)
    return;
  text = g_strconcat (
      _ ("A readable copy will exist for as long as the journal is open. It is overwritten and "
         "removed when the journal is locked or closed. The other program may keep what it read, "
         "or note the file in a list of its own."),
      fmn_readable_copy_in_memory ()
          ? ""
          : _ (" On this computer the copy lies on the disk, where traces of it can stay."),
      NULL);
  dialog = adw_message_dialog_new (get_window (widget), _ ("Open in another program?"), text);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Cancel"), "open",
                                    _ ("Make a copy and open it"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_elsewhere_response),
                    copy_new (context, paper, widget));
  gtk_window_present (GTK_WINDOW (dialog));
}
