/* fmn-prompt-private.h: what the rules are given, and how they make a prompt.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-knowledge-private.h"
#include "fmn-pregnancy.h"
#include "fmn-prompt.h"

G_BEGIN_DECLS

/* A minimum by the first value: below @below (0 for any) a rise by @rise per cent in 48 hours. */
typedef struct
{
  int below;
  int rise;
} FmnPromptBand;

typedef struct _FmnPromptFacts FmnPromptFacts;
typedef struct _FmnPromptRule FmnPromptRule;
/* Adds to @found what the journal brings up by this rule. Pure: reads @facts and nothing else. */
typedef void (*FmnPromptFunc) (const FmnPromptRule *rule,
                               const FmnPromptFacts *facts,
                               GPtrArray *found);

/* One row of data/knowledge/prompts.json. Lists end with NULL and are never NULL. */
struct _FmnPromptRule
{
  char *id;
  FmnPromptFunc run;
  gboolean notice;
  char *title;
  char *text;
  char *reason;
  char *section;
  GListStore *sources;
  char **tests;
  char **needed;
  char **treatments;
  char **categories;
  char **fields;
  char **words;
  GPtrArray *groups; /* of GStrv */
  GArray *bands;     /* FmnPromptBand */
  int days, hours, losses, percent, low, high;
};

/* A test or a treatment of the journal. Days as GDate counts them; 0 for not known. */
typedef struct
{
  FmnEntry *entry;
  FmnCatalogueItem *item; /* NULL for one that the catalogue does not know */
  const char *id;         /* of the item, or "" */
  guint32 first, last;    /* the days that its date may mean */
  guint32 end_first, end_last;
  gboolean positive;
} FmnPromptItem;

/* An ending of a pregnancy that was a loss. */
typedef struct
{
  FmnEntry *entry;
  FmnEntry *pregnancy; /* (nullable) */
  const FmnOutcome *outcome;
  guint32 first, last;
  gboolean has_weeks;
  FmnGestation weeks; /* by measurement where that is known, else by dates */
} FmnPromptLoss;

/* What the rules read of a journal, gathered once. Lists are oldest first. */
struct _FmnPromptFacts
{
  FmnKnowledge *knowledge;
  FmnJournal *journal;
  guint32 today;
  GArray *tests;      /* FmnPromptItem: hers, results and procedures that stand for one */
  GArray *treatments; /* FmnPromptItem */
  GArray *losses;     /* FmnPromptLoss */
  GPtrArray *said;    /* FmnEntry: symptoms and notes */
  GPtrArray *pregnancies;
  GPtrArray *counted; /* FmnPromptLoss: by the journal's rule */
  guint n_counted;    /* the pregnancies behind that figure */
  const char *rule_label;
};

void fmn_prompt_facts_init (FmnPromptFacts *self,
                            FmnKnowledge *knowledge,
                            FmnJournal *journal,
                            const FmnDate *today);
void fmn_prompt_facts_clear (FmnPromptFacts *self);
gboolean fmn_prompt_lists (char **ids, const char *id);
/* Any of @ids among @items. */
gboolean fmn_prompt_facts_has_any (GArray *items, char **ids);
/* "Anticardiolipin IgG"; "Juniper"; "42 GPL-U/mL"; all (transfer full) */
char *fmn_prompt_item_dup_name (const FmnPromptFacts *facts, const FmnPromptItem *item);
/* Names of @ids, as the catalogue has them, joined by ", ". */
char *fmn_prompt_facts_dup_names (const FmnPromptFacts *facts, char **ids);

/* A prompt while it is being made. @about: see fmn_prompt_get_about. */
FmnPrompt *fmn_prompt_new (const FmnPromptRule *rule, const char *about);
void fmn_prompt_add_text (FmnPrompt *self, const char *name, const char *text);
void fmn_prompt_add_int (FmnPrompt *self, const char *name, int value);
void fmn_prompt_add_number (FmnPrompt *self, const char *name, double value); /* one decimal */
void fmn_prompt_add_date (FmnPrompt *self, const char *name, const FmnDate *date);
void fmn_prompt_add_day (FmnPrompt *self, const char *name, guint32 julian);
/* @entry brought it up; the latest of their dates is the prompt's. */
void fmn_prompt_add_entry (FmnPrompt *self, FmnEntry *entry);
/* Facts "test", "treatment", "name" and so on, with the entry. */
void fmn_prompt_add_item (FmnPrompt *self,
                          const FmnPromptFacts *facts,
                          const char *name,
                          const FmnPromptItem *item);
/* "name" of the loss's pregnancy, its date as @date, and the entry. */
void fmn_prompt_add_loss (FmnPrompt *self,
                          const FmnPromptFacts *facts,
                          const FmnPromptLoss *loss,
                          const char *date);
/* "n" and "rule" and the counted endings. */
void fmn_prompt_add_counted (FmnPrompt *self, const FmnPromptFacts *facts);
/* Puts facts and her words into the texts. */
void fmn_prompt_fill (FmnPrompt *self, const FmnWords *words);

/* The rules, by what they read. */
void fmn_prompt_rule_repeat_due (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void fmn_prompt_rule_repeat_close (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void
fmn_prompt_rule_test_during_treatment (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void fmn_prompt_rule_test_in_pregnancy (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void fmn_prompt_rule_test_old (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void fmn_prompt_rule_tissue_unbalanced (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void
fmn_prompt_rule_tests_without_standard (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void
fmn_prompt_rule_laboratories_differ (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void fmn_prompt_rule_units_differ (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void
fmn_prompt_rule_blood_group_negative (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);

void fmn_prompt_rule_set_incomplete (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void
fmn_prompt_rule_losses_without_tests (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void fmn_prompt_rule_losses_counted (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void fmn_prompt_rule_later_loss (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void
fmn_prompt_rule_loss_with_positive (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void fmn_prompt_rule_treatment_ended_at_loss (const FmnPromptRule *,
                                              const FmnPromptFacts *,
                                              GPtrArray *);
void fmn_prompt_rule_treatment_open (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void
fmn_prompt_rule_treatment_recorded (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void
fmn_prompt_rule_symptom_after_loss (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void fmn_prompt_rule_urgent_sign (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);

void fmn_prompt_rule_value_alone (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void fmn_prompt_rule_value_rise (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);
void fmn_prompt_rule_value_fall (const FmnPromptRule *, const FmnPromptFacts *, GPtrArray *);

G_END_DECLS
