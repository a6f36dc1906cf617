/* fmn-test-paper.c: papers for tests.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-test-paper.h"

#define FMN_TYPE_TEST_PAPER_STREAM (fmn_test_paper_stream_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnTestPaperStream, fmn_test_paper_stream, FMN, TEST_PAPER_STREAM, GInputStream)

struct _FmnTestPaperStream
{
  GInputStream parent_instance;
  guint64 size;
  guint64 fail_at;
  guint64 at;
};

G_DEFINE_FINAL_TYPE (FmnTestPaperStream, fmn_test_paper_stream, G_TYPE_INPUT_STREAM)

static gssize
fmn_test_paper_stream_read (
    GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  FmnTestPaperStream *self = FMN_TEST_PAPER_STREAM (stream);
  gsize n = MIN (count, self->size - self->at);
  guint8 *bytes = buffer;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  if (self->fail_at > 0 && self->at >= self->fail_at)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the stick was pulled out");
      return -1;
    }
  for (gsize i = 0; i < n; i++, self->at++)
    bytes[i] = (guint8) (self->at * 31 + (self->at >> 16) * 7 + (self->at >> 8));
  return n;
}

static void
fmn_test_paper_stream_class_init (FmnTestPaperStreamClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = fmn_test_paper_stream_read;
}

static void
fmn_test_paper_stream_init (FmnTestPaperStream *self)
{
}

GInputStream *
fmn_test_paper_stream_new (guint64 size, guint64 fail_at)
{
  FmnTestPaperStream *self = g_object_new (FMN_TYPE_TEST_PAPER_STREAM, NULL);

  self->size = size;
  self->fail_at = fail_at;
  return G_INPUT_STREAM (self);
}

FmnAttachment *
fmn_test_paper_add (FmnStore *store, const char *name, guint64 size, gboolean only_me)
{
  g_autoptr (GInputStream) stream = fmn_test_paper_stream_new (size, 0);
  g_autoptr (GError) error = NULL;
  FmnAttachment *paper
      = fmn_store_add_paper (store, stream, name, only_me, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (paper);
  return paper;
}

FmnJournal *
fmn_test_journal_with_papers (FmnClock *clock, GPtrArray *papers, gboolean only_me)
{
  FmnJournal *journal = fmn_journal_new (clock);
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_NOTE, clock);
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;

  fmn_draft_set_string (draft, "title", "With papers");
  fmn_draft_set_boolean (draft, "only-me", only_me);
  for (guint i = 0; i < papers->len; i++)
    fmn_draft_add_paper (draft, papers->pdata[i]);
  entry = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  fmn_journal_apply (journal, change, &error);
  g_assert_no_error (error);
  return journal;
}
