/* fmn-visit-ledger.c: one visit: when and where, the questions to ask in their order, and what was said.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-visit-ledger.h"

#include "fmn-caption.h"
#include "fmn-date-tile.h"
#include "fmn-ledger.h"
#include "fmn-question-list.h"

#include <glib/gi18n-lib.h>

struct _FmnVisitLedger
{
  AdwBin parent_instance;

  FmnContext *context;
  char *id;
  GtkStack *stack;
  FmnDateTile *tile;
  GtkLabel *title;
  GtkLabel *line;
  GtkListBox *facts;
  GtkWidget *facts_heading;
  FmnQuestionList *to_ask;
  FmnQuestionList *asked;
  GtkWidget *asked_heading;
  GtkEntry *add;
};

G_DEFINE_FINAL_TYPE (FmnVisitLedger, fmn_visit_ledger, ADW_TYPE_BIN)

static FmnJournal *
get_journal (FmnVisitLedger *self)
{
  return fmn_context_get_journal (self->context);
}

static void
add_part (GString *out, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (out, "%s%s", out->len > 0 ? " · " : "", text);
}

/* "Wednesday 4 March 2026, 10:40 · Dr Okafor". */
static char *
dup_line (FmnVisitLedger *self, FmnEntry *visit)
{
  const FmnDate *date = fmn_entry_get_date (visit);
  const char *clock = fmn_entry_get_clock (visit);
  const char *clinician = fmn_entry_get_string (visit, "clinician");
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *caption = fmn_entry_dup_caption (get_journal (self), visit);
  g_autofree char *day = NULL;

  if (date != NULL && date->precision == FMN_PRECISION_DAY)
    {
      g_autoptr (GDateTime) when
          = g_date_time_new_utc (date->year, date->month, date->day, 0, 0, 0);

      day = g_date_time_format (when, C_ ("visit date", "%A %-d %B %Y"));
    }
  else
    day = date != NULL ? fmn_date_format (date) : g_strdup (_ ("Date not known"));
  if (clock != NULL)
    {
      g_autofree char *both = g_strdup_printf (C_ ("visit date", "%s, %s"), day, clock);

      add_part (out, both);
    }
  else
    add_part (out, day);
  if (g_strcmp0 (clinician, caption) != 0)
    add_part (out, clinician);
  if (fmn_entry_get_boolean (visit, "ended"))
    add_part (out, C_ ("visit", "no longer takes place"));
  return g_strdup (out->str);
}

/* What else is known of the visit, a row a field. */
static void
update_facts (FmnVisitLedger *self, FmnEntry *visit)
{
  static const char *const names[]
      = { "place", "purpose", "bring", "length", "reminders", "notes", "decided" };
  GtkWidget *child;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_list_box_remove (self->facts, child);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const FmnField *field = fmn_kind_find_field (FMN_KIND_VISIT, names[i]);
      g_autofree char *text = fmn_entry_dup_field_text (get_journal (self), visit, field);
      GtkWidget *row;

      if (text == NULL || *text == '\0')
        continue;
      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fmn_field_get_label (field));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      gtk_widget_add_css_class (row, "fact-row");
      gtk_list_box_append (self->facts, row);
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->facts), n > 0);
  gtk_widget_set_visible (self->facts_heading, n > 0);
}

static void
update (FmnVisitLedger *self)
{
  FmnEntry *visit = fmn_journal_lookup (get_journal (self), self->id);
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (GPtrArray) to_ask = g_ptr_array_new ();
  g_autoptr (GPtrArray) asked = g_ptr_array_new ();
  g_autofree char *caption = NULL;
  g_autofree char *line = NULL;

  gtk_stack_set_visible_child_name (self->stack, visit != NULL ? "visit" : "none");
  if (visit == NULL)
    return;
  caption = fmn_entry_dup_caption (get_journal (self), visit);
  line = dup_line (self, visit);
  fmn_date_tile_set_date (self->tile, fmn_entry_get_date (visit));
  gtk_label_set_label (self->title, caption);
  gtk_label_set_label (self->line, line);
  questions = fmn_visit_dup_questions (get_journal (self), visit);
  for (guint i = 0; i < questions->len; i++)
    {
      FmnEntry *question = g_ptr_array_index (questions, i);
      const char *status = fmn_entry_get_string (question, "status");
      const gboolean done = g_strcmp0 (status, "asked") == 0 || g_strcmp0 (status, "answered") == 0;

      g_ptr_array_add (done ? asked : to_ask, question);
    }
  fmn_question_list_set_questions (self->to_ask, to_ask);
  fmn_question_list_set_questions (self->asked, asked);
  gtk_widget_set_visible (GTK_WIDGET (self->to_ask), to_ask->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->asked), asked->len > 0);
  gtk_widget_set_visible (self->asked_heading, asked->len > 0);
  update_facts (self, visit);
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnVisitLedger *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
on_add_activate (GtkEntry *entry, FmnVisitLedger *self)
{
  FmnEntry *visit = fmn_journal_lookup (get_journal (self), self->id);

  if (visit != NULL
      && fmn_ledger_add (get_journal (self), visit, gtk_editable_get_text (GTK_EDITABLE (entry))))
    gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static void
on_edit_clicked (GtkButton *button, FmnVisitLedger *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-entry", "s", self->id);
}

static void
fmn_visit_ledger_map (GtkWidget *widget)
{
  update (FMN_VISIT_LEDGER (widget));
  GTK_WIDGET_CLASS (fmn_visit_ledger_parent_class)->map (widget);
}

static void
fmn_visit_ledger_dispose (GObject *object)
{
  FmnVisitLedger *self = FMN_VISIT_LEDGER (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (fmn_visit_ledger_parent_class)->dispose (object);
}

static void
fmn_visit_ledger_class_init (FmnVisitLedgerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_visit_ledger_dispose;
  widget_class->map = fmn_visit_ledger_map;
  g_type_ensure (FMN_TYPE_DATE_TILE);
  g_type_ensure (FMN_TYPE_QUESTION_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FMN_RESOURCE_BASE "/ui/visits/fmn-visit-ledger.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, stack);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, tile);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, title);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, line);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, facts);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, facts_heading);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, to_ask);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, asked);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, asked_heading);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, add);
  gtk_widget_class_bind_template_callback (widget_class, on_add_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_edit_clicked);
}

static void
fmn_visit_ledger_init (FmnVisitLedger *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fmn_visit_ledger_new (FmnContext *context)
{
  FmnVisitLedger *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_VISIT_LEDGER, NULL);
  self->context = g_object_ref (context);
  fmn_question_list_set_context (self->to_ask, context);
  fmn_question_list_set_context (self->asked, context);
  fmn_question_list_set_ordered (self->to_ask, TRUE);
  g_signal_connect_object (fmn_context_get_journal (context), "changed",
                           G_CALLBACK (on_journal_changed), self, 0);
  return GTK_WIDGET (self);
}

void
fmn_visit_ledger_set_visit (FmnVisitLedger *self, const char *id)
{
  g_return_if_fail (FMN_IS_VISIT_LEDGER (self));

  if (g_strcmp0 (self->id, id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (id);
      gtk_editable_set_text (GTK_EDITABLE (self->add), "");
    }
  update (self);
}

const char *
fmn_visit_ledger_get_visit (FmnVisitLedger *self)
{
  g_return_val_if_fail (FMN_IS_VISIT_LEDGER (self), NULL);

  return self->id;
}
