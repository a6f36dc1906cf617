/* test-summary.c: after a print that a queue took she is told once what it keeps; after one into a file, or given up, she is not.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-summary-page.h"
#include "fmn-ui.h"
#include "test-context.h"

#include <dlfcn.h>
#include <glib/gstdio.h>

#define SAMPLE "data/sample/journal.json"
#define TOLD "summary-queue-told"

/* What she does in the print dialog. */
typedef enum
{
  TO_QUEUE,
  TO_FILE,
  GIVES_UP
} Answer;

static Answer answer;
static char *printed;
static gboolean is_done;

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  g_assert_cmpint (result, ==,
                   answer == GIVES_UP ? GTK_PRINT_OPERATION_RESULT_CANCEL
                                      : GTK_PRINT_OPERATION_RESULT_APPLY);
  is_done = TRUE;
}

/* To the end of the pages, once they have been laid out in the window. */
static void
scroll_down (GtkWidget *window)
{
  GtkWidget *place = test_find_text (window, "1 of ");
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (place, GTK_TYPE_SCROLLED_WINDOW)));

  while (gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment))
    g_main_context_iteration (NULL, TRUE);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
}

/* Stands before GTK's own function of this name, in place of the dialog: every page is drawn by the real operation, which also ends as it does
 * after the dialog. The dialog's printer "to file" is known by the address of the file in the settings, any other printer by there being none. */
GtkPrintOperationResult
gtk_print_operation_run (GtkPrintOperation *operation,
                         GtkPrintOperationAction action,
                         GtkWindow *parent,
                         GError **error)
{
  GtkPrintOperationResult (*run) (GtkPrintOperation *, GtkPrintOperationAction, GtkWindow *,
                                  GError **)
      = dlsym (RTLD_NEXT, "gtk_print_operation_run");
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *uri = g_filename_to_uri (printed, NULL, error);

  g_assert_cmpint (action, ==, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
  g_signal_connect (operation, "done", G_CALLBACK (on_done), NULL);
  scroll_down (GTK_WIDGET (parent));
  if (answer == GIVES_UP)
    {
      g_signal_emit_by_name (operation, "done", GTK_PRINT_OPERATION_RESULT_CANCEL);
      return GTK_PRINT_OPERATION_RESULT_CANCEL;
    }
  if (answer == TO_FILE)
    gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_export_filename (operation, printed);
  return run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, parent, error);
}

/* Whether it stands there and is not scrolled away. */
static gboolean
can_be_read (GtkWidget *page, const char *text)
{
  GtkWidget *label = test_find_text (page, text);
  graphene_point_t corner;

  if (label == NULL || !gtk_widget_get_mapped (label))
    return FALSE;
  while (gtk_widget_get_height (label) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_compute_point (label, page, &GRAPHENE_POINT_INIT (0, 0), &corner));
  return corner.y > 0;
}

/* Whether she reads what a queue keeps after printing from a page that was just opened, as after a new start. */
static gboolean
is_told_after (FmnContext *context, Answer wanted)
{
  GtkWidget *page = fmn_summary_page_new (context);
  GtkWidget *window = test_show (page);
  gboolean told;

  g_assert_null (test_find_text (page, "print queue"));
  answer = wanted;
  is_done = FALSE;
  fmn_summary_page_print (FMN_SUMMARY_PAGE (page));
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
  told = can_be_read (page, "print queue");
  g_assert_cmpint (g_file_test (printed, G_FILE_TEST_EXISTS), ==, wanted != GIVES_UP);
  g_remove (printed);
  gtk_window_destroy (GTK_WINDOW (window));
  test_settle ();
  return told;
}

static void
test_queue_is_told_once (void)
{
  g_autoptr (FmnContext) plain = test_context_load (SAMPLE);
  g_autoptr (GSettings) settings = g_settings_new (FMN_APPLICATION_ID);
  g_autoptr (FmnContext) context = fmn_context_new (
      fmn_context_get_journal (plain), fmn_context_get_knowledge (plain), settings, NULL);

  g_assert_false (is_told_after (context, GIVES_UP));
  g_assert_false (is_told_after (context, TO_FILE));
  g_assert_false (g_settings_get_boolean (settings, TOLD));
  g_assert_true (is_told_after (context, TO_QUEUE));
  g_assert_true (g_settings_get_boolean (settings, TOLD));
  g_assert_false (is_told_after (context, TO_QUEUE));
  g_assert_false (is_told_after (context, TO_FILE));
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("summary-XXXXXX", NULL);
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();
  printed = g_build_filename (folder, "printed.pdf", NULL);
  g_test_add_func ("/ui/summary/queue-is-told-once", test_queue_is_told_once);
  status = g_test_run ();
  g_rmdir (folder);
  g_free (printed);
  return status;
}
