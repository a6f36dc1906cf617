/* fmn-outcome.c: how a pregnancy can end: the field's terms, her words, and how each is counted.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-outcome.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The sources, short, as the table names them. */
#define ESHRE_TERMS "Kolte et al., ESHRE terminology for pregnancy loss, Hum Reprod 2015;30:495-8"
#define FARQUHARSON                                                                                \
  "Farquharson et al., nomenclature of pregnancy events, Hum Reprod 2005;20:3008-11"
#define ICMART "ICMART, International Glossary on Infertility and Fertility Care, 2017"
#define RCOG_38 "RCOG Green-top Guideline 38, gestational trophoblastic disease, 2020"
#define ACOG_193 "ACOG Practice Bulletin 193, tubal ectopic pregnancy, 2018"
#define ACOG_200 "ACOG Practice Bulletin 200, early pregnancy loss, 2018"
#define AAFP "American Family Physician, glossary of first-trimester terms, 2009"
#define EHDSI "eHDSI value set, outcome of pregnancy, 2024"
#define BMC "Lawn et al., definitions of stillbirth, BMC Pregnancy Childbirth 2009;9 S1:S2"
#define AIHW "AIHW, perinatal deaths in Australia: definitions, 2016"
#define OWN "this program"

#define COUNTS_ALL                                                                                 \
  .counts_eshre = TRUE, .counts_rcog = TRUE, .counts_asrm = TRUE, .counts_icmart = TRUE

/* ESHRE counts every loss before 24 weeks that was not outside the womb or molar, seen on a scan or
 * not; RCOG counts losses of the first trimester (a later one has a pathway of its own); ASRM 2012
 * those shown by a scan or in tissue; ICMART clinical pregnancies before 22 weeks. Within a group
 * the order is the one in which the outcomes are offered. */
