/* fmn-paper-adder.h: papers on their way into one entry: in workers, with progress, and in the entry when they are durable.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-attachment.h"
#include "fmn-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One paper on its way. Properties, notifying: "done" (uint64, bytes), read-only "name", "total" (0 when not known). */
#define FMN_TYPE_PAPER_WAY (fmn_paper_way_get_type ())
G_DECLARE_FINAL_TYPE (FmnPaperWay, fmn_paper_way, FMN, PAPER_WAY, GObject)
const char *fmn_paper_way_get_name (FmnPaperWay *self);
const char *fmn_paper_way_get_entry_id (FmnPaperWay *self);
/* 0 to 1; -1 when how long it is is not known. */
double fmn_paper_way_get_fraction (FmnPaperWay *self);
void fmn_paper_way_cancel (FmnPaperWay *self);

/* Signals: "added" (const char *entry_id, FmnAttachment): durable, for the entry to name; without a handler it goes into the entry of the journal. "refused" (const
 * char *name, const char *sentence). What is under way goes on when the widget that asked for it goes. */
#define FMN_TYPE_PAPER_ADDER (fmn_paper_adder_get_type ())
G_DECLARE_FINAL_TYPE (FmnPaperAdder, fmn_paper_adder, FMN, PAPER_ADDER, GObject)

FmnPaperAdder *fmn_paper_adder_new (FmnContext *context);
/* FmnPaperWay. (transfer none) */
GListModel *fmn_paper_adder_get_ways (FmnPaperAdder *self);
void fmn_paper_adder_add_file (FmnPaperAdder *self, const char *entry_id, GFile *file);
void fmn_paper_adder_add_texture (FmnPaperAdder *self, const char *entry_id, GdkTexture *texture);

/* As one change of the journal. FALSE when the entry is not there. */
gboolean fmn_paper_put_into_entry (FmnJournal *journal, const char *entry_id, FmnAttachment *paper);
gboolean
fmn_paper_take_out_of_entry (FmnJournal *journal, const char *entry_id, const char *paper_id);

G_END_DECLS
