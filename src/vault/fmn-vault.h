/* fmn-vault.h: turns bytes into what lies on the disk and back, with a passphrase or without.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-secret.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define FMN_VAULT_ERROR (fmn_vault_error_quark ())
GQuark fmn_vault_error_quark (void);

/* What a caller can act on. Messages are translated sentences for a person. */
typedef enum
{
  FMN_VAULT_ERROR_SEALED,           /* sealed, and this vault holds no key */
  FMN_VAULT_ERROR_WRONG_PASSPHRASE, /* sealed, and no slot opens with what this vault holds */
  FMN_VAULT_ERROR_DAMAGED,          /* sealed once, changed since */
  FMN_VAULT_ERROR_NEWER,            /* sealed in a later form */
  FMN_VAULT_ERROR_NO_MEMORY, /* the machine cannot give the memory that the key derivation needs */
} FmnVaultError;

/* Sealed bytes begin with this. The first byte is no UTF-8, so that no text begins so; the line
 * ends show a copy that was made as text. */
#define FMN_VAULT_MAGIC                                                                            \
  "\x89"                                                                                           \
  "FMN\r\n\x1a\n"
#define FMN_VAULT_MAGIC_LENGTH 8

#define FMN_TYPE_VAULT (fmn_vault_get_type ())
G_DECLARE_DERIVABLE_TYPE (FmnVault, fmn_vault, FMN, VAULT, GObject)

/* Both are called in any thread, and never at the same time for one vault. */
struct _FmnVaultClass
{
  GObjectClass parent_class;

  GBytes *(*seal) (FmnVault *self, GBytes *plain, GError **error);
  GBytes *(*open) (FmnVault *self, GBytes *sealed, GError **error);
  /* Left out: papers are not sealed. */
  gboolean (*get_paper_key) (FmnVault *self, guint part, FmnSecret **key, GError **error);
  guint (*get_own_part) (FmnVault *self);
};

/* (transfer full). FMN_VAULT_ERROR. */
GBytes *fmn_vault_seal (FmnVault *self, GBytes *plain, GError **error);
/* The inverse. (transfer full). FMN_VAULT_ERROR. */
GBytes *fmn_vault_open (FmnVault *self, GBytes *sealed, GError **error);
/* The key that wraps those of papers, of the part 0 (shared), 1 (self) or 2 (partner); NULL where papers are not sealed.
 * @key: (out) (transfer full) (nullable). FMN_VAULT_ERROR_SEALED when locked, _WRONG_PASSPHRASE when the part is another person's. */
gboolean fmn_vault_get_paper_key (FmnVault *self, guint part, FmnSecret **key, GError **error);
/* The part that the person alone opens whose vault this is; 0 where there are no parts. */
guint fmn_vault_get_own_part (FmnVault *self);
/* Whether bytes of which @head is the beginning (8 bytes are enough) carry the sealed magic. */
gboolean fmn_vault_is_sealed (GBytes *head);

/* A keyless digest (BLAKE2b) by which bytes are known again. Any thread. */
#define FMN_VAULT_DIGEST_LENGTH 32
void fmn_vault_digest (GBytes *bytes, guint8 out[FMN_VAULT_DIGEST_LENGTH]);
/* 64 hexadecimal digits. (transfer full) */
char *fmn_vault_digest_dup_text (const guint8 digest[FMN_VAULT_DIGEST_LENGTH]);

/* For the first lines of main: no core dumps, no reading of this process by others of the same
 * person. With FMN_TESTING=1, FMN_DUMPABLE=1 leaves it as it is, for debuggers and sanitizers. TRUE
 * when the process is protected. */
gboolean fmn_vault_protect_process (void);

G_END_DECLS
