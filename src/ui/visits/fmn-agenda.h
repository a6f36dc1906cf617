/* fmn-agenda.h: what is on which day: visits, steps before them, tests that are due again, reminders. Data alone, without a screen.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

G_BEGIN_DECLS

/* What matters most comes first. */
typedef enum
{
  FMN_AGENDA_VISIT,
  FMN_AGENDA_STEP,
  FMN_AGENDA_TEST_DUE,
  FMN_AGENDA_REMINDER,
  FMN_N_AGENDA_TYPES,
} FmnAgendaType;

typedef struct
{
  FmnAgendaType type;
  guint32 day; /* as GDate counts days */
  char *clock; /* "HH:MM" or NULL */
  char *text;
  char *entry;    /* id of the visit, or of the test that is repeated; NULL for a reminder */
  char *reminder; /* its opaque id */
} FmnAgendaItem;

/* What is on the days from @first to @last, by day and clock time. What is known to no day is on none; a visit that no longer takes place neither.
 * (element-type FmnAgendaItem) (transfer full) */
GPtrArray *fmn_agenda_new (FmnJournal *journal, guint32 first, guint32 last);
/* "Visit", "Test due again": the sort of thing that it is. (transfer none) */
const char *fmn_agenda_type_get_label (FmnAgendaType type);
/* "10:40 Recurrent loss clinic" */
char *fmn_agenda_item_dup_line (const FmnAgendaItem *self);
/* What it is about; NULL when that has gone since. Of a reminder it is looked for when it is asked for: a medicine has hundreds. (transfer none) */
FmnEntry *fmn_agenda_item_find_entry (const FmnAgendaItem *self, FmnJournal *journal);

G_END_DECLS
