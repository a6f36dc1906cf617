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
#include "fmn-sheet-box.h"

#include <glib/gi18n-lib.h>

struct _FmnRecoveryWindow
{
  AdwWindow parent_instance;

  char *text;
};

G_DEFINE_FINAL_TYPE (FmnRecoveryWindow, fmn_recovery_window, ADW_TYPE_WINDOW)

static void
fmn_recovery_window_finalize (GObject *object)
{
  FmnRecoveryWindow *self = FMN_RECOVERY_WINDOW (object);

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

/* Two groups to a line, which has room for them in large text: for those who copy it by hand, and for those who do not see the sheet. */
static GtkWidget *
make_key (FmnRecoveryWindow *self)
{
  g_auto (GStrv) groups = g_strsplit (self->text, "-", -1);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *label;

  for (guint i = 0; groups[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : i % 2 == 0 ? "\n" : "  ", groups[i]);
  label = make_label (text->str, "monospace");
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  memset (text->str, 0, text->len);
  return label;
}

/* In a function, since the words are of the language of the moment. */
static const FmnSheetNames *
get_names (void)
{
  static FmnSheetNames names;

  names.title = C_ ("print job", "Recovery key");
  names.dialog_title = _ ("Save the recovery sheet as a PDF");
  names.file_name = "recovery-key.pdf";
  names.saved = _ ("Saved. Move it away from this computer once it is printed.");
  return &names;
}

static GtkWidget *
make_sheet (FmnRecoveryWindow *self)
{
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (NULL);
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_sheet_free);
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  FmnDate today = fmn_clock_get_today (clock);
  GtkWidget *box = fmn_sheet_box_new (get_names (), &today);

  g_ptr_array_add (sheets,
                   fmn_recovery_sheet_new (self->text, &today,
                                           gtk_paper_size_get_width (paper, GTK_UNIT_POINTS),
                                           gtk_paper_size_get_height (paper, GTK_UNIT_POINTS)));
  fmn_sheet_box_set_sheets (FMN_SHEET_BOX (box), sheets);
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
  GtkWidget *sheet = make_sheet (self);

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
  gtk_box_append (GTK_BOX (box), sheet);

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 520);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), clamp);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (outer), header);
  gtk_box_append (GTK_BOX (outer), scroll);
  adw_window_set_content (ADW_WINDOW (self), outer);
  /* What is shown once is not closed by one more Enter after the passphrase. */
  gtk_widget_grab_focus (sheet);
}

GtkWindow *
fmn_recovery_window_new (GtkWindow *parent, FmnSecret *key)
{
  FmnRecoveryWindow *self;

  g_return_val_if_fail (key != NULL, NULL);

  self = g_object_new (FMN_TYPE_RECOVERY_WINDOW, "title", C_ ("window title", "Recovery key"),
                       "transient-for", parent, "modal", TRUE, "default-width", 560,
                       "default-height", 760, NULL);
  self->text = fmn_recovery_key_to_text (key);
  build (self);
  return GTK_WINDOW (self);
}
