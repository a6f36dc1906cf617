/* fmn-question-section.c: a question: its words, its visit, and the answer.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-question-section.h"

#include "fmn-number-entry.h"
#include "fmn-origin-entry.h"
#include "fmn-text-row.h"
#include "fmn-typed-row.h"

#include <glib/gi18n-lib.h>

struct _FmnQuestionSection
{
  FmnEditorSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FmnQuestionSection, fmn_question_section, FMN_TYPE_EDITOR_SECTION)

/* Its place on the visit's list is usually moved there; counted from one here, as people count. */
static void
add_place_row (FmnEditorSection *section)
{
  const FmnField *field = fmn_kind_find_field (FMN_KIND_QUESTION, "order");

  fmn_editor_section_add_editor (
      section, "order",
      fmn_typed_row_new (_ ("Place on the visit’s list"),
                         FMN_TYPED_ENTRY (fmn_number_entry_new_place (field->max))));
}

static void
fmn_question_section_build (FmnEditorSection *section)
{
  GtkWidget *words = fmn_text_row_new_line (_ ("Question"));
  GtkWidget *marks;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("The question"));
  fmn_editor_section_add_editor (section, "title", words);
  fmn_editor_section_add_field (section, "visit");
  fmn_editor_section_add_editor (
      section, "from",
      fmn_typed_row_new (_ ("Came from"), FMN_TYPED_ENTRY (fmn_origin_entry_new (
                                              fmn_editor_section_get_context (section)))));
  fmn_editor_section_add_field (section, "status");
  fmn_editor_section_add_field (section, "answer");
  fmn_editor_section_add_field (section, "answered-by");
  add_place_row (section);
  /* What both marked is listed first; for one person alone there is nothing to tell apart. */
  marks = fmn_editor_section_add_field (section, "marked-by");
  gtk_widget_set_visible (marks, fmn_info_has_partner (fmn_journal_get_info (
                                     fmn_editor_section_get_journal (section))));
}

/* An answer says by itself that the question was asked. */
static void
fmn_question_section_apply (FmnEditorSection *section, const char *name, FmnDraft *draft)
{
  FMN_EDITOR_SECTION_CLASS (fmn_question_section_parent_class)->apply (section, name, draft);
  if (strcmp (name, "answer") == 0 && json_object_has_member (fmn_draft_peek (draft), "answer"))
    fmn_draft_set_string (draft, "status", "answered");
}

static void
fmn_question_section_class_init (FmnQuestionSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_question_section_build;
  FMN_EDITOR_SECTION_CLASS (klass)->apply = fmn_question_section_apply;
}

static void
fmn_question_section_init (FmnQuestionSection *self)
{
}
