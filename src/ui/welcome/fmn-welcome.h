/* fmn-welcome.h: the first thing seen: what this is, that nothing leaves the computer, and the words she prefers.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-info.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "create" (FmnWelcome*, FmnInfo*, FmnSecret*): a journal of her own is wanted, with these words and people; the passphrase, ending with a zero byte, or NULL.
 * Signal "sample" (FmnWelcome*): the sample journal, to look around in. */
#define FMN_TYPE_WELCOME (fmn_welcome_get_type ())
G_DECLARE_FINAL_TYPE (FmnWelcome, fmn_welcome, FMN, WELCOME, AdwBin)

GtkWidget *fmn_welcome_new (void);
/* Says beside the buttons why a journal could not be made; NULL clears it. */
void fmn_welcome_set_message (FmnWelcome *self, const char *message);

G_END_DECLS
