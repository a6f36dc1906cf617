/* sheet-check.c: reads the boxes of a page: where the ink of every line of text, rule and mark is.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sheet-check.h"

#include <math.h>

/* 10 mm, which is as near to the edge as most printers come. */
#define MARGIN (10.0 / 25.4 * 72.0)
/* Glyphs may reach over their advance by less than this. */
#define OVERHANG 1.0

/* One line of text or one shape, as it is inked, in points. */
typedef struct
{
  double left, top, right, bottom;
  guint box;
  FmnBoxType type;
  const char *text;
} Ink;

static void
add_lines (GArray *inks, const FmnBox *box, guint place)
{
  PangoLayoutIter *iter = pango_layout_get_iter (box->layout);

  do
    {
      PangoRectangle ink, logical;
      Ink line = { .box = place, .type = box->type };

      pango_layout_iter_get_line_extents (iter, &ink, &logical);
      if (ink.width == 0 || ink.height == 0)
        continue;
      line.text = pango_layout_get_text (box->layout)
                  + pango_layout_iter_get_line_readonly (iter)->start_index;
      line.left = box->x + (double) ink.x / PANGO_SCALE;
      line.right = line.left + (double) ink.width / PANGO_SCALE;
      line.top = box->y + (double) ink.y / PANGO_SCALE;
      line.bottom = line.top + (double) ink.height / PANGO_SCALE;
      g_array_append_val (inks, line);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static GArray *
find_inks (const FmnSheet *sheet)
{
  GArray *inks = g_array_new (FALSE, FALSE, sizeof (Ink));

  for (guint i = 0; i < sheet->boxes->len; i++)
    {
      const FmnBox *box = g_ptr_array_index (sheet->boxes, i);
      Ink shape = { box->x, box->y, box->x + box->width, box->y + box->height, i, box->type, NULL };

      if (box->type == FMN_BOX_PLACE)
        continue;
      if (box->type == FMN_BOX_TEXT)
        add_lines (inks, box, i);
      else
        g_array_append_val (inks, shape);
    }
  return inks;
}

static guint
count_outside (const FmnSheet *sheet, const Ink *ink)
{
  gboolean outside = ink->left < MARGIN - OVERHANG || ink->right > sheet->width - MARGIN + OVERHANG
                     || ink->top < MARGIN - OVERHANG
                     || ink->bottom > sheet->height - MARGIN + OVERHANG;

  if (outside)
    g_test_message ("outside the page: box %u, %.1f %.1f to %.1f %.1f: %.30s", ink->box, ink->left,
                    ink->top, ink->right, ink->bottom, ink->text != NULL ? ink->text : "");
  return outside ? 1 : 0;
}

/* Text over text, a mark over text, and a rule through text. Fills lie under text. */
static gboolean
may_not_meet (const Ink *a, const Ink *b)
{
  if (a->box == b->box || a->type == FMN_BOX_FILL || b->type == FMN_BOX_FILL)
    return FALSE;
  return a->type == FMN_BOX_TEXT || b->type == FMN_BOX_TEXT;
}

static guint
count_meeting (const Ink *a, const Ink *b)
{
  double wide = fmin (a->right, b->right) - fmax (a->left, b->left);
  double high = fmin (a->bottom, b->bottom) - fmax (a->top, b->top);

  /* Rules have no height of their own: text that they touch is text that they run through. */
  if (!may_not_meet (a, b) || wide < 0.2 || high < (a->type == b->type ? 0.2 : 0.0))
    return 0;
  g_test_message ("one over the other: box %u (%.30s) and box %u (%.30s), by %.2f × %.2f", a->box,
                  a->text != NULL ? a->text : "shape", b->box, b->text != NULL ? b->text : "shape",
                  wide, high);
  return 1;
}

/* A line of text that is wider than the room it was given. */
static guint
count_too_wide (const FmnBox *box)
{
  PangoRectangle logical;

  if (box->type != FMN_BOX_TEXT)
    return 0;
  pango_layout_get_extents (box->layout, NULL, &logical);
  if ((double) logical.width / PANGO_SCALE <= box->width + OVERHANG
      && !pango_layout_is_ellipsized (box->layout))
    return 0;
  g_test_message ("wider than its place: %.40s", pango_layout_get_text (box->layout));
  return 1;
}

guint
sheet_count_faults (const FmnSheet *sheet)
{
  g_autoptr (GArray) inks = find_inks (sheet);
  guint faults = 0;

  for (guint i = 0; i < sheet->boxes->len; i++)
    faults += count_too_wide (g_ptr_array_index (sheet->boxes, i));
  for (guint i = 0; i < inks->len; i++)
    {
      faults += count_outside (sheet, &g_array_index (inks, Ink, i));
      for (guint j = i + 1; j < inks->len; j++)
        faults += count_meeting (&g_array_index (inks, Ink, i), &g_array_index (inks, Ink, j));
    }
  return faults;
}
