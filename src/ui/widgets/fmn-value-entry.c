/* fmn-value-entry.c: what a laboratory wrote, typed as it stands on the paper.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-value-entry.h"

#include "fmn-member-text.h"
#include "fmn-query.h"

typedef enum
{
  ANYTHING,
  EXPECTED,
  FORCED,
} Mode;

struct _FmnValueEntry
{
  FmnSuggestEntry parent_instance;

  Mode mode;
  FmnValueType type;
  char *unit;
  GPtrArray *offers; /* FmnValue */
};

G_DEFINE_FINAL_TYPE (FmnValueEntry, fmn_value_entry, FMN_TYPE_SUGGEST_ENTRY)

static FmnValue *
parse_as (FmnValueEntry *self, const char *text, FmnValueType type, GError **error)
{
  return fmn_value_parse_typed (text, type, type == FMN_VALUE_QUANTITY ? self->unit : NULL, error);
}

/* What the text is when it is not what was expected; never plain words. */
static FmnValue *
parse_otherwise (FmnValueEntry *self, const char *text)
{
  FmnValue *value = NULL;

  if (strpbrk (text, ":/") != NULL)
    value = parse_as (self, text, FMN_VALUE_TITRE, NULL);
  if (value == NULL)
    value = parse_as (self, text, FMN_VALUE_FINDING, NULL);
  if (value == NULL && self->type != FMN_VALUE_QUANTITY)
    value = parse_as (self, text, FMN_VALUE_QUANTITY, NULL);
  return value;
}

static FmnValue *
parse_text (FmnValueEntry *self, const char *text, GError **error)
{
  FmnValueType first = self->mode == ANYTHING ? FMN_VALUE_QUANTITY : self->type;
  FmnValue *value;

  if (self->mode == ANYTHING && strpbrk (text, ":/") != NULL)
    first = FMN_VALUE_TITRE;
  value = parse_as (self, text, first, error);
  if (value == NULL && self->mode != FORCED)
    value = parse_otherwise (self, text);
  if (value == NULL && self->mode == ANYTHING)
    value = parse_as (self, text, FMN_VALUE_TEXT, NULL);
  if (value != NULL)
    g_clear_error (error);
  return value;
}

static char *
to_text (FmnValue *value)
{
  g_autoptr (JsonObject) object = fmn_value_to_json (value);

  return fmn_json_text_from_object (object);
}

static FmnValue *
from_text (const char *text)
{
  g_autoptr (JsonObject) object = fmn_json_text_to_object (text);

  return object != NULL ? fmn_value_from_json (object, NULL) : NULL;
}

static gboolean
fmn_value_entry_parse (
    FmnTypedEntry *entry, const char *text, char **out, char **note, char **problem)
{
  FmnValueEntry *self = FMN_VALUE_ENTRY (entry);
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnValue) value = parse_text (self, text, &error);
  g_autofree char *bare = NULL;

  if (value == NULL)
    {
      *problem = g_strdup (error->message);
      return FALSE;
    }
  *out = to_text (value);
  bare = fmn_value_format_bare (value);
  if (strcmp (bare, text) != 0)
    *note = g_steal_pointer (&bare);
  return TRUE;
}

static char *
fmn_value_entry_format (FmnTypedEntry *self, const char *text)
{
  g_autoptr (FmnValue) value = from_text (text);

  return value != NULL ? fmn_value_format_bare (value) : g_strdup ("");
}

static GPtrArray *
fmn_value_entry_suggest (FmnSuggestEntry *entry, const char *text)
{
  FmnValueEntry *self = FMN_VALUE_ENTRY (entry);
  g_autofree char *folded = fmn_fold (text);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_suggestion_free);

  for (guint i = 0; i < self->offers->len; i++)
    {
      g_autofree char *bare = fmn_value_format_bare (g_ptr_array_index (self->offers, i));
      g_autofree char *folded_bare = fmn_fold (bare);
      g_autofree char *id = NULL;

      if (!g_str_has_prefix (folded_bare, folded))
        continue;
      id = to_text (g_ptr_array_index (self->offers, i));
      g_ptr_array_add (found, fmn_suggestion_new (id, bare, NULL));
    }
  return found;
}

