/* fmn-month-view.c: a month of visits, steps before them, tests that are due again and reminders, and what is on the day that is chosen.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-month-view.h"

#include "fmn-agenda.h"
#include "fmn-wrap-box.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>

#define SOME_SUNDAY (7 * 104286) /* in 2000, as GDate counts days */
#define N_DAYS 42                /* six weeks hold every month */
#define MAX_MARKS 4              /* on one day; all of it is in the list below */

struct _FmnMonthView
{
  AdwBin parent_instance;

  FmnContext *context;
  guint32 chosen;
  guint32 first; /* the first day that is shown */
  GPtrArray *items;
  GtkLabel *title;
  GtkWidget *grid;
  GtkWidget *days[N_DAYS];
  GtkLabel *labels[N_DAYS];
  GtkWidget *marks[N_DAYS];
  GtkLabel *day_heading;
  GtkListBox *list;
  GtkWidget *nothing;
};

enum
{
  SIGNAL_ENTRY_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnMonthView, fmn_month_view, ADW_TYPE_BIN)

/* The day with which a week begins here: 0 for Sunday. The locale counts from an origin of its own. */
static guint
get_week_start (void)
{
  const char *first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  const int origin = GPOINTER_TO_INT (nl_langinfo (_NL_TIME_WEEK_1STDAY));

  return ((origin == 19971201 ? 1 : 0) + (guint) first[0] - 1) % 7;
}

static guint32
get_today (FmnMonthView *self)
{
  return fmn_clock_get_julian (fmn_context_get_clock (self->context));
}

/* @julian in the words of @format, as g_date_time_format() has them. */
static char *
format_day (guint32 julian, const char *format)
{
  g_autoptr (GDateTime) time = NULL;
  FmnDate date;

  if (!fmn_date_init_julian (&date, julian))
    return g_strdup ("");
  time = g_date_time_new_utc (date.year, date.month, date.day, 12, 0, 0);
  return g_date_time_format (time, format);
}

static guint32
get_month_start (guint32 julian)
{
  FmnDate date;

  fmn_date_init_julian (&date, julian);
  return julian - date.day + 1;
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_widget_unparent (child);
}

static const char *
get_mark_class (FmnAgendaType type)
{
  return type == FMN_AGENDA_TEST_DUE   ? "kind-test"
         : type == FMN_AGENDA_REMINDER ? "kind-note"
         : type == FMN_AGENDA_STEP     ? "kind-question"
                                       : "kind-visit";
}

