/* fmn-claim.h: a claim of the article beside what the evidence says.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-source.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_COMPARISON_SIMILAR,
  FMN_COMPARISON_WEAKER,
  FMN_COMPARISON_MUCH_WEAKER,
  FMN_COMPARISON_MISSING, /* the article does not say it */
} FmnComparison;

/* Immutable. Properties: text, evidence, comparison-label. */
#define FMN_TYPE_CLAIM (fmn_claim_get_type ())
G_DECLARE_FINAL_TYPE (FmnClaim, fmn_claim, FMN, CLAIM, GObject)

/* All borrowed. */
const char *fmn_claim_get_id (FmnClaim *self);
const char *fmn_claim_get_text (FmnClaim *self); /* the claim; may hold {loss} */
FmnComparison fmn_claim_get_comparison (FmnClaim *self);
/* "Evidence is weaker than the article says", translated */
const char *fmn_claim_get_comparison_label (FmnClaim *self);
const char *fmn_claim_get_evidence (FmnClaim *self); /* may hold {loss} */
GListModel *fmn_claim_get_sources (FmnClaim *self);  /* FmnSource */
/* Catalogue ids that the claim is about; ends with NULL. */
const char *const *fmn_claim_get_about (FmnClaim *self);

G_END_DECLS
