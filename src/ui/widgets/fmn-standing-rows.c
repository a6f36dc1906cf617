/* fmn-standing-rows.c: rows of guidance, always with a mark in words, a source and a year.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-standing-rows.h"

#include "fmn-beside.h"
#include "fmn-glossary-label.h"
#include "fmn-standing-chip.h"
#include "fmn-text-line.h"

#include <glib/gi18n-lib.h>

/* From here the mark stands beside the words instead of under them. */
#define BESIDE_FROM 340
#define CHIP_WIDTH 150

GtkWidget *
fmn_source_line_new (GListModel *sources)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GString) titles = g_string_new (NULL);
  const char *last = NULL;
  GtkWidget *label;

  g_return_val_if_fail (G_IS_LIST_MODEL (sources), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (FmnSource) source = g_list_model_get_item (sources, i);

      /* Two pages of one publisher and year are one name here and two titles. */
      if (g_strcmp0 (fmn_source_get_line (source), last) != 0)
        g_string_append_printf (line, "%s%s", i > 0 ? " · " : "", fmn_source_get_line (source));
      last = fmn_source_get_line (source);
      g_string_append_printf (titles, "%s%s", i > 0 ? "\n" : "", fmn_source_get_title (source));
    }
  if (line->len == 0)
    return NULL;
  label = fmn_text_line_new (line->str, "fmn-quiet");
  gtk_widget_set_tooltip_text (label, titles->str);
  return label;
}

/* "RCOG, 2023"; who says so and the year of the publication it was read in. */
static char *
dup_origin (FmnGuidance *guidance)
{
  const int year = fmn_guidance_get_year (guidance);

  return year > 0 ? g_strdup_printf (C_ ("guideline and its year", "%s, %d"),
                                     fmn_guidance_get_body (guidance), year)
                  : g_strdup (fmn_guidance_get_body (guidance));
}

static GtkWidget *
make_row (FmnKnowledge *knowledge, FmnGuidance *guidance, FmnWords *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *text = fmn_words_fill (words, fmn_guidance_get_text (guidance));
  g_autofree char *origin = dup_origin (guidance);
  GtkWidget *line = fmn_text_line_new (origin, "fmn-quiet");
  GtkWidget *content = box;

  gtk_box_append (GTK_BOX (box), fmn_glossary_label_new (knowledge, text));
  gtk_widget_set_tooltip_text (line, fmn_source_get_title (fmn_guidance_get_source (guidance)));
  gtk_box_append (GTK_BOX (box), line);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (fmn_guidance_get_standing (guidance) != FMN_STANDING_EVIDENCE)
    {
      GtkWidget *chip = fmn_standing_chip_new (knowledge, fmn_guidance_get_standing (guidance));

      gtk_widget_set_halign (chip, GTK_ALIGN_START);
      content = fmn_beside_new (box, chip, BESIDE_FROM, CHIP_WIDTH, 8);
    }
  gtk_widget_add_css_class (content, "standing-row");
  return g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "selectable", FALSE,
                       "focusable", FALSE, "child", content, NULL);
}

static GtkWidget *
make_heading (FmnKnowledge *knowledge, const char *heading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title
      = g_object_new (GTK_TYPE_LABEL, "label", heading, "xalign", 0.0, "wrap", TRUE, "hexpand",
                      TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  g_autofree char *month = fmn_knowledge_format_checked (knowledge);
  /* Translators: when the guidelines were last read: "checked November 2026". */
  g_autofree char *checked = g_strdup_printf (_ ("checked %s"), month);
  GtkWidget *label = fmn_text_line_new (checked, "fmn-quiet");

  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "standing-row");
  return g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "selectable", FALSE,
                       "focusable", FALSE, "child", box, NULL);
}

GtkWidget *
fmn_standing_rows_new (FmnKnowledge *knowledge,
                       const char *heading,
                       GListModel *guidance,
                       FmnWords *words)
{
  GtkWidget *list;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);
  g_return_val_if_fail (heading != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (guidance), NULL);

  list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  gtk_list_box_append (GTK_LIST_BOX (list), make_heading (knowledge, heading));
  for (guint i = 0; i < g_list_model_get_n_items (guidance); i++)
    {
      g_autoptr (FmnGuidance) row = g_list_model_get_item (guidance, i);

      gtk_list_box_append (GTK_LIST_BOX (list), make_row (knowledge, row, words));
    }
  return list;
}

GtkWidget *
fmn_review_line_new (FmnKnowledge *knowledge)
{
  g_autofree char *month = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);

  month = fmn_knowledge_format_checked (knowledge);
  /* Translators: %s is the sentence that no clinician reviewed the text; the other one a month. */
  text = g_strdup_printf (_ ("%s Guidelines were last checked in %s."),
                          fmn_knowledge_get_notice (knowledge), month);
  return fmn_text_line_new (text, "fmn-quiet");
}

GtkWidget *
fmn_guidance_blocks_new (FmnKnowledge *knowledge, FmnExplanation *explanation, FmnWords *words)
{
  GListModel *guidance, *evidence;
  GtkWidget *box;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);
  g_return_val_if_fail (FMN_IS_EXPLANATION (explanation), NULL);

  guidance = fmn_explanation_get_guidance (explanation);
  evidence = fmn_explanation_get_evidence (explanation);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  if (g_list_model_get_n_items (guidance) > 0)
    gtk_box_append (GTK_BOX (box),
                    fmn_standing_rows_new (knowledge, _ ("What guidelines say"), guidance, words));
  else if (fmn_explanation_get_item (explanation) != NULL)
    gtk_box_append (GTK_BOX (box),
                    fmn_text_line_new (fmn_knowledge_get_no_guidance (knowledge), "fmn-quiet"));
  if (g_list_model_get_n_items (evidence) > 0)
    gtk_box_append (GTK_BOX (box),
                    fmn_standing_rows_new (knowledge, _ ("What studies found"), evidence, words));
  gtk_box_append (GTK_BOX (box), fmn_review_line_new (knowledge));
  return box;
}
