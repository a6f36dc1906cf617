/* fmn-member-text.h: members of an entry as the canonical text that field editors speak.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-draft.h"

G_BEGIN_DECLS

/* What @object holds for @field: see FmnFieldEditor; objects and arrays as JSON text. NULL when it holds nothing. (transfer full) */
char *fmn_member_dup_text (const FmnField *field, JsonObject *object);
/* The same into a draft, through its setters. */
void fmn_member_apply_text (const FmnField *field, FmnDraft *draft, const char *text);
/* The same into a part of an entry: a dating, a step, a range. Plain fields alone. */
void fmn_member_set_text (const FmnField *field, JsonObject *object, const char *text);

/* JSON text to its object or array, NULL for NULL or another type. (transfer full) */
JsonObject *fmn_json_text_to_object (const char *text);
JsonArray *fmn_json_text_to_array (const char *text);
/* NULL for an empty one. @object and @array may be NULL. */
char *fmn_json_text_from_object (JsonObject *object);
char *fmn_json_text_from_array (JsonArray *array);

G_END_DECLS
