/* fmn-check-report-private.h: filling a report while the folder is looked through.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-check-report.h"

G_BEGIN_DECLS

FmnCheckReport *fmn_check_report_new (void);
/* @message: (nullable). */
void fmn_check_report_add (FmnCheckReport *self,
                           FmnCheckWhat what,
                           const char *name,
                           gboolean readable,
                           guint64 size,
                           guint n_entries,
                           const char *message);
void fmn_check_report_take_journal_error (FmnCheckReport *self, GError *error);

G_END_DECLS
