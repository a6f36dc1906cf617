/* fmn-papers-section.c: the editor's card of papers; a paper is in the entry when its file is durable.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-papers-section.h"

#include "fmn-papers-card.h"

#include <glib/gi18n-lib.h>

struct _FmnPapersSection
{
  FmnEditorSection parent_instance;

  GtkWidget *card;
  FmnAttachment *added; /* of the edit that is being said */
  const char *removed;
};

G_DEFINE_FINAL_TYPE (FmnPapersSection, fmn_papers_section, FMN_TYPE_EDITOR_SECTION)

static void
on_added (FmnPapersSection *self, const char *entry_id, FmnAttachment *paper)
{
  self->added = paper;
  fmn_editor_section_edited (FMN_EDITOR_SECTION (self), "papers");
  self->added = NULL;
}

static void
on_removed (FmnPapersSection *self, const char *id)
{
  self->removed = id;
  fmn_editor_section_edited (FMN_EDITOR_SECTION (self), "papers");
  self->removed = NULL;
}

static void
fmn_papers_section_build (FmnEditorSection *section)
{
  FmnPapersSection *self = FMN_PAPERS_SECTION (section);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("Papers"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (section),
      _ ("Letters, reports, scans and photographs: chosen, dropped here, or pasted. A copy is kept "
         "with the journal; your own file stays where it is. A paper is opened when you ask for "
         "it, and shown nowhere before."));
  self->card = fmn_papers_card_new (fmn_editor_section_get_context (section));
  fmn_editor_section_claim (section, "papers");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (section), self->card);
  g_signal_connect_object (self->card, "added", G_CALLBACK (on_added), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->card, "removed", G_CALLBACK (on_removed), self, G_CONNECT_SWAPPED);
}

static void
fmn_papers_section_load (FmnEditorSection *section, FmnEntry *entry)
{
  FMN_EDITOR_SECTION_CLASS (fmn_papers_section_parent_class)->load (section, entry);
  fmn_papers_card_set_entry (FMN_PAPERS_CARD (FMN_PAPERS_SECTION (section)->card), entry, FALSE);
}

static void
fmn_papers_section_apply (FmnEditorSection *section, const char *name, FmnDraft *draft)
{
  FmnPapersSection *self = FMN_PAPERS_SECTION (section);

  FMN_EDITOR_SECTION_CLASS (fmn_papers_section_parent_class)->apply (section, name, draft);
  if (strcmp (name, "papers") != 0)
    return;
  if (self->added != NULL)
    fmn_draft_add_paper (draft, self->added);
  if (self->removed != NULL)
    fmn_draft_remove_paper (draft, self->removed);
}

static void
fmn_papers_section_class_init (FmnPapersSectionClass *klass)
{
  FmnEditorSectionClass *section_class = FMN_EDITOR_SECTION_CLASS (klass);

  section_class->build = fmn_papers_section_build;
  section_class->load = fmn_papers_section_load;
  section_class->apply = fmn_papers_section_apply;
}

static void
fmn_papers_section_init (FmnPapersSection *self)
{
}
