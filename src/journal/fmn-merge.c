/* fmn-merge.c: merging by entry id; times decide which form is shown, and the other one is kept as a version.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-merge.h"

#include "fmn-journal-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* An entry on one side: in the journal, or in its trash. */
typedef struct
{
  FmnEntry *entry;
  FmnTrashed *trashed; /* NULL: not in the trash */
} Side;

static void
side_set (GHashTable *sides, FmnEntry *entry, FmnTrashed *trashed)
{
  Side *side = g_new0 (Side, 1);

  side->entry = entry;
  side->trashed = trashed;
  g_hash_table_replace (sides, (char *) fmn_entry_get_id (entry), side);
}

static GHashTable *
index_sides (FmnSnapshot *snapshot)
{
  GHashTable *sides = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < snapshot->trash->len; i++)
    side_set (sides, fmn_trashed_get_entry (snapshot->trash->pdata[i]), snapshot->trash->pdata[i]);
  for (guint i = 0; i < snapshot->entries->len; i++)
    side_set (sides, snapshot->entries->pdata[i], NULL);
  return sides;
}

/* When that side was last touched: RFC 3339 in UTC, which sorts as text. */
static const char *
get_touched (const Side *side)
{
  const char *modified = fmn_entry_get_modified (side->entry);
  const char *deleted = side->trashed != NULL ? fmn_trashed_get_deleted (side->trashed) : NULL;

  return deleted != NULL && g_strcmp0 (deleted, modified) > 0 ? deleted : modified;
}

static JsonObject *
copy_without_versions (JsonObject *object)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (strcmp (name, "versions") != 0)
      json_object_set_member (copy, name, json_node_copy (node));
  return copy;
}

static char *
dup_text (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  return json_to_string (node, FALSE);
}

typedef struct
{
  GPtrArray *objects; /* JsonObject without versions */
  GHashTable *texts;
} Versions;

static void
take_version (Versions *versions, JsonObject *object)
{
  g_autoptr (JsonObject) copy = object;
  char *text = dup_text (copy);

  if (g_hash_table_add (versions->texts, text))
    g_ptr_array_add (versions->objects, g_steal_pointer (&copy));
}

static void
take_versions_of (Versions *versions, FmnEntry *entry)
{
  JsonArray *array = fmn_entry_get_versions (entry);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        take_version (versions, copy_without_versions (json_node_get_object (node)));
    }
}

static int
compare_modified (gconstpointer a, gconstpointer b)
{
  JsonObject *first = *(JsonObject *const *) a;
  JsonObject *second = *(JsonObject *const *) b;

  return g_strcmp0 (json_object_get_string_member_with_default (first, "modified", ""),
                    json_object_get_string_member_with_default (second, "modified", ""));
}

/* Whether @entry is an earlier form of @other already: then @other was made from it. */
static gboolean
is_version_of (FmnEntry *entry, FmnEntry *other)
{
  JsonArray *array = fmn_entry_get_versions (other);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autoptr (FmnEntry) version
          = JSON_NODE_HOLDS_OBJECT (node)
                ? fmn_entry_new_from_json (json_node_get_object (node), NULL)
                : NULL;

      if (version != NULL && fmn_entry_same (version, entry))
        return TRUE;
    }
  return FALSE;
}

/* Marked "only me" on the side that lost, unknown to the other: whoever wrote on there took no mark away. */
static gboolean
was_withheld (FmnEntry *winner, FmnEntry *loser)
{
  return fmn_entry_get_only_me (loser) && !fmn_entry_get_only_me (winner)
         && !is_version_of (loser, winner);
}

/* @winner with the versions of both and, when its text differs, @loser among them. (transfer full) */
static FmnEntry *
join (FmnEntry *winner, FmnEntry *loser)
{
  g_autoptr (GPtrArray) objects
      = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Versions versions = { objects, texts };
  JsonObject *object = copy_without_versions (fmn_entry_get_json (winner));
  FmnEntry *joined;

  take_versions_of (&versions, winner);
  take_versions_of (&versions, loser);
  if (!fmn_entry_same (winner, loser) && !is_version_of (loser, winner))
    take_version (&versions, copy_without_versions (fmn_entry_get_json (loser)));
  g_ptr_array_sort (objects, compare_modified);
  if (objects->len > 0)
    {
      JsonArray *array = json_array_new ();

      for (guint i = 0; i < objects->len; i++)
        json_array_add_object_element (array, json_object_ref (objects->pdata[i]));
      json_object_set_array_member (object, "versions", array);
    }
  if (was_withheld (winner, loser))
    json_object_set_boolean_member (object, "only-me", TRUE);
  joined = fmn_entry_new_from_json (object, NULL);
  json_object_unref (object);
  /* Both were read by the same rules. */
  g_assert (joined != NULL);
  return joined;
}

static gboolean
has_same_versions (FmnEntry *a, FmnEntry *b)
{
  return strcmp (fmn_entry_get_json_text (a), fmn_entry_get_json_text (b)) == 0;
}

