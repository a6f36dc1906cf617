/* fmn-date-tile.h: a small square with the day and the month of a visit.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-date.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_DATE_TILE (fmn_date_tile_get_type ())
G_DECLARE_FINAL_TYPE (FmnDateTile, fmn_date_tile, FMN, DATE_TILE, AdwBin)

GtkWidget *fmn_date_tile_new (void);
/* NULL: not known. The date is also said in words beside it, so the tile itself is decoration. */
void fmn_date_tile_set_date (FmnDateTile *self, const FmnDate *date);

G_END_DECLS
