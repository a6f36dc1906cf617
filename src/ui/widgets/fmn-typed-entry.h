/* fmn-typed-entry.h: a text field that understands what is typed into it, and says in a sentence beside it what it did not.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-field-editor.h"

G_BEGIN_DECLS

/* Used as it is, it takes one line of plain text. Signal "activate": Enter, or what an assistive technology does in its place. */
#define FMN_TYPE_TYPED_ENTRY (fmn_typed_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (FmnTypedEntry, fmn_typed_entry, FMN, TYPED_ENTRY, GtkWidget)

struct _FmnTypedEntryClass
{
  GtkWidgetClass parent_class;

  /* @text: stripped, never empty. On TRUE sets @value (canonical) and perhaps @note (what was understood, in words); on FALSE sets @problem. */
  gboolean (*parse) (
      FmnTypedEntry *self, const char *text, char **value, char **note, char **problem);
  /* What the field shows for @value. */
  char *(*format) (FmnTypedEntry *self, const char *value);
  /* The text changed by hand, whether understood or not. */
  void (*typed) (FmnTypedEntry *self, const char *text);
};

GtkWidget *fmn_typed_entry_new (void);
/* The name that assistive technologies read. */
void fmn_typed_entry_set_label (FmnTypedEntry *self, const char *label);
void fmn_typed_entry_set_placeholder (FmnTypedEntry *self, const char *placeholder);
/* Cells of a table have a frame of their own; rows of a card have none. */
void fmn_typed_entry_set_framed (FmnTypedEntry *self, gboolean framed);
/* Text behind the field: a unit. NULL for none. */
void fmn_typed_entry_set_suffix_text (FmnTypedEntry *self, const char *text);
void fmn_typed_entry_add_suffix (FmnTypedEntry *self, GtkWidget *widget);
/* A sentence that stands under the field while nothing else does. */
void fmn_typed_entry_set_hint (FmnTypedEntry *self, const char *hint);

const char *fmn_typed_entry_get_text (FmnTypedEntry *self);
const char *fmn_typed_entry_peek_value (FmnTypedEntry *self); /* (nullable) */
/* As if @value had been typed: shows it and emits "edited" when it is new. */
void fmn_typed_entry_choose (FmnTypedEntry *self, const char *value);
/* Reads the text again, after something that its meaning depends on changed; emits "edited" when the value did. */
void fmn_typed_entry_reparse (FmnTypedEntry *self);
/* The text is there but was not understood. */
gboolean fmn_typed_entry_is_refused (FmnTypedEntry *self);
/* The sentence that stands beside the field now, or "". */
const char *fmn_typed_entry_get_note (FmnTypedEntry *self);
GtkText *fmn_typed_entry_get_text_widget (FmnTypedEntry *self);

G_END_DECLS
