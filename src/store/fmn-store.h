/* fmn-store.h: a journal’s folder: one writer, saves old or new but whole, dated previous copies.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-check-report.h"
#include "fmn-clock.h"
#include "fmn-codec.h"
#include "fmn-disk.h"
#include "fmn-journal.h"
#include "fmn-previous-copy.h"
#include "fmn-store-error.h"
#include "fmn-vault.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* How it is used: fmn_store_new; who will write takes fmn_store_lock; fmn_store_load (or _create);
 * then any number of saves. Reading needs no lock: a save replaces the file in one step. All errors
 * are FMN_STORE_ERROR. Sync calls: any thread. Async calls and everything else: main thread. */
#define FMN_TYPE_STORE (fmn_store_get_type ())
G_DECLARE_FINAL_TYPE (FmnStore, fmn_store, FMN, STORE, GObject)

/* $XDG_DATA_HOME/forget-me-not/journal and …/sample. (transfer full). FMN_STORE_ERROR_PERMISSION
 * with FMN_TESTING=1: tests name a folder of their own. */
char *fmn_store_dup_default_folder (GError **error);
char *fmn_store_dup_sample_folder (GError **error);
/* Folders beside the default one, itself first, that hold a sealed journal: any of them may be what a passphrase opens. In no order that tells of their
 * use; empty with FMN_TESTING=1. (transfer full) */
char **fmn_store_list_sealed_folders (void);
/* A folder that is not there yet, for one more journal. (transfer full). FMN_STORE_ERROR_PERMISSION as above. */
char *fmn_store_dup_new_folder (GError **error);
/* The journal's own file in its folder. */
#define FMN_STORE_JOURNAL "journal.fmn"
char *fmn_store_dup_journal_path (const char *folder);
/* Whether @folder holds a journal, readable or not. */
gboolean fmn_store_is_folder_journal (const char *folder);
/* Whether a passphrase is to be asked for: the same as fmn_store_is_sealed. */
gboolean fmn_store_is_folder_sealed (const char *folder);

/* Touches nothing yet. @vault is not to be shared between stores. */
FmnStore *fmn_store_new (const char *folder, FmnVault *vault, FmnClock *clock);
/* The same on another disk, for tests. @disk outlives the store. */
FmnStore *
fmn_store_new_with_disk (const char *folder, FmnVault *vault, FmnClock *clock, FmnDisk *disk);
const char *fmn_store_get_folder (FmnStore *self);
FmnVault *fmn_store_get_vault (FmnStore *self); /* (transfer none) */
FmnClock *fmn_store_get_clock (FmnStore *self); /* (transfer none) */
/* Another vault with the same keys, for another store: what was sealed stays sealed. Once the vault has been opened. (transfer full) */
FmnVault *fmn_store_dup_vault (FmnStore *self);

/* Whether a passphrase may open another journal than @self, too: one of fmn_store_list_sealed_folders. */
gboolean fmn_store_has_others (FmnStore *self);
/* Whether the folder holds a journal, readable or not. */
gboolean fmn_store_exists (FmnStore *self);
/* Whether the journal's file carries the sealed magic, or where it is damaged or gone the newest previous copy. */
gboolean fmn_store_is_sealed (FmnStore *self);

/* Becomes the single writer, sets modes right, clears away what a save that was cut short left.
 * Held until fmn_store_unlock or the store's end; holding it already is fine. NOT_FOUND (no
 * folder), IN_USE (the message names the process), PERMISSION. */
gboolean fmn_store_lock (FmnStore *self, GError **error);
void fmn_store_unlock (FmnStore *self);
gboolean fmn_store_is_locked (FmnStore *self);

/* Makes the folder and what is in it; takes the lock. EXISTS when it holds a journal. */
gboolean fmn_store_create (FmnStore *self, FmnSnapshot *snapshot, GError **error);
/* The same with the shipped fictional journal, which says of itself that it is the sample. */
gboolean fmn_store_create_sample (FmnStore *self, GError **error);

/* NOT_FOUND, WRONG_PASSPHRASE, DAMAGED, NEWER, PERMISSION, IO. (transfer full) */
FmnSnapshot *fmn_store_load (FmnStore *self, GError **error);
void fmn_store_load_async (FmnStore *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data);
FmnSnapshot *fmn_store_load_finish (FmnStore *self, GAsyncResult *result, GError **error);

/* Takes the lock when it is not held. TRUE when the new state is durable. CHANGED when the file is
 * no longer what this store read or wrote last: nothing is written then. Saves are done in the
 * order of their calls; one that a newer one has overtaken is done when that is. */
gboolean fmn_store_save (FmnStore *self, FmnSnapshot *snapshot, GError **error);
void fmn_store_save_async (FmnStore *self,
                           FmnSnapshot *snapshot,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data);
gboolean fmn_store_save_finish (FmnStore *self, GAsyncResult *result, GError **error);

/* What is half written in a window when the journal is locked: sealed beside the journal, in the part of whoever opened it. NULL or no bytes: there is
 * none, and what was there is removed. Takes a vault with a key: FMN_STORE_ERROR_PERMISSION for another. Any thread; with the lock. */
gboolean fmn_store_keep_draft (FmnStore *self, GBytes *draft, GError **error);
/* The same again; it stays on the disk until another is kept, or none. NULL when there is none, or when it cannot be read. (transfer full) */
GBytes *fmn_store_read_draft (FmnStore *self);

/* FmnPreviousCopy, newest first; empty when there are none. (transfer full) */
GListModel *fmn_store_list_previous (FmnStore *self, GError **error);
/* @name: of a FmnPreviousCopy. (transfer full) */
FmnSnapshot *fmn_store_load_previous (FmnStore *self, const char *name, GError **error);
/* Makes the copy @name the journal, when it can be read; what was the journal, readable or not,
 * becomes a previous copy. Takes the lock. */
gboolean fmn_store_restore_previous (FmnStore *self, const char *name, GError **error);

/* Makes the folder and what is in it where it is not there yet, and takes the lock. */
gboolean fmn_store_prepare (FmnStore *self, GError **error);
/* Makes @snapshot the journal, sealed with the vault of @self; what was the journal, readable or not, becomes a previous copy. Takes the lock. */
gboolean fmn_store_put_back (FmnStore *self, FmnSnapshot *snapshot, GError **error);
/* Whether there are previous copies in @folder, whatever became of its journal. */
gboolean fmn_store_has_previous (const char *folder);

/* Reads every file of the folder, changes nothing. NULL when the folder itself cannot be read.
 * (transfer full) */
FmnCheckReport *fmn_store_check (FmnStore *self, GError **error);

G_END_DECLS
