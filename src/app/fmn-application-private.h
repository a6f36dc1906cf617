/* fmn-application-private.h: what the files of the application share.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-application.h"
#include "fmn-context.h"
#include "fmn-locking.h"
#include "fmn-opening.h"
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
  gboolean locked;   /* sealed, and not opened yet */
  char *shut;        /* folder of a journal that is damaged, while that is told of */
  FmnStore *damaged; /* the same, with a vault for what was typed */
  FmnSecret *typed;  /* until it has opened the journal, or has not */
};

/* The main window, or NULL. */
FmnWindow *fmn_application_get_window (FmnApplication *self);

/* Reads the journal that is named, or the one that @secret (nullable) opens, and shows it, or why it cannot be shown. Without an open journal. */
void
fmn_application_open (FmnApplication *self, FmnOpeningHow how, FmnInfo *info, FmnSecret *secret);
/* The same journal again, after its file was replaced; saved before. */
void fmn_application_reopen (FmnApplication *self);
/* Back to the lock screen. */
void fmn_application_ask_passphrase (FmnApplication *self);
/* Where a journal is, or would be made. FMN_STORE_ERROR_PERMISSION. (transfer full) */
char *fmn_application_dup_folder (FmnApplication *self, GError **error);

/* The actions "app.restore-backup" and "app.ask-passphrase". */
void fmn_application_install_restoring (FmnApplication *self);
/* In the place of the journal: that it is damaged, what can be read, and the ways back. */
void fmn_application_show_damage (FmnApplication *self);

/* The actions "app.lock" and "app.keys-changed". */
void fmn_application_install_locking (FmnApplication *self);
/* At once: what can be saved was saved. Begins the process anew. */
void fmn_application_lock_now (FmnApplication *self);
/* There is something to lock while a journal with a passphrase is open. */
void fmn_application_update_locking (FmnApplication *self);
/* Shows again what was half typed when the journal was locked. What is on the disk of it goes once all of it is shown and saved. */
void fmn_application_restore_half_typed (FmnApplication *self);

G_END_DECLS
