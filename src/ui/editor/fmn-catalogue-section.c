/* fmn-catalogue-section.c: the card of an entry that stands in the catalogue, or has a name of her own.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-catalogue-section.h"

#include "fmn-typed-row.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  FmnTypedEntry *catalogue;
  GtkWidget *title_row;
} FmnCatalogueSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FmnCatalogueSection,
                                     fmn_catalogue_section,
                                     FMN_TYPE_EDITOR_SECTION)

#define PRIV(self)                                                                                 \
  ((FmnCatalogueSectionPrivate *) fmn_catalogue_section_get_instance_private (self))
#define NAME(self) (FMN_CATALOGUE_SECTION_GET_CLASS (self)->name)

static void
show_item (FmnCatalogueSection *self)
{
  FmnCatalogueSectionPrivate *priv = PRIV (self);
  FmnCatalogueItem *item = fmn_catalogue_entry_get_item (FMN_CATALOGUE_ENTRY (priv->catalogue));

  gtk_widget_set_visible (priv->title_row, item != NULL);
  FMN_CATALOGUE_SECTION_GET_CLASS (self)->item_changed (self, item);
}

static void
on_catalogue_edited (FmnCatalogueSection *self)
{
  show_item (self);
  fmn_editor_section_edited (FMN_EDITOR_SECTION (self), NAME (self));
}

static void
on_title_edited (FmnCatalogueSection *self)
{
  fmn_editor_section_edited (FMN_EDITOR_SECTION (self), "title");
}

static void
fmn_catalogue_section_load (FmnEditorSection *section, FmnEntry *entry)
{
  FmnCatalogueSection *self = FMN_CATALOGUE_SECTION (section);
  FmnCatalogueSectionPrivate *priv = PRIV (self);
  const char *id = fmn_entry_get_string (entry, NAME (self));

  fmn_field_editor_load (FMN_FIELD_EDITOR (priv->catalogue),
                         id != NULL ? id : fmn_entry_get_title (entry));
  fmn_field_editor_load (FMN_FIELD_EDITOR (priv->title_row),
                         id != NULL ? fmn_entry_get_title (entry) : NULL);
  show_item (self);
  FMN_EDITOR_SECTION_CLASS (fmn_catalogue_section_parent_class)->load (section, entry);
}

/* An id goes to the member, own words to the title. */
static void
apply_catalogue (FmnCatalogueSection *self, FmnDraft *draft)
{
  FmnSuggestEntry *catalogue = FMN_SUGGEST_ENTRY (PRIV (self)->catalogue);
  gboolean had_id = json_object_has_member (fmn_draft_peek (draft), NAME (self));
  const char *id = fmn_suggest_entry_get_id (catalogue);
  const char *own = fmn_suggest_entry_get_own_words (catalogue);
  FmnEntry *loaded = fmn_editor_section_get_entry (FMN_EDITOR_SECTION (self));

  /* An id of a later catalogue is unknown here: it is no name of hers. */
  if (own != NULL && loaded != NULL
      && g_strcmp0 (own, fmn_entry_get_string (loaded, NAME (self))) == 0)
    id = own;
  if (id != NULL)
    {
      fmn_draft_set_string (draft, NAME (self), id);
      if (!had_id)
        fmn_draft_unset (draft, "title");
    }
  else
    {
      fmn_draft_unset (draft, NAME (self));
      fmn_draft_set_string (draft, "title", own);
    }
}

static void
fmn_catalogue_section_apply (FmnEditorSection *section, const char *name, FmnDraft *draft)
{
  FmnCatalogueSection *self = FMN_CATALOGUE_SECTION (section);

  if (strcmp (name, NAME (self)) == 0)
    apply_catalogue (self, draft);
  else if (strcmp (name, "title") == 0)
    {
      g_autofree char *title
          = fmn_field_editor_dup_value (FMN_FIELD_EDITOR (PRIV (self)->title_row));

      if (json_object_has_member (fmn_draft_peek (draft), NAME (self)))
        fmn_draft_set_string (draft, "title", title);
    }
  else
    FMN_EDITOR_SECTION_CLASS (fmn_catalogue_section_parent_class)->apply (section, name, draft);
}

static void
fmn_catalogue_section_class_init (FmnCatalogueSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->load = fmn_catalogue_section_load;
  FMN_EDITOR_SECTION_CLASS (klass)->apply = fmn_catalogue_section_apply;
}

static void
fmn_catalogue_section_init (FmnCatalogueSection *self)
{
}

void
fmn_catalogue_section_add_rows (FmnCatalogueSection *self)
{
  FmnCatalogueSectionPrivate *priv;
  FmnEditorSection *section;
  const FmnField *field;
  GtkWidget *row;

  g_return_if_fail (FMN_IS_CATALOGUE_SECTION (self));

  priv = PRIV (self);
  section = FMN_EDITOR_SECTION (self);
  field = fmn_kind_find_field (fmn_editor_section_get_kind (section), NAME (self));
  priv->catalogue = FMN_TYPED_ENTRY (
      fmn_catalogue_entry_new (fmn_editor_section_get_context (section), NAME (self)));
  fmn_typed_entry_set_placeholder (priv->catalogue, _ ("Search, or write a name of your own"));
  row = fmn_typed_row_new (fmn_field_get_label (field), priv->catalogue);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  priv->title_row
      = fmn_typed_row_new (_ ("Your own name for it"), FMN_TYPED_ENTRY (fmn_typed_entry_new ()));
  gtk_widget_set_visible (priv->title_row, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), priv->title_row);
  fmn_editor_section_claim (section, NAME (self));
  fmn_editor_section_claim (section, "title");
  g_signal_connect_object (row, "edited", G_CALLBACK (on_catalogue_edited), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->title_row, "edited", G_CALLBACK (on_title_edited), self,
                           G_CONNECT_SWAPPED);
}

FmnCatalogueItem *
fmn_catalogue_section_get_item (FmnCatalogueSection *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_SECTION (self), NULL);

  return fmn_catalogue_entry_get_item (FMN_CATALOGUE_ENTRY (PRIV (self)->catalogue));
}

FmnCatalogueEntry *
fmn_catalogue_section_get_entry_widget (FmnCatalogueSection *self)
{
  g_return_val_if_fail (FMN_IS_CATALOGUE_SECTION (self), NULL);

  return FMN_CATALOGUE_ENTRY (PRIV (self)->catalogue);
}
