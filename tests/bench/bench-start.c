/* bench-start.c: how long the program takes from its start to the first frame with its list, or a bare libadwaita window to its first frame.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-bench"

#include "config.h"

#include "fmn-application.h"

#include <stdio.h>
#include <time.h>

static gboolean wants_list;

/* Milliseconds of the wall clock since this process was started by its parent, which passes the moment in FMN_BENCH_START. */
static double
get_elapsed (void)
{
  const char *start = g_getenv ("FMN_BENCH_START");
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return ((double) now.tv_sec - (start != NULL ? g_ascii_strtod (start, NULL) : 0)) * 1000
         + (double) now.tv_nsec / 1e6;
}

static gboolean
has_filled_list (GtkWidget *widget)
{
  if (GTK_IS_LIST_VIEW (widget))
    {
      GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (widget));

      return model != NULL && g_list_model_get_n_items (G_LIST_MODEL (model)) > 0;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_filled_list (child))
      return TRUE;
  return FALSE;
}

static void
on_after_paint (GdkFrameClock *clock, GtkWidget *window)
{
  static gboolean done;

  if (done || (wants_list && !has_filled_list (window)))
    return;
  done = TRUE;
  printf ("%.2f\n", get_elapsed ());
  fflush (stdout);
  exit (0);
}

static void
on_realize (GtkWidget *window, gpointer data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint),
                    window);
}

static void
on_window_added (GtkApplication *application, GtkWindow *window, gpointer data)
{
  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    on_realize (GTK_WIDGET (window), NULL);
  else
    g_signal_connect (window, "realize", G_CALLBACK (on_realize), NULL);
}

static void
on_bare_activate (GtkApplication *application, gpointer data)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 860);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), adw_header_bar_new ());
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = NULL;

  wants_list = argc > 1;
  if (wants_list)
    application = GTK_APPLICATION (fmn_application_new ());
  else
    {
      application = GTK_APPLICATION (
          adw_application_new ("io.github.forgetmenot.Bare", G_APPLICATION_DEFAULT_FLAGS));
      g_signal_connect (application, "activate", G_CALLBACK (on_bare_activate), NULL);
    }
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
