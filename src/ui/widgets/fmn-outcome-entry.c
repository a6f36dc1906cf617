/* fmn-outcome-entry.c: how it ended: her words for it, found by the clinician's and by older words too.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-outcome-entry.h"

#include "fmn-outcome.h"
#include "fmn-query.h"

#include <glib/gi18n-lib.h>

struct _FmnOutcomeEntry
{
  FmnSuggestEntry parent_instance;

  FmnJournal *journal;
};

G_DEFINE_FINAL_TYPE (FmnOutcomeEntry, fmn_outcome_entry, FMN_TYPE_SUGGEST_ENTRY)

/* The words by which an outcome is found are never shown: some of them hurt. */
static gboolean
matches (const FmnOutcome *outcome, const char *plain, const char *folded)
{
  g_autofree char *all = g_strjoin ("|", plain, fmn_outcome_get_clinical (outcome),
                                    outcome->synonyms != NULL ? outcome->synonyms : "", NULL);
  g_autofree char *folded_all = fmn_fold (all);

  return strstr (folded_all, folded) != NULL;
}

static GPtrArray *
fmn_outcome_entry_suggest (FmnSuggestEntry *entry, const char *text)
{
  FmnWords *words = fmn_journal_get_words (FMN_OUTCOME_ENTRY (entry)->journal);
  g_autofree char *folded = fmn_fold (text);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_suggestion_free);
  guint n;
  const FmnOutcome *outcomes = fmn_outcome_get_all (&n);

  g_strstrip (folded);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *plain = fmn_outcome_dup_plain (&outcomes[i], words);

      if (matches (&outcomes[i], plain, folded))
        g_ptr_array_add (found, fmn_suggestion_new (outcomes[i].id, plain, NULL));
    }
  return found;
}

static char *
fmn_outcome_entry_dup_title (FmnSuggestEntry *entry, const char *id)
{
  const FmnOutcome *outcome = fmn_outcome_find (id);

  return outcome != NULL ? fmn_outcome_dup_plain (
             outcome, fmn_journal_get_words (FMN_OUTCOME_ENTRY (entry)->journal))
                         : NULL;
}

static void
fmn_outcome_entry_finalize (GObject *object)
{
  g_clear_object (&FMN_OUTCOME_ENTRY (object)->journal);
  G_OBJECT_CLASS (fmn_outcome_entry_parent_class)->finalize (object);
}

static void
fmn_outcome_entry_class_init (FmnOutcomeEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_outcome_entry_finalize;
  FMN_SUGGEST_ENTRY_CLASS (klass)->suggest = fmn_outcome_entry_suggest;
  FMN_SUGGEST_ENTRY_CLASS (klass)->dup_title = fmn_outcome_entry_dup_title;
}

static void
fmn_outcome_entry_init (FmnOutcomeEntry *self)
{
  fmn_suggest_entry_set_can_browse (FMN_SUGGEST_ENTRY (self), TRUE);
  fmn_suggest_entry_set_own_words (
      FMN_SUGGEST_ENTRY (self), FALSE,
      _ ("Pick a line of the list here; your own words have their place under "
         "Notes."));
}

GtkWidget *
fmn_outcome_entry_new (FmnContext *context)
{
  FmnOutcomeEntry *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_OUTCOME_ENTRY, NULL);
  self->journal = g_object_ref (fmn_context_get_journal (context));
  return GTK_WIDGET (self);
}
