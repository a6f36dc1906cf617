/* fmn-doubts.h: says what is odd in an entry beside an answer, for add, edit and check.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-command.h"
#include "fmn-journal.h"

G_BEGIN_DECLS

/* Each question on a line of standard error; nothing is refused for it. */
void fmn_doubts_print (FmnJournal *journal, FmnEntry *entry);
/* A member "questions" of the object that @builder is in: what is odd in @entry, or, for NULL, in the whole journal, where what two entries have between them is
 * said once. */
void fmn_doubts_add_json (JsonBuilder *builder, FmnJournal *journal, FmnEntry *entry);
/* The same for a person, on standard output, with the entry's id before it. */
void fmn_doubts_print_all (FmnJournal *journal);

G_END_DECLS
