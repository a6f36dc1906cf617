/* fmn-command.c: what all commands share: their arguments and how they answer.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-command.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

char **
fmn_command_parse (const FmnCommand *self,
                   FmnSession *session,
                   char **argv,
                   const GOptionEntry *entries,
                   guint min,
                   guint max,
                   GError **error)
{
  g_autofree char *folder = NULL;
  int passphrase_fd = -1;
  const GOptionEntry common[] = {
    { "journal", 0, 0, G_OPTION_ARG_FILENAME, &folder, N_ ("Folder of the journal"), N_ ("DIR") },
    { "passphrase-fd", 0, 0, G_OPTION_ARG_INT, &passphrase_fd,
      N_ ("Descriptor whose first line is the passphrase"), N_ ("N") },
    { NULL },
  };
  g_autofree char *usage
      = g_strconcat (self->name, *self->arguments != '\0' ? " " : "", self->arguments, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_auto (GStrv) words = g_strdupv (argv);
  guint n;

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, g_dgettext (GETTEXT_PACKAGE, self->summary));
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &words, error))
    return NULL;
  if (folder != NULL)
    {
      g_free (session->folder);
      session->folder = g_steal_pointer (&folder);
    }
  if (passphrase_fd >= 0)
    session->passphrase_fd = passphrase_fd;
  n = g_strv_length (words) - 1;
  if (n < min)
    return fmn_command_misused (error, _ ("Something is missing after “%s”: %s."), self->name,
                                self->arguments),
           NULL;
  if (n > max)
    return fmn_command_misused (error, _ ("“%s” is more than “%s” takes."), words[1 + max],
                                self->name),
           NULL;
  return g_strdupv (words + 1);
}

gboolean
fmn_command_misused (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

static void
print_node (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  fputs (text, stdout);
  fputc ('\n', stdout);
}

void
fmn_command_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  g_object_unref (builder);
  print_node (root);
}

void
fmn_command_print_object (JsonObject *object)
{
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);

  json_object_unref (object);
  print_node (root);
}

void
fmn_command_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

void
fmn_command_print_pair (const char *name, const char *text)
{
  g_auto (GStrv) lines = NULL;
  const int width = 22;

  if (text == NULL || *text == '\0')
    return;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *first = i == 0 ? name : "";
      int pad = width - (int) g_utf8_strlen (first, -1);

      g_print ("%s%*s %s\n", first, MAX (pad, 0), "", lines[i]);
    }
}
