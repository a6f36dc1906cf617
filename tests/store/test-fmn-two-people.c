/* test-fmn-two-people.c: two passphrases on one journal: what each opens, what goes along in a copy, what comes back, and the end of it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-attachment.h"
#include "fmn-backup.h"
#include "fmn-draft.h"
#include "fmn-key-change.h"
#include "fmn-merge.h"
#include "fmn-other-copy.h"
#include "fmn-partner-copy.h"
#include "fmn-sealed-vault.h"
#include "fmn-store-keys.h"
#include "fmn-store-merge.h"
#include "fmn-store-rescue.h"
#include "fmn-temporary-folder.h"
#include "fmn-test-paper.h"

#include <glib/gstdio.h>
#include <string.h>

#define HERS "heather"
#define HIS "juniper berry"
#define HER_CANARY "Canary that she keeps"
#define HIS_CANARY "Canary that he keeps"
#define SHARED "Words for both"

typedef struct
{
  char *folder;
  char *path; /* the journal's folder */
  char *copy; /* a file */
  FmnClock *clock;
} Fixture;

static FmnStore *
open_store (Fixture *fixture, const char *path, const char *passphrase)
{
  g_autoptr (FmnSealedVault) vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);

  fmn_sealed_vault_give_passphrase (vault, passphrase);
  return fmn_store_new (path, FMN_VAULT (vault), fixture->clock);
}

static FmnJournal *
load (FmnStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnSnapshot) snapshot = fmn_store_load (store, &error);
  FmnJournal *journal;

  g_assert_no_error (error);
  journal = fmn_journal_new_from_snapshot (snapshot, fmn_store_get_clock (store));
  fmn_journal_set_writer (journal, fmn_store_get_person (store));
  return journal;
}

static void
save (FmnStore *store, FmnJournal *journal)
{
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (journal);
  g_autoptr (GError) error = NULL;

  fmn_store_save (store, snapshot, &error);
  g_assert_no_error (error);
}

/* @paper: (nullable): named by it. */
static void
write_note (FmnJournal *journal, const char *text, gboolean only_me, FmnAttachment *paper)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_NOTE, fmn_journal_get_clock (journal));
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;

  fmn_test_clock_advance (fmn_journal_get_clock (journal), G_TIME_SPAN_MINUTE);
  fmn_draft_set_string (draft, "notes", text);
  fmn_draft_set_boolean (draft, "only-me", only_me);
  if (paper != NULL)
    fmn_draft_add_paper (draft, paper);
  entry = fmn_draft_build (draft, NULL);
  g_assert_nonnull (entry);
  change = fmn_change_new_add (entry);
  g_assert_true (fmn_journal_apply (journal, change, NULL));
}

static gboolean
has_note (FmnJournal *journal, const char *text)
{
  GPtrArray *notes = fmn_journal_get_of_kind (journal, FMN_KIND_NOTE);

  for (guint i = 0; i < notes->len; i++)
    if (g_strcmp0 (fmn_entry_get_notes (notes->pdata[i]), text) == 0)
      return TRUE;
  return FALSE;
}

/* What @passphrase sees in the journal at @path. */
static void
check_seen (Fixture *fixture,
            const char *path,
            const char *passphrase,
            gboolean shared,
            gboolean hers,
            gboolean his)
{
  g_autoptr (FmnStore) store = open_store (fixture, path, passphrase);
  g_autoptr (FmnJournal) journal = load (store);

  g_assert_cmpint (has_note (journal, SHARED), ==, shared);
  g_assert_cmpint (has_note (journal, HER_CANARY), ==, hers);
  g_assert_cmpint (has_note (journal, HIS_CANARY), ==, his);
}

