/* fmn-history-view.c: every figure stands beside the rule that made it, and the rule is changed there.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-history-view.h"

#include "fmn-choice-row.h"
#include "fmn-courses-view.h"
#include "fmn-loss-rule.h"
#include "fmn-number-entry.h"
#include "fmn-pregnancy.h"
#include "fmn-switch-row.h"
#include "fmn-typed-row.h"

#include <glib/gi18n-lib.h>

#define WIDTH 760
#define MOST_CHILDREN 20

struct _FmnHistoryView
{
  AdwBin parent_instance;

  FmnContext *context;
  GtkLabel *gp;
  GtkLabel *gtpal;
  GtkLabel *rules;
  GtkWidget *limit;
  GtkWidget *rule;
  GtkWidget *leave_out;
  GtkWidget *living;
  AdwPreferencesGroup *losses;
  GtkWidget *rows[FMN_N_FIGURES];
  AdwPreferencesGroup *apart;
  GtkWidget *every;
  FmnCoursesView *table;
  GtkWidget *table_group;
  gboolean with_zeros;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FmnHistoryView, fmn_history_view, ADW_TYPE_BIN)

static const int limits[] = { 20, 22, 24, 28 };

static const FmnFigure headline[]
    = { FMN_FIGURE_GRAVIDITY, FMN_FIGURE_PARITY,  FMN_FIGURE_PARITY_OTHER, FMN_FIGURE_BIRTHS,
        FMN_FIGURE_TERM,      FMN_FIGURE_PRETERM, FMN_FIGURE_ABORTUS,      FMN_FIGURE_LIVING };
static const FmnFigure of_losses[]
    = { FMN_FIGURE_LOSSES_BY_RULE,  FMN_FIGURE_CONSECUTIVE,  FMN_FIGURE_LOSSES_BEFORE_10,
        FMN_FIGURE_LOSSES_10_TO_13, FMN_FIGURE_LOSSES_14_UP, FMN_FIGURE_LOSSES_WEEKS_UNKNOWN };
static const FmnFigure apart[]
    = { FMN_FIGURE_BIOCHEMICAL,      FMN_FIGURE_ECTOPIC,     FMN_FIGURE_MOLAR,
        FMN_FIGURE_TERMINATIONS,     FMN_FIGURE_STILLBIRTHS, FMN_FIGURE_NEONATAL,
        FMN_FIGURE_TRANSFERS_WITHOUT };

static FmnJournal *
get_journal (FmnHistoryView *self)
{
  return fmn_context_get_journal (self->context);
}

static FmnInfo *
get_info (FmnHistoryView *self)
{
  return fmn_journal_get_info (get_journal (self));
}

/* Takes @after. @merge: what is typed letter by letter is one step; NULL for a step of its own. */
static void
apply (FmnHistoryView *self, FmnInfo *after, const char *merge)
{
  g_autoptr (FmnInfo) info = after;
  g_autoptr (FmnChange) change = fmn_change_new (C_ ("command", "change how it is counted"));

  fmn_change_set_info (change, get_info (self), info);
  fmn_change_set_merge_key (change, merge);
  fmn_journal_apply (get_journal (self), change, NULL);
}

static void
on_limit_edited (FmnHistoryView *self)
{
  const char *id = fmn_choice_row_get_id (FMN_CHOICE_ROW (self->limit));

  if (!self->updating && id != NULL)
    apply (self, fmn_info_with_int (get_info (self), "viability-weeks", atoi (id)), NULL);
}

static void
on_rule_edited (FmnHistoryView *self)
{
  const char *id = fmn_choice_row_get_id (FMN_CHOICE_ROW (self->rule));

  if (!self->updating && id != NULL)
    apply (self, fmn_info_with_string (get_info (self), "loss-rule", id), NULL);
}

static void
on_leave_out_edited (FmnHistoryView *self)
{
  if (!self->updating)
    apply (self,
           fmn_info_with_leave_out_biochemical (
               get_info (self), fmn_switch_row_get_active (FMN_SWITCH_ROW (self->leave_out))),
           NULL);
}

static void
on_living_edited (FmnHistoryView *self)
{
  FmnTypedEntry *entry = fmn_typed_row_get_entry (FMN_TYPED_ROW (self->living));
  const char *value = fmn_typed_entry_peek_value (entry);

  if (!self->updating && !fmn_typed_entry_is_refused (entry))
    apply (
        self,
        fmn_info_with_int (get_info (self), "living-children", value != NULL ? atoi (value) : -1),
        "history/living");
}

/* What she types is not written over while she types it. */
static void
load (GtkWidget *row, const char *value)
{
  g_autofree char *old = fmn_field_editor_dup_value (FMN_FIELD_EDITOR (row));

  if (g_strcmp0 (old, value) != 0)
    fmn_field_editor_load (FMN_FIELD_EDITOR (row), value);
}

