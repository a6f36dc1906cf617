/* test-term-finder.c: words of the glossary and names of tests and treatments are marked in any text: the longest, whole words, case ignored.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-knowledge.h"

/* Found terms as "text=id", apart by " / ". */
static const struct
{
  const char *name;
  const char *text;
  const char *found;
} texts[] = {
  { "one", "A word about lupus here", "lupus=g-15" },
  { "start-and-end", "heparin and aspirin", "heparin=g-17 / aspirin=g-18" },
  { "longest", "a lupus anticoagulant test", "lupus anticoagulant=g-03" },
  { "longest-of-three", "recurrent pregnancy loss", "recurrent pregnancy loss=g-29" },
  { "case", "KARYOTYPE, Karyotype", "KARYOTYPE=g-36 / Karyotype=g-36" },
  { "whole-words", "placental lupuslike", "" },
  { "plural", "cytokines and antibodies", "cytokines=g-11 / antibodies=g-13" },
  { "punctuation", "(hCG), “titre”.", "hCG=g-34 / titre=g-42" },
  { "hyphen", "natural-killer cells", "natural-killer cells=g-09" },
  { "line-break", "missed\nmiscarriage", "missed\nmiscarriage=g-24" },
  { "short-capitals", "LA was positive", "LA=g-03" },
  { "short-capitals-case", "la casa, The La", "" },
  { "her-words", "Dr Okafor said APS, maybe", "APS=g-01" },
  { "old-word", "a blighted ovum", "blighted ovum=g-25" },
  { "laboratory-word", "spontaneous abortion", "spontaneous abortion=g-22" },
  { "greek", "anti-β2GPI IgG", "anti-β2GPI=g-05" },
  { "after-umlaut", "für Lupus ähnlich", "Lupus=g-15" },
  { "inside-umlaut", "älupus", "" },
  { "twice", "inflammation, inflammation", "inflammation=g-12 / inflammation=g-12" },
  { "test", "dRVVT of May, TPO raised", "dRVVT=drvvt-ratio / TPO=tpo-ab" },
  { "treatment", "Clexane, then Fragmin", "Clexane=lmwh / Fragmin=lmwh" },
  { "test-with-term", "aCL IgG 42", "aCL=g-04" },
  { "longest-test", "glycated haemoglobin", "glycated haemoglobin=hba1c" },
  { "too-short", "PS: called the clinic", "" },
  { "placeholder", "a {loss} and inflammation", "inflammation=g-12" },
  { "none", "Nothing to mark", "" },
  { "empty", "", "" },
};

static char *
describe (const char *text, GArray *spans)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      FmnTermSpan *span = &g_array_index (spans, FmnTermSpan, i);
      g_autofree char *part = g_strndup (text + span->start, span->end - span->start);

      g_string_append_printf (out, "%s%s=%s", i > 0 ? " / " : "", part,
                              fmn_term_get_id (span->term));
    }
  return g_string_free (out, FALSE);
}

static void
test_find (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GArray) spans = fmn_knowledge_find_terms (fmn_knowledge_get_default (), texts[i].text);
  g_autofree char *found = describe (texts[i].text, spans);

  g_assert_cmpstr (found, ==, texts[i].found);
}

static void
test_no_text (void)
{
  g_autoptr (GArray) none = fmn_knowledge_find_terms (fmn_knowledge_get_default (), NULL);
  g_autoptr (GArray) not_utf8
      = fmn_knowledge_find_terms (fmn_knowledge_get_default (), "lupus\xff");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (not_utf8->len, ==, 0);
}

/* Every term is found by its own name, and stands in the order of the alphabet. */
static void
test_every_term (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  GListModel *terms = fmn_knowledge_get_terms (knowledge);

  g_assert_cmpuint (g_list_model_get_n_items (terms), ==, 48);
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (FmnTerm) term = g_list_model_get_item (terms, i);
      g_autoptr (GArray) spans = fmn_knowledge_find_terms (knowledge, fmn_term_get_term (term));

      g_assert_cmpuint (spans->len, ==, 1);
      g_assert_true (g_array_index (spans, FmnTermSpan, 0).term == term);
      g_assert_true (fmn_knowledge_get_term (knowledge, fmn_term_get_id (term)) == term);
      g_assert_cmpuint (g_list_model_get_n_items (fmn_term_get_sources (term)), >, 0);
      if (i > 0)
        {
          g_autoptr (FmnTerm) before = g_list_model_get_item (terms, i - 1);

          g_assert_cmpint (g_utf8_collate (fmn_term_get_term (before), fmn_term_get_term (term)),
                           <=, 0);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/knowledge/terms/", texts[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_find);
    }
  g_test_add_func ("/knowledge/terms/no-text", test_no_text);
  g_test_add_func ("/knowledge/terms/every-term", test_every_term);
  return g_test_run ();
}
