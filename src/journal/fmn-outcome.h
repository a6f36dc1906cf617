/* fmn-outcome.h: how a pregnancy can end: the field's terms, her words, and how each is counted.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "fmn-words.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_OUTCOME_GROUP_ONGOING,
  FMN_OUTCOME_GROUP_EARLY, /* biochemical, pregnancy of unknown location */
  FMN_OUTCOME_GROUP_MISCARRIAGE,
  FMN_OUTCOME_GROUP_ECTOPIC, /* heterotopic too */
  FMN_OUTCOME_GROUP_MOLAR,
  FMN_OUTCOME_GROUP_TERMINATION,
  FMN_OUTCOME_GROUP_STILLBIRTH,
  FMN_OUTCOME_GROUP_NEONATAL,
  FMN_OUTCOME_GROUP_BIRTH,
  FMN_OUTCOME_GROUP_UNKNOWN,
} FmnOutcomeGroup;

/* One row of the table. Strings are untranslated msgids (context "outcome"); use the functions for what is shown. */
typedef struct
{
  const char *
      id; /* as in docs/FORMAT.md: "missed", "ectopic-tubal", … plus "loss", "mole" and "birth" for when the kind was not said */
  FmnOutcomeGroup group;
  const char *clinical; /* clinician's term */
  const char *plain;    /* her side; may hold {loss}, {pregnancy} */
  const char *synonyms; /* old and lab's words, '|' between, for search alone, never shown */
  gboolean is_loss;
  gboolean live_birth;
  /* Whether the kind of ending is one that the rule speaks of; fmn-obstetric-history.h applies the rule's weeks. */
  gboolean counts_eshre, counts_rcog, counts_asrm, counts_icmart;
  const char *source; /* a source a reader can find */
} FmnOutcome;

const FmnOutcome *
fmn_outcome_get_all (guint *n); /* (transfer none), in the order they are offered */
const FmnOutcome *fmn_outcome_find (const char *id);           /* NULL when unknown */
const char *fmn_outcome_get_clinical (const FmnOutcome *self); /* translated */
char *fmn_outcome_dup_plain (const FmnOutcome *self,
                             const FmnWords *words); /* translated, with her words */
/* The short list for quick entry: loss, birth, ectopic, molar, termination, tfmr, stillbirth, not known yet. NULL-terminated ids. */
const char *const *fmn_outcome_get_common (void);

G_END_DECLS
