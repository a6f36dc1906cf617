/* fmn-check-report.h: what a look through a journal’s folder found: what can be read, what not.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_CHECK_JOURNAL,  /* journal.fmn */
  FMN_CHECK_PREVIOUS, /* a dated copy */
  FMN_CHECK_PAPER,    /* a paper: on the disk, or named by an entry */
  FMN_CHECK_LEFTOVER, /* a temporary file of a save that was cut short: removed when the journal is
                         next opened for writing */
  FMN_CHECK_UNKNOWN,  /* not ours: never touched */
} FmnCheckWhat;
#define FMN_TYPE_CHECK_WHAT (fmn_check_what_get_type ())
GType fmn_check_what_get_type (void);

#define FMN_TYPE_CHECK_ITEM (fmn_check_item_get_type ())
G_DECLARE_FINAL_TYPE (FmnCheckItem, fmn_check_item, FMN, CHECK_ITEM, GObject)

FmnCheckWhat fmn_check_item_get_what (FmnCheckItem *self);
/* Path below the journal's folder: "journal.fmn", "previous/…", "papers/…". */
const char *fmn_check_item_get_name (FmnCheckItem *self);
gboolean fmn_check_item_get_readable (FmnCheckItem *self);
guint64 fmn_check_item_get_size (FmnCheckItem *self);
/* Entries, without the trash; 0 for what is no journal. */
guint fmn_check_item_get_n_entries (FmnCheckItem *self);
/* A sentence about what was found, or NULL when there is nothing to say. */
const char *fmn_check_item_get_message (FmnCheckItem *self);

/* GListModel of FmnCheckItem: the journal, previous copies newest first, papers, leftovers, unknown
 * files. */
#define FMN_TYPE_CHECK_REPORT (fmn_check_report_get_type ())
G_DECLARE_FINAL_TYPE (FmnCheckReport, fmn_check_report, FMN, CHECK_REPORT, GObject)

/* TRUE when the journal, every copy and every paper that an entry names can be read. */
gboolean fmn_check_report_get_sound (FmnCheckReport *self);
/* Why the journal itself cannot be read (FMN_STORE_ERROR), or NULL. (transfer none) */
const GError *fmn_check_report_get_journal_error (FmnCheckReport *self);
/* One sentence that sums it up. (transfer full) */
char *fmn_check_report_dup_summary (FmnCheckReport *self);

G_END_DECLS
