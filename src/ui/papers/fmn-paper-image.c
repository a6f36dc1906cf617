/* fmn-paper-image.c: decodes a picture; its size is asked for before memory is.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-paper-image.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>

/* What a decoder may have to hold whole before it is made smaller: 256 MB. Photographs of today's telephones have less. */
#define MAX_PIXELS (64.0 * 1000 * 1000)

static void
on_size_prepared (GdkPixbufLoader *loader, int width, int height, gpointer data)
{
  gboolean *too_large = data;
  const int side = MAX (width, height);

  if ((double) width * height > MAX_PIXELS)
    {
      *too_large = TRUE;
      /* Nothing is decoded. */
      gdk_pixbuf_loader_set_size (loader, 0, 0);
    }
  else if (side > FMN_PAPER_IMAGE_MAX_SIDE)
    gdk_pixbuf_loader_set_size (loader,
                                MAX (1, (int) ((gint64) width * FMN_PAPER_IMAGE_MAX_SIDE / side)),
                                MAX (1, (int) ((gint64) height * FMN_PAPER_IMAGE_MAX_SIDE / side)));
}

static GdkTexture *
set_error (GError **error, gboolean too_large)
{
  if (too_large)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                         _ ("This picture is too large to be shown here. A copy of it can be saved "
                            "and opened in another program."));
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("This file is not a picture that can be shown here, or a part of it is "
                            "missing. It is kept as it is; a copy of it can be saved."));
  return NULL;
}

GdkTexture *
fmn_paper_image_decode (GBytes *bytes, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr (GdkPixbuf) upright = NULL;
  gboolean too_large = FALSE;
  gboolean done;

  g_return_val_if_fail (bytes != NULL, NULL);

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared), &too_large);
  done = gdk_pixbuf_loader_write_bytes (loader, bytes, NULL);
  done = gdk_pixbuf_loader_close (loader, NULL) && done;
  if (!done || too_large || gdk_pixbuf_loader_get_pixbuf (loader) == NULL)
    return set_error (error, too_large);
  upright = gdk_pixbuf_apply_embedded_orientation (gdk_pixbuf_loader_get_pixbuf (loader));
  return gdk_texture_new_for_pixbuf (upright);
}
