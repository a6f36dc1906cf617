/* fmn-pregnancies-page.h: the section Pregnancies: how many, which, and the page of each.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-split-page.h"

G_BEGIN_DECLS

/* Shows the id of a pregnancy. */
#define FMN_TYPE_PREGNANCIES_PAGE (fmn_pregnancies_page_get_type ())
G_DECLARE_FINAL_TYPE (FmnPregnanciesPage, fmn_pregnancies_page, FMN, PREGNANCIES_PAGE, FmnSplitPage)

G_END_DECLS
