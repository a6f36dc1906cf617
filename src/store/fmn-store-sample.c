/* fmn-store-sample.c: a journal made from the fictional one that is shipped.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store.h"

#include "fmn-sample-resources.h"

#include "fmn-store-error-private.h"

/**
 * fmn_store_create_sample:
 * @self: a store
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * fmn_store_create() with the shipped fictional journal, which says of itself that it is the
 * sample. Any thread.
 *
 * Returns: %TRUE when the journal is durable
 */
gboolean
fmn_store_create_sample (FmnStore *self, GError **error)
{
  g_autoptr (GBytes) text = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  fmn_sample_register_resource ();
  text = g_resources_lookup_data (FMN_RESOURCE_BASE "/sample/journal.json",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, &cause);
  snapshot = text != NULL ? fmn_codec_parse (text, &cause) : NULL;
  if (snapshot == NULL)
    {
      fmn_store_error_set_unreadable (error, cause);
      return FALSE;
    }
  return fmn_store_create (self, snapshot, error);
}
