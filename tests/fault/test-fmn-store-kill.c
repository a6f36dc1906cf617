/* test-fmn-store-kill.c: a process killed while it saves and attaches papers; all it had acknowledged is there after.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-sealed-vault.h"
#include "fmn-store-keys.h"
#include "fmn-temporary-folder.h"
#include "fmn-test-paper.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define PASSPHRASE "forget me not"
#define OTHER_PASSPHRASE "remember me"
/* Two chunks and a bit. */
#define PAPER_SIZE 140000

/* The journal grows with each round; a new one is begun after so many. */
#define ROUNDS_A_JOURNAL 50

static const char *program;

static FmnStore *
make_store (const char *folder, FmnClock *clock, gboolean sealed, gboolean fresh)
{
  g_autoptr (FmnSealedVault) vault = NULL;
  g_autofree char *path = g_build_filename (folder, "journal", NULL);
  g_autoptr (GError) error = NULL;

  if (!sealed)
    return fmn_test_store_new (folder, clock, NULL);
  vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
  if (fresh)
    {
      fmn_sealed_vault_generate (vault, FMN_KEY_SELF);
      fmn_sealed_vault_add_passphrase (vault, FMN_KEY_SELF, PASSPHRASE, &error);
      g_assert_no_error (error);
    }
  else
    fmn_sealed_vault_give_passphrase (vault, PASSPHRASE);
  return fmn_store_new (path, FMN_VAULT (vault), clock);
}

/* Every second entry names a paper, whose file was durable before. */
static void
attach (FmnStore *store, FmnJournal *journal, guint n)
{
  g_autoptr (FmnAttachment) paper = NULL;
  g_autoptr (FmnEntry) before = NULL;
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnDraft) draft = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;

  if (n % 2 == 0)
    return;
  paper = fmn_test_paper_add (store, "letter", PAPER_SIZE, n % 4 == 1);
  before = g_list_model_get_item (G_LIST_MODEL (journal),
                                  g_list_model_get_n_items (G_LIST_MODEL (journal)) - 1);
  draft = fmn_draft_new_from_entry (before);
  fmn_draft_add_paper (draft, paper);
  after = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  change = fmn_change_new_edit (before, after);
  fmn_journal_apply (journal, change, &error);
  g_assert_no_error (error);
}

/* Each paper that an entry names is there and whole. How many there are. */
static guint
check_papers (FmnStore *store, FmnSnapshot *snapshot)
{
  guint n = 0;

  for (guint i = 0; i < fmn_snapshot_get_n_entries (snapshot); i++)
    {
      g_autoptr (GPtrArray) papers = fmn_entry_dup_papers (fmn_snapshot_get_entry (snapshot, i));

      for (guint j = 0; j < papers->len; j++, n++)
        {
          g_autoptr (GError) error = NULL;

          fmn_store_verify_paper (store, papers->pdata[j], &error);
          g_assert_no_error (error);
        }
    }
  return n;
}

/* The child: adds an entry, saves, says how many there are now, until it is killed. A day later
 * each round, so that copies are thinned, too, while it is killed. */
static int
run_child (const char *folder, int round, gboolean sealed)
{
  g_autoptr (FmnClock) clock = fmn_test_clock_new ();
  g_autoptr (FmnStore) store = make_store (folder, clock, sealed, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnSnapshot) loaded = NULL;
  g_autoptr (FmnJournal) journal = NULL;
  guint n;

  fmn_test_clock_advance (clock, round * G_TIME_SPAN_DAY);
  if (!fmn_store_lock (store, &error))
    g_error ("lock: %s", error->message);
  loaded = fmn_store_load (store, &error);
  if (loaded == NULL)
    g_error ("load: %s", error->message);
  journal = fmn_journal_new_from_snapshot (loaded, clock);
  n = fmn_snapshot_get_n_entries (loaded);
  for (;;)
    {
      g_autoptr (FmnSnapshot) snapshot = NULL;
      guint32 acknowledged;

      fmn_test_journal_add_note (journal, ++n);
      attach (store, journal, n);
      snapshot = fmn_journal_snapshot (journal);
      if (!fmn_store_save (store, snapshot, &error))
        g_error ("save: %s", error->message);
      acknowledged = n;
      if (write (STDOUT_FILENO, &acknowledged, sizeof acknowledged) != sizeof acknowledged)
        return 1;
    }
}

/* With the one passphrase or the other; @other: which it was. The journal's lock is held. */
static FmnStore *
open_by_either (const char *folder, FmnClock *clock, FmnSnapshot **snapshot, gboolean *other)
{
  static const char *const passphrases[] = { PASSPHRASE, OTHER_PASSPHRASE };
  g_autofree char *path = g_build_filename (folder, "journal", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      g_autoptr (FmnSealedVault) vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
      g_autoptr (FmnStore) store = NULL;
      g_autoptr (GError) error = NULL;

      fmn_sealed_vault_give_passphrase (vault, passphrases[i]);
      store = fmn_store_new (path, FMN_VAULT (vault), clock);
      if (!fmn_store_lock (store, &error))
        g_error ("lock: %s", error->message);
      *snapshot = fmn_store_load (store, NULL);
      *other = i == 1;
      if (*snapshot != NULL)
        return g_steal_pointer (&store);
    }
  return NULL;
}

