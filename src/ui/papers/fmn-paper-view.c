/* fmn-paper-view.c: shows what is on a paper; pages are drawn as they come into sight, and let go when they are far.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-paper-view.h"

#include "fmn-paper-image.h"
#include "fmn-paper-sheet.h"
#include "fmn-pdf.h"
#include "fmn-store-papers.h"

#include <glib/gi18n-lib.h>

#define MAX_IMAGE (128 * 1024 * 1024)
#define MAX_PDF (256 * 1024 * 1024)
#define MAX_PAGES 1000
#define MARGIN 12
#define NATURAL_WIDTH 860

struct _FmnPaperView
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwStatusPage *note;
  GtkScrolledWindow *scroll;
  GtkBox *sheets;
  FmnAttachment *paper;
  FmnPdf *pdf;      /* NULL for a picture */
  GArray *drawn;    /* int: how many pixels wide each sheet was drawn; 0 not */
  gboolean drawing; /* one page at a time */
  guint idle;
  double zoom;
  GCancellable *cancellable;
};

enum
{
  PROP_0,
  PROP_ZOOM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FmnPaperView, fmn_paper_view, ADW_TYPE_BIN)

/* What a worker made of the bytes. */
typedef struct
{
  GBytes *bytes;
  gboolean is_pdf;
  GdkTexture *texture;
  FmnPdf *pdf;
  GArray *ratios; /* double */
} Loaded;

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_pointer (&loaded->bytes, g_bytes_unref);
  g_clear_object (&loaded->texture);
  g_clear_object (&loaded->pdf);
  g_clear_pointer (&loaded->ratios, g_array_unref);
  g_free (loaded);
}

static void
decode_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Loaded *loaded = data;
  GError *error = NULL;

  if (loaded->is_pdf)
    {
      loaded->pdf = fmn_pdf_new (loaded->bytes, &error);
      loaded->ratios = g_array_new (FALSE, FALSE, sizeof (double));
      for (guint i = 0;
           loaded->pdf != NULL && i < MIN (fmn_pdf_get_n_pages (loaded->pdf), MAX_PAGES); i++)
        {
          double ratio = fmn_pdf_get_ratio (loaded->pdf, i);

          g_array_append_val (loaded->ratios, ratio);
        }
    }
  else
    loaded->texture = fmn_paper_image_decode (loaded->bytes, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
show_note (FmnPaperView *self, const char *title, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_title (self->note, title);
  adw_status_page_set_description (self->note, escaped);
  gtk_stack_set_visible_child_name (self->stack, "note");
}

static int
get_sheet_width (FmnPaperView *self)
{
  /* Of the whole view: the page that is shown in it has no width yet when it has just been turned to. */
  const int room = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;

  return (int) (MIN (MAX (room, 100), NATURAL_WIDTH) * self->zoom);
}

typedef struct
{
  FmnPdf *pdf;
  guint page;
  int width;
  GdkTexture *texture;
  char *text;
} Drawing;

static void
drawing_free (gpointer data)
{
  Drawing *drawing = data;

  g_clear_object (&drawing->pdf);
  g_clear_object (&drawing->texture);
  g_clear_pointer (&drawing->text, g_free);
  g_free (drawing);
}

static void
draw_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Drawing *drawing = data;

  drawing->texture = fmn_pdf_draw (drawing->pdf, drawing->page, drawing->width);
  drawing->text = fmn_pdf_dup_text (drawing->pdf, drawing->page);
  g_task_return_boolean (task, TRUE);
}

static GtkWidget *
get_sheet (FmnPaperView *self, guint page)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->sheets));

  while (child != NULL && page-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void draw_next (FmnPaperView *self);

static void
on_drawn (GObject *source, GAsyncResult *result, gpointer data)
{
  FmnPaperView *self = FMN_PAPER_VIEW (source);
  Drawing *drawing = g_task_get_task_data (G_TASK (result));
  GtkWidget *sheet;

  self->drawing = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), NULL) || self->drawn == NULL)
    return;
  sheet = get_sheet (self, drawing->page);
  g_array_index (self->drawn, int, drawing->page) = drawing->width;
  if (drawing->texture != NULL)
    fmn_paper_sheet_set_texture (FMN_PAPER_SHEET (sheet), drawing->texture);
  fmn_paper_sheet_set_text (FMN_PAPER_SHEET (sheet), drawing->text);
  draw_next (self);
}

