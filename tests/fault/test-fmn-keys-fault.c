/* test-fmn-keys-fault.c: each call to the disk is refused in turn while keys change; what she was told opens the journal, and all that was in it is there.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-plain-vault.h"
#include "fmn-store-keys.h"
#include "fmn-strike.h"
#include "fmn-temporary-folder.h"
#include "fmn-test-paper.h"

#include <errno.h>
#include <sys/resource.h>

#define FORMER "former passphrase"
#define LATER "later passphrase"
#define COPIES 2
#define STEP 5 /* of some hundred calls */
#define PAPER_SIZE 20000

typedef enum
{
  DO_CHANGE,  /* another passphrase; the data stay as they are sealed */
  DO_REPLACE, /* other keys for everything */
  DO_FIRST,   /* the same of a journal that was text */
} What;

typedef struct
{
  const char *name;
  What what;
  FmnStrike strike;
} Case;

static const Case cases[] = {
  { "change/eio", DO_CHANGE, { FMN_FAILING_ONCE, EIO, -1 } },
  { "change/gone", DO_CHANGE, { FMN_FAILING_FROM_THERE, EIO, -1 } },
  { "change/short", DO_CHANGE, { FMN_FAILING_SHORT_WRITE, ENOSPC, -1 } },
  { "change/corrupt", DO_CHANGE, { FMN_FAILING_CORRUPT, 0, FMN_STORE_ERROR_IO } },
  { "replace/eio", DO_REPLACE, { FMN_FAILING_ONCE, EIO, -1 } },
  { "replace/gone", DO_REPLACE, { FMN_FAILING_FROM_THERE, ENOSPC, -1 } },
  { "replace/short", DO_REPLACE, { FMN_FAILING_SHORT_WRITE, ENOSPC, -1 } },
  { "replace/corrupt", DO_REPLACE, { FMN_FAILING_CORRUPT, 0, -1 } },
  { "first/eio", DO_FIRST, { FMN_FAILING_ONCE, EIO, -1 } },
  { "first/gone", DO_FIRST, { FMN_FAILING_FROM_THERE, EROFS, -1 } },
  { "first/short", DO_FIRST, { FMN_FAILING_SHORT_WRITE, ENOSPC, -1 } },
};

typedef struct
{
  const Case *c;
  char *folder;
  char *path;
  FmnClock *clock;
  FmnFailingDisk disk;
  FmnStore *store;
  FmnAttachment *paper;
  FmnSnapshot *state;
} Run;

static FmnSealedVault *
make_vault (const char *passphrase, GError **error)
{
  g_autoptr (FmnSealedVault) vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);

  fmn_sealed_vault_generate (vault, FMN_KEY_SELF);
  if (!fmn_sealed_vault_add_passphrase (vault, FMN_KEY_SELF, passphrase, error))
    return NULL;
  return g_steal_pointer (&vault);
}

/* A note that names the paper, saved often enough for some previous copies. */
static void
fill (Run *run)
{
  g_autoptr (FmnSnapshot) empty = NULL;
  g_autoptr (FmnJournal) none = fmn_test_journal_new (run->clock, 0);
  g_autoptr (GPtrArray) papers = g_ptr_array_new ();
  g_autoptr (FmnJournal) journal = NULL;
  g_autoptr (GError) error = NULL;

  empty = fmn_journal_snapshot (none);
  fmn_store_create (run->store, empty, &error);
  g_assert_no_error (error);
  run->paper = fmn_test_paper_add (run->store, "letter", PAPER_SIZE, FALSE);
  g_ptr_array_add (papers, run->paper);
  journal = fmn_test_journal_with_papers (run->clock, papers, FALSE);
  for (guint i = 0; i < COPIES; i++)
    {
      g_clear_pointer (&run->state, fmn_snapshot_unref);
      fmn_test_journal_add_note (journal, i + 1);
      run->state = fmn_journal_snapshot (journal);
      fmn_test_clock_advance (run->clock, G_TIME_SPAN_MINUTE);
      fmn_store_save (run->store, run->state, &error);
      g_assert_no_error (error);
    }
}

