/* fmn-command-list.c: lists entries, and shows one.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include "fmn-caption.h"
#include "fmn-pregnancy.h"
#include "fmn-query.h"

#include <glib/gi18n-lib.h>

/* What the options of "list" ask for. */
typedef struct
{
  char *kind;
  char *pregnancy;
  char *tag;
  char *text;
  gboolean trash;
  gboolean json;
} ListOptions;

static void
list_options_clear (ListOptions *self)
{
  g_free (self->kind);
  g_free (self->pregnancy);
  g_free (self->tag);
  g_free (self->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ListOptions, list_options_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FmnQuery, fmn_query_clear)

static gboolean
make_query (FmnSession *session, const ListOptions *options, FmnQuery *query, GError **error)
{
  if (options->kind != NULL)
    {
      FmnKind kind = fmn_kind_from_id (options->kind);

      if (kind == FMN_KIND_UNKNOWN)
        return fmn_command_misused (error, _ ("There is no kind “%s”."), options->kind);
      query->kinds = 1u << kind;
    }
  if (options->pregnancy != NULL)
    {
      FmnEntry *pregnancy = fmn_session_find_pregnancy (session, options->pregnancy, error);

      if (pregnancy == NULL)
        return FALSE;
      query->pregnancy = g_strdup (fmn_entry_get_id (pregnancy));
    }
  query->tag = g_strdup (options->tag);
  if (options->text != NULL)
    fmn_query_set_text (query, options->text);
  return TRUE;
}

static char *
dup_when (FmnEntry *entry)
{
  FmnDate when;

  return fmn_entry_get_when (entry, &when) ? fmn_date_to_edtf (&when) : NULL;
}

static void
add_json (JsonBuilder *builder, FmnJournal *journal, FmnEntry *entry)
{
  g_autofree char *when = dup_when (entry);
  g_autofree char *caption = fmn_entry_dup_caption (journal, entry);
  g_autofree char *detail = fmn_entry_dup_detail (journal, entry);
  g_autofree char *moment_text = NULL;
  FmnMoment moment;

  fmn_journal_get_moment (journal, entry, &moment);
  if (moment.type != FMN_MOMENT_NONE)
    moment_text = fmn_moment_format (&moment);
  json_builder_begin_object (builder);
  fmn_command_add_text (builder, "id", fmn_entry_get_id (entry));
  fmn_command_add_text (builder, "kind", fmn_entry_get_kind_id (entry));
  fmn_command_add_text (builder, "date", when);
  fmn_command_add_text (builder, "time", fmn_entry_get_clock (entry));
  fmn_command_add_text (builder, "caption", caption);
  fmn_command_add_text (builder, "detail", *detail != '\0' ? detail : NULL);
  fmn_command_add_text (builder, "moment", moment_text);
  fmn_command_add_text (builder, "pregnancy", fmn_entry_get_pregnancy_id (entry));
  if (fmn_entry_get_only_me (entry))
    {
      json_builder_set_member_name (builder, "only-me");
      json_builder_add_boolean_value (builder, TRUE);
    }
  json_builder_end_object (builder);
}

static void
print_line (FmnJournal *journal, FmnEntry *entry)
{
  g_autofree char *when = dup_when (entry);
  g_autofree char *caption = fmn_entry_dup_caption (journal, entry);
  g_autofree char *detail = fmn_entry_dup_detail (journal, entry);

  g_print ("%s  %-11s  %-9s  %s%s%s\n", fmn_entry_get_id (entry), when != NULL ? when : "-",
           fmn_entry_get_kind_id (entry), caption, *detail != '\0' ? " · " : "", detail);
}

FMN_COMMAND (list)
{
  g_auto (ListOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options.kind, N_ ("Entries of this kind"), N_ ("KIND") },
    { "pregnancy", 0, 0, G_OPTION_ARG_STRING, &options.pregnancy,
      N_ ("Entries of this pregnancy: its id or its name"), N_ ("ID") },
    { "tag", 0, 0, G_OPTION_ARG_STRING, &options.tag, N_ ("Entries with this tag"), N_ ("TAG") },
    { "search", 0, 0, G_OPTION_ARG_STRING, &options.text, N_ ("Entries that hold these words"),
      N_ ("WORDS") },
    { "trash", 0, 0, G_OPTION_ARG_NONE, &options.trash, N_ ("What is in the trash"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("Answer in JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 0, 0, error);
  g_auto (FmnQuery) query = { 0 };
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  GListModel *list;

  if (words == NULL || !fmn_session_open (session, error)
      || !make_query (session, &options, &query, error))
    return FALSE;
  list = options.trash ? fmn_journal_get_trash (session->journal) : G_LIST_MODEL (session->journal);
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);
      FmnEntry *entry
          = options.trash ? fmn_trashed_get_entry (FMN_TRASHED (item)) : FMN_ENTRY (item);

      if (!fmn_query_matches (&query, session->journal, entry))
        continue;
      if (options.json)
        add_json (builder, session->journal, entry);
      else
        print_line (session->journal, entry);
    }
  json_builder_end_array (builder);
  if (options.json)
    fmn_command_print_json (g_steal_pointer (&builder));
  return TRUE;
}

static void
print_fields (FmnJournal *journal, FmnEntry *entry, const FmnField *fields)
{
  for (; fields->name != NULL; fields++)
    {
      g_autofree char *text = NULL;

      if (fields->label == NULL || strcmp (fields->name, "title") == 0
          || !fmn_entry_has (entry, fields->name))
        continue;
      text = fmn_entry_dup_field_text (journal, entry, fields);
      fmn_command_print_pair (fmn_field_get_label (fields), text);
    }
}

static void
print_entry (FmnJournal *journal, FmnEntry *entry)
{
  g_autofree char *caption = fmn_entry_dup_caption (journal, entry);
  JsonArray *versions = fmn_entry_get_versions (entry);
  FmnMoment moment;

  g_print ("%s\n", caption);
  fmn_command_print_pair (C_ ("field", "Kind"), fmn_kind_get_noun (fmn_entry_get_kind (entry)));
  print_fields (journal, entry, fmn_kind_get_common_fields ());
  print_fields (journal, entry, fmn_kind_get_fields (fmn_entry_get_kind (entry)));
  fmn_journal_get_moment (journal, entry, &moment);
  if (moment.type != FMN_MOMENT_NONE)
    {
      g_autofree char *text = fmn_moment_format_long (journal, &moment);

      fmn_command_print_pair (C_ ("field", "Weeks"), text);
    }
  if (versions != NULL && json_array_get_length (versions) > 0)
    {
      g_autofree char *text = g_strdup_printf ("%u", json_array_get_length (versions));

      fmn_command_print_pair (C_ ("field", "Earlier versions"), text);
    }
  fmn_command_print_pair ("id", fmn_entry_get_id (entry));
}

FMN_COMMAND (show)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("The entry as it is in the file"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 1, 1, error);
  FmnEntry *entry;

  if (words == NULL || !fmn_session_open (session, error))
    return FALSE;
  entry = fmn_session_find_entry (session, words[0], error);
  if (entry == NULL)
    return FALSE;
  if (json)
    fmn_command_print_object (json_object_ref (fmn_entry_get_json (entry)));
  else
    print_entry (session->journal, entry);
  return TRUE;
}
