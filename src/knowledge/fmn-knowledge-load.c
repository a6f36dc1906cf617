/* fmn-knowledge-load.c: reads the data that is compiled in, once; a fault in it is a fault of the program, and tests hold it to its schemas.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-knowledge-private.h"
#include "fmn-knowledge-resources.h"

#define RESOURCE_FOLDER FMN_RESOURCE_BASE "/knowledge/"

/* The root object of a file; the caller owns the parser that keeps it. */
static JsonObject *
open_file (const char *name, JsonParser **parser)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, name, ".json", NULL);
  const char *text;
  gsize length;

  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL)
    g_error ("%s: %s", name, error->message);
  *parser = json_parser_new_immutable ();
  text = g_bytes_get_data (bytes, &length);
  if (!json_parser_load_from_data (*parser, text, (gssize) length, &error))
    g_error ("%s: %s", name, error->message);
  return json_node_get_object (json_parser_get_root (*parser));
}

static void
keep (FmnKnowledge *self, const char *prefix, const char *id, gpointer object)
{
  g_hash_table_insert (self->by_id, g_strconcat (prefix, ":", id, NULL), object);
}

/* Files @word under @key unless something nearer claimed it. */
static void
claim_word (FmnKnowledge *self, const char *word, const char *prefix, const char *id)
{
  g_autofree char *folded = fmn_knowledge_fold (word);

  if (*folded != '\0' && !g_hash_table_contains (self->words, folded))
    g_hash_table_insert (self->words, g_steal_pointer (&folded),
                         g_strconcat (prefix, ":", id, NULL));
}

/* Labels by id of an array of { id, label }. */
static GHashTable *
read_labels (JsonObject *root, const char *member)
{
  GHashTable *labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  JsonArray *array = json_object_get_array_member (root, member);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      g_hash_table_insert (labels, g_strdup (json_object_get_string_member (object, "id")),
                           fmn_knowledge_read_text (object, "label"));
    }
  return labels;
}

static void
load_sources (FmnKnowledge *self)
{
  g_autoptr (JsonParser) parser = NULL;
  JsonObject *root = open_file ("sources", &parser);
  g_autoptr (GHashTable) labels = read_labels (root, "read-labels");
  JsonArray *array = json_object_get_array_member (root, "sources");

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr (FmnSource) source
          = fmn_source_new_from_json (json_array_get_object_element (array, i), labels);

      g_list_store_append (self->sources, source);
      keep (self, "source", fmn_source_get_id (source), source);
    }
}

static void
load_items (FmnKnowledge *self, JsonObject *root, gboolean tests, GHashTable *categories)
{
  JsonArray *array = json_object_get_array_member (root, tests ? "tests" : "treatments");
  GListStore *store = tests ? self->tests : self->treatments;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      const char *category = json_object_get_string_member (object, "category");
      g_autoptr (FmnCatalogueItem) item = fmn_catalogue_item_new_from_json (
          self, object, tests, g_hash_table_lookup (categories, category));

      g_list_store_append (store, item);
      keep (self, "item", fmn_catalogue_item_get_id (item), item);
    }
}

static void
load_catalogue (FmnKnowledge *self)
{
  g_autoptr (JsonParser) parser = NULL;
  JsonObject *root = open_file ("catalogue", &parser);
  g_autoptr (GHashTable) categories = read_labels (root, "categories");

  load_items (self, root, TRUE, categories);
  load_items (self, root, FALSE, categories);
}

static void
load_article (FmnKnowledge *self)
{
  g_autoptr (JsonParser) parser = NULL;
  JsonObject *root = open_file ("article", &parser);
  g_autoptr (GHashTable) comparisons = read_labels (root, "comparisons");
  JsonArray *array = json_object_get_array_member (root, "sections");

  self->article_source = g_strdup (json_object_get_string_member (root, "source"));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr (FmnArticleSection) section = fmn_article_section_new_from_json (
          self, json_array_get_object_element (array, i), comparisons, i + 1);

      g_list_store_append (self->sections, section);
      keep (self, "section", fmn_article_section_get_id (section), section);
    }
}

static void
file_row (FmnKnowledge *self, JsonObject *object)
{
  g_autoptr (FmnGuidance) guidance = fmn_guidance_new_from_json (self, object);
  g_auto (GStrv) about = fmn_knowledge_read_ids (object, "about");

  for (guint i = 0; about[i] != NULL; i++)
    {
      GPtrArray *rows = g_hash_table_lookup (self->rows, about[i]);

      if (rows == NULL)
        {
          rows = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (self->rows, g_strdup (about[i]), rows);
        }
      g_ptr_array_add (rows, g_object_ref (guidance));
    }
}

