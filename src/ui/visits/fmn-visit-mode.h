/* fmn-visit-mode.h: the questions of a visit in large type, to tick and to answer while one sits there.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* As large as the screen lets it be. Everything applies at once; Escape leaves, and its last words are saved first. */
#define FMN_TYPE_VISIT_MODE (fmn_visit_mode_get_type ())
G_DECLARE_FINAL_TYPE (FmnVisitMode, fmn_visit_mode, FMN, VISIT_MODE, AdwWindow)

GtkWindow *fmn_visit_mode_new (FmnContext *context, FmnEntry *visit);

G_END_DECLS
