/* fmn-summary-figures.c: the headline: each class counted by itself, with the limit and rule used.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-pregnancy.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>

/* Of a longer one the beginning stands under the figures. */
#define LONGEST_CORRECTION 160

static void
add_figure (FmnSummary *self, FmnObstetricHistory *history, FmnFigure figure, const char *label)
{
  g_ptr_array_add (
      self->figures,
      fmn_figure_text_new (fmn_figure_to_id (figure), label,
                           fmn_obstetric_history_get_figure (history, figure),
                           fmn_obstetric_history_get_correction (history, figure) != NULL));
}

/* For the classes that most people do not have: they take room when there is one. */
static void
add_figure_when_any (FmnSummary *self, FmnObstetricHistory *history, FmnFigure figure)
{
  if (fmn_obstetric_history_get_figure (history, figure) > 0)
    add_figure (self, history, figure, fmn_figure_get_label (figure));
}

static gulong
count_of (FmnObstetricHistory *history, FmnFigure figure)
{
  return (gulong) MAX (0, fmn_obstetric_history_get_figure (history, figure));
}

static void
add_births_and_children (FmnSummary *self, FmnObstetricHistory *history, int limit)
{
  g_autofree char *births = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "birth from %d weeks",
                                                          "births from %d weeks",
                                                          count_of (history, FMN_FIGURE_BIRTHS)),
                                             limit);

  add_figure (self, history, FMN_FIGURE_GRAVIDITY,
              g_dngettext (GETTEXT_PACKAGE, "pregnancy", "pregnancies",
                           count_of (history, FMN_FIGURE_GRAVIDITY)));
  add_figure (self, history, FMN_FIGURE_BIRTHS, births);
  add_figure (self, history, FMN_FIGURE_LIVING,
              g_dngettext (GETTEXT_PACKAGE, "living child", "living children",
                           count_of (history, FMN_FIGURE_LIVING)));
}

static void
add_losses (FmnSummary *self, FmnObstetricHistory *history, int limit)
{
  g_autofree char *later
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "loss 14–%d weeks", "losses 14–%d weeks",
                                      count_of (history, FMN_FIGURE_LOSSES_14_UP)),
                         limit - 1);

  add_figure (self, history, FMN_FIGURE_LOSSES_BEFORE_10,
              g_dngettext (GETTEXT_PACKAGE, "loss before 10 weeks", "losses before 10 weeks",
                           count_of (history, FMN_FIGURE_LOSSES_BEFORE_10)));
  add_figure (self, history, FMN_FIGURE_LOSSES_10_TO_13,
              g_dngettext (GETTEXT_PACKAGE, "loss 10–13 weeks", "losses 10–13 weeks",
                           count_of (history, FMN_FIGURE_LOSSES_10_TO_13)));
  add_figure (self, history, FMN_FIGURE_LOSSES_14_UP, later);
  if (fmn_obstetric_history_get_figure (history, FMN_FIGURE_LOSSES_WEEKS_UNKNOWN) > 0)
    add_figure (self, history, FMN_FIGURE_LOSSES_WEEKS_UNKNOWN,
                g_dngettext (GETTEXT_PACKAGE, "loss, weeks not known", "losses, weeks not known",
                             count_of (history, FMN_FIGURE_LOSSES_WEEKS_UNKNOWN)));
  add_figure_when_any (self, history, FMN_FIGURE_BIOCHEMICAL);
}

static void
add_others (FmnSummary *self, FmnObstetricHistory *history)
{
  add_figure (self, history, FMN_FIGURE_STILLBIRTHS,
              g_dngettext (GETTEXT_PACKAGE, "stillbirth", "stillbirths",
                           count_of (history, FMN_FIGURE_STILLBIRTHS)));
  add_figure_when_any (self, history, FMN_FIGURE_NEONATAL);
  /* None of either is one fact; as soon as there is one, each is counted by itself. */
  if (count_of (history, FMN_FIGURE_ECTOPIC) + count_of (history, FMN_FIGURE_MOLAR) == 0)
    add_figure (self, history, FMN_FIGURE_ECTOPIC, C_ ("figure", "ectopic, molar"));
  else
    {
      add_figure (self, history, FMN_FIGURE_ECTOPIC, C_ ("figure", "ectopic"));
      add_figure (self, history, FMN_FIGURE_MOLAR, C_ ("figure", "molar"));
    }
  add_figure (self, history, FMN_FIGURE_TERMINATIONS,
              g_dngettext (GETTEXT_PACKAGE, "termination", "terminations",
                           count_of (history, FMN_FIGURE_TERMINATIONS)));
  if (fmn_obstetric_history_get_figure (history, FMN_FIGURE_TRANSFERS_WITHOUT) > 0)
    add_figure (self, history, FMN_FIGURE_TRANSFERS_WITHOUT,
                g_dngettext (GETTEXT_PACKAGE, "embryo transfer without a pregnancy",
                             "embryo transfers without a pregnancy",
                             count_of (history, FMN_FIGURE_TRANSFERS_WITHOUT)));
}

