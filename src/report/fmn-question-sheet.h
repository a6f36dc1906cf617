/* fmn-question-sheet.h: the questions of a visit on paper, in their order, with room to write what was said.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-sheet.h"

G_BEGIN_DECLS

/* Questions of @visit that are still to ask, without those that are marked "only me". They stand on one page, with as much room as there is, as
 * long as each has a line to write on; longer lists go on on further pages. @width, @height: of the paper, in points. @scale: 1.0 to 2.0, of the
 * type. @rtl: whether it is read from the right. (element-type FmnSheet) (transfer full) */
GPtrArray *fmn_question_sheets_new (
    FmnJournal *journal, FmnEntry *visit, double width, double height, double scale, gboolean rtl);

G_END_DECLS
