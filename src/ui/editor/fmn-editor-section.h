/* fmn-editor-section.h: one card of the editor: what it shows of an entry, and what it puts into a draft.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-draft.h"
#include "fmn-field-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FmnEditorSection:
 *
 * Abstract. A section claims members of docs/FORMAT.md by adding an editor for each. It never writes to the journal: it says that a member was
 * edited, and puts it into a draft when it is asked to.
 *
 * Construct-only properties: "context", "kind". Signal "edited" (FmnEditorSection*, const char *name).
 */
#define FMN_TYPE_EDITOR_SECTION (fmn_editor_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (
    FmnEditorSection, fmn_editor_section, FMN, EDITOR_SECTION, AdwPreferencesGroup)

struct _FmnEditorSectionClass
{
  AdwPreferencesGroupClass parent_class;

  /* Adds the rows; called once, when context and kind are known. */
  void (*build) (FmnEditorSection *self);
  /* Shows @entry. Chain up: that loads every row. */
  void (*load) (FmnEditorSection *self, FmnEntry *entry);
  /* Puts one claimed member into @draft. Chain up for rows that were added plainly. */
  void (*apply) (FmnEditorSection *self, const char *name, FmnDraft *draft);
  /* The person edited @name; before the signal. */
  void (*touched) (FmnEditorSection *self, const char *name);
};

FmnEditorSection *fmn_editor_section_new (GType type, FmnContext *context, FmnKind kind);

FmnContext *fmn_editor_section_get_context (FmnEditorSection *self);
FmnJournal *fmn_editor_section_get_journal (FmnEditorSection *self);
FmnKind fmn_editor_section_get_kind (FmnEditorSection *self);
FmnEntry *fmn_editor_section_get_entry (FmnEditorSection *self); /* as loaded last; (nullable) */
/* Whether the entry is being made in this editor. Set before the first load. */
gboolean fmn_editor_section_get_is_new (FmnEditorSection *self);
void fmn_editor_section_set_is_new (FmnEditorSection *self, gboolean is_new);

void fmn_editor_section_load (FmnEditorSection *self, FmnEntry *entry);
/* @name NULL: all that it claims. */
void fmn_editor_section_apply (FmnEditorSection *self, const char *name, FmnDraft *draft);
gboolean fmn_editor_section_claims (FmnEditorSection *self, const char *name);
/* The claimed members; (transfer none), NULL-terminated. */
const char *const *fmn_editor_section_get_names (FmnEditorSection *self);
/* The editor of a member; NULL when a member has several or none. */
GtkWidget *fmn_editor_section_get_editor (FmnEditorSection *self, const char *name);
/* Shows @sentence beside the member's editor. */
void
fmn_editor_section_set_problem (FmnEditorSection *self, const char *name, const char *sentence);

/* For subclasses, in build. All return the row, (transfer none). */
GtkWidget *fmn_editor_section_add_field (FmnEditorSection *self, const char *name);
/* @editor speaks the canonical text of the member @name; it is added to the card unless it has a parent already. */
void fmn_editor_section_add_editor (FmnEditorSection *self, const char *name, GtkWidget *editor);
/* One member @part of the object @name; @part must outlive the section. */
GtkWidget *
fmn_editor_section_add_part (FmnEditorSection *self, const char *name, const FmnField *part);
/* Claims @name for a subclass that loads and applies it itself. */
void fmn_editor_section_claim (FmnEditorSection *self, const char *name);
/* Says that @name was edited by hand. */
void fmn_editor_section_edited (FmnEditorSection *self, const char *name);
/* Rows that are added from now on go into @expander, or into the card again with NULL. */
void fmn_editor_section_set_expander (FmnEditorSection *self, AdwExpanderRow *expander);

G_END_DECLS
