/* fmn-prompts-window.h: what there is to think about asking, on request.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_PROMPTS_WINDOW (fmn_prompts_window_get_type ())
G_DECLARE_FINAL_TYPE (FmnPromptsWindow, fmn_prompts_window, FMN, PROMPTS_WINDOW, AdwWindow)

/* Links on it lead back into @parent. */
GtkWindow *fmn_prompts_window_new (FmnContext *context, GtkWindow *parent);

G_END_DECLS
