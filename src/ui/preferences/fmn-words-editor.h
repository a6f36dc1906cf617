/* fmn-words-editor.h: the words she prefers for the pregnancy, the loss and the baby.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-words.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "changed": a word changed. */
#define FMN_TYPE_WORDS_EDITOR (fmn_words_editor_get_type ())
G_DECLARE_FINAL_TYPE (FmnWordsEditor, fmn_words_editor, FMN, WORDS_EDITOR, AdwBin)

GtkWidget *fmn_words_editor_new (void);
/* NULL: the defaults. Does not emit "changed". */
void fmn_words_editor_set_words (FmnWordsEditor *self, FmnWords *words);
FmnWords *fmn_words_editor_dup_words (FmnWordsEditor *self);

G_END_DECLS
