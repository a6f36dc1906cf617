/* fmn-counts-card.c: figures that are not zero, and the rule by which they are counted.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-counts-card.h"

#include "fmn-pregnancy.h"
#include "fmn-text-scale.h"

#include <glib/gi18n-lib.h>

/* Larger text than this stands in one column. */
#define MOST_SCALE_FOR_TWO 1.3

struct _FmnCountsCard
{
  AdwBin parent_instance;

  FmnContext *context;
  GtkGrid *grid;
  GtkLabel *rule;
};

G_DEFINE_FINAL_TYPE (FmnCountsCard, fmn_counts_card, ADW_TYPE_BIN)

/* In the order in which they stand. Pregnancies always do. */
static const FmnFigure figures[] = {
  FMN_FIGURE_GRAVIDITY,       FMN_FIGURE_BIRTHS,       FMN_FIGURE_LOSSES_BEFORE_10,
  FMN_FIGURE_LOSSES_10_TO_13, FMN_FIGURE_LOSSES_14_UP, FMN_FIGURE_LOSSES_WEEKS_UNKNOWN,
  FMN_FIGURE_BIOCHEMICAL,     FMN_FIGURE_STILLBIRTHS,  FMN_FIGURE_NEONATAL,
  FMN_FIGURE_ECTOPIC,         FMN_FIGURE_MOLAR,        FMN_FIGURE_TERMINATIONS,
};

/* What stands under a figure; one is another word than many. */
static const char *
get_caption (FmnFigure figure, gulong n)
{
  switch (figure)
    {
    case FMN_FIGURE_GRAVIDITY:
      return g_dngettext (GETTEXT_PACKAGE, "pregnancy", "pregnancies", n);
    case FMN_FIGURE_BIRTHS:
      return g_dngettext (GETTEXT_PACKAGE, "birth", "births", n);
    case FMN_FIGURE_LOSSES_BEFORE_10:
      return g_dngettext (GETTEXT_PACKAGE, "loss before 10 weeks", "losses before 10 weeks", n);
    case FMN_FIGURE_LOSSES_10_TO_13:
      return g_dngettext (GETTEXT_PACKAGE, "loss at 10 to 13 weeks", "losses at 10 to 13 weeks", n);
    case FMN_FIGURE_LOSSES_14_UP:
      return g_dngettext (GETTEXT_PACKAGE, "loss from 14 weeks", "losses from 14 weeks", n);
    case FMN_FIGURE_LOSSES_WEEKS_UNKNOWN:
      return g_dngettext (GETTEXT_PACKAGE, "loss, weeks not known", "losses, weeks not known", n);
    case FMN_FIGURE_STILLBIRTHS:
      return g_dngettext (GETTEXT_PACKAGE, "stillbirth", "stillbirths", n);
    case FMN_FIGURE_NEONATAL:
      return g_dngettext (GETTEXT_PACKAGE, "baby who died after birth",
                          "babies who died after birth", n);
    case FMN_FIGURE_ECTOPIC:
      return g_dngettext (GETTEXT_PACKAGE, "ectopic pregnancy", "ectopic pregnancies", n);
    case FMN_FIGURE_MOLAR:
      return g_dngettext (GETTEXT_PACKAGE, "molar pregnancy", "molar pregnancies", n);
    case FMN_FIGURE_TERMINATIONS:
      return g_dngettext (GETTEXT_PACKAGE, "termination", "terminations", n);
    default:
      return fmn_figure_get_label (figure);
    }
}

/* A figure that she corrected is not shown as one that was reckoned. */
static char *
dup_caption (FmnObstetricHistory *history, FmnFigure figure, gulong n, const char *joint)
{
  const gboolean corrected = fmn_obstetric_history_get_correction (history, figure) != NULL;

  return g_strconcat (get_caption (figure, n), corrected ? joint : NULL,
                      C_ ("figure", "corrected by hand"), NULL);
}

static FmnJournal *
get_journal (FmnCountsCard *self)
{
  return fmn_context_get_journal (self->context);
}

