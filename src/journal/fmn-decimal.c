/* fmn-decimal.c: a number as it is typed and shown in the locale, kept as the digits that were typed and never as a double.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-value.h"

#include "fmn-decimal.h"
#include "fmn-typed-text.h"

#include <locale.h>
#include <string.h>

#define MAX_FIGURES 30
/* Four figures read well together; from five on they are parted (SI brochure, 9th edition, 5.4.4).
 */
#define PARTED_FROM 5

/* What the locale writes in numbers. Both are single characters or empty. */
typedef struct
{
  char point[8];
  char group[8];
  int first_group; /* figures in the last group, before the point */
  int next_groups; /* and in those before it: 2 in India */
} NumberStyle;

static void
copy_character (char *to, gsize size, const char *from, const char *fallback)
{
  g_autofree char *utf8 = NULL;

  if (!g_get_charset (NULL))
    from = utf8 = g_locale_to_utf8 (from, -1, NULL, NULL, NULL);
  if (from == NULL || *from == '\0' || strlen (from) >= size || !g_utf8_validate (from, -1, NULL))
    from = fallback;
  g_strlcpy (to, from, size);
}

static void
get_style (NumberStyle *style)
{
  const struct lconv *convention = localeconv ();
  const char *name = setlocale (LC_NUMERIC, NULL);
  const char *grouping = convention->grouping;

  copy_character (style->point, sizeof style->point, convention->decimal_point, ".");
  copy_character (style->group, sizeof style->group, convention->thousands_sep, "");
  /* The C locale, which parts no figures, stands for the language of the program's texts. */
  if (name == NULL || strcmp (name, "C") == 0 || strcmp (name, "POSIX") == 0
      || g_str_has_prefix (name, "C."))
    g_strlcpy (style->group, ",", sizeof style->group);
  if (strcmp (style->group, style->point) == 0)
    style->group[0] = '\0';

  style->first_group = grouping[0] > 0 && grouping[0] < 10 ? grouping[0] : 3;
  style->next_groups = style->first_group;
  if (grouping[0] > 0 && grouping[1] > 0 && grouping[1] < 10)
    style->next_groups = grouping[1];
}

static gboolean
is_parting_mark (char c)
{
  return c == ' ' || c == '\'' || c == ',' || c == '.';
}

/* Whether the whole part is figures in groups with @mark between: "38 400", "1,234,567". */
static gboolean
is_grouped (const char *text, gsize length, char mark, const NumberStyle *style)
{
  gsize group = 0;
  gboolean last = TRUE;

  for (gsize i = length; i > 0; i--)
    {
      if (g_ascii_isdigit (text[i - 1]))
        {
          group++;
          continue;
        }
      if (text[i - 1] != mark)
        return FALSE;
      /* Three is understood everywhere, whatever the locale does itself. */
      if (group != 3 && group != (gsize) (last ? style->first_group : style->next_groups))
        return FALSE;
      last = FALSE;
      group = 0;
    }
  return group >= 1 && group <= 3 && text[0] != '0';
}

/* Where the decimal mark stands in figures and marks, or -1 for none. */
static gssize
find_point (const char *text, const NumberStyle *style)
{
  const char *comma = strrchr (text, ',');
  const char *stop = strrchr (text, '.');
  const char *last = comma > stop ? comma : stop;
  gboolean once;

  if (last == NULL)
    return -1;
  if (comma != NULL && stop != NULL)
    return last - text;
  once = strchr (text, *last) == last;
  if (!once)
    return -1;
  if (*last == style->group[0] && style->group[1] == '\0'
      && is_grouped (text, strlen (text), *last, style))
    return -1;
  return last - text;
}

/* The mark that parts the whole part's figures: 0 for none, -1 when there are different ones. */
static int
find_mark (const char *text, gsize length)
{
  int mark = 0;

  for (gsize i = 0; i < length; i++)
    if (is_parting_mark (text[i]))
      {
        if (mark != 0 && mark != text[i])
          return -1;
        mark = text[i];
      }
  return mark;
}

/* Takes the parting marks out of @text and writes @n figures of it, without needless zeros at the
 * front. */
static void
append_whole (GString *number, const char *text, gsize length)
{
  gsize start = number->len;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]) && (number->len > start || text[i] != '0'))
      g_string_append_c (number, text[i]);
  if (number->len == start)
    g_string_append_c (number, '0');
}

