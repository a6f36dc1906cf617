/* fmn-journal-undo.c: applying changes to the journal, and taking them back.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-journal-private.h"

#include <glib/gi18n-lib.h>

/* An edit this soon after the last one belongs to the same sitting and makes no version of its own.
 */
#define SITTING_MINUTES 10

static JsonObject *
copy_without (JsonObject *object, const char *left_out)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (g_strcmp0 (name, left_out) != 0)
      json_object_set_member (copy, name, json_node_copy (node));
  return copy;
}

static gboolean
is_same_sitting (FmnJournal *self, FmnEntry *before, FmnEntry *after)
{
  g_autoptr (GDateTime) then = NULL;
  g_autoptr (GDateTime) now = fmn_clock_dup_now (self->clock);
  const char *modified = fmn_entry_get_modified (before);

  if (g_strcmp0 (fmn_entry_get_author (before), fmn_entry_get_author (after)) != 0
      || modified == NULL)
    return FALSE;
  then = g_date_time_new_from_iso8601 (modified, NULL);
  return then != NULL && g_date_time_difference (now, then) < SITTING_MINUTES * G_TIME_SPAN_MINUTE;
}

/* What comes back from there was written by whoever wrote it. */
static gboolean
is_trashed (FmnJournal *self, FmnEntry *entry)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->trash));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnTrashed) item = g_list_model_get_item (G_LIST_MODEL (self->trash), i);

      if (strcmp (fmn_entry_get_id (fmn_trashed_get_entry (item)), fmn_entry_get_id (entry)) == 0)
        return TRUE;
    }
  return FALSE;
}

/* @after as it enters the journal: modified now, by the one who writes when it is new, and with @before among its versions unless @quiet
 * or in the same sitting. */
static FmnEntry *
stamp_entry (FmnJournal *self, FmnEntry *before, FmnEntry *after, gboolean quiet)
{
  g_autofree char *now = fmn_clock_dup_stamp (self->clock);
  g_autoptr (JsonObject) object = copy_without (fmn_entry_get_json (after), NULL);
  FmnEntry *stamped;

  json_object_set_string_member (object, "modified", now);
  if (before == NULL && !quiet && self->partner_writes && !json_object_has_member (object, "author")
      && !is_trashed (self, after))
    json_object_set_string_member (object, "author", "partner");
  if (before != NULL && !quiet)
    {
      JsonArray *old = fmn_entry_get_versions (before);
      gboolean keep = !is_same_sitting (self, before, after);

      if (keep || old != NULL)
        {
          JsonArray *versions = json_array_new ();

          for (guint i = 0; old != NULL && i < json_array_get_length (old); i++)
            json_array_add_element (versions, json_node_copy (json_array_get_element (old, i)));
          if (keep)
            json_array_add_object_element (versions,
                                           copy_without (fmn_entry_get_json (before), "versions"));
          json_object_set_array_member (object, "versions", versions);
        }
    }
  stamped = fmn_entry_new_from_json (object, NULL);
  g_assert (stamped != NULL); /* It was read before, and nothing but times was added. */
  return stamped;
}

static gboolean
is_current (FmnJournal *self, FmnEntry *before, FmnEntry *after)
{
  FmnEntry *current;

  if (before == NULL)
    return fmn_journal_lookup (self, fmn_entry_get_id (after)) == NULL;
  current = fmn_journal_lookup (self, fmn_entry_get_id (before));
  return current != NULL && (current == before || fmn_entry_same (current, before));
}

static void
set_info (FmnJournal *self, FmnInfo *info)
{
  g_autofree char *now = fmn_clock_dup_stamp (self->clock);

  fmn_info_unref (self->info);
  self->info = fmn_info_with_modified (info, now);
}

static void
update_labels (FmnJournal *self)
{
  g_clear_pointer (&self->undo_label, g_free);
  g_clear_pointer (&self->redo_label, g_free);
  /* Translators: %s is a command such as "delete test result". */
  if (self->undo->len > 0)
    self->undo_label = g_strdup_printf (
        _ ("Undo %s"),
        fmn_change_get_description (g_ptr_array_index (self->undo, self->undo->len - 1)));
  if (self->redo->len > 0)
    self->redo_label = g_strdup_printf (
        _ ("Redo %s"),
        fmn_change_get_description (g_ptr_array_index (self->redo, self->redo->len - 1)));
}

