/* fmn-article-section.h: a section of the article, retold, with what the evidence says beside each claim.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-claim.h"
#include "fmn-source.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Immutable. Properties: id, title. */
#define FMN_TYPE_ARTICLE_SECTION (fmn_article_section_get_type ())
G_DECLARE_FINAL_TYPE (FmnArticleSection, fmn_article_section, FMN, ARTICLE_SECTION, GObject)

/* All borrowed. Texts may hold {loss}, {pregnancy} and {baby}: fill them with fmn_words_fill. */
const char *fmn_article_section_get_id (FmnArticleSection *self);
const char *fmn_article_section_get_title (FmnArticleSection *self);
guint fmn_article_section_get_number (FmnArticleSection *self); /* from 1, in reading order */
const char *const *fmn_article_section_get_paragraphs (FmnArticleSection *self);
/* FALSE for the last section, which tells what the article leaves out. */
gboolean fmn_article_section_is_from_article (FmnArticleSection *self);
GListModel *fmn_article_section_get_claims (FmnArticleSection *self);  /* FmnClaim */
GListModel *fmn_article_section_get_sources (FmnArticleSection *self); /* FmnSource */

G_END_DECLS
