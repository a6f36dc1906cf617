/* fmn-voice.h: the sign of the person who wrote something: a letter in a shape and a colour of that person's own.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-info.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Round for the one, square for the other. Decoration: the name is said in words beside it, or by the row that it stands in. */
#define FMN_TYPE_VOICE (fmn_voice_get_type ())
G_DECLARE_FINAL_TYPE (FmnVoice, fmn_voice, FMN, VOICE, AdwBin)

GtkWidget *fmn_voice_new (void);
void fmn_voice_set_person (FmnVoice *self, FmnInfo *info, const char *person);
/* The sign with the person's name beside it, as a heading. @more: what is said after the name, such as when (nullable). (transfer floating) */
GtkWidget *fmn_voice_heading_new (FmnInfo *info, const char *person, const char *more);
/* The day of @stamp (RFC 3339) where the person is, in words; NULL when it is none. */
char *fmn_voice_dup_day (const char *stamp);

G_END_DECLS
