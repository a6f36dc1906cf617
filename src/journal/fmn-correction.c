/* fmn-correction.c: figures that were corrected by hand, kept with the journal's settings and undone like any change.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-correction.h"

#include "fmn-info-private.h"
#include "fmn-pregnancy.h"

#include <glib/gi18n-lib.h>

#define MEMBER "corrections"
/* No figure of a life is larger. */
#define MOST 999

static gboolean
is_number (JsonObject *object, const char *name, gboolean required)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL)
    return !required;
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
         && json_node_get_int (node) >= 0 && json_node_get_int (node) <= MOST;
}

static gboolean
is_text (JsonObject *object, const char *name, gboolean required)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL)
    return !required;
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

gboolean
fmn_corrections_check (JsonNode *node)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (item) ? json_node_get_object (item) : NULL;

      if (object == NULL || !is_text (object, "figure", TRUE) || !is_number (object, "number", TRUE)
          || !is_number (object, "reckoned", FALSE) || !is_text (object, "note", FALSE)
          || !is_text (object, "noted", FALSE) || !is_text (object, "loss-rule", FALSE)
          || !is_number (object, "viability-weeks", FALSE))
        return FALSE;
    }
  return TRUE;
}

/* Whether @object speaks of @figure as it is counted now. */
static gboolean
holds_now (FmnInfo *self, JsonObject *object, FmnFigure figure)
{
  if (g_strcmp0 (json_object_get_string_member (object, "figure"), fmn_figure_to_id (figure)) != 0)
    return FALSE;
  if (fmn_figure_uses_limit (figure)
      && json_object_get_int_member_with_default (object, "viability-weeks",
                                                  fmn_info_get_viability_weeks (self))
             != fmn_info_get_viability_weeks (self))
    return FALSE;
  return !fmn_figure_uses_rule (figure)
         || g_strcmp0 (json_object_get_string_member_with_default (object, "loss-rule",
                                                                   fmn_info_get_loss_rule (self)),
                       fmn_info_get_loss_rule (self))
                == 0;
}

static JsonArray *
peek_corrections (FmnInfo *self)
{
  JsonObject *settings = fmn_info_peek_settings (self);

  return json_object_has_member (settings, MEMBER) ? json_object_get_array_member (settings, MEMBER)
                                                   : NULL;
}

/**
 * fmn_info_get_correction:
 * @self: the journal's info
 * @figure: a figure
 * @out: (out): what to fill; untouched on %FALSE
 *
 * Returns: whether she corrected it
 */
gboolean
fmn_info_get_correction (FmnInfo *self, FmnFigure figure, FmnCorrection *out)
{
  JsonArray *array;

  g_return_val_if_fail (self != NULL && out != NULL, FALSE);
  g_return_val_if_fail (figure < FMN_N_FIGURES, FALSE);

  array = peek_corrections (self);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      if (!holds_now (self, object, figure))
        continue;
      out->number = (int) json_object_get_int_member (object, "number");
      out->reckoned = (int) json_object_get_int_member_with_default (object, "reckoned", -1);
      out->note = json_object_get_string_member_with_default (object, "note", NULL);
      out->noted = json_object_get_string_member_with_default (object, "noted", NULL);
      return TRUE;
    }
  return FALSE;
}

static JsonObject *
make_object (FmnInfo *info, FmnFigure figure, const FmnCorrection *correction)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "figure", fmn_figure_to_id (figure));
  json_object_set_int_member (object, "number", CLAMP (correction->number, 0, MOST));
  if (correction->reckoned >= 0)
    json_object_set_int_member (object, "reckoned", MIN (correction->reckoned, MOST));
  if (correction->note != NULL && *correction->note != '\0')
    json_object_set_string_member (object, "note", correction->note);
  if (correction->noted != NULL)
    json_object_set_string_member (object, "noted", correction->noted);
  if (fmn_figure_uses_limit (figure))
    json_object_set_int_member (object, "viability-weeks", fmn_info_get_viability_weeks (info));
  if (fmn_figure_uses_rule (figure))
    json_object_set_string_member (object, "loss-rule", fmn_info_get_loss_rule (info));
  return object;
}

