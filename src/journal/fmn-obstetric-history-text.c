/* fmn-obstetric-history-text.c: the figures of an obstetric history as clinicians write them, and what she corrected.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-obstetric-history.h"

#include <glib/gi18n-lib.h>

/**
 * fmn_obstetric_history_format_gtpal:
 * @self: a history
 *
 * Returns: (transfer full): "G4 T1 P0 A3 L1", as clinicians write it everywhere; "L?" when not
 * known
 */
char *
fmn_obstetric_history_format_gtpal (FmnObstetricHistory *self)
{
  g_autofree char *living = NULL;

  g_return_val_if_fail (FMN_IS_OBSTETRIC_HISTORY (self), NULL);

  if (fmn_obstetric_history_get_figure (self, FMN_FIGURE_LIVING) >= 0)
    living = g_strdup_printf ("%d", fmn_obstetric_history_get_figure (self, FMN_FIGURE_LIVING));
  return g_strdup_printf (
      "G%d T%d P%d A%d L%s", fmn_obstetric_history_get_figure (self, FMN_FIGURE_GRAVIDITY),
      fmn_obstetric_history_get_figure (self, FMN_FIGURE_TERM),
      fmn_obstetric_history_get_figure (self, FMN_FIGURE_PRETERM),
      fmn_obstetric_history_get_figure (self, FMN_FIGURE_ABORTUS), living != NULL ? living : "?");
}

/**
 * fmn_obstetric_history_format_gp:
 * @self: a history
 *
 * Returns: (transfer full): "G4 P1+3", as it is written in the United Kingdom
 */
char *
fmn_obstetric_history_format_gp (FmnObstetricHistory *self)
{
  g_return_val_if_fail (FMN_IS_OBSTETRIC_HISTORY (self), NULL);

  return g_strdup_printf ("G%d P%d+%d",
                          fmn_obstetric_history_get_figure (self, FMN_FIGURE_GRAVIDITY),
                          fmn_obstetric_history_get_figure (self, FMN_FIGURE_PARITY),
                          fmn_obstetric_history_get_figure (self, FMN_FIGURE_PARITY_OTHER));
}

static char *
dup_number (int number)
{
  return number >= 0 ? g_strdup_printf ("%d", number) : g_strdup ("?");
}

/* "reckoned 3; corrected by hand: her note" */
static char *
dup_correction (const FmnCorrection *correction, int reckoned)
{
  g_autofree char *by_hand = NULL;
  gboolean has_note = correction->note != NULL && *correction->note != '\0';

  if (has_note)
    /* Translators: %s is what she wrote about it. */
    by_hand = g_strdup_printf (C_ ("figure", "corrected by hand: %s"), correction->note);
  else
    by_hand = g_strdup (C_ ("figure", "corrected by hand"));
  if (reckoned < 0)
    return g_steal_pointer (&by_hand);
  if (reckoned == correction->number)
    /* Translators: the figure that she entered is the one that is reckoned now; %s is "corrected by
     * hand". */
    return g_strdup_printf (C_ ("figure", "reckoned the same; %s"), by_hand);
  /* Translators: %d is what the program reckons; %s is "corrected by hand". */
  return g_strdup_printf (C_ ("figure", "reckoned %d; %s"), reckoned, by_hand);
}

/**
 * fmn_obstetric_history_dup_text:
 * @self: a history
 * @figure: which figure
 *
 * Returns: (transfer full): the figure, and beside one that she corrected what is reckoned and her
 * note; "?" when it is not known
 */
char *
fmn_obstetric_history_dup_text (FmnObstetricHistory *self, FmnFigure figure)
{
  const FmnCorrection *correction;
  g_autofree char *number = NULL;
  g_autofree char *beside = NULL;

  g_return_val_if_fail (FMN_IS_OBSTETRIC_HISTORY (self), NULL);
  g_return_val_if_fail (figure < FMN_N_FIGURES, NULL);

  number = dup_number (fmn_obstetric_history_get_figure (self, figure));
  correction = fmn_obstetric_history_get_correction (self, figure);
  if (correction == NULL)
    return g_steal_pointer (&number);
  beside = dup_correction (correction, fmn_obstetric_history_get_reckoned (self, figure));
  /* Translators: first %s: a figure; second: "reckoned 3; corrected by hand: …". */
  return g_strdup_printf (C_ ("figure", "%s (%s)"), number, beside);
}

static char *
dup_question_of_living (FmnObstetricHistory *self)
{
  int shown = fmn_obstetric_history_get_figure (self, FMN_FIGURE_LIVING);
  int in_endings = fmn_obstetric_history_get_living_in_endings (self);

  if (shown < 0 || in_endings <= shown)
    return NULL;
  /* Translators: numbers of living children. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "The endings tell of %1$d living child, and %2$d was said. Which is right?",
                   "The endings tell of %1$d living children, and %2$d was said. Which is right?",
                   (gulong) in_endings),
      in_endings, shown);
}

/**
 * fmn_obstetric_history_dup_question:
 * @self: a history
 * @figure: which figure
 *
 * Returns: (transfer full) (nullable): whether her correction is still right, when what is reckoned
 * has changed since, or how many children are living, when endings tell of more than she said
 */
char *
fmn_obstetric_history_dup_question (FmnObstetricHistory *self, FmnFigure figure)
{
  const FmnCorrection *correction;
  int reckoned;

  g_return_val_if_fail (FMN_IS_OBSTETRIC_HISTORY (self), NULL);
  g_return_val_if_fail (figure < FMN_N_FIGURES, NULL);

  if (figure == FMN_FIGURE_LIVING)
    return dup_question_of_living (self);
  correction = fmn_obstetric_history_get_correction (self, figure);
  reckoned = fmn_obstetric_history_get_reckoned (self, figure);
  if (correction == NULL || correction->reckoned < 0 || reckoned < 0
      || correction->reckoned == reckoned)
    return NULL;
  /* Translators: %1$s: what is counted, "losses before 10 weeks"; the others are numbers. */
  return g_strdup_printf (_ ("When you corrected “%1$s” to %2$d, the entries gave %3$d. Now they "
                             "give %4$d. Is %2$d still right?"),
                          fmn_figure_get_label (figure), correction->number, correction->reckoned,
                          reckoned);
}
