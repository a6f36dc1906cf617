/* fmn-detail-facts.c: every field that holds something, by the table of its kind; fields of later versions show up by themselves.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-detail-section.h"

#include "fmn-caption.h"
#include "fmn-column.h"
#include "fmn-glossary-label.h"

#include <glib/gi18n-lib.h>

/* Of the column with the names of the fields, so that the values stand under one another. */
#define LABEL_WIDTH 118

/* These stand elsewhere in the detail: in its head, in big type, or in a block of their own. */
static gboolean
is_shown_elsewhere (FmnEntry *entry, const FmnField *field)
{
  static const char *const names[]
      = { "title",  "date",     "time",    "end-date",  "notes", "tags",  "reflections",
          "papers", "versions", "created", "modified",  "value", "range", "only-me",
          "order",  "lab",      "place",   "clinician", "state", "from",  NULL };

  if (field->label == NULL || g_strv_contains (names, field->name))
    return TRUE;
  /* An answer is words to read, not a fact in a table. */
  if (g_str_equal (field->name, "answer"))
    return TRUE;
  return g_str_equal (field->name, "author") && g_str_equal (fmn_entry_get_author (entry), "self");
}

static GtkWidget *
create_fact (const char *name, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "yalign", 0.0,
                                   "wrap", TRUE, NULL);
  GtkWidget *column
      = g_object_new (FMN_TYPE_COLUMN, "natural-width", LABEL_WIDTH, "child", label, NULL);
  /* It asks for little and takes what there is, so that the names keep their width and the values stand under one another. */
  GtkWidget *value = fmn_glossary_label_new (fmn_knowledge_get_default (), text);
  GtkLabel *words = fmn_glossary_label_get_label (FMN_GLOSSARY_LABEL (value));
  GtkWidget *rest = g_object_new (FMN_TYPE_COLUMN, "natural-width", LABEL_WIDTH, "hexpand", TRUE,
                                  "child", value, NULL);

  g_object_set (words, "yalign", 0.0, "selectable", TRUE, NULL);
  gtk_widget_add_css_class (label, "fmn-quiet");
  gtk_box_append (GTK_BOX (box), column);
  gtk_box_append (GTK_BOX (box), rest);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (words), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  return box;
}

static void
append_fields (
    GtkWidget *rows, guint *n, FmnJournal *journal, FmnEntry *entry, const FmnField *fields)
{
  g_autofree char *title = fmn_entry_dup_caption (journal, entry);

  for (const FmnField *field = fields; field->name != NULL; field++)
    {
      g_autofree char *text = NULL;

      if (is_shown_elsewhere (entry, field))
        continue;
      text = fmn_entry_dup_field_text (journal, entry, field);
      /* What the entry is called stands at its head already. */
      if (text == NULL || *text == '\0' || g_str_equal (text, title))
        continue;
      fmn_detail_rows_append (rows, create_fact (fmn_field_get_label (field), text));
      *n += 1;
    }
}

GtkWidget *
fmn_detail_facts_new (FmnJournal *journal, FmnEntry *entry)
{
  GtkWidget *rows;
  guint n = 0;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  rows = fmn_detail_rows_new ();
  append_fields (rows, &n, journal, entry, fmn_kind_get_fields (fmn_entry_get_kind (entry)));
  append_fields (rows, &n, journal, entry, fmn_kind_get_common_fields ());
  if (n == 0)
    {
      g_object_ref_sink (rows);
      g_object_unref (rows);
      return NULL;
    }
  return rows;
}
