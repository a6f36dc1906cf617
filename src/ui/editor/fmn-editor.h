/* fmn-editor.h: the editor of one entry: its cards in a window; every edit is a change of the journal at once.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-editor-section.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A modal window. Closing a new one in which nothing was edited adds nothing. Property "entry-id". */
#define FMN_TYPE_EDITOR (fmn_editor_get_type ())
G_DECLARE_FINAL_TYPE (FmnEditor, fmn_editor, FMN, EDITOR, AdwWindow)

/* For an entry that is yet to be made. @pregnancy_id: what it belongs to, or NULL: proposed from its date. */
FmnEditor *fmn_editor_new_for_kind (FmnContext *context, FmnKind kind, const char *pregnancy_id);
/* The same, starting from what @draft holds: a question from an entry, say. It is a proposal until the first edit. */
FmnEditor *fmn_editor_new_for_draft (FmnContext *context, FmnDraft *draft);
/* What stands ready in a new entry of the draft's kind: today for what is written down now, a reminder for a visit. */
void fmn_editor_propose (FmnDraft *draft, FmnClock *clock);
/* For an entry of the journal. */
FmnEditor *fmn_editor_new_for_entry (FmnContext *context, FmnEntry *entry);

const char *fmn_editor_get_entry_id (FmnEditor *self);
guint fmn_editor_get_n_sections (FmnEditor *self);
FmnEditorSection *fmn_editor_get_section (FmnEditor *self, guint index);
/* The section that claims @name, or NULL. */
FmnEditorSection *fmn_editor_find_section (FmnEditor *self, const char *name);
/* Types of the cards of @kind, ending with G_TYPE_INVALID. */
const GType *fmn_editor_get_section_types (FmnKind kind);

G_END_DECLS
