/* fmn-section-view.h: one section of the article to read, with her own entries beside it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-reading-text.h"
#include "fmn-section-index.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "go-to" (id): the person asks for another section, or for a word of the glossary. */
#define FMN_TYPE_SECTION_VIEW (fmn_section_view_get_type ())
G_DECLARE_FINAL_TYPE (FmnSectionView, fmn_section_view, FMN, SECTION_VIEW, AdwBin)

GtkWidget *fmn_section_view_new (FmnContext *context, FmnSectionIndex *index);
/* Shows it from its beginning. */
void fmn_section_view_set_section (FmnSectionView *self, FmnArticleSection *section);
/* Fills her entries and questions anew. */
void fmn_section_view_update_entries (FmnSectionView *self);
/* The section before (-1) or after (1) the one that is shown; NULL at the ends. (transfer none) */
FmnArticleSection *fmn_section_view_get_neighbour (FmnSectionView *self, int step);
/* How far down it is read. (transfer none) */
GtkAdjustment *fmn_section_view_get_scroll (FmnSectionView *self);

G_END_DECLS
