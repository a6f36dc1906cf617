/* fmn-pregnancy-facts.c: gathers facts from the pregnancy, its scans and its endings. A row is there when something is known.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-pregnancy-facts.h"

#include "fmn-caption.h"
#include "fmn-doubt.h"
#include "fmn-fact-group.h"
#include "fmn-pregnancy.h"
#include "fmn-text-line.h"

#include <glib/gi18n-lib.h>

static char *
dup_field (FmnJournal *journal, FmnEntry *entry, const char *name)
{
  const FmnField *field = fmn_kind_find_field (fmn_entry_get_kind (entry), name);

  return field != NULL ? fmn_entry_dup_field_text (journal, entry, field) : NULL;
}

static const char *
get_label (FmnEntry *entry, const char *name)
{
  return fmn_field_get_label (fmn_kind_find_field (fmn_entry_get_kind (entry), name));
}

/* A row for a field as it stands, with the field @second under it. */
static void
add_field (
    GtkWidget *group, FmnJournal *journal, FmnEntry *entry, const char *name, const char *second)
{
  g_autofree char *value = dup_field (journal, entry, name);
  g_autofree char *more = second != NULL ? dup_field (journal, entry, second) : NULL;

  if (value == NULL && more != NULL)
    fmn_fact_group_add (group, get_label (entry, name), more, NULL);
  else
    fmn_fact_group_add (group, get_label (entry, name), value, more);
}

/* "week 0 is 11 September 2025", when the dating names a day. */
static char *
dup_week_zero (const FmnDating *dating)
{
  guint32 min, max;
  gboolean about = FALSE;
  FmnDate start;
  g_autofree char *day = NULL;

  if (!fmn_dating_get_start (dating, &min, &max, &about) || min != max || about
      || !fmn_date_init_julian (&start, min))
    return NULL;
  day = fmn_date_format (&start);
  /* Translators: the day from which the weeks of a pregnancy are counted. */
  return g_strdup_printf (C_ ("pregnancy", "week 0 is %s"), day);
}

static char *
dup_capitalized (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return *text != '\0' ? g_strconcat (upper, g_utf8_next_char (text), NULL) : g_strdup ("");
}

static void
add_dating (GtkWidget *group, FmnEntry *pregnancy)
{
  const FmnDating *dating = fmn_entry_get_dating (pregnancy);
  g_autofree char *description = NULL;
  g_autofree char *how = NULL;
  g_autofree char *from = NULL;

  if (dating == NULL)
    return;
  description = fmn_dating_describe (dating);
  how = dup_capitalized (description);
  from = dup_week_zero (dating);
  fmn_fact_group_add (group, C_ ("pregnancy", "Dated by"), how, from);
}

/* "13 November 2025, at 9w": a date with the weeks that it falls into. */
static char *
dup_when (FmnJournal *journal, FmnEntry *pregnancy, const FmnDate *date)
{
  FmnGestation weeks;
  g_autofree char *day = fmn_date_format (date);
  g_autofree char *at = NULL;

  if (!fmn_pregnancy_weeks_on (journal, pregnancy, date, &weeks))
    return g_steal_pointer (&day);
  at = fmn_text_line_hold (fmn_gestation_format (&weeks));
  /* Translators: a date and the weeks of pregnancy on it: "15 November 2025, at 9w 2d". */
  return g_strdup_printf (C_ ("pregnancy", "%s, at %s"), day, at);
}

static FmnEntry *
find_last_scan (FmnJournal *journal, FmnEntry *pregnancy, const char *member, const char *value)
{
  GPtrArray *bound = fmn_journal_get_bound (journal, fmn_entry_get_id (pregnancy));

  for (guint i = bound != NULL ? bound->len : 0; i > 0; i--)
    {
      FmnEntry *entry = g_ptr_array_index (bound, i - 1);

      if (fmn_entry_get_kind (entry) == FMN_KIND_SCAN && fmn_entry_get_date (entry) != NULL
          && (member == NULL || g_strcmp0 (fmn_entry_get_string (entry, member), value) == 0))
        return entry;
    }
  return NULL;
}

static void
add_scans (GtkWidget *group, FmnJournal *journal, FmnEntry *pregnancy)
{
  FmnEntry *heartbeat = find_last_scan (journal, pregnancy, "heartbeat", "seen");
  FmnEntry *last = find_last_scan (journal, pregnancy, NULL, NULL);
  FmnGestation measured;

  if (heartbeat != NULL)
    {
      g_autofree char *when = dup_when (journal, pregnancy, fmn_entry_get_date (heartbeat));

      /* Translators: when a heartbeat was last seen on a scan. */
      fmn_fact_group_add (group, C_ ("pregnancy", "Heartbeat last seen"), when, NULL);
    }
  if (last != NULL)
    {
      g_autofree char *when = dup_when (journal, pregnancy, fmn_entry_get_date (last));
      g_autofree char *weeks = NULL;
      g_autofree char *second = NULL;

      if (fmn_entry_get_weeks (last, "weeks-by-measurement", &measured))
        {
          weeks = fmn_text_line_hold (fmn_gestation_format (&measured));
          /* Translators: the weeks that a scan measured: "measured 8w 3d". */
          second = g_strdup_printf (C_ ("pregnancy", "measured %s"), weeks);
        }
      fmn_fact_group_add (group, C_ ("pregnancy", "Last scan"), when, second);
    }
}

