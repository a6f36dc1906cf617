/* fmn-ended-dialog.h: records that a pregnancy ended: about when, and how; both may stay open.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-date-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Saving is one command that can be undone; it also ends the visits that were planned for the pregnancy, and reminders of other entries of it, but for
 * those that are kept.
 * Signal "recorded" (FmnEndedDialog*, const char *ending_id), before it closes. */
#define FMN_TYPE_ENDED_DIALOG (fmn_ended_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FmnEndedDialog, fmn_ended_dialog, FMN, ENDED_DIALOG, AdwWindow)

/* @pregnancy NULL: none was named. Those without a recorded end are offered, the newest is picked; where there is none, saving makes both. */
FmnEndedDialog *fmn_ended_dialog_new (FmnContext *context, FmnEntry *pregnancy);
/* Picks one of those that are offered as by hand; @id NULL: another one, not recorded yet. */
void fmn_ended_dialog_set_pregnancy (FmnEndedDialog *self, const char *id);
/* Of more than one: whose end it is, from 1; 0 for all of them. */
void fmn_ended_dialog_set_fetus (FmnEndedDialog *self, int fetus);
FmnDateEntry *fmn_ended_dialog_get_date_entry (FmnEndedDialog *self);
/* Picks the outcome as by hand; NULL leaves it open. */
void fmn_ended_dialog_set_outcome (FmnEndedDialog *self, const char *outcome);
guint fmn_ended_dialog_get_n_plans (FmnEndedDialog *self);
void fmn_ended_dialog_keep_plan (FmnEndedDialog *self, const char *id, gboolean keep);
/* As the Save button. FALSE when something stands in the way, which is then shown. */
gboolean fmn_ended_dialog_save (FmnEndedDialog *self);

G_END_DECLS
