/* print-kinds.c: prints the table of kinds and the outcomes as JSON, so that the schema can be held against them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fmn-kind.h"
#include "fmn-outcome.h"

#include <json-glib/json-glib.h>

static void
add_fields (JsonBuilder *builder, const FmnField *fields)
{
  json_builder_begin_object (builder);
  for (; fields->name != NULL; fields++)
    {
      json_builder_set_member_name (builder, fields->name);
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "type");
      json_builder_add_int_value (builder, fields->type);
      json_builder_set_member_name (builder, "min");
      json_builder_add_int_value (builder, fields->min);
      json_builder_set_member_name (builder, "max");
      json_builder_add_int_value (builder, fields->max);
      json_builder_set_member_name (builder, "choices");
      json_builder_begin_array (builder);
      for (const FmnChoice *choice = fields->choices; choice != NULL && choice->id != NULL;
           choice++)
        json_builder_add_string_value (builder, choice->id);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

/* What the numbers of the types mean, by name: the order of FmnFieldType. */
static void
add_types (JsonBuilder *builder)
{
  static const struct
  {
    FmnFieldType type;
    const char *name;
  } types[] = {
    { FMN_FIELD_LINE, "line" },
    { FMN_FIELD_TEXT, "text" },
    { FMN_FIELD_CHOICE, "choice" },
    { FMN_FIELD_CHOICES, "choices" },
    { FMN_FIELD_OPEN_CHOICE, "open-choice" },
    { FMN_FIELD_BOOLEAN, "boolean" },
    { FMN_FIELD_INTEGER, "integer" },
    { FMN_FIELD_DECIMAL, "decimal" },
    { FMN_FIELD_DATE, "date" },
    { FMN_FIELD_CLOCK, "clock" },
    { FMN_FIELD_STAMP, "stamp" },
    { FMN_FIELD_WEEKS, "weeks" },
    { FMN_FIELD_ENTRY, "entry" },
    { FMN_FIELD_PERSON, "person" },
    { FMN_FIELD_CATALOGUE, "catalogue" },
    { FMN_FIELD_OUTCOME, "outcome" },
    { FMN_FIELD_TAGS, "tags" },
    { FMN_FIELD_VALUE, "value" },
    { FMN_FIELD_RANGE, "range" },
    { FMN_FIELD_DATINGS, "datings" },
    { FMN_FIELD_STEPS, "steps" },
    { FMN_FIELD_REMINDERS, "reminders" },
    { FMN_FIELD_REFERRAL, "referral" },
    { FMN_FIELD_STATE, "state" },
    { FMN_FIELD_ORIGIN, "origin" },
    { FMN_FIELD_PAPERS, "papers" },
    { FMN_FIELD_REFLECTIONS, "reflections" },
    { FMN_FIELD_VERSIONS, "versions" },
  };

  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", types[i].type);

      json_builder_set_member_name (builder, number);
      json_builder_add_string_value (builder, types[i].name);
    }
  json_builder_end_object (builder);
}

int
main (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  const FmnOutcome *outcomes;
  guint n;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "types");
  add_types (builder);
  json_builder_set_member_name (builder, "common");
  add_fields (builder, fmn_kind_get_common_fields ());
  json_builder_set_member_name (builder, "kinds");
  json_builder_begin_object (builder);
  for (FmnKind kind = FMN_KIND_UNKNOWN + 1; kind < FMN_N_KINDS; kind++)
    {
      json_builder_set_member_name (builder, fmn_kind_to_id (kind));
      add_fields (builder, fmn_kind_get_fields (kind));
    }
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "outcomes");
  json_builder_begin_array (builder);
  outcomes = fmn_outcome_get_all (&n);
  for (guint i = 0; i < n; i++)
    json_builder_add_string_value (builder, outcomes[i].id);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  g_print ("%s\n", text);
  return 0;
}
