/* fmn-scan-section.h: what was seen on a scan, and what was measured.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"

G_BEGIN_DECLS

#define FMN_TYPE_SCAN_SECTION (fmn_scan_section_get_type ())
G_DECLARE_FINAL_TYPE (FmnScanSection, fmn_scan_section, FMN, SCAN_SECTION, FmnEditorSection)

G_END_DECLS
