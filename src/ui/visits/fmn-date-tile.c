/* fmn-date-tile.c: a small square with the day and the month of a visit.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-date-tile.h"

#include <glib/gi18n-lib.h>

struct _FmnDateTile
{
  AdwBin parent_instance;

  GtkLabel *top;
  GtkLabel *bottom;
};

G_DEFINE_FINAL_TYPE (FmnDateTile, fmn_date_tile, ADW_TYPE_BIN)

static void
fmn_date_tile_class_init (FmnDateTileClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static GtkLabel *
make_label (const char *css_class)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static void
fmn_date_tile_init (FmnDateTile *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->top = make_label ("date-tile-top");
  self->bottom = make_label ("date-tile-bottom");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->top));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bottom));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "date-tile");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
fmn_date_tile_new (void)
{
  return g_object_new (FMN_TYPE_DATE_TILE, NULL);
}

void
fmn_date_tile_set_date (FmnDateTile *self, const FmnDate *date)
{
  g_autofree char *top = NULL;
  g_autofree char *bottom = NULL;

  g_return_if_fail (FMN_IS_DATE_TILE (self));

  if (date != NULL && date->precision == FMN_PRECISION_DAY)
    {
      g_autoptr (GDateTime) day = g_date_time_new_utc (date->year, date->month, date->day, 0, 0, 0);

      top = g_date_time_format (day, "%-d");
      bottom = g_date_time_format (day, "%b");
    }
  else if (date != NULL)
    {
      bottom = g_strdup_printf ("%d", date->year);
      top = fmn_date_format_short (date);
      if (strcmp (top, bottom) == 0)
        g_clear_pointer (&bottom, g_free);
    }
  gtk_label_set_label (self->top, top != NULL ? top : C_ ("date not known", "?"));
  gtk_label_set_label (self->bottom, bottom != NULL ? bottom : "");
  gtk_widget_set_visible (GTK_WIDGET (self->bottom), bottom != NULL);
}
