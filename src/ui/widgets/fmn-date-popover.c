/* fmn-date-popover.c: a partial date picked by hand: the precision first, then the day, month, season or year.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-date-popover.h"

#include <glib/gi18n-lib.h>

#define N_YEARS 12

struct _FmnDatePopover
{
  GtkPopover parent_instance;

  GtkWidget *precision_buttons[4]; /* by FmnPrecision */
  GtkWidget *stack;
  GtkWidget *calendar;
  GtkWidget *month_buttons[12];
  GtkWidget *season_buttons[4];
  GtkWidget *year_buttons[N_YEARS];
  GtkWidget *year_labels[3]; /* of the month, season and year pages */
  GtkWidget *about_switch;

  FmnDate date;
  gboolean has_date;
  int shown_year;
  guint pick_id;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FmnDatePopover, fmn_date_popover, GTK_TYPE_POPOVER)

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const page_names[] = {
  [FMN_PRECISION_YEAR] = "year",
  [FMN_PRECISION_SEASON] = "season",
  [FMN_PRECISION_MONTH] = "month",
  [FMN_PRECISION_DAY] = "day",
};

static FmnPrecision
get_precision (FmnDatePopover *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->precision_buttons); i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->precision_buttons[i])))
      return i;
  return FMN_PRECISION_DAY;
}

static void
mark (GtkWidget *button, gboolean picked)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), picked);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
      picked ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static int
first_shown_year (FmnDatePopover *self)
{
  return self->shown_year - (self->shown_year % N_YEARS);
}

static void
show_state (FmnDatePopover *self)
{
  int first = first_shown_year (self);
  g_autofree char *year = g_strdup_printf ("%d", self->shown_year);
  g_autofree char *span = g_strdup_printf ("%d–%d", first, first + N_YEARS - 1);
  gboolean in_year = self->has_date && self->date.year == self->shown_year;

  self->updating = TRUE;
  gtk_label_set_label (GTK_LABEL (self->year_labels[FMN_PRECISION_MONTH]), year);
  gtk_label_set_label (GTK_LABEL (self->year_labels[FMN_PRECISION_SEASON]), year);
  gtk_label_set_label (GTK_LABEL (self->year_labels[FMN_PRECISION_YEAR]), span);
  for (int i = 0; i < 12; i++)
    mark (self->month_buttons[i],
          in_year && self->date.precision == FMN_PRECISION_MONTH && self->date.month == i + 1);
  for (int i = 0; i < 4; i++)
    mark (self->season_buttons[i],
          in_year && self->date.precision == FMN_PRECISION_SEASON && self->date.month == 21 + i);
  for (int i = 0; i < N_YEARS; i++)
    {
      g_autofree char *label = g_strdup_printf ("%d", first + i);

      gtk_button_set_label (GTK_BUTTON (self->year_buttons[i]), label);
      mark (self->year_buttons[i], self->has_date && self->date.precision == FMN_PRECISION_YEAR
                                       && self->date.year == first + i);
    }
  gtk_switch_set_active (GTK_SWITCH (self->about_switch), self->has_date && self->date.about);
  self->updating = FALSE;
}

/* @month and @day as in FmnDate. */
static void
pick (FmnDatePopover *self, FmnPrecision precision, int year, int month, int day)
{
  gboolean about = gtk_switch_get_active (GTK_SWITCH (self->about_switch));
  FmnDate date;
  gboolean there = FALSE;

  switch (precision)
    {
    case FMN_PRECISION_YEAR:
      there = fmn_date_init_year (&date, year);
      break;
    case FMN_PRECISION_SEASON:
      there = fmn_date_init_season (&date, year, month);
      break;
    case FMN_PRECISION_MONTH:
      there = fmn_date_init_month (&date, year, month);
      break;
    case FMN_PRECISION_DAY:
      there = fmn_date_init_day (&date, year, month, day);
      break;
    default:
      g_assert_not_reached ();
    }
  if (there)
    {
      date.about = about;
      self->date = date;
      self->has_date = TRUE;
      self->shown_year = year;
      show_state (self);
      g_signal_emit (self, signals[PICKED], 0);
    }
  else
    show_state (self);
}

static void
on_precision_toggled (FmnDatePopover *self, GtkToggleButton *button)
{
  gboolean active = gtk_toggle_button_get_active (button);

  gtk_accessible_update_state (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
      active ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  if (active)
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page_names[get_precision (self)]);
}

static void
on_day_selected (FmnDatePopover *self)
{
  g_autoptr (GDateTime) day = NULL;

  if (self->updating)
    return;
  day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  pick (self, FMN_PRECISION_DAY, g_date_time_get_year (day), g_date_time_get_month (day),
        g_date_time_get_day_of_month (day));
}

