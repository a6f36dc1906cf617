/* fmn-previous-copy.h: one dated earlier state of a journal, kept when a save replaced it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Immutable. Properties, read-only: "name", "time", "size". */
#define FMN_TYPE_PREVIOUS_COPY (fmn_previous_copy_get_type ())
G_DECLARE_FINAL_TYPE (FmnPreviousCopy, fmn_previous_copy, FMN, PREVIOUS_COPY, GObject)

/* Its file's name inside previous/: what fmn_store_load_previous and fmn_store_restore_previous
 * take. */
const char *fmn_previous_copy_get_name (FmnPreviousCopy *self);
/* When that state was saved, local time. (transfer none) */
GDateTime *fmn_previous_copy_get_time (FmnPreviousCopy *self);
/* Bytes on the disk. */
guint64 fmn_previous_copy_get_size (FmnPreviousCopy *self);

G_END_DECLS
