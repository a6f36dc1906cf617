/* fmn-question-row.h: one question on the list of a visit: order, text, where it came from, asked, answer.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_QUESTION_TO_ASK,   /* numbered, with its handle; the tick takes it to those that were asked */
  FMN_QUESTION_ASKED,    /* with its answer */
  FMN_QUESTION_AT_VISIT, /* on the day: numbered, ticked where it stands, with its answer */
} FmnQuestionStage;

/* Edits apply at once. Signals: "moved" (FmnQuestionRow*, int): the person moved it by so many places (Alt+Up, Alt+Down, its menu);
 * "asked" (FmnQuestionRow*, const char *id): it was ticked; the row may show another question by now. */
#define FMN_TYPE_QUESTION_ROW (fmn_question_row_get_type ())
G_DECLARE_FINAL_TYPE (FmnQuestionRow, fmn_question_row, FMN, QUESTION_ROW, GtkListBoxRow)

GtkWidget *fmn_question_row_new (FmnContext *context, FmnQuestionStage stage);
/* @number: its place on the list, from 1. Leaves alone a text that is being typed. */
void fmn_question_row_set_question (FmnQuestionRow *self, FmnEntry *question, guint number);
const char *fmn_question_row_get_id (FmnQuestionRow *self); /* (nullable) */
void fmn_question_row_focus_tick (FmnQuestionRow *self);
void fmn_question_row_focus_answer (FmnQuestionRow *self);

G_END_DECLS
