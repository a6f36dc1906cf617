/* fmn-summary-private.h: the summary's content, and the functions that make each section of it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-summary-source.h"
#include "fmn-summary.h"

G_BEGIN_DECLS

struct _FmnSummary
{
  GObject parent_instance;

  FmnSummaryOptions *options;
  FmnDate today;
  char *title;
  char *subtitle;
  char *name;
  char *person;
  char *partner;
  char *statement;
  char *printed;
  GPtrArray *figures; /* FmnFigureText */
  char *counts;
  char *counts_note;
  char *corrections;
  GPtrArray *tables[FMN_N_SECTIONS]; /* FmnSummaryTable */
  guint left_out[FMN_N_SECTIONS];
  GPtrArray *background; /* FmnPassage; without a heading for what is left */
  GPtrArray *questions;  /* char* */
  GPtrArray *own_words;  /* FmnPassage */
  GPtrArray *long_texts;
  FmnJournal *appendix;       /* what is drawn in it; NULL for no appendix */
  GPtrArray *appendix_titles; /* FmnPassage: what a pregnancy is called on the page, and its id */
};

FmnPassage *fmn_passage_new (const char *heading, const char *text);
void fmn_passage_free (FmnPassage *self);
/* @corrected: whether she corrected it by hand. */
FmnFigureText *
fmn_figure_text_new (const char *id, const char *label, int number, gboolean corrected);
void fmn_figure_text_free (FmnFigureText *self);
/* The place of a section's bit. */
guint fmn_section_to_index (FmnSections section);

/* Each fills its members of @self from @source; none is called for a section that was not asked
 * for. */
void fmn_summary_make_head (FmnSummary *self, FmnSummarySource *source);
void fmn_summary_make_figures (FmnSummary *self, FmnSummarySource *source);
void fmn_summary_make_pregnancies (FmnSummary *self, FmnSummarySource *source);
void fmn_summary_make_antiphospholipid (FmnSummary *self, FmnSummarySource *source);
void fmn_summary_make_tests (FmnSummary *self, FmnSummarySource *source);
void fmn_summary_make_treatments (FmnSummary *self, FmnSummarySource *source);
void fmn_summary_make_procedures (FmnSummary *self, FmnSummarySource *source);
void fmn_summary_make_background (FmnSummary *self, FmnSummarySource *source);
void fmn_summary_make_awaited (FmnSummary *self, FmnSummarySource *source);
void fmn_summary_make_appendix (FmnSummary *self, FmnSummarySource *source);
void fmn_summary_make_papers (FmnSummary *self, FmnSummarySource *source);
void fmn_summary_make_questions (FmnSummary *self, FmnSummarySource *source);
void fmn_summary_make_own_words (FmnSummary *self, FmnSummarySource *source);

/* Cells of the pregnancy table that tell of its course (fmn-summary-findings.c, fmn-summary-course.c). */
FmnCell *
fmn_summary_hcg_cell (FmnSummarySource *source, FmnEntry *pregnancy, const char *common_unit);
/* The unit of every hCG value that the table shows, or NULL when they differ or there is none.
 * (transfer full) */
char *fmn_summary_dup_hcg_unit (FmnSummarySource *source);
/* Whether a pregnancy has more scans than its row shows. */
gboolean fmn_summary_leaves_out_scans (FmnSummarySource *source);
FmnCell *fmn_summary_scans_cell (FmnSummarySource *source, FmnEntry *pregnancy);
FmnCell *fmn_summary_genetics_cell (FmnSummarySource *source, FmnEntry *pregnancy);
FmnCell *fmn_summary_course_cell (FmnSummarySource *source, FmnEntry *pregnancy);
/* The numbers of its papers in their list, each leading there; empty when there is no such list. */
FmnCell *fmn_summary_papers_cell (FmnSummarySource *source, FmnEntry *pregnancy);
/* Whether the appendix draws the weeks of @pregnancy. */
gboolean fmn_summary_has_weeks_drawn (FmnSummarySource *source, FmnEntry *pregnancy);
/* What the weeks of pregnancy @number are named for links; the same of paper @number. (transfer full) */
char *fmn_summary_dup_pregnancy_link (guint number);
char *fmn_summary_dup_paper_link (guint number);

/* Results (fmn-summary-result.c). */
typedef enum
{
  FMN_RESULT_NONE, /* nothing was said */
  FMN_RESULT_BELOW,
  FMN_RESULT_ABOVE,
  FMN_RESULT_POSITIVE, /* marked or reported so by the laboratory */
} FmnResultStanding;

/* By the laboratory's own mark, else by the range that was typed; never by a catalogue's. */
FmnResultStanding fmn_summary_get_standing (FmnEntry *test);
/* "42 GPL-U/mL", strong when it stands out, with "above range" and the mark of a copy. */
FmnCell *fmn_summary_value_cell (FmnSummarySource *source,
                                 FmnEntry *test,
                                 gboolean with_unit,
                                 gboolean with_standing);
/* One of the antiphospholipid antibodies or the lupus anticoagulant. */
gboolean fmn_summary_is_antiphospholipid (const char *test);

G_END_DECLS
