/* fmn-visits-page.h: the section Visits: what is planned, what has been, and the ledger of questions of each.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-split-page.h"

G_BEGIN_DECLS

#define FMN_TYPE_VISITS_PAGE (fmn_visits_page_get_type ())
G_DECLARE_FINAL_TYPE (FmnVisitsPage, fmn_visits_page, FMN, VISITS_PAGE, FmnSplitPage)

GtkWidget *fmn_visits_page_new (FmnContext *context);

G_END_DECLS
