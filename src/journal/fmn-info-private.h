/* fmn-info-private.h: the settings of FmnInfo, for the files that read and write a part of them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-info.h"

G_BEGIN_DECLS

/* Never changed. (transfer none) */
JsonObject *fmn_info_peek_settings (FmnInfo *self);
/* A copy whose own @settings may be changed member by member until it is shared; what lies deeper is shared already. (transfer full) */
FmnInfo *fmn_info_copy_settings (FmnInfo *self, JsonObject **settings);
/* Whether @node is what docs/FORMAT.md says of "corrections". */
gboolean fmn_corrections_check (JsonNode *node);
/* The same of "prompts"; NULL is none. */
gboolean fmn_info_check_prompts (JsonNode *node);

/* The same of "profile" and of "summary-presets"; NULL is none. */
gboolean fmn_profile_check (JsonNode *node);
gboolean fmn_info_check_presets (JsonNode *node);

G_END_DECLS
