/* fmn-overview-card.c: the controls around the drawn overview.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-overview-card.h"

#include "fmn-overview-menu.h"
#include "fmn-overview.h"

#include <glib/gi18n-lib.h>

struct _FmnOverviewCard
{
  AdwBin parent_instance;
  GtkLabel *title;
  GtkWidget *legend;
  GtkWidget *ranges;
  GtkToggleButton *years[3];
  GtkMenuButton *menu;
  FmnOverview *overview;
  FmnContext *context;
  gboolean narrow;
  gboolean updating;
};

static const int year_counts[] = { 0, 3, 1 };

G_DEFINE_FINAL_TYPE (FmnOverviewCard, fmn_overview_card, ADW_TYPE_BIN)

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update_head (FmnOverviewCard *self)
{
  int years;
  g_autofree char *title = NULL;

  g_object_get (self->overview, "years", &years, NULL);
  self->updating = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (year_counts); i++)
    {
      gboolean active = years == year_counts[i];

      gtk_toggle_button_set_active (self->years[i], active);
      gtk_accessible_update_state (
          GTK_ACCESSIBLE (self->years[i]), GTK_ACCESSIBLE_STATE_PRESSED,
          active ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
  self->updating = FALSE;

  if (fmn_overview_get_axis (self->overview) == FMN_AXIS_WEEKS)
    title = g_strdup (_ ("Weeks of pregnancy"));
  else if (self->narrow && years > 0)
    title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d year", "%d years", (gulong) years),
                             years);
  else
    title = g_strdup (_ ("Overview"));
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (self->legend, !self->narrow);
  gtk_widget_set_visible (
      self->ranges, !self->narrow && fmn_overview_get_axis (self->overview) == FMN_AXIS_YEARS);
}

static void
on_years_notify (FmnOverview *overview, GParamSpec *pspec, FmnOverviewCard *self)
{
  update_head (self);
}

static void
on_years_toggled (GtkToggleButton *button, FmnOverviewCard *self)
{
  if (self->updating)
    return;

  /* A button that is pressed again stays pressed: one of the ranges is always meant. */
  for (guint i = 0; i < G_N_ELEMENTS (year_counts); i++)
    if (button == self->years[i])
      fmn_overview_set_years (self->overview, year_counts[i]);
  update_head (self);
}

static void
on_zoom_in_clicked (GtkButton *button, FmnOverviewCard *self)
{
  fmn_overview_zoom (self->overview, 1.5);
}

static void
on_zoom_out_clicked (GtkButton *button, FmnOverviewCard *self)
{
  fmn_overview_zoom (self->overview, 1 / 1.5);
}

static void
on_overview_activated (FmnOverview *overview, FmnEntry *entry, FmnOverviewCard *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0, entry);
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnOverviewCard *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (G_LIST_MODEL (journal)) > 0);
}

static void
fmn_overview_card_dispose (GObject *object)
{
  FmnOverviewCard *self = FMN_OVERVIEW_CARD (object);

  g_clear_object (&self->context);

  G_OBJECT_CLASS (fmn_overview_card_parent_class)->dispose (object);
}

static void
fmn_overview_card_class_init (FmnOverviewCardClass *klass)
{
  static const char *const names[] = { "all_years", "three_years", "one_year" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_overview_card_dispose;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, FMN_TYPE_ENTRY);

  g_type_ensure (FMN_TYPE_OVERVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, FMN_RESOURCE_BASE
                                               "/ui/timeline/fmn-overview-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnOverviewCard, title);
  gtk_widget_class_bind_template_child (widget_class, FmnOverviewCard, legend);
  gtk_widget_class_bind_template_child (widget_class, FmnOverviewCard, ranges);
  gtk_widget_class_bind_template_child (widget_class, FmnOverviewCard, menu);
  gtk_widget_class_bind_template_child (widget_class, FmnOverviewCard, overview);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                               G_STRUCT_OFFSET (FmnOverviewCard, years)
                                                   + i * sizeof (gpointer));
  gtk_widget_class_bind_template_callback (widget_class, on_years_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_years_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_in_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_out_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_overview_activated);
}

static void
fmn_overview_card_init (FmnOverviewCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_head (self);
}

void
fmn_overview_card_set_context (FmnOverviewCard *self, FmnContext *context)
{
  FmnJournal *journal;

  g_return_if_fail (FMN_IS_OVERVIEW_CARD (self));
  g_return_if_fail (FMN_IS_CONTEXT (context));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  journal = fmn_context_get_journal (context);
  fmn_overview_set_context (self->overview, context);
  fmn_overview_menu_attach (self->menu, self->overview);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed), self, 0);
  on_journal_changed (journal, NULL, self);
}

void
fmn_overview_card_set_narrow (FmnOverviewCard *self, gboolean narrow)
{
  g_return_if_fail (FMN_IS_OVERVIEW_CARD (self));

  self->narrow = narrow;
  fmn_overview_set_narrow (self->overview, narrow);
  /* Seven years do not fit into a narrow window. */
  if (narrow && self->context != NULL && fmn_overview_get_axis (self->overview) == FMN_AXIS_YEARS)
    fmn_overview_set_years (self->overview, 3);
  update_head (self);
}

void
fmn_overview_card_set_selected (FmnOverviewCard *self, const char *id)
{
  g_return_if_fail (FMN_IS_OVERVIEW_CARD (self));

  fmn_overview_set_selected (self->overview, id);
}
