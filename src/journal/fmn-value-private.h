/* fmn-value-private.h: what the files of FmnValue share.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-value.h"

G_BEGIN_DECLS

struct _FmnValue
{
  FmnValueType type;
  const char *comparator; /* (nullable): static */
  char *number;           /* (nullable): canonical */
  char *unit;             /* (nullable) */
  char *text;             /* (nullable): canonical titre, finding id, or words */
  JsonObject *others;     /* (nullable): members of the file that are not known here */
};

/* An empty value, to be filled before anybody else sees it. */
FmnValue *fmn_value_new (FmnValueType type);
/* The static form of a comparator's id, NULL when it is none. */
const char *fmn_value_find_comparator (const char *id);
/* Takes a comparator, as it is written or as it is shown, off the front of folded text; NULL for none. */
const char *fmn_value_take_comparator (const char **text);
/* Whether a canonical number can be the n of a titre 1:n. NULL cannot. */
gboolean fmn_value_is_titre_number (const char *number);
/* Whether the members that are not known here are the same. */
gboolean fmn_value_others_equal (const FmnValue *a, const FmnValue *b);

G_END_DECLS
