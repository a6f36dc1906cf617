/* fmn-term.h: a word of the glossary, or what a laboratory calls a test or treatment, and a place in a text where it stands.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-source.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Immutable. Properties: id, term, meaning. */
#define FMN_TYPE_TERM (fmn_term_get_type ())
G_DECLARE_FINAL_TYPE (FmnTerm, fmn_term, FMN, TERM, GObject)

/* All borrowed. */
const char *fmn_term_get_id (FmnTerm *self);
const char *fmn_term_get_term (FmnTerm *self);
/* Whether it is a test or a treatment of the catalogue, by whose id it goes, and no word of the glossary. */
gboolean fmn_term_is_item (FmnTerm *self);
const char *const *fmn_term_get_also (FmnTerm *self); /* other words for it; never NULL */
const char *fmn_term_get_meaning (FmnTerm *self);
GListModel *fmn_term_get_sources (FmnTerm *self); /* FmnSource */

/* Bytes @start to @end (not included) of a text stand for @term (borrowed). */
typedef struct
{
  gsize start;
  gsize end;
  FmnTerm *term;
} FmnTermSpan;

G_END_DECLS
