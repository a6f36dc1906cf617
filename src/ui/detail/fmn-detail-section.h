/* fmn-detail-section.h: the blocks that an entry's detail is made of. Each is built for one entry as it is now.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A heading with @child under it. (transfer floating) */
GtkWidget *fmn_detail_section_new (const char *heading, GtkWidget *child);
/* A boxed list that takes rows of any widget; its rows cannot be selected. */
GtkWidget *fmn_detail_rows_new (void);
void fmn_detail_rows_append (GtkWidget *rows, GtkWidget *child);
/* A card with her own text, in which it can be selected and the words of the glossary can be asked what they mean. */
GtkWidget *fmn_detail_text_new (const char *text);

/* All (transfer floating), NULL when there is nothing to show. */
GtkWidget *
fmn_detail_value_new (FmnEntry *entry); /* a test's value, big, with the laboratory's own range */
GtkWidget *fmn_detail_state_new (FmnJournal *journal,
                                 FmnEntry *entry); /* weeks, medicines: the state on that day */
GtkWidget *fmn_detail_repeat_new (FmnJournal *journal,
                                  FmnEntry *test); /* from when on a positive result is repeated */
GtkWidget *fmn_detail_facts_new (FmnJournal *journal,
                                 FmnEntry *entry); /* every filled field that stands nowhere else */
GtkWidget *fmn_detail_words_new (FmnJournal *journal, FmnEntry *entry); /* notes and reflections */
GtkWidget *fmn_detail_tags_new (FmnEntry *entry);
GtkWidget *fmn_detail_questions_new (
    FmnJournal *journal,
    FmnEntry *entry); /* a visit's questions; else those asked from this entry */

G_END_DECLS
