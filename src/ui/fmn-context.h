/* fmn-context.h: what every page and dialog is given to work with, so that none asks the application for it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-knowledge.h"

G_BEGIN_DECLS

typedef struct _FmnAutosave FmnAutosave;
typedef struct _FmnStore FmnStore;

/* Immutable. One per open journal; it keeps what it holds alive. */
#define FMN_TYPE_CONTEXT (fmn_context_get_type ())
G_DECLARE_FINAL_TYPE (FmnContext, fmn_context, FMN, CONTEXT, GObject)

/* Takes references. @settings and @autosave may be NULL (a widget test, a journal that is only
 * looked at). */
FmnContext *fmn_context_new (FmnJournal *journal,
                             FmnKnowledge *knowledge,
                             GSettings *settings,
                             FmnAutosave *autosave);

/* All (transfer none). */
FmnJournal *fmn_context_get_journal (FmnContext *self);
FmnKnowledge *fmn_context_get_knowledge (FmnContext *self);
FmnClock *fmn_context_get_clock (FmnContext *self);
GSettings *fmn_context_get_settings (FmnContext *self);   /* (nullable) */
FmnAutosave *fmn_context_get_autosave (FmnContext *self); /* (nullable) */
/* Where papers and previous copies are; NULL as the autosave is. */
FmnStore *fmn_context_get_store (FmnContext *self);

G_END_DECLS
