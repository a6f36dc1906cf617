/* fmn-export-file.c: an exported file is whole or not there, its owner's alone, and replaces nothing unasked.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-exchange"

#include "config.h"

#include "fmn-exporter.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
not_saved (GError **error, int errsv)
{
  switch (errsv)
    {
    case EEXIST:
      g_set_error_literal (error, FMN_EXCHANGE_ERROR, FMN_EXCHANGE_ERROR_EXISTS,
                           _ ("There is a file of that name already; it was left as it is."));
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error_literal (error, FMN_EXCHANGE_ERROR, FMN_EXCHANGE_ERROR_NO_FOLDER,
                           _ ("The folder for the file was not found."));
      break;
    case ENOSPC:
    case EDQUOT:
      g_set_error_literal (error, FMN_EXCHANGE_ERROR, FMN_EXCHANGE_ERROR_NO_SPACE,
                           _ ("There is no space left for the file; nothing was written."));
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error_literal (error, FMN_EXCHANGE_ERROR, FMN_EXCHANGE_ERROR_PERMISSION,
                           _ ("The file cannot be written there: it is not allowed."));
      break;
    default:
      g_set_error (error, FMN_EXCHANGE_ERROR, FMN_EXCHANGE_ERROR_NOT_SAVED,
                   _ ("The file could not be saved: %s."), g_strerror (errsv));
    }
  return FALSE;
}

/* The errno that a stream's error stands for. */
static int
errno_of (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return ENOSPC;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return EACCES;
  return EIO;
}

static gboolean
write_to (
    FmnExporter *self, FmnJournal *journal, const FmnExportOptions *options, int fd, GError **error)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (fd, FALSE);
  g_autoptr (GError) met = NULL;

  if (!fmn_exporter_write (self, journal, options, stream, &met))
    return not_saved (error, errno_of (met));
  if (fsync (fd) != 0)
    return not_saved (error, errno);
  return TRUE;
}

/* Gives the whole file its name. A hard link never replaces; where a file system has none, a look
 * before the rename has to do. */
static gboolean
give_name (const char *temporary, const char *path, gboolean replace, GError **error)
{
  if (!replace)
    {
      if (link (temporary, path) == 0)
        return TRUE;
      if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
        return not_saved (error, errno);
      if (g_access (path, F_OK) == 0)
        return not_saved (error, EEXIST);
    }
  if (g_rename (temporary, path) != 0)
    return not_saved (error, errno);
  return TRUE;
}

gboolean
fmn_exporter_write_file (FmnExporter *self,
                         FmnJournal *journal,
                         const FmnExportOptions *options,
                         const char *path,
                         gboolean replace,
                         GError **error)
{
  g_autofree char *temporary = NULL;
  gboolean done;
  int fd;

  g_return_val_if_fail (FMN_IS_EXPORTER (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!replace && g_file_test (path, G_FILE_TEST_EXISTS))
    return not_saved (error, EEXIST);

  temporary = g_strconcat (path, ".XXXXXX", NULL);
  fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0)
    return not_saved (error, errno);

  done = write_to (self, journal, options, fd, error);
  if (close (fd) != 0 && done)
    done = not_saved (error, errno);
  done = done && give_name (temporary, path, replace, error);
  g_unlink (temporary); /* not there any more after a rename */
  return done;
}
