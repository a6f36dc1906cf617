/* fmn-codec-parts.h: the journal as two documents: what both people read, and what is for one of them alone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-codec.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_CODEC_WHOLE,
  FMN_CODEC_SHARED, /* without what is private */
  FMN_CODEC_OWN, /* nothing but what is private: entries marked "only me", and those that belong to a pregnancy so marked; trash likewise */
} FmnCodecPart;

/* Any thread. (transfer full) */
GBytes *fmn_codec_serialise_part (FmnSnapshot *snapshot, FmnCodecPart part);
/* @own: (nullable). An entry is in one of the two. Any thread. As fmn_codec_parse(). (transfer full) */
FmnSnapshot *fmn_codec_parse_parts (GBytes *bytes, GBytes *own, GError **error);
/* Ids of the entries, without the trash, that are private in this sense. The ids live as long as @self. (transfer full) */
GHashTable *fmn_snapshot_dup_private (FmnSnapshot *self);

G_END_DECLS
