/* fmn-decimal.h: what the readers of values, doses and lengths share beneath fmn-value.h.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @text is a decimal of docs/FORMAT.md: "-42.50", up to 30 figures on either side. NULL is
 * none. */
gboolean fmn_decimal_is_canonical (const char *text);
/* The number at the front of text from fmn_typed_text_fold(), in canonical form, by the locale;
 * *@text then points behind it. NULL for none. */
char *fmn_decimal_take_folded (const char **text);

G_END_DECLS