static gpointer
run_begin (gconstpointer data)
{
  Run *run = g_new0 (Run, 1);
  g_autoptr (FmnVault) vault = NULL;

  run->c = data;
  run->folder = fmn_temporary_folder_new ();
  run->path = g_build_filename (run->folder, "journal", NULL);
  run->clock = fmn_test_clock_new ();
  fmn_failing_disk_init (&run->disk);
  if (run->c->what == DO_FIRST)
    vault = fmn_plain_vault_new ();
  else
    vault = FMN_VAULT (make_vault (FORMER, NULL));
  run->store = fmn_store_new_with_disk (run->path, vault, run->clock, &run->disk.disk);
  fill (run);
  return run;
}

static FmnFailingDisk *
run_get_disk (gpointer data)
{
  Run *run = data;

  return &run->disk;
}

static gboolean
put_later_passphrase (FmnSealedVault *vault, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) slots = fmn_sealed_vault_list_slots (vault);

  if (!fmn_sealed_vault_add_passphrase (vault, FMN_KEY_SELF, LATER, error))
    return FALSE;
  return fmn_sealed_vault_remove_slot (vault, fmn_key_slot_get_id (slots->pdata[0]));
}

static gboolean
run_act (gpointer data, GError **error)
{
  Run *run = data;
  g_autoptr (FmnSealedVault) vault = NULL;

  if (run->c->what == DO_CHANGE)
    return fmn_store_change_keys (run->store, put_later_passphrase, NULL, error);
  vault = make_vault (LATER, error);
  return vault != NULL && fmn_store_replace_keys (run->store, vault, run->state, error);
}

static void
run_end (gpointer data)
{
  Run *run = data;

  g_clear_object (&run->store);
  g_assert_finalize_object (run->clock);
  fmn_snapshot_unref (run->state);
  fmn_attachment_unref (run->paper);
  fmn_temporary_folder_free (run->folder);
  g_free (run->path);
  g_free (run);
}

/* As a program that is started afterwards opens it, for writing; NULL when it does not open so. (transfer full) */
static FmnStore *
open_with (Run *run, const char *passphrase)
{
  g_autoptr (FmnStore) store = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (FmnVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  if (passphrase == NULL)
    vault = fmn_plain_vault_new ();
  else
    {
      vault = FMN_VAULT (fmn_sealed_vault_new (FMN_SEAL_MINIMUM));
      fmn_sealed_vault_give_passphrase (FMN_SEALED_VAULT (vault), passphrase);
    }
  store = fmn_store_new (run->path, vault, run->clock);
  g_assert_true (fmn_store_lock (store, NULL));
  snapshot = fmn_store_load (store, &error);
  if (snapshot == NULL)
    return NULL;
  g_assert_cmpuint (fmn_snapshot_get_n_entries (snapshot), ==,
                    fmn_snapshot_get_n_entries (run->state));
  fmn_store_finish_replacing (store, snapshot);
  return g_steal_pointer (&store);
}

/* Each with the keys that the journal has now, or with those that it had. */
static void
check_copies (Run *run, FmnStore *store)
{
  g_autoptr (GListModel) list = fmn_store_list_previous (store, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (list), >=, COPIES);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (FmnPreviousCopy) copy = g_list_model_get_item (list, i);
      const char *name = fmn_previous_copy_get_name (copy);
      g_autoptr (FmnSnapshot) now = fmn_store_load_previous (store, name, NULL);
      g_autoptr (FmnSnapshot) then = NULL;
      g_autoptr (FmnVault) vault = NULL;
      g_autoptr (FmnStore) former = NULL;

      if (now != NULL)
        continue;
      if (run->c->what == DO_FIRST)
        vault = fmn_plain_vault_new ();
      else
        {
          vault = FMN_VAULT (fmn_sealed_vault_new (FMN_SEAL_MINIMUM));
          fmn_sealed_vault_give_passphrase (FMN_SEALED_VAULT (vault), FORMER);
        }
      former = fmn_store_new (run->path, vault, run->clock);
      then = fmn_store_load_previous (former, name, NULL);
      g_assert_nonnull (then);
    }
}

