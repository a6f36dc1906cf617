/* test-notifier.h: who shows notifications in the tests: notes what it was asked in words of the test's own, and can be absent.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-notifier.h"

#define TEST_TYPE_NOTIFIER (test_notifier_get_type ())
G_DECLARE_FINAL_TYPE (TestNotifier, test_notifier, TEST, NOTIFIER, FmnNotifier)
struct _TestNotifier
{
  FmnNotifier parent_instance;
  GString *log;
  gboolean absent;
  gint64 time; /* for the test's own use */
  void (*note_shown) (TestNotifier *self, FmnReminder *reminder, guint n);
  void (*note_withdrawn) (TestNotifier *self, const char *id);          /* (nullable) */
  gboolean (*note_taken_back) (TestNotifier *self, const char *handle); /* (nullable) */
};
G_DEFINE_FINAL_TYPE (TestNotifier, test_notifier, FMN_TYPE_NOTIFIER)

static gboolean
test_notifier_show (FmnNotifier *notifier, FmnReminder *reminder, guint n)
{
  TestNotifier *self = TEST_NOTIFIER (notifier);

  if (!self->absent)
    self->note_shown (self, reminder, n);
  return !self->absent;
}

static void
test_notifier_withdraw (FmnNotifier *notifier, const char *id)
{
  TestNotifier *self = TEST_NOTIFIER (notifier);

  if (self->note_withdrawn != NULL)
    self->note_withdrawn (self, id);
}

static gboolean
test_notifier_is_ready (FmnNotifier *notifier)
{
  return !TEST_NOTIFIER (notifier)->absent;
}

static char *
test_notifier_dup_handle (FmnNotifier *notifier, const char *id)
{
  return g_strconcat ("screen/", id, NULL);
}

static gboolean
test_notifier_take_back (FmnNotifier *notifier, const char *handle)
{
  TestNotifier *self = TEST_NOTIFIER (notifier);

  return self->note_taken_back != NULL && self->note_taken_back (self, handle);
}

static void
test_notifier_finalize (GObject *object)
{
  g_string_free (TEST_NOTIFIER (object)->log, TRUE);
  G_OBJECT_CLASS (test_notifier_parent_class)->finalize (object);
}

static void
test_notifier_class_init (TestNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_notifier_finalize;
  FMN_NOTIFIER_CLASS (klass)->show = test_notifier_show;
  FMN_NOTIFIER_CLASS (klass)->withdraw = test_notifier_withdraw;
  FMN_NOTIFIER_CLASS (klass)->is_ready = test_notifier_is_ready;
  FMN_NOTIFIER_CLASS (klass)->dup_handle = test_notifier_dup_handle;
  FMN_NOTIFIER_CLASS (klass)->take_back = test_notifier_take_back;
}

static void
test_notifier_init (TestNotifier *self)
{
  self->log = g_string_new (NULL);
}
