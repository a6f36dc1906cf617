/* fmn-paper-adder.c: papers on their way into one entry.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-paper-adder.h"

#include "fmn-pdf.h"
#include "fmn-store-papers.h"

#include <glib/gi18n-lib.h>

/* A PDF of more bytes is not opened for the sake of a number. */
#define MAX_COUNTED (64 * 1024 * 1024)

struct _FmnPaperWay
{
  GObject parent_instance;

  FmnPaperAdder *adder; /* strong until it has arrived */
  char *entry_id;
  char *name;
  guint64 done;
  guint64 total;
  GCancellable *cancellable;
};

struct _FmnPaperAdder
{
  GObject parent_instance;

  FmnContext *context;
  GListStore *ways;
};

enum
{
  PROP_0,
  PROP_DONE,
  N_PROPS
};

enum
{
  ADDED,
  REFUSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnPaperWay, fmn_paper_way, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (FmnPaperAdder, fmn_paper_adder, G_TYPE_OBJECT)

static void
fmn_paper_way_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_DONE)
    g_value_set_uint64 (value, FMN_PAPER_WAY (object)->done);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
fmn_paper_way_finalize (GObject *object)
{
  FmnPaperWay *self = FMN_PAPER_WAY (object);

  g_clear_object (&self->adder);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->entry_id, g_free);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (fmn_paper_way_parent_class)->finalize (object);
}

static void
fmn_paper_way_class_init (FmnPaperWayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fmn_paper_way_get_property;
  object_class->finalize = fmn_paper_way_finalize;
  properties[PROP_DONE] = g_param_spec_uint64 ("done", NULL, NULL, 0, G_MAXUINT64, 0,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fmn_paper_way_init (FmnPaperWay *self)
{
  self->cancellable = g_cancellable_new ();
}

const char *
fmn_paper_way_get_name (FmnPaperWay *self)
{
  g_return_val_if_fail (FMN_IS_PAPER_WAY (self), NULL);

  return self->name;
}

const char *
fmn_paper_way_get_entry_id (FmnPaperWay *self)
{
  g_return_val_if_fail (FMN_IS_PAPER_WAY (self), NULL);

  return self->entry_id;
}

double
fmn_paper_way_get_fraction (FmnPaperWay *self)
{
  g_return_val_if_fail (FMN_IS_PAPER_WAY (self), -1);

  return self->total > 0 ? MIN ((double) self->done / (double) self->total, 1.0) : -1;
}

void
fmn_paper_way_cancel (FmnPaperWay *self)
{
  g_return_if_fail (FMN_IS_PAPER_WAY (self));

  g_cancellable_cancel (self->cancellable);
}

gboolean
fmn_paper_put_into_entry (FmnJournal *journal, const char *entry_id, FmnAttachment *paper)
{
  FmnEntry *before;
  g_autoptr (FmnDraft) draft = NULL;
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnChange) change = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);
  g_return_val_if_fail (entry_id != NULL && paper != NULL, FALSE);

  before = fmn_journal_lookup (journal, entry_id);
  if (before == NULL)
    return FALSE;
  draft = fmn_draft_new_from_entry (before);
  fmn_draft_add_paper (draft, paper);
  after = fmn_draft_build (draft, NULL);
  if (after == NULL)
    return FALSE;
  change = fmn_change_new (C_ ("command", "add paper"));
  fmn_change_add (change, before, after);
  return fmn_journal_apply (journal, change, NULL);
}

gboolean
fmn_paper_take_out_of_entry (FmnJournal *journal, const char *entry_id, const char *paper_id)
{
  FmnEntry *before;
  g_autoptr (FmnDraft) draft = NULL;
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnChange) change = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);
  g_return_val_if_fail (entry_id != NULL && paper_id != NULL, FALSE);

  before = fmn_journal_lookup (journal, entry_id);
  if (before == NULL)
    return FALSE;
  draft = fmn_draft_new_from_entry (before);
  if (!fmn_draft_remove_paper (draft, paper_id))
    return FALSE;
  after = fmn_draft_build (draft, NULL);
  if (after == NULL)
    return FALSE;
  change = fmn_change_new (C_ ("command", "remove paper"));
  fmn_change_add (change, before, after);
  return fmn_journal_apply (journal, change, NULL);
}

