/* fmn-command-add.c: adds an entry, and changes one.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include "fmn-doubts.h"
#include "fmn-entry-input.h"
#include "fmn-pregnancy.h"

#include <glib/gi18n-lib.h>

/* The answer of add and edit, with what is odd beside it. @with_pregnancy: whether it is told what the entry belongs to. */
static void
tell (FmnSession *session, const char *id, gboolean with_pregnancy, gboolean json)
{
  FmnEntry *entry = fmn_journal_lookup (session->journal, id);
  JsonBuilder *builder;

  if (!json)
    {
      g_print ("%s\n", id);
      fmn_doubts_print (session->journal, entry);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  fmn_command_add_text (builder, "id", id);
  fmn_command_add_text (builder, "pregnancy",
                        with_pregnancy ? fmn_entry_get_pregnancy_id (entry) : NULL);
  fmn_doubts_add_json (builder, session->journal, entry);
  json_builder_end_object (builder);
  fmn_command_print_json (builder);
}

/* Ids of visits that stay: each @given may be the beginning of one. */
static GPtrArray *
find_visits (FmnSession *session, char **given, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; given != NULL && given[i] != NULL; i++)
    {
      FmnEntry *visit = fmn_session_find_entry (session, given[i], error);

      if (visit == NULL)
        return NULL;
      g_ptr_array_add (ids, (gpointer) fmn_entry_get_id (visit));
    }
  g_ptr_array_add (ids, NULL);
  return g_steal_pointer (&ids);
}

/* An ending makes the pregnancy that it is of when none is said, and what was planned in it no longer takes place. Returns the ending's id. */
static char *
add_ending (FmnSession *session, FmnDraft *draft, const char *name, char **keep, GError **error)
{
  g_autoptr (FmnEntry) entry = fmn_entry_input_build (session, draft, error);
  g_autoptr (GPtrArray) visits = NULL;

  if (entry == NULL)
    return NULL;
  visits = find_visits (session, keep, error);
  if (visits == NULL)
    return NULL;
  return fmn_journal_record_ending_draft (session->journal, draft, name,
                                          (const char *const *) visits->pdata, error);
}

static char *
add_entry (FmnSession *session, FmnDraft *draft, GError **error)
{
  g_autoptr (FmnEntry) entry = fmn_entry_input_build (session, draft, error);
  g_autoptr (FmnChange) change = NULL;

  if (entry == NULL)
    return NULL;
  change = fmn_change_new_add (entry);
  if (!fmn_journal_apply (session->journal, change, error))
    return NULL;
  return g_strdup (fmn_entry_get_id (entry));
}

/* What comes in is read before the journal is locked: whoever writes it may take their time. */
static JsonObject *
read_object (const char *kind, GError **error)
{
  JsonObject *object;

  if (kind == NULL)
    return fmn_entry_input_read (error);
  object = json_object_new ();
  json_object_set_string_member (object, "kind", kind);
  return object;
}

static FmnDraft *
make_draft (FmnSession *session, JsonObject *object, char **pairs, GError **error)
{
  g_autoptr (FmnDraft) draft = fmn_entry_input_new_draft (session, object, error);

  if (draft == NULL || !fmn_entry_input_apply_pairs (session, draft, pairs, error))
    return NULL;
  return g_steal_pointer (&draft);
}

FMN_COMMAND (add)
{
  g_autofree char *kind = NULL;
  g_autofree char *name = NULL;
  g_auto (GStrv) pairs = NULL;
  g_auto (GStrv) keep = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind,
      N_ ("Kind of the entry, when it is not read from standard input"), N_ ("KIND") },
    { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &pairs,
      N_ ("A part of the entry; may be given again"), N_ ("NAME=VALUE") },
    { "name", 0, 0, G_OPTION_ARG_STRING, &name,
      N_ ("Name of a pregnancy that is made for an ending"), N_ ("NAME") },
    { "keep", 0, 0, G_OPTION_ARG_STRING_ARRAY, &keep,
      N_ ("A visit that still takes place after an ending; may be given again"), N_ ("ID") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Answer in JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 0, 0, error);
  g_autoptr (JsonObject) object = words != NULL ? read_object (kind, error) : NULL;
  g_autoptr (FmnDraft) draft = NULL;
  g_autofree char *id = NULL;

  if (object == NULL || !fmn_session_open_for_writing (session, error))
    return FALSE;
  draft = make_draft (session, object, pairs, error);
  if (draft == NULL)
    return FALSE;
  if (fmn_draft_get_kind (draft) == FMN_KIND_ENDING)
    id = add_ending (session, draft, name, keep, error);
  else
    id = add_entry (session, draft, error);
  if (id == NULL || !fmn_session_save (session, error))
    return FALSE;
  tell (session, id, TRUE, json);
  return TRUE;
}

static gboolean
check_kind (FmnEntry *entry, JsonObject *object, GError **error)
{
  static const char *const names[] = { "id", "kind" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      JsonNode *given = json_object_get_member (object, names[i]);

      if (given != NULL
          && !json_node_equal (given,
                               json_object_get_member (fmn_entry_get_json (entry), names[i])))
        return fmn_command_misused (error, _ ("The %s of an entry does not change."), names[i]);
    }
  return TRUE;
}

/* @object (may be NULL) goes before @pairs. */
static gboolean
change_entry (FmnSession *session,
              FmnEntry *before,
              JsonObject *object,
              char **pairs,
              char **unset,
              GError **error)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (before);
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnChange) change = NULL;

  for (guint i = 0; unset != NULL && unset[i] != NULL; i++)
    if (!g_strv_contains (
            (const char *const[]){ "id", "kind", "created", "modified", "versions", NULL },
            unset[i]))
      fmn_draft_unset (draft, unset[i]);
    else
      return fmn_command_misused (error, _ ("The %s of an entry does not change."), unset[i]);
  if (object != NULL
      && (!check_kind (before, object, error)
          || !fmn_entry_input_apply (session, draft, object, error)))
    return FALSE;
  if (!fmn_entry_input_apply_pairs (session, draft, pairs, error))
    return FALSE;
  after = fmn_entry_input_build (session, draft, error);
  if (after == NULL)
    return FALSE;
  if (fmn_entry_same (before, after))
    return TRUE;
  change = fmn_change_new_edit (before, after);
  return fmn_journal_apply (session->journal, change, error) && fmn_session_save (session, error);
}

FMN_COMMAND (edit)
{
  g_auto (GStrv) pairs = NULL;
  g_auto (GStrv) unset = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &pairs,
      N_ ("A part of the entry; may be given again"), N_ ("NAME=VALUE") },
    { "unset", 0, 0, G_OPTION_ARG_STRING_ARRAY, &unset,
      N_ ("A part to leave out; may be given again"), N_ ("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Answer in JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 1, 1, error);
  gboolean reads = words != NULL && pairs == NULL && unset == NULL;
  g_autoptr (JsonObject) object = reads ? fmn_entry_input_read (error) : NULL;
  g_autofree char *id = NULL;
  FmnEntry *entry;

  if (words == NULL || (reads && object == NULL) || !fmn_session_open_for_writing (session, error))
    return FALSE;
  entry = fmn_session_find_entry (session, words[0], error);
  if (entry == NULL)
    return FALSE;
  if (fmn_entry_get_kind (entry) == FMN_KIND_UNKNOWN)
    return fmn_command_misused (
        error, _ ("This entry was made by a newer version of the program, which can change it."));
  id = g_strdup (fmn_entry_get_id (entry));
  if (!change_entry (session, entry, object, pairs, unset, error))
    return FALSE;
  tell (session, id, FALSE, json);
  return TRUE;
}
