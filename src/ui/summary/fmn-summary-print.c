/* fmn-summary-print.c: the summary through the desktop's print dialog, drawn by the code of the preview and the PDF.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-summary-print.h"

#include <glib/gi18n-lib.h>

struct _FmnSummaryPrint
{
  GtkPrintOperation parent_instance;

  FmnSummaryPages *pages;
};

G_DEFINE_FINAL_TYPE (FmnSummaryPrint, fmn_summary_print, GTK_TYPE_PRINT_OPERATION)

static void
fmn_summary_print_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  FmnSummaryPrint *self = FMN_SUMMARY_PRINT (operation);

  gtk_print_operation_set_n_pages (operation, (int) fmn_summary_pages_get_n_pages (self->pages));
}

/* On paper of another size than was set for, the page is made as large as fits, never cut. */
static void
fmn_summary_print_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  FmnSummaryPrint *self = FMN_SUMMARY_PRINT (operation);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height, scale;

  fmn_summary_pages_get_size (self->pages, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width,
               gtk_print_context_get_height (context) / height);
  cairo_scale (cr, scale, scale);
  fmn_summary_pages_draw (self->pages, cr, (guint) page);
}

static void
fmn_summary_print_finalize (GObject *object)
{
  g_clear_object (&FMN_SUMMARY_PRINT (object)->pages);
  G_OBJECT_CLASS (fmn_summary_print_parent_class)->finalize (object);
}

static void
fmn_summary_print_class_init (FmnSummaryPrintClass *klass)
{
  GtkPrintOperationClass *print_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fmn_summary_print_finalize;
  print_class->begin_print = fmn_summary_print_begin_print;
  print_class->draw_page = fmn_summary_print_draw_page;
}

static void
fmn_summary_print_init (FmnSummaryPrint *self)
{
}

FmnSummaryPrint *
fmn_summary_print_new (FmnSummaryPages *pages)
{
  FmnSummaryPrint *self;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPaperSize) paper = NULL;
  const FmnSummaryOptions *options;

  g_return_val_if_fail (FMN_IS_SUMMARY_PAGES (pages), NULL);

  options = fmn_summary_get_options (fmn_summary_pages_get_summary (pages));
  self = g_object_new (FMN_TYPE_SUMMARY_PRINT, NULL);
  self->pages = g_object_ref (pages);
  setup = gtk_page_setup_new ();
  paper = gtk_paper_size_new (options->paper == FMN_PAPER_LETTER ? GTK_PAPER_NAME_LETTER
                                                                 : GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
  gtk_print_operation_set_use_full_page (GTK_PRINT_OPERATION (self), TRUE);
  gtk_print_operation_set_unit (GTK_PRINT_OPERATION (self), GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (GTK_PRINT_OPERATION (self), TRUE);
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (self), C_ ("print job", "Summary"));
  return self;
}
