/* bench-timeline.c: how long the overview takes to be laid out and drawn at any zoom, a keystroke of the search to the updated list, and a frame of scrolling.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-bench"

#include "config.h"

#include "fmn-codec.h"
#include "fmn-context.h"
#include "fmn-knowledge.h"
#include "fmn-overview-private.h"
#include "fmn-timeline-list.h"
#include "fmn-ui.h"

#include "bench-time.h"

#include <stdio.h>
#include <time.h>

#define PLACES 12
#define STEPS 150

static double frame_start;
static double frame_ms;
static guint frames;

static void
report (const char *what, GArray *times)
{
  g_array_sort (times, bench_compare);
  printf ("%-34s median %7.2f ms  worst %7.2f ms  (%u)\n", what,
          g_array_index (times, double, times->len / 2),
          g_array_index (times, double, times->len - 1), times->len);
}

static FmnContext *
load (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "journal.fmn", NULL);
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  g_autoptr (FmnJournal) journal = NULL;
  g_autoptr (GError) error = NULL;
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();

  if (!g_file_get_contents (path, &text, &length, &error))
    g_error ("%s", error->message);
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  snapshot = fmn_codec_parse (bytes, &error);
  if (snapshot == NULL)
    g_error ("%s", error->message);
  journal = fmn_journal_new_from_snapshot (snapshot, clock);
  fmn_journal_set_namer (journal, fmn_knowledge_name, knowledge);
  return fmn_context_new (journal, knowledge, NULL, NULL);
}

/* One snapshot with its layout; then, in @pixels, its drawing by the processor. */
static double
time_snapshot (FmnOverview *overview, cairo_t *cr, double from, double to, double *pixels)
{
  double start = bench_worked_ms (CLOCK_THREAD_CPUTIME_ID);
  double taken;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  fmn_overview_set_range (overview, from, to);
  GTK_WIDGET_GET_CLASS (overview)->snapshot (GTK_WIDGET (overview), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  taken = bench_worked_ms (CLOCK_THREAD_CPUTIME_ID);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  *pixels = bench_worked_ms (CLOCK_THREAD_CPUTIME_ID) - taken;
  return taken - start;
}

static void
time_overview (FmnOverview *overview)
{
  static const double spans[] = { 30 * 365.25, 10 * 365.25, 3 * 365.25, 365.25, 91, 7 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1000, 400);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) all_pixels = g_array_new (FALSE, FALSE, sizeof (double));
  double pixels;
  double today = fmn_overview_get_today (overview);
  double start = bench_worked_ms (CLOCK_THREAD_CPUTIME_ID);

  fmn_overview_invalidate (overview, TRUE);
  fmn_overview_get_index (overview);
  printf ("%-34s        %7.2f ms\n", "index, once a change",
          bench_worked_ms (CLOCK_THREAD_CPUTIME_ID) - start);
  time_snapshot (overview, cr, today - 1000, today, &pixels);
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
      g_autofree char *what = g_strdup_printf ("overview, %.0f days", spans[i]);

      for (guint place = 0; place < PLACES; place++)
        {
          double to = today - (30 * 365.25 - spans[i]) * place / PLACES;
          double ms = time_snapshot (overview, cr, to - spans[i], to, &pixels);

          g_array_append_val (times, ms);
          g_array_append_val (all, ms);
          g_array_append_val (all_pixels, pixels);
        }
      report (what, times);
    }
  report ("overview, any zoom", all);
  report ("and its pixels, any zoom", all_pixels);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
on_update (GdkFrameClock *clock, gpointer data)
{
  frame_start = bench_worked_ms (CLOCK_THREAD_CPUTIME_ID);
}

static void
on_after_paint (GdkFrameClock *clock, gpointer data)
{
  frame_ms = bench_worked_ms (CLOCK_THREAD_CPUTIME_ID) - frame_start;
  frames++;
}

/* Until the next frame was painted. */
static double
wait_for_frame (GtkWidget *widget)
{
  guint before = frames;

  gtk_widget_queue_draw (widget);
  while (frames == before)
    g_main_context_iteration (NULL, TRUE);
  return frame_ms;
}

static void
time_search (FmnTimelineModel *model, GtkWidget *list)
{
  static const char *const typed[]
      = { "c",     "cl",         "cli",          "clin",       "clini", "clinic", "clini", "clin",
          "g",     "ge",         "ges",          "",           "tsh",   "",       "m",     "ma",
          "march", "march 2004", "5 march 2004", "march 2004", "" };
  g_autoptr (GArray) lists = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      FmnQuery query = { 0 };
      double start = bench_worked_ms (CLOCK_THREAD_CPUTIME_ID);
      double ms;

      fmn_query_set_text (&query, typed[i]);
      fmn_timeline_model_set_query (model, &query);
      ms = bench_worked_ms (CLOCK_THREAD_CPUTIME_ID) - start;
      if (i > 0) /* what is searched is gathered once */
        g_array_append_val (lists, ms);
      ms += wait_for_frame (list);
      if (i > 0)
        g_array_append_val (shown, ms);
      fmn_query_clear (&query);
    }
  fmn_timeline_model_set_query (model, NULL);
  report ("keystroke to the updated list", lists);
  report ("and to its first frame", shown);
}

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAdjustment *found = find_adjustment (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
time_scrolling (GtkWidget *list)
{
  GtkAdjustment *adjustment = find_adjustment (list);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < STEPS; i++)
    {
      double ms;

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 120);
      ms = wait_for_frame (list);
      g_array_append_val (times, ms);
    }
  report ("a frame of scrolling the list", times);
}

int
main (int argc, char *argv[])
{
  g_autoptr (FmnContext) context = NULL;
  g_autoptr (FmnTimelineModel) model = NULL;
  FmnOverview *overview;
  FmnTimelineList *list;
  GtkWidget *window, *box;
  GdkFrameClock *clock;

  if (argc != 2)
    g_error ("usage: bench-timeline FOLDER");
  adw_init ();
  fmn_ui_init ();
  context = load (argv[1]);
  printf ("entries %u\n",
          g_list_model_get_n_items (G_LIST_MODEL (fmn_context_get_journal (context))));
  model = fmn_timeline_model_new (fmn_context_get_journal (context));
  overview = g_object_new (FMN_TYPE_OVERVIEW, NULL);
  list = g_object_new (FMN_TYPE_TIMELINE_LIST, "vexpand", TRUE, NULL);
  fmn_overview_set_context (overview, context);
  fmn_timeline_list_set_model (list, fmn_context_get_journal (context), model);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (overview));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (list));
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 860);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "update", G_CALLBACK (on_update), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), NULL);
  for (guint i = 0; i < 10; i++)
    wait_for_frame (window);

  time_overview (overview);
  time_search (model, GTK_WIDGET (list));
  time_scrolling (GTK_WIDGET (list));
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
