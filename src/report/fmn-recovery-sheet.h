/* fmn-recovery-sheet.h: the page that opens a journal when its passphrase is forgotten, for paper, PDF and screen.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-date.h"
#include "fmn-sheet.h"

G_BEGIN_DECLS

/* @key: groups with a hyphen between them, as fmn_recovery_key_to_text() gives them; it stands in groups and as a QR code. @width, @height: of the paper, in
 * points. It says nothing of what is in the journal. (transfer full) */
FmnSheet *
fmn_recovery_sheet_new (const char *key, const FmnDate *today, double width, double height);
/* FMN_REPORT_ERROR. */
gboolean fmn_recovery_sheet_write_pdf (FmnSheet *sheet,
                                       const FmnDate *today,
                                       const char *path,
                                       GError **error);

G_END_DECLS
