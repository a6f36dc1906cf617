/* fmn-waiting-text.h: marks a field of a page whose text waits for a key or a button, so that a lock keeps it: a search, a question to be added.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @name: no other field of its page has it. */
void fmn_waiting_text_mark (GtkEditable *field, const char *name);
/* What fmn_page_show is given to have the field on the screen; NULL when the page alone is enough. */
void fmn_waiting_text_set_place (GtkEditable *field, const char *place);
/* NULL for a widget that is not marked. */
const char *fmn_waiting_text_get_name (GtkWidget *widget);
const char *fmn_waiting_text_get_place (GtkWidget *widget);
/* Puts @text into the field again, with the search bar or the popover that it is in. */
void fmn_waiting_text_put_back (GtkEditable *field, const char *text);

G_END_DECLS