static void
check_refused (Fixture *fixture, const char *path, const char *passphrase)
{
  g_autoptr (FmnStore) store = open_store (fixture, path, passphrase);
  g_autoptr (GError) error = NULL;

  g_assert_null (fmn_store_load (store, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_WRONG_PASSPHRASE);
}

/* A shared note, one that she keeps, one that he keeps; a shared paper and one of hers. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSealedVault) vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
  g_autoptr (FmnStore) store = NULL;
  g_autoptr (FmnJournal) journal = NULL;
  g_autoptr (FmnSnapshot) empty = NULL;
  g_autoptr (FmnAttachment) paper = NULL;
  g_autoptr (FmnAttachment) own = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = fmn_temporary_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "journal", NULL);
  fixture->copy = g_build_filename (fixture->folder, "copy.fmnb", NULL);
  fixture->clock = fmn_test_clock_new ();
  fmn_sealed_vault_generate (vault, FMN_KEY_SELF);
  g_assert_true (fmn_sealed_vault_add_passphrase (vault, FMN_KEY_SELF, HERS, NULL));
  g_assert_true (fmn_sealed_vault_add_passphrase (vault, FMN_KEY_PARTNER, HIS, NULL));
  store = fmn_store_new (fixture->path, FMN_VAULT (vault), fixture->clock);
  journal = fmn_journal_new (fixture->clock);
  empty = fmn_journal_snapshot (journal);
  fmn_store_create (store, empty, &error);
  g_assert_no_error (error);
  paper = fmn_test_paper_add (store, "letter.pdf", 5000, FALSE);
  own = fmn_test_paper_add (store, "hers.pdf", 6000, TRUE);
  write_note (journal, SHARED, FALSE, paper);
  write_note (journal, HER_CANARY, TRUE, own);
  save (store, journal);
  g_clear_object (&store);
  g_clear_object (&journal);
  store = open_store (fixture, fixture->path, HIS);
  journal = load (store);
  write_note (journal, HIS_CANARY, TRUE, NULL);
  save (store, journal);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->clock);
  g_free (fixture->path);
  g_free (fixture->copy);
  fmn_temporary_folder_free (fixture->folder);
}

/* Each opens what is shared and what is kept for that person; both canaries outlive the other's saves; who opened it is who writes. */
static void
test_two_passphrases (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnStore) his = NULL;
  g_autoptr (FmnJournal) journal = NULL;

  check_seen (fixture, fixture->path, HERS, TRUE, TRUE, FALSE);
  check_seen (fixture, fixture->path, HIS, TRUE, FALSE, TRUE);
  his = open_store (fixture, fixture->path, HIS);
  journal = load (his);
  g_assert_cmpstr (fmn_store_get_person (his), ==, "partner");
  write_note (journal, "his, for both", FALSE, NULL);
  for (guint i = 0; i < fmn_journal_get_of_kind (journal, FMN_KIND_NOTE)->len; i++)
    {
      FmnEntry *entry = fmn_journal_get_of_kind (journal, FMN_KIND_NOTE)->pdata[i];

      g_assert_cmpstr (fmn_entry_get_author (entry), ==,
                       strcmp (fmn_entry_get_notes (entry), SHARED) == 0 ? "self" : "partner");
    }
  save (his, journal);
  check_seen (fixture, fixture->path, HERS, TRUE, TRUE, FALSE);
  check_seen (fixture, fixture->path, HIS, TRUE, FALSE, TRUE);
}

/* The bytes: with his secret every part is tried, and what opens does not hold hers, nor does the file itself hold either. */
static void
test_bytes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->path, "journal.fmn", NULL);
  g_autofree char *contents = NULL;
  gsize length = 0;
  static const struct
  {
    const char *passphrase, *own, *other;
    FmnSealPart own_part, other_part;
  } rows[] = {
    { HERS, HER_CANARY, HIS_CANARY, FMN_SEAL_PART_SELF, FMN_SEAL_PART_PARTNER },
    { HIS, HIS_CANARY, HER_CANARY, FMN_SEAL_PART_PARTNER, FMN_SEAL_PART_SELF },
  };

  g_assert_true (g_file_get_contents (file, &contents, &length, NULL));
  g_assert_null (memmem (contents, length, "Canary", 6));
  g_assert_null (memmem (contents, length, "Words", 5));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FmnSealedVault) vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
      g_autoptr (GBytes) sealed = g_bytes_new (contents, length);
      GBytes *parts[FMN_SEAL_PARTS] = { NULL };
      gboolean found = FALSE;

      fmn_sealed_vault_give_passphrase (vault, rows[i].passphrase);
      g_assert_true (fmn_sealed_vault_open_parts (vault, sealed, parts, NULL));
      g_assert_true (fmn_sealed_vault_has_other_part (vault));
      g_assert_null (parts[rows[i].other_part]);
      for (guint j = 0; j < FMN_SEAL_PARTS; j++)
        {
          gsize size = 0;
          const char *text = parts[j] != NULL ? g_bytes_get_data (parts[j], &size) : NULL;

          if (text == NULL)
            continue;
          g_assert_null (memmem (text, size, rows[i].other, strlen (rows[i].other)));
          found = found || memmem (text, size, rows[i].own, strlen (rows[i].own)) != NULL;
        }
      g_assert_true (found);
      for (guint j = 0; j < FMN_SEAL_PARTS; j++)
        g_clear_pointer (&parts[j], g_bytes_unref);
    }
}

