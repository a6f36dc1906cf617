/* fmn-visit-ledger.h: one visit: when and where, the questions to ask in their order, and what was said.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_VISIT_LEDGER (fmn_visit_ledger_get_type ())
G_DECLARE_FINAL_TYPE (FmnVisitLedger, fmn_visit_ledger, FMN, VISIT_LEDGER, AdwBin)

GtkWidget *fmn_visit_ledger_new (FmnContext *context);
/* NULL shows that nothing is chosen. */
void fmn_visit_ledger_set_visit (FmnVisitLedger *self, const char *id);
const char *fmn_visit_ledger_get_visit (FmnVisitLedger *self); /* (nullable) */

G_END_DECLS
