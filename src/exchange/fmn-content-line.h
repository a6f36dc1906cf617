/* fmn-content-line.h: the lines of an iCalendar file: escaped, folded, ended as RFC 5545 says.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends "NAME:value" and its line end. @name may carry parameters ("DTSTART;VALUE=DATE"); @value
 * is in its final form. A line longer than 75 bytes is folded between characters (RFC 5545, 3.1).
 */
void fmn_content_line_append (GString *out, const char *name, const char *value);
/* The same for a value of type TEXT: backslash, semicolon, comma and line end are escaped (RFC
 * 5545, 3.3.11). */
void fmn_content_line_append_text (GString *out, const char *name, const char *text);

G_END_DECLS