static void
start_drawing (FmnPaperView *self, guint page, int width)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_drawn, NULL);
  Drawing *drawing = g_new0 (Drawing, 1);

  drawing->pdf = g_object_ref (self->pdf);
  drawing->page = page;
  drawing->width = width;
  self->drawing = TRUE;
  g_task_set_source_tag (task, start_drawing);
  g_task_set_task_data (task, drawing, drawing_free);
  g_task_run_in_thread (task, draw_in_thread);
}

/* How many heights of the view a sheet is away from it: 0 when it can be seen. */
static double
get_distance (FmnPaperView *self, GtkWidget *sheet)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroll);
  const double height = MAX (gtk_adjustment_get_page_size (adjustment), 1);
  const double top = gtk_adjustment_get_value (adjustment);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (sheet, GTK_WIDGET (self->sheets), &bounds))
    return G_MAXDOUBLE;
  if (bounds.origin.y > top + height)
    return (bounds.origin.y - top - height) / height;
  if (bounds.origin.y + bounds.size.height < top)
    return (top - bounds.origin.y - bounds.size.height) / height;
  return 0;
}

static void
draw_next (FmnPaperView *self)
{
  const int width = get_sheet_width (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self->sheets));
  guint nearest = G_MAXUINT;
  double distance = 1.5;

  if (self->pdf == NULL || self->drawing || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  for (guint i = 0; i < self->drawn->len && sheet != NULL;
       i++, sheet = gtk_widget_get_next_sibling (sheet))
    {
      const double away = get_distance (self, sheet);

      if (away > 6 && g_array_index (self->drawn, int, i) != 0)
        {
          g_array_index (self->drawn, int, i) = 0;
          fmn_paper_sheet_set_texture (FMN_PAPER_SHEET (sheet), NULL);
        }
      if (away < distance && g_array_index (self->drawn, int, i) != width)
        {
          nearest = i;
          distance = away;
        }
    }
  if (nearest != G_MAXUINT)
    start_drawing (self, nearest, width);
}

static void
size_sheets (FmnPaperView *self)
{
  const int width = get_sheet_width (self);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->sheets)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (FMN_IS_PAPER_SHEET (child))
      fmn_paper_sheet_set_width (FMN_PAPER_SHEET (child), width);
}

static gboolean
on_idle (gpointer data)
{
  FmnPaperView *self = data;

  self->idle = 0;
  size_sheets (self);
  draw_next (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (FmnPaperView *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (on_idle, self);
}

static void
add_sheet (FmnPaperView *self, double ratio, const char *name, GdkTexture *texture)
{
  GtkWidget *sheet = fmn_paper_sheet_new (ratio, name);

  fmn_paper_sheet_set_texture (FMN_PAPER_SHEET (sheet), texture);
  gtk_box_append (self->sheets, sheet);
}

static void
show_loaded (FmnPaperView *self, Loaded *loaded)
{
  if (loaded->texture != NULL)
    add_sheet (self,
               (double) gdk_texture_get_height (loaded->texture)
                   / gdk_texture_get_width (loaded->texture),
               fmn_attachment_get_name (self->paper), loaded->texture);
  if (loaded->pdf != NULL)
    {
      const guint n = loaded->ratios->len;

      self->pdf = g_object_ref (loaded->pdf);
      self->drawn = g_array_new (FALSE, TRUE, sizeof (int));
      g_array_set_size (self->drawn, n);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *name = g_strdup_printf (C_ ("paper", "Page %u of %u"), i + 1,
                                                   fmn_pdf_get_n_pages (loaded->pdf));

          add_sheet (self, g_array_index (loaded->ratios, double, i), name, NULL);
        }
    }
  gtk_stack_set_visible_child_name (self->stack, "sheets");
  queue_update (self);
}

static void
on_decoded (GObject *source, GAsyncResult *result, gpointer data)
{
  FmnPaperView *self = FMN_PAPER_VIEW (source);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    show_loaded (self, g_task_get_task_data (G_TASK (result)));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_note (self, _ ("Cannot be shown here"), error->message);
}

static gboolean
is_pdf (FmnAttachment *paper)
{
  return g_str_equal (fmn_attachment_get_media_type (paper), "application/pdf");
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FmnPaperView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = fmn_store_read_paper_finish (FMN_STORE (source), result, &error);
  g_autoptr (GTask) task = NULL;
  Loaded *loaded;

  if (bytes == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_note (self, _ ("Cannot be opened"), error->message);
      return;
    }
  loaded = g_new0 (Loaded, 1);
  loaded->bytes = g_steal_pointer (&bytes);
  loaded->is_pdf = is_pdf (self->paper);
  task = g_task_new (self, self->cancellable, on_decoded, NULL);
  g_task_set_source_tag (task, on_read);
  g_task_set_task_data (task, loaded, loaded_free);
  g_task_run_in_thread (task, decode_in_thread);
}

static void
load (FmnPaperView *self, FmnStore *store)
{
  const char *type = fmn_attachment_get_media_type (self->paper);

  if (!is_pdf (self->paper) && !g_str_has_prefix (type, "image/"))
    show_note (self, _ ("Cannot be shown here"),
               _ ("Pictures and PDFs are shown here. For other files, save a copy or open it in "
                  "another program, from the menu above."));
  else
    fmn_store_read_paper_async (store, self->paper, is_pdf (self->paper) ? MAX_PDF : MAX_IMAGE,
                                self->cancellable, on_read, g_object_ref (self));
}

static void
fmn_paper_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (fmn_paper_view_parent_class)->size_allocate (widget, width, height, baseline);
  queue_update (FMN_PAPER_VIEW (widget));
}

