/* fmn-yielding-box.h: something above something more important, that gets smaller and then leaves when there is too little height for both.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Properties: "extra" and "child", widgets, the first above the second; "reserve": pixels of height that @child has to keep beside @extra. */
#define FMN_TYPE_YIELDING_BOX (fmn_yielding_box_get_type ())
G_DECLARE_FINAL_TYPE (FmnYieldingBox, fmn_yielding_box, FMN, YIELDING_BOX, GtkWidget)

G_END_DECLS
