/* fmn-detail-origin.c: where a question came from, as links: the entry, and what was read.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-detail-meaning.h"

#include "fmn-detail-section.h"
#include "fmn-link.h"

#include <glib/gi18n-lib.h>

/* A link to what @from names by @member, or NULL. */
static GtkWidget *
create_link (FmnContext *context, const char *member, const char *id)
{
  FmnKnowledge *knowledge = fmn_context_get_knowledge (context);
  FmnJournal *journal = fmn_context_get_journal (context);
  FmnEntry *entry;
  FmnArticleSection *section;
  FmnCatalogueItem *item;
  FmnTerm *term;

  if (g_str_equal (member, "entry") && (entry = fmn_journal_lookup (journal, id)) != NULL)
    return fmn_entry_link_new (journal, entry);
  if (g_str_equal (member, "section")
      && (section = fmn_knowledge_get_section (knowledge, id)) != NULL)
    return fmn_section_link_new (section, fmn_journal_get_words (journal));
  if (g_str_equal (member, "item") && (item = fmn_knowledge_get_item (knowledge, id)) != NULL)
    return fmn_item_link_new (item);
  if (g_str_equal (member, "term") && (term = fmn_knowledge_get_term (knowledge, id)) != NULL)
    return fmn_link_new (fmn_term_get_term (term), "accessories-dictionary-symbolic", "win.learn",
                         fmn_term_get_id (term));
  return NULL;
}

GtkWidget *
fmn_detail_origin_new (FmnContext *context, FmnEntry *entry)
{
  static const char *const members[] = { "entry", "section", "item", "term" };
  JsonObject *from;
  GtkWidget *box;
  GtkWidget *section = NULL;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  from = fmn_entry_get_kind (entry) == FMN_KIND_QUESTION ? fmn_entry_get_object (entry, "from")
                                                         : NULL;
  if (from == NULL)
    return NULL;
  box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *id = json_object_get_string_member_with_default (from, members[i], NULL);
      GtkWidget *link = id != NULL ? create_link (context, members[i], id) : NULL;

      if (link != NULL)
        gtk_box_append (GTK_BOX (box), link);
    }
  if (gtk_widget_get_first_child (box) != NULL)
    section = fmn_detail_section_new (_ ("Where this question came from"), box);
  g_object_unref (box);
  return section;
}
