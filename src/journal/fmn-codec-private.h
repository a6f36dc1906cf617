/* fmn-codec-private.h: what reading a whole document and reading what is left of one share.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal-private.h"

G_BEGIN_DECLS

/* Members of @document that this version does not know. (transfer full) */
JsonObject *fmn_codec_dup_extra (JsonObject *document);
/* A reference leads to an entry of its kind, or to nothing; and no pregnancy belongs to itself. The first entry that does otherwise, or NULL.
 * @by_id: the entries. (transfer none) */
FmnEntry *fmn_codec_find_bad_reference (FmnSnapshot *self, GHashTable *by_id);

G_END_DECLS
