/* fmn-codec-salvage.h: what can still be read of a document that is damaged, line by line.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-codec.h"

G_BEGIN_DECLS

/* The program writes an entry on a line of its own, so that each line that is whole gives its entry, whatever became of the others. @own: (nullable): the
 * private part, as in fmn_codec_parse_parts(). @fallback: (nullable): an earlier state, for id, people, words and settings where those cannot be read.
 * @n_lost: (out): lines that give nothing. A journal without an id of its own or of @fallback gets a new one. Any thread. (transfer full) */
FmnSnapshot *fmn_codec_salvage (GBytes *bytes, GBytes *own, FmnSnapshot *fallback, guint *n_lost);

G_END_DECLS
