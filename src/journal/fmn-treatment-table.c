/* fmn-treatment-table.c: treatments against pregnancies, side by side and without a verdict.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-treatment-table.h"

#include "fmn-caption.h"
#include "fmn-pregnancy.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *key;
  char *name;
  char *treatment;
  GPtrArray *courses; /* GArray of FmnCourse, one a row */
} Column;

struct _FmnTreatmentTable
{
  GObject parent_instance;

  GPtrArray *pregnancies; /* FmnEntry */
  GPtrArray *treatments;  /* FmnEntry, kept for the courses */
  GPtrArray *columns;     /* Column */
};

G_DEFINE_FINAL_TYPE (FmnTreatmentTable, fmn_treatment_table, G_TYPE_OBJECT)

static void
column_free (gpointer data)
{
  Column *self = data;

  g_free (self->key);
  g_free (self->name);
  g_free (self->treatment);
  g_ptr_array_unref (self->courses);
  g_free (self);
}

static void
fmn_treatment_table_finalize (GObject *object)
{
  FmnTreatmentTable *self = FMN_TREATMENT_TABLE (object);

  g_ptr_array_unref (self->pregnancies);
  g_ptr_array_unref (self->treatments);
  g_ptr_array_unref (self->columns);
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
  self->pregnancies = g_ptr_array_new_with_free_func (g_object_unref);
  self->treatments = g_ptr_array_new_with_free_func (g_object_unref);
  self->columns = g_ptr_array_new_with_free_func (column_free);
}

static gboolean
is_of_partner (FmnEntry *treatment)
{
  return g_strcmp0 (fmn_entry_get_string (treatment, "subject"), "partner") == 0;
}

/* What makes two entries one treatment: the catalogue's id, else its own name whatever the case. */
static char *
dup_key (FmnEntry *treatment)
{
  const char *id = fmn_entry_get_string (treatment, "treatment");
  const char *title = fmn_entry_get_title (treatment);
  g_autofree char *folded = g_utf8_casefold (title != NULL ? title : "", -1);
  const char *whose = is_of_partner (treatment) ? "partner" : "self";

  return id != NULL ? g_strdup_printf ("%s id %s", whose, id)
                    : g_strdup_printf ("%s name %s", whose, g_strstrip (folded));
}

static char *
dup_name (FmnJournal *journal, FmnEntry *treatment)
{
  g_autofree char *name = fmn_entry_dup_caption (journal, treatment);
  g_autofree char *whose = NULL;

  if (!is_of_partner (treatment))
    return g_steal_pointer (&name);
  whose = fmn_info_dup_person_label (fmn_journal_get_info (journal), "partner");
  /* Translators: first %s: a treatment; second: whose it was. */
  return g_strdup_printf (C_ ("treatment", "%s (%s)"), name, whose);
}

static Column *
find_column (FmnTreatmentTable *self, FmnJournal *journal, FmnEntry *treatment)
{
  g_autofree char *key = dup_key (treatment);
  Column *column;

  for (guint i = 0; i < self->columns->len; i++)
    {
      column = g_ptr_array_index (self->columns, i);
      if (g_str_equal (column->key, key))
        return column;
    }
  column = g_new0 (Column, 1);
  column->key = g_steal_pointer (&key);
  column->name = dup_name (journal, treatment);
  column->treatment = g_strdup (fmn_entry_get_string (treatment, "treatment"));
  column->courses = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < self->pregnancies->len; i++)
    g_ptr_array_add (column->courses, g_array_new (FALSE, TRUE, sizeof (FmnCourse)));
  g_ptr_array_add (self->columns, column);
  return column;
}

static void
add_treatment (FmnTreatmentTable *self, FmnJournal *journal, FmnEntry *treatment)
{
  gboolean any = FALSE;

  for (guint row = 0; row < self->pregnancies->len; row++)
    {
      FmnCourse course;
      Column *column;

      if (!fmn_journal_get_course (journal, g_ptr_array_index (self->pregnancies, row), treatment,
                                   &course))
        continue;
      column = find_column (self, journal, treatment);
      g_array_append_val ((GArray *) g_ptr_array_index (column->courses, row), course);
      any = TRUE;
    }
  if (any)
    g_ptr_array_add (self->treatments, g_object_ref (treatment));
}

