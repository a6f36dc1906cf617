/* fmn-key-slot.c: one way to open a sealed journal, as it is shown in a list.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-vault"

#include "config.h"

#include "fmn-key-slot.h"

struct _FmnKeySlot
{
  GObject parent_instance;

  char *id;
  FmnKeyKind kind;
  FmnKeyPerson person;
  gint64 created;
};

G_DEFINE_ENUM_TYPE (FmnKeyKind,
                    fmn_key_kind,
                    G_DEFINE_ENUM_VALUE (FMN_KEY_PASSPHRASE, "passphrase"),
                    G_DEFINE_ENUM_VALUE (FMN_KEY_RECOVERY, "recovery"))

G_DEFINE_ENUM_TYPE (FmnKeyPerson,
                    fmn_key_person,
                    G_DEFINE_ENUM_VALUE (FMN_KEY_SELF, "self"),
                    G_DEFINE_ENUM_VALUE (FMN_KEY_PARTNER, "partner"))

G_DEFINE_FINAL_TYPE (FmnKeySlot, fmn_key_slot, G_TYPE_OBJECT)

static void
fmn_key_slot_finalize (GObject *object)
{
  FmnKeySlot *self = FMN_KEY_SLOT (object);

  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (fmn_key_slot_parent_class)->finalize (object);
}

static void
fmn_key_slot_class_init (FmnKeySlotClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_key_slot_finalize;
}

static void
fmn_key_slot_init (FmnKeySlot *self)
{
}

FmnKeySlot *
fmn_key_slot_new (const char *id, FmnKeyKind kind, FmnKeyPerson person, gint64 created)
{
  FmnKeySlot *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (FMN_TYPE_KEY_SLOT, NULL);
  self->id = g_strdup (id);
  self->kind = kind;
  self->person = person;
  self->created = created;
  return self;
}

const char *
fmn_key_slot_get_id (FmnKeySlot *self)
{
  g_return_val_if_fail (FMN_IS_KEY_SLOT (self), NULL);

  return self->id;
}

FmnKeyKind
fmn_key_slot_get_kind (FmnKeySlot *self)
{
  g_return_val_if_fail (FMN_IS_KEY_SLOT (self), FMN_KEY_PASSPHRASE);

  return self->kind;
}

FmnKeyPerson
fmn_key_slot_get_person (FmnKeySlot *self)
{
  g_return_val_if_fail (FMN_IS_KEY_SLOT (self), FMN_KEY_SELF);

  return self->person;
}

gint64
fmn_key_slot_get_created (FmnKeySlot *self)
{
  g_return_val_if_fail (FMN_IS_KEY_SLOT (self), 0);

  return self->created;
}
