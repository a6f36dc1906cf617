/* fmn-value.c: what a laboratory wrote, kept as it was written.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-value.h"

#include "fmn-decimal.h"
#include "fmn-finding.h"
#include "fmn-typed-text.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

struct _FmnValue
{
  FmnValueType type;
  const char *comparator; /* (nullable): static */
  char *number;           /* (nullable): canonical */
  char *unit;             /* (nullable) */
  char *text;             /* (nullable): canonical titre, finding id, or words */
  JsonObject *others;     /* (nullable): members of the file that are not known here */
};

G_DEFINE_BOXED_TYPE (FmnValue, fmn_value, fmn_value_ref, fmn_value_unref)
G_DEFINE_QUARK (fmn - value - error - quark, fmn_value_error)

/* Indexed by FmnValueType: its id, and the member that holds its text. */
static const struct
{
  const char *id;
  const char *member;
} types[] = {
  [FMN_VALUE_QUANTITY] = { "quantity", "number" }, [FMN_VALUE_TITRE] = { "titre", "titre" },
  [FMN_VALUE_FINDING] = { "finding", "finding" },  [FMN_VALUE_GENOTYPE] = { "genotype", "text" },
  [FMN_VALUE_KARYOTYPE] = { "karyotype", "text" }, [FMN_VALUE_TEXT] = { "text", "text" },
};

/* In the order in which they are looked for: two characters before one. @also is how it is typed or
 * shown. */
static const struct
{
  const char *id;
  const char *also;
} comparators[] = { { "<=", "≤" }, { ">=", "≥" }, { "<", "<" }, { ">", ">" } };

static const char *
find_comparator (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (comparators); i++)
    if (g_strcmp0 (id, comparators[i].id) == 0)
      return comparators[i].id;
  return NULL;
}

static FmnValue *
value_new (FmnValueType type)
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

static void
skip_blanks (const char **text)
{
  while (**text == ' ')
    (*text)++;
}

/* The comparator at the front of folded text, or NULL. */
static const char *
take_comparator (const char **text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (comparators); i++)
    {
      const char *forms[] = { comparators[i].id, comparators[i].also };

      for (gsize j = 0; j < G_N_ELEMENTS (forms); j++)
        if (g_str_has_prefix (*text, forms[j]))
          {
            *text += strlen (forms[j]);
            skip_blanks (text);
            return comparators[i].id;
          }
    }
  return NULL;
}

static gboolean
is_whole_number (const char *number)
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
  if (*text != '\0' || !is_whole_number (number))
    return NULL;
  return g_strconcat ("1:", number, NULL);
}

static gboolean
titre_is_canonical (const char *text)
{
  return text != NULL && g_str_has_prefix (text, "1:") && fmn_decimal_is_canonical (text + 2)
         && is_whole_number (text + 2);
}

/* The unit may stand behind the number in the field, as it does on paper. */
static gboolean
rest_is_unit (const char *rest, const char *unit)
{
  skip_blanks (&rest);
  return *rest == '\0' || (unit != NULL && fmn_typed_text_is (rest, unit));
}

static FmnValue *
parse_quantity (const char *folded, const char *unit, GError **error)
{
  const char *p = folded;
  const char *comparator = take_comparator (&p);
  g_autofree char *number = fmn_decimal_take_folded (&p);
  FmnValue *self;

  if (number == NULL || !rest_is_unit (p, unit))
    {
      g_set_error_literal (error, FMN_VALUE_ERROR, FMN_VALUE_ERROR_NOT_A_NUMBER,
                           _ ("Write a number here, such as 42 or < 5, without a unit"));
      return NULL;
    }
  self = value_new (FMN_VALUE_QUANTITY);
  self->comparator = comparator;
  self->number = g_steal_pointer (&number);
  self->unit = unit != NULL && *unit != '\0' ? g_strdup (unit) : NULL;
  return self;
}

static FmnValue *
parse_titre (const char *folded, GError **error)
{
  const char *p = folded;
  const char *comparator = take_comparator (&p);
  g_autofree char *titre = read_titre (p);
  FmnValue *self;

  if (titre == NULL)
    {
      g_set_error_literal (error, FMN_VALUE_ERROR, FMN_VALUE_ERROR_NOT_A_TITRE,
                           _ ("Write a titre here, such as 1:320 or < 1:40"));
      return NULL;
    }
  self = value_new (FMN_VALUE_TITRE);
  self->comparator = comparator;
  self->text = g_steal_pointer (&titre);
  return self;
}

static FmnValue *
new_finding (const char *id)
{
  FmnValue *self = value_new (FMN_VALUE_FINDING);

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

  g_return_val_if_fail (type < G_N_ELEMENTS (types), NULL);

  clean = text != NULL ? g_strstrip (g_utf8_make_valid (text, -1)) : NULL;
  if (clean == NULL || *clean == '\0')
    {
      g_set_error_literal (error, FMN_VALUE_ERROR, FMN_VALUE_ERROR_EMPTY,
                           _ ("Nothing is written here yet"));
      return NULL;
    }
  if (type >= FMN_VALUE_GENOTYPE)
    {
      self = value_new (type);
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

static gboolean
set_invalid (GError **error, const char *member)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "“%s” does not hold what it should",
               member);
  return FALSE;
}

