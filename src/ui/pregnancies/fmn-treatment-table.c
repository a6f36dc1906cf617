/* fmn-treatment-table.c: a list of rows whose cells stand under each other, since a screen reader reads a row as one sentence.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-treatment-table.h"

#include "fmn-caption.h"
#include "fmn-pregnancy.h"
#include "fmn-text-scale.h"

#include <glib/gi18n-lib.h>

#define MOST_WEEKS 46
#define SPACING 14
#define CELL_WIDTH 112

struct _FmnTreatmentTable
{
  AdwBin parent_instance;

  GtkListBox *list;
  GPtrArray *columns; /* names */
  GHashTable *cells;  /* "pregnancy\ntreatment" → text */
};

G_DEFINE_FINAL_TYPE (FmnTreatmentTable, fmn_treatment_table, ADW_TYPE_BIN)

/* First and last day of what is known of a pregnancy. */
static gboolean
find_span (FmnJournal *journal, FmnEntry *pregnancy, guint32 *first, guint32 *last)
{
  FmnDating room;
  const FmnDating *dating = fmn_pregnancy_get_dating (journal, pregnancy, &room);
  guint32 max;
  FmnDate when;

  if (dating == NULL || !fmn_dating_get_start (dating, first, &max, NULL))
    {
      if (!fmn_entry_get_when (pregnancy, &when))
        return FALSE;
      *first = fmn_date_earliest (&when);
    }
  if (!fmn_pregnancy_get_last_day (journal, pregnancy, last))
    {
      FmnDate today = fmn_clock_get_today (fmn_journal_get_clock (journal));

      if (fmn_pregnancy_has_ended (journal, pregnancy))
        return FALSE;
      *last = MIN (*first + MOST_WEEKS * 7, fmn_date_latest (&today));
    }
  return *last >= *first;
}

/* As short as a cell is: a range of weeks is "37–39w". */
static char *
dup_weeks_on (FmnJournal *journal, FmnEntry *pregnancy, const FmnDate *date)
{
  FmnGestation weeks;

  if (date == NULL || !fmn_pregnancy_weeks_on (journal, pregnancy, date, &weeks))
    return NULL;
  if (weeks.min_days == weeks.max_days || weeks.weeks_only)
    return fmn_gestation_format (&weeks);
  /* Translators: from a week of pregnancy to a week, as short as possible. */
  return g_strdup_printf (C_ ("treatment weeks", "%d–%dw"), MAX (weeks.min_days, 0) / 7,
                          weeks.max_days / 7);
}

char *
fmn_treatment_dup_weeks (FmnJournal *journal, FmnEntry *pregnancy, FmnEntry *treatment)
{
  const FmnDate *from, *to;
  guint32 first, last;
  gboolean bound, before, beyond;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (pregnancy) && FMN_IS_ENTRY (treatment), NULL);

  bound = g_strcmp0 (fmn_entry_get_pregnancy_id (treatment), fmn_entry_get_id (pregnancy)) == 0;
  from = fmn_entry_get_date (treatment);
  to = fmn_entry_get_end_date (treatment);
  if (from == NULL || !find_span (journal, pregnancy, &first, &last))
    return bound ? g_strdup (C_ ("treatment weeks", "weeks not known")) : NULL;
  /* Without an end it is known of its first day, unless it is still taken. */
  if (to == NULL && !fmn_entry_get_boolean (treatment, "ongoing"))
    to = from;
  if (fmn_date_earliest (from) > last || (to != NULL && fmn_date_latest (to) < first))
    return bound ? g_strdup (C_ ("treatment weeks", "outside its weeks")) : NULL;
  before = fmn_date_latest (from) < first;
  beyond = to == NULL || fmn_date_earliest (to) >= last;
  start = before ? NULL : dup_weeks_on (journal, pregnancy, from);
  end = beyond ? NULL : dup_weeks_on (journal, pregnancy, to);
  if (before && beyond)
    return g_strdup (C_ ("treatment weeks", "all of it"));
  if (start != NULL && end != NULL)
    /* Translators: from a week to a week. */
    return g_str_equal (start, end)
               ? g_steal_pointer (&start)
               : g_strdup_printf (C_ ("treatment weeks", "%s to %s"), start, end);
  if (start != NULL && beyond)
    return g_strdup_printf (C_ ("treatment weeks", "%s to the end"), start);
  if (end != NULL && before)
    return g_strdup_printf (C_ ("treatment weeks", "start to %s"), end);
  return g_strdup (C_ ("treatment weeks", "weeks not known"));
}

