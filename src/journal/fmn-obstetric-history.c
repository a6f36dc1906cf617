/* fmn-obstetric-history.c: gravidity, parity and losses, computed from the weeks and never from a label alone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-obstetric-history.h"

#include "fmn-loss-rule.h"
#include "fmn-outcome.h"

#include <string.h>

/* A delivery is at term from 37+0 and preterm from 20+0; before, the pregnancy goes under A (GTPAL
 * as in ACOG's reVITALize definitions). */
#define DAYS_TERM (37 * 7)
#define DAYS_PRETERM (20 * 7)
/* ESHRE's terminology (Kolte 2015) parts embryonic losses, before 10+0, from fetal ones. */
#define DAYS_10 (10 * 7)
#define DAYS_14 (14 * 7)
#define DEFAULT_VIABILITY_WEEKS 24

struct _FmnObstetricHistory
{
  GObject parent_instance;

  int figures[FMN_N_FIGURES];
  FmnCorrection corrections[FMN_N_FIGURES]; /* whose strings are owned */
  GPtrArray *behind[FMN_N_FIGURES];         /* of ids, NULL-terminated */
  int secondary;
  int living_in_endings;
};

G_DEFINE_FINAL_TYPE (FmnObstetricHistory, fmn_obstetric_history, G_TYPE_OBJECT)

/* One pregnancy, read: what its deciding ending says. */
typedef struct
{
  const FmnPregnancyFacts *facts;
  const FmnEndingFacts *ending; /* (nullable): none recorded, or it goes on */
  const FmnOutcome *outcome;    /* never NULL; "unknown" when nothing was said */
  gboolean has_weeks;
  int min_days;
  int max_days;
  gboolean is_birth; /* reached the viability weeks, or live-born at any week */
  gboolean
      is_loss; /* ended by itself before the viability weeks, in or not found outside the womb */
} Pregnancy;

static void
fmn_obstetric_history_finalize (GObject *object)
{
  FmnObstetricHistory *self = FMN_OBSTETRIC_HISTORY (object);

  for (int i = 0; i < FMN_N_FIGURES; i++)
    {
      g_clear_pointer (&self->behind[i], g_ptr_array_unref);
      g_free ((char *) self->corrections[i].note);
      g_free ((char *) self->corrections[i].noted);
    }
  G_OBJECT_CLASS (fmn_obstetric_history_parent_class)->finalize (object);
}

static void
fmn_obstetric_history_class_init (FmnObstetricHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_obstetric_history_finalize;
}

static void
fmn_obstetric_history_init (FmnObstetricHistory *self)
{
  for (int i = 0; i < FMN_N_FIGURES; i++)
    {
      self->behind[i] = g_ptr_array_new_with_free_func (g_free);
      self->corrections[i].number = -1;
    }
}

/* Adds @n to a figure, with the pregnancy behind it named once. */
static void
count (FmnObstetricHistory *self, FmnFigure figure, const Pregnancy *pregnancy, int n)
{
  GPtrArray *behind = self->behind[figure];
  const char *id = pregnancy->facts->id;

  self->figures[figure] += n;
  if (behind->len == 0 || g_strcmp0 (g_ptr_array_index (behind, behind->len - 1), id) != 0)
    g_ptr_array_add (behind, g_strdup (id != NULL ? id : ""));
}

static const FmnOutcome *
outcome_of (const FmnEndingFacts *ending)
{
  const FmnOutcome *outcome = ending != NULL ? fmn_outcome_find (ending->outcome) : NULL;

  return outcome != NULL ? outcome : fmn_outcome_find ("unknown");
}

static gboolean
is_delivery (const FmnOutcome *outcome)
{
  return outcome->group == FMN_OUTCOME_GROUP_BIRTH || outcome->group == FMN_OUTCOME_GROUP_NEONATAL
         || outcome->group == FMN_OUTCOME_GROUP_STILLBIRTH;
}

/* Whether @a rather than @b decides what the pregnancy of both was. A delivery decides over a twin
 * that was lost before, of two deliveries the last (there is no agreed rule for twins born weeks
 * apart; this is the usual one). */