static void
load_guidance (FmnKnowledge *self)
{
  g_autoptr (JsonParser) parser = NULL;
  JsonObject *root = open_file ("guidance", &parser);
  JsonArray *standings = json_object_get_array_member (root, "standings");
  const char *const members[] = { "rows", "evidence" };

  self->checked = g_strdup (json_object_get_string_member (root, "checked"));
  self->notice = fmn_knowledge_read_text (root, "notice");
  self->no_guidance = fmn_knowledge_read_text (root, "none");
  for (guint i = 0; i < json_array_get_length (standings); i++)
    {
      JsonObject *object = json_array_get_object_element (standings, i);
      const char *id = json_object_get_string_member (object, "id");

      for (guint j = 0; j < FMN_N_STANDINGS; j++)
        if (g_strcmp0 (fmn_standing_to_id ((FmnStanding) j), id) == 0)
          {
            self->standing_labels[j] = fmn_knowledge_read_text (object, "label");
            self->standing_meanings[j] = fmn_knowledge_read_text (object, "meaning");
          }
    }
  for (guint m = 0; m < G_N_ELEMENTS (members); m++)
    {
      JsonArray *array = json_object_get_array_member (root, members[m]);

      for (guint i = 0; i < json_array_get_length (array); i++)
        file_row (self, json_array_get_object_element (array, i));
    }
}

static int
compare_terms (gconstpointer a, gconstpointer b, gpointer data)
{
  return g_utf8_collate (fmn_term_get_term ((FmnTerm *) a), fmn_term_get_term ((FmnTerm *) b));
}

static void
load_glossary (FmnKnowledge *self)
{
  g_autoptr (JsonParser) parser = NULL;
  JsonObject *root = open_file ("glossary", &parser);
  JsonArray *array = json_object_get_array_member (root, "terms");

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr (FmnTerm) term
          = fmn_term_new_from_json (self, json_array_get_object_element (array, i));

      g_list_store_insert_sorted (self->terms, term, compare_terms, NULL);
      keep (self, "term", fmn_term_get_id (term), term);
    }
}

static void
add_item_terms (FmnKnowledge *self, GListModel *items)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (FmnCatalogueItem) item = g_list_model_get_item (items, i);
      g_autoptr (FmnTerm) term = fmn_term_new_for_item (item);

      g_list_store_append (self->item_terms, term);
      keep (self, "item-term", fmn_term_get_id (term), term);
    }
}

static void
make_finder (FmnKnowledge *self)
{
  add_item_terms (self, G_LIST_MODEL (self->tests));
  add_item_terms (self, G_LIST_MODEL (self->treatments));
  self->finder = fmn_term_finder_new (G_LIST_MODEL (self->terms), G_LIST_MODEL (self->item_terms));
}

static void
load_questions (FmnKnowledge *self)
{
  g_autoptr (JsonParser) parser = NULL;
  JsonObject *root = open_file ("questions", &parser);
  JsonArray *array = json_object_get_array_member (root, "questions");

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr (FmnSuggestedQuestion) question
          = fmn_suggested_question_new_from_json (self, json_array_get_object_element (array, i));

      g_list_store_append (self->questions, question);
      keep (self, "question", fmn_suggested_question_get_id (question), question);
    }
}

static void
load_prompts (FmnKnowledge *self)
{
  g_autoptr (JsonParser) parser = NULL;

  fmn_knowledge_load_prompts (self, open_file ("prompts", &parser));
}

static void
load_topics (FmnKnowledge *self)
{
  const struct
  {
    const char *member;
    const char *prefix;
  } parts[] = {
    { "kinds", "kind" },
    { "groups", "group" },
    { "outcomes", "outcome" },
    { "procedures", "procedure" },
  };
  g_autoptr (JsonParser) parser = NULL;
  JsonObject *root = open_file ("explanations", &parser);

  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    {
      JsonArray *array = json_object_get_array_member (root, parts[p].member);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          JsonObject *object = json_array_get_object_element (array, i);
          FmnTopic *topic = g_new0 (FmnTopic, 1);

          topic->title = fmn_knowledge_read_text (object, "title");
          topic->text = fmn_knowledge_read_text (object, "text");
          topic->item
              = g_strdup (json_object_get_string_member_with_default (object, "item", NULL));
          topic->sections = fmn_knowledge_read_ids (object, "sections");
          topic->sources = fmn_knowledge_read_sources (self, object, "sources");
          g_hash_table_insert (self->topics,
                               g_strconcat (parts[p].prefix, ":",
                                            json_object_get_string_member (object, "id"), NULL),
                               topic);
        }
    }
}

/* A translated text that lives as long as @self. */
static const char *
keep_text (FmnKnowledge *self, JsonObject *object, const char *member)
{
  char *text = fmn_knowledge_read_text (object, member);

  g_ptr_array_add (self->strings, text);
  return text;
}

