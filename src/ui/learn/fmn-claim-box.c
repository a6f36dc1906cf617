/* fmn-claim-box.c: a quiet box, the same for a claim that holds and for one that does not: words tell them apart, no colour.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-claim-box.h"

#include "fmn-glossary-label.h"
#include "fmn-standing-rows.h"
#include "fmn-text-line.h"

#include <glib/gi18n-lib.h>

/* What the article says; for what it leaves out, the subject. */
static char *
dup_claim (FmnClaim *claim, FmnWords *words)
{
  g_autofree char *text = fmn_words_fill (words, fmn_claim_get_text (claim));

  if (fmn_claim_get_comparison (claim) == FMN_COMPARISON_MISSING)
    return g_steal_pointer (&text);
  /* Translators: %s is a sentence that tells what the article claims. */
  return g_strdup_printf (_ ("The article: %s"), text);
}

GtkWidget *
fmn_claim_box_new (FmnKnowledge *knowledge, FmnClaim *claim, FmnWords *words)
{
  GtkWidget *box, *heading, *evidence, *sources;
  g_autofree char *text = NULL;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);
  g_return_val_if_fail (FMN_IS_CLAIM (claim), NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  text = dup_claim (claim, words);
  heading = fmn_text_line_new (fmn_claim_get_comparison_label (claim), "caption-heading");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), fmn_glossary_label_new (knowledge, text));
  evidence = fmn_reading_text_new (knowledge);
  fmn_reading_text_set_text (FMN_READING_TEXT (evidence),
                             (const char *const[]){ fmn_claim_get_evidence (claim), NULL }, words);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (evidence), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  heading, NULL, -1);
  gtk_box_append (GTK_BOX (box), evidence);
  sources = fmn_source_line_new (fmn_claim_get_sources (claim));
  if (sources != NULL)
    gtk_box_append (GTK_BOX (box), sources);
  gtk_widget_add_css_class (box, "quiet-box");
  return box;
}