static void
update_rules (FmnHistoryView *self)
{
  FmnInfo *info = get_info (self);
  g_autofree char *weeks = g_strdup_printf ("%d", fmn_info_get_viability_weeks (info));
  const int living = fmn_info_get_living_children (info);
  g_autofree char *children = living >= 0 ? g_strdup_printf ("%d", living) : NULL;

  self->updating = TRUE;
  load (self->limit, weeks);
  load (self->rule, fmn_loss_rule_find (fmn_info_get_loss_rule (info))->id);
  load (self->leave_out, fmn_info_get_leave_out_biochemical (info) ? "true" : NULL);
  load (self->living, children);
  self->updating = FALSE;
}

static void
update_headline (FmnHistoryView *self, FmnObstetricHistory *history)
{
  FmnInfo *info = get_info (self);
  g_autofree char *gp = fmn_obstetric_history_format_gp (history);
  g_autofree char *gtpal = fmn_obstetric_history_format_gtpal (history);
  g_autofree char *rules = g_strdup_printf (
      /* Translators: %d are weeks, %s a guideline. G, P, T, A and L are how clinicians write it. */
      _ ("P counts births from %d weeks, and after the plus sign what ended before. T counts "
         "births "
         "from 37 weeks, the second P those from 20, A what ended before 20, L living children. "
         "Losses are counted by %s."),
      fmn_info_get_viability_weeks (info),
      fmn_obstetric_history_rule_label (fmn_info_get_loss_rule (info)));

  gtk_label_set_label (self->gp, gp);
  gtk_label_set_label (self->gtpal, gtpal);
  gtk_label_set_label (self->rules, rules);
}

static void
update_losses (FmnHistoryView *self, FmnObstetricHistory *history)
{
  const int secondary = fmn_obstetric_history_get_secondary (history);
  const FmnLossRule *rule = fmn_loss_rule_find (fmn_info_get_loss_rule (get_info (self)));
  const char *order = secondary == 1 ? _ ("After a birth: clinicians call these secondary.")
                      : secondary == 0
                          ? _ ("No birth came before them: clinicians call these primary.")
                          : "";
  g_autofree char *from = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s speaks of recurrent loss from %d loss.",
                   "%s speaks of recurrent loss from %d losses.", (gulong) rule->minimum),
      fmn_obstetric_history_rule_label (rule->id), rule->minimum);
  g_autofree char *text = g_strjoin (*order != '\0' ? " " : "", from, order, NULL);

  adw_preferences_group_set_description (self->losses, text);
}

/* Without anything in it a group has nothing to say. */
static void
show_group (FmnHistoryView *self, AdwPreferencesGroup *group, const FmnFigure *figures, guint n)
{
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    any = any || gtk_widget_get_visible (self->rows[figures[i]]);
  gtk_widget_set_visible (GTK_WIDGET (group), any);
}

void
fmn_history_view_update (FmnHistoryView *self)
{
  g_autoptr (FmnObstetricHistory) history = NULL;
  guint zeros = 0;

  g_return_if_fail (FMN_IS_HISTORY_VIEW (self));

  history = fmn_journal_dup_obstetric_history (get_journal (self));
  update_rules (self);
  update_headline (self, history);
  update_losses (self, history);
  for (FmnFigure figure = 0; figure < FMN_N_FIGURES; figure++)
    {
      const gboolean zero = fmn_obstetric_history_get_figure (history, figure) == 0
                            && fmn_obstetric_history_get_correction (history, figure) == NULL;

      zeros += zero;
      gtk_widget_set_visible (self->rows[figure], !zero || self->with_zeros);
      fmn_figure_row_update (FMN_FIGURE_ROW (self->rows[figure]), history);
    }
  show_group (self, self->apart, apart, G_N_ELEMENTS (apart));
  gtk_widget_set_visible (self->every, zeros > 0 && !self->with_zeros);
  fmn_courses_view_update (self->table, get_journal (self));
  gtk_widget_set_visible (self->table_group, fmn_courses_view_get_n_columns (self->table) > 0);
}

static void
on_every_clicked (FmnHistoryView *self)
{
  self->with_zeros = TRUE;
  fmn_history_view_update (self);
}

static void
fmn_history_view_dispose (GObject *object)
{
  g_clear_object (&FMN_HISTORY_VIEW (object)->context);
  G_OBJECT_CLASS (fmn_history_view_parent_class)->dispose (object);
}

static void
fmn_history_view_class_init (FmnHistoryViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_history_view_dispose;
}

static void
fmn_history_view_init (FmnHistoryView *self)
{
}

static GtkLabel *
make_label (const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static AdwPreferencesGroup *
add_group (GtkWidget *box, const char *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (group));
  return group;
}

static void
add_figures (FmnHistoryView *self, AdwPreferencesGroup *group, const FmnFigure *figures, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      self->rows[figures[i]] = fmn_figure_row_new (self->context, figures[i]);
      adw_preferences_group_add (group, self->rows[figures[i]]);
    }
}

