/* fmn-paper-keeping.h: keeps papers in step with the open journal: sealed for whom their entry is, and gone when nothing names them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-autosave.h"

G_BEGIN_DECLS

/* Works in the background when the journal was opened, when an entry with papers became "only me" or was shared again, and when the trash was
 * emptied; each time after the journal itself was saved. */
#define FMN_TYPE_PAPER_KEEPING (fmn_paper_keeping_get_type ())
G_DECLARE_FINAL_TYPE (FmnPaperKeeping, fmn_paper_keeping, FMN, PAPER_KEEPING, GObject)

FmnPaperKeeping *fmn_paper_keeping_new (FmnJournal *journal, FmnAutosave *autosave);

G_END_DECLS
