/* fmn-catalogue-item.h: a test or a treatment of the catalogue: its names, values, units and explanation.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-value.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FmnUnit:
 * @label: what is shown and stored in an entry: "mIU/L". Not translated
 * @ucum: the unit in UCUM: "m[IU]/L"
 * @factor, @offset: value in this unit = value in the item's first unit × @factor + @offset;
 *   @factor is 0 when no confirmed conversion exists. 1 and 0 for the first unit
 */
typedef struct
{
  const char *label;
  const char *ucum;
  double factor;
  double offset;
} FmnUnit;

/* What else there is to know of an item, each with its sources. */
typedef enum
{
  FMN_ITEM_NOTE_TIMING,     /* what can move the result */
  FMN_ITEM_NOTE_REPEAT,     /* when a second sample is taken */
  FMN_ITEM_NOTE_BACKGROUND, /* a line or an interval from a source. Read, and never made a flag */
  FMN_N_ITEM_NOTES,
} FmnItemNote;

/* Immutable. Properties: id, name, category-label. */
#define FMN_TYPE_CATALOGUE_ITEM (fmn_catalogue_item_get_type ())
G_DECLARE_FINAL_TYPE (FmnCatalogueItem, fmn_catalogue_item, FMN, CATALOGUE_ITEM, GObject)

/* All strings and arrays are borrowed; arrays of strings end with NULL and are never NULL. */
const char *fmn_catalogue_item_get_id (FmnCatalogueItem *self);
gboolean fmn_catalogue_item_is_test (FmnCatalogueItem *self); /* else a treatment */
const char *fmn_catalogue_item_get_name (FmnCatalogueItem *self);
const char *const *fmn_catalogue_item_get_synonyms (FmnCatalogueItem *self);
const char *fmn_catalogue_item_get_category (FmnCatalogueItem *self); /* id: "autoimmune" */
const char *fmn_catalogue_item_get_category_label (FmnCatalogueItem *self);
/* Ids of the article's sections that speak of it, the nearest first; one or more. */
const char *const *fmn_catalogue_item_get_sections (FmnCatalogueItem *self);
const char *
fmn_catalogue_item_get_plain (FmnCatalogueItem *self); /* what it is, and what it cannot say */

/* FMN_VALUE_TEXT for a treatment. */
FmnValueType fmn_catalogue_item_get_value_type (FmnCatalogueItem *self);
/* Values to offer: ids for findings, "1:160" for titres, words for genotypes. Any other may be typed. */
const char *const *fmn_catalogue_item_get_suggestions (FmnCatalogueItem *self);
/* Units to offer, the usual one first; 0 for values without a unit. */
const FmnUnit *fmn_catalogue_item_get_units (FmnCatalogueItem *self, guint *n_units);
/* The unit that goes by @label, or NULL. */
const FmnUnit *fmn_catalogue_item_find_unit (FmnCatalogueItem *self, const char *label);
/* @value in unit @from as it would be in unit @to; both are labels of its units. FALSE, leaving @out untouched,
 * when there is no confirmed conversion. To be shown beside the original, never instead of it. */
gboolean fmn_catalogue_item_convert (
    FmnCatalogueItem *self, double value, const char *from, const char *to, double *out);
/* @value in the item's other units, a line each, with the factor: "18.2 ng/mL (1 nmol/L is 0.3145 ng/mL)". Rounded to three digits. To be shown
 * beside the original. NULL when there is no confirmed conversion. (transfer full) */
char *fmn_catalogue_item_dup_conversions (FmnCatalogueItem *self, FmnValue *value);
/* Unit @i and how it hangs together with the first: "ng/mL: 1 nmol/L is 0.3145 ng/mL", "CU: no confirmed conversion". (transfer full) */
char *fmn_catalogue_item_dup_unit_text (FmnCatalogueItem *self, guint i);
/* Routes to offer for a treatment: choice ids of the entry's "route". */
const char *const *fmn_catalogue_item_get_routes (FmnCatalogueItem *self);

const char *fmn_catalogue_item_get_note (FmnCatalogueItem *self, FmnItemNote note); /* or NULL */
/* Days after which a positive result is to be confirmed (84 for antiphospholipid antibodies), or 0. */
int fmn_catalogue_item_get_repeat_days (FmnCatalogueItem *self);
/* Whether it is followed by how it changes from sample to sample. */
gboolean fmn_catalogue_item_has_trend (FmnCatalogueItem *self);
/* FmnSource, of what FMN_ITEM_NOTE_REPEAT says. (transfer none) */
GListModel *fmn_catalogue_item_get_repeat_sources (FmnCatalogueItem *self);
/* Whether a chart of it begins with a logarithmic scale. */
gboolean fmn_catalogue_item_is_logarithmic (FmnCatalogueItem *self);
/* Codes that were found in a published table. */
const char *const *fmn_catalogue_item_get_loinc (FmnCatalogueItem *self);
const char *const *fmn_catalogue_item_get_atc (FmnCatalogueItem *self);
const char *const *fmn_catalogue_item_get_rxnorm (FmnCatalogueItem *self);

G_END_DECLS
