/* fmn-referral-list.c: the way to a visit to which one is referred, as a quiet list of steps to tick.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-referral-list.h"

#include "fmn-caption.h"
#include "fmn-referral.h"

#include <glib/gi18n-lib.h>

/* What the bell offers; another time is chosen in the editor. */
#define REMIND_DAYS 3
#define REMIND_AT "09:00"

struct _FmnReferralList
{
  AdwBin parent_instance;

  FmnContext *context;
  char *id;
  GtkLabel *heading;
  GtkListBox *list;
  GPtrArray *rows; /* Row, one for each step; the visit's own row follows them */
  GtkLabel *visit_when;
  gboolean updating;
};

typedef struct
{
  GtkWidget *row;
  GtkWidget *tick;
  GtkLabel *label;
  GtkLabel *detail; /* when, and the note */
  GtkWidget *bell;
} Row;

G_DEFINE_FINAL_TYPE (FmnReferralList, fmn_referral_list, ADW_TYPE_BIN)

static FmnJournal *
get_journal (FmnReferralList *self)
{
  return fmn_context_get_journal (self->context);
}

static guint
get_place (gpointer widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "fmn-step"));
}

static void
on_ticked (GtkCheckButton *tick, FmnReferralList *self)
{
  FmnEntry *visit = fmn_journal_lookup (get_journal (self), self->id);
  FmnDate today = fmn_clock_get_today (fmn_context_get_clock (self->context));
  g_autoptr (GError) error = NULL;

  if (self->updating || visit == NULL)
    return;
  if (!fmn_visit_set_step_done (get_journal (self), visit, get_place (tick),
                                gtk_check_button_get_active (tick) ? &today : NULL, &error))
    g_warning ("a step was not changed: %d", error->code);
}

static void
on_bell_toggled (GtkToggleButton *bell, FmnReferralList *self)
{
  FmnEntry *visit = fmn_journal_lookup (get_journal (self), self->id);
  g_autoptr (GError) error = NULL;

  if (self->updating || visit == NULL)
    return;
  if (!fmn_visit_set_step_reminder (get_journal (self), visit, get_place (bell),
                                    gtk_toggle_button_get_active (bell) ? REMIND_DAYS : -1,
                                    REMIND_AT, &error))
    g_warning ("a reminder was not changed: %d", error->code);
}

static GtkLabel *
make_label (gboolean quiet)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  if (quiet)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "fmn-quiet");
    }
  return GTK_LABEL (label);
}

static GtkWidget *
make_line (GtkWidget *row)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_add_css_class (line, "step-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return line;
}

static Row *
append_row (FmnReferralList *self, guint place)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *line;

  row->row = gtk_list_box_row_new ();
  line = make_line (row->row);
  row->tick = gtk_check_button_new ();
  row->label = make_label (FALSE);
  row->detail = make_label (TRUE);
  row->bell = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (row->bell), "alarm-symbolic");
  gtk_widget_add_css_class (row->bell, "flat");
  gtk_widget_set_valign (row->bell, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (row->label));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (row->detail));
  gtk_box_append (GTK_BOX (line), row->tick);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), row->bell);
  g_object_set_data (G_OBJECT (row->tick), "fmn-step", GUINT_TO_POINTER (place));
  g_object_set_data (G_OBJECT (row->bell), "fmn-step", GUINT_TO_POINTER (place));
  g_signal_connect (row->tick, "toggled", G_CALLBACK (on_ticked), self);
  g_signal_connect (row->bell, "toggled", G_CALLBACK (on_bell_toggled), self);
  gtk_list_box_insert (self->list, row->row, (int) place);
  return row;
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
name_bell (Row *row, const FmnReferralStep *step)
{
  const gboolean on = step->remind_days >= 0;
  g_autofree char *tooltip
      = on ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Reminder %d day before, at %s",
                                           "Reminder %d days before, at %s",
                                           (gulong) step->remind_days),
                              step->remind_days, step->remind_at)
           : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Remind me %d day before",
                                           "Remind me %d days before", (gulong) REMIND_DAYS),
                              REMIND_DAYS);
  g_autofree char *name
      = g_strdup_printf (C_ ("accessible", "%s: %s"), fmn_referral_step_get_label (step), tooltip);

  gtk_widget_set_tooltip_text (row->bell, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->bell), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
