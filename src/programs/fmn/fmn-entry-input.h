/* fmn-entry-input.h: an entry as it comes in: JSON from standard input, or name=value from the command line.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-draft.h"
#include "fmn-session.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* All of standard input as one JSON object. G_OPTION_ERROR when it is none. (transfer full) */
JsonObject *fmn_entry_input_read (GError **error);

/* A draft for a new entry from @object: its kind is required; id and created are made when they are missing. NULL with G_OPTION_ERROR. (transfer full) */
FmnDraft *fmn_entry_input_new_draft (FmnSession *session, JsonObject *object, GError **error);
/* Sets what @object holds: texts as fmn_typed_field_set, all else as it is; a JSON null leaves a member out. Members that are as they were are not touched;
 * id, kind, created and modified are not changed. */
gboolean
fmn_entry_input_apply (FmnSession *session, FmnDraft *draft, JsonObject *object, GError **error);
/* The same from "name=value" texts; @pairs may be NULL. */
gboolean
fmn_entry_input_apply_pairs (FmnSession *session, FmnDraft *draft, char **pairs, GError **error);

/* The entry, when all in it can be: also what it refers to is of the right kind, and no pregnancy belongs to itself. G_OPTION_ERROR. (transfer full) */
FmnEntry *fmn_entry_input_build (FmnSession *session, FmnDraft *draft, GError **error);

G_END_DECLS
