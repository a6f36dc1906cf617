/* fmn-claim-box.h: what the article says of one thing, and beside it what the evidence says.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-reading-text.h"

G_BEGIN_DECLS

/* (transfer floating) */
GtkWidget *fmn_claim_box_new (FmnKnowledge *knowledge, FmnClaim *claim, FmnWords *words);

G_END_DECLS
