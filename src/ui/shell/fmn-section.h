/* fmn-section.h: the sections of the window, in order: what each is called and how its page is made.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-page.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;    /* target of win.section */
  const char *title; /* msgid, context "section" */
  const char *icon_name;
  GType (*get_type) (void);             /* of the FmnPage */
  guint (*count) (FmnJournal *journal); /* what stands beside the title; NULL for nothing */
} FmnSection;

const FmnSection *fmn_section_get_all (guint *n);           /* (transfer none) */
const FmnSection *fmn_section_find (const char *id);        /* or NULL */
const char *fmn_section_get_title (const FmnSection *self); /* translated */

G_END_DECLS
