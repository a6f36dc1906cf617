/* fmn-course.h: in which weeks of one pregnancy a treatment was taken, as far as the dates tell. It claims no effect.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

G_BEGIN_DECLS

/* Weeks are ranges where a date is partial; a date outside the pregnancy has none. */
typedef struct
{
  FmnEntry *treatment;  /* borrowed */
  gboolean perhaps;     /* by dates without a day: it may have been beside the pregnancy too */
  gboolean from_before; /* it was taken before week 0 */
  gboolean to_end;      /* it was taken until the pregnancy ended, or is taken now */
  gboolean ended;       /* the pregnancy has ended */
  gboolean has_from, has_to;
  FmnGestation from, to;
} FmnCourse;

/* FALSE when @treatment was not taken in @pregnancy, or nothing tells that it was. One that was bound to it by hand was. Without an end, and not said to go on,
 * nothing is known after its first day. */
gboolean
fmn_journal_get_course (FmnJournal *self, FmnEntry *pregnancy, FmnEntry *treatment, FmnCourse *out);
/* "5w 0d to 11w 2d", "throughout", "from before to 8w 0d", "from between 5w and 9w", "weeks not known". */
char *fmn_course_format (const FmnCourse *self);

G_END_DECLS
