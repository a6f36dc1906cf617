/* fmn-summary-options.c: what she chose for a printed summary, and the paper that it goes on.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-summary-options.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>

/* US Letter is 216 × 279 mm in the LC_PAPER of glibc's locales, A4 is 210 × 297 mm. */
#define LETTER_HEIGHT_MM 279

G_DEFINE_BOXED_TYPE (FmnSummaryOptions,
                     fmn_summary_options,
                     fmn_summary_options_copy,
                     fmn_summary_options_free)

FmnSummaryOptions *
fmn_summary_options_new (void)
{
  FmnSummaryOptions *self = g_new0 (FmnSummaryOptions, 1);

  self->paper = fmn_paper_for_locale ();
  self->sections = FMN_SECTIONS_DEFAULT;
  self->text_scale = 1.0;
  /* Translators: "rtl" for a language that is written from right to left. */
  self->right_to_left = g_str_equal (C_ ("text direction", "ltr"), "rtl");
  self->clinical_terms = TRUE;
  self->naming = FMN_NAMING_FULL;
  self->with_hidden = TRUE;
  self->wording = FMN_WORDING_ALL;
  return self;
}

FmnSummaryOptions *
fmn_summary_options_copy (const FmnSummaryOptions *self)
{
  FmnSummaryOptions *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->visit = g_strdup (self->visit);
  copy->without_pregnancies = g_strdupv (self->without_pregnancies);
  copy->without_tests = g_strdupv (self->without_tests);
  return copy;
}

void
fmn_summary_options_free (FmnSummaryOptions *self)
{
  if (self == NULL)
    return;
  g_free (self->visit);
  g_strfreev (self->without_pregnancies);
  g_strfreev (self->without_tests);
  g_free (self);
}

void
fmn_summary_options_set_visit (FmnSummaryOptions *self, const char *visit)
{
  g_return_if_fail (self != NULL);

  if (g_strcmp0 (self->visit, visit) == 0)
    return;
  g_free (self->visit);
  self->visit = g_strdup (visit);
}

static void
set_list (GStrv *list, const char *const *values)
{
  GStrv copy = values != NULL && values[0] != NULL ? g_strdupv ((GStrv) values) : NULL;

  g_strfreev (*list);
  *list = copy;
}

void
fmn_summary_options_set_without_pregnancies (FmnSummaryOptions *self, const char *const *ids)
{
  g_return_if_fail (self != NULL);

  set_list (&self->without_pregnancies, ids);
}

void
fmn_summary_options_set_without_tests (FmnSummaryOptions *self, const char *const *keys)
{
  g_return_if_fail (self != NULL);

  set_list (&self->without_tests, keys);
}

/* Sections */

static const struct
{
  const char *id;
  const char *label;
} sections[FMN_N_SECTIONS] = {
  { "headline", NC_ ("summary", "Headline counts") },
  { "pregnancies", NC_ ("summary", "Pregnancies") },
  { "antiphospholipid", NC_ ("summary", "Antiphospholipid tests") },
  { "tests", NC_ ("summary", "Other tests") },
  { "procedures", NC_ ("summary", "Procedures") },
  { "treatments", NC_ ("summary", "Treatments") },
  { "background", NC_ ("summary", "Background") },
  { "awaited", NC_ ("summary", "Decided and awaited") },
  { "questions", NC_ ("summary", "Questions") },
  { "own-words", NC_ ("summary", "Own words and reflections") },
  { "appendix", NC_ ("summary", "Timeline and charts") },
  { "papers", NC_ ("summary", "List of papers") },
};

const char *
fmn_section_to_id (FmnSections section)
{
  int bit = g_bit_nth_lsf (section, -1);

  return bit >= 0 && bit < FMN_N_SECTIONS ? sections[bit].id : NULL;
}

FmnSections
fmn_section_from_id (const char *id)
{
  g_return_val_if_fail (id != NULL, 0);

  for (guint i = 0; i < FMN_N_SECTIONS; i++)
    if (g_str_equal (sections[i].id, id))
      return (FmnSections) (1u << i);
  return 0;
}

const char *
fmn_section_get_label (FmnSections section)
{
  int bit = g_bit_nth_lsf (section, -1);

  g_return_val_if_fail (bit >= 0 && bit < FMN_N_SECTIONS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "summary", sections[bit].label);
}

/* Paper */

FmnPaper
fmn_paper_for_locale (void)
{
#ifdef _NL_PAPER_HEIGHT
  /* For these items glibc returns the number itself in place of a pointer to text. */
  if (GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_HEIGHT)) == LETTER_HEIGHT_MM)
    return FMN_PAPER_LETTER;
#endif
  return FMN_PAPER_A4;
}

const char *
fmn_paper_to_id (FmnPaper paper)
{
  return paper == FMN_PAPER_LETTER ? "letter" : "a4";
}

gboolean
fmn_paper_from_id (const char *id, FmnPaper *out)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  if (g_ascii_strcasecmp (id, "a4") == 0)
    *out = FMN_PAPER_A4;
  else if (g_ascii_strcasecmp (id, "letter") == 0)
    *out = FMN_PAPER_LETTER;
  else
    return FALSE;
  return TRUE;
}

void
fmn_paper_get_size (FmnPaper paper, double *width, double *height)
{
  g_return_if_fail (width != NULL && height != NULL);

  /* ISO 216 A4 is 210 × 297 mm; US Letter is 8.5 × 11 inches; a point is 1/72 inch. */
  *width = paper == FMN_PAPER_LETTER ? 612.0 : 210.0 / 25.4 * 72.0;
  *height = paper == FMN_PAPER_LETTER ? 792.0 : 297.0 / 25.4 * 72.0;
}
