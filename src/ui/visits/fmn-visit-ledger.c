/* fmn-visit-ledger.c: one visit: when and where, the questions to ask in their order, and what was said.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-visit-ledger.h"

#include "fmn-after-visit.h"
#include "fmn-caption.h"
#include "fmn-date-tile.h"
#include "fmn-ledger.h"
#include "fmn-question-list.h"
#include "fmn-suggestions.h"
#include "fmn-undo-toast.h"
#include "fmn-waiting-text.h"
#include "fmn-wrap-box.h"

#include <glib/gi18n-lib.h>

struct _FmnVisitLedger
{
  AdwBin parent_instance;

  FmnContext *context;
  char *id;
  char *answer_next; /* id of a question that was just ticked: its answer is written next */
  guint update_id;
  GtkStack *stack;
  FmnDateTile *tile;
  GtkLabel *title;
  GtkLabel *line;
  GtkListBox *facts;
  GtkWidget *facts_heading;
  AdwBin *buttons_bin;
  AdwBin *after_bin;
  AdwBin *to_ask_bin;
  AdwBin *suggestions_bin;
  AdwBin *asked_bin;
  FmnAfterVisit *after;
  FmnQuestionList *to_ask;
  FmnSuggestions *suggestions;
  FmnQuestionList *asked;
  GtkWidget *at_visit; /* the button that opens the visit mode */
  GtkWidget *print;
  GtkLabel *to_ask_heading;
  GtkWidget *order_hint;
  GtkButton *carry;
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
update_facts (FmnVisitLedger *self, FmnEntry *visit, gboolean has_come)
{
  /* What was said and decided stands in cards of its own once the day has come. */
  static const char *const names[] = { "place",    "purpose",    "bring", "length", "reminders",
                                       "referral", "decided-at", "notes", "decided" };
  const guint n_names = has_come ? G_N_ELEMENTS (names) - 2 : G_N_ELEMENTS (names);
  GtkWidget *child;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_list_box_remove (self->facts, child);
  for (guint i = 0; i < n_names; i++)
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

/* Whether the day of the visit has come, as far as its date tells. */
static gboolean
has_come (FmnVisitLedger *self, FmnEntry *visit)
{
  const FmnDate *date = fmn_entry_get_date (visit);

  return date != NULL && !fmn_entry_get_boolean (visit, "ended")
         && fmn_date_earliest (date)
                <= fmn_clock_get_julian (fmn_context_get_clock (self->context));
}

static gboolean
is_over (FmnVisitLedger *self, FmnEntry *visit)
{
  const FmnDate *date = fmn_entry_get_date (visit);

  return fmn_entry_get_boolean (visit, "ended")
         || (date != NULL
             && fmn_date_latest (date)
                    < fmn_clock_get_julian (fmn_context_get_clock (self->context)));
}

/* What stayed unasked at a visit that is over can go on to the next one. */
static void
update_carry (FmnVisitLedger *self, FmnEntry *visit, guint n_open, gboolean over)
{
  FmnEntry *next
      = over && n_open > 0 ? fmn_ledger_find_following (get_journal (self), self->id) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->carry), next != NULL);
  if (next != NULL)
    {
      g_autofree char *caption = fmn_entry_dup_caption (get_journal (self), next);
      /* Translators: a button; %s is the name of a visit. */
      g_autofree char *text = g_strdup_printf (_ ("Carry these on to “%s”"), caption);
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, NULL);

      gtk_button_set_child (self->carry, label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->carry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      text, -1);
    }
}

static void
update_lists (FmnVisitLedger *self, FmnEntry *visit)
{
  g_autoptr (GPtrArray) open = fmn_visit_dup_open_questions (get_journal (self), visit);
  g_autoptr (GPtrArray) asked = fmn_visit_dup_asked_questions (get_journal (self), visit);

  fmn_question_list_set_questions (self->to_ask, open);
  fmn_question_list_set_questions (self->asked, asked);
}

static void
update_questions (FmnVisitLedger *self, FmnEntry *visit)
{
  g_autoptr (GPtrArray) open = fmn_visit_dup_open_questions (get_journal (self), visit);
  g_autoptr (GPtrArray) asked = fmn_visit_dup_asked_questions (get_journal (self), visit);
  const gboolean over = is_over (self, visit);

  gtk_label_set_label (self->to_ask_heading,
                       over ? C_ ("visits", "Not asked") : C_ ("visits", "To ask"));
  gtk_widget_set_visible (GTK_WIDGET (self->to_ask_heading), !over || open->len > 0);
  gtk_widget_set_visible (self->order_hint, open->len > 1 && !over);
  gtk_widget_set_visible (GTK_WIDGET (self->to_ask), open->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->add), !over);
  gtk_widget_set_visible (GTK_WIDGET (self->asked), asked->len > 0);
  gtk_widget_set_visible (self->asked_heading, asked->len > 0);
  gtk_widget_set_visible (self->at_visit, !over);
  gtk_widget_set_visible (self->print, open->len > 0);
  update_carry (self, visit, open->len, over);
  fmn_suggestions_set_visit (self->suggestions, over ? NULL : self->id);
}

