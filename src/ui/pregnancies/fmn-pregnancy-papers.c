/* fmn-pregnancy-papers.c: papers by their names, with the entry that each belongs to.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-pregnancy-papers.h"

#include "fmn-caption.h"
#include "fmn-detail-section.h"
#include "fmn-paper-row.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_list (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return list;
}

/* Which entry it belongs to stands before what kind of file it is. */
static void
name_entry (GtkWidget *row, FmnAttachment *paper, const char *caption)
{
  const char *facts = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
  /* Translators: of a paper: the entry that it belongs to, then "PDF · 3 pages · 240 kB". */
  g_autofree char *subtitle = g_strdup_printf (C_ ("paper", "%s · %s"), caption, facts);
  g_autofree char *name
      = g_strdup_printf (C_ ("paper", "%s, %s"), fmn_attachment_get_name (paper), subtitle);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
append_papers (GtkWidget **list, const char *label, FmnContext *context, FmnEntry *entry)
{
  g_autoptr (GPtrArray) papers = fmn_entry_dup_papers (entry);
  g_autofree char *caption = NULL;

  if (papers->len == 0)
    return;
  if (*list == NULL)
    *list = make_list (label);
  caption = fmn_entry_dup_caption (fmn_context_get_journal (context), entry);
  for (guint i = 0; i < papers->len; i++)
    {
      FmnAttachment *paper = g_ptr_array_index (papers, i);
      /* Removed where it belongs. */
      GtkWidget *row = fmn_paper_row_new (context, paper, FALSE);

      name_entry (row, paper, caption);
      gtk_list_box_append (GTK_LIST_BOX (*list), row);
    }
}

GtkWidget *
fmn_papers_of_entries_new (FmnContext *context, GPtrArray *entries, const char *label)
{
  GtkWidget *list = NULL;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (entries != NULL && label != NULL, NULL);

  for (guint i = entries->len; i > 0; i--)
    append_papers (&list, label, context, g_ptr_array_index (entries, i - 1));
  return list != NULL ? fmn_detail_section_new (_ ("Papers"), list) : NULL;
}

GtkWidget *
fmn_pregnancy_papers_new (FmnContext *context, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  GPtrArray *bound;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (pregnancy), NULL);

  bound = fmn_journal_get_bound (fmn_context_get_journal (context), fmn_entry_get_id (pregnancy));
  for (guint i = 0; bound != NULL && i < bound->len; i++)
    g_ptr_array_add (entries, g_ptr_array_index (bound, i));
  g_ptr_array_add (entries, pregnancy);
  return fmn_papers_of_entries_new (context, entries, _ ("Papers of this pregnancy"));
}
