/* fmn-csv-exporter.c: one row an entry, with the file's own member names as columns, by RFC 4180.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-exchange"

#include "config.h"

#include "fmn-csv-exporter.h"

#include "fmn-caption.h"
#include "fmn-csv-field.h"
#include "fmn-pregnancy.h"

#include <glib/gi18n-lib.h>

struct _FmnCsvExporter
{
  FmnExporter parent_instance;
};

G_DEFINE_FINAL_TYPE (FmnCsvExporter, fmn_csv_exporter, FMN_TYPE_EXPORTER)

/* How a column is filled. */
typedef enum
{
  CELL_MEMBER, /* the member of this name, as it is in the file */
  CELL_PART,   /* @part of the member, which is an object */
  CELL_WORDS,  /* the member in words */
  CELL_CAPTION,
  CELL_PREGNANCY_NAME,
  CELL_KIND,
  CELL_DATING, /* @part of the dating in use */
  CELL_VALUE,
  CELL_UNIT,
  CELL_ORIGIN,
} Cell;

/* Columns are added at the end in later versions, and never change their name. */
static const struct
{
  const char *name;
  Cell cell;
  const char *member; /* NULL for the column's name */
  const char *part;
} columns[] = {
  { "id" },
  { "kind", CELL_KIND },
  { "date" },
  { "end-date" },
  { "time" },
  { "caption", CELL_CAPTION },
  { "title" },
  { "notes" },
  { "tags" },
  { "author" },
  { "only-me" },
  { "pregnancy" },
  { "pregnancy-name", CELL_PREGNANCY_NAME },
  { "dating-method", CELL_DATING, "datings", "method" },
  { "dating-date", CELL_DATING, "datings", "date" },
  { "dating-detail", CELL_WORDS, "datings" },
  { "conceived" },
  { "conceived-detail" },
  { "fetuses" },
  { "partner" },
  { "hidden" },
  { "folded" },
  { "outcome" },
  { "fetus" },
  { "weeks-by-dates" },
  { "weeks-by-measurement" },
  { "managed" },
  { "managed-detail" },
  { "complications" },
  { "genetics" },
  { "histology" },
  { "anti-d" },
  { "birth-weight" },
  { "living" },
  { "sac" },
  { "yolk-sac" },
  { "embryo" },
  { "heartbeat" },
  { "crl" },
  { "sac-diameter" },
  { "heart-rate" },
  { "finding" },
  { "place" },
  { "clinician" },
  { "test" },
  { "subject" },
  { "value", CELL_VALUE },
  { "unit", CELL_UNIT },
  { "range-low", CELL_PART, "range", "low" },
  { "range-high", CELL_PART, "range", "high" },
  { "range-text", CELL_PART, "range", "text" },
  { "flag" },
  { "lab" },
  { "state-pregnant", CELL_PART, "state", "pregnant" },
  { "state-weeks", CELL_PART, "state", "weeks" },
  { "state-after-loss-weeks", CELL_PART, "state", "after-loss-weeks" },
  { "state-medicines", CELL_PART, "state", "medicines" },
  { "treatment" },
  { "dose" },
  { "route" },
  { "schedule" },
  { "steps", CELL_WORDS },
  { "ongoing" },
  { "why-started" },
  { "why-stopped" },
  { "procedure" },
  { "embryos" },
  { "embryo-day" },
  { "frozen" },
  { "result" },
  { "length" },
  { "purpose" },
  { "bring" },
  { "reminders", CELL_WORDS },
  { "referral", CELL_WORDS },
  { "decided" },
  { "ended" },
  { "decided-at" },
  { "visit" },
  { "order" },
  { "status" },
  { "answer" },
  { "answered-by" },
  { "from", CELL_ORIGIN },
  { "marked-by" },
  { "strength" },
  { "reflections", CELL_WORDS },
  { "papers", CELL_WORDS },
  { "created" },
  { "modified" },
};

/* A plain member as it is in the file; lists of texts joined by "; ". NULL for what is not plain.
 */
static char *
dup_plain (JsonNode *node)
{
  GString *text;

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      text = g_string_new (NULL);
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        {
          g_autofree char *item
              = dup_plain (json_array_get_element (json_node_get_array (node), i));

          if (item != NULL)
            g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", item);
        }
      return g_string_free (text, FALSE);
    }
  if (!JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return g_strdup (json_node_get_string (node));
    case G_TYPE_INT64:
      return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
    case G_TYPE_BOOLEAN:
      return g_strdup (json_node_get_boolean (node) ? "true" : "false");
    default:
      return NULL;
    }
}

static char *
dup_part (JsonObject *object, const char *part)
{
  return object != NULL ? dup_plain (json_object_get_member (object, part)) : NULL;
}

/* @part of the dating in use, which is found by the object and not by its parsed twin: the file's
 * own text is wanted. */
