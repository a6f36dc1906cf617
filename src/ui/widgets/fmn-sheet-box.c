/* fmn-sheet-box.c: pages as they are printed, with what prints them and saves them as a PDF.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-sheet-box.h"

#include "fmn-sheet-pdf.h"
#include "fmn-sheet-view.h"
#include "fmn-wrap-box.h"

#include <glib/gi18n-lib.h>

struct _FmnSheetBox
{
  AdwBin parent_instance;

  const FmnSheetNames *names;
  FmnDate day;
  GPtrArray *sheets;
  GtkWidget *print;
  GtkLabel *message;
  GtkBox *pages;
};

G_DEFINE_FINAL_TYPE (FmnSheetBox, fmn_sheet_box, ADW_TYPE_BIN)

/* On paper of another size it is made as large as fits, never cut. */
static void
draw_sheet (const FmnSheet *sheet, cairo_t *cr, double width, double height)
{
  const double scale = MIN (width / sheet->width, height / sheet->height);

  cairo_translate (cr, (width - sheet->width * scale) / 2, 0);
  cairo_scale (cr, scale, scale);
  fmn_sheet_draw (sheet, cr);
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, FmnSheetBox *self)
{
  draw_sheet (g_ptr_array_index (self->sheets, page), gtk_print_context_get_cairo_context (context),
              gtk_print_context_get_width (context), gtk_print_context_get_height (context));
}

static GtkWindow *
get_window (FmnSheetBox *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
say (FmnSheetBox *self, const char *sentence)
{
  gtk_label_set_label (self->message, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
}

static void
on_print_clicked (FmnSheetBox *self)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_n_pages (operation, (int) self->sheets->len);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, self->names->title);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (on_draw_page), self, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               get_window (self), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    say (self, error->message);
}

static void
on_file_chosen (GtkNativeDialog *dialog, int response, FmnSheetBox *self)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  path = file != NULL ? g_file_get_path (file) : NULL;
  g_object_unref (dialog);
  if (path == NULL)
    return;
  if (fmn_sheets_write_pdf (self->sheets, self->names->title, &self->day, path, &error))
    say (self, self->names->saved);
  else
    say (self, error->message);
}

static void
on_save_clicked (FmnSheetBox *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      self->names->dialog_title, get_window (self), GTK_FILE_CHOOSER_ACTION_SAVE,
      C_ ("button", "_Save"), C_ ("button", "_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), self->names->file_name);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_file_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
fmn_sheet_box_finalize (GObject *object)
{
  g_clear_pointer (&FMN_SHEET_BOX (object)->sheets, g_ptr_array_unref);
  G_OBJECT_CLASS (fmn_sheet_box_parent_class)->finalize (object);
}

/* Its first button. */
static gboolean
fmn_sheet_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FMN_SHEET_BOX (widget)->print);
}

static void
fmn_sheet_box_class_init (FmnSheetBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_sheet_box_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = fmn_sheet_box_grab_focus;
}

static GtkWidget *
make_button (FmnSheetBox *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "pill");
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static void
fmn_sheet_box_init (FmnSheetBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *buttons = fmn_wrap_box_new (12, 6);

  self->print = make_button (self, _ ("Print…"), G_CALLBACK (on_print_clicked));
  fmn_wrap_box_append (FMN_WRAP_BOX (buttons), self->print);
  fmn_wrap_box_append (FMN_WRAP_BOX (buttons),
                       make_button (self, _ ("Save as PDF…"), G_CALLBACK (on_save_clicked)));
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), buttons);
  self->message = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->message, TRUE);
  gtk_label_set_justify (self->message, GTK_JUSTIFY_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->message));
  self->pages = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->pages));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
fmn_sheet_box_new (const FmnSheetNames *names, const FmnDate *day)
{
  FmnSheetBox *self;

  g_return_val_if_fail (names != NULL && day != NULL, NULL);

  self = g_object_new (FMN_TYPE_SHEET_BOX, NULL);
  self->names = names;
  self->day = *day;
  return GTK_WIDGET (self);
}

void
fmn_sheet_box_set_sheets (FmnSheetBox *self, GPtrArray *sheets)
{
  GtkWidget *child;

  g_return_if_fail (FMN_IS_SHEET_BOX (self));
  g_return_if_fail (sheets != NULL && sheets->len > 0);

  g_ptr_array_ref (sheets);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_box_remove (self->pages, child);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  self->sheets = sheets;
  for (guint i = 0; i < sheets->len; i++)
    {
      FmnSheet *sheet = g_ptr_array_index (sheets, i);
      GtkWidget *view = fmn_sheet_view_new (sheet);

      gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("The sheet as it is printed"), -1);
      gtk_box_append (self->pages, view);
    }
}
