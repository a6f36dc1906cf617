/* fmn-sampling.h: the state in which a sample was taken, as far as the journal tells or she corrected it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-pregnancy.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_SAMPLED_UNKNOWN, /* whether she was pregnant */
  FMN_SAMPLED_PREGNANT,
  FMN_SAMPLED_NOT_PREGNANT,
} FmnSampledType;

/* The same as the words of the field "state" say (fmn_entry_dup_field_text), for what draws it. */
typedef struct
{
  FmnSampledType type;
  gboolean treated; /* a medicine was taken on that day */
} FmnSampling;

void fmn_journal_get_sampling (FmnJournal *self, FmnEntry *test, FmnSampling *out);

/* Whether @treatment may have been taken on the day of @test, by the person whom @test is of. */
gboolean fmn_treatment_was_taken_at (FmnEntry *treatment, FmnEntry *test);

G_END_DECLS
