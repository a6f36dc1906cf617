/* bench-sealed.c: opening and saving a sealed journal with its papers beside the same journal as text, in turn, as ratios. Deriving keys is left out.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-bench"

#include "config.h"

#include "fmn-autosave.h"
#include "fmn-draft.h"
#include "fmn-plain-vault.h"
#include "fmn-sealed-vault.h"
#include "fmn-store-papers.h"

#include "bench-time.h"

#include <stdio.h>
#include <time.h>

#define ROUNDS 9
#define N_PAPERS 200
#define PAPER_SIZE (100 * 1024)

typedef struct
{
  const char *name;
  FmnStore *store;
  FmnJournal *journal;
  double open_ms[ROUNDS], save_ms[ROUNDS], settle_ms[ROUNDS];
  double busiest_ms; /* of the main thread, in one turn of its loop */
} Form;

static void
check (gboolean done, GError *error)
{
  if (!done)
    g_error ("%s", error->message);
}

static void
apply_edit (FmnJournal *journal, FmnEntry *before, FmnDraft *draft)
{
  g_autoptr (FmnEntry) after = fmn_draft_build (draft, NULL);
  g_autoptr (FmnChange) change = fmn_change_new_edit (before, after);
  g_autoptr (GError) error = NULL;

  check (fmn_journal_apply (journal, change, &error), error);
}

static void
attach_papers (Form *form)
{
  g_autofree guint8 *bytes = g_malloc (PAPER_SIZE);

  for (guint i = 0; i < N_PAPERS; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (form->journal), i * 7);
      g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (entry);
      g_autoptr (GInputStream) stream = NULL;
      g_autoptr (FmnAttachment) paper = NULL;
      g_autoptr (GError) error = NULL;

      memset (bytes, (int) i, PAPER_SIZE);
      stream = g_memory_input_stream_new_from_data (bytes, PAPER_SIZE, NULL);
      paper
          = fmn_store_add_paper (form->store, stream, "scan.png", FALSE, NULL, NULL, NULL, &error);
      check (paper != NULL, error);
      fmn_draft_add_paper (draft, paper);
      apply_edit (form->journal, entry, draft);
    }
}

/* The journal at @source once more, as @form. */
static void
fill (Form *form, FmnSnapshot *source, FmnClock *clock)
{
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  check (fmn_store_create (form->store, source, &error), error);
  form->journal = fmn_journal_new_from_snapshot (source, clock);
  attach_papers (form);
  snapshot = fmn_journal_snapshot (form->journal);
  check (fmn_store_save (form->store, snapshot, &error), error);
}

static void
open_once (Form *form, FmnClock *clock, guint round)
{
  g_autoptr (GError) error = NULL;
  double start = bench_now_ms ();
  g_autoptr (FmnSnapshot) snapshot = fmn_store_load (form->store, &error);

  check (snapshot != NULL, error);
  g_clear_object (&form->journal);
  form->journal = fmn_journal_new_from_snapshot (snapshot, clock);
  form->open_ms[round] = bench_now_ms () - start;
  start = bench_now_ms ();
  check (fmn_store_settle_papers (form->store, snapshot, NULL, &error) == 0, error);
  form->settle_ms[round] = bench_now_ms () - start;
}

static void
touch (FmnJournal *journal, guint round)
{
  g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), round);
  g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (entry);
  g_autofree char *notes = g_strdup_printf ("round %u", round);

  fmn_draft_set_string (draft, "notes", notes);
  apply_edit (journal, entry, draft);
}

static void
save_once (Form *form, guint round)
{
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;
  double start;

  touch (form->journal, round);
  snapshot = fmn_journal_snapshot (form->journal);
  start = bench_now_ms ();
  check (fmn_store_save (form->store, snapshot, &error), error);
  form->save_ms[round] = bench_now_ms () - start;
}

/* As in the window: an edit, the save of it in a worker, and how long a turn of the main loop was busy meanwhile. */
static void
watch_main_loop (Form *form)
{
  g_autoptr (FmnAutosave) autosave = fmn_autosave_new (form->journal, form->store);

  g_object_set (autosave, "delay", 10, NULL);
  for (guint i = 0; i < ROUNDS; i++)
    {
      double before = bench_worked_ms (CLOCK_THREAD_CPUTIME_ID);

      touch (form->journal, ROUNDS + i);
      form->busiest_ms = MAX (form->busiest_ms, bench_worked_ms (CLOCK_THREAD_CPUTIME_ID) - before);
      do
        {
          before = bench_worked_ms (CLOCK_THREAD_CPUTIME_ID);
          g_main_context_iteration (NULL, TRUE);
          form->busiest_ms
              = MAX (form->busiest_ms, bench_worked_ms (CLOCK_THREAD_CPUTIME_ID) - before);
        }
      while (fmn_autosave_get_state (autosave) != FMN_SAVE_STATE_CLEAN);
    }
}

static FmnVault *
make_sealed_vault (void)
{
  g_autoptr (FmnSealedVault) vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
  g_autoptr (GError) error = NULL;

  fmn_sealed_vault_generate (vault, FMN_KEY_SELF);
  check (fmn_sealed_vault_add_passphrase (vault, FMN_KEY_SELF, "bench", &error), error);
  return FMN_VAULT (g_steal_pointer (&vault));
}

int
main (int argc, char *argv[])
{
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  g_autoptr (FmnVault) plain_vault = fmn_plain_vault_new ();
  g_autoptr (FmnVault) sealed_vault = make_sealed_vault ();
  g_autoptr (FmnStore) source = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;
  Form forms[] = { { "text" }, { "sealed" } };
  double open[2], settle[2], save[2];

  if (argc != 2)
    g_error ("usage: bench-sealed FOLDER");
  source = fmn_store_new (argv[1], plain_vault, clock);
  snapshot = fmn_store_load (source, &error);
  check (snapshot != NULL, error);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *folder = g_strconcat (argv[1], "-", forms[i].name, NULL);

      forms[i].store = fmn_store_new (folder, i == 0 ? plain_vault : sealed_vault, clock);
      fill (&forms[i], snapshot, clock);
    }
  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < 2; i++)
      {
        open_once (&forms[i], clock, round);
        save_once (&forms[i], round);
      }
  printf ("entries %u, papers %u\n", g_list_model_get_n_items (G_LIST_MODEL (forms[0].journal)),
          N_PAPERS);
  for (guint i = 0; i < 2; i++)
    {
      watch_main_loop (&forms[i]);
      open[i] = bench_median (forms[i].open_ms, ROUNDS);
      settle[i] = bench_median (forms[i].settle_ms, ROUNDS);
      save[i] = bench_median (forms[i].save_ms, ROUNDS);
      printf ("%-7s open %8.2f ms   papers settled %6.2f ms   save %8.2f ms   busiest turn of the "
              "main loop %5.2f ms\n",
              forms[i].name, open[i], settle[i], save[i], forms[i].busiest_ms);
    }
  printf ("ratio   open %8.2f      papers settled %6.2f      save %8.2f\n", open[1] / open[0],
          settle[1] / settle[0], save[1] / save[0]);
  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&forms[i].journal);
      g_clear_object (&forms[i].store);
    }
  return 0;
}
