/* fmn-notifier.h: who shows a notification: the desktop through libnotify, or a test's fake.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-reminder.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* Signal "action" (FmnNotifier*, id, action): the person chose "open", "later-10", "later-60" or "later-tomorrow" on the notification of reminder @id. */
#define FMN_TYPE_NOTIFIER (fmn_notifier_get_type ())
G_DECLARE_DERIVABLE_TYPE (FmnNotifier, fmn_notifier, FMN, NOTIFIER, GObject)

struct _FmnNotifierClass
{
  GObjectClass parent_class;

  /* FALSE when it could not be shown now; the caller tries again later. */
  gboolean (*show) (FmnNotifier *self, FmnReminder *reminder, guint n);
  void (*withdraw) (FmnNotifier *self, const char *id);
};

/* @n: how many reminders are gathered in this one. */
gboolean fmn_notifier_show (FmnNotifier *self, FmnReminder *reminder, guint n);
/* Takes the notification of @id away, when its reason is gone. */
void fmn_notifier_withdraw (FmnNotifier *self, const char *id);
/* For subclasses. */
void fmn_notifier_emit_action (FmnNotifier *self, const char *id, const char *action);

/* The desktop's notifications through libnotify. */
#define FMN_TYPE_DESKTOP_NOTIFIER (fmn_desktop_notifier_get_type ())
G_DECLARE_FINAL_TYPE (FmnDesktopNotifier, fmn_desktop_notifier, FMN, DESKTOP_NOTIFIER, FmnNotifier)
FmnNotifier *fmn_desktop_notifier_new (void);

G_END_DECLS
