/* fmn-journal-part.c: a journal without what is withheld, so that nothing can count or name it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-journal.h"

#include "fmn-correction.h"
#include "fmn-journal-private.h"

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
  return journal;
}
