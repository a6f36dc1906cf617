/* fmn-pregnancy-view.h: the page of one pregnancy: its facts, what was written, everything that was entered in it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_PREGNANCY_VIEW (fmn_pregnancy_view_get_type ())
G_DECLARE_FINAL_TYPE (FmnPregnancyView, fmn_pregnancy_view, FMN, PREGNANCY_VIEW, AdwBin)

GtkWidget *fmn_pregnancy_view_new (FmnContext *context);
/* NULL shows nothing. */
void fmn_pregnancy_view_set_pregnancy (FmnPregnancyView *self, const char *id);
const char *fmn_pregnancy_view_get_pregnancy (FmnPregnancyView *self); /* (nullable) */
/* Fills everything anew, as the journal is now. */
void fmn_pregnancy_view_update (FmnPregnancyView *self);
/* What can be done with it; its actions are there wherever the view's action group "pregnancy" is: add it to the page. */
GMenuModel *fmn_pregnancy_view_get_menu (FmnPregnancyView *self);      /* (transfer none) */
GActionGroup *fmn_pregnancy_view_get_actions (FmnPregnancyView *self); /* (transfer none) */

G_END_DECLS
