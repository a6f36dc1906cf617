/* fmn-strength.h: how much work it is to guess a passphrase, as words can say it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_STRENGTH_NONE, /* nothing typed */
  FMN_STRENGTH_WEAK,
  FMN_STRENGTH_FAIR,
  FMN_STRENGTH_GOOD,
  FMN_STRENGTH_STRONG,
} FmnStrength;

/* By the estimator zxcvbn, which knows words, names, dates, keyboard rows and repetition. @passphrase: UTF-8. Milliseconds of work. */
FmnStrength fmn_strength_estimate (const char *passphrase);

G_END_DECLS
