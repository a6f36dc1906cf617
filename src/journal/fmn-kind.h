/* fmn-kind.h: the kinds of entry and the fields of each, as data: editor, file check, search and history all read this table.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_KIND_UNKNOWN, /* a kind of a later version: kept, shown read-only */
  FMN_KIND_PREGNANCY,
  FMN_KIND_ENDING,
  FMN_KIND_SCAN,
  FMN_KIND_TEST,
  FMN_KIND_TREATMENT,
  FMN_KIND_PROCEDURE,
  FMN_KIND_VISIT,
  FMN_KIND_QUESTION,
  FMN_KIND_SYMPTOM,
  FMN_KIND_NOTE,
  FMN_N_KINDS,
} FmnKind;

typedef enum
{
  FMN_FIELD_LINE,        /* one line of text */
  FMN_FIELD_TEXT,        /* paragraphs */
  FMN_FIELD_CHOICE,      /* one of choices */
  FMN_FIELD_CHOICES,     /* any of choices, an array */
  FMN_FIELD_OPEN_CHOICE, /* one of choices, or free text */
  FMN_FIELD_BOOLEAN,
  FMN_FIELD_INTEGER, /* min to max */
  FMN_FIELD_DECIMAL, /* canonical decimal text, in @unit */
  FMN_FIELD_DATE,
  FMN_FIELD_CLOCK, /* "HH:MM", local wall clock */
  FMN_FIELD_STAMP, /* RFC 3339, UTC */
  FMN_FIELD_WEEKS, /* FmnGestation text */
  FMN_FIELD_ENTRY, /* id of an entry of kind @ref */
  FMN_FIELD_PERSON,
  FMN_FIELD_CATALOGUE, /* id in the knowledge catalogue */
  FMN_FIELD_OUTCOME,   /* id of FmnOutcome */
  FMN_FIELD_TAGS,      /* array of strings */
  FMN_FIELD_VALUE,     /* FmnValue */
  FMN_FIELD_RANGE,
  FMN_FIELD_DATINGS,
  FMN_FIELD_STEPS,
  FMN_FIELD_REMINDERS,
  FMN_FIELD_REFERRAL, /* steps before a visit, fmn-referral.h */
  FMN_FIELD_STATE,
  FMN_FIELD_ORIGIN, /* question's "from" */
  FMN_FIELD_PAPERS,
  FMN_FIELD_REFLECTIONS,
  FMN_FIELD_VERSIONS,
} FmnFieldType;

typedef struct
{
  const char *id;
  const char *label; /* msgid, context "choice" */
} FmnChoice;

typedef struct
{
  const char *name; /* member of docs/FORMAT.md */
  FmnFieldType type;
  const char *label; /* msgid, context "field"; NULL for members that are never edited by hand */
  const FmnChoice *choices; /* ends with { NULL } */
  int min, max;             /* for integers */
  const char *unit;         /* for decimals with a fixed unit: "mm" */
  FmnKind ref;              /* for FMN_FIELD_ENTRY */
} FmnField;

const char *fmn_kind_to_id (FmnKind kind); /* "test"; NULL for UNKNOWN */
FmnKind fmn_kind_from_id (const char *id); /* UNKNOWN when it is none */
/* Translated nouns for a person: "test result", "pregnancy", "ending", "page"; "entry" for UNKNOWN. */
const char *fmn_kind_get_noun (FmnKind kind);
const char *
fmn_kind_get_plural (FmnKind kind); /* "Tests", "Pregnancies", "Pages": headings and filter chips */
/* The fields that the kind adds, ending with a { NULL } name; then the common ones. */
const FmnField *fmn_kind_get_fields (FmnKind kind);
const FmnField *fmn_kind_get_common_fields (void);
/* Kind's own or common field of this name, or NULL. */
const FmnField *fmn_kind_find_field (FmnKind kind, const char *name);
const char *fmn_field_get_label (const FmnField *self); /* translated */
const char *
fmn_field_get_choice_label (const FmnField *self,
                            const char *id); /* translated; NULL when it is no choice of it */

G_END_DECLS
