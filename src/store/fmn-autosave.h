/* fmn-autosave.h: keeps the file as the journal is, soon after each change, and says how it stands.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-store.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_SAVE_STATE_CLEAN, /* the last change is durable */
  FMN_SAVE_STATE_DIRTY, /* changes wait for their save */
  FMN_SAVE_STATE_SAVING,
  FMN_SAVE_STATE_ERROR, /* the last save could not be done: the changes are in memory, the file is
                           as it was */
} FmnSaveState;
#define FMN_TYPE_SAVE_STATE (fmn_save_state_get_type ())
GType fmn_save_state_get_type (void);

/* Main thread. The journal as it is at construction counts as saved. Saves one second after the
 * last change, and no later than ten after the first; after an error again with the next change,
 * and every half minute unless the file was changed underneath. A file that another program changed is merged with the journal;
 * signal "merged" (const char *sentence): what came from there, said once, not when nothing did.
 * Properties, notifying: "state", "message" (a translated sentence in the state ERROR, else NULL); "delay" in milliseconds, for
 * tests. */
#define FMN_TYPE_AUTOSAVE (fmn_autosave_get_type ())
G_DECLARE_FINAL_TYPE (FmnAutosave, fmn_autosave, FMN, AUTOSAVE, GObject)

FmnAutosave *fmn_autosave_new (FmnJournal *journal, FmnStore *store);
FmnStore *fmn_autosave_get_store (FmnAutosave *self); /* (transfer none) */
FmnSaveState fmn_autosave_get_state (FmnAutosave *self);
const char *fmn_autosave_get_message (FmnAutosave *self);
/* What the last save met, or NULL. (transfer none) */
const GError *fmn_autosave_get_error (FmnAutosave *self);

/* Saves now what is not saved; returns at once with TRUE when nothing is. FMN_STORE_ERROR. */
void fmn_autosave_flush_async (FmnAutosave *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data);
gboolean fmn_autosave_flush_finish (FmnAutosave *self, GAsyncResult *result, GError **error);
/* The same, waiting: for the end of the program. */
gboolean fmn_autosave_flush (FmnAutosave *self, GError **error);

G_END_DECLS