update_row (Row *row, const FmnReferralStep *step)
{
  g_autofree char *when = fmn_referral_step_dup_when (step);
  g_autofree char *detail = when != NULL && step->note != NULL && *step->note != '\0'
                                ? g_strdup_printf ("%s · %s", when, step->note)
                                : g_strdup (when != NULL ? when : step->note);
  g_autofree char *line = fmn_referral_step_dup_line (step);
  /* Translators: names a tick box: %s is a step of a referral. */
  g_autofree char *name = g_strdup_printf (C_ ("referral", "Done: %s"), line);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (row->tick), step->is_done);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (row->bell), step->remind_days >= 0);
  gtk_widget_set_visible (row->bell, !step->is_done && step->has_by
                                         && step->by.precision == FMN_PRECISION_DAY);
  set_text (row->label, fmn_referral_step_get_label (step));
  set_text (row->detail, detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->row), GTK_ACCESSIBLE_PROPERTY_LABEL, line,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->tick), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  name_bell (row, step);
}

static void
append_visit_row (FmnReferralList *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = make_line (row);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *icon = gtk_image_new_from_icon_name ("fm-visit-symbolic");
  GtkLabel *label = make_label (FALSE);

  gtk_widget_add_css_class (icon, "kind-visit");
  gtk_label_set_label (label, C_ ("referral", "Visit"));
  self->visit_when = make_label (TRUE);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (label));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->visit_when));
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), words);
  gtk_list_box_append (self->list, row);
}

void
fmn_referral_list_set_visit (FmnReferralList *self, FmnEntry *visit)
{
  g_autoptr (GArray) steps = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *when = NULL;
  const FmnDate *date;

  g_return_if_fail (FMN_IS_REFERRAL_LIST (self));
  g_return_if_fail (FMN_IS_ENTRY (visit));

  g_free (self->id);
  self->id = g_strdup (fmn_entry_get_id (visit));
  steps = fmn_visit_dup_referral (visit);
  caption = fmn_entry_dup_caption (get_journal (self), visit);
  /* Translators: a heading; %s is the name of a visit. */
  heading = g_strdup_printf (_ ("Referral: %s"), caption);
  gtk_label_set_label (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading, -1);
  self->updating = TRUE;
  for (guint i = self->rows->len; i > steps->len; i--)
    {
      gtk_list_box_remove (self->list, ((Row *) g_ptr_array_index (self->rows, i - 1))->row);
      g_ptr_array_remove_index (self->rows, i - 1);
    }
  for (guint i = self->rows->len; i < steps->len; i++)
    g_ptr_array_add (self->rows, append_row (self, i));
  for (guint i = 0; i < steps->len; i++)
    update_row (g_ptr_array_index (self->rows, i), &g_array_index (steps, FmnReferralStep, i));
  date = fmn_entry_get_date (visit);
  when = date != NULL ? fmn_date_format_brief (date) : g_strdup (_ ("Date not known"));
  gtk_label_set_label (self->visit_when, when);
  self->updating = FALSE;
}

static void
fmn_referral_list_dispose (GObject *object)
{
  FmnReferralList *self = FMN_REFERRAL_LIST (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (fmn_referral_list_parent_class)->dispose (object);
}

static void
fmn_referral_list_class_init (FmnReferralListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_referral_list_dispose;
}

static void
fmn_referral_list_init (FmnReferralList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->heading = make_label (FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "heading");
  gtk_widget_set_margin_top (GTK_WIDGET (self->heading), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->heading), 6);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  append_visit_row (self);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
fmn_referral_list_new (FmnContext *context)
{
  FmnReferralList *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_REFERRAL_LIST, NULL);
  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}
