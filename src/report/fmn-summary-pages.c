/* fmn-summary-pages.c: a summary set on pages; preview, print and PDF draw these and nothing else.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-summary-pages.h"

#include "fmn-page-blocks.h"
#include "fmn-page-parts.h"

struct _FmnSummaryPages
{
  GObject parent_instance;

  FmnSummary *summary;
  FmnTypesetter *type; /* NULL once other pages go on with it */
  GPtrArray *sheets;   /* FmnSheet */
};

G_DEFINE_FINAL_TYPE (FmnSummaryPages, fmn_summary_pages, G_TYPE_OBJECT)

static void
fmn_summary_pages_finalize (GObject *object)
{
  FmnSummaryPages *self = FMN_SUMMARY_PAGES (object);

  g_clear_object (&self->summary);
  g_clear_pointer (&self->type, fmn_typesetter_free);
  g_ptr_array_unref (self->sheets);
  G_OBJECT_CLASS (fmn_summary_pages_parent_class)->finalize (object);
}

static void
fmn_summary_pages_class_init (FmnSummaryPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_summary_pages_finalize;
}

static void
fmn_summary_pages_init (FmnSummaryPages *self)
{
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_sheet_free);
}

static void
add_feet (FmnSummaryPages *self, FmnPageBlocks *blocks)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      g_autoptr (FmnPiece) foot
          = fmn_foot_piece (blocks->type, self->summary, i + 1, self->sheets->len, blocks->width);

      fmn_piece_place (foot, g_ptr_array_index (self->sheets, i), blocks->margin,
                       blocks->page_height - blocks->margin - foot->height);
    }
}

/* That of @previous, with all that it remembers, when it sets the same type. */
static FmnTypesetter *
take_typesetter (FmnSummaryPages *previous, const FmnSummaryOptions *options)
{
  if (previous != NULL && previous->type != NULL
      && fmn_typesetter_begin_again (previous->type, options->text_scale, options->right_to_left))
    return g_steal_pointer (&previous->type);
  return fmn_typesetter_new (options->text_scale, options->right_to_left);
}

FmnSummaryPages *
fmn_summary_pages_new_after (FmnSummary *summary, FmnSummaryPages *previous)
{
  const FmnSummaryOptions *options;
  g_autoptr (FmnPageBlocks) blocks = NULL;
  FmnSummaryPages *self;

  g_return_val_if_fail (FMN_IS_SUMMARY (summary), NULL);
  g_return_val_if_fail (previous == NULL || FMN_IS_SUMMARY_PAGES (previous), NULL);

  self = g_object_new (FMN_TYPE_SUMMARY_PAGES, NULL);
  self->summary = g_object_ref (summary);
  options = fmn_summary_get_options (summary);
  self->type = take_typesetter (previous, options);
  blocks = fmn_page_blocks_new (summary, self->type);
  if (options->full)
    fmn_full_pages_set (blocks, self->sheets);
  else
    {
      g_ptr_array_add (self->sheets, fmn_sheet_new (blocks->page_width, blocks->page_height));
      fmn_one_page_set (blocks, g_ptr_array_index (self->sheets, 0));
    }
  add_feet (self, blocks);
  for (guint i = 0; i < self->sheets->len && fmn_typesetter_get_rtl (self->type); i++)
    fmn_sheet_mirror (g_ptr_array_index (self->sheets, i));
  return self;
}

FmnSummaryPages *
fmn_summary_pages_new (FmnSummary *summary)
{
  return fmn_summary_pages_new_after (summary, NULL);
}

FmnSummary *
fmn_summary_pages_get_summary (FmnSummaryPages *self)
{
  g_return_val_if_fail (FMN_IS_SUMMARY_PAGES (self), NULL);

  return self->summary;
}

guint
fmn_summary_pages_get_n_pages (FmnSummaryPages *self)
{
  g_return_val_if_fail (FMN_IS_SUMMARY_PAGES (self), 0);

  return self->sheets->len;
}

void
fmn_summary_pages_get_size (FmnSummaryPages *self, double *width, double *height)
{
  g_return_if_fail (FMN_IS_SUMMARY_PAGES (self));

  fmn_paper_get_size (fmn_summary_get_options (self->summary)->paper, width, height);
}

void
fmn_summary_pages_draw (FmnSummaryPages *self, cairo_t *cr, guint page)
{
  g_return_if_fail (FMN_IS_SUMMARY_PAGES (self));
  g_return_if_fail (page < self->sheets->len);

  fmn_sheet_draw (g_ptr_array_index (self->sheets, page), cr);
}

const FmnSheet *
fmn_summary_pages_get_sheet (FmnSummaryPages *self, guint page)
{
  g_return_val_if_fail (FMN_IS_SUMMARY_PAGES (self), NULL);
  g_return_val_if_fail (page < self->sheets->len, NULL);

  return g_ptr_array_index (self->sheets, page);
}

char *
fmn_summary_pages_dup_text (FmnSummaryPages *self, guint page)
{
  const FmnSheet *sheet = fmn_summary_pages_get_sheet (self, page);
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (sheet != NULL, NULL);

  for (guint i = 0; i < sheet->boxes->len; i++)
    {
      const FmnBox *box = g_ptr_array_index (sheet->boxes, i);

      if (box->type == FMN_BOX_TEXT)
        g_string_append_printf (text, "%s\n", pango_layout_get_text (box->layout));
    }
  return g_strdup (text->str);
}
