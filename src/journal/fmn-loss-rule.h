/* fmn-loss-rule.h: which losses a guideline counts when it speaks of recurrent loss.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "fmn-gestation.h"
#include "fmn-outcome.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;    /* as in docs/FORMAT.md, "loss-rule" */
  const char *label; /* untranslated msgid, context "loss rule" */
  int minimum;       /* from how many losses the guideline speaks of recurrent loss */
  int last_days;     /* the last day of gestation that it counts; 0 for no line of its own */
  gboolean in_a_row;
  const char *source;
} FmnLossRule;

/* In the order in which they are offered. */
const FmnLossRule *fmn_loss_rule_get_all (guint *n);
/* The first rule (ESHRE) for NULL or an id that is not known. */
const FmnLossRule *fmn_loss_rule_find (const char *id);
/* Whether the rule counts an ending. @weeks NULL for not known: then the kind decides; a range counts when it may lie within the rule's weeks. */
gboolean fmn_loss_rule_counts (const FmnLossRule *self,
                               const FmnOutcome *outcome,
                               const FmnGestation *weeks);

G_END_DECLS