static void
update (FmnVisitLedger *self)
{
  FmnEntry *visit = fmn_journal_lookup (get_journal (self), self->id);
  g_autofree char *caption = NULL;
  g_autofree char *line = NULL;
  gboolean come;

  gtk_stack_set_visible_child_name (self->stack, visit != NULL ? "visit" : "none");
  if (visit == NULL)
    return;
  come = has_come (self, visit);
  caption = fmn_entry_dup_caption (get_journal (self), visit);
  line = dup_line (self, visit);
  fmn_date_tile_set_date (self->tile, fmn_entry_get_date (visit));
  gtk_label_set_label (self->title, caption);
  gtk_label_set_label (self->line, line);
  gtk_widget_set_visible (GTK_WIDGET (self->after), come);
  fmn_after_visit_set_visit (self->after, visit);
  update_lists (self, visit);
  update_questions (self, visit);
  update_facts (self, visit, come);
}

static gboolean
update_when_idle (gpointer data)
{
  FmnVisitLedger *self = data;

  self->update_id = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      update (self);
      if (self->answer_next != NULL)
        fmn_question_list_focus_answer (self->asked, self->answer_next);
    }
  g_clear_pointer (&self->answer_next, g_free);
  return G_SOURCE_REMOVE;
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnVisitLedger *self)
{
  FmnEntry *visit = fmn_journal_lookup (journal, self->id);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  /* The lists keep their rows and the cursor, and follow at once; the rest waits until the click that changed the journal is over. */
  if (visit != NULL)
    update_lists (self, visit);
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_when_idle, self);
}

static void
on_question_asked (FmnQuestionList *list, const char *id, FmnVisitLedger *self)
{
  /* In the middle of its click the tick has the focus still. */
  g_clear_pointer (&self->answer_next, g_free);
  self->answer_next = g_strdup (id);
}

static void
on_carry_clicked (GtkButton *button, FmnVisitLedger *self)
{
  FmnEntry *visit = fmn_journal_lookup (get_journal (self), self->id);
  FmnEntry *next = fmn_ledger_find_following (get_journal (self), self->id);
  g_autoptr (GPtrArray) open
      = visit != NULL ? fmn_visit_dup_open_questions (get_journal (self), visit) : NULL;

  if (open != NULL && next != NULL && fmn_ledger_carry_all (get_journal (self), open, next))
    fmn_undo_toast_show (GTK_WIDGET (self), _ ("Carried on to the next visit"));
}

static void
on_at_visit_clicked (FmnVisitLedger *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.visit-mode", "s", self->id);
}

static void
on_print_clicked (FmnVisitLedger *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.print-questions", "s", self->id);
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
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->answer_next, g_free);
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
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FMN_RESOURCE_BASE "/ui/visits/fmn-visit-ledger.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, stack);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, tile);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, title);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, line);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, facts);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, facts_heading);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, buttons_bin);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, after_bin);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, to_ask_bin);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, suggestions_bin);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, asked_bin);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, to_ask_heading);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, order_hint);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, carry);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, asked_heading);
  gtk_widget_class_bind_template_child (widget_class, FmnVisitLedger, add);
  gtk_widget_class_bind_template_callback (widget_class, on_add_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_carry_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_edit_clicked);
}

static void
fmn_visit_ledger_init (FmnVisitLedger *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fmn_waiting_text_mark (GTK_EDITABLE (self->add), "question");
}

static GtkWidget *
make_buttons (FmnVisitLedger *self)
{
  GtkWidget *box = fmn_wrap_box_new (8, 6);

  self->at_visit = gtk_button_new_with_label (C_ ("button", "At the visit"));
  gtk_widget_set_tooltip_text (self->at_visit,
                               _ ("The list in large type, to tick and to write answers down"));
  g_signal_connect_swapped (self->at_visit, "clicked", G_CALLBACK (on_at_visit_clicked), self);
  fmn_wrap_box_append (FMN_WRAP_BOX (box), self->at_visit);
  self->print = gtk_button_new_with_label (C_ ("button", "Print list…"));
  g_signal_connect_swapped (self->print, "clicked", G_CALLBACK (on_print_clicked), self);
  fmn_wrap_box_append (FMN_WRAP_BOX (box), self->print);
  return box;
}

static void
add_parts (FmnVisitLedger *self)
{
  self->after = FMN_AFTER_VISIT (fmn_after_visit_new (self->context));
  self->to_ask = FMN_QUESTION_LIST (
      fmn_question_list_new (self->context, FMN_QUESTION_TO_ASK, _ ("Questions to ask")));
  self->suggestions = FMN_SUGGESTIONS (fmn_suggestions_new (self->context));
  self->asked = FMN_QUESTION_LIST (
      fmn_question_list_new (self->context, FMN_QUESTION_ASKED, _ ("Questions that were asked")));
  adw_bin_set_child (self->buttons_bin, make_buttons (self));
  adw_bin_set_child (self->after_bin, GTK_WIDGET (self->after));
  adw_bin_set_child (self->to_ask_bin, GTK_WIDGET (self->to_ask));
  adw_bin_set_child (self->suggestions_bin, GTK_WIDGET (self->suggestions));
  adw_bin_set_child (self->asked_bin, GTK_WIDGET (self->asked));
  g_signal_connect (self->to_ask, "asked", G_CALLBACK (on_question_asked), self);
}

GtkWidget *
fmn_visit_ledger_new (FmnContext *context)
{
  FmnVisitLedger *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_VISIT_LEDGER, NULL);
  self->context = g_object_ref (context);
  add_parts (self);
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
      fmn_waiting_text_set_place (GTK_EDITABLE (self->add), id);
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
