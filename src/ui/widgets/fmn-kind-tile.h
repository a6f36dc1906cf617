/* fmn-kind-tile.h: the small coloured square with a kind's icon that stands before an entry.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Decoration: the kind is said in words beside it. Property "size" in pixels: 30 in lists (the
 * default), 38 or 40 at the head of a page. */
#define FMN_TYPE_KIND_TILE (fmn_kind_tile_get_type ())
G_DECLARE_FINAL_TYPE (FmnKindTile, fmn_kind_tile, FMN, KIND_TILE, AdwBin)

GtkWidget *fmn_kind_tile_new (int size);
void fmn_kind_tile_set_kind (FmnKindTile *self, FmnKind kind);
/* The kind, with the mark that belongs to an ending's outcome. */
void fmn_kind_tile_set_entry (FmnKindTile *self, FmnEntry *entry);

G_END_DECLS
