/* fmn-store-error.c: the sentences for what can keep a journal from being read or saved.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-error-private.h"

#include "fmn-entry.h"
#include "fmn-vault.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* clang-format off */
G_DEFINE_QUARK (fmn-store-error-quark, fmn_store_error)
/* clang-format on */

static FmnStoreError
code_from_errno (int errnum)
{
  switch (errnum)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return FMN_STORE_ERROR_NO_SPACE;
    case EACCES:
    case EPERM:
    case EROFS:
      return FMN_STORE_ERROR_PERMISSION;
    case ENOENT:
    case ENOTDIR:
      return FMN_STORE_ERROR_NOT_FOUND;
    case EEXIST:
      return FMN_STORE_ERROR_EXISTS;
    default:
      return FMN_STORE_ERROR_IO;
    }
}

static const char *
sentence_for_read (FmnStoreError code)
{
  switch (code)
    {
    case FMN_STORE_ERROR_PERMISSION:
      return _ ("The journal could not be read: this account has no permission for its folder. "
                "Nothing was changed. Whoever set up the folder can give the permission.");
    case FMN_STORE_ERROR_NOT_FOUND:
      return _ ("There is no journal in this folder. Nothing was changed. "
                "Choose another folder, or make a new journal here.");
    default:
      return _ ("The journal could not be read: the disk answered with an error. Nothing was "
                "changed. Copy the folder to another disk before you go on.");
    }
}

static const char *
sentence_for_save (FmnStoreError code)
{
  switch (code)
    {
    case FMN_STORE_ERROR_NO_SPACE:
      return _ ("The journal could not be saved: the disk is full. The file is whole and as it "
                "was before. Make some space on the disk, then save again.");
    case FMN_STORE_ERROR_PERMISSION:
      return _ ("The journal could not be saved: this account may not write in its folder. The "
                "file is whole and as it was before. Allow writing there, then save again.");
    case FMN_STORE_ERROR_NOT_FOUND:
      return _ ("The journal could not be saved: its folder is no longer there. Put the folder "
                "or the disk that holds it back, then save again.");
    default:
      return _ ("The journal could not be saved: the disk answered with an error. What was saved "
                "before is still there. Save again, or save to another disk.");
    }
}

static const char *
sentence_for_lock (FmnStoreError code)
{
  switch (code)
    {
    case FMN_STORE_ERROR_NO_SPACE:
      return _ ("The journal could not be opened for writing: the disk is full. It is whole and "
                "can be read. Make some space on the disk first.");
    case FMN_STORE_ERROR_PERMISSION:
      return _ ("The journal could not be opened for writing: this account may not write in its "
                "folder. Nothing was changed. Allow writing there first.");
    case FMN_STORE_ERROR_NOT_FOUND:
      return sentence_for_read (code);
    default:
      return _ ("The journal could not be opened for writing: the disk answered with an error. "
                "Nothing was changed.");
    }
}

static const char *
sentence_for_create (FmnStoreError code)
{
  switch (code)
    {
    case FMN_STORE_ERROR_NO_SPACE:
      return _ ("The journal could not be made: the disk is full. Make some space on the disk, or "
                "choose another folder.");
    case FMN_STORE_ERROR_PERMISSION:
      return _ ("The journal could not be made: this account may not write in that place. Choose "
                "another folder.");
    case FMN_STORE_ERROR_NOT_FOUND:
      return _ ("The journal could not be made: that place does not exist. Choose another folder.");
    case FMN_STORE_ERROR_EXISTS:
      return _ ("This folder already holds a journal, which was left as it is. Open it, or choose "
                "another folder for a new one.");
    default:
      return _ ("The journal could not be made: the disk answered with an error. Choose another "
                "folder or disk.");
    }
}

static const char *
sentence_for_add_paper (FmnStoreError code)
{
  switch (code)
    {
    case FMN_STORE_ERROR_NO_SPACE:
      return _ ("The paper could not be added: the disk is full. The journal is as it was before, "
                "and your own file was not touched. Make some space on the disk first.");
    case FMN_STORE_ERROR_PERMISSION:
      return _ ("The paper could not be added: this account may not write in the journal’s folder. "
                "The journal is as it was before. Allow writing there first.");
    case FMN_STORE_ERROR_NOT_FOUND:
      return _ ("The paper could not be added: the journal’s folder is no longer there. Put the "
                "folder or the disk that holds it back first.");
    default:
      return _ ("The paper could not be added: the disk answered with an error. The journal is as "
                "it was before, and your own file was not touched.");
    }
}

static const char *
sentence_for_read_paper (FmnStoreError code)
{
  switch (code)
    {
    case FMN_STORE_ERROR_PERMISSION:
      return _ ("This paper could not be read: this account has no permission for its file. "
                "Nothing was changed.");
    case FMN_STORE_ERROR_NOT_FOUND:
      return _ ("This paper’s file is not in the journal’s folder. When the folder is kept in step "
                "with another machine, it may still be on its way.");
    default:
      return _ ("This paper could not be read: the disk answered with an error. Nothing was "
                "changed.");
    }
}

static const char *
sentence_for_back_up (FmnStoreError code)
{
  switch (code)
    {
    case FMN_STORE_ERROR_NO_SPACE:
      return _ ("The file could not be written: there is no space left there. The journal itself "
                "is whole. Make some space, or choose another place.");
    case FMN_STORE_ERROR_PERMISSION:
      return _ ("The file could not be written: this account may not write in that place. The "
                "journal itself is whole. Choose another place.");
    case FMN_STORE_ERROR_NOT_FOUND:
      return _ ("The file could not be written or read: that place is not there. Choose another "
                "one.");
    case FMN_STORE_ERROR_EXISTS:
      return _ ("There is a file or folder of that name already. It was left as it is. Choose "
                "another name.");
    default:
      return _ ("The file could not be written: the disk answered with an error. The journal "
                "itself is whole. Choose another place.");
    }
}

