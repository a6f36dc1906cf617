/* fmn-datings.c: compares the ways in which one pregnancy was dated. All are kept; one counts.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-datings.h"

#include "fmn-draft.h"

#include <glib/gi18n-lib.h>

/* A scan dates best up to 13+6: ACOG committee opinion 700, Methods for estimating the due date,
 * 2017. */
#define DAYS_FIRST_TRIMESTER (14 * 7)

static const FmnDating *
get_at (GPtrArray *datings, guint i)
{
  return g_ptr_array_index (datings, i);
}

static const FmnDating *
find_in_use (GPtrArray *datings)
{
  for (guint i = 0; datings != NULL && i < datings->len; i++)
    if (get_at (datings, i)->in_use)
      return get_at (datings, i);
  return NULL;
}

static gboolean
gives_weeks (const FmnDating *dating)
{
  guint32 min, max;

  return fmn_dating_get_start (dating, &min, &max, NULL);
}

/**
 * fmn_datings_compare:
 * @datings: of FmnDating
 *
 * Returns: (transfer full): a FmnDatingFact for each, in their order
 */
GArray *
fmn_datings_compare (GPtrArray *datings)
{
  GArray *facts = g_array_new (FALSE, TRUE, sizeof (FmnDatingFact));
  const FmnDating *used = find_in_use (datings);
  guint32 used_min = 0, used_max = 0;
  gboolean used_about = FALSE;
  gboolean has_used
      = used != NULL && fmn_dating_get_start (used, &used_min, &used_max, &used_about);

  for (guint i = 0; datings != NULL && i < datings->len; i++)
    {
      FmnDatingFact fact = { .dating = get_at (datings, i) };
      guint32 min, max;
      gboolean about;

      fact.in_use = fact.dating == used;
      fact.comparable = has_used && fmn_dating_get_start (fact.dating, &min, &max, &about);
      if (fact.comparable && !fact.in_use)
        {
          /* Whoever began sooner is further. */
          fact.min_more = (int) used_min - (int) max;
          fact.max_more = (int) used_max - (int) min;
          fact.about = about || used_about;
        }
      g_array_append_val (facts, fact);
    }
  return facts;
}

/* Lower comes first. A due date that a clinic gave rests on what the clinic knew; after assisted
 * conception the embryo's age dates, and before 14 weeks a scan does before the last period (ACOG
 * committee opinion 700). */
static int
get_rank (const FmnDating *dating)
{
  switch (dating->method)
    {
    case FMN_DATING_DUE_DATE:
      return 0;
    case FMN_DATING_TRANSFER:
      return 1;
    case FMN_DATING_SCAN_CRL:
      return 2;
    case FMN_DATING_SCAN_WEEKS:
      return dating->weeks.max_days < DAYS_FIRST_TRIMESTER ? 3 : 6;
    case FMN_DATING_OVULATION:
      return 4;
    case FMN_DATING_LAST_PERIOD:
      return 5;
    case FMN_DATING_ABOUT_WEEKS:
    default:
      return 7;
    }
}

/* Of two scans the first, of two others the one that was noted later. */
static gboolean
is_before_usually (const FmnDating *a, const FmnDating *b)
{
  int rank_a = get_rank (a), rank_b = get_rank (b);

  if (rank_a != rank_b)
    return rank_a < rank_b;
  if (a->method == FMN_DATING_SCAN_CRL || a->method == FMN_DATING_SCAN_WEEKS)
    return fmn_date_compare (&a->date, &b->date) < 0;
  return TRUE;
}

/**
 * fmn_datings_find_usual:
 * @datings: of FmnDating
 *
 * Returns: the place of the one that clinics usually go by; G_MAXUINT when none gives weeks
 */
guint
fmn_datings_find_usual (GPtrArray *datings)
{
  guint best = G_MAXUINT;

  for (guint i = 0; datings != NULL && i < datings->len; i++)
    if (gives_weeks (get_at (datings, i))
        && (best == G_MAXUINT || is_before_usually (get_at (datings, i), get_at (datings, best))))
      best = i;
  return best;
}

static gboolean
give_the_same (const FmnDating *a, const FmnDating *b)
{
  guint32 a_min, a_max, b_min, b_max;

  return fmn_dating_get_start (a, &a_min, &a_max, NULL)
         && fmn_dating_get_start (b, &b_min, &b_max, NULL) && a_min == b_min && a_max == b_max;
}

/**
 * fmn_datings_get_reason:
 * @datings: of FmnDating
 *
 * Returns: why the one in use is the one in use
 */
