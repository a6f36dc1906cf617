/* fmn-sampling.h: the state in which samples were taken, as far as the journal tells or she corrected it.
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

/* Answers for many samples of one journal; made once, and good until the journal changes. */
typedef struct _FmnSampler FmnSampler;

FmnSampler *fmn_sampler_new (FmnJournal *journal);
void fmn_sampler_free (FmnSampler *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnSampler, fmn_sampler_free)
void fmn_sampler_get (FmnSampler *self, FmnEntry *test, FmnSampling *out);

G_END_DECLS
