/* fmn-detail-value.c: a test's value in big type beside the laboratory's own range, and the state on the day of the sample. No verdict.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-detail-section.h"

#include "fmn-caption.h"
#include "fmn-chip.h"
#include "fmn-kind-look.h"
#include "fmn-knowledge.h"
#include "fmn-pregnancy.h"
#include "fmn-range-bar.h"
#include "fmn-text-line.h"
#include "fmn-wrap-box.h"

#include <glib/gi18n-lib.h>

/* The value in other units where the catalogue has the factor: beside the original, never instead of it. */
static void
append_conversions (GtkWidget *box, FmnEntry *entry, FmnValue *value)
{
  FmnCatalogueItem *item = fmn_knowledge_find_entry_item (fmn_knowledge_get_default (), entry);
  g_autofree char *text = item != NULL ? fmn_catalogue_item_dup_conversions (item, value) : NULL;

  if (text != NULL)
    gtk_box_append (GTK_BOX (box), fmn_text_line_new (text, "fmn-quiet"));
}

GtkWidget *
fmn_detail_value_new (FmnEntry *entry)
{
  FmnValue *value;
  g_autofree char *bare = NULL;
  g_autofree char *range = NULL;
  const char *unit;
  GtkWidget *outer, *bar;
  GtkWidget *box;
  GtkWidget *number;

  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  value = fmn_entry_get_value (entry);
  if (value == NULL)
    return NULL;

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  bare = fmn_value_format_bare (value);
  number
      = g_object_new (GTK_TYPE_LABEL, "label", bare, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                      PANGO_WRAP_WORD_CHAR, "selectable", TRUE, "valign", GTK_ALIGN_BASELINE, NULL);
  gtk_widget_add_css_class (number, fmn_value_get_number (value) != NULL ? "title-1" : "title-3");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), number);

  unit = fmn_value_get_unit (value);
  if (unit != NULL)
    {
      GtkWidget *label
          = g_object_new (GTK_TYPE_LABEL, "label", unit, "valign", GTK_ALIGN_BASELINE, NULL);

      gtk_widget_add_css_class (label, "heading");
      gtk_box_append (GTK_BOX (box), label);
    }

  range = fmn_entry_dup_range (entry);
  if (range != NULL)
    {
      /* Translators: the range that the laboratory printed beside the value: "Lab’s own range: below 20" */
      g_autofree char *text = g_strdup_printf (_ ("Lab’s own range: %s"), range);
      GtkWidget *label
          = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 1.0, "hexpand", TRUE, "wrap",
                          TRUE, "justify", GTK_JUSTIFY_RIGHT, "valign", GTK_ALIGN_BASELINE, NULL);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "fmn-quiet");
      gtk_box_append (GTK_BOX (box), label);
    }
  outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (outer), box);
  append_conversions (outer, entry, value);
  bar = fmn_range_bar_new (entry);
  if (bar != NULL)
    gtk_box_append (GTK_BOX (outer), bar);
  return outer;
}

GtkWidget *
fmn_detail_state_new (FmnJournal *journal, FmnEntry *entry)
{
  gboolean is_test;
  FmnMoment moment;
  g_autofree char *weeks = NULL;
  g_autofree char *medicines = NULL;
  g_autofree char *corrected = NULL;
  GtkWidget *chips;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  is_test = fmn_entry_get_kind (entry) == FMN_KIND_TEST;
  fmn_journal_get_moment (journal, entry, &moment);
  if (fmn_kind_shows_moment (fmn_entry_get_kind (entry), moment.type))
    weeks = fmn_moment_format_long (journal, &moment);
  if (is_test)
    medicines = fmn_journal_dup_medicines_on (journal, entry);
  /* What she corrected stands instead of what was worked out. */
  if (is_test && fmn_entry_has (entry, "state"))
    {
      corrected
          = fmn_entry_dup_field_text (journal, entry, fmn_kind_find_field (FMN_KIND_TEST, "state"));
      g_clear_pointer (&weeks, g_free);
      g_clear_pointer (&medicines, g_free);
    }
  if (weeks == NULL && medicines == NULL && corrected == NULL)
    return NULL;

  chips = fmn_wrap_box_new (7, 7);
  if (corrected != NULL)
    fmn_wrap_box_append (FMN_WRAP_BOX (chips), fmn_chip_new (FMN_KIND_UNKNOWN, corrected));
  if (weeks != NULL)
    {
      FmnKind kind = moment.type == FMN_MOMENT_AFTER ? FMN_KIND_ENDING : FMN_KIND_PREGNANCY;

      fmn_wrap_box_append (FMN_WRAP_BOX (chips), fmn_chip_new (kind, weeks));
    }
  if (medicines != NULL)
    {
      /* Translators: medicines in use on the day of a sample: "Taking aspirin 75 mg" */
      g_autofree char *text = g_strdup_printf (_ ("Taking %s"), medicines);

      fmn_wrap_box_append (FMN_WRAP_BOX (chips), fmn_chip_new (FMN_KIND_TREATMENT, text));
    }
  return is_test ? fmn_detail_section_new (_ ("On the day of the sample"), chips) : chips;
}
