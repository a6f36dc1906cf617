/* fmn-notifier.c: what the service asks of whoever shows notifications.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-notifier.h"

G_DEFINE_ABSTRACT_TYPE (FmnNotifier, fmn_notifier, G_TYPE_OBJECT)

static guint action_signal, closed_signal, ready_signal;

static void
fmn_notifier_class_init (FmnNotifierClass *klass)
{
  action_signal = g_signal_new ("action", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  closed_signal = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  ready_signal = g_signal_new ("ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static void
fmn_notifier_init (FmnNotifier *self)
{
}

gboolean
fmn_notifier_show (FmnNotifier *self, FmnReminder *reminder, guint n)
{
  g_return_val_if_fail (FMN_IS_NOTIFIER (self) && reminder != NULL, FALSE);

  return FMN_NOTIFIER_GET_CLASS (self)->show (self, reminder, n);
}

void
fmn_notifier_withdraw (FmnNotifier *self, const char *id)
{
  g_return_if_fail (FMN_IS_NOTIFIER (self) && id != NULL);

  FMN_NOTIFIER_GET_CLASS (self)->withdraw (self, id);
}

gboolean
fmn_notifier_is_ready (FmnNotifier *self)
{
  g_return_val_if_fail (FMN_IS_NOTIFIER (self), FALSE);

  return FMN_NOTIFIER_GET_CLASS (self)->is_ready == NULL
         || FMN_NOTIFIER_GET_CLASS (self)->is_ready (self);
}

char *
fmn_notifier_dup_handle (FmnNotifier *self, const char *id)
{
  g_return_val_if_fail (FMN_IS_NOTIFIER (self) && id != NULL, NULL);

  return FMN_NOTIFIER_GET_CLASS (self)->dup_handle != NULL
             ? FMN_NOTIFIER_GET_CLASS (self)->dup_handle (self, id)
             : NULL;
}

gboolean
fmn_notifier_take_back (FmnNotifier *self, const char *handle)
{
  g_return_val_if_fail (FMN_IS_NOTIFIER (self) && handle != NULL, FALSE);

  return FMN_NOTIFIER_GET_CLASS (self)->take_back != NULL
         && FMN_NOTIFIER_GET_CLASS (self)->take_back (self, handle);
}

void
fmn_notifier_emit_action (FmnNotifier *self, const char *id, const char *action)
{
  g_return_if_fail (FMN_IS_NOTIFIER (self));

  g_signal_emit (self, action_signal, 0, id, action);
}

void
fmn_notifier_emit_closed (FmnNotifier *self, const char *id)
{
  g_return_if_fail (FMN_IS_NOTIFIER (self));

  g_signal_emit (self, closed_signal, 0, id);
}

void
fmn_notifier_emit_ready (FmnNotifier *self)
{
  g_return_if_fail (FMN_IS_NOTIFIER (self));

  g_signal_emit (self, ready_signal, 0);
}