static gboolean
decides_over (const FmnEndingFacts *a, const FmnEndingFacts *b)
{
  const FmnOutcome *outcome_a = outcome_of (a);
  const FmnOutcome *outcome_b = outcome_of (b);
  int days_a = a->has_weeks ? a->weeks.max_days : -1;
  int days_b = b->has_weeks ? b->weeks.max_days : -1;

  if (is_delivery (outcome_a) != is_delivery (outcome_b))
    return is_delivery (outcome_a);
  if (days_a != days_b)
    return days_a > days_b;
  if (outcome_a->live_birth != outcome_b->live_birth)
    return outcome_a->live_birth;
  return a->julian > b->julian;
}

/* Whether the weeks say that @days were reached; where they cannot say, @otherwise. */
static gboolean
reached (const Pregnancy *self, int days, gboolean otherwise)
{
  if (!self->has_weeks || (self->min_days < days && self->max_days >= days))
    return otherwise;
  return self->min_days >= days;
}

static gboolean
is_loss_by_itself (const FmnOutcome *outcome)
{
  return outcome->group == FMN_OUTCOME_GROUP_EARLY
         || outcome->group == FMN_OUTCOME_GROUP_MISCARRIAGE;
}

static void
read_pregnancy (Pregnancy *self, const FmnPregnancyFacts *facts, int viability_days)
{
  gboolean live_birth = FALSE;

  *self = (Pregnancy){ .facts = facts };
  for (guint i = 0; i < facts->n_endings && !facts->ongoing; i++)
    {
      const FmnEndingFacts *ending = &facts->endings[i];

      live_birth |= outcome_of (ending)->live_birth;
      if (self->ending == NULL || decides_over (ending, self->ending))
        self->ending = ending;
    }
  self->outcome = outcome_of (self->ending);
  if (self->ending == NULL || self->outcome->group == FMN_OUTCOME_GROUP_ONGOING)
    {
      self->ending = NULL;
      return;
    }
  self->has_weeks = self->ending->has_weeks;
  self->min_days = self->ending->weeks.min_days;
  self->max_days = self->ending->weeks.max_days;
  self->is_birth = live_birth || reached (self, viability_days, is_delivery (self->outcome));
  self->is_loss = !self->is_birth
                  && (is_loss_by_itself (self->outcome)
                      || self->outcome->group == FMN_OUTCOME_GROUP_STILLBIRTH);
}

/* How many babies an ending speaks of: all of them when it is the pregnancy's one ending. */
static int
babies_of (const Pregnancy *self)
{
  return self->facts->n_endings == 1 && self->facts->fetuses > 1 ? (int) self->facts->fetuses : 1;
}

/* T, P or A of GTPAL; -1 when neither weeks nor outcome tell. Where a range of weeks lies across a
 * line, the outcome decides, or the middle. */
static int
find_tpa (const Pregnancy *self)
{
  const char *id = self->outcome->id;
  int middle = (self->min_days + self->max_days) / 2;

  if (!self->has_weeks)
    {
      if (strcmp (id, "live-birth-term") == 0)
        return FMN_FIGURE_TERM;
      if (strcmp (id, "live-birth-preterm") == 0)
        return FMN_FIGURE_PRETERM;
      if (strcmp (id, "heterotopic") == 0 || strcmp (id, "tfmr") == 0 || is_delivery (self->outcome)
          || self->outcome->group == FMN_OUTCOME_GROUP_UNKNOWN)
        return -1;
      return FMN_FIGURE_ABORTUS;
    }
  if (!reached (self, DAYS_PRETERM, is_delivery (self->outcome) || middle >= DAYS_PRETERM))
    return FMN_FIGURE_ABORTUS;
  if (reached (self, DAYS_TERM,
               strcmp (id, "live-birth-term") == 0
                   || (strcmp (id, "live-birth-preterm") != 0 && middle >= DAYS_TERM)))
    return FMN_FIGURE_TERM;
  return FMN_FIGURE_PRETERM;
}

