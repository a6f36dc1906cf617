/* fmn-clock.h: the one place that knows what time and what day it is.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-date.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define FMN_TYPE_CLOCK (fmn_clock_get_type ())
G_DECLARE_FINAL_TYPE (FmnClock, fmn_clock, FMN, CLOCK, GObject)

/* The system's clock. With FMN_TESTING=1 in the environment, FMN_TODAY=2026-02-24 or 2026-02-24T10:15 fixes it. */
FmnClock *fmn_clock_new (void);
/* A clock that stands at @now until it is set again. */
FmnClock *fmn_clock_new_fixed (GDateTime *now);
/* Moves a fixed clock. */
void fmn_clock_set (FmnClock *self, GDateTime *now);

GDateTime *fmn_clock_dup_now (FmnClock *self); /* local time, (transfer full) */
FmnDate fmn_clock_get_today (FmnClock *self);  /* local calendar day, day precision */
guint32 fmn_clock_get_julian (FmnClock *self); /* the same as GDate counts days */
/* RFC 3339 in UTC with seconds: the form of created and modified. */
char *fmn_clock_dup_stamp (FmnClock *self);

G_END_DECLS
