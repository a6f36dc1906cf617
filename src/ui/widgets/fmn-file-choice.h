/* fmn-file-choice.h: asks for one file of this computer, and leaves no trace of the answer in the desktop's list of recent files.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is asked: with @name, what the file to be written is called at first; NULL when an existing one is to be opened. */
typedef struct
{
  const char *title;
  const char *accept; /* the button's label */
  const char *name;   /* (nullable) */
} FmnFileChoice;

/* @path: NULL when nothing was chosen. Called once, so that it may free @data. */
typedef void (*FmnFileChosen) (const char *path, gpointer data);

/* @parent: (nullable). A place that is no folder of this computer is told of, and counts as nothing chosen. */
void fmn_file_choice_ask (GtkWindow *parent,
                          const FmnFileChoice *choice,
                          FmnFileChosen chosen,
                          gpointer data);

G_END_DECLS
