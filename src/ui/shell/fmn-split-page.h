/* fmn-split-page.h: a section made of a list and a page beside it, that fold into one another when narrow.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-page.h"

G_BEGIN_DECLS

/* Subclasses fill both sides in constructed (), after chaining up. go_back and get_columns of FmnPage are answered here. */
#define FMN_TYPE_SPLIT_PAGE (fmn_split_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (FmnSplitPage, fmn_split_page, FMN, SPLIT_PAGE, FmnPage)

struct _FmnSplitPageClass
{
  FmnPageClass parent_class;
};

/* @width: what the list asks for, 266 to 352 px. @title stands over it. @has_new: whether its bar starts with New. */
void fmn_split_page_set_list (
    FmnSplitPage *self, const char *title, int width, gboolean has_new, GtkWidget *list);
void fmn_split_page_set_page (FmnSplitPage *self, GtkWidget *page);
/* Over the page when both sides are seen it is mostly empty; when folded it names where one is. */
void fmn_split_page_set_page_title (FmnSplitPage *self, const char *title);
/* Into the page's bar, at its end. */
void fmn_split_page_add_page_button (FmnSplitPage *self, GtkWidget *button);
/* Into the list's bar, at its end. */
void fmn_split_page_add_list_button (FmnSplitPage *self, GtkWidget *button);
/* When folded, brings the page before the list; else does nothing. */
void fmn_split_page_open (FmnSplitPage *self);
/* Whether Back leads somewhere else than to the list; its button is there in a wide window too then. */
void fmn_split_page_set_has_way_back (FmnSplitPage *self, gboolean has_way_back);
/* Whether one side is seen at a time; a property that can be bound to. */
gboolean fmn_split_page_get_folded (FmnSplitPage *self);

G_END_DECLS
