/* forget-me-not.c: the program with the window.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-programs"
#include "config.h"

#include "fmn-application.h"
#include "fmn-vault.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int argc, char *argv[])
{
  g_autoptr (FmnApplication) application = NULL;

  fmn_vault_protect_process ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, FMN_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = fmn_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
