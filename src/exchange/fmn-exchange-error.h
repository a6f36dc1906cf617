/* fmn-exchange-error.h: what can keep a copy of the journal from leaving the program.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FMN_EXCHANGE_ERROR (fmn_exchange_error_quark ())
GQuark fmn_exchange_error_quark (void);

/* Messages are translated sentences for a person and hold no text of the journal. */
typedef enum
{
  FMN_EXCHANGE_ERROR_EXISTS, /* there is a file of that name, and it was not said to replace it */
  FMN_EXCHANGE_ERROR_NO_FOLDER,
  FMN_EXCHANGE_ERROR_NO_SPACE,
  FMN_EXCHANGE_ERROR_PERMISSION,
  FMN_EXCHANGE_ERROR_NOT_SAVED, /* any other reason, told in the message */
} FmnExchangeError;

G_END_DECLS
