/* fmn-dating-json.c: a dating as the file holds it (docs/FORMAT.md, "dating").
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-dating.h"

#include "fmn-decimal.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

static gboolean
set_invalid (GError **error, const char *member)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "“%s” does not hold what it should",
               member);
  return FALSE;
}

/* The member when it holds a plain value of @type. NULL and @ok left alone when it is absent. */
static JsonNode *
get_node (JsonObject *object, const char *member, GType type, gboolean *ok, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (!*ok || node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type)
    return node;
  *ok = set_invalid (error, member);
  return NULL;
}

static void
read_int (JsonObject *object, const char *member, int *out, gboolean *ok, GError **error)
{
  JsonNode *node = get_node (object, member, G_TYPE_INT64, ok, error);
  gint64 value = node != NULL ? json_node_get_int (node) : 0;

  if (value < 0 || value > 1000)
    *ok = set_invalid (error, member);
  else
    *out = value;
}

static void
read_boolean (JsonObject *object, const char *member, gboolean *out, gboolean *ok, GError **error)
{
  JsonNode *node = get_node (object, member, G_TYPE_BOOLEAN, ok, error);

  *out = node != NULL && json_node_get_boolean (node);
}

static const char *
read_string (JsonObject *object, const char *member, gboolean *ok, GError **error)
{
  JsonNode *node = get_node (object, member, G_TYPE_STRING, ok, error);

  return node != NULL ? json_node_get_string (node) : NULL;
}

/* The members that a method has of its own. */
static gboolean
read_details (FmnDating *self, JsonObject *object, GError **error)
{
  gboolean ok = TRUE;
  const char *text;

  switch (self->method)
    {
    case FMN_DATING_LAST_PERIOD:
      read_int (object, "cycle-length", &self->cycle_length, &ok, error);
      break;
    case FMN_DATING_TRANSFER:
      read_int (object, "embryo-day", &self->embryo_day, &ok, error);
      read_boolean (object, "frozen", &self->frozen, &ok, error);
      break;
    case FMN_DATING_SCAN_CRL:
      text = read_string (object, "crl", &ok, error);
      if (ok && !fmn_decimal_is_canonical (text))
        ok = set_invalid (error, "crl");
      if (ok)
        self->crl_mm = g_ascii_strtod (text, NULL);
      break;
    case FMN_DATING_SCAN_WEEKS:
    case FMN_DATING_ABOUT_WEEKS:
      text = read_string (object, "weeks", &ok, error);
      if (ok && !fmn_gestation_parse (text, &self->weeks))
        ok = set_invalid (error, "weeks");
      break;
    case FMN_DATING_OVULATION:
    case FMN_DATING_DUE_DATE:
    default:
      break;
    }
  return ok;
}

/**
 * fmn_dating_from_json:
 * @object: a dating of docs/FORMAT.md
 * @error: return location for %G_IO_ERROR_INVALID_DATA, which names the member and never what it
 * holds
 *
 * Returns: (transfer full) (nullable): the dating
 */
FmnDating *
fmn_dating_from_json (JsonObject *object, GError **error)
{
  g_autoptr (FmnDating) self = NULL;
  const char *text;
  gboolean ok = TRUE;

  g_return_val_if_fail (object != NULL, NULL);

  self = g_new0 (FmnDating, 1);
  text = read_string (object, "method", &ok, error);
  if (ok && !fmn_dating_method_from_id (text, &self->method))
    ok = set_invalid (error, "method");
  text = read_string (object, "date", &ok, error);
  if (ok && !fmn_date_parse_edtf (text, &self->date))
    ok = set_invalid (error, "date");
  read_boolean (object, "in-use", &self->in_use, &ok, error);
  if (!ok || !read_details (self, object, error))
    return NULL;
  self->others = json_object_ref (object);
  return g_steal_pointer (&self);
}

/* The length as it was written before, when it is still the same: "62.50" stays so. */
static char *
crl_to_text (const FmnDating *self)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  const char *before = NULL;

  if (self->others != NULL)
    before = json_object_get_string_member_with_default (self->others, "crl", NULL);
  if (fmn_decimal_is_canonical (before) && g_ascii_strtod (before, NULL) == self->crl_mm)
    return g_strdup (before);
  /* Micrometres are more than any scan gives; the zeros behind them say nothing. */
  g_ascii_formatd (buffer, sizeof buffer, "%.3f", isfinite (self->crl_mm) ? self->crl_mm : 0.0);
  for (gsize length = strlen (buffer); buffer[length - 1] == '0' || buffer[length - 1] == '.';)
    {
      gboolean at_point = buffer[--length] == '.';

      buffer[length] = '\0';
      if (at_point)
        break;
    }
  return g_strdup (buffer);
}

static void
write_details (const FmnDating *self, JsonObject *object)
{
  g_autofree char *text = NULL;

  if (self->method == FMN_DATING_LAST_PERIOD && self->cycle_length != 0)
    json_object_set_int_member (object, "cycle-length", self->cycle_length);
  if (self->method == FMN_DATING_TRANSFER && self->embryo_day != 0)
    json_object_set_int_member (object, "embryo-day", self->embryo_day);
  if (self->method == FMN_DATING_TRANSFER && self->frozen)
    json_object_set_boolean_member (object, "frozen", TRUE);
  if (self->method == FMN_DATING_SCAN_CRL)
    {
      text = crl_to_text (self);
      json_object_set_string_member (object, "crl", text);
    }
  if (self->method == FMN_DATING_SCAN_WEEKS || self->method == FMN_DATING_ABOUT_WEEKS)
    {
      text = fmn_gestation_to_text (&self->weeks);
      json_object_set_string_member (object, "weeks", text);
    }
}

/**
 * fmn_dating_to_json:
 * @self: a dating
 *
 * Returns: (transfer full): its form in the file, with whatever fmn_dating_from_json() did not know
 */
JsonObject *
fmn_dating_to_json (const FmnDating *self)
{
  static const char *const known[] = { "method", "date",  "cycle-length", "embryo-day", "frozen",
                                       "crl",    "weeks", "in-use",       NULL };
  JsonObject *object;
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;
  g_autofree char *date = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  object = json_object_new ();
  date = fmn_date_to_edtf (&self->date);
  json_object_set_string_member (object, "method", fmn_dating_method_to_id (self->method));
  json_object_set_string_member (object, "date", date);
  write_details (self, object);
  if (self->in_use)
    json_object_set_boolean_member (object, "in-use", TRUE);
  if (self->others == NULL)
    return object;
  json_object_iter_init_ordered (&iter, self->others);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    if (!g_strv_contains (known, member))
      json_object_set_member (object, member, json_node_copy (node));
  return object;
}
