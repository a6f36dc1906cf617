/* fmn-chart-choices.c: buttons that go on in the next line where there is no room. What cannot be chosen for a test is not there.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-chart-choices.h"

#include "fmn-series-draw.h"
#include "fmn-text-scale.h"
#include "fmn-widget-palette.h"
#include "fmn-wrap-box.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More lines over one another cannot be told apart; the oldest are left out at first. */
#define MAX_LINES FMN_SERIES_N_STYLES
#define SWATCH_WIDTH 26
#define SWATCH_HEIGHT 16

struct _FmnChartChoices
{
  AdwBin parent_instance;

  FmnJournal *journal;
  GPtrArray *all;
  const FmnTestSeries *series; /* of @all */
  GPtrArray *candidates;       /* FmnTestSeries of @all that can be laid over it */
  GHashTable *hidden;          /* ids of pregnancies */
  gboolean anew;
  gboolean updating;
  GtkToggleButton *as_chart, *as_table;
  GtkWidget *axes;
  GtkToggleButton *by_date, *by_week;
  GtkCheckButton *logarithmic;
  GtkDropDown *second;
  GtkWidget *lines; /* FmnWrapBox, made anew with the lines */
  GtkBox *box;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnChartChoices, fmn_chart_choices, ADW_TYPE_BIN)

/* The toggle that is pressed is said by hand: GTK 4.8 does not. */
static void
say_pressed (GtkToggleButton *button)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                               gtk_toggle_button_get_active (button)
                                   ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                   : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

static void
update (FmnChartChoices *self)
{
  GtkToggleButton *const toggles[]
      = { self->as_chart, self->as_table, self->by_date, self->by_week };
  const gboolean table = gtk_toggle_button_get_active (self->as_table);

  for (guint i = 0; i < G_N_ELEMENTS (toggles); i++)
    say_pressed (toggles[i]);
  gtk_widget_set_sensitive (self->axes, !table);
  gtk_widget_set_sensitive (GTK_WIDGET (self->logarithmic), !table);
  if (self->lines != NULL)
    gtk_widget_set_sensitive (self->lines, !table);
}

static void
on_changed (FmnChartChoices *self)
{
  if (self->updating)
    return;
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Each button of a pair tells of the same change. */
static void
on_toggled (GtkToggleButton *button, FmnChartChoices *self)
{
  if (gtk_toggle_button_get_active (button))
    on_changed (self);
}

/* Lines */

static void
draw_swatch (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer style)
{
  GtkWidget *widget = GTK_WIDGET (area);
  FmnPalette palette;
  const FmnPen pen = { cr, gtk_widget_get_pango_context (widget), &palette };

  fmn_widget_palette_fill (widget, &palette);
  fmn_series_draw_swatch (&pen, GPOINTER_TO_UINT (style), 1, height / 2.0, width - 2,
                          fmn_text_scale_get (widget));
}

static GtkWidget *
make_swatch (GtkWidget *near, guint style)
{
  GtkWidget *area = gtk_drawing_area_new ();
  const double scale = fmn_text_scale_get (near);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), (int) (SWATCH_WIDTH * scale));
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), (int) (SWATCH_HEIGHT * scale));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_swatch, GUINT_TO_POINTER (style),
                                  NULL);
  return area;
}

static void
on_line_toggled (GtkToggleButton *button, FmnChartChoices *self)
{
  const char *id = g_object_get_data (G_OBJECT (button), "fmn-pregnancy");

  if (gtk_toggle_button_get_active (button))
    g_hash_table_remove (self->hidden, id);
  else
    g_hash_table_add (self->hidden, g_strdup (id));
  say_pressed (button);
  on_changed (self);
}

