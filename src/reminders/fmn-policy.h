/* fmn-policy.h: how much is said, and when nothing is: a pause, and quiet hours.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-reminder.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define FMN_PAUSE_FOR_GOOD "9999-12-31T00:00"

/* A plain value. What a pause silences is never said; what falls into quiet hours is said after them. */
typedef struct
{
  FmnSays says;
  gboolean after_visits; /* whether a visit that has been is spoken of */
  char paused_from[17];  /* local times; "" when there was no pause */
  char paused_until[17]; /* the first moment that is not silent any more; it may lie in the past */
  char quiet_from[6];    /* "HH:MM"; "" for none */
  char quiet_until[6];
} FmnPolicy;

/* Says nothing, speaks after visits, never pauses, has no quiet hours. */
void fmn_policy_init (FmnPolicy *self);
/* A value that is not understood stays as fmn_policy_init () sets it. */
void fmn_policy_init_from_settings (FmnPolicy *self, GSettings *settings);
void fmn_policy_init_from_json (FmnPolicy *self, JsonObject *object);
void fmn_policy_build (const FmnPolicy *self, JsonBuilder *builder); /* as one object */

/* @until: a local time, or FMN_PAUSE_FOR_GOOD. @now ends a pause. */
void fmn_policy_pause (FmnPolicy *self, const char *now, const char *until);
void fmn_policy_resume (FmnPolicy *self, const char *now);
/* Keeps the pause of @self in @settings. */
void fmn_policy_save_pause (const FmnPolicy *self, GSettings *settings);

/* Whether the pause holds at @at. */
gboolean fmn_policy_is_paused_at (const FmnPolicy *self, const char *at);
/* When what is due at @at may be said: @at, or the end of the quiet hours that it falls into. */
void fmn_policy_get_end_of_quiet (const FmnPolicy *self, const char *at, char out[17]);

G_END_DECLS
