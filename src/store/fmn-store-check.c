/* fmn-store-check.c: reads every file of the folder and says what can be read; changes nothing.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-private.h"

#include "fmn-check-report-private.h"
#include "fmn-previous-copy-private.h"
#include "fmn-store-error-private.h"
#include "fmn-store-papers-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static guint64
size_of (FmnStore *self, const char *path)
{
  struct stat st = { 0 };

  return self->disk->stat (self->disk, path, &st) == 0 ? (guint64) st.st_size : 0;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Names in @path, sorted; empty when it cannot be listed. */
static GPtrArray *
list_names (const char *path)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static FmnSnapshot *
check_journal (FmnStore *self, FmnCheckReport *report)
{
  GError *error = NULL;
  FmnSnapshot *snapshot = fmn_store_read_file (self, self->journal_path, NULL, NULL, &error);

  fmn_check_report_add (report, FMN_CHECK_JOURNAL, FMN_STORE_JOURNAL, snapshot != NULL,
                        size_of (self, self->journal_path),
                        snapshot != NULL ? fmn_snapshot_get_n_entries (snapshot) : 0,
                        error != NULL ? error->message : NULL);
  if (error != NULL)
    fmn_check_report_take_journal_error (report, error);
  return snapshot;
}

static void
check_previous (FmnStore *self, FmnCheckReport *report)
{
  g_autoptr (GPtrArray) copies = fmn_previous_copy_list (self->disk, self->previous_path);

  for (guint i = 0; copies != NULL && i < copies->len; i++)
    {
      const char *name = fmn_previous_copy_get_name (copies->pdata[i]);
      g_autofree char *relative = g_build_filename ("previous", name, NULL);
      g_autofree char *path = g_build_filename (self->previous_path, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (FmnSnapshot) snapshot = fmn_store_read_file (self, path, NULL, NULL, &error);

      fmn_check_report_add (report, FMN_CHECK_PREVIOUS, relative, snapshot != NULL,
                            fmn_previous_copy_get_size (copies->pdata[i]),
                            snapshot != NULL ? fmn_snapshot_get_n_entries (snapshot) : 0,
                            error != NULL ? error->message : NULL);
    }
}

/* Papers that entries name, by id: what should be in papers/. */
static GHashTable *
collect_papers (FmnSnapshot *snapshot)
{
  GHashTable *wanted = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                              (GDestroyNotify) fmn_attachment_unref);
  guint n = snapshot != NULL ? fmn_snapshot_get_n_entries (snapshot) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) papers = fmn_entry_dup_papers (fmn_snapshot_get_entry (snapshot, i));

      for (guint j = 0; j < papers->len; j++)
        {
          FmnAttachment *paper = fmn_attachment_ref (papers->pdata[j]);

          g_hash_table_replace (wanted, (char *) fmn_attachment_get_id (paper), paper);
        }
    }
  return wanted;
}

/* @paper: what an entry says of it, or NULL when none names it. @named: something does: the trash, an earlier version. */
static void
check_paper (
    FmnStore *self, FmnCheckReport *report, const char *id, FmnAttachment *paper, gboolean named)
{
  g_autofree char *name = g_strconcat (id, ".fmn", NULL);
  g_autofree char *relative = g_build_filename ("papers", name, NULL);
  g_autofree char *path = g_build_filename (self->papers_path, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnPaperStream) stream
      = fmn_store_open_paper_file (self, self->vault, path, id, paper, &error);
  const gboolean readable
      = stream != NULL && fmn_paper_stream_exhaust (G_INPUT_STREAM (stream), NULL, &error);
  const char *message = NULL;

  if (!readable)
    message = g_error_matches (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND)
                  ? _ ("An entry names this paper, and it is not there.")
                  : error->message;
  else if (paper == NULL && !named)
    message = _ ("No entry names this paper.");
  fmn_check_report_add (report, FMN_CHECK_PAPER, relative, readable, size_of (self, path), 0,
                        message);
}

static void
check_papers (FmnStore *self, FmnCheckReport *report, FmnSnapshot *snapshot)
{
  g_autoptr (GHashTable) wanted = collect_papers (snapshot);
  g_autoptr (GHashTable) named = snapshot != NULL ? fmn_snapshot_dup_paper_ids (snapshot)
                                                  : g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = list_names (self->papers_path);
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *stem = fmn_store_dup_paper_id (names->pdata[i]);

      if (stem == NULL)
        continue;
      check_paper (self, report, stem, g_hash_table_lookup (wanted, stem),
                   g_hash_table_contains (named, stem));
      g_hash_table_remove (wanted, stem);
    }
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (missing, id);
  g_ptr_array_sort (missing, compare_names);
  for (guint i = 0; i < missing->len; i++)
    check_paper (self, report, missing->pdata[i], g_hash_table_lookup (wanted, missing->pdata[i]),
                 TRUE);
}

static gboolean
is_ours (const char *folder, const char *name)
{
  static const char *const top[] = { FMN_STORE_JOURNAL,
                                     "draft-self.fmn",
                                     "draft-partner.fmn",
                                     "replaced.fmn",
                                     "lock",
                                     "papers",
                                     "previous",
                                     NULL };

  return *folder == '\0' ? g_strv_contains (top, name)
                         : name[0] != '.' && g_str_has_suffix (name, ".fmn");
}

static void
check_strays (FmnStore *self, FmnCheckReport *report, const char *folder, FmnCheckWhat what)
{
  g_autofree char *path = g_build_filename (self->folder, folder, NULL);
  g_autoptr (GPtrArray) names = list_names (path);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];
      const gboolean leftover = fmn_file_is_temporary (name);
      g_autofree char *relative = NULL;
      g_autofree char *full = NULL;

      if (is_ours (folder, name) || leftover != (what == FMN_CHECK_LEFTOVER))
        continue;
      relative = *folder == '\0' ? g_strdup (name) : g_build_filename (folder, name, NULL);
      full = g_build_filename (path, name, NULL);
      fmn_check_report_add (
          report, what, relative, FALSE, size_of (self, full), 0,
          leftover ? _ ("A save was cut short here. This file belongs to no state of the journal "
                        "and is removed when the journal is next opened.")
                   : _ ("This file does not belong to the journal. It was left as it is."));
    }
}

/**
 * fmn_store_check:
 * @self: a store
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Reads the journal, every previous copy and every paper whole, and looks for what does not belong.
 * Changes nothing and needs no lock. Any thread.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL when the folder cannot be read at all
 */
FmnCheckReport *
fmn_store_check (FmnStore *self, GError **error)
{
  static const char *const folders[] = { "", "previous", "papers" };
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (FmnCheckReport) report = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GDir) dir = NULL;

  g_return_val_if_fail (FMN_IS_STORE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  errno = 0;
  dir = g_dir_open (self->folder, 0, NULL);
  if (dir == NULL)
    {
      fmn_store_error_set_errno (error, FMN_STORE_TASK_READ, errno);
      return NULL;
    }
  locker = g_mutex_locker_new (&self->io);
  report = fmn_check_report_new ();
  snapshot = check_journal (self, report);
  check_previous (self, report);
  check_papers (self, report, snapshot);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    check_strays (self, report, folders[i], FMN_CHECK_LEFTOVER);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    check_strays (self, report, folders[i], FMN_CHECK_UNKNOWN);
  return g_steal_pointer (&report);
}
