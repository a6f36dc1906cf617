/* fmn-entry.c: one entry of the journal: its JSON object, and what lists need of it read out once.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-entry.h"

#include "fmn-entry-private.h"
#include "fmn-json-object.h"
#include "fmn-repeat.h"

#include <glib/gi18n-lib.h>

#define WIDEST_MONTH                                                                               \
  92 /* days: a range of up to three months is called a month, a wider one a year */

struct _FmnEntry
{
  GObject parent_instance;

  JsonObject *object;
  FmnKind kind;
  const char *id; /* these point into @object */
  const char *kind_id;
  const char *title;
  const char *clock;
  const char *created;
  const char *pregnancy;
  JsonArray *reminders;
  FmnDate date, end_date, when;
  gboolean has_date, has_end_date, has_when;
  guint32 sort_day;
  char **tags;
  FmnValue *value;    /* tests */
  GPtrArray *datings; /* pregnancies */

  char *json_text; /* caches, set once, atomically */
  char *search_text;
};

G_DEFINE_FINAL_TYPE (FmnEntry, fmn_entry, G_TYPE_OBJECT)
/* clang-format off */
G_DEFINE_QUARK (fmn-journal-error-quark, fmn_journal_error)
/* clang-format on */

static GPtrArray *
no_datings (void)
{
  static GPtrArray *none;

  if (g_once_init_enter (&none))
    g_once_init_leave (&none, g_ptr_array_new ());
  return none;
}

static void
fmn_entry_finalize (GObject *object)
{
  FmnEntry *self = FMN_ENTRY (object);

  g_clear_pointer (&self->object, json_object_unref);
  g_clear_pointer (&self->tags, g_strfreev);
  g_clear_pointer (&self->value, fmn_value_unref);
  g_clear_pointer (&self->datings, g_ptr_array_unref);
  g_free (self->json_text);
  g_free (self->search_text);
  G_OBJECT_CLASS (fmn_entry_parent_class)->finalize (object);
}

static void
fmn_entry_class_init (FmnEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_entry_finalize;
}

static void
fmn_entry_init (FmnEntry *self)
{
}

static void
read_tags (FmnEntry *self)
{
  JsonArray *array = fmn_entry_get_array (self, "tags");
  guint n = array != NULL ? json_array_get_length (array) : 0;

  self->tags = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    self->tags[i] = g_strdup (json_array_get_string_element (array, i));
}

static void
read_datings (FmnEntry *self)
{
  JsonArray *array = fmn_entry_get_array (self, "datings");

  if (array == NULL || self->kind != FMN_KIND_PREGNANCY)
    return;
  self->datings = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_dating_free);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      FmnDating *dating = fmn_dating_from_json (json_array_get_object_element (array, i), NULL);

      if (dating != NULL)
        g_ptr_array_add (self->datings, dating);
    }
}

/* A pregnancy stands in the list where its dating says that it began, unless she gave it a date. */
static void
read_when (FmnEntry *self)
{
  const FmnDating *dating;
  guint32 min, max;
  gboolean about;

  if (self->has_date)
    {
      self->when = self->date;
      self->has_when = TRUE;
    }
  else if (self->kind == FMN_KIND_PREGNANCY && (dating = fmn_entry_get_dating (self)) != NULL
           && fmn_dating_get_start (dating, &min, &max, &about))
    {
      FmnDate middle;

      /* The middle of the range, no finer than the range is wide. */
      self->has_when = fmn_date_init_julian (&middle, min + (max - min) / 2);
      if (self->has_when && min == max && !about)
        self->when = middle;
      else if (self->has_when && max - min <= WIDEST_MONTH)
        fmn_date_init_month (&self->when, middle.year, middle.month);
      else if (self->has_when)
        fmn_date_init_year (&self->when, middle.year);
      self->when.about = min != max || about;
    }
  self->sort_day = self->has_when ? fmn_date_earliest (&self->when) : 0;
}

