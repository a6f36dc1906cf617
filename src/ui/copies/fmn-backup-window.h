/* fmn-backup-window.h: a backup is laid out beside the journal, read whole, and shown; then it is restored, or not.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-other-copy.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "restore" (FmnOtherCopy, FmnSecret): the person looked at it and asked for it; the passphrase that opened it, or NULL. Whoever shows the window does it, and then
 * closes the window or calls fmn_backup_window_refuse. */
#define FMN_TYPE_BACKUP_WINDOW (fmn_backup_window_get_type ())
G_DECLARE_FINAL_TYPE (FmnBackupWindow, fmn_backup_window, FMN, BACKUP_WINDOW, AdwWindow)

/* @path: the backup. @beside: the journal's folder, which need not be there. @known: (nullable): the open vault of the journal, by whose keys it may open.
 * @journal: (nullable): as it is now. */
GtkWindow *fmn_backup_window_new (GtkWindow *parent,
                                  const char *path,
                                  const char *beside,
                                  FmnVault *known,
                                  FmnJournal *journal,
                                  FmnClock *clock);
/* Says why it was not restored. */
void fmn_backup_window_refuse (FmnBackupWindow *self, const char *sentence);

G_END_DECLS
