/* sheet-check.h: whether a laid-out page can be read: nothing over another, nothing cut off.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-summary-pages.h"

G_BEGIN_DECLS

/* Counts what is wrong with the boxes of a page and tells each on the test's output. */
guint sheet_count_faults (const FmnSheet *sheet);

G_END_DECLS
