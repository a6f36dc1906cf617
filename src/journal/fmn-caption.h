/* fmn-caption.h: what an entry is called and its one line of detail, the same in every list, reminder and print.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

G_BEGIN_DECLS

/* What is shown as its title: its own, its catalogue name, "Juniper: pregnancy loss", its first words, or the noun of its kind. Never empty. */
char *fmn_entry_dup_caption (FmnJournal *journal, FmnEntry *entry);
/* One line: "42 GPL-U/mL · lab’s range below 20", "Dr Okafor · 5 questions on the list". "" when there is nothing to say. */
char *fmn_entry_dup_detail (FmnJournal *journal, FmnEntry *entry);
/* The laboratory's own range: "below 20", "0.4–4.0", its text; NULL when none was typed. */
char *fmn_entry_dup_range (FmnEntry *entry);
/* "Aspirin 75 mg": name with dose and unit. */
char *fmn_entry_dup_treatment_line (FmnJournal *journal, FmnEntry *entry);
/* A field's value in words, for `fmn show`, history of versions and the detail pane; NULL when it is not there. */
char *fmn_entry_dup_field_text (FmnJournal *journal, FmnEntry *entry, const FmnField *field);
/* Questions on the list of a visit: those that both people marked, then the others, each by order; (transfer container), FmnEntry. */
GPtrArray *fmn_visit_dup_questions (FmnJournal *journal, FmnEntry *visit);
/* Whether @person ("self", "partner") marked it as one that matters; and whether both did. */
gboolean fmn_question_is_marked_by (FmnEntry *question, const char *person);
gboolean fmn_question_is_marked_by_both (FmnEntry *question);
/* For g_ptr_array_sort(): that order. */
int fmn_question_compare (gconstpointer a, gconstpointer b);
/* The next planned visit from now on, or NULL. */
FmnEntry *fmn_journal_get_next_visit (FmnJournal *journal);

G_END_DECLS
