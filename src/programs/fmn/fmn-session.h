/* fmn-session.h: the journal that one call of the command line works on, and how it is opened and saved.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-secret.h"
#include "fmn-store.h"

G_BEGIN_DECLS

/**
 * FmnSession:
 * @folder: what --journal named, or %NULL for the journal that the app opens
 * @passphrase_fd: what --passphrase-fd named, or -1
 * @clock: what day it is
 * @passphrase: what was read there, or %NULL
 * @store, @journal: %NULL until it is opened
 *
 * Lives as long as the program. A command opens what it needs.
 */
typedef struct
{
  char *folder;
  int passphrase_fd;
  FmnClock *clock;
  FmnSecret *passphrase;
  FmnStore *store;
  FmnJournal *journal;
} FmnSession;

void fmn_session_init (FmnSession *self);
void fmn_session_clear (FmnSession *self);

/* Sets @store, without touching the disk. FMN_STORE_ERROR_PERMISSION when no folder was named and a test runs. */
gboolean fmn_session_find_store (FmnSession *self, GError **error);
/* The same for a journal that is to be made in @folder: with new keys when there is a passphrase. (transfer full) */
FmnStore *fmn_session_make_store (FmnSession *self, const char *folder, GError **error);
/* Opens the journal to look at it. FMN_STORE_ERROR. */
gboolean fmn_session_open (FmnSession *self, GError **error);
/* Opens it to change it: takes the lock first, and drops what has been in the trash for 30 days. FMN_STORE_ERROR. */
gboolean fmn_session_open_for_writing (FmnSession *self, GError **error);
/* Saves the journal, and brings the schedule of reminders along when it is the journal that the app opens. FMN_STORE_ERROR. */
gboolean fmn_session_save (FmnSession *self, GError **error);

/* The entry whose id is @id or begins with it (four characters are enough when no other begins so). FMN_JOURNAL_ERROR_NOT_FOUND, or
 * G_OPTION_ERROR when several do. (transfer none) */
FmnEntry *fmn_session_find_entry (FmnSession *self, const char *id, GError **error);
/* The same among those in the trash. */
FmnEntry *fmn_session_find_trashed (FmnSession *self, const char *id, GError **error);
/* A pregnancy by its id, the beginning of it, or the name that is shown for it. */
FmnEntry *fmn_session_find_pregnancy (FmnSession *self, const char *text, GError **error);
/* Whether an entry of exactly this id is there, in the trash too. */
gboolean fmn_session_has_id (FmnSession *self, const char *id);

G_END_DECLS
