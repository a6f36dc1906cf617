/* fmn-chapter-page.h: one chapter to read together: what happened, its papers unopened, and what each of the two wrote.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-chapter.h"
#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_CHAPTER_PAGE (fmn_chapter_page_get_type ())
G_DECLARE_FINAL_TYPE (FmnChapterPage, fmn_chapter_page, FMN, CHAPTER_PAGE, AdwBin)

/* @context: of the whole journal, into which is written. @shared: the same of what both may read, of which @chapter is. @place: "Chapter 3 of 4".
 * (transfer floating) */
GtkWidget *fmn_chapter_page_new (FmnContext *context,
                                 FmnContext *shared,
                                 const FmnChapter *chapter,
                                 const char *place);
/* The title takes the focus, so that it is what is read first. */
void fmn_chapter_page_focus_title (FmnChapterPage *self);
/* By whole screens; FALSE when that end of the page was in sight already. */
gboolean fmn_chapter_page_scroll (FmnChapterPage *self, int screens);
void fmn_chapter_page_scroll_by (FmnChapterPage *self, double pixels);
gboolean fmn_chapter_page_is_writing (FmnChapterPage *self);

G_END_DECLS
