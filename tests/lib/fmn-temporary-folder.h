/* fmn-temporary-folder.h: a folder of its own for each test, and journals to put into it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-store.h"

G_BEGIN_DECLS

/* A new empty folder below the temporary one. (transfer full) */
char *fmn_temporary_folder_new (void);
/* Removes it with all that is in it, and frees @path. */
void fmn_temporary_folder_free (char *path);

/* 24 February 2026, 10:15 UTC. (transfer full) */
FmnClock *fmn_test_clock_new (void);
/* Moves a clock of fmn_test_clock_new. */
void fmn_test_clock_advance (FmnClock *clock, GTimeSpan by);

/* Entries of kind note, one a change, with ids that are the same in each run: 1 to @n. */
FmnJournal *fmn_test_journal_new (FmnClock *clock, guint n);
/* Adds one more; numbered @i. */
void fmn_test_journal_add_note (FmnJournal *journal, guint i);

/* A store without a passphrase on @disk (NULL: the real one) in @folder/journal. */
FmnStore *fmn_test_store_new (const char *folder, FmnClock *clock, FmnDisk *disk);
/* A minute later, saves a journal of @n notes, or makes it. */
void fmn_test_store_save_notes (FmnStore *store, FmnClock *clock, guint n);
/* How many entries are in the file. */
guint fmn_test_store_count (FmnStore *store);
/* Number of files in @folder/@sub whose name ends in @suffix. */
guint fmn_test_count_files (const char *folder, const char *sub, const char *suffix);

/* Runs the default main context until *@done or 30 seconds; the test fails then. */
void fmn_test_wait (gboolean *done);
/* Runs the default main context until @object has one reference left: workers let go a moment after they have answered. */
void fmn_test_settle (gpointer object);

G_END_DECLS