static const char *
keep_id (FmnKnowledge *self, JsonObject *object, const char *member)
{
  char *text = g_strdup (json_object_get_string_member (object, member));

  g_ptr_array_add (self->strings, text);
  return text;
}

static void
load_organisations (FmnKnowledge *self, JsonObject *root)
{
  JsonArray *countries = json_object_get_array_member (root, "organisations");

  for (guint i = 0; i < json_array_get_length (countries); i++)
    {
      JsonObject *country = json_array_get_object_element (countries, i);
      JsonArray *entries = json_object_get_array_member (country, "entries");

      for (guint j = 0; j < json_array_get_length (entries); j++)
        {
          JsonObject *entry = json_array_get_object_element (entries, j);
          FmnHelpOrganisation organisation = {
            .country = keep_id (self, country, "country"),
            .country_label = keep_text (self, country, "label"),
            .name = keep_text (self, entry, "name"),
            .purpose = keep_text (self, entry, "for"),
            .site = json_object_has_member (entry, "site") ? keep_id (self, entry, "site") : NULL,
            .sources = G_LIST_MODEL (fmn_knowledge_read_sources (self, entry, "sources")),
          };

          g_array_append_val (self->organisations, organisation);
        }
    }
}

static void
load_help (FmnKnowledge *self)
{
  g_autoptr (JsonParser) parser = NULL;
  JsonObject *root = open_file ("help", &parser);
  JsonArray *signs = json_object_get_array_member (root, "signs");

  self->help_note = fmn_knowledge_read_text (root, "note");
  for (guint i = 0; i < json_array_get_length (signs); i++)
    {
      JsonObject *object = json_array_get_object_element (signs, i);
      FmnUrgentSign sign = {
        .id = keep_id (self, object, "id"),
        .sign = keep_text (self, object, "sign"),
        .action = keep_text (self, object, "action"),
        .now = g_strcmp0 (json_object_get_string_member (object, "urgency"), "now") == 0,
        .sources = G_LIST_MODEL (fmn_knowledge_read_sources (self, object, "sources")),
      };

      g_array_append_val (self->signs, sign);
    }
  load_organisations (self, root);
}

static void
claim_item_words (FmnKnowledge *self, GListModel *items)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (FmnCatalogueItem) item = g_list_model_get_item (items, i);
      const char *id = fmn_catalogue_item_get_id (item);
      const char *const *words = fmn_catalogue_item_get_folded_words (item);

      claim_word (self, fmn_catalogue_item_get_name (item), "item", id);
      for (guint j = 0; words[j] != NULL; j++)
        claim_word (self, words[j], "item", id);
    }
}

/* Every word that something goes by: names first, so that "progesterone" is the test and not a word inside another name. */
static void
claim_words (FmnKnowledge *self)
{
  GListModel *terms = G_LIST_MODEL (self->terms);
  GListModel *sections = G_LIST_MODEL (self->sections);
  guint n_outcomes = 0;
  const FmnOutcome *outcomes = fmn_outcome_get_all (&n_outcomes);

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (FmnTerm) term = g_list_model_get_item (terms, i);
      const char *const *also = fmn_term_get_also (term);
      const char *const *forms = fmn_term_get_forms (term);

      claim_word (self, fmn_term_get_term (term), "term", fmn_term_get_id (term));
      for (guint j = 0; also[j] != NULL; j++)
        claim_word (self, also[j], "term", fmn_term_get_id (term));
      for (guint j = 0; forms[j] != NULL; j++)
        claim_word (self, forms[j], "term", fmn_term_get_id (term));
    }
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (FmnArticleSection) section = g_list_model_get_item (sections, i);

      claim_word (self, fmn_article_section_get_title (section), "section",
                  fmn_article_section_get_id (section));
    }
  for (guint i = 0; i < n_outcomes; i++)
    {
      g_auto (GStrv) synonyms = g_strsplit (outcomes[i].synonyms, "|", -1);

      claim_word (self, fmn_outcome_get_clinical (&outcomes[i]), "outcome", outcomes[i].id);
      claim_word (self, outcomes[i].clinical, "outcome", outcomes[i].id);
      for (guint j = 0; synonyms[j] != NULL; j++)
        claim_word (self, synonyms[j], "outcome", outcomes[i].id);
    }
}

void
fmn_knowledge_load (FmnKnowledge *self)
{
  /* The linker drops a static library's constructors, so the data is registered by hand. */
  fmn_knowledge_register_resource ();
  load_sources (self);
  load_guidance (self);
  load_catalogue (self);
  load_article (self);
  load_glossary (self);
  make_finder (self);
  load_questions (self);
  load_prompts (self);
  load_topics (self);
  load_help (self);
  claim_item_words (self, G_LIST_MODEL (self->tests));
  claim_item_words (self, G_LIST_MODEL (self->treatments));
  claim_words (self);
}
