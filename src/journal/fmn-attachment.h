/* fmn-attachment.h: what an entry knows of a paper attached to it; the paper itself is a file of the store.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-draft.h"
#include "fmn-journal.h"

G_BEGIN_DECLS

/* Immutable, reference-counted, any thread. Members that this version does not know are kept. */
typedef struct _FmnAttachment FmnAttachment;
#define FMN_TYPE_ATTACHMENT (fmn_attachment_get_type ())
GType fmn_attachment_get_type (void) G_GNUC_CONST;

/* @name: is made one line, without folders; @digest: 64 hexadecimal digits; @added: RFC 3339. */
FmnAttachment *fmn_attachment_new (const char *id,
                                   const char *name,
                                   const char *media_type,
                                   guint64 size,
                                   const char *digest,
                                   const char *added);
/* NULL when @object has no id that can name a file. (transfer full) */
FmnAttachment *fmn_attachment_new_from_json (JsonObject *object);
FmnAttachment *fmn_attachment_ref (FmnAttachment *self);
void fmn_attachment_unref (FmnAttachment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnAttachment, fmn_attachment_unref)

const char *fmn_attachment_get_id (FmnAttachment *self);
const char *fmn_attachment_get_name (FmnAttachment *self); /* a translated word when it has none */
const char *
fmn_attachment_get_media_type (FmnAttachment *self); /* "application/octet-stream" when not known */
gboolean fmn_attachment_get_size (FmnAttachment *self, guint64 *size); /* FALSE when not known */
const char *fmn_attachment_get_digest (FmnAttachment *self);           /* (nullable) */
const char *fmn_attachment_get_added (FmnAttachment *self);            /* (nullable) */
guint fmn_attachment_get_n_pages (FmnAttachment *self);                /* 0 when not known */
/* The same with what was found out since. (transfer full) */
FmnAttachment *fmn_attachment_with_pages (FmnAttachment *self, guint n_pages);

/* "application/pdf", "image/png"…, by the first bytes of a file: its name may say anything. NULL for what is none of those that can be shown. */
const char *fmn_attachment_sniff (const guint8 *head, gsize n);

/* FmnAttachment; never NULL. (transfer full) */
GPtrArray *fmn_entry_dup_papers (FmnEntry *entry);
void fmn_draft_add_paper (FmnDraft *draft, FmnAttachment *paper);
/* Puts @paper into the place of the one with its id. FALSE when there is none. */
gboolean fmn_draft_replace_paper (FmnDraft *draft, FmnAttachment *paper);
gboolean fmn_draft_remove_paper (FmnDraft *draft, const char *id);

/* Ids of all papers that anything in @snapshot names: entries, their earlier versions, the trash. Set of strings; any thread. (transfer full) */
GHashTable *fmn_snapshot_dup_paper_ids (FmnSnapshot *snapshot);

G_END_DECLS
