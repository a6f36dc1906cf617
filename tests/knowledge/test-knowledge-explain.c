/* test-knowledge-explain.c: every entry has its explanation, its sections and sources, and every section has its entries.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-knowledge.h"
#include "fmn-outcome.h"

#include <string.h>

static FmnEntry *
entry (const char *members)
{
  g_autofree char *text = g_strdup_printf ("{\"id\":\"00000000-0000-4000-8000-000000000001\","
                                           "\"created\":\"2026-02-24T09:12:33Z\","
                                           "\"modified\":\"2026-02-24T09:12:33Z\",%s}",
                                           members);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (text, &error);
  FmnEntry *made;

  g_assert_no_error (error);
  made = fmn_entry_new_from_json (json_node_get_object (node), &error);
  g_assert_no_error (error);
  return made;
}

/* Ids of what a list holds, apart by spaces. */
static char *
ids (GListModel *list)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (list, i);

      if (FMN_IS_ARTICLE_SECTION (object))
        g_ptr_array_add (found, (char *) fmn_article_section_get_id (FMN_ARTICLE_SECTION (object)));
      else if (FMN_IS_TERM (object))
        g_ptr_array_add (found, (char *) fmn_term_get_id (FMN_TERM (object)));
      else if (FMN_IS_SOURCE (object))
        g_ptr_array_add (found, (char *) fmn_source_get_id (FMN_SOURCE (object)));
      else
        g_ptr_array_add (found,
                         (char *) fmn_suggested_question_get_id (FMN_SUGGESTED_QUESTION (object)));
    }
  g_ptr_array_add (found, NULL);
  return g_strjoinv (" ", (char **) found->pdata);
}

static gboolean
holds (GListModel *list, const char *id)
{
  g_autofree char *all = ids (list);
  g_auto (GStrv) parts = g_strsplit (all, " ", -1);

  return g_strv_contains ((const char *const *) parts, id);
}

/* What every explanation has: a title, words, a section that leads back to the entry, and sources. */
static void
assert_whole (FmnExplanation *explanation, FmnEntry *from)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  GListModel *sections;

  g_assert_nonnull (explanation);
  g_assert_cmpuint (strlen (fmn_explanation_get_title (explanation)), >, 0);
  g_assert_cmpuint (strlen (fmn_explanation_get_text (explanation)), >, 40);
  g_assert_cmpuint (g_list_model_get_n_items (fmn_explanation_get_sources (explanation)), >, 0);
  sections = fmn_explanation_get_sections (explanation);
  g_assert_cmpuint (g_list_model_get_n_items (sections), >, 0);
  for (guint i = 0; from != NULL && i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (FmnArticleSection) section = g_list_model_get_item (sections, i);

      g_assert_true (
          fmn_knowledge_section_has_entry (knowledge, fmn_article_section_get_id (section), from));
    }
}

/* Marks the sections of @explanation in @reached, a set of ids. */
static void
reach (GHashTable *reached, FmnExplanation *explanation)
{
  g_autofree char *all = ids (fmn_explanation_get_sections (explanation));
  g_auto (GStrv) parts = g_strsplit (all, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_hash_table_add (reached, g_strdup (parts[i]));
}

static void
check_entry (GHashTable *reached, const char *members)
{
  g_autoptr (FmnEntry) made = entry (members);
  g_autoptr (FmnExplanation) explanation
      = fmn_knowledge_explain (fmn_knowledge_get_default (), made);

  g_test_message ("%s", members);
  assert_whole (explanation, made);
  reach (reached, explanation);
}

static void
check_catalogue (GHashTable *reached, const char *kind)
{
  GListModel *items = fmn_knowledge_get_items (fmn_knowledge_get_default (), kind);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (FmnCatalogueItem) item = g_list_model_get_item (items, i);
      g_autofree char *members = g_strdup_printf ("\"kind\":\"%s\",\"%s\":\"%s\"", kind, kind,
                                                  fmn_catalogue_item_get_id (item));

      check_entry (reached, members);
    }
}

