/* fmn-check-report.c: what a look through a journal's folder found, as a list.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-check-report-private.h"

#include <glib/gi18n-lib.h>

struct _FmnCheckItem
{
  GObject parent_instance;

  FmnCheckWhat what;
  char *name;
  gboolean readable;
  guint64 size;
  guint n_entries;
  char *message;
};

struct _FmnCheckReport
{
  GObject parent_instance;

  GPtrArray *items;
  GError *journal_error;
};

G_DEFINE_ENUM_TYPE (FmnCheckWhat,
                    fmn_check_what,
                    G_DEFINE_ENUM_VALUE (FMN_CHECK_JOURNAL, "journal"),
                    G_DEFINE_ENUM_VALUE (FMN_CHECK_PREVIOUS, "previous"),
                    G_DEFINE_ENUM_VALUE (FMN_CHECK_PAPER, "paper"),
                    G_DEFINE_ENUM_VALUE (FMN_CHECK_LEFTOVER, "leftover"),
                    G_DEFINE_ENUM_VALUE (FMN_CHECK_UNKNOWN, "unknown"))

G_DEFINE_FINAL_TYPE (FmnCheckItem, fmn_check_item, G_TYPE_OBJECT)

static GType
fmn_check_report_get_item_type (GListModel *model)
{
  return FMN_TYPE_CHECK_ITEM;
}

static guint
fmn_check_report_get_n_items (GListModel *model)
{
  return FMN_CHECK_REPORT (model)->items->len;
}

static gpointer
fmn_check_report_get_item (GListModel *model, guint position)
{
  FmnCheckReport *self = FMN_CHECK_REPORT (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
fmn_check_report_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fmn_check_report_get_item_type;
  iface->get_n_items = fmn_check_report_get_n_items;
  iface->get_item = fmn_check_report_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FmnCheckReport,
                               fmn_check_report,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      fmn_check_report_list_model_init))

static guint
count (FmnCheckReport *self, FmnCheckWhat what, gboolean readable)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      FmnCheckItem *item = self->items->pdata[i];

      n += item->what == what && item->readable == readable;
    }
  return n;
}

static void
fmn_check_item_finalize (GObject *object)
{
  FmnCheckItem *self = FMN_CHECK_ITEM (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->message, g_free);
  G_OBJECT_CLASS (fmn_check_item_parent_class)->finalize (object);
}

static void
fmn_check_item_class_init (FmnCheckItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_check_item_finalize;
}

static void
fmn_check_item_init (FmnCheckItem *self)
{
}

static void
fmn_check_report_finalize (GObject *object)
{
  FmnCheckReport *self = FMN_CHECK_REPORT (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_error (&self->journal_error);
  G_OBJECT_CLASS (fmn_check_report_parent_class)->finalize (object);
}

static void
fmn_check_report_class_init (FmnCheckReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_check_report_finalize;
}

static void
fmn_check_report_init (FmnCheckReport *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

FmnCheckReport *
fmn_check_report_new (void)
{
  return g_object_new (FMN_TYPE_CHECK_REPORT, NULL);
}

void
fmn_check_report_add (FmnCheckReport *self,
                      FmnCheckWhat what,
                      const char *name,
                      gboolean readable,
                      guint64 size,
                      guint n_entries,
                      const char *message)
{
  FmnCheckItem *item = g_object_new (FMN_TYPE_CHECK_ITEM, NULL);

  item->what = what;
  item->name = g_strdup (name);
  item->readable = readable;
  item->size = size;
  item->n_entries = n_entries;
  item->message = g_strdup (message);
  g_ptr_array_add (self->items, item);
}

void
fmn_check_report_take_journal_error (FmnCheckReport *self, GError *error)
{
  g_clear_error (&self->journal_error);
  self->journal_error = error;
}

FmnCheckWhat
fmn_check_item_get_what (FmnCheckItem *self)
{
  g_return_val_if_fail (FMN_IS_CHECK_ITEM (self), FMN_CHECK_UNKNOWN);

  return self->what;
}

const char *
fmn_check_item_get_name (FmnCheckItem *self)
{
  g_return_val_if_fail (FMN_IS_CHECK_ITEM (self), NULL);

  return self->name;
}

gboolean
fmn_check_item_get_readable (FmnCheckItem *self)
{
  g_return_val_if_fail (FMN_IS_CHECK_ITEM (self), FALSE);

  return self->readable;
}

guint64
fmn_check_item_get_size (FmnCheckItem *self)
{
  g_return_val_if_fail (FMN_IS_CHECK_ITEM (self), 0);

  return self->size;
}

guint
fmn_check_item_get_n_entries (FmnCheckItem *self)
{
  g_return_val_if_fail (FMN_IS_CHECK_ITEM (self), 0);

  return self->n_entries;
}

const char *
fmn_check_item_get_message (FmnCheckItem *self)
{
  g_return_val_if_fail (FMN_IS_CHECK_ITEM (self), NULL);

  return self->message;
}

/**
 * fmn_check_report_get_sound:
 * @self: a report
 *
 * Returns: %TRUE when the journal, every previous copy and every paper that an entry names can be
 * read
 */
gboolean
fmn_check_report_get_sound (FmnCheckReport *self)
{
  g_return_val_if_fail (FMN_IS_CHECK_REPORT (self), FALSE);

  return self->journal_error == NULL && count (self, FMN_CHECK_PREVIOUS, FALSE) == 0
         && count (self, FMN_CHECK_PAPER, FALSE) == 0;
}

/**
 * fmn_check_report_get_journal_error:
 * @self: a report
 *
 * Returns: (transfer none) (nullable): why the journal itself cannot be read, in #FMN_STORE_ERROR
 */
const GError *
fmn_check_report_get_journal_error (FmnCheckReport *self)
{
  g_return_val_if_fail (FMN_IS_CHECK_REPORT (self), NULL);

  return self->journal_error;
}

/**
 * fmn_check_report_dup_summary:
 * @self: a report
 *
 * Returns: (transfer full): one sentence for a person
 */
char *
fmn_check_report_dup_summary (FmnCheckReport *self)
{
  guint copies;

  g_return_val_if_fail (FMN_IS_CHECK_REPORT (self), NULL);

  copies = count (self, FMN_CHECK_PREVIOUS, TRUE);
  if (fmn_check_report_get_sound (self))
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "The journal is whole, and so is %u previous copy.",
                     "The journal is whole, and so are %u previous copies.", copies),
        copies);
  if (self->journal_error == NULL)
    return g_strdup (_ ("The journal is whole. Some of the files beside it cannot be read."));
  return g_strdup_printf (
      g_dngettext (
          GETTEXT_PACKAGE, "The journal cannot be read. %u previous copy can be read and restored.",
          "The journal cannot be read. %u previous copies can be read and restored.", copies),
      copies);
}
