/* fmn-pause-dialog.h: asks until when reminders are paused.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-date-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for a day and activates app.pause-reminders with it. */
#define FMN_TYPE_PAUSE_DIALOG (fmn_pause_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FmnPauseDialog, fmn_pause_dialog, FMN, PAUSE_DIALOG, AdwMessageDialog)

FmnPauseDialog *fmn_pause_dialog_new (FmnContext *context, GtkWindow *parent);
/* Pauses until @until (as app.pause-reminders takes it), or resumes with NULL, from any window over the main one. */
void fmn_pause_dialog_activate (GtkWidget *widget, const char *until);
FmnDateEntry *fmn_pause_dialog_get_date_entry (FmnPauseDialog *self);

G_END_DECLS