static void
fmn_paper_adder_dispose (GObject *object)
{
  FmnPaperAdder *self = FMN_PAPER_ADDER (object);

  g_clear_object (&self->context);
  g_clear_object (&self->ways);
  G_OBJECT_CLASS (fmn_paper_adder_parent_class)->dispose (object);
}

static void
fmn_paper_adder_class_init (FmnPaperAdderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_paper_adder_dispose;
  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, FMN_TYPE_ATTACHMENT);
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
fmn_paper_adder_init (FmnPaperAdder *self)
{
  self->ways = g_list_store_new (FMN_TYPE_PAPER_WAY);
}

FmnPaperAdder *
fmn_paper_adder_new (FmnContext *context)
{
  FmnPaperAdder *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_PAPER_ADDER, NULL);
  self->context = g_object_ref (context);
  return self;
}

GListModel *
fmn_paper_adder_get_ways (FmnPaperAdder *self)
{
  g_return_val_if_fail (FMN_IS_PAPER_ADDER (self), NULL);

  return G_LIST_MODEL (self->ways);
}

static FmnPaperWay *
begin (FmnPaperAdder *self, const char *entry_id, const char *name)
{
  FmnPaperWay *way = g_object_new (FMN_TYPE_PAPER_WAY, NULL);

  way->adder = g_object_ref (self);
  way->entry_id = g_strdup (entry_id);
  way->name = g_strdup (name);
  g_list_store_append (self->ways, way);
  return way;
}

static void
end (FmnPaperWay *way)
{
  FmnPaperAdder *self = way->adder;
  guint position;

  if (g_list_store_find (self->ways, way, &position))
    g_list_store_remove (self->ways, position);
}

static void
on_progress (guint64 done, gpointer data)
{
  FmnPaperWay *way = data;

  way->done = done;
  g_object_notify_by_pspec (G_OBJECT (way), properties[PROP_DONE]);
}

static void
deliver (FmnPaperWay *way, FmnAttachment *paper)
{
  g_autoptr (FmnPaperAdder) self = g_object_ref (way->adder);

  end (way);
  if (g_signal_has_handler_pending (self, signals[ADDED], 0, FALSE))
    g_signal_emit (self, signals[ADDED], 0, way->entry_id, paper);
  else if (!fmn_paper_put_into_entry (fmn_context_get_journal (self->context), way->entry_id,
                                      paper))
    g_info ("a paper came after its entry had gone");
}

/* A PDF says how many pages it has; what cannot be shown is kept all the same. */
static void
count_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FmnStore *store = fmn_context_get_store (FMN_PAPER_WAY (source)->adder->context);
  g_autoptr (GBytes) bytes = fmn_store_read_paper (store, data, MAX_COUNTED, cancellable, NULL);
  g_autoptr (FmnPdf) pdf = bytes != NULL ? fmn_pdf_new (bytes, NULL) : NULL;

  g_task_return_int (task, pdf != NULL ? (gssize) fmn_pdf_get_n_pages (pdf) : 0);
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  FmnAttachment *paper = g_task_get_task_data (G_TASK (result));
  const gssize n = g_task_propagate_int (G_TASK (result), NULL);
  g_autoptr (FmnAttachment) counted
      = n > 0 ? fmn_attachment_with_pages (paper, (guint) n) : fmn_attachment_ref (paper);

  deliver (FMN_PAPER_WAY (source), counted);
}