/* Whether @change goes on with the newest undo step, so that the two become one. */
static gboolean
continues_last (FmnJournal *self, FmnChange *change)
{
  const char *key = fmn_change_get_merge_key (change);
  FmnChange *last;

  if (!self->merge_open || key == NULL || self->undo->len == 0)
    return FALSE;
  last = g_ptr_array_index (self->undo, self->undo->len - 1);
  return g_strcmp0 (key, fmn_change_get_merge_key (last)) == 0 && fmn_change_get_n (last) == 1
         && fmn_change_get_n (change) == 1 && fmn_change_get_after (last, 0) != NULL
         && fmn_change_get_after (change, 0) != NULL && fmn_change_get_info_after (change) == NULL
         && strcmp (fmn_entry_get_id (fmn_change_get_after (last, 0)),
                    fmn_entry_get_id (fmn_change_get_after (change, 0)))
                == 0;
}

static void
push_undo (FmnJournal *self, FmnChange *applied, gboolean merge)
{
  if (merge)
    {
      FmnChange *last = g_ptr_array_index (self->undo, self->undo->len - 1);
      FmnEntry *before = fmn_change_get_before (last, 0);
      FmnEntry *after = fmn_change_get_after (applied, 0);
      FmnChange *joined = fmn_change_new (fmn_change_get_description (last));

      fmn_change_add (joined, before, after);
      fmn_change_set_merge_key (joined, fmn_change_get_merge_key (last));
      g_ptr_array_remove_index (self->undo, self->undo->len - 1);
      /* What was typed and taken out again by hand leaves nothing to undo. */
      if (before != NULL && fmn_entry_same (before, after))
        fmn_change_unref (joined);
      else
        g_ptr_array_add (self->undo, joined);
    }
  else
    g_ptr_array_add (self->undo, fmn_change_ref (applied));
  g_ptr_array_set_size (self->redo, 0);
  self->merge_open = TRUE;
}

gboolean
fmn_journal_apply (FmnJournal *self, FmnChange *change, GError **error)
{
  g_autoptr (FmnChange) applied = NULL;
  gboolean merge;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (change != NULL, FALSE);

  for (guint i = 0; i < fmn_change_get_n (change); i++)
    if (!is_current (self, fmn_change_get_before (change, i), fmn_change_get_after (change, i)))
      {
        g_set_error_literal (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_STALE,
                             _ ("This entry was changed elsewhere in the meantime. Nothing was "
                                "overwritten; open it again to see how it is now."));
        return FALSE;
      }
  if (!fmn_journal_check_withholding (self, change, error))
    return FALSE;

  merge = continues_last (self, change);
  applied = fmn_change_new (fmn_change_get_description (change));
  fmn_change_set_merge_key (applied, fmn_change_get_merge_key (change));
  for (guint i = 0; i < fmn_change_get_n (change); i++)
    {
      FmnEntry *before = fmn_change_get_before (change, i);
      FmnEntry *after = fmn_change_get_after (change, i);
      FmnEntry *current
          = before != NULL ? fmn_journal_lookup (self, fmn_entry_get_id (before)) : NULL;
      g_autoptr (FmnEntry) keep = current != NULL ? g_object_ref (current) : NULL;
      g_autoptr (FmnEntry) stamped
          = after != NULL ? stamp_entry (self, current, after, FALSE) : NULL;

      fmn_change_add (applied, keep, stamped);
      fmn_journal_put (self, keep, stamped);
    }
  if (fmn_change_get_info_after (change) != NULL)
    {
      g_autoptr (FmnInfo) before = fmn_info_ref (self->info);

      set_info (self, fmn_change_get_info_after (change));
      fmn_change_set_info (applied, before, self->info);
    }
  push_undo (self, applied, merge);
  update_labels (self);
  fmn_journal_emit (self, applied);
  return TRUE;
}

/* Brings every entry of @step to its @forward state or back, without checks: undo is strictly last
 * in, first out. */
