/* fmn-learn-list.h: the contents of Learn: sections with the number of her entries, then tests, treatments, words, marks and sources; and the search in them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-section-index.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What stands after the sections. */
#define FMN_LEARN_TESTS "tests"
#define FMN_LEARN_TREATMENTS "treatments"
#define FMN_LEARN_WORDS "words"
#define FMN_LEARN_MARKS "marks"
#define FMN_LEARN_SOURCES "sources"
#define FMN_LEARN_HELP "urgent-help"

/* Signal "chosen" (id, gboolean activated): a row was selected, or activated by click or Enter. The id is a section's, a test's or treatment's, a
 * glossary term's, or one of those above. */
#define FMN_TYPE_LEARN_LIST (fmn_learn_list_get_type ())
G_DECLARE_FINAL_TYPE (FmnLearnList, fmn_learn_list, FMN, LEARN_LIST, AdwBin)

GtkWidget *fmn_learn_list_new (FmnContext *context, FmnSectionIndex *index);
/* Marks the row of what is shown; nothing when @id has none. Emits nothing. */
void fmn_learn_list_select (FmnLearnList *self, const char *id);
void fmn_learn_list_update_counts (FmnLearnList *self);
/* Opens the search and moves the focus there. Property "searching" (gboolean) opens and closes it. */
void fmn_learn_list_start_search (FmnLearnList *self);
gboolean fmn_learn_list_is_searching (FmnLearnList *self);
/* Searches for @text, as if it had been typed. Returns how many sections, tests, treatments and words hold it; accents and case are ignored. */
guint fmn_learn_list_search (FmnLearnList *self, const char *text);

G_END_DECLS
