/* fmn-profile.h: what clinics ask of a person besides the record: filled once, printed with each summary.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-info.h"

G_BEGIN_DECLS

/* One thing that is asked; its answer is free text. */
typedef struct
{
  const char *id;    /* as in the file and on the command line: "allergies" */
  const char *label; /* msgid, context "profile" */
  const char *hint;  /* the same: what belongs there */
} FmnProfileItem;

/* All of them, in the order in which they are printed; the last is "background", whatever else there is to say. */
const FmnProfileItem *fmn_profile_get_items (guint *n);
/* NULL when there is none of that id. */
const FmnProfileItem *fmn_profile_find_item (const char *id);
/* Translated. */
const char *fmn_profile_item_get_label (const FmnProfileItem *self);
const char *fmn_profile_item_get_hint (const FmnProfileItem *self);

/* What she wrote under the item @id, or NULL. (transfer none) */
const char *fmn_info_get_profile (FmnInfo *self, const char *id);
/* A copy with @text under the item @id; NULL or blank text removes it. (transfer full) */
FmnInfo *fmn_info_with_profile (FmnInfo *self, const char *id, const char *text);

G_END_DECLS
