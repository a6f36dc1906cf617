/* fmn-overview-picture.c: drawn anew by the code of the screen, from a part of the journal in which nothing is private to one person.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-overview-picture.h"

#include "fmn-file-choice.h"
#include "fmn-overview-draw.h"
#include "fmn-overview-private.h"
#include "fmn-private-file.h"

#include <cairo-svg.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define FILE_WIDTH 1000
#define PNG_SCALE 2
#define MARGIN 16
#define FONT "Cantarell, Sans 11"

/* A picture and what it is drawn from, which its layout borrows. */
typedef struct
{
  PangoContext *fonts;
  FmnOverviewLayout *layout;
  double width, height;
} Picture;

static gboolean
is_for_others (FmnEntry *entry, gpointer data)
{
  return !fmn_entry_get_only_me (entry);
}

static void
picture_clear (Picture *self)
{
  g_clear_pointer (&self->layout, fmn_overview_layout_free);
  g_clear_object (&self->fonts);
}

static void
picture_init (Picture *self, FmnOverview *overview, double width)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  g_autoptr (FmnJournal) part
      = fmn_journal_new_part (fmn_overview_get_journal (overview), is_for_others, NULL);
  g_autoptr (FmnOverviewIndex) index = NULL;
  FmnOverviewFrame frame;

  self->fonts = pango_font_map_create_context (map);
  pango_context_set_font_description (self->fonts, font);
  pango_cairo_context_set_resolution (self->fonts, 96);
  self->width = width;
  index = fmn_overview_create_index (overview, part, FMN_OVERVIEW_MAX_ROWS);
  fmn_overview_fill_frame (overview, &frame, self->fonts, width,
                           gtk_widget_get_direction (GTK_WIDGET (overview)) == GTK_TEXT_DIR_RTL);
  fmn_overview_frame_adapt (&frame, index->rows, frame.folded);
  self->layout = fmn_overview_layout_new_from_index (index, &frame);
  self->height = ceil (fmn_overview_get_height (self->layout, self->fonts));
}

static void
picture_draw (Picture *self, cairo_t *cr)
{
  FmnPen pen = { cr, self->fonts, fmn_palette_get_for_paper () };

  fmn_pen_set_tone (&pen, FMN_TONE_CARD, 1);
  cairo_paint (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  fmn_overview_draw (&pen, self->layout, self->width, NULL, NULL);
}

GByteArray *
fmn_overview_picture_create (FmnOverview *overview, FmnOverviewFormat format)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Picture picture = { 0 };
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height;

  g_return_val_if_fail (FMN_IS_OVERVIEW (overview), NULL);

  picture_init (&picture, overview, FILE_WIDTH);
  width = picture.width + 2 * MARGIN;
  height = picture.height + 2 * MARGIN;
  if (format == FMN_OVERVIEW_SVG)
    surface = cairo_svg_surface_create_for_stream (fmn_private_file_append, bytes, width, height);
  else
    surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width * PNG_SCALE,
                                          (int) height * PNG_SCALE);
  cr = cairo_create (surface);
  if (format == FMN_OVERVIEW_PNG)
    cairo_scale (cr, PNG_SCALE, PNG_SCALE);
  picture_draw (&picture, cr);
  cairo_destroy (cr);
  if (format == FMN_OVERVIEW_PNG)
    cairo_surface_write_to_png_stream (surface, fmn_private_file_append, bytes);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  picture_clear (&picture);
  return g_steal_pointer (&bytes);
}

static void
say (FmnOverview *overview, const char *title, const char *text)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (overview));
  GtkWidget *dialog
      = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, title, text);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

typedef struct
{
  FmnOverview *overview;
  FmnOverviewFormat format;
} Saving;

static void
on_chosen (const char *path, gpointer data)
{
  g_autofree Saving *saving = data;
  g_autoptr (FmnOverview) overview = saving->overview;
  g_autoptr (GByteArray) bytes = NULL;

  if (path == NULL)
    return;
  bytes = fmn_overview_picture_create (overview, saving->format);
  if (fmn_private_file_write (path, bytes))
    say (overview, _ ("The picture was saved"),
         _ ("It is not sealed: whoever gets the file can see it. What is marked “Only me” is not "
            "on it."));
  else
    say (overview, _ ("The picture could not be saved"), g_strerror (errno));
}

void
fmn_overview_picture_save (FmnOverview *overview, FmnOverviewFormat format)
{
  FmnFileChoice choice
      = { .title = _ ("Save the overview as a picture"), .accept = C_ ("button", "_Save") };
  GtkRoot *root;
  g_autofree char *day = NULL;
  g_autofree char *name = NULL;
  Saving *saving;
  FmnDate today;

  g_return_if_fail (FMN_IS_OVERVIEW (overview));

  root = gtk_widget_get_root (GTK_WIDGET (overview));
  fmn_date_init_julian (&today, fmn_overview_get_today (overview));
  day = fmn_date_to_edtf (&today);
  /* The name says nothing about what is on it. */
  name = g_strdup_printf ("picture-%s.%s", day, format == FMN_OVERVIEW_SVG ? "svg" : "png");
  choice.name = name;
  saving = g_new0 (Saving, 1);
  saving->overview = g_object_ref (overview);
  saving->format = format;
  fmn_file_choice_ask (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &choice, on_chosen, saving);
}

/* On one sheet, as wide as it is. */
static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, FmnOverview *self)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  Picture picture = { 0 };
  double scale;

  picture_init (&picture, self, FILE_WIDTH);
  scale = MIN (gtk_print_context_get_width (context) / (picture.width + 2 * MARGIN),
               gtk_print_context_get_height (context) / (picture.height + 2 * MARGIN));
  cairo_scale (cr, scale, scale);
  picture_draw (&picture, cr);
  picture_clear (&picture);
}

static void
on_print_done (GtkPrintOperation *operation, GtkPrintOperationResult result, FmnOverview *self)
{
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    say (self, _ ("The overview could not be printed"),
         _ ("Nothing in the journal was changed. Saving it as a picture may help."));
}

void
fmn_overview_picture_print (FmnOverview *overview)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  GtkRoot *root;

  g_return_if_fail (FMN_IS_OVERVIEW (overview));

  root = gtk_widget_get_root (GTK_WIDGET (overview));
  operation = gtk_print_operation_new ();
  setup = gtk_page_setup_new ();
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_job_name (operation, C_ ("print job", "Picture"));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (on_draw_page), overview, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_print_done), overview, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
}
