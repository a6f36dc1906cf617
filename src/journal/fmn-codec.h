/* fmn-codec.h: the journal as the JSON document of docs/FORMAT.md, both ways, safe in a worker thread.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

G_BEGIN_DECLS

#define FMN_FORMAT 1

/* Any thread. JSON from outside, within the limits of docs/FORMAT.md: whatever is deeper or larger is refused before it is parsed. FMN_JOURNAL_ERROR_NOT_JSON.
 * (transfer full) */
JsonNode *fmn_codec_parse_text (GBytes *bytes, GError **error);
/* Any thread. FMN_JOURNAL_ERROR_NOT_JSON, _INVALID, _NEWER. */
FmnSnapshot *fmn_codec_parse (GBytes *bytes, GError **error);
/* Any thread: unchanged entries cost a copy of their text. One entry a line, so that a plain copy can be compared by lines. */
GBytes *fmn_codec_serialise (FmnSnapshot *snapshot);

/* Any thread: makes the folded texts that a search looks through, so that the first key typed is as quick as the next. @namer must be safe there. */
void fmn_snapshot_warm (FmnSnapshot *self, FmnNamerFunc namer, gpointer data);
guint fmn_snapshot_get_n_entries (FmnSnapshot *self);
FmnEntry *fmn_snapshot_get_entry (FmnSnapshot *self, guint i);
const char *fmn_snapshot_get_id (FmnSnapshot *self);

G_END_DECLS
