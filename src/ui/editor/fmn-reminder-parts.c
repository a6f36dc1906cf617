/* fmn-reminder-parts.c: a reminder of the file as what the editor asks about it, and back. The file has a rule; the editor has
 * "often", "every", "weekdays" and "until" in its place.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-reminder-parts.h"

#include "fmn-choice-row.h"
#include "fmn-json-object.h"
#include "fmn-repeat.h"

#include <glib/gi18n-lib.h>

static const FmnChoice often_choices[] = {
  { "days", NC_ ("choice", "Every day, or every few days") },
  { "weeks", NC_ ("choice", "Every week, or every few weeks") },
  { "months", NC_ ("choice", "Every month, or every few months") },
  { NULL },
};

static const FmnChoice weekday_choices[] = {
  { "monday", NC_ ("choice", "Monday") },       { "tuesday", NC_ ("choice", "Tuesday") },
  { "wednesday", NC_ ("choice", "Wednesday") }, { "thursday", NC_ ("choice", "Thursday") },
  { "friday", NC_ ("choice", "Friday") },       { "saturday", NC_ ("choice", "Saturday") },
  { "sunday", NC_ ("choice", "Sunday") },       { NULL },
};

static const FmnField fields[] = {
  { .name = "days",
    .type = FMN_FIELD_INTEGER,
    .label = NC_ ("field", "Days before"),
    .min = 0,
    .max = 3660 },
  { .name = "minutes",
    .type = FMN_FIELD_INTEGER,
    .label = NC_ ("field", "Minutes before"),
    .min = 0,
    .max = 1000000 },
  { .name = "on", .type = FMN_FIELD_DATE, .label = NC_ ("field", "On, or from") },
  { .name = "at", .type = FMN_FIELD_CLOCK, .label = NC_ ("field", "At") },
  { .name = "often",
    .type = FMN_FIELD_CHOICE,
    .label = NC_ ("field", "Comes again"),
    .choices = often_choices },
  { .name = "every",
    .type = FMN_FIELD_INTEGER,
    .label = NC_ ("field", "Every how many"),
    .min = 1,
    .max = 999 },
  { .name = "weekdays",
    .type = FMN_FIELD_CHOICES,
    .label = NC_ ("field", "On which weekdays"),
    .choices = weekday_choices },
  { .name = "until", .type = FMN_FIELD_DATE, .label = NC_ ("field", "Until") },
  { .name = "kept",
    .type = FMN_FIELD_BOOLEAN,
    .label = NC_ ("field", "Goes on when the pregnancy has ended") },
  { NULL },
};

static const char *const own_parts[] = { "often", "every", "weekdays", "until", "as-noted" };

/* Everything by which it speaks: when that changes, it is as if it were written down anew. */
static char *
dup_gist (JsonObject *packed)
{
  return g_strdup_printf (
      "%s %s %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, fmn_json_object_get_text (packed, "on"),
      fmn_json_object_get_text (packed, "at"), fmn_json_object_get_text (packed, "rule"),
      json_object_get_int_member_with_default (packed, "days", -1),
      json_object_get_int_member_with_default (packed, "minutes", -1));
}

static void
unpack_weekdays (JsonObject *object, guint weekdays)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; weekday_choices[i].id != NULL; i++)
    if ((weekdays & 1u << i) != 0)
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? "\n" : "", weekday_choices[i].id);
  if (ids->len > 0)
    json_object_set_string_member (object, "weekdays", ids->str);
}

static JsonObject *
unpack (JsonObject *object)
{
  JsonObject *out = fmn_json_object_copy (object);
  const char *rule = fmn_json_object_get_text (object, "rule");
  g_autofree char *gist = dup_gist (object);
  FmnRepeat repeat;

  json_object_set_string_member (out, "as-noted", gist);
  if (rule == NULL)
    return out;
  if (!fmn_repeat_from_rule (rule, &repeat))
    {
      /* A choice that is not in the list is shown as it is written, and kept. */
      json_object_set_string_member (out, "often", C_ ("choice", "By a rule of its own"));
      return out;
    }
  json_object_set_string_member (out, "often", often_choices[repeat.unit].id);
  json_object_set_int_member (out, "every", repeat.interval);
  unpack_weekdays (out, repeat.weekdays);
  if (repeat.has_until)
    {
      g_autofree char *until = fmn_date_to_edtf (&repeat.until);

      json_object_set_string_member (out, "until", until);
    }
  return out;
}

