/* fmn-secret.h: bytes that lie in guarded, locked memory and are wiped when the last reference goes.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _FmnSecret FmnSecret; /* reference-counted, any thread */

#define FMN_TYPE_SECRET (fmn_secret_get_type ())
GType fmn_secret_get_type (void) G_GNUC_CONST;

/* @size bytes of zeros. Ends the program when the machine has no memory left, as g_malloc() does. */
FmnSecret *fmn_secret_new (gsize size);
FmnSecret *fmn_secret_new_random (gsize size);
/* A copy; the caller wipes its own. */
FmnSecret *fmn_secret_new_copy (gconstpointer data, gsize size);
FmnSecret *fmn_secret_ref (FmnSecret *self);
void fmn_secret_unref (FmnSecret *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnSecret, fmn_secret_unref)

guint8 *fmn_secret_get_data (FmnSecret *self); /* (transfer none) */
gsize fmn_secret_get_size (FmnSecret *self);
/* In a time that does not depend on what differs. */
gboolean fmn_secret_equal (FmnSecret *a, FmnSecret *b);

/* Zeros over ordinary memory, which no compiler leaves out. */
void fmn_secret_wipe (gpointer data, gsize size);
/* Ordinary bytes that are wiped when they are freed: what is opened, and cannot be guarded for its size. Takes @data. */
GBytes *fmn_secret_bytes_new_take (gpointer data, gsize size, gsize offset, gsize length);

G_END_DECLS
