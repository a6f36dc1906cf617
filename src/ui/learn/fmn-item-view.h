/* fmn-item-view.h: all there is to read about one test or treatment, with her own entries of it beside it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_ITEM_VIEW (fmn_item_view_get_type ())
G_DECLARE_FINAL_TYPE (FmnItemView, fmn_item_view, FMN, ITEM_VIEW, AdwBin)

GtkWidget *fmn_item_view_new (FmnContext *context);
/* Shows it from its beginning. */
void fmn_item_view_set_item (FmnItemView *self, FmnCatalogueItem *item);
/* Fills her entries and questions anew. */
void fmn_item_view_update_entries (FmnItemView *self);
/* How far down it is read. (transfer none) */
GtkAdjustment *fmn_item_view_get_scroll (FmnItemView *self);

G_END_DECLS
