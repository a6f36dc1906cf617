/* fmn-sampling.c: what she corrected goes before what the other entries say.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-sampling.h"

gboolean
fmn_treatment_was_taken_at (FmnEntry *treatment, FmnEntry *test)
{
  const FmnDate *date;
  const char *whose, *subject;

  g_return_val_if_fail (FMN_IS_ENTRY (treatment) && FMN_IS_ENTRY (test), FALSE);

  date = fmn_entry_get_date (test);
  whose = fmn_entry_get_string (test, "subject");
  subject = fmn_entry_get_string (treatment, "subject");
  return date != NULL
         && g_strcmp0 (whose != NULL ? whose : "self", subject != NULL ? subject : "self") == 0
         && fmn_treatment_was_taken_on (treatment, date);
}

static FmnSampledType
get_type (FmnJournal *self, FmnEntry *test, JsonObject *own)
{
  const char *pregnant = NULL;
  FmnMoment moment;

  if (own != NULL)
    pregnant = json_object_get_string_member_with_default (own, "pregnant", NULL);
  if (pregnant != NULL)
    return g_str_equal (pregnant, "yes")  ? FMN_SAMPLED_PREGNANT
           : g_str_equal (pregnant, "no") ? FMN_SAMPLED_NOT_PREGNANT
                                          : FMN_SAMPLED_UNKNOWN;
  if (own != NULL && json_object_has_member (own, "after-loss-weeks"))
    return FMN_SAMPLED_NOT_PREGNANT;
  fmn_journal_get_moment (self, test, &moment);
  return moment.type == FMN_MOMENT_DURING  ? FMN_SAMPLED_PREGNANT
         : moment.type == FMN_MOMENT_AFTER ? FMN_SAMPLED_NOT_PREGNANT
                                           : FMN_SAMPLED_UNKNOWN;
}

void
fmn_journal_get_sampling (FmnJournal *self, FmnEntry *test, FmnSampling *out)
{
  JsonObject *own;
  const char *medicines = NULL;
  GPtrArray *treatments;

  g_return_if_fail (FMN_IS_JOURNAL (self) && FMN_IS_ENTRY (test) && out != NULL);

  own = fmn_entry_get_object (test, "state");
  if (own != NULL)
    medicines = json_object_get_string_member_with_default (own, "medicines", NULL);
  out->type = get_type (self, test, own);
  out->treated = medicines != NULL && *medicines != '\0';
  treatments = fmn_journal_get_of_kind (self, FMN_KIND_TREATMENT);
  for (guint i = 0; medicines == NULL && !out->treated && i < treatments->len; i++)
    out->treated = fmn_treatment_was_taken_at (g_ptr_array_index (treatments, i), test);
}