static void
write_copy (Fixture *fixture, guint *n_papers)
{
  g_autoptr (FmnStore) store = open_store (fixture, fixture->path, HERS);
  g_autoptr (FmnJournal) journal = load (store);
  g_autoptr (GError) error = NULL;

  fmn_store_write_partner_copy (store, fixture->copy, n_papers, &error);
  g_assert_no_error (error);
}

/* The copy holds what is shared and one of the two papers, opens for him, and does not even open for her passphrase. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *his = g_build_filename (fixture->folder, "his", NULL);
  g_autoptr (GError) error = NULL;
  guint n_papers = 0;

  write_copy (fixture, &n_papers);
  g_assert_cmpuint (n_papers, ==, 1);
  fmn_backup_unpack (fixture->copy, his, &error);
  g_assert_no_error (error);
  check_refused (fixture, his, HERS);
  check_seen (fixture, his, HIS, TRUE, FALSE, TRUE);
  g_assert_cmpuint (fmn_test_count_files (his, "papers", ".fmn"), ==, 1);
  g_assert_cmpuint (fmn_test_count_files (his, "previous", ".fmn"), ==, 0);
  {
    /* Her part is not in it at all, sealed or not. */
    g_autofree char *file = g_build_filename (his, "journal.fmn", NULL);
    g_autofree char *contents = NULL;
    gsize length = 0;
    g_autoptr (GBytes) sealed = NULL;
    g_autoptr (FmnSealedVault) vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
    GBytes *parts[FMN_SEAL_PARTS] = { NULL };

    g_assert_true (g_file_get_contents (file, &contents, &length, NULL));
    sealed = g_bytes_new (contents, length);
    fmn_sealed_vault_give_passphrase (vault, HIS);
    g_assert_true (fmn_sealed_vault_open_parts (vault, sealed, parts, NULL));
    g_assert_false (fmn_sealed_vault_has_other_part (vault));
    g_assert_false (fmn_sealed_vault_has_other_person (vault));
    for (guint i = 0; i < FMN_SEAL_PARTS; i++)
      g_clear_pointer (&parts[i], g_bytes_unref);
  }
}

