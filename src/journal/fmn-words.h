/* fmn-words.h: what she calls the pregnancy, the loss and the baby, put into every sentence.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* An immutable, reference-counted set of words. NULL stands for the defaults everywhere. */
typedef struct _FmnWords FmnWords;

#define FMN_TYPE_WORDS (fmn_words_get_type ())
GType fmn_words_get_type (void) G_GNUC_CONST;

/* Each may be NULL or "" for the default: "pregnancy", "pregnancy loss", and no word for the baby. */
FmnWords *fmn_words_new (const char *pregnancy, const char *loss, const char *baby);
FmnWords *fmn_words_ref (FmnWords *self);
void fmn_words_unref (FmnWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnWords, fmn_words_unref)

const char *fmn_words_get_pregnancy (const FmnWords *self); /* never NULL */
const char *fmn_words_get_loss (const FmnWords *self);      /* never NULL */
const char *fmn_words_get_baby (const FmnWords *self);      /* "" for none */
/* What was set, NULL for the default: for the file and the preferences. */
const char *fmn_words_peek_pregnancy (const FmnWords *self);
const char *fmn_words_peek_loss (const FmnWords *self);
gboolean fmn_words_equal (const FmnWords *a, const FmnWords *b);
/* Replaces {pregnancy}, {loss}, {baby}, and {Pregnancy}, {Loss} (first letter upper case) in @text. A sentence around an empty {baby} stays a sentence: double spaces are joined. */
char *fmn_words_fill (const FmnWords *self, const char *text);

G_END_DECLS