static FmnFigure
find_loss_weeks (const Pregnancy *self)
{
  if (!self->has_weeks)
    return FMN_FIGURE_LOSSES_WEEKS_UNKNOWN;
  if (self->max_days < DAYS_10)
    return FMN_FIGURE_LOSSES_BEFORE_10;
  if (self->min_days >= DAYS_10 && self->max_days < DAYS_14)
    return FMN_FIGURE_LOSSES_10_TO_13;
  if (self->min_days >= DAYS_14)
    return FMN_FIGURE_LOSSES_14_UP;
  return FMN_FIGURE_LOSSES_WEEKS_UNKNOWN;
}

/* G, T, P, A and the UK's a and b. */
static void
count_parity (FmnObstetricHistory *self, const Pregnancy *pregnancy, gboolean leave_out)
{
  int tpa;

  if (leave_out && strcmp (pregnancy->outcome->id, "biochemical") == 0)
    return;
  count (self, FMN_FIGURE_GRAVIDITY, pregnancy, 1);
  if (pregnancy->ending == NULL)
    return;
  tpa = find_tpa (pregnancy);
  if (tpa >= 0)
    count (self, tpa, pregnancy, 1);
  if (pregnancy->is_birth)
    count (self, FMN_FIGURE_PARITY, pregnancy, 1);
  else if (pregnancy->has_weeks || pregnancy->outcome->group != FMN_OUTCOME_GROUP_UNKNOWN)
    count (self, FMN_FIGURE_PARITY_OTHER, pregnancy, 1);
}

/* What is counted by the baby or by any of the endings. */
static void
count_endings (FmnObstetricHistory *self, const Pregnancy *pregnancy, int viability_days)
{
  gboolean ectopic = FALSE;
  gboolean molar = FALSE;

  for (guint i = 0; i < pregnancy->facts->n_endings; i++)
    {
      const FmnEndingFacts *ending = &pregnancy->facts->endings[i];
      const FmnOutcome *outcome = outcome_of (ending);
      gboolean viable = ending->has_weeks && ending->weeks.min_days >= viability_days;
      gboolean too_soon = ending->has_weeks && ending->weeks.max_days < viability_days;

      ectopic |= outcome->group == FMN_OUTCOME_GROUP_ECTOPIC;
      molar |= outcome->group == FMN_OUTCOME_GROUP_MOLAR;
      if (outcome->group == FMN_OUTCOME_GROUP_NEONATAL)
        count (self, FMN_FIGURE_NEONATAL, pregnancy, babies_of (pregnancy));
      if ((outcome->group == FMN_OUTCOME_GROUP_STILLBIRTH && !too_soon)
          || (outcome->group == FMN_OUTCOME_GROUP_MISCARRIAGE && viable))
        count (self, FMN_FIGURE_STILLBIRTHS, pregnancy, babies_of (pregnancy));
    }
  if (ectopic)
    count (self, FMN_FIGURE_ECTOPIC, pregnancy, 1);
  if (molar)
    count (self, FMN_FIGURE_MOLAR, pregnancy, 1);
}

static void
count_kinds (FmnObstetricHistory *self, const Pregnancy *pregnancy, int viability_days)
{
  count_endings (self, pregnancy, viability_days);
  if (pregnancy->ending == NULL)
    return;
  if (reached (pregnancy, viability_days, is_delivery (pregnancy->outcome)))
    count (self, FMN_FIGURE_BIRTHS, pregnancy, 1);
  if (pregnancy->outcome->group == FMN_OUTCOME_GROUP_EARLY)
    count (self, FMN_FIGURE_BIOCHEMICAL, pregnancy, 1);
  else if (pregnancy->is_loss)
    count (self, find_loss_weeks (pregnancy), pregnancy, 1);
  if (pregnancy->outcome->group == FMN_OUTCOME_GROUP_TERMINATION)
    count (self, FMN_FIGURE_TERMINATIONS, pregnancy, 1);
}

static gboolean
counts_as_loss (const Pregnancy *pregnancy, const FmnLossRule *rule)
{
  return pregnancy->ending != NULL
         && fmn_loss_rule_counts (rule, pregnancy->outcome,
                                  pregnancy->has_weeks ? &pregnancy->ending->weeks : NULL);
}

/* The longest run of losses that @rule counts and no birth parts, the last of equals; what is neither (ectopic,
 * ended on purpose, not known) neither lengthens nor ends a run. */