/* A journal without passphrases, or with one, makes no copy. */
static void
test_copy_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnStore) store = open_store (fixture, fixture->path, HERS);
  g_autoptr (FmnJournal) journal = load (store);
  g_autofree char *plain_folder = g_build_filename (fixture->folder, "plain", NULL);
  g_autoptr (FmnStore) plain = fmn_test_store_new (plain_folder, fixture->clock, NULL);
  g_autoptr (GError) error = NULL;

  fmn_sealed_vault_remove_other (FMN_SEALED_VAULT (fmn_store_get_vault (store)));
  g_assert_false (fmn_store_write_partner_copy (store, fixture->copy, NULL, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_PERMISSION);
  g_clear_error (&error);
  g_assert_false (fmn_store_write_partner_copy (plain, fixture->copy, NULL, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_PERMISSION);
  g_assert_false (g_file_test (fixture->copy, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (fmn_test_count_files (fixture->folder, ".", ".fmnb"), ==, 0);
}

/* He writes on his machine; it comes back, opens with her keys, and nothing of his canary comes with it. */
static void
test_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "his", NULL);
  g_autoptr (FmnStore) hers = NULL;
  g_autoptr (FmnStore) his = NULL;
  g_autoptr (FmnJournal) her_journal = NULL;
  g_autoptr (FmnJournal) his_journal = NULL;
  g_autoptr (FmnOtherCopy) other = NULL;
  g_autoptr (FmnSnapshot) mine = NULL;
  g_autoptr (FmnSnapshot) merged = NULL;
  g_autoptr (GError) error = NULL;
  FmnMergeCounts counts = { 0 };

  write_copy (fixture, NULL);
  g_assert_true (fmn_backup_unpack (fixture->copy, folder, NULL));
  his = open_store (fixture, folder, HIS);
  his_journal = load (his);
  write_note (his_journal, "from his machine", FALSE, NULL);
  write_note (his_journal, "and for himself there", TRUE, NULL);
  save (his, his_journal);
  g_assert_true (fmn_store_back_up (his, fixture->copy, NULL, NULL));

  hers = open_store (fixture, fixture->path, HERS);
  her_journal = load (hers);
  other = fmn_other_copy_open (fixture->copy, fixture->path, NULL, fmn_store_get_vault (hers),
                               fixture->clock, &error);
  g_assert_no_error (error);
  mine = fmn_journal_snapshot (her_journal);
  merged = fmn_merge_snapshots (mine, other->snapshot, &counts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts.added, ==, 1);
  fmn_journal_adopt (her_journal, merged);
  g_assert_true (has_note (her_journal, "from his machine"));
  g_assert_false (has_note (her_journal, "and for himself there"));
  g_assert_true (has_note (her_journal, HER_CANARY));
  save (hers, her_journal);
  check_seen (fixture, fixture->path, HERS, TRUE, TRUE, FALSE);
  check_seen (fixture, fixture->path, HIS, TRUE, FALSE, TRUE);
}

static gboolean
on_change (FmnSealedVault *vault, gpointer data, GError **error)
{
  return fmn_key_change_apply (data, vault, error);
}

/* The newest earlier copy, laid out as a journal of its own. */
static char *
lay_out_previous (Fixture *fixture, FmnStore *store)
{
  g_autoptr (GListModel) list = fmn_store_list_previous (store, NULL);
  g_autoptr (FmnPreviousCopy) copy = g_list_model_get_item (list, 0);
  char *folder = g_build_filename (fixture->folder, "earlier", NULL);
  g_autofree char *from
      = g_build_filename (fixture->path, "previous", fmn_previous_copy_get_name (copy), NULL);
  g_autofree char *to = g_build_filename (folder, "journal.fmn", NULL);
  g_autofree char *contents = NULL;
  gsize length = 0;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_get_contents (from, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (to, contents, (gssize) length, NULL));
  return folder;
}

static void
test_end_sharing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnStore) hers = open_store (fixture, fixture->path, HERS);
  g_autoptr (FmnStore) his = open_store (fixture, fixture->path, HIS);
  g_autoptr (FmnJournal) journal = load (hers);
  g_autoptr (FmnJournal) his_journal = load (his);
  g_autoptr (GBytes) draft = g_bytes_new_static ("half", 4);
  g_autofree char *her_draft = g_build_filename (fixture->path, "draft-self.fmn", NULL);
  g_autofree char *his_draft = g_build_filename (fixture->path, "draft-partner.fmn", NULL);
  g_autofree char *earlier = NULL;
  g_autoptr (GError) error = NULL;
  FmnKeyChange change = { .what = FMN_KEY_CHANGE_END_SHARING };

  g_clear_object (&his_journal);
  g_assert_true (fmn_store_keep_draft (his, draft, NULL));
  /* He does not shut her out of her journal. */
  g_assert_false (fmn_store_change_keys (his, on_change, &change, &error));
  g_clear_error (&error);
  fmn_store_unlock (his);
  g_assert_true (fmn_store_keep_draft (hers, draft, NULL));
  g_assert_true (g_file_test (his_draft, G_FILE_TEST_EXISTS));
  fmn_store_change_keys (hers, on_change, &change, &error);
  g_assert_no_error (error);
  /* Of him nothing stays that he half wrote; of her, everything. */
  g_assert_false (g_file_test (his_draft, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (her_draft, G_FILE_TEST_EXISTS));
  check_seen (fixture, fixture->path, HERS, TRUE, TRUE, FALSE);
  check_refused (fixture, fixture->path, HIS);
  g_assert_false (fmn_sealed_vault_has_other_part (FMN_SEALED_VAULT (fmn_store_get_vault (hers))));
  /* A copy from before opens with what opened it then. */
  earlier = lay_out_previous (fixture, hers);
  check_seen (fixture, earlier, HIS, TRUE, FALSE, TRUE);
  /* A second time there is nothing to end. */
  g_assert_false (fmn_store_change_keys (hers, on_change, &change, &error));
}

