/* fmn-reminding.c: keeps the background service's schedule in step with the open journal and with what a notification may say, and pauses it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-reminding.h"

#include "fmn-background.h"
#include "fmn-sidecar.h"

#include <glib/gi18n-lib.h>

struct _FmnReminding
{
  GObject parent_instance;

  GApplication *application;
  FmnClock *clock;
  GSettings *settings;
  FmnSidecar *sidecar;
  FmnPolicy policy;
};

G_DEFINE_FINAL_TYPE (FmnReminding, fmn_reminding, G_TYPE_OBJECT)

static guint told_signal;

static char *
dup_now (FmnReminding *self)
{
  g_autoptr (GDateTime) now = fmn_clock_dup_now (self->clock);

  return g_date_time_format (now, FMN_LOCAL_FORMAT);
}

static void
update_resume (FmnReminding *self)
{
  GAction *action
      = g_action_map_lookup_action (G_ACTION_MAP (self->application), "resume-reminders");
  g_autofree char *now = dup_now (self);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                               fmn_policy_is_paused_at (&self->policy, now));
}

static void
on_settings_changed (GSettings *settings, const char *key, FmnReminding *self)
{
  FmnPolicy policy;

  fmn_policy_init_from_settings (&policy, settings);
  if (memcmp (&policy, &self->policy, sizeof policy) == 0)
    return;
  self->policy = policy;
  fmn_sidecar_set_policy (self->sidecar, &policy);
  update_resume (self);
}

static char *
describe_pause (FmnReminding *self)
{
  g_autofree char *now = dup_now (self);
  g_autofree char *day = g_strndup (self->policy.paused_until, 10);
  g_autofree char *text = NULL;
  FmnDate until;

  if (!fmn_policy_is_paused_at (&self->policy, now))
    return g_strdup (_ ("Reminders come again"));
  if (strcmp (self->policy.paused_until, FMN_PAUSE_FOR_GOOD) == 0
      || !fmn_date_parse_edtf (day, &until))
    return g_strdup (_ ("Reminders are paused for good"));
  text = fmn_date_format (&until);
  return g_strdup_printf (_ ("Reminders are paused until %s"), text);
}

/* In haste: a second would be long enough for a notification. */
static void
keep_pause (FmnReminding *self)
{
  g_autofree char *sentence = describe_pause (self);

  /* Between its two parts the settings hold half of a pause. */
  if (self->settings != NULL)
    {
      g_signal_handlers_block_by_func (self->settings, on_settings_changed, self);
      fmn_policy_save_pause (&self->policy, self->settings);
      g_signal_handlers_unblock_by_func (self->settings, on_settings_changed, self);
    }
  fmn_sidecar_set_policy (self->sidecar, &self->policy);
  fmn_sidecar_hasten (self->sidecar);
  update_resume (self);
  g_signal_emit (self, told_signal, 0, sentence);
}

/* "2026-03-14", "7" or "for-good" as a local time; NULL for nothing that it can be. */
static char *
dup_until (FmnReminding *self, const char *text)
{
  g_autoptr (GDateTime) now = fmn_clock_dup_now (self->clock);
  g_autoptr (GDateTime) then = NULL;
  FmnDate day;

  if (strcmp (text, "for-good") == 0)
    return g_strdup (FMN_PAUSE_FOR_GOOD);
  if (strlen (text) < 4)
    {
      then = g_date_time_add_days (now, atoi (text));
      return g_date_time_format (then, "%Y-%m-%dT00:00");
    }
  return fmn_date_parse_edtf (text, &day) && day.precision == FMN_PRECISION_DAY
             ? g_strdup_printf ("%.10sT00:00", text)
             : NULL;
}

static void
on_pause_activate (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FmnReminding *self = data;
  g_autofree char *now = dup_now (self);
  g_autofree char *until = dup_until (self, g_variant_get_string (parameter, NULL));

  if (until == NULL)
    return;
  fmn_policy_pause (&self->policy, now, until);
  keep_pause (self);
}

static void
on_resume_activate (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FmnReminding *self = data;
  g_autofree char *now = dup_now (self);

  fmn_policy_resume (&self->policy, now);
  keep_pause (self);
}

static const GActionEntry actions[] = {
  { "pause-reminders", on_pause_activate, "s", NULL, NULL, { 0 } },
  { "resume-reminders", on_resume_activate, NULL, NULL, NULL, { 0 } },
};

static void
fmn_reminding_dispose (GObject *object)
{
  FmnReminding *self = FMN_REMINDING (object);

  for (guint i = 0; self->application != NULL && i < G_N_ELEMENTS (actions); i++)
    g_action_map_remove_action (G_ACTION_MAP (self->application), actions[i].name);
  self->application = NULL;
  g_clear_object (&self->sidecar);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (fmn_reminding_parent_class)->dispose (object);
}

static void
fmn_reminding_class_init (FmnRemindingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_reminding_dispose;
  told_signal = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fmn_reminding_init (FmnReminding *self)
{
}

static void
start_service (FmnReminding *self)
{
  GDBusConnection *connection = g_application_get_dbus_connection (self->application);

  if (connection != NULL)
    fmn_background_start (connection, fmn_background_is_sandboxed ()
                                          ? _ ("Reminders come while the journal is closed.")
                                          : NULL);
}

FmnReminding *
fmn_reminding_new (GApplication *application,
                   FmnJournal *journal,
                   GSettings *settings,
                   gboolean others)
{
  FmnReminding *self;
  g_autofree char *path = fmn_sidecar_default_path ();

  g_return_val_if_fail (G_IS_APPLICATION (application) && FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  self = g_object_new (FMN_TYPE_REMINDING, NULL);
  self->application = application;
  self->clock = g_object_ref (fmn_journal_get_clock (journal));
  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      fmn_policy_init_from_settings (&self->policy, settings);
      g_signal_connect_object (settings, "changed", G_CALLBACK (on_settings_changed), self, 0);
    }
  else
    {
      g_autoptr (GPtrArray) known = fmn_sidecar_read (path, &self->policy, NULL);
    }
  self->sidecar = fmn_sidecar_new (journal, path, &self->policy, others);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   self);
  update_resume (self);
  if (!fmn_journal_get_sample (journal))
    start_service (self);
  return self;
}

void
fmn_reminding_flush (FmnReminding *self)
{
  g_return_if_fail (FMN_IS_REMINDING (self));

  fmn_sidecar_flush (self->sidecar);
}
