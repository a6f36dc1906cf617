/* fmn-antiphospholipid-samples.c: gathers results into samples and finds what waits for a repeat.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-antiphospholipid-samples.h"

#include "fmn-knowledge.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>

/* The criteria name lupus anticoagulant, anticardiolipin and anti-β2-glycoprotein I (revised
 * Sapporo criteria, Miyakis 2006); laboratories add the others. */
static const FmnAntiphospholipidTest all_tests[] = {
  { "lupus-anticoagulant", NC_ ("test", "Lupus anticoagulant"), TRUE },
  { "drvvt-ratio", NC_ ("test", "dRVVT ratio"), FALSE },
  { "acl-igg", NC_ ("test", "Anticardiolipin IgG"), TRUE },
  { "acl-igm", NC_ ("test", "Anticardiolipin IgM"), TRUE },
  { "ab2gp1-igg", NC_ ("test", "Anti-β2-glycoprotein I IgG"), TRUE },
  { "ab2gp1-igm", NC_ ("test", "Anti-β2-glycoprotein I IgM"), TRUE },
  { "aps-pt-noncriteria", NC_ ("test", "Other antiphospholipid antibodies"), FALSE },
};

const FmnAntiphospholipidTest *
fmn_antiphospholipid_get_tests (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (all_tests);
  return all_tests;
}

static gboolean
is_hers (FmnEntry *test)
{
  return fmn_summary_is_antiphospholipid (fmn_entry_get_string (test, "test"))
         && g_strcmp0 (fmn_entry_get_string (test, "subject"), "partner") != 0;
}

GPtrArray *
fmn_antiphospholipid_find_samples (FmnSummarySource *source)
{
  return fmn_samples_find (source, is_hers);
}

/* Repeat */

/* A positive result counts as lasting when a sample taken 12 weeks or more later is positive again
 * (Miyakis 2006); the catalogue holds these days for each test. 0 for a test that needs none. */
static int
get_repeat_days (const char *id)
{
  FmnCatalogueItem *item = fmn_knowledge_get_item (fmn_knowledge_get_default (), id);

  return item != NULL ? fmn_catalogue_item_get_repeat_days (item) : 0;
}

static gboolean
is_positive (const FmnSample *sample, const char *id)
{
  FmnEntry *test;

  for (guint nth = 0; (test = fmn_sample_find (sample, id, nth)) != NULL; nth++)
    {
      FmnResultStanding standing = fmn_summary_get_standing (test);

      if (standing == FMN_RESULT_ABOVE || standing == FMN_RESULT_POSITIVE)
        return TRUE;
    }
  return FALSE;
}

/* The sample from which test @id is to be repeated, or NULL. */
static const FmnSample *
find_open (GPtrArray *samples, const char *id, int days)
{
  const FmnSample *first = NULL, *latest = NULL;

  for (guint s = 0; s < samples->len; s++)
    {
      const FmnSample *sample = g_ptr_array_index (samples, s);

      if (sample->date == NULL || sample->date->precision != FMN_PRECISION_DAY
          || fmn_sample_find (sample, id, 0) == NULL)
        continue;
      latest = sample;
      if (!is_positive (sample, id))
        first = NULL;
      else if (first == NULL)
        first = sample;
    }
  if (first == NULL
      || fmn_date_earliest (latest->date) >= fmn_date_earliest (first->date) + (guint32) days)
    return NULL;
  return first;
}

FmnRepeat
fmn_antiphospholipid_find_repeat (GPtrArray *samples)
{
  FmnRepeat repeat = { NULL, 0 };

  for (guint t = 0; t < G_N_ELEMENTS (all_tests); t++)
    {
      int days = get_repeat_days (all_tests[t].id);
      const FmnSample *open = days > 0 ? find_open (samples, all_tests[t].id, days) : NULL;

      /* One visit to the laboratory serves all: the one that can be taken last. */
      if (open != NULL
          && (repeat.sample == NULL
              || fmn_date_earliest (open->date) + (guint32) days
                     > fmn_date_earliest (repeat.sample->date) + (guint32) repeat.days))
        repeat = (FmnRepeat){ open, days };
    }
  return repeat;
}
