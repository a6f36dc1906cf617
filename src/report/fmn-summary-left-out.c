/* fmn-summary-left-out.c: says what the one-page form leaves out, so that nobody takes it for all.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-summary.h"

#include <glib/gi18n-lib.h>

char *
fmn_summary_dup_left_out_note (FmnSections section, guint n)
{
  const char *format = NULL;

  if (n == 0)
    return NULL;
  switch (section)
    {
    case FMN_SECTION_PREGNANCIES:
      format = g_dngettext (GETTEXT_PACKAGE, "%u earlier pregnancy is in the full form.",
                            "%u earlier pregnancies are in the full form.", n);
      break;
    case FMN_SECTION_ANTIPHOSPHOLIPID:
      format
          = g_dngettext (GETTEXT_PACKAGE, "%u earlier antiphospholipid sample is in the full form.",
                         "%u earlier antiphospholipid samples are in the full form.", n);
      break;
    case FMN_SECTION_TESTS:
      format = g_dngettext (GETTEXT_PACKAGE, "%u more test is in the full form.",
                            "%u more tests are in the full form.", n);
      break;
    case FMN_SECTION_PROCEDURES:
      format = g_dngettext (GETTEXT_PACKAGE, "%u more procedure is in the full form.",
                            "%u more procedures are in the full form.", n);
      break;
    case FMN_SECTION_AWAITED:
      return g_strdup (C_ ("summary", "More of what is awaited is in the full form."));
    case FMN_SECTION_TREATMENTS:
      format = g_dngettext (GETTEXT_PACKAGE, "%u more treatment is in the full form.",
                            "%u more treatments are in the full form.", n);
      break;
    case FMN_SECTION_QUESTIONS:
      format = g_dngettext (GETTEXT_PACKAGE, "%u more question is in the full form.",
                            "%u more questions are in the full form.", n);
      break;
    case FMN_SECTION_BACKGROUND:
      return g_strdup (C_ ("summary", "More of the background is in the full form."));
    case FMN_SECTION_OWN_WORDS:
      return g_strdup (C_ ("summary", "More in the patient’s own words is in the full form."));
    case FMN_SECTION_HEADLINE:
    case FMN_SECTION_APPENDIX:
    case FMN_SECTION_PAPERS:
    default:
      return NULL;
    }
  return g_strdup_printf (format, n);
}

char *
fmn_summary_dup_brief_note (guint n)
{
  if (n == 0)
    return g_strdup (C_ ("summary", "More of each pregnancy is in the full form."));
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u earlier pregnancy, and more of each, is in the full form.",
                   "%u earlier pregnancies, and more of each, are in the full form.", n),
      n);
}

char *
fmn_summary_dup_left_out_name (FmnSections section, guint n)
{
  const char *format = NULL;

  if (n == 0)
    return NULL;
  switch (section)
    {
    case FMN_SECTION_PREGNANCIES:
      format = g_dngettext (GETTEXT_PACKAGE, "%u pregnancy", "%u pregnancies", n);
      break;
    case FMN_SECTION_ANTIPHOSPHOLIPID:
      format = g_dngettext (GETTEXT_PACKAGE, "%u antiphospholipid sample",
                            "%u antiphospholipid samples", n);
      break;
    case FMN_SECTION_TESTS:
      format = g_dngettext (GETTEXT_PACKAGE, "%u test", "%u tests", n);
      break;
    case FMN_SECTION_PROCEDURES:
      format = g_dngettext (GETTEXT_PACKAGE, "%u procedure", "%u procedures", n);
      break;
    case FMN_SECTION_AWAITED:
      return g_strdup (C_ ("left out", "what is awaited"));
    case FMN_SECTION_TREATMENTS:
      format = g_dngettext (GETTEXT_PACKAGE, "%u treatment", "%u treatments", n);
      break;
    case FMN_SECTION_QUESTIONS:
      format = g_dngettext (GETTEXT_PACKAGE, "%u question", "%u questions", n);
      break;
    case FMN_SECTION_BACKGROUND:
      return g_strdup (C_ ("left out", "the background"));
    case FMN_SECTION_OWN_WORDS:
      return g_strdup (C_ ("left out", "the patient’s own words"));
    case FMN_SECTION_HEADLINE:
    case FMN_SECTION_APPENDIX:
    case FMN_SECTION_PAPERS:
    default:
      return NULL;
    }
  return g_strdup_printf (format, n);
}