static gboolean
on_pick_day (gpointer data)
{
  FmnDatePopover *self = FMN_DATE_POPOVER (data);

  self->pick_id = 0;
  on_day_selected (self);
  return G_SOURCE_REMOVE;
}

/* The calendar keeps the number of the day while one goes through the months, and then says nothing when just that number is clicked. */
static void
pick_day_soon (FmnDatePopover *self)
{
  if (self->pick_id == 0)
    self->pick_id = g_idle_add (on_pick_day, self);
}

static void
on_calendar_pressed (FmnDatePopover *self, int n_press, double x, double y)
{
  GtkWidget *target = gtk_widget_pick (self->calendar, x, y, GTK_PICK_DEFAULT);

  if (target != NULL && gtk_widget_has_css_class (target, "day-number"))
    pick_day_soon (self);
}

static gboolean
on_calendar_key (FmnDatePopover *self, guint keyval)
{
  if (gtk_widget_is_focus (self->calendar)
      && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_space))
    pick_day_soon (self);
  return GDK_EVENT_PROPAGATE;
}

static GtkWidget *
new_calendar (FmnDatePopover *self)
{
  GtkWidget *calendar = gtk_calendar_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (calendar, "day-selected", G_CALLBACK (on_day_selected), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_calendar_pressed), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_calendar_key), self);
  gtk_widget_add_controller (calendar, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (calendar, keys);
  return calendar;
}

static void
on_month_clicked (FmnDatePopover *self, GtkWidget *button)
{
  int month = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "fmn-part"));

  pick (self, FMN_PRECISION_MONTH, self->shown_year, month, 0);
}

static void
on_season_clicked (FmnDatePopover *self, GtkWidget *button)
{
  int season = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "fmn-part"));

  pick (self, FMN_PRECISION_SEASON, self->shown_year, season, 0);
}

static void
on_year_clicked (FmnDatePopover *self, GtkWidget *button)
{
  int offset = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "fmn-part"));

  pick (self, FMN_PRECISION_YEAR, first_shown_year (self) + offset, 0, 0);
}

static void
on_about_notify (FmnDatePopover *self)
{
  if (self->updating || !self->has_date)
    return;
  self->date.about = gtk_switch_get_active (GTK_SWITCH (self->about_switch));
  g_signal_emit (self, signals[PICKED], 0);
}

static void
on_step_clicked (FmnDatePopover *self, GtkWidget *button)
{
  int step = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "fmn-part"));

  self->shown_year = CLAMP (self->shown_year + step, 1800, 2199);
  show_state (self);
}

static GtkWidget *
part_button (FmnDatePopover *self, const char *label, int part, GCallback clicked)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "part");
  g_object_set_data (G_OBJECT (button), "fmn-part", GINT_TO_POINTER (part));
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static GtkWidget *
step_button (FmnDatePopover *self, const char *icon, const char *label, int step)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data (G_OBJECT (button), "fmn-part", GINT_TO_POINTER (step));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_step_clicked), self);
  return button;
}

/* A page: @grid, and under it the year with its two arrows. */
static void
add_page (FmnDatePopover *self, FmnPrecision precision, GtkWidget *grid, int step)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gboolean years = precision == FMN_PRECISION_YEAR;

  self->year_labels[precision] = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->year_labels[precision], "heading");
  gtk_widget_set_halign (foot, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (foot),
                  step_button (self, "go-previous-symbolic",
                               years ? _ ("Earlier years") : _ ("Year before"), -step));
  gtk_box_append (GTK_BOX (foot), self->year_labels[precision]);
  gtk_box_append (GTK_BOX (foot), step_button (self, "go-next-symbolic",
                                               years ? _ ("Later years") : _ ("Year after"), step));
  gtk_box_append (GTK_BOX (page), grid);
  gtk_box_append (GTK_BOX (page), foot);
  gtk_stack_add_named (GTK_STACK (self->stack), page, page_names[precision]);
}

static GtkWidget *
new_grid (void)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 3);
  return grid;
}