/* Beside the figures that change with it. */
static void
add_limit (FmnHistoryView *self, AdwPreferencesGroup *group)
{
  FmnTypedEntry *living = FMN_TYPED_ENTRY (fmn_number_entry_new_integer (0, MOST_CHILDREN));

  self->limit = fmn_choice_row_new (_ ("A birth counts from"), NULL);
  fmn_choice_row_begin (FMN_CHOICE_ROW (self->limit));
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", limits[i]);
      g_autofree char *label = g_strdup_printf (C_ ("preferences", "%d weeks"), limits[i]);

      fmn_choice_row_add (FMN_CHOICE_ROW (self->limit), id, label);
    }
  fmn_choice_row_end (FMN_CHOICE_ROW (self->limit));
  self->leave_out = fmn_switch_row_new (_ ("Leave biochemical losses out of G, A and P"),
                                        _ ("They are counted by themselves all the same"));
  fmn_typed_entry_set_placeholder (living, _ ("not said"));
  fmn_typed_entry_set_hint (living, _ ("It is asked here and never worked out from births."));
  self->living = fmn_typed_row_new (_ ("Children living now"), living);
  g_signal_connect_swapped (self->limit, "edited", G_CALLBACK (on_limit_edited), self);
  g_signal_connect_swapped (self->leave_out, "edited", G_CALLBACK (on_leave_out_edited), self);
  g_signal_connect_swapped (self->living, "edited", G_CALLBACK (on_living_edited), self);
  adw_preferences_group_add (group, self->limit);
  adw_preferences_group_add (group, self->leave_out);
  adw_preferences_group_add (group, self->living);
}

static void
add_rule (FmnHistoryView *self, AdwPreferencesGroup *group)
{
  guint n;
  const FmnLossRule *rules = fmn_loss_rule_get_all (&n);

  self->rule = fmn_choice_row_new (_ ("Losses are counted by"), NULL);
  fmn_choice_row_begin (FMN_CHOICE_ROW (self->rule));
  for (guint i = 0; i < n; i++)
    fmn_choice_row_add (FMN_CHOICE_ROW (self->rule), rules[i].id,
                        fmn_obstetric_history_rule_label (rules[i].id));
  fmn_choice_row_end (FMN_CHOICE_ROW (self->rule));
  g_signal_connect_swapped (self->rule, "edited", G_CALLBACK (on_rule_edited), self);
  adw_preferences_group_add (group, self->rule);
}

static void
add_head (FmnHistoryView *self, GtkWidget *box)
{
  GtkLabel *title = make_label ("title-1");

  gtk_label_set_label (title, _ ("The history in figures"));
  self->gp = make_label ("title-2");
  self->gtpal = make_label ("title-2");
  self->rules = make_label ("fmn-quiet");
  gtk_widget_add_css_class (GTK_WIDGET (self->gp), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->gtpal), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->gp));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->gtpal));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rules));
}

static void
add_table (FmnHistoryView *self, GtkWidget *box)
{
  AdwPreferencesGroup *group = add_group (box, _ ("Treatments in each pregnancy"));

  adw_preferences_group_set_description (
      group, _ ("The weeks in which each was taken. The table says nothing of what it did."));
  self->table = FMN_COURSES_VIEW (fmn_courses_view_new ());
  adw_preferences_group_add (group, GTK_WIDGET (self->table));
  self->table_group = GTK_WIDGET (group);
}

GtkWidget *
fmn_history_view_new (FmnContext *context)
{
  FmnHistoryView *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *clamp = adw_clamp_new ();
  AdwPreferencesGroup *group;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_HISTORY_VIEW, NULL);
  self->context = g_object_ref (context);
  add_head (self, box);
  group = add_group (box, _ ("Pregnancies and births"));
  add_figures (self, group, headline, G_N_ELEMENTS (headline));
  add_limit (self, group);
  self->losses = add_group (box, _ ("Losses"));
  add_rule (self, self->losses);
  add_figures (self, self->losses, of_losses, G_N_ELEMENTS (of_losses));
  self->apart = add_group (box, _ ("Counted by themselves"));
  add_figures (self, self->apart, apart, G_N_ELEMENTS (apart));
  self->every = gtk_button_new_with_label (_ ("Show those that are none, too"));
  gtk_widget_set_halign (self->every, GTK_ALIGN_START);
  g_signal_connect_swapped (self->every, "clicked", G_CALLBACK (on_every_clicked), self);
  gtk_box_append (GTK_BOX (box), self->every);
  add_table (self, box);
  gtk_widget_add_css_class (box, "page-side");
  gtk_widget_add_css_class (box, "history-view");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy",
                                                   GTK_POLICY_NEVER, "child", clamp, NULL));
  return GTK_WIDGET (self);
}

FmnFigureRow *
fmn_history_view_get_row (FmnHistoryView *self, FmnFigure figure)
{
  g_return_val_if_fail (FMN_IS_HISTORY_VIEW (self), NULL);
  g_return_val_if_fail (figure < FMN_N_FIGURES, NULL);

  return FMN_FIGURE_ROW (self->rows[figure]);
}
