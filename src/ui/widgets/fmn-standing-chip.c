/* fmn-standing-chip.c: the five marks of a guideline's standing.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-standing-chip.h"

#include "fmn-chip.h"

GtkWidget *
fmn_standing_chip_new (FmnKnowledge *knowledge, FmnStanding standing)
{
  static const char *const icons[FMN_N_STANDINGS] = {
    [FMN_STANDING_RECOMMENDED] = "fm-full-symbolic",
    [FMN_STANDING_CONDITIONAL] = "fm-half-symbolic",
    [FMN_STANDING_NOT_RECOMMENDED] = "fm-ring-symbolic",
    [FMN_STANDING_RESEARCH_ONLY] = "fm-flask-symbolic",
    [FMN_STANDING_NOT_ADDRESSED] = "fm-dash-symbolic",
  };
  GtkWidget *chip;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);
  g_return_val_if_fail (standing > FMN_STANDING_EVIDENCE && standing < FMN_N_STANDINGS, NULL);

  chip = fmn_chip_new_with_icon (icons[standing],
                                 fmn_knowledge_get_standing_label (knowledge, standing));
  gtk_widget_add_css_class (chip, "standing");
  gtk_widget_set_tooltip_text (chip, fmn_knowledge_get_standing_meaning (knowledge, standing));
  return chip;
}
