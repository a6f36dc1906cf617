/* fmn-exporter.c: what all exporters share, and the list of them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-exchange"

#include "config.h"

#include "fmn-exporter.h"

#include "fmn-csv-exporter.h"
#include "fmn-ical-exporter.h"
#include "fmn-markdown-exporter.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ABSTRACT_TYPE (FmnExporter, fmn_exporter, G_TYPE_OBJECT)

/* clang-format off */
G_DEFINE_QUARK (fmn-exchange-error-quark, fmn_exchange_error)
/* clang-format on */

static void
fmn_exporter_class_init (FmnExporterClass *klass)
{
}

static void
fmn_exporter_init (FmnExporter *self)
{
}

GListModel *
fmn_exporter_list (void)
{
  GListStore *list = g_list_store_new (FMN_TYPE_EXPORTER);
  g_autoptr (FmnExporter) markdown = fmn_markdown_exporter_new ();
  g_autoptr (FmnExporter) csv = fmn_csv_exporter_new ();
  g_autoptr (FmnExporter) ical = fmn_ical_exporter_new ();

  g_list_store_append (list, markdown);
  g_list_store_append (list, csv);
  g_list_store_append (list, ical);
  return G_LIST_MODEL (list);
}

FmnExporter *
fmn_exporter_find (const char *id)
{
  g_autoptr (GListModel) list = fmn_exporter_list ();

  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (FmnExporter) exporter = g_list_model_get_item (list, i);

      if (strcmp (fmn_exporter_get_id (exporter), id) == 0)
        return g_steal_pointer (&exporter);
    }
  return NULL;
}

const char *
fmn_exporter_get_id (FmnExporter *self)
{
  g_return_val_if_fail (FMN_IS_EXPORTER (self), NULL);

  return FMN_EXPORTER_GET_CLASS (self)->id;
}

const char *
fmn_exporter_get_name (FmnExporter *self)
{
  g_return_val_if_fail (FMN_IS_EXPORTER (self), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "export", FMN_EXPORTER_GET_CLASS (self)->name);
}

const char *
fmn_exporter_get_extension (FmnExporter *self)
{
  g_return_val_if_fail (FMN_IS_EXPORTER (self), NULL);

  return FMN_EXPORTER_GET_CLASS (self)->extension;
}

const char *
fmn_exporter_get_media_type (FmnExporter *self)
{
  g_return_val_if_fail (FMN_IS_EXPORTER (self), NULL);

  return FMN_EXPORTER_GET_CLASS (self)->media_type;
}

char *
fmn_exporter_dup_file_name (FmnExporter *self, FmnClock *clock)
{
  FmnDate today;
  g_autofree char *day = NULL;

  g_return_val_if_fail (FMN_IS_EXPORTER (self), NULL);
  g_return_val_if_fail (FMN_IS_CLOCK (clock), NULL);

  today = fmn_clock_get_today (clock);
  day = fmn_date_to_edtf (&today);
  return g_strdup_printf ("journal-%s.%s", day, FMN_EXPORTER_GET_CLASS (self)->extension);
}

gboolean
fmn_exporter_write (FmnExporter *self,
                    FmnJournal *journal,
                    const FmnExportOptions *options,
                    GOutputStream *stream,
                    GError **error)
{
  g_autoptr (FmnJournal) part = NULL;

  g_return_val_if_fail (FMN_IS_EXPORTER (self), FALSE);
  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  /* What is withheld is in no count and no caption either. */
  if (options != NULL && options->with_only_me)
    part = g_object_ref (journal);
  else
    part = fmn_journal_new_shared_part (journal);
  return FMN_EXPORTER_GET_CLASS (self)->write (self, part, stream, error)
         && g_output_stream_flush (stream, NULL, error);
}
