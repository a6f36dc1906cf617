/* fmn-results-page.h: the section Results: every test she has, and the values of each over time.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-split-page.h"

G_BEGIN_DECLS

/* Shows the id of a test result, or of a test in the catalogue. */
#define FMN_TYPE_RESULTS_PAGE (fmn_results_page_get_type ())
G_DECLARE_FINAL_TYPE (FmnResultsPage, fmn_results_page, FMN, RESULTS_PAGE, FmnSplitPage)

G_END_DECLS
