/* fmn-store-private.h: what the files of the store share.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-file.h"
#include "fmn-store.h"

G_BEGIN_DECLS

typedef struct _FmnStoreQueue FmnStoreQueue;

/* A state of the journal as text: all of it, or in a sealed journal what both people read and what is for the one alone who opened it. */
typedef struct
{
  GBytes *shared;
  GBytes *own; /* (nullable) */
} FmnStoreContent;

void fmn_store_content_clear (FmnStoreContent *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FmnStoreContent, fmn_store_content_clear)
/* What @vault keeps apart. */
void fmn_store_content_init (FmnStoreContent *self, FmnVault *vault, FmnSnapshot *snapshot);
void fmn_store_content_digest (const FmnStoreContent *self, guint8 out[FMN_VAULT_DIGEST_LENGTH]);
/* FMN_VAULT_ERROR. (transfer full) */
GBytes *fmn_store_content_seal (const FmnStoreContent *self, FmnVault *vault, GError **error);
gboolean
fmn_store_content_open (FmnStoreContent *self, FmnVault *vault, GBytes *sealed, GError **error);

struct _FmnStore
{
  GObject parent_instance;

  char *folder;
  char *journal_path;
  char *previous_path;
  char *papers_path;
  char *lock_path;
  FmnVault *vault;
  FmnClock *clock;
  FmnDisk *disk;

  GMutex io; /* one thread at a time at the disk, the vault and what follows */
  int lock_fd;
  FmnFileIdentity identity; /* journal.fmn as it was last read or written here */
  guint8 plain_digest[FMN_VAULT_DIGEST_LENGTH]; /* of what is sealed in it; valid when identity is
                                                   known */
  gboolean folder_unsynced;                     /* a rename is done but not known to be durable */
  gint64 last_copy_seconds; /* where to look for the next free name in previous/ */
  guint last_copy_nth;
  guint64 saved_generation;

  GMutex count;
  guint64 generation; /* of the newest save that was asked for */

  FmnStoreQueue *queue; /* main thread */
};

typedef enum
{
  FMN_STORE_WRITE_NEW,    /* refused when there is a journal */
  FMN_STORE_WRITE_KNOWN,  /* refused when the journal is not the one of self->identity */
  FMN_STORE_WRITE_ANYHOW, /* what is there becomes a previous copy */
} FmnStoreWrite;

/* With self->io held. */
gboolean fmn_store_lock_held (FmnStore *self, gboolean creating, GError **error);
gboolean fmn_store_make_folder (FmnStore *self, const char *path, int *errnum);
gboolean
fmn_store_is_sealed_there (FmnDisk *disk, const char *journal_path, const char *previous_path);
gboolean fmn_store_prepare_held (FmnStore *self, GError **error);
/* Reads, opens and parses; @content (out) (optional). */
FmnSnapshot *fmn_store_read_file (FmnStore *self,
                                  const char *path,
                                  FmnStoreContent *content,
                                  FmnFileIdentity *identity,
                                  GError **error);
/* Seals and writes @content as the journal; the one before becomes a previous copy. */
gboolean fmn_store_write_journal (FmnStore *self,
                                  const FmnStoreContent *content,
                                  GDateTime *now,
                                  FmnStoreWrite how,
                                  GError **error);
/* The same with a file that is sealed already; @digest: of what is in it. */
gboolean fmn_store_write_sealed (FmnStore *self,
                                 GBytes *sealed,
                                 const guint8 digest[FMN_VAULT_DIGEST_LENGTH],
                                 GDateTime *now,
                                 FmnStoreWrite how,
                                 GError **error);
/* A backup at @path of the journal's file at @journal_path and those of @papers (ids) that are there; durable and read back. */
gboolean fmn_store_write_backup (FmnStore *self,
                                 const char *path,
                                 const char *journal_path,
                                 GHashTable *papers,
                                 guint *n_papers,
                                 GError **error);
void fmn_store_queue_free (FmnStoreQueue *queue);

/* What the other person was half writing, once that person cannot open the journal any more. With the lock of @io. */
void fmn_store_remove_other_draft (FmnStore *self);

G_END_DECLS
