/* fmn-paper-image.h: a picture out of bytes from anywhere: in a worker, and never larger than can be borne.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Longest side of what is shown; larger pictures are made smaller. */
#define FMN_PAPER_IMAGE_MAX_SIDE 4096

/* Any thread. G_IO_ERROR_NO_SPACE for what claims to be larger than memory bears, G_IO_ERROR_INVALID_DATA for what is no picture or half of one. The
 * messages are sentences. (transfer full) */
GdkTexture *fmn_paper_image_decode (GBytes *bytes, GError **error);

G_END_DECLS
