/* fmn-summary-result.c: one laboratory result as it is printed, marked by the laboratory alone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Longer results (reports in words) are shown by their beginning. */
#define LONGEST_RESULT 110

/* Tests of the antiphospholipid syndrome: lupus anticoagulant, anticardiolipin and
 * anti-β2-glycoprotein I (revised Sapporo criteria, Miyakis 2006), and what laboratories add. */
static const char *const antiphospholipid[] = {
  "lupus-anticoagulant", "drvvt-ratio",        "acl-igg", "acl-igm", "ab2gp1-igg",
  "ab2gp1-igm",          "aps-pt-noncriteria", NULL,
};

gboolean
fmn_summary_is_antiphospholipid (const char *test)
{
  return test != NULL && g_strv_contains (antiphospholipid, test);
}

static gboolean
read_limit (JsonObject *range, const char *name, double *out)
{
  const char *text = json_object_get_string_member_with_default (range, name, NULL);

  if (text == NULL)
    return FALSE;
  *out = g_ascii_strtod (text, NULL);
  return TRUE;
}

/* A value "< 5" is below 5 and nothing more is known of it, so it is above no limit. */
static FmnResultStanding
get_standing_in_range (FmnValue *value, JsonObject *range)
{
  const char *comparator = fmn_value_get_comparator (value);
  gboolean is_less = comparator != NULL && comparator[0] == '<';
  gboolean is_more = comparator != NULL && comparator[0] == '>';
  double number = fmn_value_get_double (value), limit;

  if (isnan (number))
    return FMN_RESULT_NONE;
  if (read_limit (range, "high", &limit) && !is_less
      && (number > limit || (is_more && number >= limit)))
    return FMN_RESULT_ABOVE;
  if (read_limit (range, "low", &limit) && !is_more
      && (number < limit || (is_less && number <= limit)))
    return FMN_RESULT_BELOW;
  return FMN_RESULT_NONE;
}

FmnResultStanding
fmn_summary_get_standing (FmnEntry *test)
{
  const char *flag = fmn_entry_get_string (test, "flag");
  FmnValue *value = fmn_entry_get_value (test);
  JsonObject *range = fmn_entry_get_object (test, "range");
  const char *finding;

  if (flag != NULL)
    return g_str_equal (flag, "high")       ? FMN_RESULT_ABOVE
           : g_str_equal (flag, "low")      ? FMN_RESULT_BELOW
           : g_str_equal (flag, "positive") ? FMN_RESULT_POSITIVE
                                            : FMN_RESULT_NONE;
  if (value == NULL)
    return FMN_RESULT_NONE;
  if (fmn_value_get_value_type (value) == FMN_VALUE_FINDING)
    {
      finding = fmn_value_get_text (value);
      return g_strcmp0 (finding, "positive") == 0 || g_strcmp0 (finding, "detected") == 0
                 ? FMN_RESULT_POSITIVE
                 : FMN_RESULT_NONE;
    }
  return fmn_value_get_value_type (value) == FMN_VALUE_QUANTITY && range != NULL
             ? get_standing_in_range (value, range)
             : FMN_RESULT_NONE;
}

static const char *
get_standing_words (FmnEntry *test, FmnResultStanding standing)
{
  FmnValue *value = fmn_entry_get_value (test);

  switch (standing)
    {
    case FMN_RESULT_ABOVE:
      return C_ ("standing of a result", " above range");
    case FMN_RESULT_BELOW:
      return C_ ("standing of a result", " below range");
    case FMN_RESULT_POSITIVE:
      /* A finding says so itself. */
      return value != NULL && fmn_value_get_value_type (value) == FMN_VALUE_FINDING
                 ? NULL
                 : C_ ("standing of a result", " marked positive");
    case FMN_RESULT_NONE:
    default:
      return NULL;
    }
}

FmnCell *
fmn_summary_value_cell (FmnSummarySource *source,
                        FmnEntry *test,
                        gboolean with_unit,
                        gboolean with_standing)
{
  FmnValue *value = fmn_entry_get_value (test);
  FmnResultStanding standing = with_standing ? fmn_summary_get_standing (test) : FMN_RESULT_NONE;
  g_autofree char *heading = fmn_summary_source_dup_label (source, test);
  g_autofree char *whole = NULL;
  g_autofree char *text = NULL;
  FmnCell *cell;

  if (value != NULL)
    whole = with_unit ? fmn_value_format (value) : fmn_value_format_bare (value);
  text = fmn_summary_source_clip (source, heading, whole, LONGEST_RESULT);
  cell = fmn_cell_new (standing == FMN_RESULT_NONE ? FMN_RUN_BODY : FMN_RUN_STRONG,
                       text != NULL ? text : C_ ("result", "no result entered"));
  fmn_cell_add (cell, FMN_RUN_BODY, get_standing_words (test, standing));
  if (fmn_summary_has_papers (test))
    fmn_cell_add (cell, FMN_RUN_BODY, FMN_COPY_MARK);
  return cell;
}