/* Every kind, every test and treatment, every outcome, every procedure; and among them every section. */
static void
test_coverage (void)
{
  g_autoptr (GHashTable) reached = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *sections = fmn_knowledge_get_sections (fmn_knowledge_get_default ());
  const FmnField *procedure = fmn_kind_find_field (FMN_KIND_PROCEDURE, "procedure");
  guint n_outcomes = 0;
  const FmnOutcome *outcomes = fmn_outcome_get_all (&n_outcomes);

  for (int kind = FMN_KIND_PREGNANCY; kind < FMN_N_KINDS; kind++)
    {
      g_autofree char *members
          = g_strdup_printf ("\"kind\":\"%s\"", fmn_kind_to_id ((FmnKind) kind));

      check_entry (reached, members);
    }
  check_catalogue (reached, "test");
  check_catalogue (reached, "treatment");
  for (guint i = 0; i < n_outcomes; i++)
    {
      g_autofree char *members
          = g_strdup_printf ("\"kind\":\"ending\",\"outcome\":\"%s\"", outcomes[i].id);

      check_entry (reached, members);
    }
  for (guint i = 0; procedure->choices[i].id != NULL; i++)
    {
      g_autofree char *members = g_strdup_printf ("\"kind\":\"procedure\",\"procedure\":\"%s\"",
                                                  procedure->choices[i].id);

      check_entry (reached, members);
    }
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (FmnArticleSection) section = g_list_model_get_item (sections, i);

      g_test_message ("%s", fmn_article_section_get_id (section));
      g_assert_true (g_hash_table_contains (reached, fmn_article_section_get_id (section)));
    }
}

static void
test_unknown_kind (void)
{
  g_autoptr (FmnEntry) made = entry ("\"kind\":\"horoscope\"");
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();

  g_assert_null (fmn_knowledge_explain (knowledge, made));
  g_assert_false (fmn_knowledge_section_has_entry (knowledge, "intro", made));
}

static void
test_positive (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  g_autoptr (FmnEntry) plain
      = entry ("\"kind\":\"test\",\"test\":\"acl-igg\","
               "\"value\":{\"type\":\"quantity\",\"number\":\"42\",\"unit\":\"GPL-U/mL\"}");
  g_autoptr (FmnEntry) ranged
      = entry ("\"kind\":\"test\",\"test\":\"acl-igg\",\"range\":{\"high\":\"20\"},"
               "\"value\":{\"type\":\"quantity\",\"number\":\"42\",\"unit\":\"GPL-U/mL\"}");
  g_autoptr (FmnEntry) flagged
      = entry ("\"kind\":\"test\",\"test\":\"acl-igg\",\"flag\":\"positive\","
               "\"value\":{\"type\":\"quantity\",\"number\":\"42\",\"unit\":\"GPL-U/mL\"}");
  g_autoptr (FmnEntry) found = entry ("\"kind\":\"test\",\"test\":\"lupus-anticoagulant\","
                                      "\"value\":{\"type\":\"finding\",\"finding\":\"detected\"}");
  g_autoptr (FmnExplanation) of_plain = fmn_knowledge_explain (knowledge, plain);
  g_autoptr (FmnExplanation) of_ranged = fmn_knowledge_explain (knowledge, ranged);
  g_autoptr (FmnExplanation) of_flagged = fmn_knowledge_explain (knowledge, flagged);
  g_autoptr (FmnExplanation) of_found = fmn_knowledge_explain (knowledge, found);

  /* "My antibody test was positive": by the laboratory's own word, or the range that she typed from its report; never by an interval of the catalogue. */
  g_assert_false (holds (fmn_explanation_get_questions (of_plain), "q-14"));
  g_assert_true (holds (fmn_explanation_get_questions (of_ranged), "q-14"));
  g_assert_true (holds (fmn_explanation_get_questions (of_flagged), "q-14"));
  g_assert_true (holds (fmn_explanation_get_questions (of_found), "q-14"));
  g_assert_true (holds (fmn_explanation_get_questions (of_plain), "q-13"));
}

