/* fmn-overview-range.c: what part of time the overview shows, from a week to thirty years, and how it gets there.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-overview-private.h"

#include <math.h>

#define SHORTEST_RANGE 7.0
#define DAYS_PER_YEAR 365.25
#define LONGEST_YEARS 30
#define MILLISECONDS 200
#define FIT_MARGIN 28.0
/* Coming nearer by less than this shows nothing new. */
#define NEARER 0.8

static void
show_range (FmnOverview *self, double from, double to)
{
  self->from = from;
  self->to = to;
  fmn_overview_invalidate (self, FALSE);
  if (self->focused != NULL)
    fmn_overview_update_accessible (self);
}

/* One can go out to thirty years, or as far as the journal does. */
static void
get_limits (FmnOverview *self, double *first, double *last)
{
  if (self->axis == FMN_AXIS_WEEKS)
    {
      fmn_overview_get_weeks_extent (fmn_overview_get_index (self), first, last);
      return;
    }
  fmn_overview_get_extent (fmn_overview_get_journal (self), fmn_overview_get_today (self), first,
                           last);
  *first = MIN (*first, *last - LONGEST_YEARS * DAYS_PER_YEAR);
}

static void
set_aim (FmnOverview *self, double from, double to)
{
  double first;
  double last;
  double span;

  get_limits (self, &first, &last);
  span = CLAMP (to - from, SHORTEST_RANGE, MAX (SHORTEST_RANGE, last - first));
  from = (from + to) / 2 - span / 2;
  self->aim_from = CLAMP (from, first, MAX (first, last - span));
  self->aim_to = self->aim_from + span;
}

void
fmn_overview_stop (FmnOverview *self)
{
  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);
}

void
fmn_overview_set_range (FmnOverview *self, double from, double to)
{
  fmn_overview_stop (self);
  set_aim (self, from, to);
  show_range (self, self->aim_from, self->aim_to);
}

/* The span changes by the same factor in each moment, so that coming nearer looks even. */
static void
on_animated (double value, FmnOverview *self)
{
  double start = self->start_to - self->start_from;
  double aim = self->aim_to - self->aim_from;
  double span = start * pow (aim / start, value);
  double middle_start = (self->start_from + self->start_to) / 2;
  double middle_aim = (self->aim_from + self->aim_to) / 2;
  double part = fabs (aim - start) > 1e-6 * start ? (span - start) / (aim - start) : value;
  double middle = middle_start + (middle_aim - middle_start) * part;

  show_range (self, middle - span / 2, middle + span / 2);
}

void
fmn_overview_go_to (FmnOverview *self, double from, double to)
{
  AdwAnimationTarget *target;

  fmn_overview_stop (self);
  set_aim (self, from, to);
  if (self->aim_from == self->from && self->aim_to == self->to)
    return;
  self->start_from = self->from;
  self->start_to = self->to;
  target = adw_callback_animation_target_new ((AdwAnimationTargetFunc) on_animated, self, NULL);
  /* Without animations on the desktop, or before it is seen, this is there at once. */
  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, MILLISECONDS, target);
  adw_animation_play (self->animation);
}

void
fmn_overview_go_home (FmnOverview *self, gboolean at_once)
{
  double from;
  double to;

  if (self->axis == FMN_AXIS_WEEKS)
    fmn_overview_get_weeks_extent (fmn_overview_get_index (self), &from, &to);
  else
    {
      fmn_overview_get_extent (fmn_overview_get_journal (self), fmn_overview_get_today (self),
                               &from, &to);
      if (self->years > 0)
        {
          to = fmn_overview_get_today (self) + MAX (30, self->years * 45.0);
          from = to - self->years * DAYS_PER_YEAR;
        }
    }
  if (at_once)
    fmn_overview_set_range (self, from, to);
  else
    fmn_overview_go_to (self, from, to);
}

void
fmn_overview_zoom_at (FmnOverview *self, double factor, double x, gboolean at_once)
{
  const FmnOverviewLayout *layout = fmn_overview_get_layout (self);
  double span = (self->aim_to - self->aim_from) / factor;
  double part = 0.5;
  double day;
  double first;
  double last;

  if (layout != NULL && !isnan (x))
    part = (fmn_overview_layout_get_day (layout, x) - self->from) / (self->to - self->from);
  day = self->aim_from + part * (self->aim_to - self->aim_from);
  get_limits (self, &first, &last);
  span = CLAMP (span, SHORTEST_RANGE, MAX (SHORTEST_RANGE, last - first));
  fmn_overview_set_by_hand (self);
  if (at_once)
    fmn_overview_set_range (self, day - part * span, day + (1 - part) * span);
  else
    fmn_overview_go_to (self, day - part * span, day + (1 - part) * span);
}

void
fmn_overview_zoom (FmnOverview *self, double factor)
{
  const FmnMark *focused;

  g_return_if_fail (FMN_IS_OVERVIEW (self));
  g_return_if_fail (self->context != NULL && factor > 0);

  focused = fmn_overview_get_focused (self);
  fmn_overview_zoom_at (self, factor, focused != NULL ? (focused->x0 + focused->x1) / 2 : NAN,
                        FALSE);
}

gboolean
fmn_overview_fit (FmnOverview *self, const FmnMark *mark)
{
  const FmnOverviewLayout *layout = fmn_overview_get_layout (self);
  double from = 0;
  double to = 0;
  double margin;

  for (guint i = 0; i < mark->n; i++)
    {
      FmnEntry *entry = g_ptr_array_index (layout->members, mark->first + i);
      const FmnOverviewItem *item = fmn_overview_index_find (layout->index, entry, NULL);

      if (item == NULL)
        return FALSE;
      from = i == 0 ? item->from : MIN (from, item->from);
      to = i == 0 ? item->to : MAX (to, item->to);
    }
  if (self->axis == FMN_AXIS_WEEKS || mark->due)
    {
      double one = fmn_overview_layout_get_day (layout, mark->x0);
      double other = fmn_overview_layout_get_day (layout, mark->x1);

      from = MIN (one, other);
      to = MAX (one, other);
    }
  margin = mark->type == FMN_MARK_BAR ? FIT_MARGIN : (to - from) * 0.3;
  from -= margin;
  to += margin;
  if (mark->n > 1 && MAX (to - from, SHORTEST_RANGE) > (self->to - self->from) * NEARER)
    return FALSE;
  fmn_overview_set_by_hand (self);
  fmn_overview_go_to (self, from, to);
  return TRUE;
}

void
fmn_overview_reveal (FmnOverview *self, FmnEntry *entry)
{
  const FmnOverviewItem *item;
  double span = self->aim_to - self->aim_from;
  double margin = span * 0.06;
  double by = 0;

  if (self->axis == FMN_AXIS_WEEKS)
    return;
  item = fmn_overview_index_find (fmn_overview_get_index (self), entry, NULL);
  if (item == NULL)
    return;
  if (item->start > self->aim_to)
    by = MIN (item->end, item->start + span / 3) + margin - self->aim_to;
  else if (item->end < self->aim_from)
    by = MAX (item->start, item->end - span / 3) - margin - self->aim_from;
  if (by == 0)
    return;
  fmn_overview_set_by_hand (self);
  fmn_overview_go_to (self, self->aim_from + by, self->aim_to + by);
}
