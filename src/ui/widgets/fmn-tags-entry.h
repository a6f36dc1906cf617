/* fmn-tags-entry.h: tags as pills, with completion from those that are in use.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-field-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A row of a card. Its value is the tags, one a line. Enter or a comma ends a tag; Backspace in the empty field takes the last one back into it. */
#define FMN_TYPE_TAGS_ENTRY (fmn_tags_entry_get_type ())
G_DECLARE_FINAL_TYPE (FmnTagsEntry, fmn_tags_entry, FMN, TAGS_ENTRY, AdwPreferencesRow)

GtkWidget *fmn_tags_entry_new (const char *title, FmnContext *context);
/* The field behind the pills. */
GtkText *fmn_tags_entry_get_text_widget (FmnTagsEntry *self);

G_END_DECLS