/* The child: replaces all keys, by turns under the one passphrase and the other, until it is killed. */
static int
run_keys_child (const char *folder)
{
  g_autoptr (FmnClock) clock = fmn_test_clock_new ();
  g_autoptr (FmnSnapshot) snapshot = NULL;
  gboolean other = FALSE;
  g_autoptr (FmnStore) store = open_by_either (folder, clock, &snapshot, &other);

  g_assert_nonnull (store);
  fmn_store_finish_replacing (store, snapshot);
  for (guint32 n = 1;; n++)
    {
      g_autoptr (FmnSealedVault) vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
      g_autoptr (GError) error = NULL;

      other = !other;
      fmn_sealed_vault_generate (vault, FMN_KEY_SELF);
      if (!fmn_sealed_vault_add_passphrase (vault, FMN_KEY_SELF,
                                            other ? OTHER_PASSPHRASE : PASSPHRASE, &error)
          || !fmn_store_replace_keys (store, vault, snapshot, &error))
        g_error ("replace: %s", error->message);
      if (write (STDOUT_FILENO, &n, sizeof n) != sizeof n)
        return 1;
    }
}

static GPid
start_child (const char *what, const char *folder, int round, int *out)
{
  g_autofree char *number = g_strdup_printf ("%d", round);
  const char *argv[] = { program, what, folder, number, NULL };
  g_autoptr (GError) error = NULL;
  GPid pid = 0;

  g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid,
                            NULL, out, NULL, &error);
  g_assert_no_error (error);
  return pid;
}

/* Reads @n numbers, then goes on for @part (0 to 1) of the time that the last one took. The last number that came; 0 when none did. */
static guint32
follow (int fd, int n, double part, guint32 last)
{
  struct pollfd poller = { .fd = fd, .events = POLLIN };
  gint64 before = g_get_monotonic_time ();
  gint64 taken = 0;
  gint64 end = 0;

  for (int i = 0;; i++)
    {
      const gint64 now = g_get_monotonic_time ();
      guint32 number;

      taken = now - before;
      before = now;
      if (i == n)
        end = now + (gint64) (part * taken);
      if (i >= n)
        {
          const struct timespec rest = { .tv_nsec = CLAMP (end - now, 0, 999999) * 1000 };

          if (ppoll (&poller, 1, &rest, NULL) <= 0)
            return last;
        }
      if (read (fd, &number, sizeof number) != sizeof number)
        return last;
      last = number;
    }
}