static void
count_longest_run (FmnObstetricHistory *self,
                   FmnFigure figure,
                   const Pregnancy *pregnancies,
                   guint n,
                   const FmnLossRule *rule)
{
  guint best_start = 0;
  int best = 0;
  guint start = 0;
  int length = 0;

  for (guint i = 0; i < n; i++)
    {
      if (counts_as_loss (&pregnancies[i], rule))
        length++;
      else if (pregnancies[i].is_birth)
        {
          length = 0;
          start = i + 1;
        }
      if (length > 0 && length >= best)
        {
          best = length;
          best_start = start;
        }
    }
  for (guint i = best_start; i < n && self->figures[figure] < best; i++)
    if (counts_as_loss (&pregnancies[i], rule))
      count (self, figure, &pregnancies[i], 1);
}

static void
count_by_rule (FmnObstetricHistory *self,
               const Pregnancy *pregnancies,
               guint n,
               const FmnLossRule *rule)
{
  if (rule->in_a_row)
    {
      count_longest_run (self, FMN_FIGURE_LOSSES_BY_RULE, pregnancies, n, rule);
      return;
    }
  for (guint i = 0; i < n; i++)
    if (counts_as_loss (&pregnancies[i], rule))
      count (self, FMN_FIGURE_LOSSES_BY_RULE, &pregnancies[i], 1);
}

/* Whether a birth came before the last loss. */
static int
find_secondary (const Pregnancy *pregnancies, guint n)
{
  int secondary = -1;
  gboolean birth = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (pregnancies[i].is_loss)
        secondary = birth;
      birth |= pregnancies[i].is_birth;
    }
  return secondary;
}

/* What she said; else the sum over the endings, when that is known of every baby born living and
 * said at all. Behind it are the pregnancies whose endings say "living", either way. */
static void
count_living (FmnObstetricHistory *self, const Pregnancy *pregnancies, guint n, int said)
{
  gboolean any_said = FALSE;
  gboolean gap = FALSE;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < pregnancies[i].facts->n_endings; j++)
      {
        const FmnEndingFacts *ending = &pregnancies[i].facts->endings[j];

        any_said |= ending->living >= 0;
        gap |= ending->living < 0 && outcome_of (ending)->group == FMN_OUTCOME_GROUP_BIRTH;
        if (ending->living > 0)
          count (self, FMN_FIGURE_LIVING, &pregnancies[i], babies_of (&pregnancies[i]));
      }
  self->living_in_endings = self->figures[FMN_FIGURE_LIVING];
  if (said >= 0)
    {
      self->figures[FMN_FIGURE_LIVING] = said;
    }
  else if (!any_said || gap)
    {
      self->figures[FMN_FIGURE_LIVING] = -1;
      g_ptr_array_set_size (self->behind[FMN_FIGURE_LIVING], 0);
    }
}

static void
count_transfers (FmnObstetricHistory *self, const char *const *ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      self->figures[FMN_FIGURE_TRANSFERS_WITHOUT]++;
      g_ptr_array_add (self->behind[FMN_FIGURE_TRANSFERS_WITHOUT], g_strdup (ids[i]));
    }
}

static void
take_corrections (FmnObstetricHistory *self, const FmnCorrection *corrections)
{
  for (int i = 0; corrections != NULL && i < FMN_N_FIGURES; i++)
    {
      self->corrections[i] = corrections[i];
      self->corrections[i].note = g_strdup (corrections[i].note);
      self->corrections[i].noted = g_strdup (corrections[i].noted);
    }
}

/**
 * fmn_obstetric_history_new:
 * @pregnancies: (array length=n): what is known, oldest first
 * @n: how many
 * @rules: how to count
 *
 * Returns: (transfer full): the figures
 */
