/* fmn-value-typed.c: a laboratory value as a person types it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-value-private.h"

#include "fmn-decimal.h"
#include "fmn-finding.h"
#include "fmn-typed-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
skip_blanks (const char **text)
{
  while (**text == ' ')
    (*text)++;
}

/**
 * fmn_value_is_titre_number:
 * @number: (nullable): a canonical number
 *
 * Returns: whether it is whole and more than 0
 */
gboolean
fmn_value_is_titre_number (const char *number)
{
  return number != NULL && *number != '-' && strchr (number, '.') == NULL
         && strspn (number, "0") != strlen (number);
}

/* "1:320", "1/320", "320": the canonical "1:320" */
static char *
read_titre (const char *text)
{
  g_autofree char *number = NULL;

  if (*text == '1')
    {
      const char *mark = text + 1;

      skip_blanks (&mark);
      if (*mark == ':' || *mark == '/')
        {
          text = mark + 1;
          skip_blanks (&text);
        }
    }
  number = fmn_decimal_take_folded (&text);
  if (*text != '\0' || !fmn_value_is_titre_number (number))
    return NULL;
  return g_strconcat ("1:", number, NULL);
}

/* The unit may stand behind the number in the field, as it does on paper, where GPL-U/mL is often "GPL". */
static gboolean
rest_is_unit (const char *rest, const char *unit)
{
  g_autofree char *shorter = NULL;
  const char *dash = unit != NULL ? strchr (unit, '-') : NULL;

  skip_blanks (&rest);
  if (*rest == '\0' || (unit != NULL && fmn_typed_text_is (rest, unit)))
    return TRUE;
  shorter = dash != NULL ? g_strndup (unit, dash - unit) : NULL;
  return shorter != NULL && fmn_typed_text_is (rest, shorter);
}

static FmnValue *
parse_quantity (const char *folded, const char *unit, GError **error)
{
  const char *p = folded;
  const char *comparator = fmn_value_take_comparator (&p);
  g_autofree char *number = fmn_decimal_take_folded (&p);
  FmnValue *self;

  if (number == NULL || !rest_is_unit (p, unit))
    {
      g_set_error_literal (error, FMN_VALUE_ERROR, FMN_VALUE_ERROR_NOT_A_NUMBER,
                           _ ("Write a number here, such as 42 or < 5, without a unit"));
      return NULL;
    }
  self = fmn_value_new (FMN_VALUE_QUANTITY);
  self->comparator = comparator;
  self->number = g_steal_pointer (&number);
  self->unit = unit != NULL && *unit != '\0' ? g_strdup (unit) : NULL;
  return self;
}

static FmnValue *
parse_titre (const char *folded, GError **error)
{
  const char *p = folded;
  const char *comparator = fmn_value_take_comparator (&p);
  g_autofree char *titre = read_titre (p);
  FmnValue *self;

  if (titre == NULL)
    {
      g_set_error_literal (error, FMN_VALUE_ERROR, FMN_VALUE_ERROR_NOT_A_TITRE,
                           _ ("Write a titre here, such as 1:320 or < 1:40"));
      return NULL;
    }
  self = fmn_value_new (FMN_VALUE_TITRE);
  self->comparator = comparator;
  self->text = g_steal_pointer (&titre);
  return self;
}

static FmnValue *
new_finding (const char *id)
{
  FmnValue *self = fmn_value_new (FMN_VALUE_FINDING);

  self->text = g_strdup (id);
  return self;
}

/**
 * fmn_value_parse_typed:
 * @text: (nullable): what was typed
 * @type: what kind of value the test has
 * @unit: (nullable): the unit that a quantity gets
 * @error: return location; its message is for the person
 *
 * A laboratory writes "not detected" in the place of a number or titre too: such a word makes a
 * finding whatever @type is, so the type of what is returned may differ.
 *
 * Returns: (transfer full) (nullable): the value
 */
FmnValue *
fmn_value_parse_typed (const char *text, FmnValueType type, const char *unit, GError **error)
{
  g_autofree char *clean = NULL;
  g_autofree char *folded = NULL;
  const char *finding = NULL;
  FmnValue *self;

  g_return_val_if_fail (type < FMN_VALUE_TEXT + 1, NULL);

  clean = text != NULL ? g_strstrip (g_utf8_make_valid (text, -1)) : NULL;
  if (clean == NULL || *clean == '\0')
    {
      g_set_error_literal (error, FMN_VALUE_ERROR, FMN_VALUE_ERROR_EMPTY,
                           _ ("Nothing is written here yet"));
      return NULL;
    }
  if (type >= FMN_VALUE_GENOTYPE)
    {
      self = fmn_value_new (type);
      self->text = g_steal_pointer (&clean);
      return self;
    }

  folded = fmn_typed_text_fold (clean);
  /* A bare "-" says "negative" where findings stand; where numbers stand it may say that there is
   * none. */
  if (folded != NULL && (type == FMN_VALUE_FINDING || g_unichar_isalpha (g_utf8_get_char (folded))))
    finding = fmn_finding_find (folded);
  if (finding != NULL)
    return new_finding (finding);
  if (type == FMN_VALUE_QUANTITY)
    return parse_quantity (folded != NULL ? folded : "", unit, error);
  if (type == FMN_VALUE_TITRE)
    return parse_titre (folded != NULL ? folded : "", error);
  g_set_error_literal (
      error, FMN_VALUE_ERROR, FMN_VALUE_ERROR_NOT_A_FINDING,
      _ ("Write positive, negative, borderline, detected, not detected or not reported here"));
  return NULL;
}
