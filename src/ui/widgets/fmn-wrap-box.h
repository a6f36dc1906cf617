/* fmn-wrap-box.h: children beside each other that go on in the next line where there is no room, as words do.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A GtkFlowBox would put them into columns and take the focus. Children are added with fmn_wrap_box_append. */
#define FMN_TYPE_WRAP_BOX (fmn_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (FmnWrapBox, fmn_wrap_box, FMN, WRAP_BOX, GtkWidget)

GtkWidget *fmn_wrap_box_new (int spacing, int line_spacing);
void fmn_wrap_box_append (FmnWrapBox *self, GtkWidget *child);

G_END_DECLS
