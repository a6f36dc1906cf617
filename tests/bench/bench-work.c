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

#include <json-glib/json-glib.h>
#include <stdio.h>

#define ROUNDS 7

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static double
median (double *values)
{
  qsort (values, ROUNDS, sizeof (double), compare_doubles);
  return values[ROUNDS / 2];
}

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
      double start = now_ms ();

      parse_plainly (file);
      plain[i] = now_ms () - start;
      start = now_ms ();
      snapshot = fmn_store_load (store, &error);
      if (snapshot == NULL)
        g_error ("%s", error->message);
      g_clear_object (&journal);
      journal = fmn_journal_new_from_snapshot (snapshot, clock);
      open_ms[i] = now_ms () - start;
    }
  count_matches (journal, "warm");
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (FmnSnapshot) snapshot = NULL;
      double start = now_ms ();

      count_matches (journal, "arztin sample");
      key[i] = now_ms () - start;
      add_entry (journal);
      start = now_ms ();
      snapshot = fmn_journal_snapshot (journal);
      snap[i] = now_ms () - start;
      start = now_ms ();
      if (!fmn_store_save (store, snapshot, &error))
        g_error ("%s", error->message);
      save[i] = now_ms () - start;
    }
  printf ("entries                         %8u\n",
          g_list_model_get_n_items (G_LIST_MODEL (journal)));
  printf ("json-glib alone, median         %8.2f ms\n", median (plain));
  printf ("open, median                    %8.2f ms   ratio to json-glib alone %.2f\n",
          median (open_ms), median (open_ms) / median (plain));
  printf ("one key of a search, median     %8.2f ms\n", median (key));
  printf ("main loop during a save, median %8.2f ms\n", median (snap));
  printf ("save in the worker, median      %8.2f ms   ratio to json-glib alone %.2f\n",
          median (save), median (save) / median (plain));
  return 0;
}
