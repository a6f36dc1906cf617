/* fmn-sidebar.h: the sections with what they count, and the next visit, at the side of the window.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Properties: "context"; "section" (id of the selected one). Activating a row activates
 * win.section. */
#define FMN_TYPE_SIDEBAR (fmn_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (FmnSidebar, fmn_sidebar, FMN, SIDEBAR, AdwBin)

void fmn_sidebar_set_context (FmnSidebar *self, FmnContext *context);
void fmn_sidebar_set_section (FmnSidebar *self, const char *section);

G_END_DECLS