/* The pregnancies behind a figure; each opens its page. */
static GtkWidget *
make_behind (FmnCountsCard *self, const char *const *ids)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      FmnEntry *pregnancy = fmn_journal_lookup (get_journal (self), ids[i]);
      g_autofree char *name = NULL;
      GtkWidget *button;

      if (pregnancy == NULL)
        continue;
      name = fmn_pregnancy_dup_name (get_journal (self), pregnancy);
      button = gtk_button_new_with_label (name);
      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
      gtk_widget_add_css_class (button, "flat");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-pregnancy");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", ids[i]);
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (gtk_popover_popdown), popover);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static GtkWidget *
make_figure (FmnCountsCard *self, FmnObstetricHistory *history, FmnFigure figure, int n)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number = g_strdup_printf ("%'d", n);
  g_autofree char *caption = dup_caption (history, figure, (gulong) n, "\n");
  g_autofree char *heard = dup_caption (history, figure, (gulong) n, ", ");
  /* Translators: read aloud: a number and what it counts: "3 losses before 10 weeks". */
  g_autofree char *sentence = g_strdup_printf (C_ ("figure", "%s %s"), number, heard);
  GtkWidget *top = g_object_new (GTK_TYPE_LABEL, "label", number, "xalign", 0.0, NULL);
  GtkWidget *bottom
      = g_object_new (GTK_TYPE_LABEL, "label", caption, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                      PANGO_WRAP_WORD_CHAR, "width-chars", 8, "max-width-chars", 12, NULL);

  gtk_widget_add_css_class (top, "title-1");
  gtk_widget_add_css_class (top, "numeric");
  gtk_widget_add_css_class (bottom, "caption");
  gtk_widget_add_css_class (bottom, "fmn-quiet");
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), bottom);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), box);
  gtk_widget_set_halign (gtk_widget_get_parent (box), GTK_ALIGN_FILL);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_menu_button_set_popover (
      GTK_MENU_BUTTON (button),
      make_behind (self, fmn_obstetric_history_get_behind (history, figure)));
  gtk_widget_set_sensitive (button, n > 0);
  gtk_widget_add_css_class (button, "figure");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  return button;
}

/* "Births count from 24 weeks. By ESHRE 2022, 3 losses count." */
static void
update_rule (FmnCountsCard *self, FmnObstetricHistory *history)
{
  FmnInfo *info = fmn_journal_get_info (get_journal (self));
  const int weeks = fmn_info_get_viability_weeks (info);
  const int counted = fmn_obstetric_history_get_figure (history, FMN_FIGURE_LOSSES_BY_RULE);
  const char *rule = fmn_obstetric_history_rule_label (fmn_info_get_loss_rule (info));
  g_autofree char *births
      = g_strdup_printf (_ ("Counted from the entries here; births from %d weeks."), weeks);
  g_autofree char *losses = g_strdup_printf (
      /* Translators: first %s: a guideline, "ESHRE 2022". */
      g_dngettext (GETTEXT_PACKAGE, "By %s, %d loss counts.", "By %s, %d losses count.",
                   (gulong) counted),
      rule, counted);
  g_autofree char *text = g_strdup_printf ("%s %s", births, losses);

  gtk_label_set_label (self->rule, text);
}

void
fmn_counts_card_update (FmnCountsCard *self)
{
  g_autoptr (FmnObstetricHistory) history = NULL;
  GtkWidget *child;
  int columns, place = 0;

  g_return_if_fail (FMN_IS_COUNTS_CARD (self));

  columns = fmn_text_scale_get (GTK_WIDGET (self)) > MOST_SCALE_FOR_TWO ? 1 : 2;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  history = fmn_journal_dup_obstetric_history (get_journal (self));
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      const int n = fmn_obstetric_history_get_figure (history, figures[i]);

      if (n <= 0 && figures[i] != FMN_FIGURE_GRAVIDITY)
        continue;
      gtk_grid_attach (self->grid, make_figure (self, history, figures[i], MAX (n, 0)),
                       place % columns, place / columns, 1, 1);
      place++;
    }
  update_rule (self, history);
}

static void
fmn_counts_card_dispose (GObject *object)
{
  g_clear_object (&FMN_COUNTS_CARD (object)->context);
  G_OBJECT_CLASS (fmn_counts_card_parent_class)->dispose (object);
}

static void
fmn_counts_card_class_init (FmnCountsCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_counts_card_dispose;
}

static void
fmn_counts_card_init (FmnCountsCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *change
      = gtk_button_new_with_label (C_ ("button", "All figures, and how they are counted"));

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_grid_set_row_spacing (self->grid, 4);
  self->rule = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->rule), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->rule), "fmn-quiet");
  gtk_widget_add_css_class (change, "flat");
  gtk_widget_add_css_class (change, "caption");
  gtk_widget_add_css_class (change, "entry-link");
  gtk_widget_set_halign (change, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (change))), TRUE);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (change))), 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (change), "pregnancies.history");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rule));
  gtk_box_append (GTK_BOX (box), change);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "counts-card");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
fmn_counts_card_new (FmnContext *context)
{
  FmnCountsCard *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_COUNTS_CARD, NULL);
  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}