static void
add_months (FmnDatePopover *self)
{
  GtkWidget *grid = new_grid ();

  for (int i = 0; i < 12; i++)
    {
      g_autoptr (GDateTime) month = g_date_time_new_utc (2021, i + 1, 1, 0, 0, 0);
      g_autofree char *name = g_date_time_format (month, "%Ob");
      g_autofree char *full = g_date_time_format (month, "%OB");

      self->month_buttons[i] = part_button (self, name, i + 1, G_CALLBACK (on_month_clicked));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->month_buttons[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
      gtk_grid_attach (GTK_GRID (grid), self->month_buttons[i], i % 4, i / 4, 1, 1);
    }
  add_page (self, FMN_PRECISION_MONTH, grid, 1);
}

static void
add_seasons (FmnDatePopover *self)
{
  const char *names[] = { C_ ("season", "Spring"), C_ ("season", "Summer"), C_ ("season", "Autumn"),
                          C_ ("season", "Winter") };
  GtkWidget *grid = new_grid ();

  for (int i = 0; i < 4; i++)
    {
      self->season_buttons[i]
          = part_button (self, names[i], 21 + i, G_CALLBACK (on_season_clicked));
      gtk_grid_attach (GTK_GRID (grid), self->season_buttons[i], i % 2, i / 2, 1, 1);
    }
  add_page (self, FMN_PRECISION_SEASON, grid, 1);
}

static void
add_years (FmnDatePopover *self)
{
  GtkWidget *grid = new_grid ();

  for (int i = 0; i < N_YEARS; i++)
    {
      self->year_buttons[i] = part_button (self, "", i, G_CALLBACK (on_year_clicked));
      gtk_grid_attach (GTK_GRID (grid), self->year_buttons[i], i % 4, i / 4, 1, 1);
    }
  add_page (self, FMN_PRECISION_YEAR, grid, N_YEARS);
}

static GtkWidget *
new_precision_bar (FmnDatePopover *self)
{
  static const FmnPrecision order[]
      = { FMN_PRECISION_DAY, FMN_PRECISION_MONTH, FMN_PRECISION_SEASON, FMN_PRECISION_YEAR };
  const char *labels[] = { C_ ("precision", "Day"), C_ ("precision", "Month"),
                           C_ ("precision", "Season"), C_ ("precision", "Year") };
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkToggleButton *group = NULL;

  gtk_widget_add_css_class (bar, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (labels[i]);

      gtk_widget_set_hexpand (button, TRUE);
      self->precision_buttons[order[i]] = button;
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
      group = GTK_TOGGLE_BUTTON (button);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (on_precision_toggled), self);
      gtk_box_append (GTK_BOX (bar), button);
    }
  return bar;
}

static GtkWidget *
new_about_line (FmnDatePopover *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (C_ ("precision", "_About"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  self->about_switch = gtk_switch_new ();
  gtk_widget_set_valign (self->about_switch, GTK_ALIGN_CENTER);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->about_switch);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->about_switch),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("precision", "About this date"), -1);
  g_signal_connect_swapped (self->about_switch, "notify::active", G_CALLBACK (on_about_notify),
                            self);
  gtk_widget_add_css_class (line, "about-line");
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), self->about_switch);
  return line;
}

static void
fmn_date_popover_dispose (GObject *object)
{
  g_clear_handle_id (&FMN_DATE_POPOVER (object)->pick_id, g_source_remove);
  G_OBJECT_CLASS (fmn_date_popover_parent_class)->dispose (object);
}

static void
fmn_date_popover_class_init (FmnDatePopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_date_popover_dispose;
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
fmn_date_popover_init (FmnDatePopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (GTK_WIDGET (self), "fmn-date-popover");
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  self->calendar = new_calendar (self);
  gtk_stack_add_named (GTK_STACK (self->stack), self->calendar, page_names[FMN_PRECISION_DAY]);
  gtk_box_append (GTK_BOX (box), new_precision_bar (self));
  gtk_box_append (GTK_BOX (box), self->stack);
  add_months (self);
  add_seasons (self);
  add_years (self);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), new_about_line (self));
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
fmn_date_popover_new (void)
{
  return g_object_new (FMN_TYPE_DATE_POPOVER, NULL);
}

void
fmn_date_popover_set_date (FmnDatePopover *self, const FmnDate *date, const FmnDate *around)
{
  const FmnDate *shown = date != NULL ? date : around;
  g_autoptr (GDateTime) day = NULL;
  int month;

  g_return_if_fail (FMN_IS_DATE_POPOVER (self));
  g_return_if_fail (around != NULL);

  self->has_date = date != NULL;
  if (date != NULL)
    self->date = *date;
  self->shown_year = shown->year;
  /* The calendar opens near what is known; that is no choice of a day. */
  month = shown->month >= 21 ? 3 * (shown->month - 20) : MAX (shown->month, 1);
  day = g_date_time_new_local (shown->year, month, MAX (shown->day, 1), 12, 0, 0);
  self->updating = TRUE;
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
  self->updating = FALSE;
  show_state (self);
  fmn_date_popover_set_precision (self, date != NULL ? date->precision : FMN_PRECISION_MONTH);
}

gboolean
fmn_date_popover_get_date (FmnDatePopover *self, FmnDate *out)
{
  g_return_val_if_fail (FMN_IS_DATE_POPOVER (self), FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  if (self->has_date)
    *out = self->date;
  return self->has_date;
}

void
fmn_date_popover_set_precision (FmnDatePopover *self, FmnPrecision precision)
{
  g_return_if_fail (FMN_IS_DATE_POPOVER (self));
  g_return_if_fail (precision <= FMN_PRECISION_DAY);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->precision_buttons[precision]), TRUE);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page_names[precision]);
}
