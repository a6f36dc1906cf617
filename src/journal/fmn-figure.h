/* fmn-figure.h: the figures of an obstetric history, by name.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

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
  /* The four and BIOCHEMICAL add up to all losses before the viability weeks; not ectopic, molar or ended on purpose. */
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
  FMN_FIGURE_CONSECUTIVE, /* the longest run up to now of losses that the rule counts, broken by a birth */
  FMN_FIGURE_TRANSFERS_WITHOUT, /* embryo transfers that no pregnancy followed; behind it are these, no pregnancies */
  FMN_N_FIGURES,
} FmnFigure;

const char *fmn_figure_to_id (FmnFigure figure); /* "gravidity", … for the file and --json */
gboolean fmn_figure_from_id (const char *id, FmnFigure *out);
/* Whether it changes with the chosen viability weeks, and with the chosen rule. */
gboolean fmn_figure_uses_limit (FmnFigure figure);
gboolean fmn_figure_uses_rule (FmnFigure figure);
const char *
fmn_figure_get_label (FmnFigure figure); /* translated, short: "losses before 10 weeks" */

G_END_DECLS