FmnEntry *
fmn_entry_new_from_json (JsonObject *object, GError **error)
{
  g_autoptr (FmnEntry) self = NULL;
  const char *id, *kind_id, *text;

  g_return_val_if_fail (object != NULL, NULL);

  id = fmn_json_object_get_text (object, "id");
  kind_id = fmn_json_object_get_text (object, "kind");
  if (id == NULL || !g_uuid_string_is_valid (id) || kind_id == NULL || *kind_id == '\0')
    {
      g_set_error_literal (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID,
                           _ ("An entry in the file has no valid number or kind."));
      return NULL;
    }
  if (!fmn_entry_check (object, fmn_kind_from_id (kind_id), error))
    return NULL;

  self = g_object_new (FMN_TYPE_ENTRY, NULL);
  self->object = json_object_ref (object);
  self->id = id;
  self->kind_id = kind_id;
  self->kind = fmn_kind_from_id (kind_id);
  self->title = fmn_json_object_get_text (object, "title");
  self->clock = fmn_json_object_get_text (object, "time");
  self->created = fmn_json_object_get_text (object, "created");
  self->pregnancy = fmn_json_object_get_text (object, "pregnancy");
  text = fmn_json_object_get_text (object, "date");
  self->has_date = text != NULL && fmn_date_parse_edtf (text, &self->date);
  text = fmn_json_object_get_text (object, "end-date");
  self->has_end_date = text != NULL && fmn_date_parse_edtf (text, &self->end_date);
  if (self->kind == FMN_KIND_TEST && fmn_entry_get_object (self, "value") != NULL)
    self->value = fmn_value_from_json (fmn_entry_get_object (self, "value"), NULL);
  self->reminders = fmn_entry_get_array (self, "reminders");
  read_tags (self);
  read_datings (self);
  read_when (self);
  return g_steal_pointer (&self);
}

JsonObject *
fmn_entry_get_json (FmnEntry *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), NULL);

  return self->object;
}

const char *
fmn_entry_get_json_text (FmnEntry *self)
{
  char *text;

  g_return_val_if_fail (FMN_IS_ENTRY (self), NULL);

  text = g_atomic_pointer_get (&self->json_text);
  if (text == NULL)
    {
      g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

      json_node_set_object (node, self->object);
      text = json_to_string (node, FALSE);
      if (!g_atomic_pointer_compare_and_exchange (&self->json_text, NULL, text))
        g_free (text);
    }
  return g_atomic_pointer_get (&self->json_text);
}

static gboolean
has_same_members (JsonObject *a, JsonObject *b)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, a);
  while (json_object_iter_next (&iter, &name, &node))
    {
      JsonNode *other = json_object_get_member (b, name);

      if (strcmp (name, "modified") == 0 || strcmp (name, "versions") == 0)
        continue;
      if (other == NULL || !json_node_equal (node, other))
        return FALSE;
    }
  return TRUE;
}

gboolean
fmn_entry_same (FmnEntry *a, FmnEntry *b)
{
  g_return_val_if_fail (FMN_IS_ENTRY (a) && FMN_IS_ENTRY (b), FALSE);

  return a == b
         || (has_same_members (a->object, b->object) && has_same_members (b->object, a->object));
}

const char *
fmn_entry_get_id (FmnEntry *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), NULL);

  return self->id;
}

FmnKind
fmn_entry_get_kind (FmnEntry *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), FMN_KIND_UNKNOWN);

  return self->kind;
}

const char *
fmn_entry_get_kind_id (FmnEntry *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), NULL);

  return self->kind_id;
}

const char *
fmn_entry_get_title (FmnEntry *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), NULL);

  return self->title;
}

const FmnDate *
fmn_entry_get_date (FmnEntry *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), NULL);

  return self->has_date ? &self->date : NULL;
}

const FmnDate *
fmn_entry_get_end_date (FmnEntry *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), NULL);

  return self->has_end_date ? &self->end_date : NULL;
}

const char *
fmn_entry_get_clock (FmnEntry *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), NULL);

  return self->clock;
}

const char *
fmn_entry_get_notes (FmnEntry *self)
{
  return fmn_entry_get_string (self, "notes");
}

const char *const *
fmn_entry_get_tags (FmnEntry *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), NULL);

  return (const char *const *) self->tags;
}

gboolean
fmn_entry_has_tag (FmnEntry *self, const char *tag)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), FALSE);

  return g_strv_contains ((const char *const *) self->tags, tag);
}

const char *
fmn_entry_get_author (FmnEntry *self)
{
  const char *author = fmn_entry_get_string (self, "author");

  return author != NULL ? author : "self";
}

gboolean
fmn_entry_get_only_me (FmnEntry *self)
{
  return fmn_entry_get_boolean (self, "only-me");
}

const char *
fmn_entry_get_pregnancy_id (FmnEntry *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), NULL);

  return self->pregnancy;
}