static void
check_previous (FmnStore *store)
{
  g_autoptr (GListModel) list = fmn_store_list_previous (store, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (FmnPreviousCopy) copy = g_list_model_get_item (list, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (FmnSnapshot) snapshot
          = fmn_store_load_previous (store, fmn_previous_copy_get_name (copy), &error);

      g_assert_no_error (error);
    }
}

/* Starts a child and kills it at a random moment. The last number that it had said. */
static guint32
kill_child (const char *what, const char *folder, int round, GRand *random)
{
  int out = -1;
  int status = 0;
  GPid pid = start_child (what, folder, round, &out);
  guint32 said = follow (out, g_rand_int_range (random, 0, 4), g_rand_double (random), 0);

  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  /* What it had said before it died. */
  said = follow (out, G_MAXINT, 0, said);
  close (out);
  return said;
}

static guint
count_temporary (const char *folder)
{
  return fmn_test_count_files (folder, "journal", ".fmn-tmp")
         + fmn_test_count_files (folder, "journal/previous", ".fmn-tmp")
         + fmn_test_count_files (folder, "journal/papers", ".fmn-tmp");
}

/* TRUE when the child died in the middle of a save: then a temporary file was there to be cleared.
 */
static gboolean
kill_once (const char *folder, int round, gboolean sealed, GRand *random, guint *n_papers)
{
  g_autoptr (FmnClock) clock = fmn_test_clock_new ();
  g_autoptr (FmnStore) store = make_store (folder, clock, sealed, FALSE);
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;
  gboolean interrupted;
  const guint32 acknowledged
      = kill_child (sealed ? "--sealed-child" : "--child", folder, round, random);

  interrupted = count_temporary (folder) > 0;
  fmn_store_lock (store, &error);
  g_assert_no_error (error);
  snapshot = fmn_store_load (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fmn_snapshot_get_n_entries (snapshot), >=, acknowledged);
  for (guint i = 0; i < fmn_snapshot_get_n_entries (snapshot); i++)
    g_assert_nonnull (fmn_entry_get_title (fmn_snapshot_get_entry (snapshot, i)));
  *n_papers += check_papers (store, snapshot);
  check_previous (store);
  g_assert_cmpuint (count_temporary (folder), ==, 0);
  return interrupted;
}

static void
test_kill (gconstpointer data)
{
  const gboolean sealed = GPOINTER_TO_INT (data);
  const int rounds = g_strcmp0 (g_getenv ("FMN_LONG"), "1") == 0 ? 1000 : 20;
  g_autoptr (GRand) random = g_rand_new_with_seed (20260224);
  int n_interrupted = 0;
  guint n_papers = 0;
  char *folder = NULL;

  for (int round = 0; round < rounds; round++)
    {
      if (round % ROUNDS_A_JOURNAL == 0)
        {
          g_autoptr (FmnClock) clock = fmn_test_clock_new ();
          g_autoptr (FmnJournal) journal = fmn_test_journal_new (clock, 1);
          g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (journal);
          g_autoptr (FmnStore) store = NULL;
          g_autoptr (GError) error = NULL;

          g_clear_pointer (&folder, fmn_temporary_folder_free);
          folder = fmn_temporary_folder_new ();
          store = make_store (folder, clock, sealed, TRUE);
          fmn_store_create (store, snapshot, &error);
          g_assert_no_error (error);
        }
      n_interrupted += kill_once (folder, round % ROUNDS_A_JOURNAL, sealed, random, &n_papers);
    }
  g_test_message ("%d of %d died in the middle of a save", n_interrupted, rounds);
  /* Otherwise the moments were not random enough to mean anything. */
  g_assert_cmpint (n_interrupted, >, 0);
  g_assert_cmpuint (n_papers, >, 0);
  fmn_temporary_folder_free (folder);
}

#define KEYS_ENTRIES 6

/* A sealed journal with papers, some of them for herself alone, and with previous copies. */
static void
fill_for_keys (const char *folder)
{
  g_autoptr (FmnClock) clock = fmn_test_clock_new ();
  g_autoptr (FmnStore) store = make_store (folder, clock, TRUE, TRUE);
  g_autoptr (FmnJournal) journal = fmn_test_journal_new (clock, 0);

  for (guint n = 1; n <= KEYS_ENTRIES; n++)
    {
      g_autoptr (FmnSnapshot) snapshot = NULL;
      g_autoptr (GError) error = NULL;

      fmn_test_journal_add_note (journal, n);
      if (n > 1)
        attach (store, journal, n);
      snapshot = fmn_journal_snapshot (journal);
      fmn_test_clock_advance (clock, G_TIME_SPAN_MINUTE);
      if (n == 1)
        fmn_store_create (store, snapshot, &error);
      else
        fmn_store_save (store, snapshot, &error);
      g_assert_no_error (error);
    }
}

/* Killed while all keys are replaced: one of the two passphrases opens everything there is. */
static void
test_kill_keys (void)
{
  const int rounds = g_strcmp0 (g_getenv ("FMN_LONG"), "1") == 0 ? 1000 : 15;
  g_autoptr (GRand) random = g_rand_new_with_seed (20260224);
  char *folder = fmn_temporary_folder_new ();
  g_autofree char *replaced = g_build_filename (folder, "journal", "replaced.fmn", NULL);
  int n_interrupted = 0;

  fill_for_keys (folder);
  for (int round = 0; round < rounds; round++)
    {
      g_autoptr (FmnClock) clock = fmn_test_clock_new ();
      g_autoptr (FmnSnapshot) snapshot = NULL;
      g_autoptr (FmnStore) store = NULL;
      gboolean other;

      kill_child ("--keys-child", folder, round, random);
      n_interrupted += g_file_test (replaced, G_FILE_TEST_EXISTS);
      store = open_by_either (folder, clock, &snapshot, &other);
      g_assert_nonnull (store);
      g_assert_cmpuint (fmn_snapshot_get_n_entries (snapshot), ==, KEYS_ENTRIES);
      fmn_store_finish_replacing (store, snapshot);
      g_assert_cmpuint (check_papers (store, snapshot), ==, 2);
      check_previous (store);
      g_assert_cmpuint (count_temporary (folder), ==, 0);
    }
  g_test_message ("%d of %d died before all keys were replaced", n_interrupted, rounds);
  g_assert_cmpint (n_interrupted, >, 0);
  fmn_temporary_folder_free (folder);
}

int
main (int argc, char **argv)
{
  program = argv[0];
  if (argc == 4 && strcmp (argv[1], "--child") == 0)
    return run_child (argv[2], atoi (argv[3]), FALSE);
  if (argc == 4 && strcmp (argv[1], "--sealed-child") == 0)
    return run_child (argv[2], atoi (argv[3]), TRUE);
  if (argc == 4 && strcmp (argv[1], "--keys-child") == 0)
    return run_keys_child (argv[2]);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/fault/store/kill", GINT_TO_POINTER (FALSE), test_kill);
  g_test_add_data_func ("/fault/store/kill-sealed", GINT_TO_POINTER (TRUE), test_kill);
  g_test_add_func ("/fault/store/kill-keys", test_kill_keys);
  return g_test_run ();
}
