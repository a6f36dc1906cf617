/* fmn-detail-meaning.h: what an entry means: plain words, the article, the guidelines, questions to take along.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is said about @entry, and at its end a button that asks about it. NULL for a kind that is not known. (transfer floating) */
GtkWidget *fmn_detail_meaning_new (FmnContext *context, FmnEntry *entry);

/* Links to what a question came from. (transfer floating), NULL for none. */
GtkWidget *fmn_detail_origin_new (FmnContext *context, FmnEntry *entry);

/* The questions that came up from the entry; none beside an ending. (transfer floating), NULL for none. */
GtkWidget *fmn_detail_prompts_new (FmnContext *context, FmnEntry *entry);

G_END_DECLS
