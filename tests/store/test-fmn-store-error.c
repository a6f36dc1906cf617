/* test-fmn-store-error.c: every error has a sentence for a person and its exit code.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-store-error-private.h"

#include "fmn-entry.h"
#include "fmn-vault.h"

#include <errno.h>
#include <string.h>

typedef struct
{
  GQuark (*domain) (void);
  int code;
  int exit_code;
} ExitCase;

static GQuark
option_error (void)
{
  return G_OPTION_ERROR;
}

/* The list of exit codes of the command line: 0 done, 1 any other, 2 wrong usage, 3 wrong passphrase, 4 damaged, 5 newer format, 6 in use. */
static const ExitCase exit_cases[] = {
  { option_error, G_OPTION_ERROR_UNKNOWN_OPTION, 2 },
  { option_error, G_OPTION_ERROR_BAD_VALUE, 2 },
  { fmn_store_error_quark, FMN_STORE_ERROR_WRONG_PASSPHRASE, 3 },
  { fmn_store_error_quark, FMN_STORE_ERROR_DAMAGED, 4 },
  { fmn_store_error_quark, FMN_STORE_ERROR_NEWER, 5 },
  { fmn_store_error_quark, FMN_STORE_ERROR_IN_USE, 6 },
  { fmn_store_error_quark, FMN_STORE_ERROR_NO_SPACE, 1 },
  { fmn_store_error_quark, FMN_STORE_ERROR_PERMISSION, 1 },
  { fmn_store_error_quark, FMN_STORE_ERROR_NOT_FOUND, 1 },
  { fmn_store_error_quark, FMN_STORE_ERROR_EXISTS, 1 },
  { fmn_store_error_quark, FMN_STORE_ERROR_CHANGED, 1 },
  { fmn_store_error_quark, FMN_STORE_ERROR_IO, 1 },
  /* What a person typed wrongly is no damage of her file. */
  { fmn_journal_error_quark, FMN_JOURNAL_ERROR_INVALID, 1 },
};

static void
test_exit_codes (void)
{
  g_assert_cmpint (fmn_store_error_to_exit_code (NULL), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (exit_cases); i++)
    {
      g_autoptr (GError) error
          = g_error_new_literal (exit_cases[i].domain (), exit_cases[i].code, "x");

      g_assert_cmpint (fmn_store_error_to_exit_code (error), ==, exit_cases[i].exit_code);
    }
}

static void
test_sentences (void)
{
  static const char *const never[]
      = { "failed", "only", "early", "try again", "sorry", "normal", "at least", "!" };
  static const int numbers[] = { ENOSPC, EDQUOT,  EFBIG,  EACCES, EPERM,  EROFS,
                                 ENOENT, ENOTDIR, EEXIST, EIO,    EINVAL, ENXIO };

  for (int task = FMN_STORE_TASK_READ; task <= FMN_STORE_TASK_CREATE; task++)
    for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *lower = NULL;

        fmn_store_error_set_errno (&error, (FmnStoreTask) task, numbers[i]);
        g_assert_cmpuint (error->domain, ==, FMN_STORE_ERROR);
        lower = g_utf8_strdown (error->message, -1);
        for (guint j = 0; j < G_N_ELEMENTS (never); j++)
          if (strstr (lower, never[j]) != NULL)
            g_error ("“%s” says “%s”", error->message, never[j]);
        /* What happened, then what was kept or can be done. */
        g_assert_nonnull (strstr (error->message, ". "));
      }
}

static void
test_causes (void)
{
  static const struct
  {
    GQuark (*domain) (void);
    int code;
    FmnStoreError expected;
  } cases[] = {
    { fmn_vault_error_quark, FMN_VAULT_ERROR_SEALED, FMN_STORE_ERROR_WRONG_PASSPHRASE },
    { fmn_vault_error_quark, FMN_VAULT_ERROR_WRONG_PASSPHRASE, FMN_STORE_ERROR_WRONG_PASSPHRASE },
    { fmn_vault_error_quark, FMN_VAULT_ERROR_DAMAGED, FMN_STORE_ERROR_DAMAGED },
    { fmn_vault_error_quark, FMN_VAULT_ERROR_NEWER, FMN_STORE_ERROR_NEWER },
    { fmn_vault_error_quark, FMN_VAULT_ERROR_NO_MEMORY, FMN_STORE_ERROR_IO },
    { fmn_journal_error_quark, FMN_JOURNAL_ERROR_NOT_JSON, FMN_STORE_ERROR_DAMAGED },
    { fmn_journal_error_quark, FMN_JOURNAL_ERROR_INVALID, FMN_STORE_ERROR_DAMAGED },
    { fmn_journal_error_quark, FMN_JOURNAL_ERROR_NEWER, FMN_STORE_ERROR_NEWER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) cause
          = g_error_new_literal (cases[i].domain (), cases[i].code, "It was found so.");
      g_autoptr (GError) error = NULL;

      fmn_store_error_set_unreadable (&error, cause);
      g_assert_error (error, FMN_STORE_ERROR, (int) cases[i].expected);
      g_assert_true (g_str_has_prefix (error->message, "It was found so."));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store/error/exit-codes", test_exit_codes);
  g_test_add_func ("/store/error/sentences", test_sentences);
  g_test_add_func ("/store/error/causes", test_causes);
  return g_test_run ();
}
