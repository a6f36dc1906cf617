/* fmn-list-editor.h: a list inside an entry: its parts as rows that unfold, in order.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-list-item.h"

G_BEGIN_DECLS

/* Its value is the JSON text of an array. A part that is not complete yet is not in it. */
#define FMN_TYPE_LIST_EDITOR (fmn_list_editor_get_type ())
G_DECLARE_FINAL_TYPE (FmnListEditor, fmn_list_editor, FMN, LIST_EDITOR, GtkWidget)

/* @label: what assistive technologies read for the list. */
GtkWidget *fmn_list_editor_new (const FmnListSpec *spec, FmnContext *context, const char *label);
/* Adds a part by hand, unfolded and with the focus. */
void fmn_list_editor_add (FmnListEditor *self, JsonObject *object);
guint fmn_list_editor_get_n_items (FmnListEditor *self);
FmnListItem *fmn_list_editor_get_item (FmnListEditor *self, guint index);

G_END_DECLS
