/* fmn-context.c: the bundle of journal, knowledge, clock, settings and autosave behind an open window.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-context.h"

#include "fmn-autosave.h"

struct _FmnContext
{
  GObject parent_instance;
  FmnJournal *journal;
  FmnKnowledge *knowledge;
  GSettings *settings;
  GObject *autosave;
};

G_DEFINE_FINAL_TYPE (FmnContext, fmn_context, G_TYPE_OBJECT)

static void
fmn_context_dispose (GObject *object)
{
  FmnContext *self = FMN_CONTEXT (object);

  g_clear_object (&self->autosave);
  g_clear_object (&self->settings);
  g_clear_object (&self->knowledge);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (fmn_context_parent_class)->dispose (object);
}

static void
fmn_context_class_init (FmnContextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_context_dispose;
}

static void
fmn_context_init (FmnContext *self)
{
}

FmnContext *
fmn_context_new (FmnJournal *journal,
                 FmnKnowledge *knowledge,
                 GSettings *settings,
                 FmnAutosave *autosave)
{
  FmnContext *self;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);
  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  self = g_object_new (FMN_TYPE_CONTEXT, NULL);
  self->journal = g_object_ref (journal);
  self->knowledge = g_object_ref (knowledge);
  g_set_object (&self->settings, settings);
  g_set_object (&self->autosave, (GObject *) autosave);
  return self;
}

FmnJournal *
fmn_context_get_journal (FmnContext *self)
{
  g_return_val_if_fail (FMN_IS_CONTEXT (self), NULL);

  return self->journal;
}

FmnKnowledge *
fmn_context_get_knowledge (FmnContext *self)
{
  g_return_val_if_fail (FMN_IS_CONTEXT (self), NULL);

  return self->knowledge;
}

FmnClock *
fmn_context_get_clock (FmnContext *self)
{
  g_return_val_if_fail (FMN_IS_CONTEXT (self), NULL);

  return fmn_journal_get_clock (self->journal);
}

GSettings *
fmn_context_get_settings (FmnContext *self)
{
  g_return_val_if_fail (FMN_IS_CONTEXT (self), NULL);

  return self->settings;
}

FmnAutosave *
fmn_context_get_autosave (FmnContext *self)
{
  g_return_val_if_fail (FMN_IS_CONTEXT (self), NULL);

  return (FmnAutosave *) self->autosave;
}

FmnStore *
fmn_context_get_store (FmnContext *self)
{
  g_return_val_if_fail (FMN_IS_CONTEXT (self), NULL);

  return self->autosave != NULL ? fmn_autosave_get_store ((FmnAutosave *) self->autosave) : NULL;
}
