/* fmn-trashed.c: an entry in the trash, until its 30 days are over.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-journal-private.h"

#define DAYS_KEPT 30

struct _FmnTrashed
{
  GObject parent_instance;

  FmnEntry *entry;
  char *deleted;
  JsonObject *object; /* (nullable): as it was read, with members of later versions */
};

G_DEFINE_FINAL_TYPE (FmnTrashed, fmn_trashed, G_TYPE_OBJECT)

static void
fmn_trashed_finalize (GObject *object)
{
  FmnTrashed *self = FMN_TRASHED (object);

  g_clear_object (&self->entry);
  g_clear_pointer (&self->object, json_object_unref);
  g_free (self->deleted);
  G_OBJECT_CLASS (fmn_trashed_parent_class)->finalize (object);
}

static void
fmn_trashed_class_init (FmnTrashedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_trashed_finalize;
}

static void
fmn_trashed_init (FmnTrashed *self)
{
}

FmnTrashed *
fmn_trashed_new (FmnEntry *entry, const char *deleted, JsonObject *object)
{
  FmnTrashed *self = g_object_new (FMN_TYPE_TRASHED, NULL);

  self->entry = g_object_ref (entry);
  self->deleted = g_strdup (deleted);
  self->object = object != NULL ? json_object_ref (object) : NULL;
  return self;
}

FmnEntry *
fmn_trashed_get_entry (FmnTrashed *self)
{
  g_return_val_if_fail (FMN_IS_TRASHED (self), NULL);

  return self->entry;
}

const char *
fmn_trashed_get_deleted (FmnTrashed *self)
{
  g_return_val_if_fail (FMN_IS_TRASHED (self), NULL);

  return self->deleted;
}

int
fmn_trashed_get_days_left (FmnTrashed *self, FmnClock *clock)
{
  g_autoptr (GDateTime) deleted = NULL;
  g_autoptr (GDateTime) now = NULL;
  gint64 days;

  g_return_val_if_fail (FMN_IS_TRASHED (self), 0);
  g_return_val_if_fail (FMN_IS_CLOCK (clock), 0);

  deleted = g_date_time_new_from_iso8601 (self->deleted, NULL);
  if (deleted == NULL)
    return DAYS_KEPT;
  now = fmn_clock_dup_now (clock);
  days = g_date_time_difference (now, deleted) / G_TIME_SPAN_DAY;
  return (int) CLAMP (DAYS_KEPT - days, 0, DAYS_KEPT);
}

char *
fmn_trashed_dup_json_text (FmnTrashed *self)
{
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (FMN_IS_TRASHED (self), NULL);

  if (self->object == NULL)
    return g_strdup_printf ("{\"deleted\":\"%s\",\"entry\":%s}", self->deleted,
                            fmn_entry_get_json_text (self->entry));
  node = json_node_new (JSON_NODE_OBJECT);
  json_node_set_object (node, self->object);
  return json_to_string (node, FALSE);
}
