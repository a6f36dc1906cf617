/* fmn-info.h: what belongs to the journal as a whole: people, words, settings. Immutable.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-date.h"
#include "fmn-words.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _FmnInfo FmnInfo; /* reference-counted */

#define FMN_TYPE_INFO (fmn_info_get_type ())
GType fmn_info_get_type (void) G_GNUC_CONST;
FmnInfo *fmn_info_ref (FmnInfo *self);
void fmn_info_unref (FmnInfo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnInfo, fmn_info_unref)

FmnInfo *
fmn_info_new (void); /* defaults: one person without a name, default words, 24 weeks, ESHRE */
FmnInfo *fmn_info_new_from_json (
    JsonObject *document,
    GError **error); /* the whole document's object; checks people, words, settings */
void fmn_info_to_json (FmnInfo *self, JsonObject *document);

FmnWords *fmn_info_get_words (FmnInfo *self);                      /* (transfer none) */
const char *fmn_info_get_name (FmnInfo *self, const char *person); /* or NULL */
gboolean fmn_info_has_partner (FmnInfo *self);
char *fmn_info_dup_person_label (FmnInfo *self,
                                 const char *person); /* name, or "Me" / "My partner" */
int fmn_info_get_viability_weeks (FmnInfo *self);
const char *fmn_info_get_loss_rule (FmnInfo *self);
int fmn_info_get_living_children (FmnInfo *self); /* -1 for not said */
/* Whether biochemical losses are left out of G, A and the UK's b; they are told by themselves all the same. */
gboolean fmn_info_get_leave_out_biochemical (FmnInfo *self);
int fmn_info_get_birth_year (FmnInfo *self, const char *person); /* 0 for not said */
const char *fmn_info_get_background (FmnInfo *self);             /* or NULL */
const char *fmn_info_get_modified (FmnInfo *self);               /* RFC 3339 or NULL */

/* Whether she put away the suggestion @prompt about @about (an id, or "") for good, or until a day after @today. */
gboolean
fmn_info_has_dismissed (FmnInfo *self, const char *prompt, const char *about, const FmnDate *today);
/* Until when no suggestion is shown at all (RFC 3339, UTC), and the hour of each evening from which none is ("HH:MM"); or NULL. */
const char *fmn_info_get_quiet_until (FmnInfo *self);
const char *fmn_info_get_quiet_from (FmnInfo *self);

/* Who is "Me" to whoever reads now; this is never written. (transfer full) */
FmnInfo *fmn_info_with_reader (FmnInfo *self, const char *person);

/* Copies with one thing changed; all (transfer full). */
FmnInfo *fmn_info_with_words (FmnInfo *self, FmnWords *words);
FmnInfo *fmn_info_with_name (
    FmnInfo *self,
    const char *person,
    const char *name); /* adds the partner when missing; NULL name removes the name */
FmnInfo *fmn_info_with_partner (FmnInfo *self, gboolean has_partner);
FmnInfo *fmn_info_with_int (
    FmnInfo *self,
    const char *setting,
    int value); /* "viability-weeks", "living-children", "birth-year", "partner-birth-year"; negative removes it */
FmnInfo *fmn_info_with_string (FmnInfo *self,
                               const char *setting,
                               const char *value); /* "loss-rule", "background" */
FmnInfo *fmn_info_with_leave_out_biochemical (FmnInfo *self, gboolean leave_out);
/* Corrections of figures: fmn-correction.h. */
FmnInfo *fmn_info_with_modified (FmnInfo *self, const char *stamp);
/* @until NULL: for good. */
FmnInfo *fmn_info_with_dismissed (FmnInfo *self,
                                  const char *prompt,
                                  const char *about,
                                  const FmnDate *until);
/* Every suggestion that was put away may be shown again. */
FmnInfo *fmn_info_without_dismissed (FmnInfo *self);
FmnInfo *fmn_info_with_quiet (FmnInfo *self, const char *until, const char *from); /* or NULL */

G_END_DECLS