static char *
fmn_value_entry_dup_title (FmnSuggestEntry *self, const char *id)
{
  return fmn_value_entry_format (FMN_TYPED_ENTRY (self), id);
}

static void
fmn_value_entry_finalize (GObject *object)
{
  g_free (FMN_VALUE_ENTRY (object)->unit);
  g_ptr_array_unref (FMN_VALUE_ENTRY (object)->offers);
  G_OBJECT_CLASS (fmn_value_entry_parent_class)->finalize (object);
}

static void
fmn_value_entry_class_init (FmnValueEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_value_entry_finalize;
  FMN_TYPED_ENTRY_CLASS (klass)->parse = fmn_value_entry_parse;
  FMN_TYPED_ENTRY_CLASS (klass)->format = fmn_value_entry_format;
  FMN_SUGGEST_ENTRY_CLASS (klass)->suggest = fmn_value_entry_suggest;
  FMN_SUGGEST_ENTRY_CLASS (klass)->dup_title = fmn_value_entry_dup_title;
}

static void
fmn_value_entry_init (FmnValueEntry *self)
{
  self->mode = ANYTHING;
  self->offers = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_value_unref);
}

GtkWidget *
fmn_value_entry_new (void)
{
  return g_object_new (FMN_TYPE_VALUE_ENTRY, NULL);
}

static void
set_mode (FmnValueEntry *self, Mode mode, FmnValueType type)
{
  if (self->mode == mode && self->type == type)
    return;
  self->mode = mode;
  self->type = type;
  /* What could not be read before may be clear now, and a number may turn out to be words. */
  if (mode == FORCED || fmn_typed_entry_is_refused (FMN_TYPED_ENTRY (self)))
    fmn_typed_entry_reparse (FMN_TYPED_ENTRY (self));
}

void
fmn_value_entry_expect (FmnValueEntry *self, FmnValueType type)
{
  g_return_if_fail (FMN_IS_VALUE_ENTRY (self));

  set_mode (self, EXPECTED, type);
}

void
fmn_value_entry_expect_anything (FmnValueEntry *self)
{
  g_return_if_fail (FMN_IS_VALUE_ENTRY (self));

  set_mode (self, ANYTHING, FMN_VALUE_QUANTITY);
}

void
fmn_value_entry_force (FmnValueEntry *self, FmnValueType type)
{
  g_return_if_fail (FMN_IS_VALUE_ENTRY (self));

  set_mode (self, FORCED, type);
}

void
fmn_value_entry_set_unit (FmnValueEntry *self, const char *unit)
{
  g_autoptr (FmnValue) value = NULL;

  g_return_if_fail (FMN_IS_VALUE_ENTRY (self));

  if (unit != NULL && *unit == '\0')
    unit = NULL;
  if (g_strcmp0 (self->unit, unit) == 0)
    return;
  g_free (self->unit);
  self->unit = g_strdup (unit);
  value = fmn_value_entry_dup (self);
  if (value != NULL && fmn_value_get_value_type (value) == FMN_VALUE_QUANTITY
      && g_strcmp0 (fmn_value_get_unit (value), unit) != 0)
    fmn_typed_entry_reparse (FMN_TYPED_ENTRY (self));
}

void
fmn_value_entry_set_offers (FmnValueEntry *self, const char *const *offers)
{
  g_return_if_fail (FMN_IS_VALUE_ENTRY (self));

  g_ptr_array_set_size (self->offers, 0);
  for (guint i = 0; offers != NULL && offers[i] != NULL; i++)
    {
      FmnValue *value = parse_as (self, offers[i], self->type, NULL);

      if (value != NULL)
        g_ptr_array_add (self->offers, value);
    }
  fmn_suggest_entry_set_can_browse (FMN_SUGGEST_ENTRY (self), self->offers->len > 0);
}

FmnValue *
fmn_value_entry_dup (FmnValueEntry *self)
{
  g_return_val_if_fail (FMN_IS_VALUE_ENTRY (self), NULL);

  return from_text (fmn_typed_entry_peek_value (FMN_TYPED_ENTRY (self)));
}
