/* fmn-finding.h: the words that a laboratory uses in the place of a number.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @id is one of docs/FORMAT.md's findings. NULL is none. */
gboolean fmn_finding_is_id (const char *id);
/* The id that folded text names, in English, as laboratories shorten it, or in the language of the
 * interface; NULL for none. */
const char *fmn_finding_find (const char *folded);
/* Translated: "not detected" */
const char *fmn_finding_get_label (const char *id);

G_END_DECLS
