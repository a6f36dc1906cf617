/* fmn-store-error.h: what can keep a journal from being read or saved, as callers act on it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FMN_STORE_ERROR (fmn_store_error_quark ())
GQuark fmn_store_error_quark (void);

/* Every message is a translated sentence or two for a person: what happened, what was kept, what
 * can be done. None holds text of the journal. */
typedef enum
{
  FMN_STORE_ERROR_WRONG_PASSPHRASE, /* sealed, and what was given does not open it */
  FMN_STORE_ERROR_DAMAGED,
  FMN_STORE_ERROR_NEWER,
  FMN_STORE_ERROR_IN_USE, /* another process, or another FmnStore, writes here */
  FMN_STORE_ERROR_NO_SPACE,
  FMN_STORE_ERROR_PERMISSION, /* not allowed, or read-only */
  FMN_STORE_ERROR_NOT_FOUND,
  FMN_STORE_ERROR_EXISTS,
  FMN_STORE_ERROR_CHANGED, /* another program wrote the file since it was read: both are kept */
  FMN_STORE_ERROR_IO,
} FmnStoreError;

/* The exit code of the command line: 0 without an error, 2 for G_OPTION_ERROR, 3 wrong passphrase,
 * 4 damaged, 5 newer format, 6 in use, else 1. */
int fmn_store_error_to_exit_code (const GError *error);

G_END_DECLS
