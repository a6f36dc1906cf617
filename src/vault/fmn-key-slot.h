/* fmn-key-slot.h: one way to open a sealed journal, as it is shown in a list.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_KEY_PASSPHRASE = 1,
  FMN_KEY_RECOVERY = 2,
} FmnKeyKind;
#define FMN_TYPE_KEY_KIND (fmn_key_kind_get_type ())
GType fmn_key_kind_get_type (void);

/* Whose private part it opens beside the shared one. */
typedef enum
{
  FMN_KEY_SELF = 1,
  FMN_KEY_PARTNER = 2,
} FmnKeyPerson;
#define FMN_TYPE_KEY_PERSON (fmn_key_person_get_type ())
GType fmn_key_person_get_type (void);

/* Immutable. */
#define FMN_TYPE_KEY_SLOT (fmn_key_slot_get_type ())
G_DECLARE_FINAL_TYPE (FmnKeySlot, fmn_key_slot, FMN, KEY_SLOT, GObject)

FmnKeySlot *fmn_key_slot_new (const char *id, FmnKeyKind kind, FmnKeyPerson person, gint64 created);
const char *fmn_key_slot_get_id (FmnKeySlot *self); /* 32 hexadecimal digits */
FmnKeyKind fmn_key_slot_get_kind (FmnKeySlot *self);
FmnKeyPerson fmn_key_slot_get_person (FmnKeySlot *self);
gint64 fmn_key_slot_get_created (FmnKeySlot *self); /* seconds since 1970 */

G_END_DECLS