static void
test_own_name (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  g_autoptr (FmnEntry) known = entry ("\"kind\":\"test\",\"title\":\"Anti TPO\"");
  g_autoptr (FmnEntry) own
      = entry ("\"kind\":\"test\",\"title\":\"Panel 7\",\"notes\":\"for NK cells\"");
  g_autoptr (FmnExplanation) of_known = fmn_knowledge_explain (knowledge, known);
  g_autoptr (FmnExplanation) of_own = fmn_knowledge_explain (knowledge, own);

  g_assert_cmpstr (fmn_catalogue_item_get_id (fmn_explanation_get_item (of_known)), ==, "tpo-ab");
  g_assert_null (fmn_explanation_get_item (of_own));
  g_assert_true (holds (fmn_explanation_get_terms (of_own), "g-09"));
  assert_whole (of_own, own);
}

static void
test_question_from_section (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  g_autoptr (FmnEntry) made
      = entry ("\"kind\":\"question\",\"title\":\"Why?\",\"from\":{\"section\":\"lifestyle\"}");
  g_autoptr (FmnExplanation) explanation = fmn_knowledge_explain (knowledge, made);
  g_autofree char *sections = ids (fmn_explanation_get_sections (explanation));
  g_auto (GStrv) of_entry = fmn_knowledge_dup_entry_sections (knowledge, made);
  g_autofree char *joined = g_strjoinv (" ", of_entry);

  g_assert_true (g_str_has_prefix (sections, "lifestyle "));
  g_assert_cmpstr (joined, ==, sections);
  g_assert_true (fmn_knowledge_section_has_entry (knowledge, "lifestyle", made));
  g_assert_false (fmn_knowledge_section_has_entry (knowledge, "basics", made));
}

/* Guidance as it was read; the sources are named in data/knowledge/guidance.json. */
static const struct
{
  const char *id;
  const char *body;
  FmnStanding standing;
} standings[] = {
  { "lupus-anticoagulant", "RCOG", FMN_STANDING_RECOMMENDED },
  { "nk-blood-percent", "ESHRE", FMN_STANDING_NOT_RECOMMENDED },
  { "sperm-dfi", "RCOG", FMN_STANDING_RESEARCH_ONLY },
  { "ana", "ESHRE", FMN_STANDING_CONDITIONAL },
  { "progesterone-vaginal", "NICE", FMN_STANDING_RECOMMENDED },
  { "lmwh", "EULAR", FMN_STANDING_RECOMMENDED },
};

static void
test_standings (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (standings); i++)
    {
      g_autoptr (FmnExplanation) explanation
          = fmn_knowledge_explain_id (knowledge, standings[i].id);
      GListModel *rows = fmn_explanation_get_guidance (explanation);
      gboolean found = FALSE;

      for (guint j = 0; j < g_list_model_get_n_items (rows); j++)
        {
          g_autoptr (FmnGuidance) row = g_list_model_get_item (rows, j);

          g_assert_cmpint (fmn_guidance_get_year (row), >, 2000);
          g_assert_cmpuint (strlen (fmn_guidance_get_standing_label (row)), >, 0);
          found |= g_strcmp0 (fmn_guidance_get_body (row), standings[i].body) == 0
                   && fmn_guidance_get_standing (row) == standings[i].standing;
        }
      g_assert_true (found);
    }
}

/* Ids and words, and the title that each leads to. */
static const struct
{
  const char *asked;
  const char *title;
} words[] = {
  { "hcg", "hCG in blood (quantitative)" },
  { "inflammatory", "Slow, quiet inflammation" },
  { "g-11", "cytokine" },
  { "ending", "How a pregnancy ended" },
  { "missed", "Miscarriage" },
  { "molar", "Molar pregnancy" },
  { "embryo-transfer", "Embryo transfer" },
  { "Lupus anticoagulant", "Lupus anticoagulant" },
  { "LAC", "Lupus anticoagulant" },
  { "clexane", "Low-molecular-weight heparin" },
  { "cytokines", "cytokine" },
  { "spontaneous abortion", "miscarriage" },
  { "Blighted ovum", "anembryonic" },
  { "tubal pregnancy", "ectopic pregnancy" },
  { "silent miscarriage", "missed miscarriage" },
  { "TFMR", "Termination" },
  { "Slow, quiet inflammation", "Slow, quiet inflammation" },
  { "anti-Müllerian hormone", "Anti-Müllerian hormone (AMH)" },
};

