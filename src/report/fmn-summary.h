/* fmn-summary.h: the printed summary as figures, rows and sentences, made from a journal once.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-summary-options.h"
#include "fmn-summary-table.h"

G_BEGIN_DECLS

#define FMN_TYPE_SUMMARY (fmn_summary_get_type ())
G_DECLARE_FINAL_TYPE (FmnSummary, fmn_summary, FMN, SUMMARY, GObject)

/* A number and what it counts, in the headline. */
typedef struct
{
  char *id;     /* fmn_figure_to_id, for tests */
  char *number; /* "4", "4*" when it was corrected by hand, or "?" when it was not said */
  char *label;  /* "losses before 10 weeks" */
} FmnFigureText;

/* A heading and paragraphs under it. */
typedef struct
{
  char *heading; /* NULL in the background for what belongs under none */
  char *text;
} FmnPassage;

/**
 * fmn_summary_new:
 * @journal: the journal as it is now; names of tests and treatments come from its namer
 * @options: what she chose
 *
 * Reads @journal once; later changes do not reach the summary. What is marked "only me" is taken
 * out before anything is counted, unless the options ask for it. Main thread.
 *
 * Returns: (transfer full): the summary
 */
FmnSummary *fmn_summary_new (FmnJournal *journal, const FmnSummaryOptions *options);

/* By what a test is named in the options: its catalogue id, else its own title; NULL when it has neither. */
const char *fmn_summary_test_key (FmnEntry *test);

const FmnSummaryOptions *fmn_summary_get_options (FmnSummary *self);
/* Whether there is nothing to print: no pregnancy, test, treatment, question or background. */
gboolean fmn_summary_is_empty (FmnSummary *self);

/* Of the head and the foot; each may be NULL but for title, printed and statement. */
const char *fmn_summary_get_title (FmnSummary *self);
const char *fmn_summary_get_subtitle (FmnSummary *self); /* the visit that it is for */
const char *fmn_summary_get_name (FmnSummary *self);
const char *fmn_summary_get_person (FmnSummary *self); /* "born 1989 · blood group A positive" */
const char *fmn_summary_get_partner (FmnSummary *self);
const char *fmn_summary_get_statement (FmnSummary *self); /* who wrote it */
const char *fmn_summary_get_printed (FmnSummary *self);   /* "Printed 24 February 2026" */

GPtrArray *fmn_summary_get_figures (FmnSummary *self); /* FmnFigureText, never NULL */
/* A line for each figure that she corrected by hand, "* pregnancies: 4 (reckoned 3; corrected by hand: …)"; NULL for none. */
const char *fmn_summary_get_corrections (FmnSummary *self);
const char *fmn_summary_get_counts (FmnSummary *self); /* "G4 T1 P0 A3 L1", or NULL */
const char *
fmn_summary_get_counts_note (FmnSummary *self); /* the limits and the rule used, lines */

/* FmnSummaryTable of a section, never NULL; several for the antiphospholipid tests when there are
 * many samples, oldest first. */
GPtrArray *fmn_summary_get_tables (FmnSummary *self, FmnSections section);
/* How many samples or treatments the model itself left out of the one-page form. */
guint fmn_summary_get_n_left_out (FmnSummary *self, FmnSections section);
/* Of a section of which a part is shown: "3 more tests are in the full form."; NULL when @n is 0. (transfer full) */
char *fmn_summary_dup_left_out_note (FmnSections section, guint n);
/* The same for pregnancies of which the columns alone are shown; @n of them are not. (transfer full) */
char *fmn_summary_dup_brief_note (guint n);
/* Of a section of which nothing is shown: "11 tests". (transfer full) */
char *fmn_summary_dup_left_out_name (FmnSections section, guint n);
/* FmnPassage, of which the last may have no heading. */
GPtrArray *fmn_summary_get_background (FmnSummary *self);
GPtrArray *fmn_summary_get_questions (FmnSummary *self); /* char *, in her order */
GPtrArray *fmn_summary_get_own_words (FmnSummary *self); /* FmnPassage, oldest first */
/* Texts that a cell shows the beginning of; FmnPassage. Empty
                                      * in the one-page form. */
GPtrArray *fmn_summary_get_long_texts (FmnSummary *self);

/* The same content as plain text, 72 columns at most where
                                      * words allow, for a message box. (transfer full) */
char *fmn_summary_to_text (FmnSummary *self);
/* The same content as one page of HTML 5 that refers to nothing outside itself. (transfer full) */
char *fmn_summary_to_html (FmnSummary *self);

G_END_DECLS
