/* fmn-recovery-sheet.c: the page that opens a journal when its passphrase is forgotten, for paper, PDF and screen.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-recovery-sheet.h"

#include "fmn-sheet-pdf.h"
#include "fmn-typesetter.h"

#include <glib/gi18n-lib.h>
#include <qrencode.h>
#include <string.h>

/* Points. Type is larger than on the summary: it is read by somebody who has just been locked out. */
#define MARGIN 62.0
#define TEXT_SCALE 1.5
#define CODE_SIDE 168.0
#define QUIET_ZONE 4 /* modules, as the QR code's standard asks for */
#define GROUPS_IN_ROW 4
#define GROUP_FACE "DejaVu Sans Mono, Monospace Bold 19"
#define GROUP_HEIGHT 40.0

/* The groups in rows, each with its number, so that a slip can be named. */
static double
add_groups (FmnSheet *sheet, FmnTypesetter *type, const char *key, double y)
{
  g_auto (GStrv) groups = g_strsplit (key, "-", -1);
  g_autoptr (PangoFontDescription) face = pango_font_description_from_string (GROUP_FACE);
  const double step = (sheet->width - 2 * MARGIN) / GROUPS_IN_ROW;

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autoptr (PangoLayout) small
          = fmn_typesetter_set (type, FMN_TYPE_OF_QUIET, number, -1, FALSE);
      g_autoptr (PangoLayout) large
          = fmn_typesetter_set (type, FMN_TYPE_OF_TITLE, groups[i], -1, FALSE);
      const double x = MARGIN + step * (i % GROUPS_IN_ROW);
      const double top = y + GROUP_HEIGHT * (i / GROUPS_IN_ROW);

      pango_layout_set_font_description (large, face);
      g_ptr_array_add (
          sheet->boxes,
          fmn_box_new_text (small, x,
                            top + fmn_layout_get_baseline (large) - fmn_layout_get_baseline (small),
                            fmn_typesetter_get_grey (FMN_TYPE_OF_QUIET)));
      g_ptr_array_add (sheet->boxes, fmn_box_new_text (large, x + 16, top, 0));
    }
  return y + GROUP_HEIGHT * ((g_strv_length (groups) + GROUPS_IN_ROW - 1) / GROUPS_IN_ROW);
}

/* Dark modules that touch in a row are one box, which leaves no seam between them. */
static double
add_code (FmnSheet *sheet, const char *key, double y)
{
  QRcode *code = QRcode_encodeString (key, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  double module, left;

  /* Out of memory: the groups above say the same. */
  if (code == NULL)
    return y;
  module = CODE_SIDE / (code->width + 2 * QUIET_ZONE);
  left = (sheet->width - CODE_SIDE) / 2;
  for (int row = 0; row < code->width; row++)
    for (int column = 0; column < code->width; column++)
      {
        const unsigned char *line = code->data + row * code->width;
        int n = 0;

        while (column + n < code->width && (line[column + n] & 1) != 0)
          n++;
        if (n > 0)
          g_ptr_array_add (sheet->boxes, fmn_box_new_fill (left + (column + QUIET_ZONE) * module,
                                                           y + (row + QUIET_ZONE) * module,
                                                           n * module, module, 0));
        column += n;
      }
  memset (code->data, 0, (size_t) code->width * code->width);
  QRcode_free (code);
  return y + CODE_SIDE;
}

FmnSheet *
fmn_recovery_sheet_new (const char *key, const FmnDate *today, double width, double height)
{
  /* The groups are read from the left in every script. */
  g_autoptr (FmnTypesetter) type = fmn_typesetter_new (TEXT_SCALE, FALSE);
  FmnSheet *sheet;
  g_autofree char *day = NULL;
  g_autofree char *made = NULL;
  double y = MARGIN;

  g_return_val_if_fail (key != NULL && today != NULL, NULL);
  g_return_val_if_fail (width > 3 * MARGIN && height > 3 * MARGIN, NULL);

  sheet = fmn_sheet_new (width, height);
  day = fmn_date_format (today);
  /* Translators: %s is a date. */
  made = g_strdup_printf (C_ ("recovery sheet", "Made on %s"), day);
  y = fmn_typesetter_add_paragraph (type, sheet, FMN_TYPE_OF_TITLE,
                                    C_ ("recovery sheet", "Recovery key"), MARGIN, y)
      + 4;
  y = fmn_typesetter_add_paragraph (type, sheet, FMN_TYPE_OF_QUIET, made, MARGIN, y) + 22;
  y = fmn_typesetter_add_paragraph (
          type, sheet, FMN_TYPE_OF_BODY,
          C_ ("recovery sheet",
              "This key opens your Forget-Me-Not journal when its passphrase is forgotten, "
              "and it opens it for anybody who holds this sheet. Keep it where you keep "
              "papers that matter, and not beside the computer."),
          MARGIN, y)
      + 30;
  y = add_groups (sheet, type, key, y) + 22;
  y = fmn_typesetter_add_paragraph (
          type, sheet, FMN_TYPE_OF_BODY,
          C_ ("recovery sheet",
              "Type the eight groups where the passphrase is asked for. Capital or small "
              "letters, hyphens or spaces make no difference. The last character of each "
              "group is a check by which a slip is found and the group is named. The "
              "letters I, L, O and U are not used."),
          MARGIN, y)
      + 26;
  y = add_code (sheet, key, y) + 4;
  fmn_typesetter_add_paragraph (
      type, sheet, FMN_TYPE_OF_BODY,
      C_ ("recovery sheet",
          "The same key as a code, for a camera that is your own. A newer sheet, or new "
          "keys, end what this one can do; copies of the journal from before still open "
          "with it."),
      MARGIN, y);
  return sheet;
}

gboolean
fmn_recovery_sheet_write_pdf (FmnSheet *sheet,
                              const FmnDate *today,
                              const char *path,
                              GError **error)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new ();

  g_return_val_if_fail (sheet != NULL && path != NULL, FALSE);

  g_ptr_array_add (sheets, sheet);
  return fmn_sheets_write_pdf (sheets, C_ ("document", "Recovery key"), today, path, error);
}