static void
fmn_paper_view_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (FMN_PAPER_VIEW (widget)->cancellable);
  GTK_WIDGET_CLASS (fmn_paper_view_parent_class)->unroot (widget);
}

static void
fmn_paper_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ZOOM)
    g_value_set_double (value, FMN_PAPER_VIEW (object)->zoom);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
fmn_paper_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ZOOM)
    fmn_paper_view_set_zoom (FMN_PAPER_VIEW (object), g_value_get_double (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
fmn_paper_view_dispose (GObject *object)
{
  FmnPaperView *self = FMN_PAPER_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->pdf);
  g_clear_pointer (&self->drawn, g_array_unref);
  g_clear_pointer (&self->paper, fmn_attachment_unref);
  G_OBJECT_CLASS (fmn_paper_view_parent_class)->dispose (object);
}

static void
fmn_paper_view_class_init (FmnPaperViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fmn_paper_view_get_property;
  object_class->set_property = fmn_paper_view_set_property;
  object_class->dispose = fmn_paper_view_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = fmn_paper_view_size_allocate;
  GTK_WIDGET_CLASS (klass)->unroot = fmn_paper_view_unroot;
  properties[PROP_ZOOM] = g_param_spec_double (
      "zoom", NULL, NULL, FMN_PAPER_VIEW_MIN_ZOOM, FMN_PAPER_VIEW_MAX_ZOOM, 1.0,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
make_busy (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *spinner = gtk_spinner_new ();

  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_box_append (GTK_BOX (box), spinner);
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("Opening the paper…")));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static void
fmn_paper_view_init (FmnPaperView *self)
{
  self->zoom = 1;
  self->cancellable = g_cancellable_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  self->note = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (self->note, "mail-attachment-symbolic");
  self->sheets = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, MARGIN));
  gtk_widget_set_margin_top (GTK_WIDGET (self->sheets), MARGIN);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->sheets), MARGIN);
  gtk_widget_set_margin_start (GTK_WIDGET (self->sheets), MARGIN);
  gtk_widget_set_margin_end (GTK_WIDGET (self->sheets), MARGIN);
  self->scroll = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_child (self->scroll, GTK_WIDGET (self->sheets));
  gtk_widget_set_focusable (GTK_WIDGET (self->scroll), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, make_busy (), "busy");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->scroll), "sheets");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->note), "note");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  g_signal_connect_swapped (gtk_scrolled_window_get_vadjustment (self->scroll), "value-changed",
                            G_CALLBACK (queue_update), self);
}

GtkWidget *
fmn_paper_view_new (FmnContext *context, FmnAttachment *paper)
{
  FmnPaperView *self;
  FmnStore *store;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (paper != NULL, NULL);

  self = g_object_new (FMN_TYPE_PAPER_VIEW, NULL);
  self->paper = fmn_attachment_ref (paper);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroll), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  fmn_attachment_get_name (paper), -1);
  store = fmn_context_get_store (context);
  if (store != NULL)
    load (self, store);
  return GTK_WIDGET (self);
}

double
fmn_paper_view_get_zoom (FmnPaperView *self)
{
  g_return_val_if_fail (FMN_IS_PAPER_VIEW (self), 1);

  return self->zoom;
}

void
fmn_paper_view_set_zoom (FmnPaperView *self, double zoom)
{
  g_return_if_fail (FMN_IS_PAPER_VIEW (self));

  zoom = CLAMP (zoom, FMN_PAPER_VIEW_MIN_ZOOM, FMN_PAPER_VIEW_MAX_ZOOM);
  if (self->zoom == zoom)
    return;
  self->zoom = zoom;
  queue_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}
