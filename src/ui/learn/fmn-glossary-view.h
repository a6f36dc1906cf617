/* fmn-glossary-view.h: every word of the glossary with its plain meaning.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-knowledge.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_GLOSSARY_VIEW (fmn_glossary_view_get_type ())
G_DECLARE_FINAL_TYPE (FmnGlossaryView, fmn_glossary_view, FMN, GLOSSARY_VIEW, AdwBin)

GtkWidget *fmn_glossary_view_new (FmnKnowledge *knowledge, FmnWords *words);
/* Selects a word and brings it into view; FALSE when there is none of that id. */
gboolean fmn_glossary_view_show_term (FmnGlossaryView *self, const char *id);
/* The word that is selected, or NULL. (transfer none) */
FmnTerm *fmn_glossary_view_get_shown (FmnGlossaryView *self);

G_END_DECLS
