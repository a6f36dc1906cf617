/* fmn-notice.h: a quiet message that stays until its cause is gone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A card under the page with a sentence and at most one button. */
#define FMN_TYPE_NOTICE (fmn_notice_get_type ())
G_DECLARE_FINAL_TYPE (FmnNotice, fmn_notice, FMN, NOTICE, AdwBin)

/* @button_label and @action (a detailed action name) are both NULL for none. */
void
fmn_notice_show (FmnNotice *self, const char *text, const char *button_label, const char *action);
void fmn_notice_hide (FmnNotice *self);
/* Whether its button stands under the sentence. */
void fmn_notice_set_narrow (FmnNotice *self, gboolean narrow);

G_END_DECLS