/**
 * fmn_info_with_correction:
 * @self: the journal's info
 * @figure: a figure
 * @correction: (nullable): what she says of it, %NULL for nothing any more
 *
 * Returns: (transfer full): a copy
 */
FmnInfo *
fmn_info_with_correction (FmnInfo *self, FmnFigure figure, const FmnCorrection *correction)
{
  JsonArray *before, *after;
  JsonObject *settings;
  FmnInfo *copy;

  g_return_val_if_fail (self != NULL && figure < FMN_N_FIGURES, NULL);
  g_return_val_if_fail (correction == NULL || correction->number >= 0, NULL);

  before = peek_corrections (self);
  after = json_array_new ();
  for (guint i = 0; before != NULL && i < json_array_get_length (before); i++)
    if (!holds_now (self, json_array_get_object_element (before, i), figure))
      json_array_add_element (after, json_node_copy (json_array_get_element (before, i)));
  if (correction != NULL)
    json_array_add_object_element (after, make_object (self, figure, correction));
  copy = fmn_info_copy_settings (self, &settings);
  if (json_array_get_length (after) > 0)
    json_object_set_array_member (settings, MEMBER, json_array_ref (after));
  else if (json_object_has_member (settings, MEMBER))
    json_object_remove_member (settings, MEMBER);
  json_array_unref (after);
  return copy;
}

/**
 * fmn_info_without_corrections:
 * @self: the journal's info
 *
 * Returns: (transfer full): a copy in which every figure is as reckoned
 */
FmnInfo *
fmn_info_without_corrections (FmnInfo *self)
{
  JsonObject *settings;
  FmnInfo *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = fmn_info_copy_settings (self, &settings);
  if (json_object_has_member (settings, MEMBER))
    json_object_remove_member (settings, MEMBER);
  return copy;
}

static gboolean
apply_info (FmnJournal *self, const char *description, FmnInfo *after, GError **error)
{
  g_autoptr (FmnChange) change = fmn_change_new (description);

  fmn_change_set_info (change, fmn_journal_get_info (self), after);
  return fmn_journal_apply (self, change, error);
}

/**
 * fmn_journal_correct_figure:
 * @self: a journal
 * @figure: a figure
 * @number: what she says it is, 0 or more
 * @note: (nullable): why
 * @error: return location for what fmn_journal_apply() says
 *
 * Returns: whether it stands now
 */
gboolean
fmn_journal_correct_figure (
    FmnJournal *self, FmnFigure figure, int number, const char *note, GError **error)
{
  g_autoptr (FmnObstetricHistory) history = NULL;
  g_autoptr (FmnInfo) after = NULL;
  g_autofree char *now = NULL;
  FmnCorrection correction = { .number = number, .note = note };

  g_return_val_if_fail (FMN_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (figure < FMN_N_FIGURES && number >= 0, FALSE);

  history = fmn_journal_dup_obstetric_history (self);
  now = fmn_clock_dup_stamp (fmn_journal_get_clock (self));
  correction.reckoned = fmn_obstetric_history_get_reckoned (history, figure);
  correction.noted = now;
  after = fmn_info_with_correction (fmn_journal_get_info (self), figure, &correction);
  return apply_info (self, C_ ("command", "correct a figure by hand"), after, error);
}

/**
 * fmn_journal_uncorrect_figure:
 * @self: a journal
 * @figure: a figure
 * @error: return location for what fmn_journal_apply() says
 *
 * Returns: whether it is as reckoned now
 */
gboolean
fmn_journal_uncorrect_figure (FmnJournal *self, FmnFigure figure, GError **error)
{
  g_autoptr (FmnInfo) after = NULL;
  FmnCorrection correction;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (figure < FMN_N_FIGURES, FALSE);

  if (!fmn_info_get_correction (fmn_journal_get_info (self), figure, &correction))
    return TRUE;
  after = fmn_info_with_correction (fmn_journal_get_info (self), figure, NULL);
  return apply_info (self, C_ ("command", "take back the correction of a figure"), after, error);
}
