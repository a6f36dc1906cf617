/* fmn-finding.c: the words that a laboratory uses in the place of a number.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-finding.h"

#include "fmn-typed-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *id;
  const char *label;
  const char *also; /* folded, '|' between */
} findings[] = {
  { "positive", NC_ ("finding", "positive"), "pos|reactive|+|+ve" },
  { "negative", NC_ ("finding", "negative"), "neg|nonreactive|non-reactive|non reactive|-|-ve" },
  { "borderline", NC_ ("finding", "borderline"), "equivocal|indeterminate" },
  { "detected", NC_ ("finding", "detected"), "present" },
  { "not-detected", NC_ ("finding", "not detected"),
    "none detected|undetected|undetectable|nd|n.d|absent|not present" },
  { "not-reported", NC_ ("finding", "not reported"), "no result|nr|n.r" },
};

/**
 * fmn_finding_is_id:
 * @id: (nullable): an id
 *
 * Returns: whether there is such a finding
 */
gboolean
fmn_finding_is_id (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (findings); i++)
    if (g_strcmp0 (id, findings[i].id) == 0)
      return TRUE;
  return FALSE;
}

/**
 * fmn_finding_find:
 * @folded: text from fmn_typed_text_fold()
 *
 * Returns: (transfer none) (nullable): the id of the finding that is meant
 */
const char *
fmn_finding_find (const char *folded)
{
  g_autofree char *word = NULL;
  gsize length;

  g_return_val_if_fail (folded != NULL, NULL);

  word = g_strdup (folded);
  length = strlen (word);
  if (length > 1 && word[length - 1] == '.')
    word[length - 1] = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (findings); i++)
    {
      g_auto (GStrv) also = g_strsplit (findings[i].also, "|", -1);

      if (strcmp (word, findings[i].id) == 0 || fmn_typed_text_is (word, findings[i].label)
          || fmn_typed_text_is (word, fmn_finding_get_label (findings[i].id))
          || g_strv_contains ((const char *const *) also, word))
        return findings[i].id;
    }
  return NULL;
}

/**
 * fmn_finding_get_label:
 * @id: a finding's id
 *
 * Returns: (transfer none): its translated name
 */
const char *
fmn_finding_get_label (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (findings); i++)
    if (g_strcmp0 (id, findings[i].id) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "finding", findings[i].label);
  g_return_val_if_reached ("");
}
