/* fmn-other-copy.h: another copy of a journal, to look at: a folder, a single file, or a backup.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-secret.h"
#include "fmn-store.h"

G_BEGIN_DECLS

/* What is there is read and never changed; what has to be laid out first lies beside a folder of ours, and goes with the last reference. Reference-counted,
 * any thread. */
typedef struct
{
  FmnStore *store;
  FmnSnapshot *snapshot;
  char *laid_out; /* (nullable) */
} FmnOtherCopy;

#define FMN_TYPE_OTHER_COPY (fmn_other_copy_get_type ())
GType fmn_other_copy_get_type (void) G_GNUC_CONST;

/* @beside: a journal's folder, beside which a backup is laid out. @typed: (nullable): the passphrase or recovery key of the copy, ending with a zero byte; without one
 * it is tried with the keys of @known (nullable), a vault that is open. FMN_STORE_ERROR: WRONG_PASSPHRASE also where one is asked for. Any thread.
 * (transfer full) */
FmnOtherCopy *fmn_other_copy_open (const char *path,
                                   const char *beside,
                                   FmnSecret *typed,
                                   FmnVault *known,
                                   FmnClock *clock,
                                   GError **error);
FmnOtherCopy *fmn_other_copy_ref (FmnOtherCopy *self);
void fmn_other_copy_unref (FmnOtherCopy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnOtherCopy, fmn_other_copy_unref)

/* Whether a folder beside a journal's is such a laid-out copy, and no journal of its own. */
gboolean fmn_other_copy_is_laid_out (const char *folder);

/* Makes the copy the journal of @folder: what is the journal there, readable or not, becomes a previous copy. Sealed with the keys of @vault, or with the copy's own
 * when that is NULL. Papers come along; *@missing: (out): those that cannot be read. Any thread. FMN_STORE_ERROR. */
gboolean fmn_other_copy_put_into (
    FmnOtherCopy *self, const char *folder, FmnVault *vault, guint *missing, GError **error);

G_END_DECLS
