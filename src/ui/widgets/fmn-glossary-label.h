/* fmn-glossary-label.h: text in which the words of the glossary can be asked what they mean.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-knowledge.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Words of the glossary are underlined; a click, or Tab and Enter, opens their meaning. Which words these are is told to a screen reader. */
#define FMN_TYPE_GLOSSARY_LABEL (fmn_glossary_label_get_type ())
G_DECLARE_FINAL_TYPE (FmnGlossaryLabel, fmn_glossary_label, FMN, GLOSSARY_LABEL, AdwBin)

/* @text: plain, with her words already in it. Paragraphs are apart by an empty line. */
GtkWidget *fmn_glossary_label_new (FmnKnowledge *knowledge, const char *text);
/* A heading in the look of @css_class, without text at first. */
GtkWidget *fmn_glossary_label_new_heading (FmnKnowledge *knowledge, const char *css_class);
void fmn_glossary_label_set_text (FmnGlossaryLabel *self, const char *text);
GtkLabel *fmn_glossary_label_get_label (FmnGlossaryLabel *self); /* (transfer none) */

/* What the page around it is about, by id: not marked there. To be said before the text. */
void fmn_glossary_label_set_subject (FmnGlossaryLabel *self, const char *id);

G_END_DECLS
