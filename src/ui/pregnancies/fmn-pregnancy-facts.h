/* fmn-pregnancy-facts.h: what is known of a pregnancy, and of how it ended, as two cards of facts.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How it began, how it was dated, what scans saw. NULL when nothing of it is known. (transfer floating) */
GtkWidget *fmn_pregnancy_facts_new (FmnJournal *journal, FmnEntry *pregnancy);
/* How one of its endings was, and what was found. (transfer floating) */
GtkWidget *fmn_ending_facts_new (FmnJournal *journal, FmnEntry *pregnancy, FmnEntry *ending);
/* "15 November 2025, at 9w 2d"; "date not known" where it is. (transfer full) */
char *fmn_ending_dup_when (FmnJournal *journal, FmnEntry *pregnancy, FmnEntry *ending);

/* What is odd in the pregnancy and its endings, as plain questions; each row opens the editor of its entry. NULL when there is none. (transfer floating) */
GtkWidget *fmn_pregnancy_questions_new (FmnJournal *journal, FmnEntry *pregnancy);

G_END_DECLS