/* A pregnancy, with a piece of each of its lines. */
static GtkWidget *
make_line (FmnChartChoices *self, const FmnSeriesData *data, FmnEntry *pregnancy)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *name = fmn_pregnancy_dup_name (self->journal, pregnancy);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", name, "wrap", TRUE, "xalign", 0.0, NULL);
  gboolean shown = FALSE;

  for (guint i = 0; i < data->groups->len; i++)
    {
      const FmnSeriesGroup *group = &g_array_index (data->groups, FmnSeriesGroup, i);

      if (group->pregnancy != pregnancy)
        continue;
      gtk_box_append (GTK_BOX (box), make_swatch (GTK_WIDGET (self), group->style));
      shown = group->shown;
    }
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), shown);
  gtk_widget_add_css_class (button, "line-chip");
  gtk_widget_set_tooltip_text (button, _ ("Shows or leaves out this line"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  say_pressed (GTK_TOGGLE_BUTTON (button));
  g_object_set_data_full (G_OBJECT (button), "fmn-pregnancy",
                          g_strdup (fmn_entry_get_id (pregnancy)), g_free);
  g_signal_connect (button, "toggled", G_CALLBACK (on_line_toggled), self);
  return button;
}

/* Pregnancies that have a line, shown or not, each once. (transfer container) */
static GPtrArray *
dup_pregnancies (const FmnSeriesData *data)
{
  GPtrArray *pregnancies = g_ptr_array_new ();

  for (guint i = 0; i < data->groups->len; i++)
    {
      FmnEntry *pregnancy = g_array_index (data->groups, FmnSeriesGroup, i).pregnancy;

      if (pregnancy != NULL && !g_ptr_array_find (pregnancies, pregnancy, NULL))
        g_ptr_array_add (pregnancies, pregnancy);
    }
  return pregnancies;
}

/* Whether the buttons that are there are for @pregnancies: one that was just pressed keeps the focus. */
static gboolean
has_lines_of (FmnChartChoices *self, GPtrArray *pregnancies, guint n_swatches)
{
  GtkWidget *child = self->lines != NULL ? gtk_widget_get_first_child (self->lines) : NULL;

  if (self->lines == NULL
      || GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (self->lines), "fmn-n")) != n_swatches)
    return FALSE;
  for (guint i = 0; i < pregnancies->len; i++, child = gtk_widget_get_next_sibling (child))
    if (child == NULL
        || g_strcmp0 (g_object_get_data (G_OBJECT (child), "fmn-pregnancy"),
                      fmn_entry_get_id (g_ptr_array_index (pregnancies, i)))
               != 0)
      return FALSE;
  return child == NULL;
}

static void
update_lines (FmnChartChoices *self, const FmnSeriesData *data)
{
  g_autoptr (GPtrArray) pregnancies = dup_pregnancies (data);

  if (pregnancies->len < 2)
    g_ptr_array_set_size (pregnancies, 0);
  if (has_lines_of (self, pregnancies, data->groups->len))
    return;
  if (self->lines != NULL)
    gtk_box_remove (self->box, self->lines);
  self->lines = NULL;
  if (pregnancies->len == 0)
    return;
  self->lines = fmn_wrap_box_new (6, 6);
  g_object_set_data (G_OBJECT (self->lines), "fmn-n", GUINT_TO_POINTER (data->groups->len));
  for (guint i = 0; i < pregnancies->len; i++)
    fmn_wrap_box_append (FMN_WRAP_BOX (self->lines),
                         make_line (self, data, g_ptr_array_index (pregnancies, i)));
  gtk_box_append (self->box, self->lines);
}

/* What was left out at first can be chosen one by one from then on. */
static void
remember_left_out (FmnChartChoices *self, const FmnSeriesData *data)
{
  for (guint i = 0; i < data->groups->len; i++)
    {
      const FmnSeriesGroup *group = &g_array_index (data->groups, FmnSeriesGroup, i);

      if (group->pregnancy != NULL && !group->shown)
        g_hash_table_add (self->hidden, g_strdup (fmn_entry_get_id (group->pregnancy)));
    }
}

FmnSeriesData *
fmn_chart_choices_read (FmnChartChoices *self)
{
  FmnSeriesChoice choice = { { NULL } };
  FmnSeriesData *data;

  g_return_val_if_fail (FMN_IS_CHART_CHOICES (self) && self->series != NULL, NULL);

  choice.tests[0] = self->series;
  choice.tests[1] = fmn_chart_choices_get_second (self);
  choice.axis = gtk_widget_get_visible (self->axes) && gtk_toggle_button_get_active (self->by_week)
                    ? FMN_SERIES_BY_WEEK
                    : FMN_SERIES_BY_DATE;
  choice.hidden = self->hidden;
  choice.newest = self->anew ? MAX_LINES : 0;
  data = fmn_series_data_new (self->journal, &choice);
  if (choice.axis == FMN_SERIES_BY_WEEK)
    {
      remember_left_out (self, data);
      self->anew = FALSE;
    }
  update_lines (self, data);
  return data;
}