GtkWidget *
fmn_pregnancy_facts_new (FmnJournal *journal, FmnEntry *pregnancy)
{
  GtkWidget *group;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (pregnancy), NULL);

  group = fmn_fact_group_new (C_ ("pregnancy", "How it began"));
  add_field (group, journal, pregnancy, "conceived", "conceived-detail");
  add_dating (group, pregnancy);
  if (fmn_entry_get_int (pregnancy, "fetuses", 1) > 1)
    add_field (group, journal, pregnancy, "fetuses", NULL);
  if (g_strcmp0 (fmn_entry_get_string (pregnancy, "partner"), "same") != 0)
    add_field (group, journal, pregnancy, "partner", NULL);
  add_scans (group, journal, pregnancy);
  if (fmn_fact_group_get_n_rows (group) > 0)
    return group;
  g_object_ref_sink (group);
  g_object_unref (group);
  return NULL;
}

char *
fmn_ending_dup_when (FmnJournal *journal, FmnEntry *pregnancy, FmnEntry *ending)
{
  const FmnDate *date;
  FmnGestation weeks;
  gboolean has_weeks;
  g_autofree char *day = NULL;
  g_autofree char *at = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (pregnancy) && FMN_IS_ENTRY (ending), NULL);

  date = fmn_entry_get_date (ending);
  has_weeks = fmn_entry_get_weeks (ending, "weeks-by-dates", &weeks)
              || (date != NULL && fmn_pregnancy_weeks_on (journal, pregnancy, date, &weeks));
  at = has_weeks ? fmn_text_line_hold (fmn_gestation_format (&weeks)) : NULL;
  if (date == NULL)
    return at != NULL
               /* Translators: %s are weeks. */
               ? g_strdup_printf (C_ ("pregnancy", "at %s, date not known"), at)
               : g_strdup (C_ ("pregnancy", "Date not known"));
  day = fmn_date_format (date);
  return at != NULL ? g_strdup_printf (C_ ("pregnancy", "%s, at %s"), day, at)
                    : g_steal_pointer (&day);
}

static char *
dup_outcome (FmnJournal *journal, FmnEntry *ending)
{
  const FmnOutcome *outcome = fmn_outcome_find (fmn_entry_get_string (ending, "outcome"));

  return outcome != NULL ? fmn_outcome_dup_plain (outcome, fmn_journal_get_words (journal))
                         : g_strdup (C_ ("pregnancy", "how is not known yet"));
}

GtkWidget *
fmn_ending_facts_new (FmnJournal *journal, FmnEntry *pregnancy, FmnEntry *ending)
{
  GtkWidget *group;
  g_autofree char *when = NULL;
  g_autofree char *outcome = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (pregnancy) && FMN_IS_ENTRY (ending), NULL);

  group = fmn_fact_group_new (C_ ("pregnancy", "How it ended"));
  when = fmn_ending_dup_when (journal, pregnancy, ending);
  outcome = dup_outcome (journal, ending);
  fmn_fact_group_add (group, C_ ("pregnancy", "Ended"), when, outcome);
  if (fmn_entry_get_int (pregnancy, "fetuses", 1) > 1)
    add_field (group, journal, ending, "fetus", NULL);
  add_field (group, journal, ending, "weeks-by-measurement", NULL);
  add_field (group, journal, ending, "managed", "managed-detail");
  add_field (group, journal, ending, "complications", NULL);
  add_field (group, journal, ending, "genetics", NULL);
  add_field (group, journal, ending, "histology", NULL);
  add_field (group, journal, ending, "anti-d", NULL);
  add_field (group, journal, ending, "birth-weight", NULL);
  add_field (group, journal, ending, "living", NULL);
  return group;
}

static void
append_questions (GtkWidget *list, FmnJournal *journal, FmnEntry *entry)
{
  g_autoptr (GPtrArray) doubts = fmn_journal_dup_doubts (journal, entry);

  for (guint i = 0; i < doubts->len; i++)
    {
      const FmnDoubt *doubt = g_ptr_array_index (doubts, i);
      GtkWidget *row = gtk_list_box_row_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
      GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "fm-question-symbolic", "valign",
                                      GTK_ALIGN_START, "accessible-role",
                                      GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", doubt->question, "xalign", 0.0,
                                       "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

      gtk_widget_add_css_class (icon, "kind-question");
      gtk_box_append (GTK_BOX (box), icon);
      gtk_box_append (GTK_BOX (box), label);
      gtk_widget_add_css_class (box, "compact-row");
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.edit-entry");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", fmn_entry_get_id (entry));
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      doubt->question, -1);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
}

GtkWidget *
fmn_pregnancy_questions_new (FmnJournal *journal, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) endings = NULL;
  GtkWidget *list;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (pregnancy), NULL);

  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Is this right?"), -1);
  append_questions (list, journal, pregnancy);
  endings = fmn_pregnancy_dup_endings (journal, pregnancy);
  for (guint i = 0; i < endings->len; i++)
    append_questions (list, journal, g_ptr_array_index (endings, i));
  if (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0) != NULL)
    return list;
  g_object_ref_sink (list);
  g_object_unref (list);
  return NULL;
}
