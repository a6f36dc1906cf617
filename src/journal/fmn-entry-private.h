/* fmn-entry-private.h: what the files of FmnEntry share.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-entry.h"

G_BEGIN_DECLS

/* Checks every known member of @object against the table of its kind. FMN_JOURNAL_ERROR_INVALID names entry id and member. */
gboolean fmn_entry_check (JsonObject *object, FmnKind kind, GError **error);
/* Folded text of everything in @self that a search looks through. (transfer full) */
char *fmn_entry_make_search_text (FmnEntry *self, FmnNamerFunc namer, gpointer data);

G_END_DECLS
