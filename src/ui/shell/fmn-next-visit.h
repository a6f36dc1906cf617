/* fmn-next-visit.h: the card at the sidebar's foot that says when the next visit is and how many questions wait for it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Hidden while no visit is planned. */
#define FMN_TYPE_NEXT_VISIT (fmn_next_visit_get_type ())
G_DECLARE_FINAL_TYPE (FmnNextVisit, fmn_next_visit, FMN, NEXT_VISIT, AdwBin)

void fmn_next_visit_set_context (FmnNextVisit *self, FmnContext *context);

G_END_DECLS
