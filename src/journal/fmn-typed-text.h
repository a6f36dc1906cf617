/* fmn-typed-text.h: the first steps of reading what a person typed, the same for dates, weeks and values.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Longer text is no date, number or weeks; it is refused before any work is done on it. */
#define FMN_TYPED_TEXT_MAX 120

/* Without case, accents and outer blanks, every digit of any script as an ASCII digit, every kind of blank as one space and
 * of dash as "-". NULL for NULL, for text that is not UTF-8 or that is longer than the limit. */
char *fmn_typed_text_fold (const char *text);
/* Whether @word (folded) says the same as the translated or localised @name. */
gboolean fmn_typed_text_is (const char *word, const char *name);
/* Takes an "about" in English or in the language of the interface ("c.", "~", …) off both ends of folded text, in place; whether there was one. */
gboolean fmn_typed_text_take_about (char *folded);

G_END_DECLS
