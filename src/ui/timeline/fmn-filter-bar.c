/* fmn-filter-bar.c: one chip a kind, any number at a time; "Everything" clears them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-filter-bar.h"

#include "fmn-filter-popover.h"
#include "fmn-kind-look.h"

#include <glib/gi18n-lib.h>

struct _FmnFilterBar
{
  AdwBin parent_instance;
  GtkBox *chips;
  GtkToggleButton *everything;
  GtkMenuButton *more;
  GtkWidget *more_label;
  FmnFilterPopover *popover; /* made when it is first opened */
  GtkToggleButton *kinds[FMN_N_KINDS];
  FmnJournal *journal;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FmnFilterBar, fmn_filter_bar, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is looked for most often stands first. */
static const FmnKind chip_order[] = {
  FMN_KIND_ENDING, FMN_KIND_TEST,      FMN_KIND_TREATMENT, FMN_KIND_VISIT,   FMN_KIND_QUESTION,
  FMN_KIND_SCAN,   FMN_KIND_PREGNANCY, FMN_KIND_PROCEDURE, FMN_KIND_SYMPTOM, FMN_KIND_NOTE,
};

static guint
get_n_more (FmnFilterBar *self)
{
  return self->popover != NULL ? fmn_filter_popover_get_n_active (self->popover) : 0;
}

static void
set_pressed (GtkToggleButton *button, gboolean pressed)
{
  gtk_toggle_button_set_active (button, pressed);
  /* GTK 4.8 does not say it by itself. */
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
      pressed ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static guint32
get_kinds (FmnFilterBar *self)
{
  guint32 kinds = 0;

  for (guint i = 0; i < FMN_N_KINDS; i++)
    if (self->kinds[i] != NULL && gtk_toggle_button_get_active (self->kinds[i]))
      kinds |= 1u << i;
  return kinds;
}

static void
set_kinds (FmnFilterBar *self, guint32 kinds)
{
  self->updating = TRUE;
  for (guint i = 0; i < FMN_N_KINDS; i++)
    if (self->kinds[i] != NULL)
      set_pressed (self->kinds[i], (kinds & (1u << i)) != 0);
  self->updating = FALSE;
}

static void
update_look (FmnFilterBar *self)
{
  guint n = get_n_more (self);
  g_autofree char *label = NULL;

  self->updating = TRUE;
  set_pressed (self->everything, get_kinds (self) == 0 && n == 0);
  self->updating = FALSE;

  /* Translators: the number of filters in use stands in the brackets. */
  label
      = n > 0 ? g_strdup_printf (C_ ("filter", "More (%u)"), n) : g_strdup (C_ ("filter", "More"));
  gtk_label_set_label (GTK_LABEL (self->more_label), label);
  if (n > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->more), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->more), "current");
}

static void
emit_changed (FmnFilterBar *self)
{
  update_look (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_kind_toggled (GtkToggleButton *button, FmnFilterBar *self)
{
  if (self->updating)
    return;

  set_pressed (button, gtk_toggle_button_get_active (button));
  emit_changed (self);
}

static void
on_everything_toggled (GtkToggleButton *button, FmnFilterBar *self)
{
  if (self->updating)
    return;

  if (gtk_toggle_button_get_active (button))
    fmn_filter_bar_reset (self);
  else
    update_look (self);
}

static void
on_popover_changed (FmnFilterPopover *popover, FmnFilterBar *self)
{
  emit_changed (self);
}

static void
create_popover (GtkMenuButton *button, gpointer data)
{
  FmnFilterBar *self = data;

  if (self->popover != NULL)
    return;
  self->popover = g_object_new (FMN_TYPE_FILTER_POPOVER, NULL);
  g_signal_connect (self->popover, "changed", G_CALLBACK (on_popover_changed), self);
  fmn_filter_popover_set_journal (self->popover, self->journal);
  gtk_menu_button_set_popover (button, GTK_WIDGET (self->popover));
}

static GtkToggleButton *
create_chip (FmnFilterBar *self, FmnKind kind)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", fmn_kind_get_icon_name (kind),
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (fmn_kind_get_plural (kind));
  GtkWidget *chip = gtk_toggle_button_new ();

  gtk_widget_add_css_class (image, fmn_kind_get_css_class (kind));
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  fmn_kind_get_plural (kind), -1);
  g_signal_connect (chip, "toggled", G_CALLBACK (on_kind_toggled), self);
  return GTK_TOGGLE_BUTTON (chip);
}

/* A chip is there while the journal holds entries of its kind, or while it is pressed. */
static void
update_chips (FmnFilterBar *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (chip_order); i++)
    {
      GtkToggleButton *chip = self->kinds[chip_order[i]];

      gtk_widget_set_visible (GTK_WIDGET (chip),
                              gtk_toggle_button_get_active (chip)
                                  || fmn_journal_count_kind (self->journal, chip_order[i]) > 0);
    }
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnFilterBar *self)
{
  update_chips (self);
}

static void
fmn_filter_bar_dispose (GObject *object)
{
  FmnFilterBar *self = FMN_FILTER_BAR (object);

  g_clear_object (&self->journal);

  G_OBJECT_CLASS (fmn_filter_bar_parent_class)->dispose (object);
}

static void
fmn_filter_bar_class_init (FmnFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_filter_bar_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FMN_RESOURCE_BASE "/ui/timeline/fmn-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnFilterBar, chips);
  gtk_widget_class_bind_template_child (widget_class, FmnFilterBar, everything);
  gtk_widget_class_bind_template_child (widget_class, FmnFilterBar, more);
  gtk_widget_class_bind_template_child (widget_class, FmnFilterBar, more_label);
  gtk_widget_class_bind_template_callback (widget_class, on_everything_toggled);
}

static void
fmn_filter_bar_init (FmnFilterBar *self)
{
  GtkWidget *previous;

  gtk_widget_init_template (GTK_WIDGET (self));

  previous = GTK_WIDGET (self->everything);
  for (guint i = 0; i < G_N_ELEMENTS (chip_order); i++)
    {
      self->kinds[chip_order[i]] = create_chip (self, chip_order[i]);
      gtk_box_insert_child_after (self->chips, GTK_WIDGET (self->kinds[chip_order[i]]), previous);
      previous = GTK_WIDGET (self->kinds[chip_order[i]]);
    }
  update_look (self);
}

void
fmn_filter_bar_set_journal (FmnFilterBar *self, FmnJournal *journal)
{
  g_return_if_fail (FMN_IS_FILTER_BAR (self));
  g_return_if_fail (FMN_IS_JOURNAL (journal));
  g_return_if_fail (self->journal == NULL);

  self->journal = g_object_ref (journal);
  gtk_menu_button_set_create_popup_func (self->more, create_popover, self, NULL);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed), self, 0);
  update_chips (self);
}

void
fmn_filter_bar_fill_query (FmnFilterBar *self, FmnQuery *query)
{
  g_return_if_fail (FMN_IS_FILTER_BAR (self));
  g_return_if_fail (query != NULL);

  fmn_query_clear (query);
  *query = (FmnQuery){ 0 };
  query->kinds = get_kinds (self);
  if (self->popover != NULL)
    fmn_filter_popover_fill_query (self->popover, query);
}

void
fmn_filter_bar_reset (FmnFilterBar *self)
{
  g_return_if_fail (FMN_IS_FILTER_BAR (self));

  set_kinds (self, 0);
  if (get_n_more (self) > 0)
    fmn_filter_popover_reset (self->popover); /* says "changed" itself */
  else
    emit_changed (self);
}
