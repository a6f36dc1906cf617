/* fmn-exporter.h: one way in which a journal leaves the program: the face of CSV, Markdown and iCalendar.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-exchange-error.h"
#include "fmn-journal.h"

G_BEGIN_DECLS

/**
 * FmnExportOptions:
 * @with_only_me: also what is marked "only me"
 *
 * A plain struct; all zero is what is offered first.
 */
typedef struct
{
  gboolean with_only_me;
} FmnExportOptions;

#define FMN_TYPE_EXPORTER (fmn_exporter_get_type ())
G_DECLARE_DERIVABLE_TYPE (FmnExporter, fmn_exporter, FMN, EXPORTER, GObject)

/**
 * FmnExporterClass:
 * @id: what the command line calls it, "csv"
 * @name: msgid of what a person chooses it by
 * @extension: of the files, without the dot
 * @media_type: of the files
 * @write: writes all of @journal, from which what does not leave has been taken; leaves the stream open
 */
struct _FmnExporterClass
{
  GObjectClass parent_class;

  const char *id;
  const char *name;
  const char *extension;
  const char *media_type;
  gboolean (*write) (FmnExporter *self, FmnJournal *journal, GOutputStream *stream, GError **error);
};

/* FmnExporter, in the order they are offered. (transfer full) */
GListModel *fmn_exporter_list (void);
/* NULL when there is none of this id. (transfer full) */
FmnExporter *fmn_exporter_find (const char *id);

const char *fmn_exporter_get_id (FmnExporter *self);
const char *fmn_exporter_get_name (FmnExporter *self); /* translated */
const char *fmn_exporter_get_extension (FmnExporter *self);
const char *fmn_exporter_get_media_type (FmnExporter *self);
/* The file name to offer, which does not say what it is about: "journal-2026-02-24.csv". (transfer
 * full) */
char *fmn_exporter_dup_file_name (FmnExporter *self, FmnClock *clock);

/**
 * fmn_exporter_write:
 * @self: an exporter
 * @journal: what is written; names of tests and treatments come from its namer
 * @options: (nullable): what she chose
 * @stream: where it goes; it is flushed, not closed
 * @error: what the stream met, G_IO_ERROR
 *
 * Main thread. Returns: whether all of it was written
 */
gboolean fmn_exporter_write (FmnExporter *self,
                             FmnJournal *journal,
                             const FmnExportOptions *options,
                             GOutputStream *stream,
                             GError **error);

/**
 * fmn_exporter_write_file:
 * @path: the file, in the file system's encoding
 * @replace: whether a file of that name may be replaced
 *
 * Writes a file that its owner alone can read (0600), beside @path first, and gives it its name
 * when it is whole; what was there before stays whole until then.
 *
 * Returns: whether the file is there. FMN_EXCHANGE_ERROR
 */
gboolean fmn_exporter_write_file (FmnExporter *self,
                                  FmnJournal *journal,
                                  const FmnExportOptions *options,
                                  const char *path,
                                  gboolean replace,
                                  GError **error);

G_END_DECLS
