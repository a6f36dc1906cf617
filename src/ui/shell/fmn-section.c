/* fmn-section.c: the table of the window's sections. A page is plugged in by its one line here.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-section.h"

#include "fmn-learn-page.h"
#include "fmn-pregnancies-page.h"
#include "fmn-results-page.h"
#include "fmn-summary-page.h"
#include "fmn-timeline-page.h"
#include "fmn-visits-page.h"

#include <glib/gi18n-lib.h>

/* Visits that are still to come. */
static guint
count_planned (FmnJournal *journal)
{
  guint32 today = fmn_clock_get_julian (fmn_journal_get_clock (journal));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (journal));
  guint count = 0;

  /* From the newest: what is past is not looked at. */
  for (guint i = n; i > 0; i--)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i - 1);
      FmnDate when;

      if (!fmn_entry_get_when (entry, &when) || fmn_date_latest (&when) < today)
        break;
      count += fmn_entry_get_kind (entry) == FMN_KIND_VISIT
               && !fmn_entry_get_boolean (entry, "ended");
    }
  return count;
}

static guint
count_pregnancies (FmnJournal *journal)
{
  return fmn_journal_count_kind (journal, FMN_KIND_PREGNANCY);
}

static const FmnSection sections[] = {
  { "timeline", NC_ ("section", "Timeline"), "fm-timeline-symbolic", fmn_timeline_page_get_type,
    NULL },
  { "pregnancies", NC_ ("section", "Pregnancies"), "fm-flower-symbolic",
    fmn_pregnancies_page_get_type, count_pregnancies },
  { "results", NC_ ("section", "Results"), "fm-results-symbolic", fmn_results_page_get_type, NULL },
  { "visits", NC_ ("section", "Visits"), "fm-visit-symbolic", fmn_visits_page_get_type,
    count_planned },
  { "learn", NC_ ("section", "Learn"), "fm-book-symbolic", fmn_learn_page_get_type, NULL },
  { "summary", NC_ ("section", "Summary"), "printer-symbolic", fmn_summary_page_get_type, NULL },
};

const FmnSection *
fmn_section_get_all (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (sections);
  return sections;
}

const FmnSection *
fmn_section_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_strcmp0 (sections[i].id, id) == 0)
      return &sections[i];

  return NULL;
}

const char *
fmn_section_get_title (const FmnSection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "section", self->title);
}
