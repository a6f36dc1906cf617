/* fmn-value.h: what a laboratory wrote: a number with a comparator and a unit, a titre, a finding, a karyotype, or words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_VALUE_QUANTITY,
  FMN_VALUE_TITRE,
  FMN_VALUE_FINDING,
  FMN_VALUE_GENOTYPE,
  FMN_VALUE_KARYOTYPE,
  FMN_VALUE_TEXT,
} FmnValueType;

/* Immutable and reference-counted. Numbers are kept as the digits that were typed; a value is never converted in place. */
typedef struct _FmnValue FmnValue;

#define FMN_TYPE_VALUE (fmn_value_get_type ())
GType fmn_value_get_type (void) G_GNUC_CONST;
FmnValue *fmn_value_ref (FmnValue *self);
void fmn_value_unref (FmnValue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnValue, fmn_value_unref)

#define FMN_VALUE_ERROR (fmn_value_error_quark ())
GQuark fmn_value_error_quark (void);
typedef enum
{
  FMN_VALUE_ERROR_NOT_A_NUMBER,
  FMN_VALUE_ERROR_NOT_A_TITRE,
  FMN_VALUE_ERROR_NOT_A_FINDING,
  FMN_VALUE_ERROR_EMPTY,
} FmnValueError;

/* What a person types into the value field of a test whose values are of @type: "42,5" and "42.5" by the locale (a single separator is always
 * the decimal one unless it can be a thousands group in the locale: "38 400", "38,400" in English, "38.400" in German), "<20", "> 100", "≤5", "1:320", "1/320", "negative",
 * "neg", "not detected". The message of @error is translated, for the person, and stands beside the field. @unit may be NULL. */
FmnValue *
fmn_value_parse_typed (const char *text, FmnValueType type, const char *unit, GError **error);
FmnValue *
fmn_value_from_json (JsonObject *object,
                     GError **error); /* docs/FORMAT.md, "value"; G_IO_ERROR_INVALID_DATA */
JsonObject *fmn_value_to_json (const FmnValue *self);

FmnValueType fmn_value_get_value_type (const FmnValue *self);
const char *fmn_value_get_comparator (const FmnValue *self); /* "<" "<=" ">" ">=" or NULL */
const char *fmn_value_get_number (const FmnValue *self);     /* canonical decimal text, or NULL */
double fmn_value_get_double (
    const FmnValue *self); /* NAN when it is no quantity; for a titre 1:n it is n */
const char *fmn_value_get_unit (const FmnValue *self);
const char *fmn_value_get_text (
    const FmnValue *self); /* titre, finding id, genotype, karyotype, text; NULL for a quantity */
/* "42.5 GPL units", "< 5 IU/L", "1:320", "not detected": in the locale, with thousands apart, translated findings. */
char *fmn_value_format (const FmnValue *self);
/* The same without the unit: for the field that edits it. */
char *fmn_value_format_bare (const FmnValue *self);
gboolean fmn_value_equal (const FmnValue *a, const FmnValue *b);
const char *fmn_value_type_to_id (FmnValueType type); /* "quantity", … */
gboolean fmn_value_type_from_id (const char *id, FmnValueType *out);

/* A decimal typed by a person, by the locale, to canonical text ("42,5" → "42.5"), or NULL. Used for doses, ranges and measurements too. */
char *fmn_decimal_parse_typed (const char *text);
char *fmn_decimal_format (const char *canonical);

G_END_DECLS
