/* fmn-papers-input.h: the three ways in which papers are brought: chosen, dropped, pasted.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  void (*file) (GFile *file, gpointer data);
  void (*texture) (GdkTexture *texture, gpointer data);
} FmnPapersInput;

/* Files dropped on @widget. @data: a GObject; nothing is called after its end. @input: outlives @widget. */
void fmn_papers_input_accept_drops (GtkWidget *widget, const FmnPapersInput *input, gpointer data);
/* What the clipboard holds; FALSE when that is neither picture nor files. */
gboolean fmn_papers_input_paste (GtkWidget *widget, const FmnPapersInput *input, GObject *data);
/* Asks for files. */
void fmn_papers_input_choose (GtkWidget *widget, const FmnPapersInput *input, GObject *data);

G_END_DECLS
