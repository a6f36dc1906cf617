/* fmn-detail.h: one entry in full: what was recorded, what it means, and what can be done with it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Follows the journal. Signal "back": the person wants the list again (only while can-go-back). */
#define FMN_TYPE_DETAIL (fmn_detail_get_type ())
G_DECLARE_FINAL_TYPE (FmnDetail, fmn_detail, FMN, DETAIL, AdwBin)

GtkWidget *fmn_detail_new (FmnContext *context);
/* Once for its life; a detail in a template gets it so. */
void fmn_detail_set_context (FmnDetail *self, FmnContext *context);
/* NULL: says that nothing is selected. */
void fmn_detail_set_entry (FmnDetail *self, FmnEntry *entry);
/* Whether it covers the list and needs a way back. */
void fmn_detail_set_can_go_back (FmnDetail *self, gboolean can_go_back);
/* Whether the window's buttons stand in its header; TRUE at first. */
void fmn_detail_set_show_title_buttons (FmnDetail *self, gboolean show);

G_END_DECLS