static void
put (FmnSnapshot *out, FmnEntry *entry, FmnTrashed *trashed)
{
  if (trashed == NULL)
    g_ptr_array_add (out->entries, g_object_ref (entry));
  else if (fmn_trashed_get_entry (trashed) == entry)
    g_ptr_array_add (out->trash, g_object_ref (trashed));
  else
    g_ptr_array_add (out->trash, fmn_trashed_new (entry, fmn_trashed_get_deleted (trashed), NULL));
}

static void
merge_one (FmnSnapshot *out, const Side *mine, const Side *theirs, FmnMergeCounts *counts)
{
  /* Of the same moment, what is here stays. */
  const gboolean newer = g_strcmp0 (get_touched (theirs), get_touched (mine)) > 0;
  const Side *winner = newer ? theirs : mine;
  const Side *loser = newer ? mine : theirs;
  const gboolean same = fmn_entry_same (mine->entry, theirs->entry);
  g_autoptr (FmnEntry) joined = NULL;

  if (has_same_versions (mine->entry, theirs->entry))
    joined = g_object_ref (mine->entry);
  else
    joined = join (winner->entry, loser->entry);
  put (out, joined, winner->trashed);
  if (newer && theirs->trashed != NULL && mine->trashed == NULL)
    counts->removed++;
  else if (newer && (!same || (theirs->trashed == NULL && mine->trashed != NULL)))
    counts->changed++;
  if (!same && !is_version_of (loser->entry, winner->entry))
    counts->conflicts++;
}

static FmnInfo *
merge_info (FmnInfo *mine, FmnInfo *theirs)
{
  return fmn_info_ref (
      g_strcmp0 (fmn_info_get_modified (theirs), fmn_info_get_modified (mine)) > 0 ? theirs : mine);
}

static JsonObject *
merge_extra (JsonObject *mine, JsonObject *theirs)
{
  JsonObject *extra = json_object_new ();
  JsonObject *const both[] = { theirs, mine };

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *node;

      if (both[i] == NULL)
        continue;
      json_object_iter_init_ordered (&iter, both[i]);
      while (json_object_iter_next_ordered (&iter, &name, &node))
        json_object_set_member (extra, name, json_node_copy (node));
    }
  return extra;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return fmn_entry_compare (*(FmnEntry *const *) a, *(FmnEntry *const *) b);
}

static int
compare_deleted (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (fmn_trashed_get_deleted (*(FmnTrashed *const *) b),
                    fmn_trashed_get_deleted (*(FmnTrashed *const *) a));
}

FmnSnapshot *
fmn_merge_snapshots (FmnSnapshot *mine, FmnSnapshot *theirs, FmnMergeCounts *counts, GError **error)
{
  g_autoptr (GHashTable) here = NULL;
  g_autoptr (GHashTable) there = NULL;
  FmnMergeCounts own = { 0 };
  FmnSnapshot *out;
  GHashTableIter iter;
  gpointer id, side;

  g_return_val_if_fail (mine != NULL && theirs != NULL, NULL);

  if (strcmp (mine->id, theirs->id) != 0)
    {
      g_set_error_literal (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID,
                           _ ("That is another journal, not another copy of this one. Nothing was "
                              "changed."));
      return NULL;
    }
  here = index_sides (mine);
  there = index_sides (theirs);
  out = fmn_snapshot_alloc ();
  out->id = g_strdup (mine->id);
  out->sample = mine->sample;
  out->info = merge_info (mine->info, theirs->info);
  out->extra = merge_extra (mine->extra, theirs->extra);
  g_hash_table_iter_init (&iter, here);
  while (g_hash_table_iter_next (&iter, &id, &side))
    {
      Side *other = g_hash_table_lookup (there, id);

      if (other != NULL)
        merge_one (out, side, other, &own);
      else
        put (out, ((Side *) side)->entry, ((Side *) side)->trashed);
    }
  g_hash_table_iter_init (&iter, there);
  while (g_hash_table_iter_next (&iter, &id, &side))
    if (!g_hash_table_contains (here, id))
      {
        put (out, ((Side *) side)->entry, ((Side *) side)->trashed);
        own.added += ((Side *) side)->trashed == NULL;
      }
  g_ptr_array_sort (out->entries, compare_entries);
  g_ptr_array_sort (out->trash, compare_deleted);
  if (counts != NULL)
    *counts = own;
  return out;
}

static void
put_sides (FmnSnapshot *out, FmnSnapshot *from, GHashTable *ids, gboolean named)
{
  for (guint i = 0; i < from->entries->len; i++)
    if (g_hash_table_contains (ids, fmn_entry_get_id (from->entries->pdata[i])) == named)
      g_ptr_array_add (out->entries, g_object_ref (from->entries->pdata[i]));
  for (guint i = 0; i < from->trash->len; i++)
    if (g_hash_table_contains (ids,
                               fmn_entry_get_id (fmn_trashed_get_entry (from->trash->pdata[i])))
        == named)
      g_ptr_array_add (out->trash, g_object_ref (from->trash->pdata[i]));
}

