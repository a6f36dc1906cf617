/* fmn-clock.c: the one place that knows what time and what day it is, so that tests can set it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-clock.h"

struct _FmnClock
{
  GObject parent_instance;

  GDateTime *fixed; /* (nullable): NULL for the system's clock */
};

G_DEFINE_FINAL_TYPE (FmnClock, fmn_clock, G_TYPE_OBJECT)

static GDateTime *
read_testing_time (void)
{
  const char *text = g_getenv ("FMN_TODAY");
  g_autofree char *full = NULL;
  g_autoptr (GTimeZone) local = NULL;

  if (text == NULL || g_strcmp0 (g_getenv ("FMN_TESTING"), "1") != 0)
    return NULL;
  full = strchr (text, 'T') != NULL ? g_strconcat (text, strlen (text) < 17 ? ":00" : "", NULL)
                                    : g_strconcat (text, "T12:00:00", NULL);
  local = g_time_zone_new_local ();
  return g_date_time_new_from_iso8601 (full, local);
}

static void
fmn_clock_finalize (GObject *object)
{
  FmnClock *self = FMN_CLOCK (object);

  g_clear_pointer (&self->fixed, g_date_time_unref);
  G_OBJECT_CLASS (fmn_clock_parent_class)->finalize (object);
}

static void
fmn_clock_class_init (FmnClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_clock_finalize;
}

static void
fmn_clock_init (FmnClock *self)
{
}

FmnClock *
fmn_clock_new (void)
{
  FmnClock *self = g_object_new (FMN_TYPE_CLOCK, NULL);

  self->fixed = read_testing_time ();
  return self;
}

FmnClock *
fmn_clock_new_fixed (GDateTime *now)
{
  FmnClock *self = g_object_new (FMN_TYPE_CLOCK, NULL);

  g_return_val_if_fail (now != NULL, self);
  self->fixed = g_date_time_ref (now);
  return self;
}

void
fmn_clock_set (FmnClock *self, GDateTime *now)
{
  g_return_if_fail (FMN_IS_CLOCK (self));
  g_return_if_fail (self->fixed != NULL && now != NULL);

  g_date_time_ref (now);
  g_date_time_unref (self->fixed);
  self->fixed = now;
}

GDateTime *
fmn_clock_dup_now (FmnClock *self)
{
  g_return_val_if_fail (FMN_IS_CLOCK (self), NULL);

  return self->fixed != NULL ? g_date_time_ref (self->fixed) : g_date_time_new_now_local ();
}

FmnDate
fmn_clock_get_today (FmnClock *self)
{
  g_autoptr (GDateTime) now = fmn_clock_dup_now (self);
  FmnDate date = { 0 };

  fmn_date_init_day (&date, g_date_time_get_year (now), g_date_time_get_month (now),
                     g_date_time_get_day_of_month (now));
  return date;
}

guint32
fmn_clock_get_julian (FmnClock *self)
{
  FmnDate today = fmn_clock_get_today (self);

  return fmn_date_earliest (&today);
}

char *
fmn_clock_dup_stamp (FmnClock *self)
{
  g_autoptr (GDateTime) now = fmn_clock_dup_now (self);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}
