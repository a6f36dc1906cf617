/* fmn-scan-section.c: what was seen on a scan, and what was measured.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-scan-section.h"

#include <glib/gi18n-lib.h>

struct _FmnScanSection
{
  FmnEditorSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FmnScanSection, fmn_scan_section, FMN_TYPE_EDITOR_SECTION)

static void
fmn_scan_section_build (FmnEditorSection *section)
{
  static const char *const names[]
      = { "heartbeat",    "embryo", "yolk-sac",   "sac",
          "fetuses",      "crl",    "heart-rate", "weeks-by-measurement",
          "sac-diameter", "place",  "clinician",  NULL };

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("What was seen"));
  fmn_editor_section_add_field (section, "finding");
  for (guint i = 0; names[i] != NULL; i++)
    fmn_editor_section_add_field (section, names[i]);
}

static void
fmn_scan_section_class_init (FmnScanSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_scan_section_build;
}

static void
fmn_scan_section_init (FmnScanSection *self)
{
}