FmnDatingReason
fmn_datings_get_reason (GPtrArray *datings)
{
  const FmnDating *used = find_in_use (datings);
  const FmnDating *usual;
  guint n = 0;

  if (used == NULL)
    return FMN_DATING_REASON_NONE;
  if (!gives_weeks (used))
    return FMN_DATING_REASON_MUTE;
  for (guint i = 0; i < datings->len; i++)
    n += gives_weeks (get_at (datings, i));
  if (n == 1)
    return FMN_DATING_REASON_ALONE;
  usual = get_at (datings, fmn_datings_find_usual (datings));
  if (usual == used)
    return FMN_DATING_REASON_USUAL;
  return give_the_same (usual, used) ? FMN_DATING_REASON_AGREED : FMN_DATING_REASON_CHOSEN;
}

/* What it goes by, in a sentence. */
static char *
dup_noun (const FmnDating *dating)
{
  if (dating->method == FMN_DATING_ABOUT_WEEKS)
    /* Translators: what a pregnancy is dated by. */
    return g_strdup (C_ ("dating", "memory"));
  return fmn_dating_describe (dating);
}

/* "scan", or "scan of 3 March 2025" where another is called the same. */
static char *
dup_name (const FmnDating *dating, GPtrArray *datings)
{
  g_autofree char *name = dup_noun (dating);
  g_autofree char *date = NULL;
  guint same = 0;

  for (guint i = 0; datings != NULL && i < datings->len; i++)
    {
      g_autofree char *other = dup_noun (get_at (datings, i));

      same += g_str_equal (name, other);
    }
  if (same < 2)
    return g_steal_pointer (&name);
  date = fmn_date_format (&dating->date);
  /* Translators: first %s: "scan", "last period"; second: a date. */
  return g_strdup_printf (C_ ("dating", "%s of %s"), name, date);
}

static char *
dup_days (int days, gboolean about)
{
  g_autofree char *text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong) days), days);

  return about ? g_strdup_printf (C_ ("date or weeks", "about %s"), text) : g_steal_pointer (&text);
}

/* Both ends on one side of the dating in use. */
static char *
format_range (const char *name, int low, int high, gboolean more)
{
  return g_strdup_printf (
      more
          /* Translators: %1$s: a way of dating; %2$d and %3$d: days. */
          ? g_dngettext (GETTEXT_PACKAGE, "%1$s would give between %2$d and %3$d day more",
                         "%1$s would give between %2$d and %3$d days more", (gulong) high)
          : g_dngettext (GETTEXT_PACKAGE, "%1$s would give between %2$d and %3$d day less",
                         "%1$s would give between %2$d and %3$d days less", (gulong) high),
      name, low, high);
}

/**
 * fmn_dating_fact_format:
 * @self: a fact of fmn_datings_compare()
 * @datings: (nullable): the datings it is one of, to tell two scans apart
 *
 * Returns: (transfer full) (nullable): how far it lies from the one in use, without a full stop
 */
char *
fmn_dating_fact_format (const FmnDatingFact *self, GPtrArray *datings)
{
  g_autofree char *name = NULL;
  g_autofree char *days = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->in_use || !self->comparable)
    return NULL;
  name = dup_name (self->dating, datings);
  if (self->min_more == 0 && self->max_more == 0)
    return g_strdup_printf (self->about ? C_ ("dating", "%s would give about the same")
                                        : C_ ("dating", "%s would give the same"),
                            name);
  if (self->min_more != self->max_more && self->min_more >= 0)
    return format_range (name, self->min_more, self->max_more, TRUE);
  if (self->min_more != self->max_more && self->max_more <= 0)
    return format_range (name, -self->max_more, -self->min_more, FALSE);
  if (self->min_more != self->max_more)
    {
      g_autofree char *less = dup_days (-self->min_more, FALSE);
      g_autofree char *more = dup_days (self->max_more, FALSE);

      /* Translators: first %s: a way of dating; then "2 days" and "4 days". */
      return g_strdup_printf (C_ ("dating", "%s would give between %s less and %s more"), name,
                              less, more);
    }
  days = dup_days (ABS (self->min_more), self->about);
  return g_strdup_printf (self->min_more > 0
                              /* Translators: first %s: a way of dating; second: "3 days". */
                              ? C_ ("dating", "%s would give %s more")
                              : C_ ("dating", "%s would give %s less"),
                          name, days);
}

static char *
dup_beginning (GPtrArray *datings, const FmnDating *used)
{
  g_autofree char *name = dup_name (used, datings);

  switch (fmn_datings_get_reason (datings))
    {
    case FMN_DATING_REASON_MUTE:
      /* Translators: %s: a way of dating that gives no weeks, "embryo transfer, day 9". */
      return g_strdup_printf (C_ ("dating", "Dated by %s, which gives no weeks"), name);
    case FMN_DATING_REASON_CHOSEN:
      /* Translators: %s: a way of dating. */
      return g_strdup_printf (C_ ("dating", "Dated by %s, as you chose"), name);
    case FMN_DATING_REASON_USUAL:
      /* Translators: %s: a way of dating. */
      return g_strdup_printf (C_ ("dating", "Dated by %s, as clinics usually do"), name);
    case FMN_DATING_REASON_ALONE:
    case FMN_DATING_REASON_AGREED:
    case FMN_DATING_REASON_NONE:
    default:
      /* Translators: %s: a way of dating. */
      return g_strdup_printf (C_ ("dating", "Dated by %s"), name);
    }
}