static gboolean
read_day (const char *text, FmnDate *out)
{
  return text != NULL && fmn_date_parse_edtf (text, out) && out->precision == FMN_PRECISION_DAY
         && !out->about;
}

/* NULL for once; the rule that it had when plain words do not reach. */
static char *
dup_rule (JsonObject *object)
{
  const char *often = fmn_json_object_get_text (object, "often");
  const char *weekdays = fmn_json_object_get_text (object, "weekdays");
  g_auto (GStrv) ids = g_strsplit (weekdays != NULL ? weekdays : "", "\n", -1);
  FmnRepeat repeat
      = { .interval = (int) json_object_get_int_member_with_default (object, "every", 1) };

  if (often == NULL)
    return NULL;
  while (repeat.unit <= FMN_REPEAT_MONTHS && strcmp (often, often_choices[repeat.unit].id) != 0)
    repeat.unit++;
  if (repeat.unit > FMN_REPEAT_MONTHS)
    return g_strdup (fmn_json_object_get_text (object, "rule"));
  for (guint i = 0; weekday_choices[i].id != NULL; i++)
    if (g_strv_contains ((const char *const *) ids, weekday_choices[i].id))
      repeat.weekdays |= 1u << i;
  repeat.has_until = read_day (fmn_json_object_get_text (object, "until"), &repeat.until);
  return fmn_repeat_to_rule (&repeat);
}

static JsonObject *
pack (JsonObject *object, FmnContext *context)
{
  JsonObject *out = fmn_json_object_copy (object);
  g_autofree char *rule = dup_rule (object);
  g_autofree char *gist = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (own_parts); i++)
    if (json_object_has_member (out, own_parts[i]))
      json_object_remove_member (out, own_parts[i]);
  if (json_object_has_member (out, "rule"))
    json_object_remove_member (out, "rule");
  if (rule != NULL)
    json_object_set_string_member (out, "rule", rule);
  gist = dup_gist (out);
  if (g_strcmp0 (gist, fmn_json_object_get_text (object, "as-noted")) != 0)
    {
      g_autofree char *now = fmn_clock_dup_stamp (fmn_context_get_clock (context));

      json_object_set_string_member (out, "noted", now);
    }
  return out;
}

static char *
describe (JsonObject *object, FmnContext *context, char **subtitle)
{
  const char *on = fmn_json_object_get_text (object, "on");
  g_autoptr (JsonObject) packed = NULL;
  g_autofree char *rule = NULL;
  FmnDate day;

  if (!json_object_has_member (object, "minutes") && !json_object_has_member (object, "days")
      && !read_day (on, &day))
    return g_strdup (_ ("A reminder"));
  packed = pack (object, context);
  return fmn_reminder_words (packed);
}

static gboolean
is_complete (JsonObject *object)
{
  FmnDate day;

  if (json_object_has_member (object, "minutes"))
    return TRUE;
  return fmn_json_object_get_text (object, "at") != NULL
         && (json_object_has_member (object, "days")
             || read_day (fmn_json_object_get_text (object, "on"), &day));
}

static void
show_row (FmnListItem *item, const char *name, gboolean visible)
{
  gtk_widget_set_visible (fmn_list_item_get_row (item, name), visible);
}

/* A reminder stays of the sort that it was made as. */
static void
adapt (FmnListItem *item, JsonObject *object)
{
  const gboolean by_minutes = json_object_has_member (object, "minutes");
  const gboolean by_days = json_object_has_member (object, "days");
  const gboolean dated = !by_minutes && !by_days;
  const char *often = fmn_json_object_get_text (object, "often");
  const gboolean in_words = fmn_field_get_choice_label (&fields[4], often) != NULL;

  fmn_choice_row_set_open (FMN_CHOICE_ROW (fmn_list_item_get_row (item, "often")),
                           C_ ("choice", "Once"));
  show_row (item, "minutes", by_minutes);
  show_row (item, "days", by_days);
  show_row (item, "at", !by_minutes);
  show_row (item, "on", dated);
  show_row (item, "often", dated);
  show_row (item, "every", dated && in_words);
  show_row (item, "weekdays", dated && g_strcmp0 (often, often_choices[FMN_REPEAT_WEEKS].id) == 0);
  show_row (item, "until", dated && in_words);
  show_row (item, "kept", dated);
}

const FmnListSpec fmn_reminder_list = {
  .fields = fields,
  .describe = describe,
  .is_complete = is_complete,
  .adapt = adapt,
  .unpack = unpack,
  .pack = pack,
};