FmnObstetricHistory *
fmn_obstetric_history_new (const FmnPregnancyFacts *pregnancies,
                           guint n,
                           const FmnHistoryRules *rules)
{
  FmnObstetricHistory *self;
  g_autofree Pregnancy *read = NULL;
  int viability_days;

  g_return_val_if_fail (pregnancies != NULL || n == 0, NULL);
  g_return_val_if_fail (rules != NULL, NULL);

  self = g_object_new (FMN_TYPE_OBSTETRIC_HISTORY, NULL);
  viability_days
      = 7 * (rules->viability_weeks > 0 ? rules->viability_weeks : DEFAULT_VIABILITY_WEEKS);
  read = g_new0 (Pregnancy, n);
  for (guint i = 0; i < n; i++)
    {
      read_pregnancy (&read[i], &pregnancies[i], viability_days);
      count_parity (self, &read[i], rules->leave_out_biochemical);
      count_kinds (self, &read[i], viability_days);
    }
  count_living (self, read, n, rules->living_children);
  count_by_rule (self, read, n, fmn_loss_rule_find (rules->loss_rule));
  count_longest_run (self, FMN_FIGURE_CONSECUTIVE, read, n, fmn_loss_rule_find (rules->loss_rule));
  count_transfers (self, rules->transfers);
  take_corrections (self, rules->corrections);
  self->secondary = find_secondary (read, n);
  for (int i = 0; i < FMN_N_FIGURES; i++)
    g_ptr_array_add (self->behind[i], NULL);
  return self;
}

/**
 * fmn_obstetric_history_get_figure:
 * @self: a history
 * @figure: which figure
 *
 * Returns: the figure as she corrected it, else as it is reckoned; -1 when it is not known
 */
int
fmn_obstetric_history_get_figure (FmnObstetricHistory *self, FmnFigure figure)
{
  g_return_val_if_fail (FMN_IS_OBSTETRIC_HISTORY (self), -1);
  g_return_val_if_fail (figure < FMN_N_FIGURES, -1);

  return self->corrections[figure].number >= 0 ? self->corrections[figure].number
                                               : self->figures[figure];
}

/**
 * fmn_obstetric_history_get_reckoned:
 * @self: a history
 * @figure: which figure
 *
 * Returns: the figure as it is reckoned from the entries; -1 when it is not known
 */
int
fmn_obstetric_history_get_reckoned (FmnObstetricHistory *self, FmnFigure figure)
{
  g_return_val_if_fail (FMN_IS_OBSTETRIC_HISTORY (self), -1);
  g_return_val_if_fail (figure < FMN_N_FIGURES, -1);

  return self->figures[figure];
}

/**
 * fmn_obstetric_history_get_correction:
 * @self: a history
 * @figure: which figure
 *
 * Returns: (transfer none) (nullable): what she says of it
 */
const FmnCorrection *
fmn_obstetric_history_get_correction (FmnObstetricHistory *self, FmnFigure figure)
{
  g_return_val_if_fail (FMN_IS_OBSTETRIC_HISTORY (self), NULL);
  g_return_val_if_fail (figure < FMN_N_FIGURES, NULL);

  return self->corrections[figure].number >= 0 ? &self->corrections[figure] : NULL;
}

/**
 * fmn_obstetric_history_get_living_in_endings:
 * @self: a history
 *
 * Returns: of how many babies an ending says that they are living now
 */
int
fmn_obstetric_history_get_living_in_endings (FmnObstetricHistory *self)
{
  g_return_val_if_fail (FMN_IS_OBSTETRIC_HISTORY (self), 0);

  return self->living_in_endings;
}

/**
 * fmn_obstetric_history_get_behind:
 * @self: a history
 * @figure: which figure
 *
 * Returns: (transfer none): ids of the pregnancies that it counts, oldest first, %NULL-terminated
 */
const char *const *
fmn_obstetric_history_get_behind (FmnObstetricHistory *self, FmnFigure figure)
{
  g_return_val_if_fail (FMN_IS_OBSTETRIC_HISTORY (self), NULL);
  g_return_val_if_fail (figure < FMN_N_FIGURES, NULL);

  return (const char *const *) self->behind[figure]->pdata;
}

/**
 * fmn_obstetric_history_get_secondary:
 * @self: a history
 *
 * Returns: 1 when the last loss came after a birth, 0 when none did, -1 without a loss
 */
int
fmn_obstetric_history_get_secondary (FmnObstetricHistory *self)
{
  g_return_val_if_fail (FMN_IS_OBSTETRIC_HISTORY (self), -1);

  return self->secondary;
}
