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

/* How much of what was written in free words is printed. */
typedef enum
{
  FMN_WORDING_TERMS, /* terms, values and dates alone */
  FMN_WORDING_SHORT, /* also the beginning of what was written beside them */
  FMN_WORDING_ALL,   /* and in the full form all of it, at the end */
} FmnWording;

/* The sections, in the order in which they are printed. */
typedef enum
{
  FMN_SECTION_HEADLINE = 1 << 0,
  FMN_SECTION_PREGNANCIES = 1 << 1,
  FMN_SECTION_ANTIPHOSPHOLIPID = 1 << 2,
  FMN_SECTION_TESTS = 1 << 3,
  FMN_SECTION_PROCEDURES = 1 << 4,
  FMN_SECTION_TREATMENTS = 1 << 5,
  FMN_SECTION_BACKGROUND = 1 << 6,
  FMN_SECTION_AWAITED = 1 << 7,
  FMN_SECTION_QUESTIONS = 1 << 8,
  FMN_SECTION_OWN_WORDS = 1 << 9,
  FMN_SECTION_APPENDIX = 1 << 10, /* timeline and charts; the full form alone */
  FMN_SECTION_PAPERS = 1 << 11,   /* the list of papers; the full form alone */
} FmnSections;

/* How many kinds of section there are: bits of FmnSections. */
#define FMN_N_SECTIONS 12
#define FMN_SECTIONS_DEFAULT                                                                       \
  (FMN_SECTION_HEADLINE | FMN_SECTION_PREGNANCIES | FMN_SECTION_ANTIPHOSPHOLIPID                   \
   | FMN_SECTION_TESTS | FMN_SECTION_PROCEDURES | FMN_SECTION_TREATMENTS | FMN_SECTION_BACKGROUND  \
   | FMN_SECTION_AWAITED | FMN_SECTION_QUESTIONS | FMN_SECTION_APPENDIX | FMN_SECTION_PAPERS)

/**
 * FmnSummaryOptions:
 * @paper: the paper
 * @full: all that there is, over as many pages as it takes; otherwise one page by rule
 * @sections: any of #FmnSections
 * @text_scale: 1.0 to 2.0; 1.0 is body text of 7.5 pt
 * @right_to_left: whether the page is read from the right
 * @year_from, @year_to: tests, procedures, treatments and own words of these years; 0 for no end. Pregnancies
 *   and the figures are always of all years, since a part of them would count wrongly
 * @without_pregnancies: ids of pregnancies that are left out, with all that belongs to them; they are not counted either. May be %NULL
 * @without_tests: tests that are left out, by fmn_summary_test_key(). May be %NULL
 * @wording: how much of what was written in free words
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
  int year_to;
  GStrv without_pregnancies;
  GStrv without_tests;
  FmnWording wording;
  char *visit;
  gboolean clinical_terms;
  gboolean our_names;
  FmnNaming naming;
  gboolean with_only_me;
  gboolean with_hidden;
} FmnSummaryOptions;

#define FMN_TYPE_SUMMARY_OPTIONS (fmn_summary_options_get_type ())
GType fmn_summary_options_get_type (void) G_GNUC_CONST;

/* One page on the locale's paper, every section but own words and all wording, clinician's terms, full names,
 * without "only me". */
FmnSummaryOptions *fmn_summary_options_new (void);
FmnSummaryOptions *fmn_summary_options_copy (const FmnSummaryOptions *self);
void fmn_summary_options_free (FmnSummaryOptions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnSummaryOptions, fmn_summary_options_free)
/* Replaces the visit; %NULL for the next one. */
void fmn_summary_options_set_visit (FmnSummaryOptions *self, const char *visit);
/* Replace the lists; %NULL for none. */
void fmn_summary_options_set_without_pregnancies (FmnSummaryOptions *self, const char *const *ids);
void fmn_summary_options_set_without_tests (FmnSummaryOptions *self, const char *const *keys);

/* "own-words" and the like, as in a preset; %NULL when @section is none. */
const char *fmn_section_to_id (FmnSections section);
/* 0 when @id is none. */
FmnSections fmn_section_from_id (const char *id);
/* The section's name for a person, translated. */
const char *fmn_section_get_label (FmnSections section);

/* The paper that the locale (LC_PAPER) is used to. */
FmnPaper fmn_paper_for_locale (void);
/* "a4" or "letter". */
const char *fmn_paper_to_id (FmnPaper paper);
/* FALSE, leaving @out untouched, when @id is neither. */
gboolean fmn_paper_from_id (const char *id, FmnPaper *out);
/* In points, upright. */
void fmn_paper_get_size (FmnPaper paper, double *width, double *height);

G_END_DECLS