/* Series */

static gboolean
has_number (const FmnTestSeries *series)
{
  for (guint i = 0; i < series->entries->len; i++)
    {
      FmnEntry *test = g_ptr_array_index (series->entries, i);
      FmnValue *value = fmn_entry_get_value (test);

      if (value != NULL && fmn_entry_get_date (test) != NULL
          && !isnan (fmn_value_get_double (value)))
        return TRUE;
    }
  return FALSE;
}

/* Whether a value belongs to a pregnancy whose weeks are known. */
static gboolean
has_weeks (FmnChartChoices *self, const FmnTestSeries *series)
{
  for (guint i = 0; i < series->entries->len; i++)
    {
      FmnEntry *test = g_ptr_array_index (series->entries, i);
      FmnValue *value = fmn_entry_get_value (test);
      FmnMoment moment;
      FmnDating room;

      if (value == NULL || isnan (fmn_value_get_double (value)))
        continue;
      fmn_journal_get_moment (self->journal, test, &moment);
      if (moment.type != FMN_MOMENT_NONE
          && fmn_pregnancy_get_dating (self->journal, moment.pregnancy, &room) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
fill_second (FmnChartChoices *self, const char *chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->candidates, 0);
  gtk_string_list_append (names, C_ ("chart", "No second test"));
  for (guint i = 0; i < self->all->len; i++)
    {
      FmnTestSeries *other = g_ptr_array_index (self->all, i);

      if (other == self->series || !has_number (other))
        continue;
      g_ptr_array_add (self->candidates, other);
      gtk_string_list_append (names, other->name);
      if (g_strcmp0 (other->key, chosen) == 0)
        selected = self->candidates->len;
    }
  gtk_drop_down_set_model (self->second, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->second, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->second), self->candidates->len > 0);
}

void
fmn_chart_choices_set_series (FmnChartChoices *self,
                              FmnJournal *journal,
                              GPtrArray *all,
                              const FmnTestSeries *series,
                              gboolean anew)
{
  const FmnTestSeries *second;
  g_autofree char *chosen = NULL;
  gboolean weeks;

  g_return_if_fail (FMN_IS_CHART_CHOICES (self));
  g_return_if_fail (FMN_IS_JOURNAL (journal) && all != NULL && series != NULL);

  second = fmn_chart_choices_get_second (self);
  chosen = !anew && second != NULL ? g_strdup (second->key) : NULL;
  self->updating = TRUE;
  g_set_object (&self->journal, journal);
  g_ptr_array_ref (all);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  self->all = all;
  self->series = series;
  weeks = has_weeks (self, series);
  fill_second (self, chosen);
  if (anew)
    {
      FmnCatalogueItem *item = series->item;
      const gboolean trend = item != NULL && fmn_catalogue_item_has_trend (item);

      self->anew = TRUE;
      g_hash_table_remove_all (self->hidden);
      /* What is followed through a pregnancy is seen best by its weeks. */
      gtk_toggle_button_set_active (trend && weeks ? self->by_week : self->by_date, TRUE);
      gtk_check_button_set_active (self->logarithmic,
                                   item != NULL && fmn_catalogue_item_is_logarithmic (item));
    }
  gtk_widget_set_visible (self->axes, weeks);
  update (self);
  self->updating = FALSE;
}

const FmnTestSeries *
fmn_chart_choices_get_second (FmnChartChoices *self)
{
  guint selected;

  g_return_val_if_fail (FMN_IS_CHART_CHOICES (self), NULL);

  selected = gtk_drop_down_get_selected (self->second);
  return selected > 0 && selected <= self->candidates->len
             ? g_ptr_array_index (self->candidates, selected - 1)
             : NULL;
}

gboolean
fmn_chart_choices_get_logarithmic (FmnChartChoices *self, guint test)
{
  const FmnTestSeries *second;

  g_return_val_if_fail (FMN_IS_CHART_CHOICES (self), FALSE);

  if (test == 0)
    return gtk_check_button_get_active (self->logarithmic);
  second = fmn_chart_choices_get_second (self);
  return second != NULL && second->item != NULL && fmn_catalogue_item_is_logarithmic (second->item);
}

gboolean
fmn_chart_choices_get_table (FmnChartChoices *self)
{
  g_return_val_if_fail (FMN_IS_CHART_CHOICES (self), FALSE);

  return gtk_toggle_button_get_active (self->as_table);
}

void
fmn_chart_choices_set_table (FmnChartChoices *self, gboolean table)
{
  g_return_if_fail (FMN_IS_CHART_CHOICES (self));

  gtk_toggle_button_set_active (table ? self->as_table : self->as_chart, TRUE);
}

void
fmn_chart_choices_set_axis (FmnChartChoices *self, FmnSeriesAxis axis)
{
  g_return_if_fail (FMN_IS_CHART_CHOICES (self));

  gtk_toggle_button_set_active (axis == FMN_SERIES_BY_WEEK ? self->by_week : self->by_date, TRUE);
}

/* Widget */

static GtkToggleButton *
make_toggle (FmnChartChoices *self, GtkWidget *box, const char *label, GtkToggleButton *group)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  g_object_set (gtk_button_get_child (GTK_BUTTON (button)), "wrap", TRUE, "justify",
                GTK_JUSTIFY_CENTER, NULL);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
  gtk_box_append (GTK_BOX (box), button);
  return GTK_TOGGLE_BUTTON (button);
}