static char *
dup_name (FmnJournal *journal, FmnEntry *treatment)
{
  gpointer data = NULL;
  FmnNamerFunc namer = fmn_journal_get_namer (journal, &data);
  const char *id = fmn_entry_get_string (treatment, "treatment");
  char *name = id != NULL && namer != NULL ? namer ("treatment", id, FALSE, data) : NULL;

  return name != NULL ? name : fmn_entry_dup_caption (journal, treatment);
}

static char *
dup_key (const char *pregnancy, const char *treatment)
{
  return g_strconcat (pregnancy, "\n", treatment, NULL);
}

/* One treatment may have been taken twice in one pregnancy. */
static void
add_cell (FmnTreatmentTable *self, const char *pregnancy, const char *treatment, char *weeks)
{
  g_autofree char *key = dup_key (pregnancy, treatment);
  const char *old = g_hash_table_lookup (self->cells, key);

  if (old != NULL && !g_str_equal (old, weeks))
    {
      char *both = g_strconcat (old, "; ", weeks, NULL);

      g_free (weeks);
      weeks = both;
    }
  g_hash_table_insert (self->cells, g_steal_pointer (&key), weeks);
}

/* Columns in the order in which treatments were first taken in a pregnancy. */
static void
collect (FmnTreatmentTable *self, FmnJournal *journal, GPtrArray *pregnancies)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (journal));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);
      const char *whose = fmn_entry_get_string (entry, "subject");
      g_autofree char *name = NULL;

      if (fmn_entry_get_kind (entry) != FMN_KIND_TREATMENT
          || (whose != NULL && !g_str_equal (whose, "self")))
        continue;
      name = dup_name (journal, entry);
      for (guint k = 0; k < pregnancies->len; k++)
        {
          FmnEntry *pregnancy = g_ptr_array_index (pregnancies, k);
          char *weeks = fmn_treatment_dup_weeks (journal, pregnancy, entry);

          if (weeks == NULL)
            continue;
          if (!g_ptr_array_find_with_equal_func (self->columns, name, g_str_equal, NULL))
            g_ptr_array_add (self->columns, g_strdup (name));
          add_cell (self, fmn_entry_get_id (pregnancy), name, weeks);
        }
    }
}

/* Every cell is as wide as every other, so that they stand under each other. */
static void
append_label (FmnTreatmentTable *self, GtkWidget *box, const char *text, const char *css)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "yalign", 0.0, "wrap", TRUE,
                      "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars", 1, "width-request",
                      (int) (CELL_WIDTH * fmn_text_scale_get (GTK_WIDGET (self))), NULL);

  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
new_line (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_widget_add_css_class (box, "compact-row");
  return box;
}

/* "Pregnancy loss, 9w 2d"; says when no end is recorded. */
static char *
dup_end (FmnJournal *journal, FmnEntry *pregnancy)
{
  FmnEntry *ending = fmn_pregnancy_get_ending (journal, pregnancy);
  const FmnOutcome *outcome
      = ending != NULL ? fmn_outcome_find (fmn_entry_get_string (ending, "outcome")) : NULL;
  g_autofree char *how
      = outcome != NULL ? fmn_outcome_dup_plain (outcome, fmn_journal_get_words (journal)) : NULL;
  FmnGestation weeks;
  g_autofree char *at = NULL;

  if (ending == NULL)
    return g_strdup (C_ ("pregnancy", "no end recorded"));
  if (fmn_pregnancy_weeks_at_end (journal, pregnancy, &weeks))
    at = fmn_gestation_format (&weeks);
  if (how != NULL && at != NULL)
    return g_strdup_printf ("%s, %s", how, at);
  if (how != NULL || at != NULL)
    return g_strdup (how != NULL ? how : at);
  return g_strdup (C_ ("pregnancy", "ended, date not known"));
}

