/* fmn-csv-field.h: a field of a row of CSV.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends @text (nullable: an empty field). RFC 4180, 2.5 to 2.7: a field that holds a comma, a quote or a line end stands in quotes, and its own quotes are doubled. */
void fmn_csv_append_field (GString *row, const char *text);

G_END_DECLS
