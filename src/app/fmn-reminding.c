/* fmn-reminding.c: keeps the background service's schedule in step with the open journal and with what a notification may say.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-reminding.h"

#include "fmn-sidecar.h"

struct _FmnReminding
{
  GObject parent_instance;
  FmnSidecar *sidecar;
};

G_DEFINE_FINAL_TYPE (FmnReminding, fmn_reminding, G_TYPE_OBJECT)

#define KEY "show-details-in-notifications"

static FmnSays
get_says (GSettings *settings)
{
  return settings != NULL && g_settings_get_boolean (settings, KEY) ? FMN_SAYS_KIND
                                                                    : FMN_SAYS_NOTHING;
}

static void
on_says_changed (GSettings *settings, const char *key, FmnReminding *self)
{
  fmn_sidecar_set_says (self->sidecar, get_says (settings));
}

static void
fmn_reminding_dispose (GObject *object)
{
  g_clear_object (&FMN_REMINDING (object)->sidecar);

  G_OBJECT_CLASS (fmn_reminding_parent_class)->dispose (object);
}

static void
fmn_reminding_class_init (FmnRemindingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_reminding_dispose;
}

static void
fmn_reminding_init (FmnReminding *self)
{
}

FmnReminding *
fmn_reminding_new (FmnJournal *journal, GSettings *settings, gboolean others)
{
  FmnReminding *self;
  g_autofree char *path = fmn_sidecar_default_path ();

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  self = g_object_new (FMN_TYPE_REMINDING, NULL);
  self->sidecar = fmn_sidecar_new (journal, path, get_says (settings), others);
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (on_says_changed), self, 0);
  return self;
}

void
fmn_reminding_flush (FmnReminding *self)
{
  g_return_if_fail (FMN_IS_REMINDING (self));

  fmn_sidecar_flush (self->sidecar);
}
