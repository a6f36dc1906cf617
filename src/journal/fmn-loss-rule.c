/* fmn-loss-rule.c: which losses a guideline counts when it speaks of recurrent loss.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-loss-rule.h"

#include "fmn-obstetric-history.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Last days: ESHRE before 24+0; RCOG the first trimester, which in the United Kingdom ends before
 * 13+0; ASRM's committee opinion of 2012 draws no line of its own; ICMART before 22 completed
 * weeks; the older wording of the WHO before 20 weeks. */
static const FmnLossRule rules[] = {
  { "eshre", NC_ ("loss rule", "ESHRE 2022"), 2, 24 * 7 - 1, FALSE,
    "ESHRE guideline: recurrent pregnancy loss, update 2022, Hum Reprod Open 2023:hoad002" },
  { "rcog17", NC_ ("loss rule", "RCOG 2023"), 3, 13 * 7 - 1, FALSE,
    "RCOG Green-top Guideline 17, recurrent miscarriage, BJOG 2023;130:e9-e39" },
  { "asrm2012", NC_ ("loss rule", "ASRM 2012"), 2, 0, FALSE,
    "ASRM committee opinion, recurrent pregnancy loss, Fertil Steril 2012;98:1103-11" },
  { "icmart2017", NC_ ("loss rule", "ICMART 2017"), 2, 22 * 7 - 1, FALSE,
    "ICMART, International Glossary on Infertility and Fertility Care, 2017" },
  { "who-older", NC_ ("loss rule", "WHO, older wording"), 3, 20 * 7 - 1, TRUE,
    "Vomstein et al., J Clin Med 2021;10 (three or more in a row before week 20)" },
};

/**
 * fmn_loss_rule_get_all:
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): every rule
 */
const FmnLossRule *
fmn_loss_rule_get_all (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (rules);
  return rules;
}

/**
 * fmn_loss_rule_find:
 * @id: (nullable): an id in the file
 *
 * Returns: (transfer none): the rule
 */
const FmnLossRule *
fmn_loss_rule_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (id, rules[i].id) == 0)
      return &rules[i];
  return &rules[0];
}

static gboolean
counts_kind (const FmnLossRule *self, const FmnOutcome *outcome)
{
  if (strcmp (self->id, "eshre") == 0)
    return outcome->counts_eshre;
  if (strcmp (self->id, "rcog17") == 0)
    return outcome->counts_rcog;
  if (strcmp (self->id, "icmart2017") == 0)
    return outcome->counts_icmart;
  /* The older wording of the WHO means clinical losses too. */
  return outcome->counts_asrm;
}

/**
 * fmn_loss_rule_counts:
 * @self: a rule
 * @outcome: how the pregnancy ended
 * @weeks: (nullable): when, by dates
 *
 * Returns: whether the rule counts it
 */
gboolean
fmn_loss_rule_counts (const FmnLossRule *self, const FmnOutcome *outcome, const FmnGestation *weeks)
{
  g_return_val_if_fail (self != NULL && outcome != NULL, FALSE);

  if (!counts_kind (self, outcome))
    return FALSE;
  if (weeks == NULL)
    return outcome->group != FMN_OUTCOME_GROUP_STILLBIRTH;
  return self->last_days == 0 || weeks->min_days <= self->last_days;
}

/**
 * fmn_obstetric_history_rule_label:
 * @loss_rule: (nullable): a rule's id
 *
 * Returns: (transfer none): its name, translated
 */
const char *
fmn_obstetric_history_rule_label (const char *loss_rule)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "loss rule", fmn_loss_rule_find (loss_rule)->label);
}
