/* fmn-application-private.h: what the files of the application share.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-application.h"
#include "fmn-context.h"
#include "fmn-locking.h"
#include "fmn-paper-keeping.h"
#include "fmn-reminding.h"
#include "fmn-store.h"
#include "fmn-unlock.h"
#include "fmn-window.h"

G_BEGIN_DECLS

struct _FmnApplication
{
  AdwApplication parent_instance;
  FmnClock *clock;
  GSettings *settings;
  FmnStore *store;     /* of the journal that is open or being opened */
  FmnContext *context; /* NULL until it is open */
  FmnReminding *reminding;
  FmnPaperKeeping *paper_keeping;
  FmnLocking *locking; /* while a sealed journal is open */
  FmnUnlock *unlock;   /* the lock screen, while it is there */
  FmnSecret *recovery; /* of a journal that was just made, to be printed */
  char *reminder;      /* id of the reminder whose entry is to be shown */
  GError *open_error;  /* why it could not be opened */
  char *folder;        /* --journal */
  gboolean sample;     /* --sample */
  gboolean together;   /* --together: from the lock on, to be read together as it was before */
  gboolean opening;
  gboolean locked; /* sealed, and not opened yet */
};

/* The main window, or NULL. */
FmnWindow *fmn_application_get_window (FmnApplication *self);

/* The actions "app.lock" and "app.keys-changed". */
void fmn_application_install_locking (FmnApplication *self);
/* There is something to lock while a journal with a passphrase is open. */
void fmn_application_update_locking (FmnApplication *self);
/* Shows again what was half typed when the journal was locked. What is on the disk of it goes once all of it is shown and saved. */
void fmn_application_restore_half_typed (FmnApplication *self);

G_END_DECLS
