/* fmn-tag-field.h: the field for one more tag, which proposes those in use elsewhere.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-suggest-entry.h"

G_BEGIN_DECLS

#define FMN_TYPE_TAG_FIELD (fmn_tag_field_get_type ())
G_DECLARE_FINAL_TYPE (FmnTagField, fmn_tag_field, FMN, TAG_FIELD, FmnSuggestEntry)

/* @taken: tags (char *) that need no proposing, kept by the caller, which may change them. */
GtkWidget *fmn_tag_field_new (FmnJournal *journal, GPtrArray *taken);

G_END_DECLS
