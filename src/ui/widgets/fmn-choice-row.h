/* fmn-choice-row.h: one of a list, picked from a menu; the first line leaves it open.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-field-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Titles wrap under the row's own title, so that nothing is cut short in a narrow window. */
#define FMN_TYPE_CHOICE_ROW (fmn_choice_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (FmnChoiceRow, fmn_choice_row, FMN, CHOICE_ROW, AdwComboRow)

struct _FmnChoiceRowClass
{
  AdwComboRowClass parent_class;

  /* Something was chosen by hand, before "edited". */
  void (*chosen) (FmnChoiceRow *self);
};

/* @open: what the first line says, for "nothing chosen"; NULL: there is no such line. */
GtkWidget *fmn_choice_row_new (const char *title, const char *open);
void fmn_choice_row_set_open (FmnChoiceRow *self, const char *open);
/* Starts a new list; the chosen value stays chosen. */
void fmn_choice_row_begin (FmnChoiceRow *self);
void fmn_choice_row_add (FmnChoiceRow *self, const char *id, const char *label);
void fmn_choice_row_end (FmnChoiceRow *self);
const char *fmn_choice_row_get_id (FmnChoiceRow *self); /* (transfer none) (nullable) */

G_END_DECLS
