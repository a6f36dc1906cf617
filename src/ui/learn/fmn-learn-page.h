/* fmn-learn-page.h: the section Learn: the article to read, with her own entries beside it, and the words, marks and sources behind it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-split-page.h"

G_BEGIN_DECLS

/* Shows the id of a section of the article or of a glossary term. */
#define FMN_TYPE_LEARN_PAGE (fmn_learn_page_get_type ())
G_DECLARE_FINAL_TYPE (FmnLearnPage, fmn_learn_page, FMN, LEARN_PAGE, FmnSplitPage)

G_END_DECLS
