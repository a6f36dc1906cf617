/* fmn-prompt-card.h: one question that comes up from the journal: why, from which source, and what can be done with it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Its buttons change the journal as steps that can be undone; whoever shows it follows the journal. */
#define FMN_TYPE_PROMPT_CARD (fmn_prompt_card_get_type ())
G_DECLARE_FINAL_TYPE (FmnPromptCard, fmn_prompt_card, FMN, PROMPT_CARD, AdwBin)

GtkWidget *fmn_prompt_card_new (FmnContext *context, FmnPrompt *prompt);

/* What there is to show now. Computed anew when the journal, the day or the quiet time changed. FmnPrompt; (transfer full) */
GListModel *fmn_prompts_dup_shown (FmnContext *context);

/* Puts @prompt away for two weeks, and says so over the window of @widget. */
void fmn_prompt_put_off (FmnContext *context, FmnPrompt *prompt, GtkWidget *widget);

G_END_DECLS
