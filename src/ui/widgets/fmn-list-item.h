/* fmn-list-item.h: one part of a list inside an entry (a dating, a step, a reflection) as a row that unfolds.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-field-editor.h"
#include "fmn-kind.h"

#include <adwaita.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _FmnListItem FmnListItem;

/* What a list holds, as data. Everything must outlive the widgets. */
typedef struct
{
  const FmnField *fields; /* plain ones, ending with a { NULL } name */
  /* Title (transfer full) of the folded row, perhaps a second line. */
  char *(*describe) (JsonObject *object, FmnContext *context, char **subtitle);
  /* Whether the file can hold it yet; until then it stays here alone. NULL: always. */
  gboolean (*is_complete) (JsonObject *object);
  /* Shows the rows that @object has use for. NULL: all. */
  void (*adapt) (FmnListItem *item, JsonObject *object);
  gboolean one_in_use; /* exactly one complete item has "in-use" */
  /* Where the fields are not the members of the file: what stands there as the fields show it, and back. Both (transfer full); NULL: they are the same. */
  JsonObject *(*unpack) (JsonObject *object);
  JsonObject *(*pack) (JsonObject *object, FmnContext *context);
} FmnListSpec;

/* Signals: "edited", "remove-me" (FmnListItem*), "use-me" (FmnListItem*): it became the one in use by hand. */
#define FMN_TYPE_LIST_ITEM (fmn_list_item_get_type ())
G_DECLARE_FINAL_TYPE (FmnListItem, fmn_list_item, FMN, LIST_ITEM, AdwExpanderRow)

/* @group: of the radio buttons for "in use", or NULL for the first. */
FmnListItem *
fmn_list_item_new (const FmnListSpec *spec, FmnContext *context, GtkCheckButton *group);
void fmn_list_item_load (FmnListItem *self, JsonObject *object);
/* (transfer none): what it holds now, read-only. */
JsonObject *fmn_list_item_get_object (FmnListItem *self);
gboolean fmn_list_item_is_complete (FmnListItem *self);
void fmn_list_item_set_in_use (FmnListItem *self, gboolean in_use);
GtkCheckButton *fmn_list_item_get_radio (FmnListItem *self); /* (nullable) */
/* The row of a field. */
GtkWidget *fmn_list_item_get_row (FmnListItem *self, const char *name);

G_END_DECLS
