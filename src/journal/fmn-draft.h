/* fmn-draft.h: an entry while it is being made or edited.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-clock.h"
#include "fmn-entry.h"

G_BEGIN_DECLS

#define FMN_TYPE_DRAFT (fmn_draft_get_type ())
G_DECLARE_FINAL_TYPE (FmnDraft, fmn_draft, FMN, DRAFT, GObject)

FmnDraft *fmn_draft_new (FmnKind kind, FmnClock *clock); /* a new id, created now */
FmnDraft *fmn_draft_new_from_entry (FmnEntry *entry);

const char *fmn_draft_get_id (FmnDraft *self);
FmnKind fmn_draft_get_kind (FmnDraft *self);
/* Each setter with an empty value (NULL, "", FALSE, an empty array or object) leaves the member out. */
void fmn_draft_set_string (FmnDraft *self, const char *name, const char *value);
void fmn_draft_set_int (FmnDraft *self, const char *name, int value);
void fmn_draft_set_boolean (FmnDraft *self, const char *name, gboolean value);
void fmn_draft_set_date (FmnDraft *self, const char *name, const FmnDate *value);
void fmn_draft_set_weeks (FmnDraft *self, const char *name, const FmnGestation *value);
void fmn_draft_set_strv (FmnDraft *self, const char *name, const char *const *value);
void fmn_draft_set_value (FmnDraft *self, FmnValue *value);
void
fmn_draft_set_object (FmnDraft *self, const char *name, JsonObject *value);    /* (transfer full) */
void fmn_draft_set_array (FmnDraft *self, const char *name, JsonArray *value); /* (transfer full) */
/* A member of any form; a JSON null leaves it out. */
void fmn_draft_set_node (FmnDraft *self, const char *name, JsonNode *value); /* (transfer none) */
/* Sets "datings"; @datings of FmnDating. Exactly one is left in use: the last one that says so, else the last. */
void fmn_draft_set_datings (FmnDraft *self, GPtrArray *datings);
void fmn_draft_unset (FmnDraft *self, const char *name);
JsonObject *
fmn_draft_peek (FmnDraft *self); /* (transfer none): read-only view of what it holds now */

/* The entry as it stands. FMN_JOURNAL_ERROR_INVALID when a member could not be read back. */
FmnEntry *fmn_draft_build (FmnDraft *self, GError **error);

G_END_DECLS