static const FmnOutcome outcomes[] = {
  { .id = "loss",
    .group = FMN_OUTCOME_GROUP_MISCARRIAGE,
    .clinical = NC_ ("outcome", "Pregnancy loss, type not specified"),
    .plain = NC_ ("outcome", "{Loss}"),
    .synonyms = "miscarriage|spontaneous abortion|abortus|SAB|lost the baby",
    .is_loss = TRUE,
    COUNTS_ALL,
    .source = OWN },
  { .id = "biochemical",
    .group = FMN_OUTCOME_GROUP_EARLY,
    .clinical = NC_ ("outcome", "Biochemical pregnancy loss"),
    .plain = NC_ ("outcome", "{Loss} soon after a positive test"),
    .synonyms = "chemical pregnancy|very early loss|non-visualised loss|preclinical loss",
    .is_loss = TRUE,
    .counts_eshre = TRUE,
    .source = ESHRE_TERMS },
  { .id = "pul-resolved",
    .group = FMN_OUTCOME_GROUP_EARLY,
    .clinical = NC_ ("outcome", "Pregnancy of unknown location, resolved"),
    .plain = NC_ ("outcome", "{Pregnancy} not found on a scan, ended by itself"),
    .synonyms = "PUL|resolved PUL|self-resolving PUL",
    .is_loss = TRUE,
    .counts_eshre = TRUE,
    .source = ESHRE_TERMS },
  { .id = "pul-treated",
    .group = FMN_OUTCOME_GROUP_EARLY,
    .clinical = NC_ ("outcome", "Pregnancy of unknown location, treated"),
    .plain = NC_ ("outcome", "{Pregnancy} not found on a scan, treated"),
    .synonyms = "PUL|treated PUL|persistent PUL",
    .is_loss = TRUE,
    .counts_eshre = TRUE,
    .source = ESHRE_TERMS },
  { .id = "anembryonic",
    .group = FMN_OUTCOME_GROUP_MISCARRIAGE,
    .clinical = NC_ ("outcome", "Anembryonic miscarriage"),
    .plain = NC_ ("outcome", "{Loss}: a sac was seen, and no embryo"),
    .synonyms = "empty sac|blighted ovum|anembryonic pregnancy",
    .is_loss = TRUE,
    COUNTS_ALL,
    .source = ESHRE_TERMS },
  { .id = "missed",
    .group = FMN_OUTCOME_GROUP_MISCARRIAGE,
    .clinical = NC_ ("outcome", "Missed miscarriage"),
    .plain = NC_ ("outcome", "{Loss} found on a scan"),
    .synonyms = "delayed miscarriage|silent miscarriage|missed abortion|MMC|no heartbeat",
    .is_loss = TRUE,
    COUNTS_ALL,
    .source = ICMART },
  { .id = "incomplete",
    .group = FMN_OUTCOME_GROUP_MISCARRIAGE,
    .clinical = NC_ ("outcome", "Incomplete miscarriage"),
    .plain = NC_ ("outcome", "{Loss}, with some tissue still there"),
    .synonyms = "incomplete abortion|retained products|RPOC",
    .is_loss = TRUE,
    COUNTS_ALL,
    .source = AAFP },
  { .id = "complete",
    .group = FMN_OUTCOME_GROUP_MISCARRIAGE,
    .clinical = NC_ ("outcome", "Complete miscarriage"),
    .plain = NC_ ("outcome", "{Loss}, with all tissue passed"),
    .synonyms = "complete abortion",
    .is_loss = TRUE,
    COUNTS_ALL,
    .source = AAFP },
  { .id = "miscarriage-first",
    .group = FMN_OUTCOME_GROUP_MISCARRIAGE,
    .clinical = NC_ ("outcome", "First-trimester miscarriage, type not known"),
    .plain = NC_ ("outcome", "{Loss} in the first three months"),
    .synonyms = "early miscarriage|early pregnancy loss|EPL",
    .is_loss = TRUE,
    COUNTS_ALL,
    .source = ACOG_200 },
  { .id = "miscarriage-second",
    .group = FMN_OUTCOME_GROUP_MISCARRIAGE,
    .clinical = NC_ ("outcome", "Second-trimester miscarriage"),
    .plain = NC_ ("outcome", "{Loss} after the first three months"),
    .synonyms = "late miscarriage|fetal loss|mid-trimester loss",
    .is_loss = TRUE,
    .counts_eshre = TRUE,
    .counts_asrm = TRUE,
    .counts_icmart = TRUE,
    .source = FARQUHARSON },
  { .id = "ectopic-tubal",
    .group = FMN_OUTCOME_GROUP_ECTOPIC,
    .clinical = NC_ ("outcome", "Ectopic pregnancy, tubal"),
    .plain = NC_ ("outcome", "{Pregnancy} in a tube"),
    .synonyms = "tubal pregnancy|extrauterine",
    .is_loss = TRUE,
    .source = ACOG_193 },
  { .id = "ectopic-interstitial",
    .group = FMN_OUTCOME_GROUP_ECTOPIC,
    .clinical = NC_ ("outcome", "Ectopic pregnancy, interstitial or cornual"),
    .plain = NC_ ("outcome", "{Pregnancy} where a tube meets the womb"),
    .synonyms = "cornual|extrauterine",
    .is_loss = TRUE,
    .source = EHDSI },
  { .id = "ectopic-ovarian",
    .group = FMN_OUTCOME_GROUP_ECTOPIC,
    .clinical = NC_ ("outcome", "Ectopic pregnancy, ovarian"),
    .plain = NC_ ("outcome", "{Pregnancy} in an ovary"),
    .synonyms = "extrauterine",
    .is_loss = TRUE,
    .source = EHDSI },
  { .id = "ectopic-cervical",
    .group = FMN_OUTCOME_GROUP_ECTOPIC,
    .clinical = NC_ ("outcome", "Ectopic pregnancy, cervical"),
    .plain = NC_ ("outcome", "{Pregnancy} in the neck of the womb"),
    .synonyms = "cervix",
    .is_loss = TRUE,
    .source = EHDSI },
  { .id = "ectopic-abdominal",
    .group = FMN_OUTCOME_GROUP_ECTOPIC,
    .clinical = NC_ ("outcome", "Ectopic pregnancy, abdominal"),
    .plain = NC_ ("outcome", "{Pregnancy} in the abdomen"),
    .synonyms = "extrauterine",
    .is_loss = TRUE,
    .source = EHDSI },
  { .id = "ectopic-scar",
    .group = FMN_OUTCOME_GROUP_ECTOPIC,
    .clinical = NC_ ("outcome", "Caesarean scar pregnancy"),
    .plain = NC_ ("outcome", "{Pregnancy} in the scar of a caesarean"),
    .synonyms = "CSP|scar ectopic",
    .is_loss = TRUE,
    .source = EHDSI },
  { .id = "ectopic-unknown",
    .group = FMN_OUTCOME_GROUP_ECTOPIC,
    .clinical = NC_ ("outcome", "Ectopic pregnancy, site not specified"),
    .plain = NC_ ("outcome", "{Pregnancy} outside the womb"),
    .synonyms = "ectopic|extrauterine",
    .is_loss = TRUE,
    .source = EHDSI },
  { .id = "heterotopic",
    .group = FMN_OUTCOME_GROUP_ECTOPIC,
    .clinical = NC_ ("outcome", "Heterotopic pregnancy"),
    .plain = NC_ ("outcome", "{Pregnancy} in the womb and outside it together"),
    .synonyms = "womb and ectopic together",
    .source = AAFP },
  { .id = "mole",
    .group = FMN_OUTCOME_GROUP_MOLAR,
    .clinical = NC_ ("outcome", "Molar pregnancy, type not specified"),
    .plain = NC_ ("outcome", "Molar {pregnancy}"),
    .synonyms = "hydatidiform mole|GTD|gestational trophoblastic disease",
    .is_loss = TRUE,
    .source = RCOG_38 },
  { .id = "mole-complete",
    .group = FMN_OUTCOME_GROUP_MOLAR,
    .clinical = NC_ ("outcome", "Complete molar pregnancy"),
    .plain = NC_ ("outcome", "Complete molar {pregnancy}"),
    .synonyms = "complete hydatidiform mole|CHM|complete mole",
    .is_loss = TRUE,
    .source = RCOG_38 },
  { .id = "mole-partial",
    .group = FMN_OUTCOME_GROUP_MOLAR,
    .clinical = NC_ ("outcome", "Partial molar pregnancy"),
    .plain = NC_ ("outcome", "Partial molar {pregnancy}"),
    .synonyms = "partial hydatidiform mole|PHM|partial mole",
    .is_loss = TRUE,
    .source = RCOG_38 },
  { .id = "termination",
    .group = FMN_OUTCOME_GROUP_TERMINATION,
    .clinical = NC_ ("outcome", "Termination of pregnancy"),
    .plain = NC_ ("outcome", "{Pregnancy} ended by choice"),
    .synonyms = "abortion|TOP|induced abortion",
    .source = EHDSI },
  { .id = "tfmr",
    .group = FMN_OUTCOME_GROUP_TERMINATION,
    .clinical = NC_ ("outcome", "Termination of pregnancy for medical reasons"),
    .plain = NC_ ("outcome", "{Pregnancy} ended for medical reasons"),
    .synonyms = "TFMR|termination for fetal anomaly|TOPFA|compassionate induction",
    .is_loss = TRUE,
    .source = EHDSI },
  /* A stillbirth in the sense of a country whose line lies below a rule's weeks is a loss that the
     rule counts. */
  { .id = "stillbirth",
    .group = FMN_OUTCOME_GROUP_STILLBIRTH,
    .clinical = NC_ ("outcome", "Stillbirth"),
    .plain = NC_ ("outcome", "Stillborn"),
    .synonyms = "late fetal death|intrauterine fetal death|IUFD|fetal demise",
    .is_loss = TRUE,
    .counts_eshre = TRUE,
    .counts_icmart = TRUE,
    .source = BMC },
  { .id = "neonatal-death-early",
    .group = FMN_OUTCOME_GROUP_NEONATAL,
    .clinical = NC_ ("outcome", "Neonatal death, day 0 to 6"),
    .plain = NC_ ("outcome", "Born living, died in the first week"),
    .synonyms = "early neonatal death|death in first week|END",
    .is_loss = TRUE,
    .live_birth = TRUE,
    .source = EHDSI },
  { .id = "neonatal-death-late",
    .group = FMN_OUTCOME_GROUP_NEONATAL,
    .clinical = NC_ ("outcome", "Neonatal death, day 7 to 27"),
    .plain = NC_ ("outcome", "Born living, died in the first month"),
    .synonyms = "late neonatal death|death in first month",
    .is_loss = TRUE,
    .live_birth = TRUE,
    .source = AIHW },
  { .id = "birth",
    .group = FMN_OUTCOME_GROUP_BIRTH,
    .clinical = NC_ ("outcome", "Live birth"),
    .plain = NC_ ("outcome", "Born living"),
    .synonyms = "delivery|baby born",
    .live_birth = TRUE,
    .source = OWN },
  { .id = "live-birth-preterm",
    .group = FMN_OUTCOME_GROUP_BIRTH,
    .clinical = NC_ ("outcome", "Live birth, preterm"),
    .plain = NC_ ("outcome", "Born living, before 37 weeks"),
    .synonyms = "premature|preterm|preemie",
    .live_birth = TRUE,
    .source = EHDSI },
  { .id = "live-birth-term",
    .group = FMN_OUTCOME_GROUP_BIRTH,
    .clinical = NC_ ("outcome", "Live birth, term"),
    .plain = NC_ ("outcome", "Born living, from 37 weeks"),
    .synonyms = "full term|term birth",
    .live_birth = TRUE,
    .source = EHDSI },
  { .id = "ongoing",
    .group = FMN_OUTCOME_GROUP_ONGOING,
    .clinical = NC_ ("outcome", "Ongoing pregnancy"),
    .plain = NC_ ("outcome", "{Pregnancy} continuing"),
    .synonyms = "currently pregnant",
    .source = OWN },
  { .id = "unknown",
    .group = FMN_OUTCOME_GROUP_UNKNOWN,
    .clinical = NC_ ("outcome", "Outcome not known"),
    .plain = NC_ ("outcome", "Not known yet"),
    .synonyms = "prefer not to say|unsure",
    .source = OWN },
};

