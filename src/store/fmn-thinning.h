/* fmn-thinning.h: which previous copies stay: many of today, fewer of long ago, always some.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whatever their age, so many of the newest stay. */
#define FMN_THINNING_KEEP_NEWEST 5

/* All of the last 24 hours (and of the future, should the clock have gone back); then the newest of
 * each day for 31 days, of each week for a year, of each month without end. Days, weeks (from
 * Monday) and months are those of @now's time zone.
 * @times: @n of them, newest first. @keep: @n answers, set here. */
void fmn_thinning_choose (GDateTime *const *times, gsize n, GDateTime *now, gboolean *keep);

G_END_DECLS
