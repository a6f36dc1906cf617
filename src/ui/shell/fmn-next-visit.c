/* fmn-next-visit.c: shows the next planned visit, neither counting days nor growing red.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-next-visit.h"

#include "fmn-caption.h"
#include "fmn-kind-tile.h"
#include "fmn-ledger.h"
#include "fmn-referral.h"

#include <glib/gi18n-lib.h>

struct _FmnNextVisit
{
  AdwBin parent_instance;
  FmnKindTile *tile;
  GtkLabel *when;
  GtkLabel *what;
  GtkWidget *questions_box;
  GtkLabel *questions;
  GtkWidget *step_box;
  GtkLabel *step;
  GtkButton *open;
  FmnContext *context;
};

G_DEFINE_FINAL_TYPE (FmnNextVisit, fmn_next_visit, ADW_TYPE_BIN)

/* "Wed 4 March, 10:40": the weekday helps with a near date; without a day there is none to name. */
static char *
format_when (FmnEntry *visit, const FmnDate *today)
{
  const FmnDate *date = fmn_entry_get_date (visit);
  const char *time_text = fmn_entry_get_clock (visit);
  g_autofree char *day = NULL;

  if (date == NULL)
    return g_strdup (_ ("Date not known"));
  if (date->precision == FMN_PRECISION_DAY)
    {
      g_autoptr (GDateTime) when
          = g_date_time_new_local (date->year, date->month, date->day, 0, 0, 0);

      /* Translators: a near date with its weekday: "Wed 4 March"; see g_date_time_format(). The
       * other one is for another year. */
      day = g_date_time_format (when, date->year == today->year
                                          ? C_ ("visit date", "%a %-d %B")
                                          : C_ ("visit date", "%a %-d %B %Y"));
    }
  else
    {
      day = fmn_date_format (date);
    }

  if (time_text == NULL)
    return g_steal_pointer (&day);
  /* Translators: a date and a time of the day: "Wed 4 March, 10:40" */
  return g_strdup_printf (C_ ("visit date", "%s, %s"), day, time_text);
}

static void
update_questions (FmnNextVisit *self, FmnEntry *visit)
{
  g_autoptr (GPtrArray) questions
      = fmn_visit_dup_open_questions (fmn_context_get_journal (self->context), visit);
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question on the list",
                                                        "%u questions on the list", questions->len),
                                           questions->len);

  gtk_label_set_label (self->questions, text);
  gtk_widget_set_visible (self->questions_box, questions->len > 0);
}

/* Clinics drop people who miss the form, so the next step of any referral stands here, whichever visit comes first. */
static void
update (FmnNextVisit *self)
{
  FmnJournal *journal = fmn_context_get_journal (self->context);
  FmnReferralStep step;
  FmnEntry *referred = fmn_journal_find_next_step (journal, &step);
  FmnEntry *visit = fmn_journal_get_next_visit (journal);
  FmnDate today = fmn_clock_get_today (fmn_context_get_clock (self->context));
  g_autofree char *when = NULL;
  g_autofree char *what = NULL;

  if (visit == NULL)
    visit = referred;
  gtk_widget_set_visible (GTK_WIDGET (self), visit != NULL);
  if (visit == NULL)
    return;

  fmn_kind_tile_set_entry (self->tile, visit);
  when = format_when (visit, &today);
  what = fmn_entry_dup_caption (journal, visit);
  gtk_label_set_label (self->when, when);
  gtk_label_set_label (self->what, what);
  update_questions (self, visit);
  gtk_widget_set_visible (self->step_box, referred != NULL);
  if (referred != NULL)
    {
      g_autofree char *name = fmn_entry_dup_caption (journal, referred);
      g_autofree char *by = fmn_referral_step_dup_when (&step);
      /* Translators: a step of a referral, until when, and the name of the visit to which it leads. */
      g_autofree char *text = g_strdup_printf (C_ ("referral", "%s, %s: %s"),
                                               fmn_referral_step_get_label (&step), by, name);

      gtk_label_set_label (self->step, text);
    }
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s", fmn_entry_get_id (visit));
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnNextVisit *self)
{
  update (self);
}

static void
fmn_next_visit_dispose (GObject *object)
{
  FmnNextVisit *self = FMN_NEXT_VISIT (object);

  g_clear_object (&self->context);

  G_OBJECT_CLASS (fmn_next_visit_parent_class)->dispose (object);
}

static void
fmn_next_visit_class_init (FmnNextVisitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_next_visit_dispose;

  g_type_ensure (FMN_TYPE_KIND_TILE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FMN_RESOURCE_BASE "/ui/shell/fmn-next-visit.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnNextVisit, tile);
  gtk_widget_class_bind_template_child (widget_class, FmnNextVisit, when);
  gtk_widget_class_bind_template_child (widget_class, FmnNextVisit, what);
  gtk_widget_class_bind_template_child (widget_class, FmnNextVisit, questions_box);
  gtk_widget_class_bind_template_child (widget_class, FmnNextVisit, questions);
  gtk_widget_class_bind_template_child (widget_class, FmnNextVisit, step_box);
  gtk_widget_class_bind_template_child (widget_class, FmnNextVisit, step);
  gtk_widget_class_bind_template_child (widget_class, FmnNextVisit, open);
}

static void
fmn_next_visit_init (FmnNextVisit *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Once for its life. */
void
fmn_next_visit_set_context (FmnNextVisit *self, FmnContext *context)
{
  g_return_if_fail (FMN_IS_NEXT_VISIT (self));
  g_return_if_fail (FMN_IS_CONTEXT (context));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (fmn_context_get_journal (context), "changed",
                           G_CALLBACK (on_journal_changed), self, 0);
  update (self);
}
