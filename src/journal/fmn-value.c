/* fmn-value.c: what a laboratory wrote, kept as it was written.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-value-private.h"

#include "fmn-finding.h"

#include <math.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (FmnValue, fmn_value, fmn_value_ref, fmn_value_unref)

GQuark
fmn_value_error_quark (void)
{
  return g_quark_from_static_string ("fmn-value-error-quark");
}

static const char *const type_ids[] = {
  [FMN_VALUE_QUANTITY] = "quantity",   [FMN_VALUE_TITRE] = "titre",
  [FMN_VALUE_FINDING] = "finding",     [FMN_VALUE_GENOTYPE] = "genotype",
  [FMN_VALUE_KARYOTYPE] = "karyotype", [FMN_VALUE_TEXT] = "text",
};

/* In the order in which they are looked for: two characters before one. @also is how it is typed or
 * shown. */
static const struct
{
  const char *id;
  const char *also;
} comparators[] = { { "<=", "≤" }, { ">=", "≥" }, { "<", "<" }, { ">", ">" } };

/**
 * fmn_value_find_comparator:
 * @id: (nullable): "<", "<=", ">" or ">="
 *
 * Returns: (transfer none) (nullable): the same, static
 */
const char *
fmn_value_find_comparator (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (comparators); i++)
    if (g_strcmp0 (id, comparators[i].id) == 0)
      return comparators[i].id;
  return NULL;
}

/**
 * fmn_value_take_comparator:
 * @text: (inout): folded text; moved behind the comparator and the blanks after it
 *
 * Returns: (transfer none) (nullable): the comparator's id
 */
const char *
fmn_value_take_comparator (const char **text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (comparators); i++)
    {
      const char *forms[] = { comparators[i].id, comparators[i].also };

      for (gsize j = 0; j < G_N_ELEMENTS (forms); j++)
        if (g_str_has_prefix (*text, forms[j]))
          {
            *text += strlen (forms[j]);
            *text += strspn (*text, " ");
            return comparators[i].id;
          }
    }
  return NULL;
}

/**
 * fmn_value_new:
 * @type: what kind of value
 *
 * Returns: (transfer full): an empty value
 */
FmnValue *
fmn_value_new (FmnValueType type)
{
  FmnValue *self = g_atomic_rc_box_new0 (FmnValue);

  self->type = type;
  return self;
}

/**
 * fmn_value_ref:
 * @self: a value
 *
 * Returns: (transfer full): @self
 */
FmnValue *
fmn_value_ref (FmnValue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
value_clear (gpointer data)
{
  FmnValue *self = data;

  g_free (self->number);
  g_free (self->unit);
  g_free (self->text);
  g_clear_pointer (&self->others, json_object_unref);
}

/**
 * fmn_value_unref:
 * @self: (transfer full): a value
 */
void
fmn_value_unref (FmnValue *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, value_clear);
}

/**
 * fmn_value_get_value_type:
 * @self: a value
 *
 * Returns: what kind it is
 */
FmnValueType
fmn_value_get_value_type (const FmnValue *self)
{
  g_return_val_if_fail (self != NULL, FMN_VALUE_TEXT);

  return self->type;
}

/**
 * fmn_value_get_comparator:
 * @self: a value
 *
 * Returns: (transfer none) (nullable): "<", "<=", ">" or ">="
 */
const char *
fmn_value_get_comparator (const FmnValue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->comparator;
}

/**
 * fmn_value_get_number:
 * @self: a value
 *
 * Returns: (transfer none) (nullable): a quantity's figures in canonical form
 */
const char *
fmn_value_get_number (const FmnValue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->number;
}

/**
 * fmn_value_get_double:
 * @self: a value
 *
 * For charts and arithmetic; the comparator is the caller's to heed.
 *
 * Returns: a quantity, the n of a titre 1:n, or NAN
 */
double
fmn_value_get_double (const FmnValue *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  if (self->type == FMN_VALUE_QUANTITY)
    return g_ascii_strtod (self->number, NULL);
  if (self->type == FMN_VALUE_TITRE)
    return g_ascii_strtod (self->text + 2, NULL);
  return NAN;
}

/**
 * fmn_value_get_unit:
 * @self: a value
 *
 * Returns: (transfer none) (nullable): a quantity's unit
 */
const char *
fmn_value_get_unit (const FmnValue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->unit;
}

/**
 * fmn_value_get_text:
 * @self: a value
 *
 * Returns: (transfer none) (nullable): the titre, the finding's id, or the words; %NULL for a
 * quantity
 */
const char *
fmn_value_get_text (const FmnValue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

static const char *
show_comparator (const FmnValue *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (comparators); i++)
    if (g_strcmp0 (self->comparator, comparators[i].id) == 0)
      return comparators[i].also;
  return NULL;
}

/**
 * fmn_value_format_bare:
 * @self: a value
 *
 * Returns: (transfer full): what fmn_value_format() shows without the unit; typed again, it gives
 * the same value
 */
char *
fmn_value_format_bare (const FmnValue *self)
{
  g_autofree char *shown = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->type == FMN_VALUE_FINDING)
    return g_strdup (fmn_finding_get_label (self->text));
  shown = self->number != NULL ? fmn_decimal_format (self->number) : g_strdup (self->text);
  if (self->comparator == NULL)
    return g_steal_pointer (&shown);
  return g_strconcat (show_comparator (self), " ", shown, NULL);
}

/**
 * fmn_value_format:
 * @self: a value
 *
 * Returns: (transfer full): "42.5 GPL units", "< 5 IU/L", "1:320", "not detected", in the locale
 */
char *
fmn_value_format (const FmnValue *self)
{
  g_autofree char *bare = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  bare = fmn_value_format_bare (self);
  if (self->unit == NULL || *self->unit == '\0')
    return g_steal_pointer (&bare);
  return g_strconcat (bare, " ", self->unit, NULL);
}

/**
 * fmn_value_equal:
 * @a: (nullable): a value
 * @b: (nullable): a value
 *
 * Returns: whether both would be written alike ("42.5" and "42.50" are two), or both are %NULL
 */
gboolean
fmn_value_equal (const FmnValue *a, const FmnValue *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->type == b->type && a->comparator == b->comparator
         && g_strcmp0 (a->number, b->number) == 0 && g_strcmp0 (a->unit, b->unit) == 0
         && g_strcmp0 (a->text, b->text) == 0 && fmn_value_others_equal (a, b);
}

/**
 * fmn_value_type_to_id:
 * @type: a kind of value
 *
 * Returns: (transfer none): its id in the file
 */
const char *
fmn_value_type_to_id (FmnValueType type)
{
  g_return_val_if_fail (type < G_N_ELEMENTS (type_ids), NULL);

  return type_ids[type];
}

/**
 * fmn_value_type_from_id:
 * @id: (nullable): an id in the file
 * @out: (out): what to fill; untouched on %FALSE
 *
 * Returns: whether there is such a kind
 */
gboolean
fmn_value_type_from_id (const char *id, FmnValueType *out)
{
  g_return_val_if_fail (out != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (type_ids); i++)
    if (g_strcmp0 (id, type_ids[i]) == 0)
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}
