/* fmn-window-private.h: what the files of the window share.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-notice.h"
#include "fmn-page.h"
#include "fmn-section-bar.h"
#include "fmn-sidebar.h"
#include "fmn-window.h"

G_BEGIN_DECLS

struct _FmnWindow
{
  AdwApplicationWindow parent_instance;
  GtkStack *root;
  AdwBin *instead;  /* welcome or lock screen */
  AdwBin *together; /* the book for two, while it is read */
  AdwStatusPage *problem_page;
  GtkButton *problem_new; /* the button where there is no journal */
  AdwToastOverlay *toasts;
  AdwLeaflet *leaflet;
  FmnSidebar *sidebar;
  FmnSectionBar *section_bar;
  GtkStack *pages;
  FmnNotice *sample_notice;
  FmnNotice *save_notice;
  GSettings *settings;
  FmnContext *context;
  char *section;
  GPtrArray *came_from; /* sections on the way to this one, to which Back leads */
  gboolean may_close;   /* saved, or closed in spite of it */
};

/* The page that is shown, or NULL before a journal is. */
FmnPage *fmn_window_get_page (FmnWindow *self);
/* Goes to a section, making its page when it is its first time. NULL when there is no such section. */
FmnPage *fmn_window_go_to (FmnWindow *self, const char *section);
/* The same on the way from the section that is shown, to which Back then leads. */
FmnPage *fmn_window_visit (FmnWindow *self, const char *section);
/* Goes back to the section before; FALSE when one came from none. */
gboolean fmn_window_end_visit (FmnWindow *self);
/* Installs the window's actions on its class. */
void fmn_window_install_actions (GtkWidgetClass *widget_class);
/* The same for those that open the editor, record an ending, and print. */
void fmn_window_install_editing (GtkWidgetClass *widget_class);
void fmn_window_update_editing (FmnWindow *self);
/* The same for reading together, and for who writes. */
void fmn_window_install_together (GtkWidgetClass *widget_class);
void fmn_window_update_together (FmnWindow *self);
/* A journal is open, and not only the part of it that two people read. */
gboolean fmn_window_shows_journal (FmnWindow *self);
/* Which actions can be used now; after the journal or the page changed. */
void fmn_window_update_actions (FmnWindow *self);

G_END_DECLS