static char *
dup_dating_part (FmnEntry *entry, const char *part)
{
  JsonArray *datings = fmn_entry_get_array (entry, "datings");

  for (guint i = 0; datings != NULL && i < json_array_get_length (datings); i++)
    {
      JsonObject *dating = json_array_get_object_element (datings, i);

      if (dating != NULL && json_object_get_boolean_member_with_default (dating, "in-use", FALSE))
        return dup_part (dating, part);
    }
  return NULL;
}

static char *
dup_value (FmnEntry *entry)
{
  FmnValue *value = fmn_entry_get_value (entry);
  const char *comparator, *text;

  if (value == NULL)
    return NULL;
  comparator = fmn_value_get_comparator (value);
  text = fmn_value_get_number (value) != NULL ? fmn_value_get_number (value)
                                              : fmn_value_get_text (value);
  return g_strconcat (comparator != NULL ? comparator : "", text, NULL);
}

static char *
dup_unit (FmnEntry *entry)
{
  FmnValue *value = fmn_entry_get_value (entry);

  return g_strdup (value != NULL ? fmn_value_get_unit (value)
                                 : fmn_entry_get_string (entry, "unit"));
}

static char *
dup_origin (FmnEntry *entry)
{
  static const char *const names[] = { "entry", "section", "term", "item" };
  JsonObject *origin = fmn_entry_get_object (entry, "from");

  for (guint i = 0; origin != NULL && i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = dup_part (origin, names[i]);

      if (id != NULL)
        return g_strconcat (names[i], ":", id, NULL);
    }
  return NULL;
}

static char *
dup_words (FmnJournal *journal, FmnEntry *entry, const char *member)
{
  const FmnField *field = fmn_kind_find_field (fmn_entry_get_kind (entry), member);

  if (field == NULL || !fmn_entry_has (entry, member))
    return NULL;
  return fmn_entry_dup_field_text (journal, entry, field);
}

static char *
dup_pregnancy_name (FmnJournal *journal, FmnEntry *entry)
{
  const char *id = fmn_entry_get_pregnancy_id (entry);
  FmnEntry *pregnancy = id != NULL ? fmn_journal_lookup (journal, id) : NULL;

  return pregnancy != NULL ? fmn_pregnancy_dup_name (journal, pregnancy) : NULL;
}

static char *
dup_cell (FmnJournal *journal, FmnEntry *entry, guint column)
{
  const char *member
      = columns[column].member != NULL ? columns[column].member : columns[column].name;

  switch (columns[column].cell)
    {
    case CELL_MEMBER:
      return dup_plain (json_object_get_member (fmn_entry_get_json (entry), member));
    case CELL_PART:
      return dup_part (fmn_entry_get_object (entry, member), columns[column].part);
    case CELL_WORDS:
      return dup_words (journal, entry, member);
    case CELL_CAPTION:
      return fmn_entry_dup_caption (journal, entry);
    case CELL_PREGNANCY_NAME:
      return dup_pregnancy_name (journal, entry);
    case CELL_KIND:
      return g_strdup (fmn_entry_get_kind_id (entry));
    case CELL_DATING:
      return dup_dating_part (entry, columns[column].part);
    case CELL_VALUE:
      return dup_value (entry);
    case CELL_UNIT:
      return dup_unit (entry);
    case CELL_ORIGIN:
      return dup_origin (entry);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
write_row (GString *row, GOutputStream *stream, GError **error)
{
  gboolean done;

  g_string_append (row, "\r\n");
  done = g_output_stream_write_all (stream, row->str, row->len, NULL, NULL, error);
  g_string_truncate (row, 0);
  return done;
}

static gboolean
fmn_csv_exporter_write (FmnExporter *self,
                        FmnJournal *journal,
                        GOutputStream *stream,
                        GError **error)
{
  GListModel *entries = G_LIST_MODEL (journal);
  g_autoptr (GString) row = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_string_append_printf (row, "%s%s", i > 0 ? "," : "", columns[i].name);
  if (!write_row (row, stream, error))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (entries, i);

      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        {
          g_autofree char *cell = dup_cell (journal, entry, j);

          if (j > 0)
            g_string_append_c (row, ',');
          fmn_csv_append_field (row, cell);
        }
      if (!write_row (row, stream, error))
        return FALSE;
    }
  return TRUE;
}

static void
fmn_csv_exporter_class_init (FmnCsvExporterClass *klass)
{
  FmnExporterClass *exporter_class = FMN_EXPORTER_CLASS (klass);

  exporter_class->id = "csv";
  exporter_class->name = NC_ ("export", "Table (CSV)");
  exporter_class->extension = "csv";
  exporter_class->media_type = "text/csv";
  exporter_class->write = fmn_csv_exporter_write;
}

static void
fmn_csv_exporter_init (FmnCsvExporter *self)
{
}

FmnExporter *
fmn_csv_exporter_new (void)
{
  return g_object_new (FMN_TYPE_CSV_EXPORTER, NULL);
}
