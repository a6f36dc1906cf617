/* prompt-journal.h: small journals, written as the members of their entries, for the tests of prompts.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-codec.h"
#include "fmn-knowledge.h"

#include <string.h>

/* Entries, with ' for ": each gets the id "…-0001" and up by its place. P1 to P9 stand for these ids in a member. */
#define PREGNANCY(last_period)                                                                     \
  "'kind':'pregnancy','datings':[{'method':'last-period','date':'" last_period "','in-use':true}]"
#define UNDATED "'kind':'pregnancy'"
#define ENDING(pregnancy, date, outcome)                                                           \
  "'kind':'ending','pregnancy':'" pregnancy "','date':'" date "','outcome':'" outcome "'"
#define TEST(id, date) "'kind':'test','test':'" id "','date':'" date "'"
#define POSITIVE(id, date) TEST (id, date) ",'flag':'positive'"
#define HCG(number, date, time)                                                                    \
  TEST ("hcg", date)                                                                               \
  ",'pregnancy':'P1','time':'" time "','value':{'type':'quantity','number':'" number               \
  "','unit':'IU/L'}"
#define TREATMENT(id, date) "'kind':'treatment','treatment':'" id "','date':'" date "'"
#define TWO_LOSSES                                                                                 \
  UNDATED, UNDATED, ENDING ("P1", "2024-03-01", "missed"), ENDING ("P2", "2025-03-01", "missed")
#define THREE_LOSSES TWO_LOSSES, UNDATED, ENDING ("P5", "2025-09-01", "missed")
#define ONGOING PREGNANCY ("2026-01-01")

/* @text with ' as ", and P1 to P9 as ids. */
static inline char *
to_json (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\'' && p[1] == 'P' && g_ascii_isdigit (p[2]) && p[3] == '\'')
      {
        g_string_append_printf (out, "\"00000000-0000-4000-8000-00000000000%c\"", p[2]);
        p += 3;
      }
    else
      g_string_append_c (out, *p == '\'' ? '"' : *p);
  return g_string_free (out, FALSE);
}

static inline FmnJournal *
make_journal (const char *const *entries, guint n, const char *today)
{
  g_autoptr (GString) text = g_string_new (
      "{\"format\":1,\"id\":\"00000000-0000-4000-8000-000000000000\",\"entries\":[");
  g_autofree char *noon = g_strconcat (today, "T12:00:00Z", NULL);
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (noon, NULL);
  g_autoptr (FmnClock) clock = fmn_clock_new_fixed (now);
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n && entries[i] != NULL; i++)
    {
      g_autofree char *members = to_json (entries[i]);

      g_string_append_printf (text,
                              "%s{\"id\":\"00000000-0000-4000-8000-00000000000%u\",\"created\":"
                              "\"2020-01-01T09:00:00Z\","
                              "\"modified\":\"2020-01-01T09:00:00Z\",%s}",
                              i > 0 ? "," : "", i + 1, members);
    }
  g_string_append (text, "]}");
  bytes = g_bytes_new (text->str, text->len);
  snapshot = fmn_codec_parse (bytes, &error);
  g_assert_no_error (error);
  return fmn_journal_new_from_snapshot (snapshot, clock);
}

static inline FmnPrompt *
find (GListModel *prompts, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (prompts); i++)
    {
      g_autoptr (FmnPrompt) prompt = g_list_model_get_item (prompts, i);

      if (g_str_equal (fmn_prompt_get_id (prompt), id))
        return prompt;
    }
  return NULL;
}
