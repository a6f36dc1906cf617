/* fmn-change.h: one command on the journal: entries before and after, in words. What undo, save and reminders listen to.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-entry.h"
#include "fmn-info.h"

G_BEGIN_DECLS

typedef struct _FmnChange FmnChange; /* reference-counted */

#define FMN_TYPE_CHANGE (fmn_change_get_type ())
GType fmn_change_get_type (void) G_GNUC_CONST;
FmnChange *fmn_change_ref (FmnChange *self);
void fmn_change_unref (FmnChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnChange, fmn_change_unref)

/* @description: translated, fits after "Undo ": "delete test result". */
FmnChange *fmn_change_new (const char *description);
/* One entry each, described by its kind: "add test result", "change visit", "delete page". */
FmnChange *fmn_change_new_add (FmnEntry *after);
FmnChange *fmn_change_new_edit (FmnEntry *before, FmnEntry *after);
FmnChange *fmn_change_new_remove (FmnEntry *before);
/* NULL @before: added. NULL @after: moved to the trash. Same id otherwise. */
void fmn_change_add (FmnChange *self, FmnEntry *before, FmnEntry *after);
void fmn_change_set_info (FmnChange *self, FmnInfo *before, FmnInfo *after);
/* Consecutive changes with one merge key become one undo step, so that typing a word is undone as a word. */
void fmn_change_set_merge_key (FmnChange *self, const char *key);

const char *fmn_change_get_description (FmnChange *self);
const char *fmn_change_get_merge_key (FmnChange *self);
guint fmn_change_get_n (FmnChange *self);
FmnEntry *fmn_change_get_before (FmnChange *self, guint i); /* (nullable) */
FmnEntry *fmn_change_get_after (FmnChange *self, guint i);  /* (nullable) */
FmnInfo *fmn_change_get_info_before (FmnChange *self);
FmnInfo *fmn_change_get_info_after (FmnChange *self);

G_END_DECLS