static GtkWidget *
make_linked (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static void
fmn_chart_choices_dispose (GObject *object)
{
  FmnChartChoices *self = FMN_CHART_CHOICES (object);

  self->updating = TRUE;
  g_clear_object (&self->journal);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  G_OBJECT_CLASS (fmn_chart_choices_parent_class)->dispose (object);
}

static void
fmn_chart_choices_finalize (GObject *object)
{
  FmnChartChoices *self = FMN_CHART_CHOICES (object);

  g_ptr_array_unref (self->candidates);
  g_hash_table_unref (self->hidden);
  G_OBJECT_CLASS (fmn_chart_choices_parent_class)->finalize (object);
}

static void
fmn_chart_choices_class_init (FmnChartChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_chart_choices_dispose;
  G_OBJECT_CLASS (klass)->finalize = fmn_chart_choices_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
fmn_chart_choices_init (FmnChartChoices *self)
{
  GtkWidget *row = fmn_wrap_box_new (10, 8);
  GtkWidget *forms = make_linked ();

  self->candidates = g_ptr_array_new ();
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->updating = TRUE;
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  self->as_chart = make_toggle (self, forms, C_ ("button", "Chart"), NULL);
  self->as_table = make_toggle (self, forms, C_ ("button", "Show as table"), self->as_chart);
  self->axes = make_linked ();
  self->by_date = make_toggle (self, self->axes, C_ ("button", "By date"), NULL);
  self->by_week = make_toggle (self, self->axes, C_ ("button", "By week"), self->by_date);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->by_week),
                               _ ("Weeks of pregnancy, pregnancies over one another"));
  self->logarithmic
      = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (C_ ("button", "Logarithmic scale")));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->logarithmic),
                               _ ("Each line is ten times the one below"));
  g_signal_connect_swapped (self->logarithmic, "toggled", G_CALLBACK (on_changed), self);
  self->second = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->second), _ ("Another test, laid over this one"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->second), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Another test, laid over this one"), -1);
  g_signal_connect_swapped (self->second, "notify::selected", G_CALLBACK (on_changed), self);
  gtk_toggle_button_set_active (self->as_chart, TRUE);
  gtk_toggle_button_set_active (self->by_date, TRUE);
  fmn_wrap_box_append (FMN_WRAP_BOX (row), forms);
  fmn_wrap_box_append (FMN_WRAP_BOX (row), self->axes);
  fmn_wrap_box_append (FMN_WRAP_BOX (row), GTK_WIDGET (self->logarithmic));
  fmn_wrap_box_append (FMN_WRAP_BOX (row), GTK_WIDGET (self->second));
  gtk_box_append (self->box, row);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  self->updating = FALSE;
}

GtkWidget *
fmn_chart_choices_new (void)
{
  return g_object_new (FMN_TYPE_CHART_CHOICES, NULL);
}
