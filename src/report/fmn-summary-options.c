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
  return self;
}

FmnSummaryOptions *
fmn_summary_options_copy (const FmnSummaryOptions *self)
{
  FmnSummaryOptions *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->visit = g_strdup (self->visit);
  return copy;
}

void
fmn_summary_options_free (FmnSummaryOptions *self)
{
  if (self == NULL)
    return;
  g_free (self->visit);
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
