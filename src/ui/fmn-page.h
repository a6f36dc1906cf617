/* fmn-page.h: the abstract class of a section of the window: Timeline, Pregnancies, Results, Visits, Learn, Summary.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A page fills the window beside the sidebar and brings its own header bar (FmnHeader). It reaches the rest of the window
 * through actions alone:
 *   win.section (s)           goes to "timeline", "pregnancies", "results", "visits", "learn", "summary"
 *   win.show-entry (s)        shows an entry, by id, in the timeline
 *   win.show-pregnancy (s)    shows a pregnancy's page, by id
 *   win.plan-repeat (s)       a visit for the repeat of a positive test, by the test's id
 *   win.show-visit (s)        a visit with its questions
 *   win.visit-mode (s)        the same in large type, for the day itself
 *   win.print-questions (s)   its list on paper
 *   win.new-decided (ss)      opens the editor for a kind that was decided at a visit, by the visit's id
 *   win.learn (s)             what there is to read by an id: a section of the article, a test, a treatment, a word, a sheet of Learn
 *   win.new (s)               opens the editor for a kind ("test")
 *   win.edit-entry (s)        opens it for an entry
 *   win.pregnancy-ended (s)   asks how a pregnancy ended, by id ("" when none was recorded)
 *   win.quick-history         the table of earlier pregnancies
 *   win.remove-entry (s)      moves an entry to the trash, with a toast that undoes it
 *   win.pause-reminders       asks until which day
 *   win.versions (s)          the earlier forms of an entry, by id
 *   win.ask (ss)              writes down a question; where it comes from ("entry", "section", "term", "item") and its id
 *   win.add-question (sss)    adds a question as it stands: its text, and the same two
 *   win.prompts               the questions that come up from the journal
 *   win.urgent-help           when to get help now
 *   win.search-everything (s) the search in entries and all there is to read, with a text to begin with
 *   win.new-menu, win.search, win.back, win.next-column, win.previous-column, win.save
 *   win.together, win.sharing reviewing together, and what the partner sees
 *   win.undo, win.redo, win.print, win.trash, win.preferences, win.about
 * Properties: "context" (FmnContext, construct-only), "narrow" (the window shows one column; set by the window, bind the
 * header's to it), "visiting" (the person came from another section, and win.back at the page's start leads there; set by the
 * window). */
#define FMN_TYPE_PAGE (fmn_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (FmnPage, fmn_page, FMN, PAGE, AdwBin)

struct _FmnPageClass
{
  AdwBinClass parent_class;

  /* Shows what @id names: an entry, or in Learn what there is to read. FALSE when it has no place
   * here. */
  gboolean (*show) (FmnPage *self, const char *id);
  /* Starts searching; NULL when the page has no search. */
  void (*search) (FmnPage *self);
  /* One step back within the page (from the detail to the list); FALSE when it is at its start. */
  gboolean (*go_back) (FmnPage *self);
  /* Its columns from start to end for F6; (transfer container), GtkWidget. NULL: the page is one
   * column. */
  GPtrArray *(*get_columns) (FmnPage *self);
};

FmnContext *fmn_page_get_context (FmnPage *self); /* (transfer none) */
gboolean fmn_page_get_narrow (FmnPage *self);
void fmn_page_set_narrow (FmnPage *self, gboolean narrow);
gboolean fmn_page_get_visiting (FmnPage *self);
void fmn_page_set_visiting (FmnPage *self, gboolean visiting);

gboolean fmn_page_show (FmnPage *self, const char *id);
gboolean fmn_page_can_search (FmnPage *self);
void fmn_page_search (FmnPage *self);
gboolean fmn_page_go_back (FmnPage *self);
GPtrArray *fmn_page_get_columns (FmnPage *self);

G_END_DECLS
