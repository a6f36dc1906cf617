/* fmn-obstetric-history.h: gravidity, parity and losses, each figure open to the pregnancies behind it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

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

typedef enum
{
  FMN_FIGURE_GRAVIDITY,
  FMN_FIGURE_TERM,         /* deliveries from 37+0 */
  FMN_FIGURE_PRETERM,      /* deliveries from 20+0 to 36+6 */
  FMN_FIGURE_ABORTUS,      /* clinician's A of TPAL: ended before 20+0 */
  FMN_FIGURE_LIVING,       /* asked, never inferred: from "living" of the endings or the setting */
  FMN_FIGURE_PARITY,       /* UK a: reached the viability weeks, or live-born at any week */
  FMN_FIGURE_PARITY_OTHER, /* UK b */
  FMN_FIGURE_BIRTHS,       /* from the viability weeks */
  /* The four add up to all losses before the viability weeks, biochemical ones included; not ectopic, molar or ended on purpose. */
  FMN_FIGURE_LOSSES_BEFORE_10,
  FMN_FIGURE_LOSSES_10_TO_13,
  FMN_FIGURE_LOSSES_14_UP, /* 14+0 to the viability weeks */
  FMN_FIGURE_LOSSES_WEEKS_UNKNOWN,
  FMN_FIGURE_STILLBIRTHS, /* babies; derived from the viability weeks where the weeks are known */
  FMN_FIGURE_NEONATAL,    /* babies */
  FMN_FIGURE_ECTOPIC,
  FMN_FIGURE_MOLAR,
  FMN_FIGURE_BIOCHEMICAL, /* and of unknown location */
  FMN_FIGURE_TERMINATIONS,
  FMN_FIGURE_LOSSES_BY_RULE,
  FMN_FIGURE_CONSECUTIVE, /* the longest run of losses up to now, broken by a birth */
  FMN_N_FIGURES,
} FmnFigure;

/* Immutable GObject. */
#define FMN_TYPE_OBSTETRIC_HISTORY (fmn_obstetric_history_get_type ())
G_DECLARE_FINAL_TYPE (FmnObstetricHistory, fmn_obstetric_history, FMN, OBSTETRIC_HISTORY, GObject)

typedef struct
{
  int viability_weeks;   /* 20, 22, 24 or 28 */
  const char *loss_rule; /* "eshre", "rcog17", "asrm2012", "icmart2017", "who-older" */
  int living_children;   /* what she said, or -1: then the endings' own "living" are added up */
  gboolean leave_out_biochemical; /* from G and A, and with them from UK b */
} FmnHistoryRules;

FmnObstetricHistory *fmn_obstetric_history_new (const FmnPregnancyFacts *pregnancies,
                                                guint n,
                                                const FmnHistoryRules *rules);
/* -1 for "not known" (LIVING when nothing was said). */
int fmn_obstetric_history_get_figure (FmnObstetricHistory *self, FmnFigure figure);
/* Ids of the pregnancies behind it; NULL-terminated, (transfer none). */
const char *const *fmn_obstetric_history_get_behind (FmnObstetricHistory *self, FmnFigure figure);
/* Whether the losses are after a birth ("secondary"): 1, 0, or -1 for fewer than one loss. */
int fmn_obstetric_history_get_secondary (FmnObstetricHistory *self);
char *fmn_obstetric_history_format_gtpal (
    FmnObstetricHistory *self); /* "G4 T1 P0 A3 L1"; "L?" when not known */
char *fmn_obstetric_history_format_gp (FmnObstetricHistory *self);    /* "G4 P1+3" */
const char *fmn_obstetric_history_rule_label (const char *loss_rule); /* "ESHRE 2022", translated */
const char *fmn_figure_to_id (FmnFigure figure); /* "gravidity", … for --json */
const char *
fmn_figure_get_label (FmnFigure figure); /* translated, short: "losses before 10 weeks" */

G_END_DECLS
