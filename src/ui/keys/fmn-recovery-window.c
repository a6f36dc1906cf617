/* fmn-recovery-window.c: shows a new recovery key once, to be printed or saved.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-recovery-window.h"

#include "fmn-clock.h"
#include "fmn-file-choice.h"
#include "fmn-recovery-key.h"
#include "fmn-recovery-sheet.h"

#include <glib/gi18n-lib.h>

struct _FmnRecoveryWindow
{
  AdwWindow parent_instance;

  FmnSheet *sheet;
  char *text;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (FmnRecoveryWindow, fmn_recovery_window, ADW_TYPE_WINDOW)

/* Preview, printer and PDF draw the same sheet; on paper of another size it is made as large as fits. */
static void
draw_sheet (FmnRecoveryWindow *self, cairo_t *cr, double width, double height)
{
  const double scale = MIN (width / self->sheet->width, height / self->sheet->height);

  cairo_translate (cr, (width - self->sheet->width * scale) / 2, 0);
  cairo_scale (cr, scale, scale);
  fmn_sheet_draw (self->sheet, cr);
}

static void
on_draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  FmnRecoveryWindow *self = data;
  const double scale = MIN (width / self->sheet->width, height / self->sheet->height);

  /* Paper is white in a dark window, too. */
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, (width - self->sheet->width * scale) / 2, 0, self->sheet->width * scale,
                   self->sheet->height * scale);
  cairo_fill (cr);
  draw_sheet (self, cr, width, height);
}

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext *context,
              int page,
              FmnRecoveryWindow *self)
{
  draw_sheet (self, gtk_print_context_get_cairo_context (context),
              gtk_print_context_get_width (context), gtk_print_context_get_height (context));
}

static void
say (FmnRecoveryWindow *self, const char *sentence)
{
  gtk_label_set_label (self->message, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
}

static void
on_print_clicked (FmnRecoveryWindow *self)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, C_ ("print job", "Recovery key"));
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (on_draw_page), self, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (self), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    say (self, error->message);
}

static void
on_file_chosen (const char *path, gpointer data)
{
  g_autoptr (FmnRecoveryWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;
  if (fmn_recovery_sheet_write_pdf (self->sheet, path, &error))
    say (self, _ ("Saved. Move it away from this computer once it is printed."));
  else
    say (self, error->message);
}

static void
on_save_clicked (FmnRecoveryWindow *self)
{
  const FmnFileChoice choice = { .title = _ ("Save the recovery sheet as a PDF"),
                                 .accept = C_ ("button", "_Save"),
                                 .name = "recovery-key.pdf" };

  fmn_file_choice_ask (GTK_WINDOW (self), &choice, on_file_chosen, g_object_ref (self));
}

static void
fmn_recovery_window_finalize (GObject *object)
{
  FmnRecoveryWindow *self = FMN_RECOVERY_WINDOW (object);

  g_clear_pointer (&self->sheet, fmn_sheet_free);
  g_clear_pointer (&self->text, fmn_recovery_key_text_free);
  G_OBJECT_CLASS (fmn_recovery_window_parent_class)->finalize (object);
}

static void
fmn_recovery_window_class_init (FmnRecoveryWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_recovery_window_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
fmn_recovery_window_init (FmnRecoveryWindow *self)
{
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Four groups to a line: for those who copy it by hand, and for those who do not see the sheet. */
static GtkWidget *
make_key (FmnRecoveryWindow *self)
{
  g_auto (GStrv) groups = g_strsplit (self->text, "-", -1);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *label;

  for (guint i = 0; groups[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : i % 4 == 0 ? "\n" : "  ", groups[i]);
  label = make_label (text->str, "monospace");
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  memset (text->str, 0, text->len);
  return label;
}

static GtkWidget *
make_buttons (FmnRecoveryWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *print = gtk_button_new_with_label (_ ("Print…"));
  GtkWidget *save = gtk_button_new_with_label (_ ("Save as PDF…"));

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (print, "pill");
  gtk_widget_add_css_class (save, "pill");
  g_signal_connect_swapped (print, "clicked", G_CALLBACK (on_print_clicked), self);
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (on_save_clicked), self);
  gtk_box_append (GTK_BOX (box), print);
  gtk_box_append (GTK_BOX (box), save);
  return box;
}

static void
build (FmnRecoveryWindow *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *done = gtk_button_new_with_label (_ ("Done"));
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_widget_add_css_class (header, "flat");
  gtk_widget_add_css_class (done, "suggested-action");
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  g_signal_connect_swapped (done, "clicked", G_CALLBACK (gtk_window_close), self);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), done);

  gtk_widget_add_css_class (box, "page-side");
  gtk_box_append (
      GTK_BOX (box),
      make_label (_ ("This opens the journal when the passphrase is forgotten. It is shown once: "
                     "print it, save it, or write it down. A new one can be made in the "
                     "preferences."),
                  NULL));
  gtk_box_append (GTK_BOX (box), make_key (self));
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  self->message = GTK_LABEL (make_label (NULL, NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->message));
  gtk_widget_add_css_class (area, "card");
  gtk_widget_set_size_request (area, 300, 424);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), on_draw, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The sheet as it is printed"), -1);
  gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), area);

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 520);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), clamp);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (outer), header);
  gtk_box_append (GTK_BOX (outer), scroll);
  adw_window_set_content (ADW_WINDOW (self), outer);
  gtk_window_set_focus (GTK_WINDOW (self), done);
}

GtkWindow *
fmn_recovery_window_new (GtkWindow *parent, FmnSecret *key)
{
  FmnRecoveryWindow *self;
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (NULL);
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  FmnDate today = fmn_clock_get_today (clock);

  g_return_val_if_fail (key != NULL, NULL);

  self = g_object_new (FMN_TYPE_RECOVERY_WINDOW, "title", C_ ("window title", "Recovery key"),
                       "transient-for", parent, "modal", TRUE, "default-width", 560,
                       "default-height", 760, NULL);
  self->text = fmn_recovery_key_to_text (key);
  self->sheet = fmn_recovery_sheet_new (self->text, &today,
                                        gtk_paper_size_get_width (paper, GTK_UNIT_POINTS),
                                        gtk_paper_size_get_height (paper, GTK_UNIT_POINTS));
  build (self);
  return GTK_WINDOW (self);
}
