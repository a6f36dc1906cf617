/* fmn-mark-pointer.h: hover, focus and click on marks that a widget draws itself: the same on every drawing.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the widget knows of its marks, which are numbered from 0; -1 is none. */
typedef struct
{
  int (*pick) (GtkWidget *widget, double x, double y);
  /* The mark to go to from @from: @step is 1 for the one to the right and -1 for the one to the left, G_MAXINT and G_MININT for the ends. From -1: where the keyboard begins. */
  int (*step) (GtkWidget *widget, int from, int step);
  /* Another mark is pointed at, or none. */
  void (*changed) (GtkWidget *widget);
  /* By Enter and by a second click. */
  void (*open) (GtkWidget *widget, int mark);
} FmnMarkPointerFuncs;

/* The pointer over a mark goes before the mark that the keyboard is on. Left, Right, Home and End go from mark to mark. */
typedef struct _FmnMarkPointer FmnMarkPointer;

/* Makes @widget focusable and listens to it; @funcs is static. The widget keeps what is returned. (transfer none) */
FmnMarkPointer *fmn_mark_pointer_attach (GtkWidget *widget, const FmnMarkPointerFuncs *funcs);
/* The mark that is pointed at, by mouse or keyboard. */
int fmn_mark_pointer_get (const FmnMarkPointer *self);
/* The mark that the keyboard is on. */
int fmn_mark_pointer_get_focused (const FmnMarkPointer *self);
/* The mark that is pointed at, to draw a ring around it: the keyboard's mark has one while the widget has the focus. */
int fmn_mark_pointer_get_ringed (const FmnMarkPointer *self);
/* Puts the keyboard on @mark. */
void fmn_mark_pointer_set (FmnMarkPointer *self, int mark);
/* The marks are others now. Says nothing. */
void fmn_mark_pointer_reset (FmnMarkPointer *self);

G_END_DECLS
