/* fmn-field-editor.h: what every widget that edits one member of an entry has in common.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FmnFieldEditor:
 *
 * A widget for one value in the canonical text of docs/FORMAT.md: a date as EDTF, weeks as "9+2", a decimal with a full stop, the id of
 * a choice, "true", lists with a line feed between their parts. %NULL is "not said". What a person types and cannot be understood stays
 * in the widget and leaves the value as it was.
 *
 * Signal "edited" (FmnFieldEditor*): the person changed the value. Never emitted by fmn_field_editor_load().
 */
#define FMN_TYPE_FIELD_EDITOR (fmn_field_editor_get_type ())
G_DECLARE_INTERFACE (FmnFieldEditor, fmn_field_editor, FMN, FIELD_EDITOR, GtkWidget)

struct _FmnFieldEditorInterface
{
  GTypeInterface parent_iface;

  void (*set_value) (FmnFieldEditor *self, const char *value);
  char *(*dup_value) (FmnFieldEditor *self);
  /* May be NULL. */
  void (*set_problem) (FmnFieldEditor *self, const char *sentence);
};

/* Shows @value when it is not the value already: text that could not be understood, and the cursor, survive a reload. */
void fmn_field_editor_load (FmnFieldEditor *self, const char *value);
/* (transfer full) (nullable) */
char *fmn_field_editor_dup_value (FmnFieldEditor *self);
/* A sentence beside the field; NULL takes it away. */
void fmn_field_editor_set_problem (FmnFieldEditor *self, const char *sentence);
/* For implementations. */
void fmn_field_editor_edited (FmnFieldEditor *self);

G_END_DECLS
