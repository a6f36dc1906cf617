/* fmn-store-rescue.h: all that can still be read of a journal that cannot be opened, and a journal made of it beside the old one.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-store.h"

G_BEGIN_DECLS

/* Entries are those outside of the trash. */
typedef struct
{
  FmnSnapshot *snapshot; /* all of it */
  gboolean whole;        /* the journal's own file is not damaged at all */
  guint n_read;          /* entries that its own file still gives */
  guint n_lost;          /* lines of it that give nothing */
  char *copy;            /* name of the newest previous copy that can be read, or NULL */
  guint n_copy;          /* entries in it */
  guint n_from_copy;     /* entries that come from there alone */
} FmnRescue;

void fmn_rescue_clear (FmnRescue *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FmnRescue, fmn_rescue_clear)

/* Reads what the journal's file still gives, and lays it over the newest previous copy that can be read: where both have an entry, the newer form is shown and the other
 * one is among its earlier versions. Changes nothing; needs no lock. Opens the vault of @self. Any thread. FMN_STORE_ERROR: DAMAGED when nothing
 * at all can be read; WRONG_PASSPHRASE; NEWER. */
gboolean fmn_store_rescue (FmnStore *self, FmnRescue *out, GError **error);

/* A folder of that name, or with a number behind it, that is not there yet, beside that of @self. (transfer full) */
char *fmn_store_dup_repaired_folder (FmnStore *self);
/* Makes a journal of it in @folder, which holds none yet, with the keys of @self. *@n_papers: (out): how many papers came; *@missing: how many cannot be read. Any
 * thread. FMN_STORE_ERROR. */
gboolean fmn_store_write_rescue (FmnStore *self,
                                 const FmnRescue *rescue,
                                 const char *folder,
                                 guint *n_papers,
                                 guint *missing,
                                 GError **error);

G_END_DECLS
