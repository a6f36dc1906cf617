/* fmn-offered-questions.h: questions that can be taken along to a visit, each added by a button beside it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Of @questions (FmnSuggestedQuestion) the first @max that the journal does not hold yet. What is added comes from @origin ("entry", "section",
 * "term" or "item") and its @id. (transfer floating), NULL for none. */
GtkWidget *fmn_offered_questions_new (
    FmnContext *context, GListModel *questions, const char *origin, const char *id, guint max);

/* The texts of the questions that the journal holds, the entries' own. (transfer full) */
GHashTable *fmn_journal_dup_asked (FmnJournal *journal);

G_END_DECLS
