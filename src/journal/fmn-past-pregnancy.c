/* fmn-past-pregnancy.c: several past pregnancies recorded at once, as one step that can be undone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-draft.h"
#include "fmn-journal-private.h"
#include "fmn-pregnancy.h"

#include <glib/gi18n-lib.h>

static FmnEntry *
make_ending (FmnJournal *self, const FmnPastPregnancy *past, FmnEntry *pregnancy, GError **error)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_ENDING, self->clock);

  fmn_draft_set_string (draft, "pregnancy", fmn_entry_get_id (pregnancy));
  fmn_draft_set_date (draft, "date", past->has_date ? &past->date : NULL);
  fmn_draft_set_weeks (draft, "weeks-by-dates", past->has_weeks ? &past->weeks : NULL);
  fmn_draft_set_string (draft, "outcome", past->outcome);
  return fmn_draft_build (draft, error);
}

gboolean
fmn_journal_record_past (FmnJournal *self, const FmnPastPregnancy *past, guint n, GError **error)
{
  g_autoptr (FmnChange) change = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (past != NULL && n > 0, FALSE);

  change = fmn_change_new (C_ ("command", "add earlier pregnancies"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) pregnancy = fmn_journal_make_pregnancy (
          self, past[i].has_date ? &past[i].date : NULL, past[i].has_weeks ? &past[i].weeks : NULL,
          past[i].name, error);
      g_autoptr (FmnEntry) ending
          = pregnancy != NULL ? make_ending (self, &past[i], pregnancy, error) : NULL;

      if (ending == NULL)
        return FALSE;
      fmn_change_add (change, NULL, pregnancy);
      fmn_change_add (change, NULL, ending);
    }
  return fmn_journal_apply (self, change, error);
}
