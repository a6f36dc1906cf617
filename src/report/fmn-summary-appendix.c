/* fmn-summary-appendix.c: what the appendix may draw: the part of the journal that is printed, with names of pregnancies or without.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-draft.h"
#include "fmn-summary-private.h"
#include "fmn-week-layout.h"

#include <glib/gi18n-lib.h>

char *
fmn_summary_dup_pregnancy_link (guint number)
{
  return g_strdup_printf ("pregnancy-%u", number);
}

/* In the tables a pregnancy goes by its number; so it does in the drawings. */
static void
number_pregnancies (FmnSummarySource *source)
{
  g_autoptr (FmnChange) change = fmn_change_new (NULL);

  for (guint i = 0; i < source->pregnancies->len; i++)
    {
      FmnEntry *before = g_ptr_array_index (source->pregnancies, i);
      g_autofree char *plain = fmn_summary_source_dup_pregnancy_name (source, before);
      g_autofree char *name = fmn_summary_dup_as_title (plain);
      g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (before);
      g_autoptr (FmnEntry) after = NULL;

      fmn_draft_set_string (draft, "title", name);
      after = fmn_draft_build (draft, NULL);
      if (after != NULL)
        fmn_change_add (change, before, after);
    }
  fmn_journal_apply (source->journal, change, NULL);
}

gboolean
fmn_summary_has_weeks_drawn (FmnSummarySource *source, FmnEntry *pregnancy)
{
  return source->options->full && (source->options->sections & FMN_SECTION_APPENDIX) != 0
         && fmn_week_layout_can_show (source->journal, pregnancy);
}

void
fmn_summary_make_appendix (FmnSummary *self, FmnSummarySource *source)
{
  if (!source->options->full || g_list_model_get_n_items (G_LIST_MODEL (source->journal)) == 0)
    return;
  for (guint i = 0; i < source->pregnancies->len; i++)
    {
      FmnEntry *pregnancy = g_ptr_array_index (source->pregnancies, i);
      g_autofree char *plain = fmn_summary_source_dup_pregnancy_name (source, pregnancy);
      g_autofree char *name = fmn_summary_dup_as_title (plain);

      g_ptr_array_add (self->appendix_titles, fmn_passage_new (name, fmn_entry_get_id (pregnancy)));
    }
  number_pregnancies (source);
  self->appendix = g_object_ref (source->journal);
}
