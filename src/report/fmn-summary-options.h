/* fmn-summary-options.h: what she chose for a printed summary; nothing about who receives it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_PAPER_A4,
  FMN_PAPER_LETTER,
} FmnPaper;

/* How much of the people's names is printed. */
typedef enum
{
  FMN_NAMING_NONE,
  FMN_NAMING_INITIALS,
  FMN_NAMING_FULL,
} FmnNaming;

/* The sections, in the order in which they are printed. */
typedef enum
{
  FMN_SECTION_HEADLINE = 1 << 0,
  FMN_SECTION_PREGNANCIES = 1 << 1,
  FMN_SECTION_ANTIPHOSPHOLIPID = 1 << 2,
  FMN_SECTION_TESTS = 1 << 3,
  FMN_SECTION_TREATMENTS = 1 << 4,
  FMN_SECTION_BACKGROUND = 1 << 5,
  FMN_SECTION_QUESTIONS = 1 << 6,
  FMN_SECTION_OWN_WORDS = 1 << 7,
} FmnSections;

#define FMN_SECTIONS_DEFAULT                                                                       \
  (FMN_SECTION_HEADLINE | FMN_SECTION_PREGNANCIES | FMN_SECTION_ANTIPHOSPHOLIPID                   \
   | FMN_SECTION_TESTS | FMN_SECTION_TREATMENTS | FMN_SECTION_BACKGROUND | FMN_SECTION_QUESTIONS)

/**
 * FmnSummaryOptions:
 * @paper: the paper
 * @full: all that there is, over as many pages as it takes; otherwise one page by rule
 * @sections: any of #FmnSections
 * @text_scale: 1.0 to 2.0; 1.0 is body text of 7.5 pt
 * @right_to_left: whether the page is read from the right
 * @year_from: tests, treatments and own words from this year on; 0 for all. Pregnancies and the
 *   figures are always of all years, since a part of them would count wrongly
 * @visit: id of the visit that it is for; %NULL for the next one
 * @clinical_terms: outcomes in the clinician's terms and G·T·P·A·L; otherwise in her words
 * @our_names: her names for the pregnancies beside their numbers
 * @naming: of the two people
 * @with_only_me: also what is marked "only me"
 * @with_hidden: also pregnancies that she keeps out of lists; without them they are not counted
 *
 * A boxed value: copy with fmn_summary_options_copy(), free with fmn_summary_options_free().
 */
typedef struct
{
  FmnPaper paper;
  gboolean full;
  guint sections;
  double text_scale;
  gboolean right_to_left;
  int year_from;
  char *visit;
  gboolean clinical_terms;
  gboolean our_names;
  FmnNaming naming;
  gboolean with_only_me;
  gboolean with_hidden;
} FmnSummaryOptions;

#define FMN_TYPE_SUMMARY_OPTIONS (fmn_summary_options_get_type ())
GType fmn_summary_options_get_type (void) G_GNUC_CONST;

/* One page on the locale's paper, every section but own words, clinician's terms, full names,
 * without "only me". */
FmnSummaryOptions *fmn_summary_options_new (void);
FmnSummaryOptions *fmn_summary_options_copy (const FmnSummaryOptions *self);
void fmn_summary_options_free (FmnSummaryOptions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnSummaryOptions, fmn_summary_options_free)
/* Replaces the visit; %NULL for the next one. */
void fmn_summary_options_set_visit (FmnSummaryOptions *self, const char *visit);

/* The paper that the locale (LC_PAPER) is used to. */
FmnPaper fmn_paper_for_locale (void);
/* "a4" or "letter". */
const char *fmn_paper_to_id (FmnPaper paper);
/* FALSE, leaving @out untouched, when @id is neither. */
gboolean fmn_paper_from_id (const char *id, FmnPaper *out);
/* In points, upright. */
void fmn_paper_get_size (FmnPaper paper, double *width, double *height);

G_END_DECLS
