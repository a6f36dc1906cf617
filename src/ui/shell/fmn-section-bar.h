/* fmn-section-bar.h: the sections at the foot of a narrow window, where there is no sidebar.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Four sections and More; the libadwaita that we build against has no switcher with a "more".
 * Follows the state of win.section. */
#define FMN_TYPE_SECTION_BAR (fmn_section_bar_get_type ())
G_DECLARE_FINAL_TYPE (FmnSectionBar, fmn_section_bar, FMN, SECTION_BAR, AdwBin)

void fmn_section_bar_set_section (FmnSectionBar *self, const char *section);

G_END_DECLS
