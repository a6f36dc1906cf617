/* fmn-reading-text.h: text to read, in which the words of the glossary are marked and open their meaning.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-knowledge.h"
#include "fmn-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Tab goes from word to word and then on; Enter opens the meaning of the word that is reached. */
#define FMN_TYPE_READING_TEXT (fmn_reading_text_get_type ())
G_DECLARE_FINAL_TYPE (FmnReadingText, fmn_reading_text, FMN, READING_TEXT, GtkTextView)

GtkWidget *fmn_reading_text_new (FmnKnowledge *knowledge);
/* @paragraphs: NULL-terminated; {loss} and the like are filled with @words. Each word of the glossary is marked where it comes first. */
void
fmn_reading_text_set_text (FmnReadingText *self, const char *const *paragraphs, FmnWords *words);
/* What the page around it is about, by id: not marked there. To be said before the text. */
void fmn_reading_text_set_subject (FmnReadingText *self, const char *id);
guint fmn_reading_text_get_n_terms (FmnReadingText *self);
FmnTerm *fmn_reading_text_get_term (FmnReadingText *self, guint i); /* (transfer none) */
/* Opens the meaning of the marked word @i. */
void fmn_reading_text_open_term (FmnReadingText *self, guint i);

G_END_DECLS
