/* fmn-sheet-pdf.h: laid-out pages as a PDF that its owner alone can read.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-date.h"
#include "fmn-sheet.h"

G_BEGIN_DECLS

/* @sheets: FmnSheet, one or more, of one size. @title: of the document, a neutral word. The file carries @day and no time of day. What was drawn is overwritten in
 * memory. FMN_REPORT_ERROR. */
gboolean fmn_sheets_write_pdf (
    GPtrArray *sheets, const char *title, const FmnDate *day, const char *path, GError **error);

G_END_DECLS
