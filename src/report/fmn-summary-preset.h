/* fmn-summary-preset.h: choices for the summary under a name that she gave, kept in the journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-summary-options.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;
  FmnSummaryOptions *options; /* without a visit and without "only me" */
} FmnSummaryPreset;

/* Hers, in her order; two to begin with as long as she has saved and removed none. (transfer full) (element-type FmnSummaryPreset) */
GPtrArray *fmn_summary_presets_list (FmnJournal *journal);
/* In that list by its name; borrowed from it, or NULL. */
FmnSummaryPreset *fmn_summary_presets_find (GPtrArray *presets, const char *name);

/* Each is one step of undo. FALSE, with nothing changed, when the journal refuses it or @name is blank. */
/* Under a name that is there already it takes that one's place. Neither the visit nor "only me" entries, nor what is marked so, are kept. */
gboolean fmn_summary_presets_save (FmnJournal *journal,
                                   const char *name,
                                   const FmnSummaryOptions *options,
                                   GError **error);
/* FALSE too when there is no @name, or another is called @new_name. */
gboolean fmn_summary_presets_rename (FmnJournal *journal,
                                     const char *name,
                                     const char *new_name,
                                     GError **error);
gboolean fmn_summary_presets_remove (FmnJournal *journal, const char *name, GError **error);

G_END_DECLS
