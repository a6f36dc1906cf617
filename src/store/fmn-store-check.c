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

  fmn_check_report_add (report, FMN_CHECK_JOURNAL, "journal.fmn", snapshot != NULL,
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

/* Ids of the papers that entries name: what should be in papers/. */
static GHashTable *
collect_papers (FmnSnapshot *snapshot)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = snapshot != NULL ? fmn_snapshot_get_n_entries (snapshot) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonArray *papers = fmn_entry_get_array (fmn_snapshot_get_entry (snapshot, i), "papers");

      for (guint j = 0; papers != NULL && j < json_array_get_length (papers); j++)
        {
          JsonNode *node = json_array_get_element (papers, j);
          const char *id = JSON_NODE_HOLDS_OBJECT (node)
                               ? json_object_get_string_member_with_default (
                                   json_node_get_object (node), "id", NULL)
                               : NULL;

          if (id != NULL)
            g_hash_table_add (ids, g_strdup (id));
        }
    }
  return ids;
}

static void
check_paper (FmnStore *self, FmnCheckReport *report, const char *name, gboolean wanted)
{
  g_autofree char *relative = g_build_filename ("papers", name, NULL);
  g_autofree char *path = g_build_filename (self->papers_path, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) plain = fmn_store_open_file (self, path, NULL, &error);
  const char *message = NULL;

  if (plain == NULL)
    message = g_error_matches (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND)
                  ? _ ("An entry names this paper, and it is not there.")
                  : error->message;
  else if (!wanted)
    message = _ ("No entry names this paper.");
  fmn_check_report_add (report, FMN_CHECK_PAPER, relative, plain != NULL, size_of (self, path), 0,
                        message);
}

static void
check_papers (FmnStore *self, FmnCheckReport *report, FmnSnapshot *snapshot)
{
  g_autoptr (GHashTable) wanted = collect_papers (snapshot);
  g_autoptr (GPtrArray) names = list_names (self->papers_path);
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];
      g_autofree char *stem = NULL;

      if (!g_str_has_suffix (name, ".fmn"))
        continue;
      stem = g_strndup (name, strlen (name) - strlen (".fmn"));
      check_paper (self, report, name, g_hash_table_remove (wanted, stem));
    }
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (strchr (id, '/') == NULL)
      g_ptr_array_add (missing, g_strconcat (id, ".fmn", NULL));
  g_ptr_array_sort (missing, compare_names);
  for (guint i = 0; i < missing->len; i++)
    check_paper (self, report, missing->pdata[i], TRUE);
}

static gboolean
is_ours (const char *folder, const char *name)
{
  static const char *const top[] = { "journal.fmn", "lock", "papers", "previous", NULL };

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
