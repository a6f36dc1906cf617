/* fmn-sealed-vault.h: the vault of a person with a passphrase: what lies on the disk says nothing without a key.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-key-slot.h"
#include "fmn-secret.h"
#include "fmn-vault.h"

G_BEGIN_DECLS

/* How much work a passphrase costs who guesses. It is written into each slot, so that a later default opens earlier journals. */
typedef enum
{
  FMN_SEAL_MODERATE, /* libsodium's: 3 passes over 256 MiB, about a second */
  FMN_SEAL_MINIMUM,  /* for tests alone: 1 pass over 8 KiB */
} FmnSealStrength;
/* Moderate; with FMN_TESTING=1 the minimum, since tests spend their time on other things than keys. */
FmnSealStrength fmn_seal_strength_get_default (void);

/* The parts of a sealed file. fmn_vault_seal and fmn_vault_open are about the shared one. */
typedef enum
{
  FMN_SEAL_PART_SHARED,
  FMN_SEAL_PART_SELF,    /* what the person marked as for herself alone */
  FMN_SEAL_PART_PARTNER, /* the same of the partner */
} FmnSealPart;
#define FMN_SEAL_PARTS 3

/* A new vault has no keys. To open a file, give it a passphrase or a recovery key first; fmn_vault_open then takes the keys out of the slot that
 * fits, and forgets what was given. For a new journal, fmn_sealed_vault_generate and add a passphrase. */
#define FMN_TYPE_SEALED_VAULT (fmn_sealed_vault_get_type ())
G_DECLARE_FINAL_TYPE (FmnSealedVault, fmn_sealed_vault, FMN, SEALED_VAULT, FmnVault)

FmnSealedVault *fmn_sealed_vault_new (FmnSealStrength strength);
/* The same, given what a person typed, which ends with a zero byte: the check letters tell a recovery key from a passphrase, but for one in a million millions. */
FmnSealedVault *fmn_sealed_vault_new_for_typed (FmnSecret *typed);

/* What the next fmn_vault_open tries. @passphrase: UTF-8, not empty; normalised, so that it is the same from every keyboard. Kept in guarded memory. */
void fmn_sealed_vault_give_passphrase (FmnSealedVault *self, const char *passphrase);
void fmn_sealed_vault_give_recovery_key (FmnSealedVault *self, FmnSecret *key);
/* New random keys, no slots: for a new journal of @person. */
void fmn_sealed_vault_generate (FmnSealedVault *self, FmnKeyPerson person);
gboolean fmn_sealed_vault_is_unlocked (FmnSealedVault *self);
/* Whose keys these are. Unlocked vaults. */
FmnKeyPerson fmn_sealed_vault_get_person (FmnSealedVault *self);
/* Wipes the keys and all that was given. */
void fmn_sealed_vault_lock (FmnSealedVault *self);

/* Slots of an unlocked vault; they are in the file with the next save. The first slot of the other person makes that person's private key, which this
 * vault then forgets: a second one can be added by that person alone. FMN_VAULT_ERROR_NO_MEMORY; _WRONG_PASSPHRASE when the private key is not known here. */
gboolean fmn_sealed_vault_add_passphrase (FmnSealedVault *self,
                                          FmnKeyPerson person,
                                          const char *passphrase,
                                          GError **error);
gboolean fmn_sealed_vault_add_recovery_key (FmnSealedVault *self,
                                            FmnKeyPerson person,
                                            FmnSecret *key,
                                            GError **error);
/* FALSE when there is no slot @id, or when it is the last of its person. */
gboolean fmn_sealed_vault_remove_slot (FmnSealedVault *self, const char *id);
/* The other person's slots and private part: nobody can open that part any more. Unlocked vaults. */
void fmn_sealed_vault_remove_other (FmnSealedVault *self);
/* FmnKeySlot, (transfer full). */
GPtrArray *fmn_sealed_vault_list_slots (FmnSealedVault *self);

/* All parts at once. Sealing: a part that is NULL here is written as it was last opened, sealed, by which the other person's stays what it is.
 * Opening: @parts, (out), NULL where there is none or no key here. FMN_VAULT_ERROR. */
GBytes *fmn_sealed_vault_seal_parts (FmnSealedVault *self,
                                     GBytes *const parts[FMN_SEAL_PARTS],
                                     GError **error);
gboolean fmn_sealed_vault_open_parts (FmnSealedVault *self,
                                      GBytes *sealed,
                                      GBytes *parts[FMN_SEAL_PARTS],
                                      GError **error);
/* The same of a file that was changed or cut off behind its head: @parts up to the first chunk that does not open, for a look at what is left. Later chunks hang
 * on those before them. A vault without slots takes those of the head, and the other person's part where it is whole. FMN_VAULT_ERROR_DAMAGED when the head is
 * not whole. */
gboolean fmn_sealed_vault_open_remains (FmnSealedVault *self,
                                        GBytes *sealed,
                                        GBytes *parts[FMN_SEAL_PARTS],
                                        GError **error);
/* The other person's part of @sealed, an earlier copy, where this vault has none. Unlocked vaults. */
void fmn_sealed_vault_take_other_part (FmnSealedVault *self, GBytes *sealed);
/* Another vault with the keys, slots and other person's part of this unlocked one, for another store. (transfer full) */
FmnSealedVault *fmn_sealed_vault_copy (FmnSealedVault *self);
/* The journal as the other person takes it along: that person's slots and private part, @shared as the part of both, and nothing of this vault's own person.
 * It opens with the other's passphrase, and here with the keys that this vault has. FMN_VAULT_ERROR_WRONG_PASSPHRASE while the other has no slot. Unlocked vaults.
 * (transfer full) */
GBytes *fmn_sealed_vault_seal_for_other (FmnSealedVault *self, GBytes *shared, GError **error);
/* Whether the other person has a slot. Unlocked vaults. */
gboolean fmn_sealed_vault_has_other_person (FmnSealedVault *self);
/* A file beside the journal that its person alone opens: one private part and an empty shared one. Unlocked vaults, which it leaves as they are. Opening: NULL
 * without an error when it is the other person's. FMN_VAULT_ERROR. (transfer full) */
GBytes *fmn_sealed_vault_seal_own (FmnSealedVault *self, GBytes *plain, GError **error);
GBytes *fmn_sealed_vault_open_own (FmnSealedVault *self, GBytes *sealed, GError **error);
/* Keys that were replaced, sealed by those that replace them, until nothing is left that needs them. Opening: a vault that has them and no slots; NULL
 * without an error when they are the other person's. FMN_VAULT_ERROR. (transfer full) */
GBytes *fmn_sealed_vault_seal_keys (FmnSealedVault *self, FmnSealedVault *other, GError **error);
FmnSealedVault *fmn_sealed_vault_open_keys (FmnSealedVault *self, GBytes *sealed, GError **error);
/* Whether the journal holds a part that its person does not open here. Unlocked vaults. */
gboolean fmn_sealed_vault_has_other_part (FmnSealedVault *self);
/* The first file that a vault opens gives it its slots and the other person's part; later ones are looked into and change nothing. This takes
 * both from @sealed: a file that was changed elsewhere and is now the journal. Unlocked vaults. FMN_VAULT_ERROR. */
gboolean fmn_sealed_vault_adopt (FmnSealedVault *self, GBytes *sealed, GError **error);
/* @sealed with the slots that the vault has now; its parts are copied as they are. Unlocked vaults. FMN_VAULT_ERROR. (transfer full) */
GBytes *fmn_sealed_vault_reseal (FmnSealedVault *self, GBytes *sealed, GError **error);

G_END_DECLS
