/* fmn-journal-part.c: a journal without what is withheld, so that nothing can count or name it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-journal.h"

#include "fmn-correction.h"
#include "fmn-journal-private.h"

#include <glib/gi18n-lib.h>

/* Whether a figure of the history may count @entry. */
static gboolean
is_counted (FmnEntry *entry)
{
  return fmn_entry_get_kind (entry) == FMN_KIND_PREGNANCY
         || fmn_entry_get_kind (entry) == FMN_KIND_ENDING
         || fmn_entry_get_kind (entry) == FMN_KIND_PROCEDURE;
}

/* A figure that was corrected by hand was corrected by somebody who knew the whole: beside a part that counts less, it would tell of the rest. */
static void
leave_out_corrections (FmnSnapshot *part)
{
  FmnInfo *info = fmn_info_without_corrections (part->info);

  fmn_info_unref (part->info);
  part->info = info;
}

FmnJournal *
fmn_journal_new_part (FmnJournal *self, FmnEntryFunc keep, gpointer data)
{
  g_autoptr (FmnSnapshot) part = NULL;
  g_autoptr (GHashTable) withheld = NULL;
  FmnJournal *journal;
  gboolean counts_less = FALSE;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (keep != NULL, NULL);

  part = fmn_snapshot_alloc ();
  part->id = g_strdup (self->id);
  part->sample = self->sample;
  part->info = fmn_info_ref (self->info);
  part->extra = json_object_new ();
  withheld = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->of_kind[FMN_KIND_PREGNANCY]->len; i++)
    {
      FmnEntry *pregnancy = g_ptr_array_index (self->of_kind[FMN_KIND_PREGNANCY], i);

      if (!keep (pregnancy, data))
        g_hash_table_add (withheld, (gpointer) fmn_entry_get_id (pregnancy));
    }
  /* One that is in the trash withholds what belonged to it as it did before. */
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->trash)); i++)
    {
      g_autoptr (FmnTrashed) item = g_list_model_get_item (G_LIST_MODEL (self->trash), i);
      FmnEntry *entry = fmn_trashed_get_entry (item);

      if (fmn_entry_get_kind (entry) == FMN_KIND_PREGNANCY && !keep (entry, data))
        g_hash_table_add (withheld, (gpointer) fmn_entry_get_id (entry));
    }
  for (guint i = 0; i < self->entries->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (self->entries, i);
      const char *pregnancy = fmn_entry_get_pregnancy_id (entry);

      if (g_hash_table_contains (withheld, fmn_entry_get_id (entry))
          || (pregnancy != NULL && g_hash_table_contains (withheld, pregnancy))
          || !keep (entry, data))
        {
          counts_less |= is_counted (entry);
          continue;
        }
      g_ptr_array_add (part->entries, g_object_ref (entry));
    }
  if (counts_less)
    leave_out_corrections (part);
  journal = fmn_journal_new_from_snapshot (part, self->clock);
  fmn_journal_set_namer (journal, self->namer, self->namer_data);
  fmn_journal_set_writer (journal, fmn_journal_get_writer (self));
  return journal;
}

static gboolean
is_not_only_me (FmnEntry *entry, gpointer data)
{
  return !fmn_entry_get_only_me (entry);
}

FmnJournal *
fmn_journal_new_shared_part (FmnJournal *self)
{
  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  return fmn_journal_new_part (self, is_not_only_me, NULL);
}

gboolean
fmn_journal_can_withhold (FmnJournal *self, FmnEntry *entry)
{
  const char *writer;
  GPtrArray *bound;

  g_return_val_if_fail (FMN_IS_JOURNAL (self) && FMN_IS_ENTRY (entry), FALSE);

  writer = fmn_journal_get_writer (self);
  if (!fmn_info_has_partner (self->info))
    return TRUE;
  if (strcmp (fmn_entry_get_author (entry), writer) != 0)
    return FALSE;
  bound = fmn_entry_get_kind (entry) == FMN_KIND_PREGNANCY
              ? fmn_journal_get_bound (self, fmn_entry_get_id (entry))
              : NULL;
  for (guint i = 0; bound != NULL && i < bound->len; i++)
    if (strcmp (fmn_entry_get_author (g_ptr_array_index (bound, i)), writer) != 0)
      return FALSE;
  return TRUE;
}

/* By its own mark, or by that of its pregnancy. */
static gboolean
is_withheld (FmnJournal *self, FmnEntry *entry)
{
  const char *id = fmn_entry_get_pregnancy_id (entry);
  FmnEntry *pregnancy = id != NULL ? fmn_journal_lookup (self, id) : NULL;

  return fmn_entry_get_only_me (entry) || (pregnancy != NULL && fmn_entry_get_only_me (pregnancy));
}

gboolean
fmn_journal_check_withholding (FmnJournal *self, FmnChange *change, GError **error)
{
  for (guint i = 0; i < fmn_change_get_n (change); i++)
    {
      FmnEntry *before = fmn_change_get_before (change, i);
      FmnEntry *after = fmn_change_get_after (change, i);

      if (before == NULL || after == NULL || is_withheld (self, before)
          || !is_withheld (self, after) || fmn_journal_can_withhold (self, before))
        continue;
      g_set_error_literal (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID,
                           _ ("An entry is marked “Only me” by whoever wrote it, and a pregnancy "
                              "while nothing of the other person belongs to it. Nothing was "
                              "changed."));
      return FALSE;
    }
  return TRUE;
}