FmnSnapshot *
fmn_merge_leave (FmnSnapshot *mine, FmnSnapshot *merged, GHashTable *left)
{
  FmnSnapshot *out;

  g_return_val_if_fail (mine != NULL && merged != NULL && left != NULL, NULL);

  out = fmn_snapshot_alloc ();
  out->id = g_strdup (mine->id);
  out->sample = mine->sample;
  out->info
      = fmn_info_ref (g_hash_table_contains (left, FMN_MERGE_INFO) ? mine->info : merged->info);
  out->extra = json_object_ref (merged->extra);
  put_sides (out, merged, left, FALSE);
  put_sides (out, mine, left, TRUE);
  g_ptr_array_sort (out->entries, compare_entries);
  g_ptr_array_sort (out->trash, compare_deleted);
  return out;
}

gboolean
fmn_merge_changes_info (FmnSnapshot *mine, FmnSnapshot *merged)
{
  g_return_val_if_fail (mine != NULL && merged != NULL, FALSE);

  return mine->info != merged->info;
}

static void
append (GString *sentence, const char *part)
{
  if (sentence->len > 0)
    g_string_append_c (sentence, ' ');
  g_string_append (sentence, part);
}

/* @form: the plural form for @n. */
static void
append_count (GString *sentence, const char *form, guint n)
{
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = g_strdup_printf (form, n);
  append (sentence, text);
}

char *
fmn_merge_dup_sentence (const FmnMergeCounts *counts)
{
  GString *sentence = g_string_new (NULL);

  g_return_val_if_fail (counts != NULL, g_string_free (sentence, FALSE));

  append_count (sentence,
                g_dngettext (GETTEXT_PACKAGE, "%u entry came from the other copy.",
                             "%u entries came from the other copy.", counts->added),
                counts->added);
  append_count (sentence,
                g_dngettext (GETTEXT_PACKAGE, "%u entry was newer there.",
                             "%u entries were newer there.", counts->changed),
                counts->changed);
  append_count (sentence,
                g_dngettext (GETTEXT_PACKAGE, "%u entry was moved to the trash there.",
                             "%u entries were moved to the trash there.", counts->removed),
                counts->removed);
  append_count (
      sentence,
      g_dngettext (GETTEXT_PACKAGE,
                   "%u entry was written on both sides: the older text is among its earlier "
                   "versions.",
                   "%u entries were written on both sides: the older texts are among their "
                   "earlier versions.",
                   counts->conflicts),
      counts->conflicts);
  if (sentence->len > 0)
    return g_string_free (sentence, FALSE);
  g_string_free (sentence, TRUE);
  return NULL;
}

/* What @self has and @snapshot has otherwise or not at all; and the other way round. */
static void
adopt_entries (FmnJournal *self, FmnSnapshot *snapshot, FmnChange *applied)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < snapshot->entries->len; i++)
    g_hash_table_add (wanted, (char *) fmn_entry_get_id (snapshot->entries->pdata[i]));
  for (guint i = 0; i < self->entries->len; i++)
    if (!g_hash_table_contains (wanted, fmn_entry_get_id (self->entries->pdata[i])))
      g_ptr_array_add (gone, g_object_ref (self->entries->pdata[i]));
  for (guint i = 0; i < gone->len; i++)
    {
      fmn_change_add (applied, gone->pdata[i], NULL);
      fmn_journal_put (self, gone->pdata[i], NULL);
    }
  for (guint i = 0; i < snapshot->entries->len; i++)
    {
      FmnEntry *after = snapshot->entries->pdata[i];
      FmnEntry *current = fmn_journal_lookup (self, fmn_entry_get_id (after));
      g_autoptr (FmnEntry) before = current != NULL ? g_object_ref (current) : NULL;

      if (before != NULL
          && strcmp (fmn_entry_get_json_text (before), fmn_entry_get_json_text (after)) == 0)
        continue;
      fmn_change_add (applied, before, after);
      fmn_journal_put (self, before, after);
    }
}

void
fmn_journal_adopt (FmnJournal *self, FmnSnapshot *snapshot)
{
  g_autoptr (FmnChange) applied = NULL;

  g_return_if_fail (FMN_IS_JOURNAL (self));
  g_return_if_fail (snapshot != NULL);

  applied = fmn_change_new (C_ ("command", "merge"));
  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
  g_clear_pointer (&self->undo_label, g_free);
  g_clear_pointer (&self->redo_label, g_free);
  self->merge_open = FALSE;
  adopt_entries (self, snapshot, applied);
  g_list_store_splice (self->trash, 0, g_list_model_get_n_items (G_LIST_MODEL (self->trash)),
                       snapshot->trash->pdata, snapshot->trash->len);
  if (g_strcmp0 (fmn_info_get_modified (snapshot->info), fmn_info_get_modified (self->info)) != 0)
    {
      g_autoptr (FmnInfo) before = fmn_info_ref (self->info);

      fmn_info_unref (self->info);
      self->info = fmn_info_with_reader (snapshot->info, fmn_journal_get_writer (self));
      fmn_change_set_info (applied, before, self->info);
    }
  if (self->extra != NULL)
    json_object_unref (self->extra);
  self->extra = snapshot->extra != NULL ? json_object_ref (snapshot->extra) : NULL;
  fmn_journal_emit (self, applied);
}
