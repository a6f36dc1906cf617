/* fmn-paper-sheet.c: one page or picture of a paper.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-paper-sheet.h"

#define MIN_WIDTH 120

struct _FmnPaperSheet
{
  GtkWidget parent_instance;

  double ratio;
  int width;
  GdkTexture *texture;
};

G_DEFINE_FINAL_TYPE (FmnPaperSheet, fmn_paper_sheet, GTK_TYPE_WIDGET)

static void
fmn_paper_sheet_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  FmnPaperSheet *self = FMN_PAPER_SHEET (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                            ? self->width
                            : MAX (1, (int) (self->width * self->ratio + 0.5));
}

static void
fmn_paper_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FmnPaperSheet *self = FMN_PAPER_SHEET (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                     (float) gtk_widget_get_height (widget));
  const GdkRGBA white = { 1, 1, 1, 1 };

  gtk_snapshot_append_color (snapshot, &white, &bounds);
  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
}

static void
fmn_paper_sheet_dispose (GObject *object)
{
  g_clear_object (&FMN_PAPER_SHEET (object)->texture);
  G_OBJECT_CLASS (fmn_paper_sheet_parent_class)->dispose (object);
}

static void
fmn_paper_sheet_class_init (FmnPaperSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_paper_sheet_dispose;
  widget_class->measure = fmn_paper_sheet_measure;
  widget_class->snapshot = fmn_paper_sheet_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "paper-sheet");
}

static void
fmn_paper_sheet_init (FmnPaperSheet *self)
{
  self->ratio = 1;
  self->width = MIN_WIDTH;
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
fmn_paper_sheet_new (double ratio, const char *name)
{
  FmnPaperSheet *self;

  g_return_val_if_fail (ratio > 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (FMN_TYPE_PAPER_SHEET, NULL);
  self->ratio = ratio;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

void
fmn_paper_sheet_set_texture (FmnPaperSheet *self, GdkTexture *texture)
{
  g_return_if_fail (FMN_IS_PAPER_SHEET (self));

  if (g_set_object (&self->texture, texture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

GdkTexture *
fmn_paper_sheet_get_texture (FmnPaperSheet *self)
{
  g_return_val_if_fail (FMN_IS_PAPER_SHEET (self), NULL);

  return self->texture;
}

void
fmn_paper_sheet_set_text (FmnPaperSheet *self, const char *text)
{
  g_return_if_fail (FMN_IS_PAPER_SHEET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

void
fmn_paper_sheet_set_width (FmnPaperSheet *self, int width)
{
  g_return_if_fail (FMN_IS_PAPER_SHEET (self));

  width = MAX (width, MIN_WIDTH);
  if (self->width == width)
    return;
  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
