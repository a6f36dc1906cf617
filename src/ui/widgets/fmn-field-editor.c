/* fmn-field-editor.c: what every widget that edits one member of an entry has in common.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-field-editor.h"

G_DEFINE_INTERFACE (FmnFieldEditor, fmn_field_editor, GTK_TYPE_WIDGET)

static guint edited_signal;

static void
fmn_field_editor_default_init (FmnFieldEditorInterface *iface)
{
  edited_signal = g_signal_new ("edited", FMN_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

void
fmn_field_editor_load (FmnFieldEditor *self, const char *value)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (FMN_IS_FIELD_EDITOR (self));

  if (value != NULL && *value == '\0')
    value = NULL;
  shown = fmn_field_editor_dup_value (self);
  if (g_strcmp0 (shown, value) != 0)
    FMN_FIELD_EDITOR_GET_IFACE (self)->set_value (self, value);
}

char *
fmn_field_editor_dup_value (FmnFieldEditor *self)
{
  g_return_val_if_fail (FMN_IS_FIELD_EDITOR (self), NULL);

  return FMN_FIELD_EDITOR_GET_IFACE (self)->dup_value (self);
}

void
fmn_field_editor_set_problem (FmnFieldEditor *self, const char *sentence)
{
  g_return_if_fail (FMN_IS_FIELD_EDITOR (self));

  if (FMN_FIELD_EDITOR_GET_IFACE (self)->set_problem != NULL)
    FMN_FIELD_EDITOR_GET_IFACE (self)->set_problem (self, sentence);
}

void
fmn_field_editor_edited (FmnFieldEditor *self)
{
  g_return_if_fail (FMN_IS_FIELD_EDITOR (self));

  g_signal_emit (self, edited_signal, 0);
}
