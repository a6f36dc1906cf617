/* fmn-paper-seal.h: a paper on its way to the disk or back, chunk by chunk, whatever its length.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-vault.h"

G_BEGIN_DECLS

/* What goes in at a time, and how much longer it may be when it is sealed. */
#define FMN_PAPER_CHUNK (64 * 1024)
#define FMN_PAPER_SEALED_CHUNK (FMN_PAPER_CHUNK + 17)
#define FMN_PAPER_HEAD_SIZE 112
/* Sealed papers begin with this: told from a journal, from text, and from every picture and PDF. */
#define FMN_PAPER_MAGIC                                                                            \
  "\x89"                                                                                           \
  "FMP\r\n\x1a\n"

/* Writing. In one thread at a time; the vault is used while it is made and not after. */
typedef struct _FmnPaperSeal FmnPaperSeal;

/* @id: of the paper, which is sealed with it, so that one paper is never shown for another. @own: for the one person alone whose vault this is.
 * FMN_VAULT_ERROR_SEALED when the vault is locked. */
FmnPaperSeal *fmn_paper_seal_new (FmnVault *vault, const char *id, gboolean own, GError **error);
void fmn_paper_seal_free (FmnPaperSeal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnPaperSeal, fmn_paper_seal_free)
/* What the file begins with; nothing where papers are not sealed. */
const guint8 *fmn_paper_seal_get_head (FmnPaperSeal *self, gsize *size);
/* @n: FMN_PAPER_CHUNK; fewer, or 0, end the paper. @out: FMN_PAPER_SEALED_CHUNK bytes. Bytes to write. After the end it is called with 0 until it
 * answers 0: what follows keeps the paper's length from being told by the file's. */
gsize fmn_paper_seal_push (FmnPaperSeal *self, const guint8 *data, gsize n, guint8 *out);
guint64 fmn_paper_seal_get_size (FmnPaperSeal *self);
/* Of the paper, after its end. */
void fmn_paper_seal_get_digest (FmnPaperSeal *self, guint8 out[FMN_VAULT_DIGEST_LENGTH]);

/* Reading. */
typedef struct _FmnPaperOpen FmnPaperOpen;

/* @head: the first FMN_PAPER_HEAD_SIZE bytes of the file, or all when it has fewer. *@used of them belong to no chunk. FMN_VAULT_ERROR: SEALED and
 * WRONG_PASSPHRASE when the key is not known here, DAMAGED, NEWER. */
FmnPaperOpen *fmn_paper_open_new (
    FmnVault *vault, const char *id, const guint8 *head, gsize n, gsize *used, GError **error);
void fmn_paper_open_free (FmnPaperOpen *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnPaperOpen, fmn_paper_open_free)
/* Bytes of the file that are pulled at a time; fewer at its end alone. */
gsize fmn_paper_open_get_chunk (FmnPaperOpen *self);
/* @n: 0 at the end of the file, once. @out: FMN_PAPER_CHUNK bytes, *@n_out of them set. FMN_VAULT_ERROR_DAMAGED, also when the end is not the end. */
gboolean fmn_paper_open_pull (
    FmnPaperOpen *self, const guint8 *data, gsize n, guint8 *out, gsize *n_out, GError **error);
guint64 fmn_paper_open_get_size (FmnPaperOpen *self);
void fmn_paper_open_get_digest (FmnPaperOpen *self, guint8 out[FMN_VAULT_DIGEST_LENGTH]);

/* The head of a sealed paper whose key is wrapped anew: for one person alone, for both, or by a vault whose keys were replaced; what follows the head
 * stays. @head: in and out, FMN_PAPER_HEAD_SIZE bytes. FMN_VAULT_ERROR as above. */
gboolean fmn_paper_rewrap (
    FmnVault *from, FmnVault *to, const char *id, gboolean own, guint8 *head, GError **error);
/* Whether a file that begins so is sealed, and for one person alone. */
gboolean fmn_paper_is_sealed (const guint8 *head, gsize n, gboolean *own);

G_END_DECLS
