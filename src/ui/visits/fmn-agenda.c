/* fmn-agenda.c: what is on which day: visits, steps before them, tests that are due again, reminders. Data alone, without a screen.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-agenda.h"

#include "fmn-caption.h"
#include "fmn-referral.h"
#include "fmn-repeat-due.h"
#include "fmn-schedule.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  FmnJournal *journal;
  guint32 first, last;
  GPtrArray *items;
} Span;

static void
item_free (gpointer data)
{
  FmnAgendaItem *item = data;

  g_free (item->clock);
  g_free (item->text);
  g_free (item->entry);
  g_free (item->reminder);
  g_free (item);
}

/* Takes @text; NULL when the day is none of those that were asked for. */
static FmnAgendaItem *
add_item (const Span *span,
          FmnAgendaType type,
          const FmnDate *date,
          const char *clock,
          const char *entry,
          char *text)
{
  FmnAgendaItem *item;

  if (date->precision != FMN_PRECISION_DAY || fmn_date_earliest (date) < span->first
      || fmn_date_earliest (date) > span->last)
    {
      g_free (text);
      return NULL;
    }
  item = g_new0 (FmnAgendaItem, 1);
  item->type = type;
  item->day = fmn_date_earliest (date);
  item->clock = g_strdup (clock);
  item->text = text;
  item->entry = g_strdup (entry);
  g_ptr_array_add (span->items, item);
  return item;
}

static void
add_visits (const Span *span)
{
  GPtrArray *visits = fmn_journal_get_of_kind (span->journal, FMN_KIND_VISIT);

  for (guint i = 0; i < visits->len; i++)
    {
      FmnEntry *visit = g_ptr_array_index (visits, i);
      const FmnDate *date = fmn_entry_get_date (visit);
      g_autoptr (GArray) steps = NULL;
      g_autofree char *caption = NULL;

      if (fmn_entry_get_boolean (visit, "ended"))
        continue;
      caption = fmn_entry_dup_caption (span->journal, visit);
      if (date != NULL)
        add_item (span, FMN_AGENDA_VISIT, date, fmn_entry_get_clock (visit),
                  fmn_entry_get_id (visit), g_strdup (caption));
      steps = fmn_visit_dup_referral (visit);
      for (guint j = 0; j < steps->len; j++)
        {
          const FmnReferralStep *step = &g_array_index (steps, FmnReferralStep, j);

          if (!step->is_done && step->has_by)
            /* Translators: a step of a referral, and the name of the visit to which it leads. */
            add_item (span, FMN_AGENDA_STEP, &step->by, NULL, fmn_entry_get_id (visit),
                      g_strdup_printf (C_ ("agenda", "%s: %s"), fmn_referral_step_get_label (step),
                                       caption));
        }
    }
}

static void
add_tests_due (const Span *span)
{
  GPtrArray *tests = fmn_journal_get_of_kind (span->journal, FMN_KIND_TEST);
  g_autoptr (GHashTable) dues = fmn_repeat_due_map (span->journal);

  for (guint i = 0; i < tests->len; i++)
    {
      FmnEntry *test = g_ptr_array_index (tests, i);
      const FmnRepeatDue *due = g_hash_table_lookup (dues, test);

      /* Several results in a row wait for one repeat: it is named once, by the first of them. */
      if (due != NULL && due->first == test)
        add_item (span, FMN_AGENDA_TEST_DUE, &due->from, NULL, fmn_entry_get_id (test),
                  fmn_entry_dup_caption (span->journal, test));
    }
}

static void
add_reminders (const Span *span)
{
  FmnDate first, last;
  g_autofree char *first_day = NULL;
  g_autofree char *last_day = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autoptr (GPtrArray) reminders = NULL;
  FmnPolicy policy;

  if (!fmn_date_init_julian (&first, span->first) || !fmn_date_init_julian (&last, span->last))
    return;
  first_day = fmn_date_to_edtf (&first);
  last_day = fmn_date_to_edtf (&last);
  from = g_strconcat (first_day, "T00:00", NULL);
  to = g_strconcat (last_day, "T23:59", NULL);
  fmn_policy_init (&policy);
  /* In the window nothing is kept back; and that one may write down what was said is a word at the right time, nothing to plan by. */
  policy.says = FMN_SAYS_ALL;
  policy.after_visits = FALSE;
  reminders = fmn_schedule_compute (span->journal, &policy, from, to);
  for (guint i = 0; i < reminders->len; i++)
    {
      FmnReminder *reminder = g_ptr_array_index (reminders, i);
      const char *caption = fmn_reminder_get_caption (reminder);
      g_autofree char *day = g_strndup (fmn_reminder_get_at (reminder), 10);
      FmnAgendaItem *item = NULL;
      FmnDate date;

      if (fmn_reminder_get_topic (reminder) != FMN_TOPIC_GO_ON && fmn_date_parse_edtf (day, &date))
        item = add_item (span, FMN_AGENDA_REMINDER, &date, fmn_reminder_get_at (reminder) + 11,
                         NULL, g_strdup (caption != NULL ? caption : ""));
      if (item != NULL)
        item->reminder = g_strdup (fmn_reminder_get_id (reminder));
    }
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const FmnAgendaItem *first = *(FmnAgendaItem *const *) a, *second = *(FmnAgendaItem *const *) b;
  int order;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  order = g_strcmp0 (first->clock, second->clock);
  if (order != 0)
    return order;
  return first->type != second->type ? (first->type < second->type ? -1 : 1)
                                     : g_strcmp0 (first->text, second->text);
}

GPtrArray *
fmn_agenda_new (FmnJournal *journal, guint32 first, guint32 last)
{
  const Span span = { journal, first, last, g_ptr_array_new_with_free_func (item_free) };

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), span.items);

  add_visits (&span);
  add_tests_due (&span);
  add_reminders (&span);
  g_ptr_array_sort (span.items, compare_items);
  return span.items;
}

const char *
fmn_agenda_type_get_label (FmnAgendaType type)
{
  switch (type)
    {
    case FMN_AGENDA_VISIT:
      return C_ ("agenda", "Visit");
    case FMN_AGENDA_STEP:
      return C_ ("agenda", "Before a visit");
    case FMN_AGENDA_TEST_DUE:
      return C_ ("agenda", "Test due again from this day");
    case FMN_AGENDA_REMINDER:
      return C_ ("agenda", "Reminder");
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
fmn_agenda_item_dup_line (const FmnAgendaItem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->clock != NULL ? g_strdup_printf ("%s %s", self->clock, self->text)
                             : g_strdup (self->text);
}

FmnEntry *
fmn_agenda_item_find_entry (const FmnAgendaItem *self, FmnJournal *journal)
{
  g_autofree char *day = NULL;
  g_autofree char *at = NULL;
  FmnDate date;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);

  if (self->reminder == NULL)
    return fmn_journal_lookup (journal, self->entry);
  if (!fmn_date_init_julian (&date, self->day))
    return NULL;
  day = fmn_date_to_edtf (&date);
  at = g_strdup_printf ("%sT%s", day, self->clock);
  return fmn_schedule_find_entry (journal, self->reminder, at);
}