/**
 * fmn_datings_dup_sentence:
 * @datings: of FmnDating
 *
 * Returns: (transfer full) (nullable): which dating counts and why, and what the others would give,
 * as a sentence; %NULL without one in use
 */
char *
fmn_datings_dup_sentence (GPtrArray *datings)
{
  const FmnDating *used = find_in_use (datings);
  g_autoptr (GArray) facts = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *joined = NULL;

  if (used == NULL)
    return NULL;
  facts = fmn_datings_compare (datings);
  parts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (parts, dup_beginning (datings, used));
  for (guint i = 0; i < facts->len; i++)
    {
      char *part = fmn_dating_fact_format (&g_array_index (facts, FmnDatingFact, i), datings);

      if (part != NULL)
        g_ptr_array_add (parts, part);
    }
  g_ptr_array_add (parts, NULL);
  /* Translators: between the parts of a sentence. */
  joined = g_strjoinv (C_ ("dating", "; "), (char **) parts->pdata);
  return g_strdup_printf (C_ ("dating", "%s."), joined);
}

static gboolean
apply_datings (FmnJournal *self, FmnEntry *pregnancy, GPtrArray *datings, GError **error)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (pregnancy);
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnChange) change = NULL;

  fmn_draft_set_datings (draft, datings);
  after = fmn_draft_build (draft, error);
  if (after == NULL)
    return FALSE;
  change = fmn_change_new (C_ ("command", "change how a pregnancy is dated"));
  fmn_change_add (change, pregnancy, after);
  return fmn_journal_apply (self, change, error);
}

static GPtrArray *
copy_datings (FmnEntry *pregnancy)
{
  GPtrArray *datings = fmn_entry_get_datings (pregnancy);
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_dating_free);

  for (guint i = 0; i < datings->len; i++)
    g_ptr_array_add (copies, fmn_dating_copy (get_at (datings, i)));
  return copies;
}

static void
mark_one (GPtrArray *datings, guint place)
{
  for (guint i = 0; i < datings->len; i++)
    ((FmnDating *) g_ptr_array_index (datings, i))->in_use = i == place;
}

/**
 * fmn_journal_add_dating:
 * @self: a journal
 * @pregnancy: of it
 * @dating: one more way of dating it
 * @use: whether weeks are counted by it from now on
 * @error: return location for what fmn_journal_apply() says
 *
 * Returns: whether it was added
 */
gboolean
fmn_journal_add_dating (
    FmnJournal *self, FmnEntry *pregnancy, const FmnDating *dating, gboolean use, GError **error)
{
  g_autoptr (GPtrArray) datings = NULL;
  g_autoptr (JsonObject) others = NULL;
  g_autofree char *now = NULL;
  FmnDating *copy;

  g_return_val_if_fail (FMN_IS_JOURNAL (self) && FMN_IS_ENTRY (pregnancy), FALSE);
  g_return_val_if_fail (dating != NULL, FALSE);

  datings = copy_datings (pregnancy);
  copy = fmn_dating_copy (dating);
  now = fmn_clock_dup_stamp (fmn_journal_get_clock (self));
  others = fmn_dating_to_json (copy);
  json_object_set_string_member (others, "noted", now);
  g_clear_pointer (&copy->others, json_object_unref);
  copy->others = json_object_ref (others);
  g_ptr_array_add (datings, copy);
  if (use || find_in_use (fmn_entry_get_datings (pregnancy)) == NULL)
    mark_one (datings, datings->len - 1);
  else
    copy->in_use = FALSE;
  return apply_datings (self, pregnancy, datings, error);
}

/**
 * fmn_journal_use_dating:
 * @self: a journal
 * @pregnancy: of it
 * @place: which of its datings
 * @error: return location for what fmn_journal_apply() says
 *
 * Returns: whether weeks are counted by it now
 */
gboolean
fmn_journal_use_dating (FmnJournal *self, FmnEntry *pregnancy, guint place, GError **error)
{
  g_autoptr (GPtrArray) datings = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (self) && FMN_IS_ENTRY (pregnancy), FALSE);
  g_return_val_if_fail (place < fmn_entry_get_datings (pregnancy)->len, FALSE);

  if (get_at (fmn_entry_get_datings (pregnancy), place)->in_use)
    return TRUE;
  datings = copy_datings (pregnancy);
  mark_one (datings, place);
  return apply_datings (self, pregnancy, datings, error);
}
