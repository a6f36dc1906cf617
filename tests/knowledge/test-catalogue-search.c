/* test-catalogue-search.c: what a person types, and what her laboratory wrote, finds the app's word, the best first.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-knowledge.h"

#include <string.h>

/* The first items that are found, by id, apart by spaces. */
static const struct
{
  const char *name;
  const char *kind;
  const char *typed;
  const char *first;
} searches[] = {
  { "exact-name", "test", "Prolactin", "prolactin" },
  { "name-prefix", "test", "antic", "acl-igg acl-igm" },
  { "name-before-synonym", "test", "karyo", "karyotype-self karyotype-partner poc-karyotype" },
  { "exact-abbreviation", "test", "LA", "lupus-anticoagulant" },
  { "abbreviation-in-lower-case", "test", "tsh", "tsh" },
  { "exact-synonym-before-prefix", "test", "PS", "protein-s" },
  { "word-prefix", "test", "leiden", "factor-v-leiden" },
  { "synonym-prefix", "test", "thyrot", "tsh" },
  { "synonym-word-prefix", "test", "immunity", "rubella-igg" },
  { "substring", "test", "cardiolip", "acl-igg acl-igm" },
  { "substring-inside-a-word", "test", "lipin", "acl-igg acl-igm" },
  { "words-in-any-order", "test", "igm cardiolipin", "acl-igm" },
  { "case", "test", "HOMOCYSTEINE", "homocysteine" },
  { "accents-left-out", "test", "anti mullerian", "amh" },
  { "accents-typed", "test", "Anti-Müllerian", "amh" },
  { "greek-letter", "test", "β-hCG", "hcg" },
  { "greek-letter-as-latin", "test", "b2gpi", "ab2gp1-igg ab2gp1-igm" },
  { "hyphen-as-space", "test", "anti beta 2", "ab2gp1-igg ab2gp1-igm" },
  { "apostrophe", "test", "partners dna", "" },
  { "spelling-of-elsewhere", "test", "estradiol", "estradiol" },
  { "laboratory-word", "test", "thyrotropin", "tsh" },
  { "laboratory-word-for-tissue", "test", "products of conception", "poc-karyotype" },
  { "brand", "treatment", "clexane", "lmwh" },
  { "brand-prefix", "treatment", "utrog", "progesterone-vaginal" },
  { "substance", "treatment", "enoxaparin", "lmwh" },
  { "abbreviation", "treatment", "IVIG", "ivig" },
  { "shared-word", "treatment", "heparin", "lmwh heparin-unfractionated" },
  { "operation", "treatment", "D&C", "surgical-management" },
  { "spaces", "treatment", "  folic   acid ", "folic-acid" },
  { "nothing", "test", "xylophone", "" },
  { "other-kind", "treatment", "prolactin", "" },
};

static char *
ids (GListModel *model, guint most)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (model) && i < most; i++)
    {
      g_autoptr (FmnCatalogueItem) item = g_list_model_get_item (model, i);

      g_ptr_array_add (found, (char *) fmn_catalogue_item_get_id (item));
    }
  g_ptr_array_add (found, NULL);
  return g_strjoinv (" ", (char **) found->pdata);
}

static void
test_search (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  g_auto (GStrv) wanted = g_strsplit (searches[i].first, " ", -1);
  g_autoptr (GListModel) found
      = fmn_knowledge_search_catalogue (knowledge, searches[i].kind, searches[i].typed);
  g_autofree char *first = NULL;

  if (*searches[i].first == '\0')
    {
      g_assert_cmpuint (g_list_model_get_n_items (found), ==, 0);
      return;
    }
  first = ids (found, g_strv_length (wanted));
  g_assert_cmpstr (first, ==, searches[i].first);
}

static void
test_everything (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  g_autoptr (GListModel) tests = fmn_knowledge_search_catalogue (knowledge, "test", "");
  g_autoptr (GListModel) treatments = fmn_knowledge_search_catalogue (knowledge, "treatment", NULL);

  g_assert_cmpuint (g_list_model_get_n_items (tests), ==, 60);
  g_assert_cmpuint (g_list_model_get_n_items (treatments), ==, 35);
}

/* Each item is the first to be found by its own name, and is found by every word it goes by. */
static void
test_own_words (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  const char *const kinds[] = { "test", "treatment" };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      GListModel *items = fmn_knowledge_get_items (knowledge, kinds[k]);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (FmnCatalogueItem) item = g_list_model_get_item (items, i);
          const char *const *words = fmn_catalogue_item_get_synonyms (item);
          g_autoptr (GListModel) by_name = fmn_knowledge_search_catalogue (
              knowledge, kinds[k], fmn_catalogue_item_get_name (item));
          g_autoptr (FmnCatalogueItem) first = g_list_model_get_item (by_name, 0);

          g_assert_true (first == item);
          for (guint j = 0; words[j] != NULL; j++)
            {
              g_autoptr (GListModel) found
                  = fmn_knowledge_search_catalogue (knowledge, kinds[k], words[j]);
              g_autofree char *all = ids (found, G_MAXUINT);
              g_auto (GStrv) list = g_strsplit (all, " ", -1);

              g_assert_true (
                  g_strv_contains ((const char *const *) list, fmn_catalogue_item_get_id (item)));
            }
        }
    }
}

static void
test_namer (void)
{
  g_autofree char *name = fmn_knowledge_name ("test", "lupus-anticoagulant", FALSE, NULL);
  g_autofree char *words
      = fmn_knowledge_name ("test", "lupus-anticoagulant", TRUE, fmn_knowledge_get_default ());

  g_assert_cmpstr (name, ==, "Lupus anticoagulant");
  g_assert_true (g_str_has_prefix (words, "Lupus anticoagulant\n"));
  g_assert_nonnull (strstr (words, "LAC"));
  g_assert_null (fmn_knowledge_name ("test", "no-such-test", FALSE, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *path = g_strconcat ("/knowledge/search/", searches[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_search);
    }
  g_test_add_func ("/knowledge/search/everything", test_everything);
  g_test_add_func ("/knowledge/search/own-words", test_own_words);
  g_test_add_func ("/knowledge/search/namer", test_namer);
  return g_test_run ();
}
