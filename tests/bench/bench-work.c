/* bench-work.c: opening, searching and saving a journal against reading and writing the same bytes plainly, as ratios.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-bench"

#include "config.h"

#include "fmn-codec.h"
#include "fmn-draft.h"
#include "fmn-plain-vault.h"
#include "fmn-query.h"
#include "fmn-store.h"

#include "bench-time.h"

#include <json-glib/json-glib.h>
#include <stdio.h>

#define ROUNDS 7

/* What no program that reads JSON can do without: the bytes and json-glib's tree of them. */
static void
parse_plainly (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_file (parser, path, &error))
    g_error ("%s", error->message);
}

static guint
count_matches (FmnJournal *journal, const char *text)
{
  FmnQuery query = { 0 };
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (journal));
  guint found = 0;

  fmn_query_set_text (&query, text);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

      found += fmn_query_matches (&query, journal, entry);
    }
  fmn_query_clear (&query);
  return found;
}

static void
add_entry (FmnJournal *journal)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_NOTE, fmn_journal_get_clock (journal));
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;

  fmn_draft_set_string (draft, "title", "one more");
  entry = fmn_draft_build (draft, NULL);
  change = fmn_change_new_add (entry);
  fmn_journal_apply (journal, change, NULL);
}

int
main (int argc, char *argv[])
{
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  g_autoptr (FmnVault) vault = fmn_plain_vault_new ();
  g_autoptr (FmnStore) store = NULL;
  g_autoptr (FmnJournal) journal = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;
  double plain[ROUNDS], open_ms[ROUNDS], key[ROUNDS], snap[ROUNDS], save[ROUNDS];

  if (argc != 2)
    g_error ("usage: bench-work FOLDER");
  file = g_build_filename (argv[1], "journal.fmn", NULL);
  store = fmn_store_new (argv[1], vault, clock);
  if (!fmn_store_lock (store, &error))
    g_error ("%s", error->message);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (FmnSnapshot) snapshot = NULL;
      double start = bench_now_ms ();

      parse_plainly (file);
      plain[i] = bench_now_ms () - start;
      start = bench_now_ms ();
      snapshot = fmn_store_load (store, &error);
      if (snapshot == NULL)
        g_error ("%s", error->message);
      g_clear_object (&journal);
      journal = fmn_journal_new_from_snapshot (snapshot, clock);
      open_ms[i] = bench_now_ms () - start;
    }
  count_matches (journal, "warm");
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (FmnSnapshot) snapshot = NULL;
      double start = bench_now_ms ();

      count_matches (journal, "arztin sample");
      key[i] = bench_now_ms () - start;
      add_entry (journal);
      start = bench_now_ms ();
      snapshot = fmn_journal_snapshot (journal);
      snap[i] = bench_now_ms () - start;
      start = bench_now_ms ();
      if (!fmn_store_save (store, snapshot, &error))
        g_error ("%s", error->message);
      save[i] = bench_now_ms () - start;
    }
  printf ("entries                         %8u\n",
          g_list_model_get_n_items (G_LIST_MODEL (journal)));
  printf ("json-glib alone, median         %8.2f ms\n", bench_median (plain, ROUNDS));
  printf ("open, median                    %8.2f ms   ratio to json-glib alone %.2f\n",
          bench_median (open_ms, ROUNDS),
          bench_median (open_ms, ROUNDS) / bench_median (plain, ROUNDS));
  printf ("one key of a search, median     %8.2f ms\n", bench_median (key, ROUNDS));
  printf ("main loop during a save, median %8.2f ms\n", bench_median (snap, ROUNDS));
  printf ("save in the worker, median      %8.2f ms   ratio to json-glib alone %.2f\n",
          bench_median (save, ROUNDS), bench_median (save, ROUNDS) / bench_median (plain, ROUNDS));
  return 0;
}