static void
append_heading (FmnTreatmentTable *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = new_line ();

  append_label (self, box, C_ ("column", "Pregnancy"), "caption-heading");
  append_label (self, box, C_ ("column", "How it ended"), "caption-heading");
  for (guint i = 0; i < self->columns->len; i++)
    append_label (self, box, g_ptr_array_index (self->columns, i), "caption-heading");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->list, row);
}

static void
append_row (FmnTreatmentTable *self, FmnJournal *journal, FmnEntry *pregnancy)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = new_line ();
  g_autofree char *name = fmn_pregnancy_dup_name (journal, pregnancy);
  g_autofree char *end = dup_end (journal, pregnancy);
  g_autoptr (GString) sentence = g_string_new (name);

  g_string_append_printf (sentence, ", %s", end);
  append_label (self, box, name, "heading");
  append_label (self, box, end, NULL);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *treatment = g_ptr_array_index (self->columns, i);
      const char *weeks
          = fmn_treatment_table_get_cell (self, fmn_entry_get_id (pregnancy), treatment);

      append_label (self, box, weeks != NULL ? weeks : "–",
                    weeks != NULL ? "numeric" : "fmn-quiet");
      if (weeks != NULL)
        g_string_append_printf (sentence, "; %s: %s", treatment, weeks);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-pregnancy");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", fmn_entry_get_id (pregnancy));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence->str, -1);
  gtk_list_box_append (self->list, row);
}

void
fmn_treatment_table_update (FmnTreatmentTable *self, FmnJournal *journal)
{
  g_autoptr (GPtrArray) pregnancies = NULL;
  GtkWidget *row;

  g_return_if_fail (FMN_IS_TREATMENT_TABLE (self));
  g_return_if_fail (FMN_IS_JOURNAL (journal));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_ptr_array_set_size (self->columns, 0);
  g_hash_table_remove_all (self->cells);
  pregnancies = fmn_journal_dup_pregnancies (journal);
  for (guint i = pregnancies->len; i > 0; i--)
    if (fmn_entry_get_boolean (g_ptr_array_index (pregnancies, i - 1), "hidden"))
      g_ptr_array_remove_index (pregnancies, i - 1);
  collect (self, journal, pregnancies);
  if (self->columns->len == 0)
    return;
  append_heading (self);
  for (guint i = 0; i < pregnancies->len; i++)
    append_row (self, journal, g_ptr_array_index (pregnancies, i));
}

static void
fmn_treatment_table_finalize (GObject *object)
{
  FmnTreatmentTable *self = FMN_TREATMENT_TABLE (object);

  g_ptr_array_unref (self->columns);
  g_hash_table_unref (self->cells);
  G_OBJECT_CLASS (fmn_treatment_table_parent_class)->finalize (object);
}

static void
fmn_treatment_table_class_init (FmnTreatmentTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_treatment_table_finalize;
}

static void
fmn_treatment_table_init (FmnTreatmentTable *self)
{
  GtkWidget *scroll;

  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Treatments in each pregnancy"), -1);
  scroll = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vscrollbar-policy", GTK_POLICY_NEVER, "child",
                         self->list, NULL);
  gtk_widget_add_css_class (scroll, "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "treatment-table");
  adw_bin_set_child (ADW_BIN (self), scroll);
}

GtkWidget *
fmn_treatment_table_new (void)
{
  return g_object_new (FMN_TYPE_TREATMENT_TABLE, NULL);
}

guint
fmn_treatment_table_get_n_columns (FmnTreatmentTable *self)
{
  g_return_val_if_fail (FMN_IS_TREATMENT_TABLE (self), 0);

  return self->columns->len;
}

const char *
fmn_treatment_table_get_cell (FmnTreatmentTable *self, const char *pregnancy, const char *treatment)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (FMN_IS_TREATMENT_TABLE (self), NULL);
  g_return_val_if_fail (pregnancy != NULL && treatment != NULL, NULL);

  key = dup_key (pregnancy, treatment);
  return g_hash_table_lookup (self->cells, key);
}
