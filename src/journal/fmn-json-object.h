/* fmn-json-object.h: what json-glib leaves out: a member of any file's making, looked at without a warning.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The member @name of @object (nullable) when it is a text; NULL for none, and for one of another type. (transfer none) */
const char *fmn_json_object_get_text (JsonObject *object, const char *name);
/* A copy whose members are copies, in the same order. (transfer full) */
JsonObject *fmn_json_object_copy (JsonObject *object);

G_END_DECLS
