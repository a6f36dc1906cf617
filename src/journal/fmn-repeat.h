/* fmn-repeat.h: how often a reminder comes, as an iCalendar rule and in plain words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-entry.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_REPEAT_DAYS,
  FMN_REPEAT_WEEKS,
  FMN_REPEAT_MONTHS,
} FmnRepeatUnit;

#define FMN_REPEAT_WORKDAYS 0x1f /* Monday to Friday */

/* What plain words can say of a rule. */
typedef struct
{
  FmnRepeatUnit unit;
  int interval; /* 1 to 999: every so many of them */
  guint
      weekdays; /* bit 0 for Monday to bit 6 for Sunday; 0 for the weekday it starts on; of weeks alone */
  gboolean has_until;
  FmnDate until; /* the last day on which it may come */
} FmnRepeat;

/* Whether @text is a rule (RFC 5545, 3.3.10) that comes at most once a day at its clock. */
gboolean fmn_rule_is_valid (const char *text);
/* FALSE when there is more in @text than an FmnRepeat holds; such a rule is followed all the same. */
gboolean fmn_repeat_from_rule (const char *text, FmnRepeat *out);
char *fmn_repeat_to_rule (const FmnRepeat *self);
/* "every day", "every 2 weeks on Monday and Thursday, until 1 June 2026"; in lower case. */
char *fmn_rule_format (const char *text);

/* A reminder of docs/FORMAT.md in words: "2 hours before", "on 12 May 2026 at 09:00", "every day at 08:00, from 2 March 2026". */
char *fmn_reminder_words (JsonObject *reminder);
/* The reminders that @entry carries, without looking through its members, since all entries of a journal are asked. (transfer none) (nullable) */
JsonArray *fmn_entry_get_reminders (FmnEntry *entry);

G_END_DECLS
