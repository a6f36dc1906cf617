/* fmn-sidecar.h: the small file through which the app tells the background service when to speak.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-policy.h"
#include "fmn-reminder.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* $XDG_STATE_HOME/forget-me-not/reminders.json; (transfer full) */
char *fmn_sidecar_default_path (void);
/* Replaces the file at @path, mode 0600, folder 0700, in one step. G_IO_ERROR, G_FILE_ERROR. */
gboolean
fmn_sidecar_write (const char *path, GPtrArray *reminders, const FmnPolicy *policy, GError **error);
/* FmnReminder in order of time; @policy is set in any case. A file that is not there is an empty schedule; a broken one is G_IO_ERROR_INVALID_DATA. */
GPtrArray *fmn_sidecar_read (const char *path, FmnPolicy *policy, GError **error);

/* What @journal has to say from a week ago on, since the machine may have been off, in the place of what the file at @path had of it. @others: there are other
 * journals on this computer: what is theirs in the file stays, without a word of theirs. G_IO_ERROR, G_FILE_ERROR. */
gboolean fmn_sidecar_update (const char *path,
                             FmnJournal *journal,
                             const FmnPolicy *policy,
                             gboolean others,
                             GError **error);

/* Keeps the file at @path in step with @journal: a worker reckons and writes about a second after a change, and one that is at it is waited for. The sample
 * journal never writes. When it is dropped, what is not written yet is not written any more: flush before. */
#define FMN_TYPE_SIDECAR (fmn_sidecar_get_type ())
G_DECLARE_FINAL_TYPE (FmnSidecar, fmn_sidecar, FMN, SIDECAR, GObject)

/* @others: as above. */
FmnSidecar *
fmn_sidecar_new (FmnJournal *journal, const char *path, const FmnPolicy *policy, gboolean others);
void fmn_sidecar_set_policy (FmnSidecar *self, const FmnPolicy *policy);
/* Does not wait that second with what is not written yet. */
void fmn_sidecar_hasten (FmnSidecar *self);
/* Writes what is not written yet before it returns: for the end, and for a lock. */
void fmn_sidecar_flush (FmnSidecar *self);

G_END_DECLS
