/* fmn-summary-kept.c: the look of the summary between two prints; it says nothing about who received the first.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-summary-kept.h"

void
fmn_summary_keep (GSettings *settings, const FmnSummaryOptions *options)
{
  g_return_if_fail (options != NULL);

  if (settings == NULL)
    return;
  g_settings_set_boolean (settings, "summary-full", options->full);
  g_settings_set_enum (settings, "summary-paper",
                       options->paper == fmn_paper_for_locale () ? 0 : (int) options->paper + 1);
  g_settings_set_flags (settings, "summary-sections", options->sections);
  g_settings_set_double (settings, "summary-text-scale", options->text_scale);
  g_settings_set_enum (settings, "summary-wording", (int) options->wording);
  g_settings_set_boolean (settings, "summary-clinical-terms", options->clinical_terms);
  g_settings_set_boolean (settings, "summary-own-names", options->our_names);
  g_settings_set_enum (settings, "summary-naming", (int) options->naming);
}

FmnSummaryOptions *
fmn_summary_take_kept (GSettings *settings)
{
  FmnSummaryOptions *options = fmn_summary_options_new ();
  int paper;

  if (settings == NULL)
    return options;
  paper = g_settings_get_enum (settings, "summary-paper");
  if (paper > 0)
    options->paper = (FmnPaper) (paper - 1);
  options->full = g_settings_get_boolean (settings, "summary-full");
  options->sections = g_settings_get_flags (settings, "summary-sections");
  options->text_scale = g_settings_get_double (settings, "summary-text-scale");
  options->wording = (FmnWording) g_settings_get_enum (settings, "summary-wording");
  options->clinical_terms = g_settings_get_boolean (settings, "summary-clinical-terms");
  options->our_names = g_settings_get_boolean (settings, "summary-own-names");
  options->naming = (FmnNaming) g_settings_get_enum (settings, "summary-naming");
  return options;
}
