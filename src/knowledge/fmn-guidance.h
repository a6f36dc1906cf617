/* fmn-guidance.h: one row of what guidelines say, or of what a trial found; always with source and year.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-source.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_STANDING_EVIDENCE, /* no guideline but the result of a study: has no standing */
  FMN_STANDING_RECOMMENDED,
  FMN_STANDING_CONDITIONAL,
  FMN_STANDING_NOT_RECOMMENDED,
  FMN_STANDING_RESEARCH_ONLY,
  FMN_STANDING_NOT_ADDRESSED,
  FMN_N_STANDINGS,
} FmnStanding;

/* "recommended", …; "evidence" for FMN_STANDING_EVIDENCE. */
const char *fmn_standing_to_id (FmnStanding standing);

/* Immutable. Properties: body, text, standing-label. */
#define FMN_TYPE_GUIDANCE (fmn_guidance_get_type ())
G_DECLARE_FINAL_TYPE (FmnGuidance, fmn_guidance, FMN, GUIDANCE, GObject)

/* All strings and objects are borrowed. */
FmnStanding fmn_guidance_get_standing (FmnGuidance *self);
/* "Recommended", translated; "" for the result of a study. */
const char *fmn_guidance_get_standing_label (FmnGuidance *self);
const char *fmn_guidance_get_body (FmnGuidance *self); /* who says so: "RCOG", "ALIFE2 trial" */
const char *fmn_guidance_get_text (FmnGuidance *self);
int fmn_guidance_get_year (FmnGuidance *self);
FmnSource *fmn_guidance_get_source (FmnGuidance *self);

G_END_DECLS
