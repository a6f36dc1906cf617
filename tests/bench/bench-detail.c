/* bench-detail.c: showing an entry beside the list in a journal of many years, beside the same entry alone in a journal, in turn, as a ratio.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-bench"

#include "config.h"

#include "fmn-codec.h"
#include "fmn-detail.h"
#include "fmn-knowledge.h"
#include "fmn-ui.h"

#include "bench-time.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>

#define ROUNDS 41

typedef struct
{
  FmnContext *context;
  GtkWidget *detail;
  FmnEntry *entry;
  double ms[ROUNDS];
} Side;

static FmnJournal *
load (const char *folder, FmnClock *clock)
{
  g_autofree char *path = g_build_filename (folder, "journal.fmn", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (g_file_get_contents (path, &text, &length, &error))
    {
      bytes = g_bytes_new_take (g_steal_pointer (&text), length);
      snapshot = fmn_codec_parse (bytes, &error);
    }
  if (snapshot == NULL)
    g_error ("%s", error->message);
  return fmn_journal_new_from_snapshot (snapshot, clock);
}

static FmnEntry *
find_test (FmnJournal *journal)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (journal)); i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

      if (fmn_entry_get_kind (entry) == FMN_KIND_TEST)
        return fmn_journal_lookup (journal, fmn_entry_get_id (entry));
    }
  g_error ("no test");
}

static void
set_up (Side *side, FmnJournal *journal)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  GtkWidget *window = gtk_window_new ();

  fmn_journal_set_namer (journal, fmn_knowledge_name, knowledge);
  side->context = fmn_context_new (journal, knowledge, NULL, NULL);
  side->detail = fmn_detail_new (side->context);
  gtk_window_set_default_size (GTK_WINDOW (window), 520, 700);
  gtk_window_set_child (GTK_WINDOW (window), side->detail);
  gtk_window_present (GTK_WINDOW (window));
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int argc, char *argv[])
{
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  g_autoptr (FmnJournal) many = NULL;
  g_autoptr (FmnJournal) one = NULL;
  g_autoptr (FmnChange) change = NULL;
  Side sides[2] = { 0 };
  double few_ms, many_ms;

  if (argc != 2)
    g_error ("usage: bench-detail FOLDER");
  adw_init ();
  fmn_ui_init ();
  many = load (argv[1], clock);
  sides[1].entry = find_test (many);
  one = fmn_journal_new (clock);
  change = fmn_change_new_add (sides[1].entry);
  if (!fmn_journal_apply (one, change, NULL))
    g_error ("the entry could not be added");
  sides[0].entry = find_test (one);
  set_up (&sides[0], one);
  set_up (&sides[1], many);
  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < 2; i++)
      {
        gint64 start;

        fmn_detail_set_entry (FMN_DETAIL (sides[i].detail), NULL);
        settle ();
        start = g_get_monotonic_time ();
        fmn_detail_set_entry (FMN_DETAIL (sides[i].detail), sides[i].entry);
        sides[i].ms[round] = (double) (g_get_monotonic_time () - start) / 1000;
      }
  few_ms = bench_median (sides[0].ms, ROUNDS);
  many_ms = bench_median (sides[1].ms, ROUNDS);
  printf ("an entry shown, median: %.2f ms alone, %.2f ms among %u   ratio %.2f\n", few_ms, many_ms,
          g_list_model_get_n_items (G_LIST_MODEL (many)), many_ms / few_ms);
  return 0;
}