static void
move_to (FmnJournal *self, FmnChange *step, gboolean forward)
{
  g_autoptr (FmnChange) applied = fmn_change_new (fmn_change_get_description (step));
  guint n = fmn_change_get_n (step);

  for (guint k = 0; k < n; k++)
    {
      guint i = forward ? k : n - 1 - k;
      FmnEntry *target = forward ? fmn_change_get_after (step, i) : fmn_change_get_before (step, i);
      FmnEntry *origin = forward ? fmn_change_get_before (step, i) : fmn_change_get_after (step, i);
      const char *id = fmn_entry_get_id (target != NULL ? target : origin);
      FmnEntry *current = fmn_journal_lookup (self, id);
      g_autoptr (FmnEntry) keep = current != NULL ? g_object_ref (current) : NULL;
      g_autoptr (FmnEntry) stamped = target != NULL ? stamp_entry (self, NULL, target, TRUE) : NULL;

      if (keep == NULL && stamped == NULL)
        continue;
      fmn_change_add (applied, keep, stamped);
      fmn_journal_put (self, keep, stamped);
    }
  if (fmn_change_get_info_after (step) != NULL)
    {
      g_autoptr (FmnInfo) before = fmn_info_ref (self->info);

      set_info (self,
                forward ? fmn_change_get_info_after (step) : fmn_change_get_info_before (step));
      fmn_change_set_info (applied, before, self->info);
    }
  self->merge_open = FALSE;
  update_labels (self);
  fmn_journal_emit (self, applied);
}

void
fmn_journal_add_partner (FmnJournal *self)
{
  g_autoptr (FmnInfo) before = NULL;
  g_autoptr (FmnInfo) after = NULL;
  g_autoptr (FmnChange) change = NULL;

  g_return_if_fail (FMN_IS_JOURNAL (self));

  if (fmn_info_has_partner (self->info))
    return;
  before = fmn_info_ref (self->info);
  after = fmn_info_with_partner (before, TRUE);
  set_info (self, after);
  change = fmn_change_new ("");
  fmn_change_set_info (change, before, self->info);
  fmn_journal_emit (self, change);
}

gboolean
fmn_journal_undo (FmnJournal *self)
{
  FmnChange *step;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), FALSE);

  if (self->undo->len == 0)
    return FALSE;
  step = g_ptr_array_steal_index (self->undo, self->undo->len - 1);
  g_ptr_array_add (self->redo, step);
  move_to (self, step, FALSE);
  return TRUE;
}

gboolean
fmn_journal_redo (FmnJournal *self)
{
  FmnChange *step;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), FALSE);

  if (self->redo->len == 0)
    return FALSE;
  step = g_ptr_array_steal_index (self->redo, self->redo->len - 1);
  g_ptr_array_add (self->undo, step);
  move_to (self, step, TRUE);
  return TRUE;
}

gboolean
fmn_journal_can_undo (FmnJournal *self)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), FALSE);

  return self->undo->len > 0;
}

gboolean
fmn_journal_can_redo (FmnJournal *self)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), FALSE);

  return self->redo->len > 0;
}

const char *
fmn_journal_get_undo_label (FmnJournal *self)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  return self->undo_label;
}

const char *
fmn_journal_get_redo_label (FmnJournal *self)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  return self->redo_label;
}

void
fmn_journal_end_merge (FmnJournal *self)
{
  g_return_if_fail (FMN_IS_JOURNAL (self));

  self->merge_open = FALSE;
}

gboolean
fmn_journal_restore (FmnJournal *self, const char *id, GError **error)
{
  guint n;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->trash));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnTrashed) item = g_list_model_get_item (G_LIST_MODEL (self->trash), i);
      FmnEntry *entry = fmn_trashed_get_entry (item);
      g_autoptr (FmnChange) change = NULL;

      if (strcmp (fmn_entry_get_id (entry), id) != 0)
        continue;
      change = fmn_change_new (C_ ("command", "restore from trash"));
      fmn_change_add (change, NULL, entry);
      return fmn_journal_apply (self, change, error);
    }
  g_set_error_literal (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_NOT_FOUND,
                       _ ("This entry is not in the trash."));
  return FALSE;
}

/* Undo steps that would bring back what was dropped for good lose their meaning; the rest stay. */
guint
fmn_journal_purge_trash (FmnJournal *self, gboolean everything)
{
  guint dropped = 0;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), 0);

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->trash)); i > 0; i--)
    {
      g_autoptr (FmnTrashed) item = g_list_model_get_item (G_LIST_MODEL (self->trash), i - 1);

      if (everything || fmn_trashed_get_days_left (item, self->clock) == 0)
        {
          g_list_store_remove (self->trash, i - 1);
          dropped++;
        }
    }
  if (dropped > 0)
    {
      g_autoptr (FmnChange) nothing = fmn_change_new ("");

      if (everything)
        {
          g_ptr_array_set_size (self->undo, 0);
          g_ptr_array_set_size (self->redo, 0);
          update_labels (self);
        }
      fmn_journal_emit (self, nothing);
    }
  return dropped;
}
