/* fmn-voice-card.h: what one person wrote in a chapter, and a place to write on.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-chapter.h"
#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What is written goes into the journal of the context with each edit, as that person's: a reflection on the pregnancy, or a page about the time
 * between. */
#define FMN_TYPE_VOICE_CARD (fmn_voice_card_get_type ())
G_DECLARE_FINAL_TYPE (FmnVoiceCard, fmn_voice_card, FMN, VOICE_CARD, AdwBin)

/* @context: of the whole journal. @part: what both may read, of which @chapter is. @alone: there is no other voice. (transfer floating) */
GtkWidget *fmn_voice_card_new (FmnContext *context,
                               FmnJournal *part,
                               const FmnChapter *chapter,
                               const char *person,
                               gboolean alone);
/* Whether something new stands in it that was begun on this card. */
gboolean fmn_voice_card_is_writing (FmnVoiceCard *self);

G_END_DECLS
