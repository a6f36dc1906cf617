/* fmn-notifier.h: who shows a notification: the desktop through libnotify, or a test's fake.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-reminder.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* Signal "action" (FmnNotifier*, id, action): the person chose "open", "later-10", "later-60" or "later-tomorrow" on the notification of reminder @id.
 * Signal "closed" (FmnNotifier*, id): the notification of reminder @id does not stand any more, and nobody chose anything on it.
 * Signal "ready" (FmnNotifier*): somebody who shows notifications has come up. */
#define FMN_TYPE_NOTIFIER (fmn_notifier_get_type ())
G_DECLARE_DERIVABLE_TYPE (FmnNotifier, fmn_notifier, FMN, NOTIFIER, GObject)

struct _FmnNotifierClass
{
  GObjectClass parent_class;

  /* FALSE when it was not taken now; the caller asks again later. */
  gboolean (*show) (FmnNotifier *self, FmnReminder *reminder, guint n);
  void (*withdraw) (FmnNotifier *self, const char *id);
  /* Whether there is somebody to ask. NULL: there always is. */
  gboolean (*is_ready) (FmnNotifier *self);
  /* NULL: what is shown goes with the process. */
  char *(*dup_handle) (FmnNotifier *self, const char *id);
  gboolean (*take_back) (FmnNotifier *self, const char *handle);
};

/* @n: how many reminders are gathered in this one. FALSE when it was not taken. */
gboolean fmn_notifier_show (FmnNotifier *self, FmnReminder *reminder, guint n);
/* Takes the notification of @id away, when its reason is gone. */
void fmn_notifier_withdraw (FmnNotifier *self, const char *id);
/* Without anybody to ask, asking again waits for "ready". */
gboolean fmn_notifier_is_ready (FmnNotifier *self);
/* By what a later process finds the notification of @id, in one word; NULL when it cannot be found. */
char *fmn_notifier_dup_handle (FmnNotifier *self, const char *id);
/* Takes away what an earlier process showed under @handle, since its buttons lead nowhere. FALSE when whoever showed it is gone, and it with them. */
gboolean fmn_notifier_take_back (FmnNotifier *self, const char *handle);
/* For subclasses. */
void fmn_notifier_emit_action (FmnNotifier *self, const char *id, const char *action);
void fmn_notifier_emit_closed (FmnNotifier *self, const char *id);
void fmn_notifier_emit_ready (FmnNotifier *self);

/* The desktop's notifications through libnotify. */
#define FMN_TYPE_DESKTOP_NOTIFIER (fmn_desktop_notifier_get_type ())
G_DECLARE_FINAL_TYPE (FmnDesktopNotifier, fmn_desktop_notifier, FMN, DESKTOP_NOTIFIER, FmnNotifier)
FmnNotifier *fmn_desktop_notifier_new (void);

G_END_DECLS
