/* fmn-figure.c: the names of the figures of an obstetric history, and what each of them changes with.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-figure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Indexed by FmnFigure. */
static const struct
{
  const char *id;
  const char *label;
} names[FMN_N_FIGURES] = {
  [FMN_FIGURE_GRAVIDITY] = { "gravidity", NC_ ("figure", "pregnancies") },
  [FMN_FIGURE_TERM] = { "term", NC_ ("figure", "births from 37 weeks") },
  [FMN_FIGURE_PRETERM] = { "preterm", NC_ ("figure", "births from 20 to 36 weeks") },
  [FMN_FIGURE_ABORTUS] = { "abortus", NC_ ("figure", "pregnancies ended before 20 weeks") },
  [FMN_FIGURE_LIVING] = { "living", NC_ ("figure", "living children") },
  [FMN_FIGURE_PARITY] = { "parity", NC_ ("figure", "parity") },
  [FMN_FIGURE_PARITY_OTHER] = { "parity-other", NC_ ("figure", "parity, other pregnancies") },
  [FMN_FIGURE_BIRTHS] = { "births", NC_ ("figure", "births") },
  [FMN_FIGURE_LOSSES_BEFORE_10] = { "losses-before-10", NC_ ("figure", "losses before 10 weeks") },
  [FMN_FIGURE_LOSSES_10_TO_13]
  = { "losses-10-to-13", NC_ ("figure", "losses from 10 to 13 weeks") },
  [FMN_FIGURE_LOSSES_14_UP] = { "losses-14-up", NC_ ("figure", "losses from 14 weeks") },
  [FMN_FIGURE_LOSSES_WEEKS_UNKNOWN]
  = { "losses-weeks-unknown", NC_ ("figure", "losses, weeks not known") },
  [FMN_FIGURE_STILLBIRTHS] = { "stillbirths", NC_ ("figure", "stillbirths") },
  [FMN_FIGURE_NEONATAL] = { "neonatal-deaths", NC_ ("figure", "neonatal deaths") },
  [FMN_FIGURE_ECTOPIC] = { "ectopic", NC_ ("figure", "ectopic pregnancies") },
  [FMN_FIGURE_MOLAR] = { "molar", NC_ ("figure", "molar pregnancies") },
  [FMN_FIGURE_BIOCHEMICAL]
  = { "biochemical", NC_ ("figure", "losses before anything was seen on a scan") },
  [FMN_FIGURE_TERMINATIONS] = { "terminations", NC_ ("figure", "terminations") },
  [FMN_FIGURE_LOSSES_BY_RULE]
  = { "losses-by-rule", NC_ ("figure", "losses that the chosen rule counts") },
  [FMN_FIGURE_CONSECUTIVE] = { "consecutive", NC_ ("figure", "losses in a row, by that rule") },
  [FMN_FIGURE_TRANSFERS_WITHOUT]
  = { "transfers-without", NC_ ("figure", "embryo transfers that no pregnancy followed") },
};

/**
 * fmn_figure_to_id:
 * @figure: a figure
 *
 * Returns: (transfer none): its name in --json
 */
const char *
fmn_figure_to_id (FmnFigure figure)
{
  g_return_val_if_fail (figure < FMN_N_FIGURES, NULL);

  return names[figure].id;
}

/**
 * fmn_figure_get_label:
 * @figure: a figure
 *
 * Returns: (transfer none): what it counts, translated and short
 */
const char *
fmn_figure_get_label (FmnFigure figure)
{
  g_return_val_if_fail (figure < FMN_N_FIGURES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "figure", names[figure].label);
}

/**
 * fmn_figure_from_id:
 * @id: (nullable): a figure's name in the file
 * @out: (out): what to fill; untouched on %FALSE
 *
 * Returns: whether there is such a figure
 */
gboolean
fmn_figure_from_id (const char *id, FmnFigure *out)
{
  g_return_val_if_fail (out != NULL, FALSE);

  for (int i = 0; i < FMN_N_FIGURES; i++)
    if (g_strcmp0 (id, names[i].id) == 0)
      {
        *out = (FmnFigure) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * fmn_figure_uses_limit:
 * @figure: a figure
 *
 * Returns: whether it changes with the viability weeks that are chosen
 */
gboolean
fmn_figure_uses_limit (FmnFigure figure)
{
  switch (figure)
    {
    case FMN_FIGURE_PARITY:
    case FMN_FIGURE_PARITY_OTHER:
    case FMN_FIGURE_BIRTHS:
    case FMN_FIGURE_LOSSES_14_UP:
    case FMN_FIGURE_LOSSES_WEEKS_UNKNOWN:
    case FMN_FIGURE_STILLBIRTHS:
    case FMN_FIGURE_CONSECUTIVE:
      return TRUE;
    /* T, P and A have lines of their own, which do not move; the rest have none. */
    default:
      return FALSE;
    }
}

/**
 * fmn_figure_uses_rule:
 * @figure: a figure
 *
 * Returns: whether it changes with the rule by which losses are counted
 */
gboolean
fmn_figure_uses_rule (FmnFigure figure)
{
  return figure == FMN_FIGURE_LOSSES_BY_RULE || figure == FMN_FIGURE_CONSECUTIVE;
}