static void
count_pages (FmnPaperWay *way, FmnAttachment *paper)
{
  /* Not to be cancelled: the paper is there. */
  g_autoptr (GTask) task = g_task_new (way, NULL, on_counted, NULL);

  g_task_set_source_tag (task, count_pages);
  g_task_set_task_data (task, fmn_attachment_ref (paper), (GDestroyNotify) fmn_attachment_unref);
  g_task_run_in_thread (task, count_in_thread);
}

static void
on_added (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FmnPaperWay) way = data;
  g_autoptr (FmnPaperAdder) self = g_object_ref (way->adder);
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnAttachment) paper = fmn_store_add_paper_finish (FMN_STORE (source), result, &error);

  if (paper == NULL)
    {
      end (way);
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[REFUSED], 0, way->name, error->message);
    }
  else if (g_str_equal (fmn_attachment_get_media_type (paper), "application/pdf"))
    count_pages (way, paper);
  else
    deliver (way, paper);
}

static gboolean
is_only_me (FmnPaperAdder *self, const char *entry_id)
{
  FmnEntry *entry = fmn_journal_lookup (fmn_context_get_journal (self->context), entry_id);

  return entry != NULL && fmn_entry_get_only_me (entry);
}

static void
start_file (FmnPaperAdder *self, FmnPaperWay *way, GFile *file)
{
  fmn_store_add_paper_async (fmn_context_get_store (self->context), file,
                             is_only_me (self, way->entry_id), on_progress, way, way->cancellable,
                             on_added, g_object_ref (way));
}

static void
on_sized (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FmnPaperWay) way = data;
  g_autoptr (FmnPaperAdder) self = g_object_ref (way->adder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      end (way);
      g_signal_emit (self, signals[REFUSED], 0, way->name,
                     _ ("This is a folder. Its files can be added one by one."));
      return;
    }
  if (info != NULL)
    way->total = (guint64) MAX (g_file_info_get_size (info), 0);
  start_file (self, way, G_FILE (source));
}

void
fmn_paper_adder_add_file (FmnPaperAdder *self, const char *entry_id, GFile *file)
{
  g_autoptr (FmnPaperWay) way = NULL;
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;

  g_return_if_fail (FMN_IS_PAPER_ADDER (self));
  g_return_if_fail (entry_id != NULL);
  g_return_if_fail (G_IS_FILE (file));

  if (fmn_context_get_store (self->context) == NULL)
    return;
  name = g_file_get_basename (file);
  shown = g_filename_display_name (name);
  way = begin (self, entry_id, shown);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                           G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, way->cancellable, on_sized,
                           g_object_ref (way));
}

static void
encode_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, gdk_texture_save_to_png_bytes (data),
                         (GDestroyNotify) g_bytes_unref);
}

static void
on_encoded (GObject *source, GAsyncResult *result, gpointer data)
{
  FmnPaperWay *way = FMN_PAPER_WAY (source);
  FmnPaperAdder *self = way->adder;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), NULL);

  if (bytes == NULL)
    {
      end (way);
      return;
    }
  fmn_store_add_paper_bytes_async (fmn_context_get_store (self->context), bytes, way->name,
                                   is_only_me (self, way->entry_id), way->cancellable, on_added,
                                   g_object_ref (way));
}

void
fmn_paper_adder_add_texture (FmnPaperAdder *self, const char *entry_id, GdkTexture *texture)
{
  g_autoptr (FmnPaperWay) way = NULL;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (FMN_IS_PAPER_ADDER (self));
  g_return_if_fail (entry_id != NULL);
  g_return_if_fail (GDK_IS_TEXTURE (texture));

  if (fmn_context_get_store (self->context) == NULL)
    return;
  /* Translators: the name that a pasted picture gets as a file. */
  way = begin (self, entry_id, _ ("Pasted picture.png"));
  task = g_task_new (way, way->cancellable, on_encoded, NULL);
  g_task_set_source_tag (task, fmn_paper_adder_add_texture);
  g_task_set_task_data (task, g_object_ref (texture), g_object_unref);
  g_task_run_in_thread (task, encode_in_thread);
}