const char *
fmn_entry_get_visit_id (FmnEntry *self)
{
  return fmn_entry_get_string (self, fmn_entry_get_kind (self) == FMN_KIND_QUESTION ? "visit"
                                                                                    : "decided-at");
}

const char *
fmn_entry_get_created (FmnEntry *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), NULL);

  return self->created;
}

const char *
fmn_entry_get_modified (FmnEntry *self)
{
  return fmn_entry_get_string (self, "modified");
}

JsonArray *
fmn_entry_get_versions (FmnEntry *self)
{
  return fmn_entry_get_array (self, "versions");
}

gboolean
fmn_entry_get_when (FmnEntry *self, FmnDate *out)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), FALSE);

  if (self->has_when && out != NULL)
    *out = self->when;
  return self->has_when;
}

int
fmn_entry_compare (FmnEntry *a, FmnEntry *b)
{
  int order;

  if (a->sort_day != b->sort_day)
    return a->sort_day < b->sort_day ? -1 : 1;
  if (a->has_when && b->has_when && (order = fmn_date_compare (&a->when, &b->when)) != 0)
    return order;
  if ((order = g_strcmp0 (a->clock, b->clock)) != 0)
    return order;
  if ((order = g_strcmp0 (a->created, b->created)) != 0)
    return order;
  return strcmp (a->id, b->id);
}

gboolean
fmn_entry_has (FmnEntry *self, const char *name)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self) && name != NULL, FALSE);

  return json_object_has_member (self->object, name);
}

const char *
fmn_entry_get_string (FmnEntry *self, const char *name)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self) && name != NULL, NULL);

  return fmn_json_object_get_text (self->object, name);
}

JsonArray *
fmn_entry_get_reminders (FmnEntry *entry)
{
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  return entry->reminders;
}

int
fmn_entry_get_int (FmnEntry *self, const char *name, int fallback)
{
  JsonNode *node;

  g_return_val_if_fail (FMN_IS_ENTRY (self) && name != NULL, fallback);

  node = json_object_get_member (self->object, name);
  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_INT64
             ? (int) json_node_get_int (node)
             : fallback;
}

gboolean
fmn_entry_get_boolean (FmnEntry *self, const char *name)
{
  JsonNode *node;

  g_return_val_if_fail (FMN_IS_ENTRY (self) && name != NULL, FALSE);

  node = json_object_get_member (self->object, name);
  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
         && json_node_get_value_type (node) == G_TYPE_BOOLEAN && json_node_get_boolean (node);
}

JsonObject *
fmn_entry_get_object (FmnEntry *self, const char *name)
{
  JsonNode *node;

  g_return_val_if_fail (FMN_IS_ENTRY (self) && name != NULL, NULL);

  node = json_object_get_member (self->object, name);
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

JsonArray *
fmn_entry_get_array (FmnEntry *self, const char *name)
{
  JsonNode *node;

  g_return_val_if_fail (FMN_IS_ENTRY (self) && name != NULL, NULL);

  node = json_object_get_member (self->object, name);
  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

gboolean
fmn_entry_get_weeks (FmnEntry *self, const char *name, FmnGestation *out)
{
  const char *text = fmn_entry_get_string (self, name);

  return text != NULL && fmn_gestation_parse (text, out);
}

FmnValue *
fmn_entry_get_value (FmnEntry *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), NULL);

  return self->value;
}

GPtrArray *
fmn_entry_get_datings (FmnEntry *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), NULL);

  return self->datings != NULL ? self->datings : no_datings ();
}

const FmnDating *
fmn_entry_get_dating (FmnEntry *self)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), NULL);

  for (guint i = 0; self->datings != NULL && i < self->datings->len; i++)
    {
      const FmnDating *dating = g_ptr_array_index (self->datings, i);

      if (dating->in_use)
        return dating;
    }
  return NULL;
}

const char *
fmn_entry_get_search_text (FmnEntry *self, FmnNamerFunc namer, gpointer data)
{
  g_return_val_if_fail (FMN_IS_ENTRY (self), NULL);

  if (g_atomic_pointer_get (&self->search_text) == NULL)
    {
      char *text = fmn_entry_make_search_text (self, namer, data);

      if (!g_atomic_pointer_compare_and_exchange (&self->search_text, NULL, text))
        g_free (text);
    }
  return g_atomic_pointer_get (&self->search_text);
}
