/* fmn-obstetric-history.h: gravidity, parity and losses, each figure open to the pregnancies behind it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "fmn-figure.h"
#include "fmn-gestation.h"

G_BEGIN_DECLS

/* One ending, of one fetus or of all. */
typedef struct
{
  const char *outcome; /* id of fmn-outcome.h, or NULL for not known */
  gboolean has_weeks;
  FmnGestation weeks; /* by dates */
  guint32 julian;     /* last day it may have been, 0 for not known: for order */
  int living;         /* 1 living now, 0 not, -1 not said */
} FmnEndingFacts;

/* One pregnancy as the arithmetic needs it; oldest first in the array. Strings are borrowed for the call. */
typedef struct
{
  const char *id;
  const FmnEndingFacts *endings;
  guint n_endings;
  guint fetuses;    /* 0 for not said */
  gboolean ongoing; /* no recorded end and not known to have ended */
} FmnPregnancyFacts;

/* Immutable GObject. */
#define FMN_TYPE_OBSTETRIC_HISTORY (fmn_obstetric_history_get_type ())
G_DECLARE_FINAL_TYPE (FmnObstetricHistory, fmn_obstetric_history, FMN, OBSTETRIC_HISTORY, GObject)

/* What she says of a figure instead of what is reckoned. */
typedef struct
{
  int number;        /* -1 for no correction */
  int reckoned;      /* what was reckoned when she wrote it; -1 when that is not known */
  const char *note;  /* or NULL */
  const char *noted; /* RFC 3339, or NULL */
} FmnCorrection;

/* How to count, and what stands beside the pregnancies. Strings and arrays are borrowed for the call. */
typedef struct
{
  int viability_weeks;   /* 20, 22, 24 or 28 */
  const char *loss_rule; /* "eshre", "rcog17", "asrm2012", "icmart2017", "who-older" */
  int living_children;   /* what she said, or -1: then the endings' own "living" are added up */
  gboolean leave_out_biochemical; /* from G and A, and with them from UK b */
  const char *const *
      transfers; /* (nullable): ids of embryo transfers that no pregnancy followed, oldest first, ends with NULL */
  const FmnCorrection *corrections; /* (nullable) (array length=FMN_N_FIGURES) */
} FmnHistoryRules;

FmnObstetricHistory *fmn_obstetric_history_new (const FmnPregnancyFacts *pregnancies,
                                                guint n,
                                                const FmnHistoryRules *rules);
/* What is shown: her correction where there is one, else what is reckoned. -1 for "not known" (LIVING when nothing was said). */
int fmn_obstetric_history_get_figure (FmnObstetricHistory *self, FmnFigure figure);
/* What is reckoned from the entries, whatever she corrected. */
int fmn_obstetric_history_get_reckoned (FmnObstetricHistory *self, FmnFigure figure);
/* Her correction, or NULL; (transfer none). */
const FmnCorrection *fmn_obstetric_history_get_correction (FmnObstetricHistory *self,
                                                           FmnFigure figure);
/* "3"; "4 (reckoned 3; corrected by hand: one of 2012 is not written down)"; "?" when not known. */
char *fmn_obstetric_history_dup_text (FmnObstetricHistory *self, FmnFigure figure);
/* A plain question when something else is reckoned now than when she corrected it, or when endings tell of more living children than she said; NULL for none. */
char *fmn_obstetric_history_dup_question (FmnObstetricHistory *self, FmnFigure figure);
/* Of how many babies an ending says "living now", whatever she said of her living children. */
int fmn_obstetric_history_get_living_in_endings (FmnObstetricHistory *self);
/* Ids of the pregnancies behind what is reckoned; NULL-terminated, (transfer none). */
const char *const *fmn_obstetric_history_get_behind (FmnObstetricHistory *self, FmnFigure figure);
/* Whether the losses are after a birth ("secondary"): 1, 0, or -1 for fewer than one loss. */
int fmn_obstetric_history_get_secondary (FmnObstetricHistory *self);
char *fmn_obstetric_history_format_gtpal (
    FmnObstetricHistory *self); /* "G4 T1 P0 A3 L1"; "L?" when not known */
char *fmn_obstetric_history_format_gp (FmnObstetricHistory *self);    /* "G4 P1+3" */
const char *fmn_obstetric_history_rule_label (const char *loss_rule); /* "ESHRE 2022", translated */

G_END_DECLS
