/* fmn-paper-window.h: a paper in a window of its own, opened on purpose.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-attachment.h"
#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_PAPER_WINDOW (fmn_paper_window_get_type ())
G_DECLARE_FINAL_TYPE (FmnPaperWindow, fmn_paper_window, FMN, PAPER_WINDOW, AdwWindow)

GtkWindow *fmn_paper_window_new (FmnContext *context, GtkWindow *parent, FmnAttachment *paper);

G_END_DECLS
