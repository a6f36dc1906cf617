/* fmn-editor-kinds.c: which cards the editor of each kind has, in which order.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-editor.h"

#include "fmn-datings-section.h"
#include "fmn-ending-section.h"
#include "fmn-managed-section.h"
#include "fmn-marks-section.h"
#include "fmn-papers-section.h"
#include "fmn-pregnancy-section.h"
#include "fmn-procedure-section.h"
#include "fmn-question-section.h"
#include "fmn-questions-section.h"
#include "fmn-referral-section.h"
#include "fmn-reflections-section.h"
#include "fmn-reminders-section.h"
#include "fmn-result-section.h"
#include "fmn-sampling-section.h"
#include "fmn-scan-section.h"
#include "fmn-steps-section.h"
#include "fmn-symptom-section.h"
#include "fmn-treatment-section.h"
#include "fmn-visit-section.h"
#include "fmn-when-section.h"
#include "fmn-writing-section.h"

#define MAX_SECTIONS 8

/* Functions and not types: types are made when they are first asked for. */
static GType (*const cards[FMN_N_KINDS][MAX_SECTIONS]) (void) = {
  [FMN_KIND_PREGNANCY]
  = { fmn_pregnancy_section_get_type, fmn_datings_section_get_type, fmn_when_section_get_type },
  [FMN_KIND_ENDING]
  = { fmn_ending_section_get_type, fmn_when_section_get_type, fmn_managed_section_get_type },
  [FMN_KIND_SCAN] = { fmn_when_section_get_type, fmn_scan_section_get_type },
  [FMN_KIND_TEST]
  = { fmn_result_section_get_type, fmn_when_section_get_type, fmn_sampling_section_get_type },
  [FMN_KIND_TREATMENT]
  = { fmn_treatment_section_get_type, fmn_when_section_get_type, fmn_steps_section_get_type },
  [FMN_KIND_PROCEDURE] = { fmn_procedure_section_get_type, fmn_when_section_get_type },
  [FMN_KIND_VISIT]
  = { fmn_when_section_get_type, fmn_visit_section_get_type, fmn_questions_section_get_type,
      fmn_reminders_section_get_type, fmn_referral_section_get_type },
  [FMN_KIND_QUESTION] = { fmn_question_section_get_type, fmn_when_section_get_type },
  [FMN_KIND_SYMPTOM] = { fmn_symptom_section_get_type, fmn_when_section_get_type },
  [FMN_KIND_NOTE] = { fmn_writing_section_get_type, fmn_when_section_get_type },
};

/* Cards of every kind, behind its own. */
static GType (*const common_cards[]) (void) = {
  fmn_writing_section_get_type,     fmn_reminders_section_get_type, fmn_papers_section_get_type,
  fmn_reflections_section_get_type, fmn_marks_section_get_type,
};

static gboolean
has_type (GArray *types, GType type)
{
  for (guint i = 0; i < types->len; i++)
    if (g_array_index (types, GType, i) == type)
      return TRUE;
  return FALSE;
}

const GType *
fmn_editor_get_section_types (FmnKind kind)
{
  static GArray *types[FMN_N_KINDS];

  g_return_val_if_fail (kind > FMN_KIND_UNKNOWN && kind < FMN_N_KINDS, NULL);

  if (types[kind] == NULL)
    {
      types[kind] = g_array_new (TRUE, FALSE, sizeof (GType));
      for (guint i = 0; i < MAX_SECTIONS && cards[kind][i] != NULL; i++)
        {
          GType type = cards[kind][i]();

          g_array_append_val (types[kind], type);
        }
      for (guint i = 0; i < G_N_ELEMENTS (common_cards); i++)
        {
          GType type = common_cards[i]();

          if (!has_type (types[kind], type))
            g_array_append_val (types[kind], type);
        }
    }
  return (const GType *) types[kind]->data;
}
