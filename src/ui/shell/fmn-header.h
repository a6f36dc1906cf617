/* fmn-header.h: the flat header bar of a column: New, the title, and the main menu where the sidebar is not there to hold it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Children of type "start" and "end" go into the bar, beside New and the main menu.
 * Properties: "title"; "context" (FmnContext; without it there is no menu); "narrow" (the main menu
 * moves here, New loses its word); "has-new" (whether it starts with New); "has-menu" (starts with
 * the main menu: the sidebar's); "show-title-buttons" (the window's own, at the end). */
#define FMN_TYPE_HEADER (fmn_header_get_type ())
G_DECLARE_FINAL_TYPE (FmnHeader, fmn_header, FMN, HEADER, AdwBin)

void fmn_header_set_title (FmnHeader *self, const char *title);
/* Into the bar, before the main menu; for pages that are made in code. */
void fmn_header_pack_end (FmnHeader *self, GtkWidget *child);
/* Opens the menu of New. */
void fmn_header_popup_new (FmnHeader *self);

G_END_DECLS
