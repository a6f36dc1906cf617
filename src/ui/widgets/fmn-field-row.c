/* fmn-field-row.c: makes the row that edits a plain field, from the table of kinds.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-field-row.h"

#include "fmn-choice-entry.h"
#include "fmn-choices-row.h"
#include "fmn-clock-entry.h"
#include "fmn-date-entry.h"
#include "fmn-number-entry.h"
#include "fmn-person-row.h"
#include "fmn-pregnancy-row.h"
#include "fmn-switch-row.h"
#include "fmn-tags-entry.h"
#include "fmn-text-row.h"
#include "fmn-typed-row.h"
#include "fmn-visit-row.h"
#include "fmn-weeks-entry.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
new_choice_row (const FmnField *field)
{
  GtkWidget *row = fmn_choice_row_new (fmn_field_get_label (field), C_ ("choice", "Left open"));

  fmn_choice_row_begin (FMN_CHOICE_ROW (row));
  for (const FmnChoice *choice = field->choices; choice->id != NULL; choice++)
    fmn_choice_row_add (FMN_CHOICE_ROW (row), choice->id,
                        fmn_field_get_choice_label (field, choice->id));
  fmn_choice_row_end (FMN_CHOICE_ROW (row));
  return row;
}

static GtkWidget *
new_entry_row (const FmnField *field, FmnContext *context)
{
  const char *label = fmn_field_get_label (field);

  return field->ref == FMN_KIND_VISIT ? fmn_visit_row_new (label, context)
                                      : fmn_pregnancy_row_new (label, context);
}

static GtkWidget *
new_typed_entry (const FmnField *field, FmnContext *context)
{
  GtkWidget *entry;

  switch (field->type)
    {
    case FMN_FIELD_OPEN_CHOICE:
      return fmn_choice_entry_new (field);
    case FMN_FIELD_INTEGER:
      return fmn_number_entry_new_integer (field->min, field->max);
    case FMN_FIELD_DECIMAL:
      entry = fmn_number_entry_new_decimal ();
      fmn_typed_entry_set_suffix_text (FMN_TYPED_ENTRY (entry), field->unit);
      return entry;
    case FMN_FIELD_DATE:
      return fmn_date_entry_new (fmn_context_get_clock (context));
    case FMN_FIELD_CLOCK:
      return fmn_clock_entry_new ();
    case FMN_FIELD_WEEKS:
      return fmn_weeks_entry_new ();
    default:
      g_error ("No plain row for the field %s", field->name);
    }
}

GtkWidget *
fmn_field_row_new (const FmnField *field, FmnContext *context)
{
  const char *label;

  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  label = fmn_field_get_label (field);
  switch (field->type)
    {
    case FMN_FIELD_LINE:
      return fmn_text_row_new_line (label);
    case FMN_FIELD_TEXT:
      return fmn_text_row_new (label, 2);
    case FMN_FIELD_CHOICE:
      return new_choice_row (field);
    case FMN_FIELD_CHOICES:
      return fmn_choices_row_new (field);
    case FMN_FIELD_BOOLEAN:
      return fmn_switch_row_new (label, NULL);
    case FMN_FIELD_PERSON:
      return fmn_person_row_new (label, context);
    case FMN_FIELD_ENTRY:
      return new_entry_row (field, context);
    case FMN_FIELD_TAGS:
      return fmn_tags_entry_new (label, context);
    default:
      return fmn_typed_row_new (label, FMN_TYPED_ENTRY (new_typed_entry (field, context)));
    }
}
