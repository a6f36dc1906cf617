/* fmn-journal-private.h: what the files of FmnJournal and its snapshots share.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

G_BEGIN_DECLS

struct _FmnJournal
{
  GObject parent_instance;

  FmnClock *clock;
  char *id;
  gboolean sample;
  FmnInfo *info;
  JsonObject *extra;  /* members of the document that this version does not know */
  GPtrArray *entries; /* FmnEntry, sorted by fmn_entry_compare */
  GHashTable *by_id;  /* id of the entry (borrowed) → FmnEntry (borrowed) */
  GHashTable
      *bound; /* id of a pregnancy or visit (owned) → GPtrArray of FmnEntry (borrowed), sorted */
  GPtrArray *of_kind[FMN_N_KINDS]; /* FmnEntry (borrowed), sorted */
  GListStore *trash;               /* FmnTrashed, newest first */
  GArray *reaches;                 /* FmnPregnancyReach, oldest first; NULL when it is to be made */
  guint64 serial;
  GPtrArray *undo; /* FmnChange as applied, newest last */
  GPtrArray *redo;
  gboolean merge_open;
  char *undo_label;
  char *redo_label;
  FmnNamerFunc namer;
  gpointer namer_data;
  gboolean partner_writes;
};

struct _FmnSnapshot
{
  gatomicrefcount ref_count;
  char *id;
  gboolean sample;
  FmnInfo *info;
  JsonObject *extra;
  GPtrArray *entries; /* FmnEntry */
  GPtrArray *trash;   /* FmnTrashed */
};

FmnSnapshot *fmn_snapshot_alloc (void);
/* @object: an element of the file's "trash", or NULL to make one. */
FmnTrashed *fmn_trashed_new (FmnEntry *entry, const char *deleted, JsonObject *object);
/* The element as compact JSON text. */
char *fmn_trashed_dup_json_text (FmnTrashed *self);

/* Puts @after in the place of the entry with its id (NULL: @before goes to the trash), keeping model, indices and trash in step. */
void fmn_journal_put (FmnJournal *self, FmnEntry *before, FmnEntry *after);
/* The pregnancy that an ending without one brings along: her @name for it (nullable), and what @date and @weeks (nullable) say of when it began. */
FmnEntry *fmn_journal_make_pregnancy (FmnJournal *self,
                                      const FmnDate *date,
                                      const FmnGestation *weeks,
                                      const char *name,
                                      GError **error);
/* Whether @endings, with @extra (nullable) among them, leave none of so many @fetuses (0 or 1 for one) without an ending. */
gboolean fmn_endings_are_all (GPtrArray *endings, FmnEntry *extra, guint fetuses);
/* FALSE with FMN_JOURNAL_ERROR_INVALID when @change would take something from the other person that was shared until now. */
gboolean fmn_journal_check_withholding (FmnJournal *self, FmnChange *change, GError **error);
/* The days that a pregnancy reaches over, kept until a pregnancy or an ending changes: every entry asks for them. */
typedef struct
{
  FmnEntry *pregnancy; /* borrowed */
  gboolean has_days;   /* nothing tells when it was, otherwise */
  guint32 first, last; /* on which something may belong to it; GDate's days */
  gboolean over;       /* @last is the last day on which it may have ended */
  guint32 ended; /* the day on which it ended; 0 while it has not, or of a date that is no day */
} FmnPregnancyReach;

/* In the order of fmn_journal_dup_pregnancies. (transfer none) */
GArray *fmn_journal_get_reaches (FmnJournal *self);
/* Tells everybody that @change was applied. */
void fmn_journal_emit (FmnJournal *self, FmnChange *change);

G_END_DECLS
