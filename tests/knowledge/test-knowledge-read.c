/* test-knowledge-read.c: every text that is shown passes through gettext, under exactly the words that translators get.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-knowledge.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

/* The test's own language puts each text between these. */
static void
assert_translated (const char *text)
{
  if (text == NULL)
    return;
  g_test_message ("%s", text);
  g_assert_true (g_str_has_prefix (text, "⟦"));
  g_assert_true (g_str_has_suffix (text, "⟧"));
}

static void
assert_all_translated (const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    assert_translated (texts[i]);
}

static void
test_catalogue (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  const char *const kinds[] = { "test", "treatment" };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      GListModel *items = fmn_knowledge_get_items (knowledge, kinds[k]);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (FmnCatalogueItem) item = g_list_model_get_item (items, i);

          assert_translated (fmn_catalogue_item_get_name (item));
          assert_translated (fmn_catalogue_item_get_plain (item));
          assert_translated (fmn_catalogue_item_get_category_label (item));
          assert_all_translated (fmn_catalogue_item_get_synonyms (item));
          for (guint n = 0; n < FMN_N_ITEM_NOTES; n++)
            assert_translated (fmn_catalogue_item_get_note (item, (FmnItemNote) n));
        }
    }
}

/* A unit is stored in the journal, so it stays as it is in every language. */
static void
test_units (void)
{
  FmnCatalogueItem *tsh = fmn_knowledge_get_item (fmn_knowledge_get_default (), "tsh");

  g_assert_cmpstr (fmn_catalogue_item_get_units (tsh, NULL)[0].label, ==, "mIU/L");
}

/* The English words still find an item in another language. */
static void
test_search (void)
{
  g_autoptr (GListModel) found
      = fmn_knowledge_search_catalogue (fmn_knowledge_get_default (), "test", "prolactin");
  g_autoptr (FmnCatalogueItem) first = g_list_model_get_item (found, 0);

  g_assert_cmpstr (fmn_catalogue_item_get_id (first), ==, "prolactin");
}

static void
test_article (void)
{
  GListModel *sections = fmn_knowledge_get_sections (fmn_knowledge_get_default ());

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (FmnArticleSection) section = g_list_model_get_item (sections, i);
      GListModel *claims = fmn_article_section_get_claims (section);

      assert_translated (fmn_article_section_get_title (section));
      assert_all_translated (fmn_article_section_get_paragraphs (section));
      for (guint j = 0; j < g_list_model_get_n_items (claims); j++)
        {
          g_autoptr (FmnClaim) claim = g_list_model_get_item (claims, j);

          assert_translated (fmn_claim_get_text (claim));
          assert_translated (fmn_claim_get_evidence (claim));
          assert_translated (fmn_claim_get_comparison_label (claim));
        }
    }
}

static void
test_words (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  GListModel *terms = fmn_knowledge_get_terms (knowledge);
  GListModel *questions = fmn_knowledge_get_questions (knowledge);
  GListModel *sources = fmn_knowledge_get_sources (knowledge);

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (FmnTerm) term = g_list_model_get_item (terms, i);

      assert_translated (fmn_term_get_term (term));
      assert_translated (fmn_term_get_meaning (term));
      assert_all_translated (fmn_term_get_also (term));
    }
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (FmnSuggestedQuestion) question = g_list_model_get_item (questions, i);

      assert_translated (fmn_suggested_question_get_text (question));
    }
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (FmnSource) source = g_list_model_get_item (sources, i);

      assert_translated (fmn_source_get_read (source));
      assert_translated (fmn_source_get_read_note (source));
      g_assert_false (g_str_has_prefix (fmn_source_get_title (source), "⟦"));
    }
}

static void
test_guidance (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  const char *const ids[] = { "acl-igg", "lmwh", "prednisolone", "hcg", "tpo-ab", "missed" };

  assert_translated (fmn_knowledge_get_notice (knowledge));
  assert_translated (fmn_knowledge_get_no_guidance (knowledge));
  for (guint i = FMN_STANDING_RECOMMENDED; i < FMN_N_STANDINGS; i++)
    {
      assert_translated (fmn_knowledge_get_standing_label (knowledge, (FmnStanding) i));
      assert_translated (fmn_knowledge_get_standing_meaning (knowledge, (FmnStanding) i));
    }
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (FmnExplanation) explanation = fmn_knowledge_explain_id (knowledge, ids[i]);
      GListModel *lists[] = { fmn_explanation_get_guidance (explanation),
                              fmn_explanation_get_evidence (explanation) };

      assert_translated (fmn_explanation_get_title (explanation));
      assert_translated (fmn_explanation_get_text (explanation));
      for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
        for (guint j = 0; j < g_list_model_get_n_items (lists[l]); j++)
          {
            g_autoptr (FmnGuidance) row = g_list_model_get_item (lists[l], j);

            assert_translated (fmn_guidance_get_body (row));
            assert_translated (fmn_guidance_get_text (row));
          }
    }
}

static void
test_help (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  guint n = 0;
  const FmnUrgentSign *signs = fmn_knowledge_get_urgent_signs (knowledge, &n);

  for (guint i = 0; i < n; i++)
    {
      assert_translated (signs[i].sign);
      assert_translated (signs[i].action);
    }
  assert_translated (fmn_knowledge_get_help_note (knowledge));
}

int
main (int argc, char *argv[])
{
  /* LANGUAGE and the folder of the test's language come from meson.build. */
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("FMN_TEST_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/knowledge/read/catalogue", test_catalogue);
  g_test_add_func ("/knowledge/read/units", test_units);
  g_test_add_func ("/knowledge/read/search", test_search);
  g_test_add_func ("/knowledge/read/article", test_article);
  g_test_add_func ("/knowledge/read/words", test_words);
  g_test_add_func ("/knowledge/read/guidance", test_guidance);
  g_test_add_func ("/knowledge/read/help", test_help);
  return g_test_run ();
}
