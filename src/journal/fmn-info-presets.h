/* fmn-info-presets.h: choices for printing that she saved under a name. The report layer knows what they mean.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-info.h"

G_BEGIN_DECLS

/* Objects with a "name", in her order; NULL as long as she saved and removed none. Never changed. (transfer none) */
JsonArray *fmn_info_get_presets (FmnInfo *self);
/* A copy with @presets in their place; an empty array says that she wants none. (transfer full) */
FmnInfo *fmn_info_with_presets (FmnInfo *self, JsonArray *presets);

G_END_DECLS
