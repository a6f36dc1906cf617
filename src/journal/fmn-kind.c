/* fmn-kind.c: the kinds of entry and the fields of each, as data. docs/FORMAT.md is the same table in words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-kind.h"

#include <glib/gi18n-lib.h>

static const FmnChoice conceived_choices[] = {
  { "without-treatment", NC_ ("choice", "Without treatment") },
  { "ovulation-induction", NC_ ("choice", "Ovulation induction") },
  { "insemination", NC_ ("choice", "Insemination") },
  { "ivf", NC_ ("choice", "IVF, fresh transfer") },
  { "icsi", NC_ ("choice", "ICSI, fresh transfer") },
  { "frozen-transfer", NC_ ("choice", "Frozen embryo transfer") },
  { "donor-egg", NC_ ("choice", "Donor egg") },
  { "donor-sperm", NC_ ("choice", "Donor sperm") },
  { "donor-embryo", NC_ ("choice", "Donor embryo") },
  { "other", NC_ ("choice", "Another way") },
  { NULL },
};

static const FmnChoice partner_choices[] = {
  { "same", NC_ ("choice", "Same partner as now") },
  { "other", NC_ ("choice", "Another partner") },
  { "donor", NC_ ("choice", "Donor") },
  { NULL },
};

static const FmnChoice managed_choices[] = {
  { "waiting", NC_ ("choice", "Waiting") },
  { "tablets", NC_ ("choice", "Tablets") },
  { "surgery", NC_ ("choice", "Surgery") },
  { "other", NC_ ("choice", "Another way") },
  { NULL },
};

static const FmnChoice anti_d_choices[] = {
  { "given", NC_ ("choice", "Given") },
  { "not-given", NC_ ("choice", "Not given") },
  { "not-needed", NC_ ("choice", "Not needed") },
  { "unknown", NC_ ("choice", "Not known") },
  { NULL },
};

static const FmnChoice living_choices[] = {
  { "yes", NC_ ("choice", "Living now") },
  { "no", NC_ ("choice", "Not living") },
  { "unknown", NC_ ("choice", "Not said") },
  { NULL },
};

static const FmnChoice seen_choices[] = {
  { "seen", NC_ ("choice", "Seen") },
  { "not-seen", NC_ ("choice", "Not seen") },
  { "unclear", NC_ ("choice", "Unclear") },
  { NULL },
};

static const FmnChoice flag_choices[] = {
  { "low", NC_ ("choice", "Below the lab’s range") },
  { "high", NC_ ("choice", "Above the lab’s range") },
  { "positive", NC_ ("choice", "Marked positive by the lab") },
  { "negative", NC_ ("choice", "Marked negative by the lab") },
  { "in-range", NC_ ("choice", "Marked as in range by the lab") },
  { NULL },
};

static const FmnChoice route_choices[] = {
  { "oral", NC_ ("choice", "By mouth") },
  { "vaginal", NC_ ("choice", "Vaginal") },
  { "rectal", NC_ ("choice", "Rectal") },
  { "subcutaneous", NC_ ("choice", "Injection under the skin") },
  { "intramuscular", NC_ ("choice", "Injection into a muscle") },
  { "intravenous", NC_ ("choice", "Infusion into a vein") },
  { "intrauterine", NC_ ("choice", "Into the womb") },
  { "skin", NC_ ("choice", "On the skin") },
  { "other", NC_ ("choice", "Another way") },
  { NULL },
};

static const FmnChoice procedure_choices[] = {
  { "hysteroscopy", NC_ ("choice", "Hysteroscopy") },
  { "embryo-transfer", NC_ ("choice", "Embryo transfer") },
  { "egg-collection", NC_ ("choice", "Egg collection") },
  { "insemination", NC_ ("choice", "Insemination") },
  { "evacuation", NC_ ("choice", "Surgery after a loss") },
  { "biopsy", NC_ ("choice", "Biopsy of the womb lining") },
  { "laparoscopy", NC_ ("choice", "Laparoscopy") },
  { "salpingectomy", NC_ ("choice", "Removal of a tube") },
  { "cerclage", NC_ ("choice", "Stitch in the cervix") },
  { "amniocentesis", NC_ ("choice", "Amniocentesis") },
  { "chorionic-sampling", NC_ ("choice", "Chorionic villus sampling") },
  { "caesarean", NC_ ("choice", "Caesarean section") },
  { "other", NC_ ("choice", "Another procedure") },
  { NULL },
};

static const FmnChoice result_choices[] = {
  { "pregnancy", NC_ ("choice", "A pregnancy followed") },
  { "no-pregnancy", NC_ ("choice", "No pregnancy followed") },
  { "unknown", NC_ ("choice", "Not known yet") },
  { NULL },
};

static const FmnChoice status_choices[] = {
  { "to-ask", NC_ ("choice", "To ask") },
  { "asked", NC_ ("choice", "Asked") },
  { "answered", NC_ ("choice", "Answered") },
  { "carried", NC_ ("choice", "Carried on") },
  { NULL },
};

static const FmnChoice person_choices[] = {
  { "self", NC_ ("choice", "Me") },
  { "partner", NC_ ("choice", "My partner") },
  { NULL },
};

static const FmnChoice strength_choices[] = {
  { "mild", NC_ ("choice", "Mild") },
  { "moderate", NC_ ("choice", "Moderate") },
  { "strong", NC_ ("choice", "Strong") },
  { NULL },
};

#define F(n, t, l, ...)                                                                            \
  {                                                                                                \
    .name = n, .type = FMN_FIELD_##t, .label = l, __VA_ARGS__                                      \
  }

static const FmnField common_fields[] = {
  F ("title", LINE, NC_ ("field", "Title"), ),
  F ("date", DATE, NC_ ("field", "Date"), ),
  F ("end-date", DATE, NC_ ("field", "Until"), ),
  F ("time", CLOCK, NC_ ("field", "Time"), ),
  F ("pregnancy", ENTRY, NC_ ("field", "Pregnancy"), .ref = FMN_KIND_PREGNANCY),
  F ("notes", TEXT, NC_ ("field", "Notes"), ),
  F ("reflections", REFLECTIONS, NC_ ("field", "Reflections"), ),
  F ("tags", TAGS, NC_ ("field", "Tags"), ),
  F ("author", PERSON, NC_ ("field", "Written by"), ),
  F ("only-me", BOOLEAN, NC_ ("field", "Only me"), ),
  F ("papers", PAPERS, NC_ ("field", "Papers"), ),
  F ("reminders", REMINDERS, NC_ ("field", "Reminders"), ),
  F ("created", STAMP, NULL, ),
  F ("modified", STAMP, NULL, ),
  F ("versions", VERSIONS, NULL, ),
  { NULL },
};

static const FmnField pregnancy_fields[] = {
  F ("datings", DATINGS, NC_ ("field", "Dated by"), ),
  F ("conceived", CHOICE, NC_ ("field", "How it began"), .choices = conceived_choices),
  F ("conceived-detail", LINE, NC_ ("field", "More about how it began"), ),
  F ("fetuses", INTEGER, NC_ ("field", "How many"), .min = 1, .max = 9),
  F ("partner", OPEN_CHOICE, NC_ ("field", "Partner in it"), .choices = partner_choices),
  F ("hidden", BOOLEAN, NC_ ("field", "Keep out of lists"), ),
  F ("folded", BOOLEAN, NC_ ("field", "Keep folded"), ),
  { NULL },
};

static const FmnField ending_fields[] = {
  F ("outcome", OUTCOME, NC_ ("field", "How it ended"), ),
  F ("fetus", INTEGER, NC_ ("field", "Which one"), .min = 1, .max = 9),
  F ("weeks-by-dates", WEEKS, NC_ ("field", "Weeks by dates"), ),
  F ("weeks-by-measurement", WEEKS, NC_ ("field", "Weeks by measurement"), ),
  F ("managed", CHOICES, NC_ ("field", "How it was managed"), .choices = managed_choices),
  F ("managed-detail", LINE, NC_ ("field", "More about how it was managed"), ),
  F ("complications", LINE, NC_ ("field", "Complications"), ),
  F ("genetics", TEXT, NC_ ("field", "Genetic result"), ),
  F ("histology", TEXT, NC_ ("field", "Histology"), ),
  F ("anti-d", CHOICE, NC_ ("field", "Anti-D"), .choices = anti_d_choices),
  F ("birth-weight", INTEGER, NC_ ("field", "Birth weight in grams"), .min = 1, .max = 9999),
  F ("living", CHOICE, NC_ ("field", "Living"), .choices = living_choices),
  { NULL },
};

static const FmnField scan_fields[] = {
  F ("sac", CHOICE, NC_ ("field", "Sac"), .choices = seen_choices),
  F ("yolk-sac", CHOICE, NC_ ("field", "Yolk sac"), .choices = seen_choices),
  F ("embryo", CHOICE, NC_ ("field", "Embryo"), .choices = seen_choices),
  F ("heartbeat", CHOICE, NC_ ("field", "Heartbeat"), .choices = seen_choices),
  F ("fetuses", INTEGER, NC_ ("field", "How many"), .min = 0, .max = 9),
  F ("crl", DECIMAL, NC_ ("field", "Crown-rump length"), .unit = "mm"),
  F ("sac-diameter", DECIMAL, NC_ ("field", "Sac diameter"), .unit = "mm"),
  F ("heart-rate", INTEGER, NC_ ("field", "Heart rate per minute"), .min = 1, .max = 300),
  F ("weeks-by-measurement", WEEKS, NC_ ("field", "Weeks by measurement"), ),
  F ("finding", TEXT, NC_ ("field", "Finding"), ),
  F ("place", LINE, NC_ ("field", "Place"), ),
  F ("clinician", LINE, NC_ ("field", "Clinician"), ),
  { NULL },
};

static const FmnField test_fields[] = {
  F ("test", CATALOGUE, NC_ ("field", "Test"), ),
  F ("value", VALUE, NC_ ("field", "Result"), ),
  F ("range", RANGE, NC_ ("field", "Lab’s own range"), ),
  F ("flag", CHOICE, NC_ ("field", "Lab’s own mark"), .choices = flag_choices),
  F ("lab", LINE, NC_ ("field", "Laboratory"), ),
  F ("subject", PERSON, NC_ ("field", "Whose"), ),
  F ("state", STATE, NC_ ("field", "On the day of the sample"), ),
  F ("decided-at", ENTRY, NC_ ("field", "Decided at"), .ref = FMN_KIND_VISIT),
  { NULL },
};

static const FmnField treatment_fields[] = {
  F ("treatment", CATALOGUE, NC_ ("field", "Treatment"), ),
  F ("dose", DECIMAL, NC_ ("field", "Dose"), ),
  F ("unit", LINE, NC_ ("field", "Unit"), ),
  F ("route", CHOICE, NC_ ("field", "Route"), .choices = route_choices),
  F ("schedule", LINE, NC_ ("field", "Schedule"), ),
  F ("steps", STEPS, NC_ ("field", "Steps"), ),
  F ("ongoing", BOOLEAN, NC_ ("field", "Still taken"), ),
  F ("why-started", LINE, NC_ ("field", "Why it was started"), ),
  F ("why-stopped", LINE, NC_ ("field", "Why it was stopped"), ),
  F ("subject", PERSON, NC_ ("field", "Whose"), ),
  F ("decided-at", ENTRY, NC_ ("field", "Decided at"), .ref = FMN_KIND_VISIT),
  { NULL },
};

static const FmnField procedure_fields[] = {
  F ("procedure", CHOICE, NC_ ("field", "Procedure"), .choices = procedure_choices),
  F ("place", LINE, NC_ ("field", "Place"), ),
  F ("clinician", LINE, NC_ ("field", "Clinician"), ),
  F ("finding", TEXT, NC_ ("field", "Finding"), ),
  F ("embryos", INTEGER, NC_ ("field", "Embryos"), .min = 1, .max = 9),
  F ("embryo-day", INTEGER, NC_ ("field", "Age of the embryo in days"), .min = 0, .max = 14),
  F ("frozen", BOOLEAN, NC_ ("field", "Had been frozen"), ),
  F ("result", CHOICE, NC_ ("field", "What followed"), .choices = result_choices),
  F ("subject", PERSON, NC_ ("field", "Whose"), ),
  F ("decided-at", ENTRY, NC_ ("field", "Decided at"), .ref = FMN_KIND_VISIT),
  { NULL },
};

static const FmnField visit_fields[] = {
  F ("clinician", LINE, NC_ ("field", "Clinician"), ),
  F ("place", LINE, NC_ ("field", "Place"), ),
  F ("length", INTEGER, NC_ ("field", "Length in minutes"), .min = 1, .max = 1440),
  F ("purpose", LINE, NC_ ("field", "Purpose"), ),
  F ("bring", LINE, NC_ ("field", "To bring"), ),
  F ("referral", REFERRAL, NC_ ("field", "Referral"), ),
  F ("decided", TEXT, NC_ ("field", "What was decided"), ),
  F ("ended", BOOLEAN, NC_ ("field", "No longer takes place"), ),
  F ("decided-at", ENTRY, NC_ ("field", "Decided at"), .ref = FMN_KIND_VISIT),
  { NULL },
};

static const FmnField question_fields[] = {
  F ("visit", ENTRY, NC_ ("field", "For the visit"), .ref = FMN_KIND_VISIT),
  F ("order", INTEGER, NULL, .min = 0, .max = 9999),
  F ("status", CHOICE, NC_ ("field", "State"), .choices = status_choices),
  F ("answer", TEXT, NC_ ("field", "Answer"), ),
  F ("answered-by", LINE, NC_ ("field", "Answered by"), ),
  F ("from", ORIGIN, NC_ ("field", "Came from"), ),
  F ("marked-by", CHOICES, NC_ ("field", "Matters to"), .choices = person_choices),
  { NULL },
};

static const FmnField symptom_fields[] = {
  F ("strength", CHOICE, NC_ ("field", "How strong"), .choices = strength_choices),
  { NULL },
};

static const FmnField no_fields[] = { { NULL } };

#undef F

static const struct
{
  const char *id;
  const char *noun;
  const char *plural;
  const FmnField *fields;
} kinds[FMN_N_KINDS] = {
  [FMN_KIND_UNKNOWN] = { NULL, NC_ ("kind", "entry"), NC_ ("kinds", "Other entries"), no_fields },
  [FMN_KIND_PREGNANCY]
  = { "pregnancy", NC_ ("kind", "pregnancy"), NC_ ("kinds", "Pregnancies"), pregnancy_fields },
  [FMN_KIND_ENDING] = { "ending", NC_ ("kind", "ending"), NC_ ("kinds", "Endings"), ending_fields },
  [FMN_KIND_SCAN] = { "scan", NC_ ("kind", "scan"), NC_ ("kinds", "Scans"), scan_fields },
  [FMN_KIND_TEST] = { "test", NC_ ("kind", "test result"), NC_ ("kinds", "Tests"), test_fields },
  [FMN_KIND_TREATMENT]
  = { "treatment", NC_ ("kind", "treatment"), NC_ ("kinds", "Treatments"), treatment_fields },
  [FMN_KIND_PROCEDURE]
  = { "procedure", NC_ ("kind", "procedure"), NC_ ("kinds", "Procedures"), procedure_fields },
  [FMN_KIND_VISIT] = { "visit", NC_ ("kind", "visit"), NC_ ("kinds", "Visits"), visit_fields },
  [FMN_KIND_QUESTION]
  = { "question", NC_ ("kind", "question"), NC_ ("kinds", "Questions"), question_fields },
  [FMN_KIND_SYMPTOM]
  = { "symptom", NC_ ("kind", "symptom"), NC_ ("kinds", "Symptoms"), symptom_fields },
  [FMN_KIND_NOTE] = { "note", NC_ ("kind", "page"), NC_ ("kinds", "Pages"), no_fields },
};

const char *
fmn_kind_to_id (FmnKind kind)
{
  g_return_val_if_fail (kind < FMN_N_KINDS, NULL);

  return kinds[kind].id;
}

FmnKind
fmn_kind_from_id (const char *id)
{
  if (id != NULL)
    for (guint i = FMN_KIND_PREGNANCY; i < FMN_N_KINDS; i++)
      if (strcmp (kinds[i].id, id) == 0)
        return i;
  return FMN_KIND_UNKNOWN;
}

const char *
fmn_kind_get_noun (FmnKind kind)
{
  g_return_val_if_fail (kind < FMN_N_KINDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "kind", kinds[kind].noun);
}

const char *
fmn_kind_get_plural (FmnKind kind)
{
  g_return_val_if_fail (kind < FMN_N_KINDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "kinds", kinds[kind].plural);
}

const FmnField *
fmn_kind_get_fields (FmnKind kind)
{
  g_return_val_if_fail (kind < FMN_N_KINDS, no_fields);

  return kinds[kind].fields;
}

const FmnField *
fmn_kind_get_common_fields (void)
{
  return common_fields;
}

static const FmnField *
find_in (const FmnField *fields, const char *name)
{
  for (; fields->name != NULL; fields++)
    if (strcmp (fields->name, name) == 0)
      return fields;
  return NULL;
}

const FmnField *
fmn_kind_find_field (FmnKind kind, const char *name)
{
  const FmnField *found;

  g_return_val_if_fail (kind < FMN_N_KINDS && name != NULL, NULL);

  found = find_in (kinds[kind].fields, name);
  return found != NULL ? found : find_in (common_fields, name);
}

const char *
fmn_field_get_label (const FmnField *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->label != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "field", self->label) : self->name;
}

const char *
fmn_field_get_choice_label (const FmnField *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (id != NULL && self->choices != NULL)
    for (const FmnChoice *choice = self->choices; choice->id != NULL; choice++)
      if (strcmp (choice->id, id) == 0)
        return g_dpgettext2 (GETTEXT_PACKAGE, "choice", choice->label);
  return NULL;
}