/* As many marks as there is room for: visits before all else, reminders last, since a medicine has one on every day. */
static void
fill_marks (GtkWidget *box, const guint counts[FMN_N_AGENDA_TYPES])
{
  guint n = 0;

  clear (box);
  for (FmnAgendaType type = 0; type < FMN_N_AGENDA_TYPES; type++)
    for (guint i = 0; i < counts[type] && n < MAX_MARKS; i++, n++)
      {
        GtkWidget *mark = g_object_new (GTK_TYPE_BOX, "accessible-role",
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

        gtk_widget_add_css_class (mark, "month-mark");
        gtk_widget_add_css_class (mark, get_mark_class (type));
        gtk_box_append (GTK_BOX (box), mark);
      }
}

/* A button's marks, and its name with all that is on the day. */
static void
update_day (FmnMonthView *self, guint i)
{
  const guint32 day = self->first + i;
  g_autofree char *number = format_day (day, "%-d");
  /* Translators: a day in full; see g_date_time_format(). */
  g_autofree char *date = format_day (day, C_ ("calendar", "%A %-d %B %Y"));
  g_autoptr (GString) name = g_string_new (date);
  guint counts[FMN_N_AGENDA_TYPES] = { 0 };
  gboolean has_any = FALSE;

  for (guint j = 0; j < self->items->len; j++)
    {
      const FmnAgendaItem *item = g_ptr_array_index (self->items, j);
      g_autofree char *line = NULL;

      if (item->day != day)
        continue;
      line = fmn_agenda_item_dup_line (item);
      g_string_append_printf (name, "\n%s: %s", fmn_agenda_type_get_label (item->type), line);
      counts[item->type]++;
      has_any = TRUE;
    }
  fill_marks (self->marks[i], counts);
  gtk_label_set_label (self->labels[i], number);
  gtk_widget_set_tooltip_text (self->days[i], has_any ? name->str : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->days[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name->str, -1);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* One day takes the focus of the whole month. */
static void
update_chosen (FmnMonthView *self)
{
  const guint32 month = get_month_start (self->chosen);

  for (guint i = 0; i < N_DAYS; i++)
    {
      const guint32 day = self->first + i;
      const gboolean chosen = day == self->chosen;

      set_class (self->days[i], "chosen", chosen);
      set_class (self->days[i], "today", day == get_today (self));
      set_class (self->days[i], "other-month", get_month_start (day) != month);
      gtk_widget_set_focusable (self->days[i], chosen);
      gtk_accessible_update_state (
          GTK_ACCESSIBLE (self->days[i]), GTK_ACCESSIBLE_STATE_PRESSED,
          chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_row (const FmnAgendaItem *item, guint place)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  const char *sort = fmn_agenda_type_get_label (item->type);
  g_autofree char *line = fmn_agenda_item_dup_line (item);
  g_autofree char *name = g_strdup_printf (C_ ("accessible", "%s: %s"), sort, line);
  GtkWidget *caption = make_label (sort, "caption");

  gtk_widget_add_css_class (caption, "fmn-quiet");
  gtk_box_append (GTK_BOX (words), make_label (line, "heading"));
  gtk_box_append (GTK_BOX (words), caption);
  gtk_widget_add_css_class (words, "visit-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), "fmn-place", GUINT_TO_POINTER (place));
  return row;
}

static void
update_list (FmnMonthView *self)
{
  g_autofree char *heading = format_day (self->chosen, C_ ("calendar", "%A %-d %B %Y"));
  GtkListBoxRow *row;
  guint n = 0;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->items->len; i++)
    {
      const FmnAgendaItem *item = g_ptr_array_index (self->items, i);

      if (item->day != self->chosen)
        continue;
      gtk_list_box_append (self->list, make_row (item, i));
      n++;
    }
  gtk_label_set_label (self->day_heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (self->nothing, n == 0);
}

static void
read_journal (FmnMonthView *self)
{
  guint32 month;
  g_autofree char *title = NULL;

  month = get_month_start (self->chosen);
  /* Translators: the month over a calendar; see g_date_time_format(). */
  title = format_day (month, C_ ("calendar", "%B %Y"));
  gtk_label_set_label (self->title, title);
  /* Day 1 was a Monday, so the remainder of seven is 0 for a Sunday. */
  self->first = month - (month % 7 + 7 - get_week_start ()) % 7;
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = fmn_agenda_new (fmn_context_get_journal (self->context), self->first,
                                self->first + N_DAYS - 1);
  for (guint i = 0; i < N_DAYS; i++)
    update_day (self, i);
  update_chosen (self);
  update_list (self);
}

void
fmn_month_view_update (FmnMonthView *self)
{
  g_return_if_fail (FMN_IS_MONTH_VIEW (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_journal (self);
}

static void
fmn_month_view_map (GtkWidget *widget)
{
  read_journal (FMN_MONTH_VIEW (widget));
  GTK_WIDGET_CLASS (fmn_month_view_parent_class)->map (widget);
}

guint32
fmn_month_view_get_day (FmnMonthView *self)
{
  g_return_val_if_fail (FMN_IS_MONTH_VIEW (self), 0);

  return self->chosen;
}

void
fmn_month_view_set_day (FmnMonthView *self, guint32 day)
{
  gboolean same_month;
  FmnDate date;

  g_return_if_fail (FMN_IS_MONTH_VIEW (self));

  /* The calendar ends where dates do. */
  if (!fmn_date_init_julian (&date, day) || !fmn_date_init_julian (&date, day + N_DAYS)
      || !fmn_date_init_julian (&date, day - N_DAYS))
    return;
  same_month = get_month_start (day) == get_month_start (self->chosen);
  self->chosen = day;
  if (!same_month)
    fmn_month_view_update (self);
  else
    {
      update_chosen (self);
      update_list (self);
    }
}

/* To the same day of another month, or to its last day. */
static void
turn (FmnMonthView *self, int months)
{
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GDateTime) turned = NULL;
  FmnDate date;

  fmn_date_init_julian (&date, self->chosen);
  time = g_date_time_new_utc (date.year, date.month, date.day, 12, 0, 0);
  turned = g_date_time_add_months (time, months);
  if (turned != NULL
      && fmn_date_init_day (&date, g_date_time_get_year (turned), g_date_time_get_month (turned),
                            g_date_time_get_day_of_month (turned)))
    fmn_month_view_set_day (self, fmn_date_earliest (&date));
}

static void
focus_chosen (FmnMonthView *self)
{
  if (self->chosen >= self->first && self->chosen < self->first + N_DAYS)
    gtk_widget_grab_focus (self->days[self->chosen - self->first]);
}

static void
on_day_clicked (GtkButton *button, FmnMonthView *self)
{
  const guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "fmn-place"));

  fmn_month_view_set_day (self, self->first + i);
  focus_chosen (self);
}

static gboolean
on_key_pressed (FmnMonthView *self, guint keyval, guint keycode, GdkModifierType state)
{
  const int ahead = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Left:
      fmn_month_view_set_day (self, self->chosen - (guint32) ahead);
      break;
    case GDK_KEY_Right:
      fmn_month_view_set_day (self, self->chosen + (guint32) ahead);
      break;
    case GDK_KEY_Up:
      fmn_month_view_set_day (self, self->chosen - 7);
      break;
    case GDK_KEY_Down:
      fmn_month_view_set_day (self, self->chosen + 7);
      break;
    case GDK_KEY_Page_Up:
      turn (self, -1);
      break;
    case GDK_KEY_Page_Down:
      turn (self, 1);
      break;
    case GDK_KEY_Home:
      fmn_month_view_set_day (self, get_today (self));
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  focus_chosen (self);
  return GDK_EVENT_STOP;
}

static void
on_previous_clicked (FmnMonthView *self)
{
  turn (self, -1);
}

static void
on_next_clicked (FmnMonthView *self)
{
  turn (self, 1);
}

static void
on_today_clicked (FmnMonthView *self)
{
  fmn_month_view_set_day (self, get_today (self));
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, FmnMonthView *self)
{
  const guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "fmn-place"));
  FmnEntry *entry = fmn_agenda_item_find_entry (g_ptr_array_index (self->items, place),
                                                fmn_context_get_journal (self->context));

  if (entry != NULL)
    g_signal_emit (self, signals[SIGNAL_ENTRY_ACTIVATED], 0, fmn_entry_get_id (entry));
}

static void
fmn_month_view_dispose (GObject *object)
{
  FmnMonthView *self = FMN_MONTH_VIEW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  G_OBJECT_CLASS (fmn_month_view_parent_class)->dispose (object);
}

static void
fmn_month_view_class_init (FmnMonthViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_month_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = fmn_month_view_map;
  signals[SIGNAL_ENTRY_ACTIVATED]
      = g_signal_new ("entry-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_icon_button (FmnMonthView *self, const char *icon, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

/* The name of the month, and behind it or below it what turns to another. */
static GtkWidget *
make_head (FmnMonthView *self)
{
  GtkWidget *head = fmn_wrap_box_new (6, 0);
  GtkWidget *turning = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *today = gtk_button_new_with_label (C_ ("calendar", "Today"));

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_widget_add_css_class (today, "flat");
  g_signal_connect_swapped (today, "clicked", G_CALLBACK (on_today_clicked), self);
  gtk_box_append (GTK_BOX (turning), today);
  gtk_box_append (GTK_BOX (turning),
                  make_icon_button (self, "go-previous-symbolic", _ ("Previous month"),
                                    G_CALLBACK (on_previous_clicked)));
  gtk_box_append (GTK_BOX (turning), make_icon_button (self, "go-next-symbolic", _ ("Next month"),
                                                       G_CALLBACK (on_next_clicked)));
  fmn_wrap_box_append (FMN_WRAP_BOX (head), GTK_WIDGET (self->title));
  fmn_wrap_box_append (FMN_WRAP_BOX (head), turning);
  return head;
}

static GtkWidget *
make_day (FmnMonthView *self, guint i)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->days[i] = button;
  self->labels[i] = GTK_LABEL (
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  self->marks[i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  gtk_widget_set_halign (self->marks[i], GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->marks[i], "month-marks");
  gtk_widget_add_css_class (GTK_WIDGET (self->labels[i]), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->labels[i]));
  gtk_box_append (GTK_BOX (box), self->marks[i]);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "month-day");
  g_object_set_data (G_OBJECT (button), "fmn-place", GUINT_TO_POINTER (i));
  g_signal_connect (button, "clicked", G_CALLBACK (on_day_clicked), self);
  return button;
}

static GtkWidget *
make_grid (FmnMonthView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  const guint start = get_week_start ();

  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  for (guint i = 0; i < 7; i++)
    {
      /* Any Sunday serves: the days whose number is a multiple of seven are Sundays. */
      g_autofree char *name = format_day (SOME_SUNDAY + start + i, "%a");
      GtkWidget *label = gtk_label_new (name);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "fmn-quiet");
      gtk_grid_attach (GTK_GRID (self->grid), label, (int) i, 0, 1, 1);
    }
  for (guint i = 0; i < N_DAYS; i++)
    gtk_grid_attach (GTK_GRID (self->grid), make_day (self, i), (int) i % 7, (int) i / 7 + 1, 1, 1);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->grid, keys);
  return self->grid;
}

static void
fmn_month_view_init (FmnMonthView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_grid (self));
  self->day_heading = GTK_LABEL (make_label (NULL, "heading"));
  gtk_widget_set_margin_top (GTK_WIDGET (self->day_heading), 8);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->day_heading));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  self->nothing = make_label (_ ("Nothing is written down for this day."), "fmn-quiet");
  gtk_box_append (GTK_BOX (box), self->nothing);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
fmn_month_view_new (FmnContext *context)
{
  FmnMonthView *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_MONTH_VIEW, NULL);
  self->context = g_object_ref (context);
  self->chosen = get_today (self);
  return GTK_WIDGET (self);
}