/**
 * fmn_decimal_is_canonical:
 * @text: (nullable): a number in the file
 *
 * Returns: whether @text is figures with or without a minus before and a full stop within
 */
gboolean
fmn_decimal_is_canonical (const char *text)
{
  gsize whole;
  gsize part;

  if (text == NULL)
    return FALSE;
  if (*text == '-')
    text++;
  whole = strspn (text, "0123456789");
  if (whole == 0 || whole > MAX_FIGURES)
    return FALSE;
  text += whole;
  if (*text == '\0')
    return TRUE;
  if (*text != '.')
    return FALSE;
  part = strspn (text + 1, "0123456789");
  return part > 0 && part <= MAX_FIGURES && text[1 + part] == '\0';
}

/**
 * fmn_decimal_take_folded:
 * @text: (inout): folded text; moved behind the number
 *
 * Returns: (transfer full) (nullable): the number at the front of @text in canonical form
 */
char *
fmn_decimal_take_folded (const char **text)
{
  NumberStyle style;
  GString *number;
  g_autofree char *marked = NULL;
  gsize length = 0;
  gsize whole;
  gssize point;
  int mark;
  gboolean minus = **text == '-';
  const char *start = *text + (minus ? 1 : 0);
  const char *p;

  /* Apostrophes of both kinds become one, so that each mark is one byte. */
  number = g_string_new (NULL);
  for (p = start; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2019)
        c = '\'';
      if (c >= 0x80 || (!g_ascii_isdigit (c) && !is_parting_mark (c)))
        break;
      if (c == ' ' && !g_ascii_isdigit (p[1]))
        break;
      g_string_append_c (number, c);
    }
  marked = g_string_free (number, FALSE);
  length = strlen (marked);
  if (length == 0 || length > 2 * MAX_FIGURES)
    return NULL;

  get_style (&style);
  point = find_point (marked, &style);
  whole = point >= 0 ? (gsize) point : length;
  mark = find_mark (marked, whole);
  if (mark != 0 && (mark < 0 || !is_grouped (marked, whole, mark, &style)))
    return NULL;
  if (point >= 0 && strspn (marked + point + 1, "0123456789") != length - point - 1)
    return NULL;
  if (whole == 0 && (point < 0 || (gsize) point + 1 == length))
    return NULL;

  number = g_string_new (minus ? "-" : NULL);
  append_whole (number, marked, whole);
  if (point >= 0 && (gsize) point + 1 < length)
    g_string_append_printf (number, ".%s", marked + point + 1);
  *text = p;
  if (!fmn_decimal_is_canonical (number->str))
    {
      g_string_free (number, TRUE);
      return NULL;
    }
  return g_string_free (number, FALSE);
}

/**
 * fmn_decimal_parse_typed:
 * @text: (nullable): a number as it was typed
 *
 * Returns: (transfer full) (nullable): its canonical form, or %NULL when it is none or there is
 * more than a number
 */
char *
fmn_decimal_parse_typed (const char *text)
{
  g_autofree char *folded = fmn_typed_text_fold (text);
  g_autofree char *number = NULL;
  const char *p = folded;

  if (folded == NULL)
    return NULL;
  number = fmn_decimal_take_folded (&p);
  return number != NULL && *p == '\0' ? g_steal_pointer (&number) : NULL;
}

/**
 * fmn_decimal_format:
 * @canonical: a number in canonical form; anything else is given back as it is
 *
 * Returns: (transfer full): the number in the locale, its thousands apart, its figures untouched
 */
char *
fmn_decimal_format (const char *canonical)
{
  NumberStyle style;
  GString *shown;
  const char *figures;
  gsize whole;

  g_return_val_if_fail (canonical != NULL, NULL);

  if (!fmn_decimal_is_canonical (canonical))
    return g_strdup (canonical);
  get_style (&style);
  figures = canonical + (*canonical == '-' ? 1 : 0);
  whole = strspn (figures, "0123456789");

  shown = g_string_new (*canonical == '-' ? "−" : NULL);
  for (gsize i = 0; i < whole; i++)
    {
      gsize left = whole - i;

      if (i > 0 && whole >= PARTED_FROM && figures[0] != '0' && left >= (gsize) style.first_group
          && (left - style.first_group) % style.next_groups == 0)
        g_string_append (shown, style.group);
      g_string_append_c (shown, figures[i]);
    }
  if (figures[whole] == '.')
    g_string_append_printf (shown, "%s%s", style.point, figures + whole + 1);
  return g_string_free (shown, FALSE);
}
