/* fmn-seal-header.h: the head of a sealed file: key slots, the parts that follow, what proves both.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-secret.h"
#include "fmn-vault.h"

G_BEGIN_DECLS

/* Laid out byte by byte in docs/FORMAT.md, "The sealed form". */
#define FMN_SEAL_VERSION 2
#define FMN_SEAL_MAX_SLOTS 32
#define FMN_SEAL_N_PARTS 3
#define FMN_SEAL_KEY_SIZE 32
#define FMN_SEAL_SLOT_SIZE 160
#define FMN_SEAL_ID_SIZE 16
#define FMN_SEAL_SALT_SIZE 16
#define FMN_SEAL_NONCE_SIZE 24
#define FMN_SEAL_WRAPPED_SIZE (2 * FMN_SEAL_KEY_SIZE + 16)

typedef struct
{
  guint8 id[FMN_SEAL_ID_SIZE];
  guint8 kind;   /* FmnKeyKind */
  guint8 person; /* FmnKeyPerson */
  guint32 passes;
  guint32 memory; /* KiB */
  gint64 created; /* seconds since 1970 */
  guint8 salt[FMN_SEAL_SALT_SIZE];
  guint8 nonce[FMN_SEAL_NONCE_SIZE];
  guint8 wrapped[FMN_SEAL_WRAPPED_SIZE];
} FmnSealSlot;

typedef struct
{
  FmnSealSlot slots[FMN_SEAL_MAX_SLOTS];
  guint n_slots;
  GBytes *parts[FMN_SEAL_N_PARTS]; /* sealed, in the newest form; (nullable) */
  gboolean broken
      [FMN_SEAL_N_PARTS]; /* listed, and not as it was written; by fmn_seal_header_parse_remains alone */
  GBytes *covered;        /* what the proof is over; set by parsing */
  guint8 proof[32];
} FmnSealHeader;

void fmn_seal_header_clear (FmnSealHeader *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FmnSealHeader, fmn_seal_header_clear)

/* Checks everything that can be checked without a key. FMN_VAULT_ERROR_DAMAGED, _NEWER. */
gboolean fmn_seal_header_parse (FmnSealHeader *self, GBytes *file, GError **error);
/* The same of a file whose head is whole, whatever became of what follows it: a part that was changed or cut off is given as far as it goes. */
gboolean fmn_seal_header_parse_remains (FmnSealHeader *self, GBytes *file, GError **error);
/* Whether who made the header knew @shared. */
gboolean fmn_seal_header_proves (FmnSealHeader *self, FmnSecret *shared);
/* The whole file: head, proof by @shared, parts. (transfer full) */
GBytes *fmn_seal_header_write (FmnSealHeader *self, FmnSecret *shared);

/* Wraps @shared and @private under @secret (a derived key of FMN_SEAL_KEY_SIZE); everything else in @slot is set already. */
void fmn_seal_slot_wrap (FmnSealSlot *slot, FmnSecret *secret, FmnSecret *shared, FmnSecret *own);
/* FALSE when @secret is not the one. */
gboolean fmn_seal_slot_unwrap (const FmnSealSlot *slot,
                               FmnSecret *secret,
                               FmnSecret **shared,
                               FmnSecret **own);

/* BLAKE2b-256 of @context under @key: one key for each use. */
FmnSecret *fmn_seal_derive (FmnSecret *key, const char *context);

G_END_DECLS