static const char *
get_consecutive_label (FmnObstetricHistory *history)
{
  gulong n = count_of (history, FMN_FIGURE_CONSECUTIVE);

  if (n > 0 && fmn_obstetric_history_get_secondary (history) == 1)
    return g_dngettext (GETTEXT_PACKAGE, "loss in a row, after a birth",
                        "losses in a row, after a birth", n);
  return g_dngettext (GETTEXT_PACKAGE, "loss in a row", "losses in a row", n);
}

/* "3 losses by ESHRE 2022, 2 in a row" */
static char *
make_rule_line (FmnObstetricHistory *history, const char *rule)
{
  int by_rule = MAX (0, fmn_obstetric_history_get_figure (history, FMN_FIGURE_LOSSES_BY_RULE));
  int in_a_row = MAX (0, fmn_obstetric_history_get_figure (history, FMN_FIGURE_CONSECUTIVE));
  g_autofree char *losses = g_strdup_printf (
      /* Translators: %d losses; %s is a guideline with its year, such as "ESHRE 2022". */
      g_dngettext (GETTEXT_PACKAGE, "%d loss by %s", "%d losses by %s", (gulong) by_rule), by_rule,
      fmn_obstetric_history_rule_label (rule));

  if (by_rule < 2)
    return g_steal_pointer (&losses);
  /* Translators: %s is "3 losses by ESHRE 2022"; %d are those of them in a row. */
  return g_strdup_printf (C_ ("summary", "%s, %d in a row"), losses, in_a_row);
}

static char *
make_counts_note (FmnSummary *self, FmnObstetricHistory *history, FmnInfo *info)
{
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *rule_line = make_rule_line (history, fmn_info_get_loss_rule (info));

  if (self->options->clinical_terms)
    {
      g_autofree char *gp = fmn_obstetric_history_format_gp (history);

      g_string_append_printf (note, "%s\n", gp);
    }
  g_string_append_printf (note, C_ ("summary", "limit used: %d weeks"),
                          fmn_info_get_viability_weeks (info));
  g_string_append_printf (note, "\n%s", rule_line);
  if (self->options->clinical_terms && fmn_info_get_leave_out_biochemical (info)
      && fmn_obstetric_history_get_figure (history, FMN_FIGURE_BIOCHEMICAL) > 0)
    g_string_append_printf (note, "\n%s", C_ ("summary", "biochemical losses not in G and A"));
  return g_strdup (note->str);
}

/* Those that stand in the clinician's shorthand alone. */
static gboolean
is_of_shorthand (FmnFigure figure)
{
  return figure == FMN_FIGURE_TERM || figure == FMN_FIGURE_PRETERM || figure == FMN_FIGURE_ABORTUS
         || figure == FMN_FIGURE_PARITY || figure == FMN_FIGURE_PARITY_OTHER;
}

static char *
make_corrections (FmnSummary *self, FmnSummarySource *source, FmnObstetricHistory *history)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (int i = 0; i < FMN_N_FIGURES; i++)
    {
      FmnFigure figure = (FmnFigure) i;
      const char *label = fmn_figure_get_label (figure);
      g_autofree char *whole = NULL;
      g_autofree char *text = NULL;

      if (fmn_obstetric_history_get_correction (history, figure) == NULL
          || (is_of_shorthand (figure) && !self->options->clinical_terms))
        continue;
      whole = fmn_obstetric_history_dup_text (history, figure);
      text = fmn_summary_source_clip (source, label, whole, LONGEST_CORRECTION);
      /* A note of several lines is one sentence after the other here. */
      g_strdelimit (text, "\n\r\t", ' ');
      /* Translators: first %s: what is counted; second: "4 (reckoned 3; corrected by hand: …)". */
      g_string_append_printf (lines, C_ ("summary", "* %s: %s"), label, text);
      g_string_append_c (lines, '\n');
    }
  if (lines->len == 0)
    return NULL;
  g_string_truncate (lines, lines->len - 1);
  return g_strdup (lines->str);
}

void
fmn_summary_make_figures (FmnSummary *self, FmnSummarySource *source)
{
  g_autoptr (FmnObstetricHistory) history = fmn_journal_dup_obstetric_history (source->journal);
  FmnInfo *info = fmn_journal_get_info (source->journal);
  int limit = fmn_info_get_viability_weeks (info);

  if (source->pregnancies->len == 0)
    return;
  add_births_and_children (self, history, limit);
  add_losses (self, history, limit);
  add_others (self, history);
  add_figure (self, history, FMN_FIGURE_CONSECUTIVE, get_consecutive_label (history));
  if (self->options->clinical_terms)
    self->counts = fmn_obstetric_history_format_gtpal (history);
  self->counts_note = make_counts_note (self, history, info);
  self->corrections = make_corrections (self, source, history);
}
