/* fmn-entry.h: one entry of the journal, immutable; edits make a new one through FmnDraft.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-date.h"
#include "fmn-dating.h"
#include "fmn-gestation.h"
#include "fmn-kind.h"
#include "fmn-value.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define FMN_JOURNAL_ERROR (fmn_journal_error_quark ())
GQuark fmn_journal_error_quark (void);

/* What a caller can act on. Messages are translated sentences for a person and never hold text of the journal. */
typedef enum
{
  FMN_JOURNAL_ERROR_NOT_JSON, /* no JSON, cut short, too deep, too large, not UTF-8 */
  FMN_JOURNAL_ERROR_INVALID, /* JSON, but no journal of format 1: the message names entry id and member */
  FMN_JOURNAL_ERROR_NEWER, /* a later format */
  FMN_JOURNAL_ERROR_STALE, /* the entry was changed since; nothing was applied */
  FMN_JOURNAL_ERROR_NOT_FOUND,
} FmnJournalError;

/* Thread-safe to read: everything in it is set before it is shared, but for two caches that are set atomically. */
#define FMN_TYPE_ENTRY (fmn_entry_get_type ())
G_DECLARE_FINAL_TYPE (FmnEntry, fmn_entry, FMN, ENTRY, GObject)

/* Takes a reference to @object, which must never change again. Checks every known member's type and range; FMN_JOURNAL_ERROR_INVALID. */
FmnEntry *fmn_entry_new_from_json (JsonObject *object, GError **error);
JsonObject *fmn_entry_get_json (FmnEntry *self); /* (transfer none), read-only */
/* The entry as compact JSON text, made once. (transfer none) */
const char *fmn_entry_get_json_text (FmnEntry *self);
/* Same content apart from modified and versions. */
gboolean fmn_entry_same (FmnEntry *a, FmnEntry *b);

const char *fmn_entry_get_id (FmnEntry *self);
FmnKind fmn_entry_get_kind (FmnEntry *self);
const char *fmn_entry_get_kind_id (FmnEntry *self); /* as in the file, for unknown kinds too */
const char *
fmn_entry_get_title (FmnEntry *self); /* as stored, or NULL; see fmn-caption.h for what is shown */
const FmnDate *fmn_entry_get_date (FmnEntry *self); /* or NULL for not known */
const FmnDate *fmn_entry_get_end_date (FmnEntry *self);
const char *fmn_entry_get_clock (FmnEntry *self); /* "HH:MM" or NULL */
const char *fmn_entry_get_notes (FmnEntry *self);
const char *const *fmn_entry_get_tags (FmnEntry *self); /* never NULL */
gboolean fmn_entry_has_tag (FmnEntry *self, const char *tag);
const char *fmn_entry_get_author (FmnEntry *self); /* "self" when left out */
gboolean fmn_entry_get_only_me (FmnEntry *self);
const char *fmn_entry_get_pregnancy_id (FmnEntry *self);
/* The visit to which it belongs: of a question the one on whose list it stands, of anything else the one at which it was decided; or NULL. */
const char *fmn_entry_get_visit_id (FmnEntry *self);
const char *fmn_entry_get_created (FmnEntry *self);
const char *fmn_entry_get_modified (FmnEntry *self);
JsonArray *fmn_entry_get_versions (FmnEntry *self); /* (nullable) */

/* The date it is sorted and shown at: its date, or for a pregnancy without one the first day that its dating gives (a month, "about"). FALSE when there is none. */
gboolean fmn_entry_get_when (FmnEntry *self, FmnDate *out);
int fmn_entry_compare (FmnEntry *a, FmnEntry *b); /* oldest first: when, clock, created, id */

/* Any member. */
gboolean fmn_entry_has (FmnEntry *self, const char *name);
const char *fmn_entry_get_string (FmnEntry *self,
                                  const char *name); /* NULL when absent or not text */
int fmn_entry_get_int (FmnEntry *self, const char *name, int fallback);
gboolean fmn_entry_get_boolean (FmnEntry *self, const char *name);
JsonObject *fmn_entry_get_object (FmnEntry *self, const char *name);
JsonArray *fmn_entry_get_array (FmnEntry *self, const char *name);
gboolean fmn_entry_get_weeks (FmnEntry *self, const char *name, FmnGestation *out);
FmnValue *
fmn_entry_get_value (FmnEntry *self); /* of a test, parsed once, (transfer none), or NULL */
/* Datings of a pregnancy, oldest first: FmnDating, (transfer none), never NULL. */
GPtrArray *fmn_entry_get_datings (FmnEntry *self);
const FmnDating *fmn_entry_get_dating (FmnEntry *self); /* the one in use, or NULL */

/* Resolves an id of the knowledge catalogue to what is read (its name) and, with @synonyms, all words it can be found by. NULL when unknown. */
typedef char *(*FmnNamerFunc) (const char *kind_id,
                               const char *catalogue_id,
                               gboolean synonyms,
                               gpointer data);
/* Everything a search looks through, folded (fmn-fold.h); made once with the first @namer. */
const char *fmn_entry_get_search_text (FmnEntry *self, FmnNamerFunc namer, gpointer data);

G_END_DECLS