/* Fills *@out with a string member, NULL when it is absent. FALSE when it is of another type. */
static gboolean
read_string (JsonObject *object, const char *member, const char **out, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  *out = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return set_invalid (error, member);
  *out = json_node_get_string (node);
  return TRUE;
}

/* Takes what the type's own member holds. */
static gboolean
read_content (FmnValue *self, JsonObject *object, GError **error)
{
  const char *member = types[self->type].member;
  const char *content;

  if (!read_string (object, member, &content, error))
    return FALSE;
  switch (self->type)
    {
    case FMN_VALUE_QUANTITY:
      if (!fmn_decimal_is_canonical (content))
        return set_invalid (error, member);
      self->number = g_strdup (content);
      return TRUE;
    case FMN_VALUE_TITRE:
      if (!titre_is_canonical (content))
        return set_invalid (error, member);
      break;
    case FMN_VALUE_FINDING:
      if (!fmn_finding_is_id (content))
        return set_invalid (error, member);
      break;
    case FMN_VALUE_GENOTYPE:
    case FMN_VALUE_KARYOTYPE:
    case FMN_VALUE_TEXT:
    default:
      if (content == NULL)
        return set_invalid (error, member);
      break;
    }
  self->text = g_strdup (content);
  return TRUE;
}

static gboolean
has_comparator (FmnValueType type)
{
  return type == FMN_VALUE_QUANTITY || type == FMN_VALUE_TITRE;
}

static gboolean
is_known_member (const FmnValue *self, const char *member)
{
  return strcmp (member, "type") == 0 || strcmp (member, types[self->type].member) == 0
         || (strcmp (member, "comparator") == 0 && has_comparator (self->type))
         || (strcmp (member, "unit") == 0 && self->type == FMN_VALUE_QUANTITY);
}

/* What a later version wrote beside it is kept for fmn_value_to_json(). */
static void
keep_others (FmnValue *self, JsonObject *object)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      if (is_known_member (self, member))
        continue;
      if (self->others == NULL)
        self->others = json_object_new ();
      json_object_set_member (self->others, member, json_node_copy (node));
    }
}

/**
 * fmn_value_from_json:
 * @object: a value of docs/FORMAT.md
 * @error: return location for %G_IO_ERROR_INVALID_DATA, which names the member and never what it
 * holds
 *
 * Returns: (transfer full) (nullable): the value
 */
FmnValue *
fmn_value_from_json (JsonObject *object, GError **error)
{
  g_autoptr (FmnValue) self = NULL;
  FmnValueType type;
  const char *text;

  g_return_val_if_fail (object != NULL, NULL);

  if (!read_string (object, "type", &text, error))
    return NULL;
  if (!fmn_value_type_from_id (text, &type))
    {
      set_invalid (error, "type");
      return NULL;
    }
  self = value_new (type);
  if (!read_content (self, object, error))
    return NULL;
  if (has_comparator (type))
    {
      if (!read_string (object, "comparator", &text, error))
        return NULL;
      self->comparator = find_comparator (text);
      if (text != NULL && self->comparator == NULL)
        {
          set_invalid (error, "comparator");
          return NULL;
        }
    }
  if (type == FMN_VALUE_QUANTITY)
    {
      if (!read_string (object, "unit", &text, error))
        return NULL;
      self->unit = g_strdup (text);
    }
  keep_others (self, object);
  return g_steal_pointer (&self);
}

/**
 * fmn_value_to_json:
 * @self: a value
 *
 * Returns: (transfer full): its form in the file, with whatever fmn_value_from_json() did not know
 */
JsonObject *
fmn_value_to_json (const FmnValue *self)
{
  JsonObject *object;
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  g_return_val_if_fail (self != NULL, NULL);

  object = json_object_new ();
  json_object_set_string_member (object, "type", types[self->type].id);
  if (self->comparator != NULL)
    json_object_set_string_member (object, "comparator", self->comparator);
  json_object_set_string_member (object, types[self->type].member,
                                 self->number != NULL ? self->number : self->text);
  if (self->unit != NULL)
    json_object_set_string_member (object, "unit", self->unit);
  if (self->others == NULL)
    return object;
  json_object_iter_init_ordered (&iter, self->others);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    json_object_set_member (object, member, json_node_copy (node));
  return object;
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

static gboolean
others_equal (JsonObject *a, JsonObject *b)
{
  g_autoptr (JsonNode) node_a = NULL;
  g_autoptr (JsonNode) node_b = NULL;

  if (a == NULL || b == NULL)
    return a == b;
  node_a = json_node_init_object (json_node_alloc (), a);
  node_b = json_node_init_object (json_node_alloc (), b);
  return json_node_equal (node_a, node_b);
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
         && g_strcmp0 (a->text, b->text) == 0 && others_equal (a->others, b->others);
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
  g_return_val_if_fail (type < G_N_ELEMENTS (types), NULL);

  return types[type].id;
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

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (id, types[i].id) == 0)
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}
