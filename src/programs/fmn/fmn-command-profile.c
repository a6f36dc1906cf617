/* fmn-command-profile.c: what clinics ask besides the record: allergies, medicines, family history; shown and written.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include "fmn-profile.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
print_list (FmnInfo *info)
{
  guint n;
  const FmnProfileItem *items = fmn_profile_get_items (&n);

  for (guint i = 0; i < n; i++)
    fmn_command_print_pair (items[i].id, fmn_info_get_profile (info, items[i].id));
}

static void
print_json (FmnInfo *info)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint n;
  const FmnProfileItem *items = fmn_profile_get_items (&n);

  json_builder_begin_object (builder);
  for (guint i = 0; i < n; i++)
    fmn_command_add_text (builder, items[i].id, fmn_info_get_profile (info, items[i].id));
  json_builder_end_object (builder);
  fmn_command_print_json (g_steal_pointer (&builder));
}

/* "allergies=None known." Nothing after the sign takes it out. NULL with @error. (transfer full) */
static FmnInfo *
with_answer (FmnInfo *info, const char *typed, GError **error)
{
  const char *sign = strchr (typed, '=');
  g_autofree char *id = sign != NULL ? g_strndup (typed, (gsize) (sign - typed)) : g_strdup (typed);

  if (sign != NULL && fmn_profile_find_item (id) != NULL)
    return fmn_info_with_profile (info, id, sign + 1);
  fmn_command_misused (
      error, _ ("“%s” is not understood for %s: NAME=TEXT, with a name from the list is."), typed,
      "--set");
  return NULL;
}

static gboolean
set_answers (FmnSession *session, char **typed, GError **error)
{
  FmnInfo *before = fmn_journal_get_info (session->journal);
  g_autoptr (FmnInfo) after = fmn_info_ref (before);
  g_autoptr (FmnChange) change = fmn_change_new (C_ ("command", "change the background"));

  for (guint i = 0; typed[i] != NULL; i++)
    {
      FmnInfo *next = with_answer (after, typed[i], error);

      if (next == NULL)
        return FALSE;
      fmn_info_unref (after);
      after = next;
    }
  fmn_change_set_info (change, before, after);
  return fmn_journal_apply (session->journal, change, error) && fmn_session_save (session, error);
}

FMN_COMMAND (profile)
{
  g_auto (GStrv) typed = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &typed,
      N_ ("Write this; may be given again. Without a text it is taken out"), N_ ("NAME=TEXT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Answer in JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 0, 0, error);

  if (words == NULL)
    return FALSE;
  if (typed != NULL)
    return fmn_session_open_for_writing (session, error) && set_answers (session, typed, error);
  if (!fmn_session_open (session, error))
    return FALSE;
  if (json)
    print_json (fmn_journal_get_info (session->journal));
  else
    print_list (fmn_journal_get_info (session->journal));
  return TRUE;
}
