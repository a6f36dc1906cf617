/* fmn-private-file.h: writes a file that its owner alone can read, whole or not at all.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Beside @path with mode 0600, synchronised, and renamed over it, so that an earlier file stays whole when something is in the way. FALSE with errno. */
gboolean fmn_private_file_write (const char *path, const GByteArray *bytes);
/* A cairo_write_func_t for a GByteArray. */
cairo_status_t
fmn_private_file_append (void *array, const unsigned char *bytes, unsigned int length);

G_END_DECLS
