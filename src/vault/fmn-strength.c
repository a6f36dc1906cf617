/* fmn-strength.c: how much work it is to guess a passphrase, as words can say it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-vault"

#include "config.h"

#include "fmn-strength.h"

#include <sodium.h>
#include <string.h>
#include <zxcvbn.h>

/* Bits of guessing. One guess costs about a second and 256 MiB (FMN_SEAL_MODERATE), so that a thousand such machines at once make some 2^35 guesses in a
 * year: below 34 bits is a matter of months for them, 46 of thousands of years, 60 of no matter. */
#define FAIR_BITS 34
#define GOOD_BITS 46
#define STRONG_BITS 60
/* The estimator's work grows with the square of the length, and what is longer is strong by its beginning or not at all. */
#define MAX_LENGTH 72

FmnStrength
fmn_strength_estimate (const char *passphrase)
{
  char beginning[MAX_LENGTH + 1] = { 0 };
  double bits;

  g_return_val_if_fail (passphrase != NULL, FMN_STRENGTH_NONE);

  if (*passphrase == '\0')
    return FMN_STRENGTH_NONE;
  memcpy (beginning, passphrase, strnlen (passphrase, MAX_LENGTH));
  bits = ZxcvbnMatch (beginning, NULL, NULL);
  sodium_memzero (beginning, sizeof beginning);
  return bits < FAIR_BITS     ? FMN_STRENGTH_WEAK
         : bits < GOOD_BITS   ? FMN_STRENGTH_FAIR
         : bits < STRONG_BITS ? FMN_STRENGTH_GOOD
                              : FMN_STRENGTH_STRONG;
}
