/* fmn-origin-entry.h: where a question came from: an entry, a section of the article, or a word of the glossary.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-suggest-entry.h"

G_BEGIN_DECLS

/* Its value is the JSON text of a question's "from". */
#define FMN_TYPE_ORIGIN_ENTRY (fmn_origin_entry_get_type ())
G_DECLARE_FINAL_TYPE (FmnOriginEntry, fmn_origin_entry, FMN, ORIGIN_ENTRY, FmnSuggestEntry)

GtkWidget *fmn_origin_entry_new (FmnContext *context);

G_END_DECLS
