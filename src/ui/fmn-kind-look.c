/* fmn-kind-look.c: icon and colour class of each kind of entry, in one table.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-kind-look.h"

#include "fmn-outcome.h"

typedef struct
{
  const char *icon_name;
  const char *css_class;
} FmnKindLook;

static const FmnKindLook looks[FMN_N_KINDS] = {
  [FMN_KIND_UNKNOWN] = { "fm-note-symbolic", "kind-note" },
  [FMN_KIND_PREGNANCY] = { "fm-flower-symbolic", "kind-pregnancy" },
  [FMN_KIND_ENDING] = { "fm-ending-symbolic", "kind-ending" },
  [FMN_KIND_SCAN] = { "fm-scan-symbolic", "kind-test" },
  [FMN_KIND_TEST] = { "fm-test-symbolic", "kind-test" },
  [FMN_KIND_TREATMENT] = { "fm-pill-symbolic", "kind-treatment" },
  [FMN_KIND_PROCEDURE] = { "fm-procedure-symbolic", "kind-treatment" },
  [FMN_KIND_VISIT] = { "fm-visit-symbolic", "kind-visit" },
  [FMN_KIND_QUESTION] = { "fm-question-symbolic", "kind-question" },
  [FMN_KIND_SYMPTOM] = { "fm-symptom-symbolic", "kind-note" },
  [FMN_KIND_NOTE] = { "fm-note-symbolic", "kind-note" },
};

const char *
fmn_kind_get_icon_name (FmnKind kind)
{
  g_return_val_if_fail (kind < FMN_N_KINDS, NULL);

  return looks[kind].icon_name;
}

const char *
fmn_entry_get_icon_name (FmnEntry *entry)
{
  const char *outcome_id;
  const FmnOutcome *outcome;

  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  if (fmn_entry_get_kind (entry) != FMN_KIND_ENDING)
    return looks[fmn_entry_get_kind (entry)].icon_name;

  outcome_id = fmn_entry_get_string (entry, "outcome");
  outcome = outcome_id != NULL ? fmn_outcome_find (outcome_id) : NULL;
  return outcome != NULL && outcome->group == FMN_OUTCOME_GROUP_BIRTH ? "fm-birth-symbolic"
                                                                      : "fm-ending-symbolic";
}

const char *
fmn_kind_get_css_class (FmnKind kind)
{
  g_return_val_if_fail (kind < FMN_N_KINDS, NULL);

  return looks[kind].css_class;
}

gboolean
fmn_kind_shows_moment (FmnKind kind, FmnMomentType type)
{
  switch (kind)
    {
    case FMN_KIND_TEST:
    case FMN_KIND_SCAN:
    case FMN_KIND_PROCEDURE:
    case FMN_KIND_SYMPTOM:
      return type != FMN_MOMENT_NONE;
    case FMN_KIND_ENDING:
    case FMN_KIND_VISIT:
    case FMN_KIND_TREATMENT:
      return type == FMN_MOMENT_DURING;
    case FMN_KIND_PREGNANCY:
    case FMN_KIND_QUESTION:
    case FMN_KIND_NOTE:
    case FMN_KIND_UNKNOWN:
    case FMN_N_KINDS:
    default:
      return FALSE;
    }
}
