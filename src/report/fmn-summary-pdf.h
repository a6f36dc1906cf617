/* fmn-summary-pdf.h: the summary as a PDF with selectable text and nothing in it about the machine.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-summary.h"

G_BEGIN_DECLS

/* The bytes of the file: pages as in the preview, with bookmarks and, where there is something to lead to, links. NULL with FMN_REPORT_ERROR. (transfer full) */
GByteArray *fmn_summary_draw_pdf (FmnSummary *summary, GError **error);

G_END_DECLS
