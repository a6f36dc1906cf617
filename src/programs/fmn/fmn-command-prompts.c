/* fmn-command-prompts.c: open items and questions that come up from the journal, each with its reason and sources.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include "fmn-knowledge.h"

#include <glib/gi18n-lib.h>

static void
print_prompt (FmnPrompt *prompt)
{
  GListModel *sources = fmn_prompt_get_sources (prompt);

  g_print ("%s\n", fmn_prompt_get_text (prompt));
  g_print ("  %s\n", fmn_prompt_get_reason (prompt));
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (FmnSource) source = g_list_model_get_item (sources, i);

      g_print ("  - %s. %s\n", fmn_source_get_title (source), fmn_source_get_line (source));
    }
  g_print ("\n");
}

static void
print_list (GListModel *prompts)
{
  for (guint i = 0; i < g_list_model_get_n_items (prompts); i++)
    {
      g_autoptr (FmnPrompt) prompt = g_list_model_get_item (prompts, i);

      print_prompt (prompt);
    }
  if (g_list_model_get_n_items (prompts) == 0)
    g_print ("%s\n\n", _ ("Nothing comes up from the journal."));
  g_print ("%s\n", fmn_knowledge_get_notice (fmn_knowledge_get_default ()));
}

static void
print_json (GListModel *prompts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (prompts); i++)
    {
      g_autoptr (FmnPrompt) prompt = g_list_model_get_item (prompts, i);
      JsonNode *node = json_node_new (JSON_NODE_OBJECT);

      json_node_take_object (node, fmn_prompt_to_json (prompt));
      json_builder_add_value (builder, node);
    }
  json_builder_end_array (builder);
  fmn_command_print_json (g_steal_pointer (&builder));
}

FMN_COMMAND (prompts)
{
  gboolean json = FALSE;
  gboolean all = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Answer in JSON"), NULL },
    { "all", 0, 0, G_OPTION_ARG_NONE, &all, N_ ("Those too that were taken to a visit or put away"),
      NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 0, 0, error);
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  g_autoptr (GListModel) prompts = NULL;
  g_autoptr (GDateTime) now = NULL;
  FmnDate today;

  if (words == NULL || !fmn_session_open (session, error))
    return FALSE;
  now = fmn_clock_dup_now (session->clock);
  today = fmn_clock_get_today (session->clock);
  prompts = all ? fmn_knowledge_find_prompts (knowledge, session->journal, &today)
                : fmn_knowledge_list_prompts (knowledge, session->journal, now);
  if (json)
    print_json (prompts);
  else
    print_list (prompts);
  return TRUE;
}
