/* fmn-passphrase.c: the passphrase as a script hands it over, and the vault that it opens.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-passphrase.h"

#include "fmn-command.h"
#include "fmn-sealed-vault.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#define MAX_PASSPHRASE 4096 /* bytes */

/* The secret is one byte longer than what is read into it, so that it ends as a string does. */
FmnSecret *
fmn_passphrase_read (int fd, GError **error)
{
  g_autoptr (FmnSecret) secret = fmn_secret_new (MAX_PASSPHRASE + 1);
  char *text = (char *) fmn_secret_get_data (secret);
  gsize length = 0;
  gssize n;

  while (length < MAX_PASSPHRASE)
    {
      n = read (fd, text + length, MAX_PASSPHRASE - length);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fmn_command_misused (error, _ ("The passphrase could not be read: %s."),
                                    g_strerror (errno)),
               NULL;
      if (n == 0)
        break;
      length += (gsize) n;
    }
  text[strcspn (text, "\r\n")] = '\0';
  if (*text == '\0' || !g_utf8_validate (text, -1, NULL))
    return fmn_command_misused (error,
                                _ ("What was handed over as a passphrase is empty or no text.")),
           NULL;
  return g_steal_pointer (&secret);
}

FmnVault *
fmn_passphrase_make_new_vault (FmnSecret *passphrase, GError **error)
{
  g_autoptr (FmnSealedVault) vault = fmn_sealed_vault_new (fmn_seal_strength_get_default ());

  fmn_sealed_vault_generate (vault, FMN_KEY_SELF);
  if (!fmn_sealed_vault_add_passphrase (vault, FMN_KEY_SELF,
                                        (const char *) fmn_secret_get_data (passphrase), error))
    return NULL;
  return FMN_VAULT (g_steal_pointer (&vault));
}
