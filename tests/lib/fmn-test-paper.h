/* fmn-test-paper.h: papers for tests: streams of any length that cost no memory, and entries that name papers.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-store-papers.h"

G_BEGIN_DECLS

/* @size bytes that are the same in each run and of which no two chunks are alike. @fail_at: after so many bytes it cannot be read on; 0: never.
 * (transfer full) */
GInputStream *fmn_test_paper_stream_new (guint64 size, guint64 fail_at);
/* Adds it; the test ends when that cannot be done. (transfer full) */
FmnAttachment *
fmn_test_paper_add (FmnStore *store, const char *name, guint64 size, gboolean only_me);
/* A journal with one note that names @papers. (transfer full) */
FmnJournal *fmn_test_journal_with_papers (FmnClock *clock, GPtrArray *papers, gboolean only_me);

G_END_DECLS
