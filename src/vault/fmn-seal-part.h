/* fmn-seal-part.h: one part of a sealed file: padded, in chunks, with an end that cannot be cut off.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-secret.h"

G_BEGIN_DECLS

/* @which: the number of the part, which is authenticated with it. (transfer full) */
GBytes *fmn_seal_part_seal (GBytes *plain, FmnSecret *key, guint which);
/* FMN_VAULT_ERROR_DAMAGED. What is returned is wiped when it is freed. (transfer full) */
GBytes *fmn_seal_part_open (GBytes *sealed, FmnSecret *key, guint which, GError **error);
/* Of a part that was changed or cut off, what still opens, each chunk by itself; line ends stand where one does not. Empty when none does. */
GBytes *fmn_seal_part_open_remains (GBytes *sealed, FmnSecret *key, guint which);
/* A part of the first sealed form as this one has it: those had larger chunks, and did not say so. (transfer full) */
GBytes *fmn_seal_part_take_first_form (GBytes *sealed);
/* Bytes that @length takes with its length in front and padded: within a sixteenth above it, and 4,096 or more. */
gsize fmn_seal_part_padded (gsize length);

G_END_DECLS