/**
 * fmn_outcome_get_all:
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): every outcome, in the order in which they are offered
 */
const FmnOutcome *
fmn_outcome_get_all (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (outcomes);
  return outcomes;
}

/**
 * fmn_outcome_find:
 * @id: (nullable): an id in the file
 *
 * Returns: (transfer none) (nullable): its row
 */
const FmnOutcome *
fmn_outcome_find (const char *id)
{
  if (id == NULL)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (outcomes); i++)
    if (strcmp (id, outcomes[i].id) == 0)
      return &outcomes[i];
  return NULL;
}

/**
 * fmn_outcome_get_clinical:
 * @self: an outcome
 *
 * Returns: (transfer none): the clinician's term, translated
 */
const char *
fmn_outcome_get_clinical (const FmnOutcome *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "outcome", self->clinical);
}

/**
 * fmn_outcome_dup_plain:
 * @self: an outcome
 * @words: (nullable): her words
 *
 * Returns: (transfer full): what she reads, translated, with her words in it
 */
char *
fmn_outcome_dup_plain (const FmnOutcome *self, const FmnWords *words)
{
  g_return_val_if_fail (self != NULL, NULL);

  return fmn_words_fill (words, g_dpgettext2 (GETTEXT_PACKAGE, "outcome", self->plain));
}

/**
 * fmn_outcome_get_common:
 *
 * Returns: (transfer none): ids for quick entry, where the kind need not be known
 */
const char *const *
fmn_outcome_get_common (void)
{
  static const char *const common[]
      = { "loss", "birth",      "ectopic-unknown", "mole", "termination",
          "tfmr", "stillbirth", "unknown",         NULL };

  return common;
}
