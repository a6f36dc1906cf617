/* fmn-source.h: a publication that a statement was read in, and how much of it was read.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Immutable. Properties: title, line. */
#define FMN_TYPE_SOURCE (fmn_source_get_type ())
G_DECLARE_FINAL_TYPE (FmnSource, fmn_source, FMN, SOURCE, GObject)

/* All strings are borrowed. */
const char *fmn_source_get_id (FmnSource *self);
const char *fmn_source_get_title (FmnSource *self);     /* as published, not translated */
const char *fmn_source_get_publisher (FmnSource *self); /* as published */
int fmn_source_get_year (FmnSource *self);              /* 0 when the publication names none */
const char *fmn_source_get_url (FmnSource *self);  /* or NULL. Text to copy; nothing opens it */
const char *fmn_source_get_read (FmnSource *self); /* "the abstract", translated: what was read */
const char *fmn_source_get_read_note (FmnSource *self); /* more on that, translated, or NULL */
/* "RCOG, 2023": publisher and year. */
const char *fmn_source_get_line (FmnSource *self);

G_END_DECLS
