/* fmn-link.h: a link to an entry, or to something in Learn: a section, a test, a treatment, a word.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-article-section.h"
#include "fmn-catalogue-item.h"
#include "fmn-journal.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens @id by @action, which takes a string. @icon_name may be NULL. (transfer floating) */
GtkWidget *
fmn_link_new (const char *text, const char *icon_name, const char *action, const char *id);
/* "Article, section 3: Antiphospholipid antibodies"; of a section that stands beside the article its title alone. (transfer floating) */
GtkWidget *fmn_section_link_new (FmnArticleSection *section, FmnWords *words);
/* "All about this test: TSH". (transfer floating) */
GtkWidget *fmn_item_link_new (FmnCatalogueItem *item);
/* "Anticardiolipin antibody IgG, 20 December 2025". (transfer floating) */
GtkWidget *fmn_entry_link_new (FmnJournal *journal, FmnEntry *entry);

G_END_DECLS