/* What she was told is so; and the program that goes on, and one that is started anew, have everything. */
static void
run_check (gpointer data, gboolean done, const GError *refusal, const char *struck)
{
  Run *run = data;
  const char *former = run->c->what == DO_FIRST ? NULL : FORMER;
  g_autoptr (FmnStore) later = NULL;
  g_autoptr (FmnStore) earlier = NULL;
  g_autofree char *replaced = g_build_filename (run->path, "replaced.fmn", NULL);
  FmnStore *opened;
  g_autoptr (GError) error = NULL;

  fmn_store_unlock (run->store);
  later = open_with (run, LATER);
  if (later == NULL)
    earlier = open_with (run, former);
  if (done)
    g_assert_nonnull (later);
  else
    g_assert_true (earlier != NULL || strstr (refusal->message, "keep both") != NULL);
  opened = later != NULL ? later : earlier;
  g_assert_nonnull (opened);
  fmn_store_verify_paper (opened, run->paper, &error);
  g_assert_no_error (error);
  check_copies (run, opened);
  if (done)
    g_assert_false (g_file_test (replaced, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (fmn_test_count_files (run->folder, "journal", ".fmn-tmp"), ==, 0);
  g_clear_object (&later);
  g_clear_object (&earlier);

  if (done)
    return;
  /* The keys that the program holds fit the file that it writes next. */
  g_assert_true (fmn_store_lock (run->store, NULL));
  g_assert_true (run_act (run, &error));
  g_assert_no_error (error);
  fmn_store_unlock (run->store);
  later = open_with (run, LATER);
  g_assert_nonnull (later);
  fmn_store_verify_paper (later, run->paper, &error);
  g_assert_no_error (error);
}

static void
test_every_position (gconstpointer data)
{
  const Case *c = data;
  const FmnStruck struck
      = { run_begin, run_get_disk, run_act, run_check, run_end, c->what == DO_CHANGE ? 1 : STEP };

  fmn_strike_every_position (&c->strike, &struck, c);
}

#if defined(__SANITIZE_ADDRESS__)
#define CAN_LIMIT FALSE /* the sanitizer needs more addresses than there is memory */
#else
#define CAN_LIMIT TRUE
#endif

/* The derivation asks for 256 MiB, and gets none. */
static void
test_no_memory (void)
{
  const Case plain = { "memory", DO_FIRST, { FMN_FAILING_ONCE, 0, -1 } };
  Run *run = NULL;
  g_autoptr (FmnSealedVault) vault = NULL;
  g_autoptr (FmnStore) opened = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit before, tight;
  gboolean added;

  if (!CAN_LIMIT)
    {
      g_test_skip ("address sanitizer");
      return;
    }
  run = run_begin (&plain);
  vault = fmn_sealed_vault_new (FMN_SEAL_MODERATE);
  fmn_sealed_vault_generate (vault, FMN_KEY_SELF);
  g_assert_cmpint (getrlimit (RLIMIT_AS, &before), ==, 0);
  tight = before;
  tight.rlim_cur = 200 * 1024 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_AS, &tight), ==, 0);
  added = fmn_sealed_vault_add_passphrase (vault, FMN_KEY_SELF, LATER, &error);
  g_assert_cmpint (setrlimit (RLIMIT_AS, &before), ==, 0);

  g_assert_false (added);
  g_assert_error (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_NO_MEMORY);
  g_assert_true (g_str_has_suffix (error->message, "."));
  fmn_store_unlock (run->store);
  opened = open_with (run, NULL);
  g_assert_nonnull (opened);
  g_clear_object (&opened);
  run_end (run);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  /* It is warned of what keeps its former keys for now. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/fault/keys/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_every_position);
    }
  g_test_add_func ("/fault/keys/no-memory", test_no_memory);
  return g_test_run ();
}
