/* fmn-sheet-box.h: pages as they are printed, with what prints them and saves them as a PDF.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-date.h"
#include "fmn-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a document is called, translated, in words that say nothing of the journal. Kept as it is: it must outlive the widget. */
typedef struct
{
  const char *title;        /* of the print job and the PDF: "Recovery key" */
  const char *dialog_title; /* "Save the recovery sheet as a PDF" */
  const char *file_name;    /* "recovery-key.pdf" */
  const char *saved;        /* what is said once it is saved */
} FmnSheetNames;

/* Screen, printer and PDF draw the same sheets. */
#define FMN_TYPE_SHEET_BOX (fmn_sheet_box_get_type ())
G_DECLARE_FINAL_TYPE (FmnSheetBox, fmn_sheet_box, FMN, SHEET_BOX, AdwBin)

/* @day: what the PDF says of when it was made. */
GtkWidget *fmn_sheet_box_new (const FmnSheetNames *names, const FmnDate *day);
/* Shows @sheets (FmnSheet), one below the other. */
void fmn_sheet_box_set_sheets (FmnSheetBox *self, GPtrArray *sheets);

G_END_DECLS
