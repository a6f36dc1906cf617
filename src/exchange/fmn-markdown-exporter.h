/* fmn-markdown-exporter.h: the whole history to read.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-exporter.h"

G_BEGIN_DECLS

#define FMN_TYPE_MARKDOWN_EXPORTER (fmn_markdown_exporter_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnMarkdownExporter, fmn_markdown_exporter, FMN, MARKDOWN_EXPORTER, FmnExporter)

FmnExporter *fmn_markdown_exporter_new (void);

G_END_DECLS
