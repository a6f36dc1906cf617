/* fmn-reminding.h: keeps the background service's schedule in step with the open journal and with what a notification may say, and pauses it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Lives as long as the journal is open. While it does, @application has the actions
 *   pause-reminders (s)   until a day ("2026-03-14"), for so many days ("7"), or "for-good"
 *   resume-reminders      which can be used while they are paused
 * Signal "told" (FmnReminding*, const char *sentence): what came of one of them.
 */
#define FMN_TYPE_REMINDING (fmn_reminding_get_type ())
G_DECLARE_FINAL_TYPE (FmnReminding, fmn_reminding, FMN, REMINDING, GObject)

/* @settings may be NULL: then how much is said, and a pause, stay as the service's file has them. @others: there are other journals on this computer, and what
 * they have to say is left alone. */
FmnReminding *fmn_reminding_new (GApplication *application,
                                 FmnJournal *journal,
                                 GSettings *settings,
                                 gboolean others);
/* Writes what is not written yet. */
void fmn_reminding_flush (FmnReminding *self);

G_END_DECLS