void
fmn_store_error_set_errno (GError **error, FmnStoreTask task, int errnum)
{
  FmnStoreError code = code_from_errno (errnum);
  const char *sentence = NULL;

  switch (task)
    {
    case FMN_STORE_TASK_READ:
      sentence = sentence_for_read (code);
      break;
    case FMN_STORE_TASK_SAVE:
      sentence = sentence_for_save (code);
      break;
    case FMN_STORE_TASK_LOCK:
      sentence = sentence_for_lock (code);
      break;
    case FMN_STORE_TASK_CREATE:
      sentence = sentence_for_create (code);
      break;
    case FMN_STORE_TASK_ADD_PAPER:
      sentence = sentence_for_add_paper (code);
      break;
    case FMN_STORE_TASK_READ_PAPER:
      sentence = sentence_for_read_paper (code);
      break;
    case FMN_STORE_TASK_BACK_UP:
      sentence = sentence_for_back_up (code);
      break;
    default:
      g_assert_not_reached ();
    }
  g_info ("disk: task %d met errno %d", task, errnum);
  /* What the system calls it helps whoever is asked for help. */
  if (code == FMN_STORE_ERROR_IO)
    g_set_error (error, FMN_STORE_ERROR, code, "%s (%s)", sentence, g_strerror (errnum));
  else
    g_set_error_literal (error, FMN_STORE_ERROR, code, sentence);
}

void
fmn_store_error_set_unreadable (GError **error, const GError *cause)
{
  g_return_if_fail (cause != NULL);

  g_info ("unreadable: %s %d", g_quark_to_string (cause->domain), cause->code);
  if (g_error_matches (cause, FMN_VAULT_ERROR, FMN_VAULT_ERROR_SEALED)
      || g_error_matches (cause, FMN_VAULT_ERROR, FMN_VAULT_ERROR_WRONG_PASSPHRASE))
    g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_WRONG_PASSPHRASE, cause->message);
  else if (g_error_matches (cause, FMN_VAULT_ERROR, FMN_VAULT_ERROR_NEWER)
           || g_error_matches (cause, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_NEWER))
    g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NEWER, cause->message);
  else if (g_error_matches (cause, FMN_VAULT_ERROR, FMN_VAULT_ERROR_DAMAGED)
           || g_error_matches (cause, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_NOT_JSON)
           || g_error_matches (cause, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID))
    /* Translators: %s is one or two whole sentences: what was found, and that nothing was changed.
     */
    g_set_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_DAMAGED,
                 _ ("%s The previous copies beside it can be looked at and restored."),
                 cause->message);
  else
    g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_IO, cause->message);
}

void
fmn_store_error_set_paper (GError **error, const GError *cause)
{
  FmnStoreError code = FMN_STORE_ERROR_DAMAGED;

  g_return_if_fail (cause != NULL);

  g_info ("paper: %s %d", g_quark_to_string (cause->domain), cause->code);
  if (g_error_matches (cause, FMN_VAULT_ERROR, FMN_VAULT_ERROR_SEALED)
      || g_error_matches (cause, FMN_VAULT_ERROR, FMN_VAULT_ERROR_WRONG_PASSPHRASE))
    code = FMN_STORE_ERROR_WRONG_PASSPHRASE;
  else if (g_error_matches (cause, FMN_VAULT_ERROR, FMN_VAULT_ERROR_NEWER))
    code = FMN_STORE_ERROR_NEWER;
  g_set_error_literal (error, FMN_STORE_ERROR, code, cause->message);
}

void
fmn_store_error_set_unsealable (GError **error, const GError *cause)
{
  g_return_if_fail (cause != NULL);

  g_info ("unsealable: %s %d", g_quark_to_string (cause->domain), cause->code);
  /* Translators: %s is a whole sentence saying what was found. */
  g_set_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_IO,
               _ ("The journal could not be saved. %s The file is whole and as it was before."),
               cause->message);
}

/**
 * fmn_store_error_to_exit_code:
 * @error: (nullable): what a command met
 *
 * Returns: 0 without an error; 2 for a #GOptionError; 3 wrong passphrase, 4 damaged, 5 newer
 * format, 6 in use; else 1
 */
int
fmn_store_error_to_exit_code (const GError *error)
{
  if (error == NULL)
    return 0;
  if (error->domain == G_OPTION_ERROR)
    return 2;
  if (error->domain != FMN_STORE_ERROR)
    return 1;
  switch ((FmnStoreError) error->code)
    {
    case FMN_STORE_ERROR_WRONG_PASSPHRASE:
      return 3;
    case FMN_STORE_ERROR_DAMAGED:
      return 4;
    case FMN_STORE_ERROR_NEWER:
      return 5;
    case FMN_STORE_ERROR_IN_USE:
      return 6;
    case FMN_STORE_ERROR_NO_SPACE:
    case FMN_STORE_ERROR_PERMISSION:
    case FMN_STORE_ERROR_NOT_FOUND:
    case FMN_STORE_ERROR_EXISTS:
    case FMN_STORE_ERROR_CHANGED:
    case FMN_STORE_ERROR_IO:
    default:
      return 1;
    }
}