static void
test_words (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (FmnExplanation) explanation = fmn_knowledge_explain_id (knowledge, words[i].asked);

      g_test_message ("%s", words[i].asked);
      g_assert_nonnull (explanation);
      g_assert_cmpstr (fmn_explanation_get_title (explanation), ==, words[i].title);
      g_assert_cmpuint (g_list_model_get_n_items (fmn_explanation_get_sources (explanation)), >, 0);
    }
  g_assert_null (fmn_knowledge_explain_id (knowledge, "xylophone"));
  g_assert_null (fmn_knowledge_explain_id (knowledge, ""));
}

static void
test_json (void)
{
  g_autoptr (FmnExplanation) explanation
      = fmn_knowledge_explain_id (fmn_knowledge_get_default (), "intro");
  g_autoptr (FmnWords) her_words = fmn_words_new (NULL, "miscarriage", NULL);
  g_autoptr (JsonObject) json = fmn_explanation_to_json (explanation, her_words);
  const char *text = json_object_get_string_member (json, "text");

  g_assert_nonnull (strstr (text, "a miscarriage"));
  g_assert_null (strchr (text, '{'));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json, "sections")), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json, "sources")), >, 1);
}

static void
test_article (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  GListModel *sections = fmn_knowledge_get_sections (knowledge);
  g_autofree char *checked = fmn_knowledge_format_checked (knowledge);

  g_assert_cmpuint (g_list_model_get_n_items (sections), ==, 13);
  for (guint i = 0; i < 13; i++)
    {
      g_autoptr (FmnArticleSection) section = g_list_model_get_item (sections, i);
      const char *id = fmn_article_section_get_id (section);

      g_assert_cmpuint (fmn_article_section_get_number (section), ==, i + 1);
      g_assert_nonnull (fmn_article_section_get_paragraphs (section)[0]);
      g_assert_cmpuint (g_list_model_get_n_items (fmn_article_section_get_claims (section)), >, 0);
      g_assert_true (fmn_knowledge_get_section (knowledge, id) == section);
      g_assert_cmpint (fmn_article_section_is_from_article (section), ==, i < 12);
    }
  g_assert_cmpstr (fmn_source_get_title (fmn_knowledge_get_article_source (knowledge)), ==,
                   "Immune-Related Pregnancy Loss: A Deeper Dive into Reproductive Immunology");
  g_assert_cmpstr (checked, ==, "November 2026");
}

static void
test_help (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  guint n_signs = 0;
  guint n_organisations = 0;
  const FmnUrgentSign *signs = fmn_knowledge_get_urgent_signs (knowledge, &n_signs);
  const FmnHelpOrganisation *organisations
      = fmn_knowledge_get_organisations (knowledge, &n_organisations);

  g_assert_cmpuint (n_signs, ==, 10);
  for (guint i = 0; i < n_signs; i++)
    {
      g_assert_cmpuint (strlen (signs[i].sign), >, 0);
      g_assert_cmpuint (strlen (signs[i].action), >, 0);
      g_assert_cmpuint (g_list_model_get_n_items (signs[i].sources), >, 0);
    }
  g_assert_cmpuint (n_organisations, >, 0);
  g_assert_cmpstr (organisations[0].country, ==, "*");
  g_assert_nonnull (strstr (fmn_knowledge_get_help_note (knowledge), "clinician"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/knowledge/explain/coverage", test_coverage);
  g_test_add_func ("/knowledge/explain/unknown-kind", test_unknown_kind);
  g_test_add_func ("/knowledge/explain/positive", test_positive);
  g_test_add_func ("/knowledge/explain/own-name", test_own_name);
  g_test_add_func ("/knowledge/explain/question-from-section", test_question_from_section);
  g_test_add_func ("/knowledge/explain/standings", test_standings);
  g_test_add_func ("/knowledge/explain/words", test_words);
  g_test_add_func ("/knowledge/explain/json", test_json);
  g_test_add_func ("/knowledge/explain/article", test_article);
  g_test_add_func ("/knowledge/explain/help", test_help);
  return g_test_run ();
}
