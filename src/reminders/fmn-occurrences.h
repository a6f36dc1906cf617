/* fmn-occurrences.h: the times of a rule, one after the other, on the calendar and the wall clock.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stands at one time after the other, and may have no end. */
typedef struct _FmnOccurrences FmnOccurrences;

/* Local times "YYYY-MM-DDTHH:MM" by the iCalendar @rule, which begins at @first; those before @from (nullable) are passed over. Without a @rule, or with one
 * that cannot be followed: @first alone. No time zone takes part. */
FmnOccurrences *fmn_occurrences_new (const char *first, const char *rule, const char *from);
void fmn_occurrences_free (FmnOccurrences *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnOccurrences, fmn_occurrences_free)

/* The time at which it stands; NULL behind the last one. (transfer none), until it moves. */
const char *fmn_occurrences_get (FmnOccurrences *self);
void fmn_occurrences_next (FmnOccurrences *self);

G_END_DECLS
