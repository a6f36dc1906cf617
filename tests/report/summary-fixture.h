/* summary-fixture.h: journals for the tests of the summary, made entry by entry as the editor does.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-summary.h"

G_BEGIN_DECLS

/* Empty, on 24 February 2026, with the catalogue's names. (transfer full) */
FmnJournal *fixture_journal_new (void);

/* Adds an entry: "name=value" for each member, then NULL; the value is read by the member's type (dates as
 * EDTF, weeks as in the file, objects and arrays as JSON). Returns the journal's entry, borrowed. */
FmnEntry *fixture_add (FmnJournal *journal, FmnKind kind, ...) G_GNUC_NULL_TERMINATED;
/* "pregnancy=ID" of an entry, for fixture_add. (transfer none) until the next call. */
const char *fixture_bind (const char *member, FmnEntry *entry);
void fixture_set_info (FmnJournal *journal, FmnInfo *info); /* takes @info */

/* The history of the mock-up: four pregnancies 2019 to 2025, their tests, treatments and questions. */
FmnJournal *fixture_mara_new (void);
/* @pregnancies losses and @tests tests of their own names and lengths, every tenth in another script. */
FmnJournal *fixture_stress_new (guint pregnancies, guint tests);

/* The first table of a section; fails the test when there is none. */
FmnSummaryTable *fixture_get_table (FmnSummary *summary, FmnSections section);
/* The number of a figure by its id, or NULL. */
const char *fixture_get_figure (FmnSummary *summary, const char *id);

G_END_DECLS