static void
test_end_sharing_with_new_keys (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnStore) hers = open_store (fixture, fixture->path, HERS);
  g_autoptr (FmnJournal) journal = load (hers);
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (journal);
  g_autoptr (FmnSecret) passphrase = fmn_secret_new_copy ("bell heather", 13);
  g_autoptr (FmnSealedVault) vault = NULL;
  g_autofree char *earlier = NULL;
  g_autoptr (GError) error = NULL;
  FmnKeyChange change = { .what = FMN_KEY_CHANGE_END_SHARING };

  g_assert_true (fmn_store_change_keys (hers, on_change, &change, NULL));
  vault = fmn_key_change_new_vault (FMN_KEY_SELF, passphrase, NULL, NULL);
  fmn_store_replace_keys (hers, vault, snapshot, &error);
  g_assert_no_error (error);
  check_seen (fixture, fixture->path, "bell heather", TRUE, TRUE, FALSE);
  check_refused (fixture, fixture->path, HIS);
  earlier = lay_out_previous (fixture, hers);
  check_refused (fixture, earlier, HIS);
}

/* She repairs a damaged journal: what he keeps, and the paper that his entry names, are in the repaired copy as well. */
static void
test_repaired (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnStore) hers = open_store (fixture, fixture->path, HERS);
  g_autoptr (FmnStore) his = open_store (fixture, fixture->path, HIS);
  g_autoptr (FmnJournal) journal = load (his);
  g_autoptr (FmnAttachment) paper = fmn_test_paper_add (his, "his.pdf", 7000, TRUE);
  g_autofree char *file = g_build_filename (fixture->path, "journal.fmn", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *contents = NULL;
  g_auto (FmnRescue) rescue = { NULL };
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  guint n_papers = 0, missing = 0;

  write_note (journal, "With a paper of his", TRUE, paper);
  save (his, journal);
  fmn_store_unlock (his);
  g_clear_object (&his);
  g_assert_true (g_file_get_contents (file, &contents, &length, NULL));
  /* In the first chunk of the shared part, which is behind the head. */
  contents[(guint8) contents[12] + 256u * (guint8) contents[13] + 40] ^= 1;
  g_assert_true (g_file_set_contents (file, contents, (gssize) length, NULL));
  g_assert_true (fmn_store_rescue (hers, &rescue, &error));
  g_assert_false (rescue.whole);
  folder = fmn_store_dup_repaired_folder (hers);
  g_assert_true (fmn_store_write_rescue (hers, &rescue, folder, &n_papers, &missing, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_papers, ==, 2);
  g_assert_cmpuint (missing, ==, 0);
  check_seen (fixture, folder, HERS, TRUE, TRUE, FALSE);
  check_seen (fixture, folder, HIS, TRUE, FALSE, TRUE);
  his = open_store (fixture, folder, HIS);
  g_clear_object (&journal);
  journal = load (his);
  g_assert_true (has_note (journal, "With a paper of his"));
  g_assert_true (fmn_store_verify_paper (his, paper, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/store/two-people/two-passphrases", test_two_passphrases);
  ADD ("/store/two-people/bytes", test_bytes);
  ADD ("/store/two-people/copy", test_copy);
  ADD ("/store/two-people/copy-refused", test_copy_refused);
  ADD ("/store/two-people/comes-back", test_comes_back);
  ADD ("/store/two-people/end-sharing", test_end_sharing);
  ADD ("/store/two-people/end-sharing-with-new-keys", test_end_sharing_with_new_keys);
  ADD ("/store/two-people/repaired", test_repaired);
#undef ADD
  return g_test_run ();
}