/**
 * fmn_treatment_table_new:
 * @journal: a journal
 *
 * Returns: (transfer full): the table of it as it is now
 */
FmnTreatmentTable *
fmn_treatment_table_new (FmnJournal *journal)
{
  FmnTreatmentTable *self;
  g_autoptr (GPtrArray) list = NULL;
  guint n;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);

  self = g_object_new (FMN_TYPE_TREATMENT_TABLE, NULL);
  list = fmn_journal_dup_pregnancies (journal);
  for (guint i = 0; i < list->len; i++)
    if (!fmn_entry_get_boolean (g_ptr_array_index (list, i), "hidden"))
      g_ptr_array_add (self->pregnancies, g_object_ref (g_ptr_array_index (list, i)));
  /* The journal is in the order of dates, and so are the columns and what stands in a cell. */
  n = g_list_model_get_n_items (G_LIST_MODEL (journal));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

      if (fmn_entry_get_kind (entry) == FMN_KIND_TREATMENT)
        add_treatment (self, journal, entry);
    }
  return self;
}

guint
fmn_treatment_table_get_n_rows (FmnTreatmentTable *self)
{
  g_return_val_if_fail (FMN_IS_TREATMENT_TABLE (self), 0);

  return self->pregnancies->len;
}

guint
fmn_treatment_table_get_n_columns (FmnTreatmentTable *self)
{
  g_return_val_if_fail (FMN_IS_TREATMENT_TABLE (self), 0);

  return self->columns->len;
}

FmnEntry *
fmn_treatment_table_get_pregnancy (FmnTreatmentTable *self, guint row)
{
  g_return_val_if_fail (FMN_IS_TREATMENT_TABLE (self), NULL);
  g_return_val_if_fail (row < self->pregnancies->len, NULL);

  return g_ptr_array_index (self->pregnancies, row);
}

const char *
fmn_treatment_table_get_name (FmnTreatmentTable *self, guint column)
{
  g_return_val_if_fail (FMN_IS_TREATMENT_TABLE (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return ((Column *) g_ptr_array_index (self->columns, column))->name;
}

const char *
fmn_treatment_table_get_treatment (FmnTreatmentTable *self, guint column)
{
  g_return_val_if_fail (FMN_IS_TREATMENT_TABLE (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return ((Column *) g_ptr_array_index (self->columns, column))->treatment;
}

GArray *
fmn_treatment_table_get_courses (FmnTreatmentTable *self, guint row, guint column)
{
  g_return_val_if_fail (FMN_IS_TREATMENT_TABLE (self), NULL);
  g_return_val_if_fail (row < self->pregnancies->len && column < self->columns->len, NULL);

  return g_ptr_array_index (((Column *) g_ptr_array_index (self->columns, column))->courses, row);
}

/* "75 mg, 5w 0d to 11w 2d" */
static char *
dup_course_text (const FmnCourse *course)
{
  const char *dose = fmn_entry_get_string (course->treatment, "dose");
  const char *unit = fmn_entry_get_string (course->treatment, "unit");
  g_autofree char *weeks = fmn_course_format (course);
  g_autofree char *amount = dose != NULL ? fmn_decimal_format (dose) : NULL;

  if (amount == NULL)
    return g_steal_pointer (&weeks);
  if (unit == NULL || *unit == '\0')
    /* Translators: first %s: a dose; second: the weeks in which it was taken. */
    return g_strdup_printf (C_ ("course", "%s, %s"), amount, weeks);
  /* Translators: a dose and its unit, then the weeks in which it was taken. */
  return g_strdup_printf (C_ ("course", "%s %s, %s"), amount, unit, weeks);
}

/**
 * fmn_treatment_table_dup_text:
 * @self: a table
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full) (nullable): what stands in the cell
 */
char *
fmn_treatment_table_dup_text (FmnTreatmentTable *self, guint row, guint column)
{
  GArray *courses = fmn_treatment_table_get_courses (self, row, column);
  g_autoptr (GPtrArray) parts = NULL;

  if (courses == NULL || courses->len == 0)
    return NULL;
  parts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < courses->len; i++)
    g_ptr_array_add (parts, dup_course_text (&g_array_index (courses, FmnCourse, i)));
  g_ptr_array_add (parts, NULL);
  /* Translators: between the courses of one treatment in a pregnancy. */
  return g_strjoinv (C_ ("course", "; "), (char **) parts->pdata);
}
