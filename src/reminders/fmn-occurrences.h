/* fmn-occurrences.h: the times of a rule, on the calendar and the wall clock.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Local times "YYYY-MM-DDTHH:MM" by the iCalendar @rule, the first at @first, from @from to @to (inclusive; @from NULL: from the first one), at most 10,000.
 * Without a @rule, or with one that cannot be followed: @first alone. No time zone takes part. @more (nullable): whether the rule goes on after the last of
 * them. (transfer full), strings. */
GPtrArray *fmn_occurrences_list (
    const char *first, const char *rule, const char *from, const char *to, gboolean *more);

G_END_DECLS
