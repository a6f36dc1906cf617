/* fmn-journal.h: the journal: a list model of entries, oldest first, that changes through FmnChange alone and can undo.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-change.h"
#include "fmn-clock.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* GListModel of FmnEntry without those in the trash. Main thread only.
 * Signal "changed" (FmnJournal*, FmnChange*): after every apply, undo and redo; the change as it was applied (undo: turned round).
 * Properties, notifying: "can-undo", "can-redo", "undo-label", "redo-label" ("Undo delete test result"; NULL when there is none), "info". */
#define FMN_TYPE_JOURNAL (fmn_journal_get_type ())
G_DECLARE_FINAL_TYPE (FmnJournal, fmn_journal, FMN, JOURNAL, GObject)

/* What a worker may read: immutable, reference-counted, thread-safe. */
typedef struct _FmnSnapshot FmnSnapshot;
FmnSnapshot *fmn_snapshot_ref (FmnSnapshot *self);
void fmn_snapshot_unref (FmnSnapshot *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnSnapshot, fmn_snapshot_unref)

FmnJournal *fmn_journal_new (FmnClock *clock);
/* From a parsed document (fmn-codec.h). */
FmnJournal *fmn_journal_new_from_snapshot (FmnSnapshot *snapshot, FmnClock *clock);
FmnSnapshot *fmn_journal_snapshot (FmnJournal *self);
/* Counts every applied change; equal numbers mean equal content. */
guint64 fmn_journal_get_serial (FmnJournal *self);

/* Who writes now, "self" or "partner": what is added from here on without an author is by that person. Property "writer", notifying. (transfer none) */
const char *fmn_journal_get_writer (FmnJournal *self);
void fmn_journal_set_writer (FmnJournal *self, const char *person);
/* There are two people from now on, when there were not: somebody was given a key. Not undoable. */
void fmn_journal_add_partner (FmnJournal *self);
/* Whether that person may mark @entry "only me": it is that person's own, and so is all that belongs to it and would be withheld with it. */
gboolean fmn_journal_can_withhold (FmnJournal *self, FmnEntry *entry);

typedef gboolean (*FmnEntryFunc) (FmnEntry *entry, gpointer data);
/* A journal of its own that holds the entries for which @keep says TRUE, with the same info and names and nothing in its trash: what is left out
 * is in no count, caption or list made from it. An entry that belongs to a pregnancy that was left out is left out with it. (transfer full) */
FmnJournal *fmn_journal_new_part (FmnJournal *self, FmnEntryFunc keep, gpointer data);
/* The same without what is marked "only me": what may be read by both, printed and handed on. (transfer full) */
FmnJournal *fmn_journal_new_shared_part (FmnJournal *self);

const char *fmn_journal_get_id (FmnJournal *self);
gboolean fmn_journal_get_sample (FmnJournal *self);
FmnClock *fmn_journal_get_clock (FmnJournal *self);
FmnInfo *fmn_journal_get_info (FmnJournal *self);   /* (transfer none) */
FmnWords *fmn_journal_get_words (FmnJournal *self); /* (transfer none) */
/* How catalogue ids become names; the knowledge layer supplies it. */
void fmn_journal_set_namer (FmnJournal *self, FmnNamerFunc namer, gpointer data);
FmnNamerFunc fmn_journal_get_namer (FmnJournal *self, gpointer *data);

FmnEntry *fmn_journal_lookup (FmnJournal *self,
                              const char *id); /* (transfer none) (nullable); not in the trash */
guint fmn_journal_get_position (FmnJournal *self,
                                FmnEntry *entry); /* G_MAXUINT when it is not there */
guint fmn_journal_count_kind (FmnJournal *self, FmnKind kind);
/* All entries of @kind, oldest first; (transfer none), FmnEntry; good until the journal changes. */
GPtrArray *fmn_journal_get_of_kind (FmnJournal *self, FmnKind kind);
/* Entries whose "pregnancy" is @id, or whose visit (fmn_entry_get_visit_id) is @id, oldest first; (transfer none) (nullable); FmnEntry. */
GPtrArray *fmn_journal_get_bound (FmnJournal *self, const char *id);

/* Applies @change as one undoable step: stamps "modified", keeps the earlier form as a version, moves removed entries to the trash.
 * FMN_JOURNAL_ERROR_STALE when a before is no longer the journal's entry: nothing is applied then. */
gboolean fmn_journal_apply (FmnJournal *self, FmnChange *change, GError **error);
gboolean fmn_journal_can_undo (FmnJournal *self);
gboolean fmn_journal_can_redo (FmnJournal *self);
const char *fmn_journal_get_undo_label (FmnJournal *self);
const char *fmn_journal_get_redo_label (FmnJournal *self);
/* FALSE when there was nothing to undo. */
gboolean fmn_journal_undo (FmnJournal *self);
gboolean fmn_journal_redo (FmnJournal *self);
/* The next change starts a step of its own, whatever its merge key. */
void fmn_journal_end_merge (FmnJournal *self);

/* Trash: GListModel of FmnTrashed, newest first. */
#define FMN_TYPE_TRASHED (fmn_trashed_get_type ())
G_DECLARE_FINAL_TYPE (FmnTrashed, fmn_trashed, FMN, TRASHED, GObject)
FmnEntry *fmn_trashed_get_entry (FmnTrashed *self);
const char *fmn_trashed_get_deleted (FmnTrashed *self);            /* RFC 3339 */
int fmn_trashed_get_days_left (FmnTrashed *self, FmnClock *clock); /* until it is gone, 0 to 30 */
GListModel *fmn_journal_get_trash (FmnJournal *self);              /* (transfer none) */
/* Undoable. FMN_JOURNAL_ERROR_NOT_FOUND. */
gboolean fmn_journal_restore (FmnJournal *self, const char *id, GError **error);
/* Drops for good what is older than 30 days (all with @everything); not undoable; returns how many. Called when a journal is opened. */
guint fmn_journal_purge_trash (FmnJournal *self, gboolean everything);

G_END_DECLS
