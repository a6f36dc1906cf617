/* fmn-detail-prompts.c: the questions that came up from the entry that is shown.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-detail-meaning.h"

#include "fmn-detail-section.h"
#include "fmn-prompt-card.h"

#include <glib/gi18n-lib.h>

GtkWidget *
fmn_detail_prompts_new (FmnContext *context, FmnEntry *entry)
{
  g_autoptr (GListModel) prompts = NULL;
  GtkWidget *box;
  GtkWidget *section = NULL;
  guint n = 0;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  /* An ending is what was just recorded, or what one looks back to. Nothing asks for anything there. */
  if (fmn_entry_get_kind (entry) == FMN_KIND_ENDING)
    return NULL;
  prompts = fmn_prompts_dup_shown (context);
  box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  for (guint i = 0; i < g_list_model_get_n_items (prompts); i++)
    {
      g_autoptr (FmnPrompt) prompt = g_list_model_get_item (prompts, i);

      if (!fmn_prompt_has_entry (prompt, entry))
        continue;
      gtk_box_append (GTK_BOX (box), fmn_prompt_card_new (context, prompt));
      n++;
    }
  if (n > 0)
    section = fmn_detail_section_new (_ ("To think about asking"), box);
  g_object_unref (box);
  return section;
}
