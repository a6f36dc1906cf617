/* fmn-reminding.h: keeps the background service's schedule in step with the open journal and with what a notification may say.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Lives as long as the journal is open. */
#define FMN_TYPE_REMINDING (fmn_reminding_get_type ())
G_DECLARE_FINAL_TYPE (FmnReminding, fmn_reminding, FMN, REMINDING, GObject)

/* @settings may be NULL: then notifications say nothing. @others: there are other journals on this computer, and what they have to say is left alone. */
FmnReminding *fmn_reminding_new (FmnJournal *journal, GSettings *settings, gboolean others);
/* Writes what is not written yet. */
void fmn_reminding_flush (FmnReminding *self);

G_END_DECLS
