/* fmn-referral-list.h: the way to a visit to which one is referred, as a quiet list of steps to tick.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Ticks and reminders apply at once. The visit itself is the last step. */
#define FMN_TYPE_REFERRAL_LIST (fmn_referral_list_get_type ())
G_DECLARE_FINAL_TYPE (FmnReferralList, fmn_referral_list, FMN, REFERRAL_LIST, AdwBin)

GtkWidget *fmn_referral_list_new (FmnContext *context);
/* Rows that stay are not made anew, so that the focus stays. */
void fmn_referral_list_set_visit (FmnReferralList *self, FmnEntry *visit);

G_END_DECLS
