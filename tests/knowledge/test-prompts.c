/* test-prompts.c: for every rule a journal that brings its question up, and one that nearly does.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "prompt-journal.h"

typedef struct
{
  const char *name; /* id of the prompt, "/", and what the journal has */
  const char *today;
  const char *facts; /* what its facts hold, as JSON with ' for "; NULL: it does not come up */
  const char *entries[9];
} Case;

/* Days and limits are those of the sources that data/knowledge/prompts.json names with each rule: Sydney 2006 (84 days, 70 days), Barnhart 2016 (49, 40 and 33 per
 * cent), ALIFE2 (42 days), RCOG 2023 (two and three losses). Dates of the first cases were counted by hand: 5 January and 84 days are 30 March. */
static const Case cases[] = {
  { "p-apl-repeat-due/on-the-day",
    "2026-03-30",
    "{'positive':'2026-01-05','due':'2026-03-30','days':84}",
    { POSITIVE ("acl-igg", "2026-01-05") } },
  { "p-apl-repeat-due/a-day-before", "2026-03-29", NULL, { POSITIVE ("acl-igg", "2026-01-05") } },
  { "p-apl-repeat-due/repeated",
    "2026-06-01",
    NULL,
    { POSITIVE ("acl-igg", "2026-01-05"), TEST ("acl-igg", "2026-03-30") } },
  { "p-apl-repeat-due/another-test",
    "2026-06-01",
    "{'positive':'2026-01-05'}",
    { POSITIVE ("acl-igg", "2026-01-05"), TEST ("acl-igm", "2026-04-30") } },
  { "p-apl-repeat-due/month-alone", "2026-04-24", NULL, { POSITIVE ("acl-igg", "2026-01") } },
  { "p-apl-repeat-due/above-her-range",
    "2026-03-30",
    "{'due':'2026-03-30'}",
    { TEST ("acl-igg", "2026-01-05") ",'value':{'type':'quantity','number':'42','unit':'GPL-U/mL'},"
                                     "'range':{'high':'20'}" } },
  { "p-apl-repeat-due/no-range-no-flag",
    "2026-03-30",
    NULL,
    { TEST ("acl-igg",
            "2026-01-05") ",'value':{'type':'quantity','number':'420','unit':'GPL-U/mL'}" } },
  { "p-apl-repeat-due/partner",
    "2026-03-30",
    NULL,
    { POSITIVE ("acl-igg", "2026-01-05") ",'subject':'partner'" } },
  { "p-apl-repeat-early/83-days",
    "2026-03-29",
    "{'first':'2026-01-05','second':'2026-03-29','days':83}",
    { POSITIVE ("acl-igg", "2026-01-05"), POSITIVE ("acl-igg", "2026-03-29") } },
  { "p-apl-repeat-early/84-days",
    "2026-03-30",
    NULL,
    { POSITIVE ("acl-igg", "2026-01-05"), POSITIVE ("acl-igg", "2026-03-30") } },
  { "p-apl-repeat-early/second-negative",
    "2026-03-29",
    NULL,
    { POSITIVE ("acl-igg", "2026-01-05"), TEST ("acl-igg", "2026-03-20") ",'flag':'negative'" } },
  { "p-apl-incomplete/one-of-three",
    "2026-02-24",
    "{'n':2}",
    { TWO_LOSSES, TEST ("acl-igm", "2025-05-01") } },
  { "p-apl-incomplete/all-three",
    "2026-02-24",
    NULL,
    { TWO_LOSSES, TEST ("acl-igm", "2025-05-01"), TEST ("drvvt-ratio", "2025-05-01"),
      TEST ("ab2gp1-igg", "2025-05-01") } },
  { "p-apl-incomplete/none", "2026-02-24", NULL, { TWO_LOSSES } },
  { "p-apl-none/two-losses", "2026-02-24", "{'n':2,'rule':'ESHRE 2022'}", { TWO_LOSSES } },
  { "p-apl-none/one-loss", "2026-02-24", NULL, { UNDATED, ENDING ("P1", "2024-03-01", "missed") } },
  { "p-apl-none/ectopic-is-not-counted",
    "2026-02-24",
    NULL,
    { UNDATED, UNDATED, ENDING ("P1", "2024-03-01", "missed"),
      ENDING ("P2", "2025-03-01", "ectopic-tubal") } },
  { "p-apl-none/one-recorded", "2026-02-24", NULL, { TWO_LOSSES, TEST ("acl-igm", "2025-05-01") } },
  { "p-la-on-anticoagulant/open",
    "2026-02-24",
    "{'start':'2026-02-01','date':'2026-02-10'}",
    { TREATMENT ("lmwh", "2026-02-01"), TEST ("lupus-anticoagulant", "2026-02-10") } },
  { "p-la-on-anticoagulant/before",
    "2026-02-24",
    NULL,
    { TREATMENT ("lmwh", "2026-02-01"), TEST ("lupus-anticoagulant", "2026-01-31") } },
  { "p-la-on-anticoagulant/after",
    "2026-02-24",
    NULL,
    { TREATMENT ("lmwh", "2026-02-01") ",'end-date':'2026-02-09'",
      TEST ("lupus-anticoagulant", "2026-02-10") } },
  { "p-la-on-anticoagulant/aspirin",
    "2026-02-24",
    NULL,
    { TREATMENT ("aspirin-low-dose", "2026-02-01"), TEST ("lupus-anticoagulant", "2026-02-10") } },
  { "p-protein-in-pregnancy/42-days-after",
    "2026-02-24",
    "{'date':'2025-09-12'}",
    { PREGNANCY ("2025-06-01"), ENDING ("P1", "2025-08-01", "missed"),
      TEST ("protein-s", "2025-09-12") } },
  { "p-protein-in-pregnancy/43-days-after",
    "2026-02-24",
    NULL,
    { PREGNANCY ("2025-06-01"), ENDING ("P1", "2025-08-01", "missed"),
      TEST ("protein-s", "2025-09-13") } },
  { "p-protein-in-pregnancy/before-conception",
    "2026-02-24",
    NULL,
    { PREGNANCY ("2025-06-01"), ENDING ("P1", "2025-08-01", "missed"),
      TEST ("protein-s", "2025-06-14") } },
  { "p-protein-in-pregnancy/antithrombin",
    "2026-02-24",
    "{'date':'2025-07-10','test':'Antithrombin activity'}",
    { PREGNANCY ("2025-06-01"), ENDING ("P1", "2025-08-01", "missed"),
      TEST ("antithrombin", "2025-07-10") } },
  { "p-protein-in-pregnancy/protein-c",
    "2026-02-24",
    "{'date':'2025-07-10','test':'Protein C activity'}",
    { PREGNANCY ("2025-06-01"), ENDING ("P1", "2025-08-01", "missed"),
      TEST ("protein-c", "2025-07-10") } },
  { "p-protein-in-pregnancy/a-gene",
    "2026-02-24",
    NULL,
    { PREGNANCY ("2025-06-01"), ENDING ("P1", "2025-08-01", "missed"),
      TEST ("factor-v-leiden", "2025-07-10") } },
  { "p-thyroid-old/366-days", "2026-02-24", "{'days':366}", { TEST ("tsh", "2025-02-23") } },
  { "p-thyroid-old/365-days", "2026-02-24", NULL, { TEST ("tsh", "2025-02-24") } },
  { "p-thyroid-old/a-later-one",
    "2026-02-24",
    NULL,
    { TEST ("tsh", "2020-02-23"), TEST ("tsh", "2025-12-01") } },
  { "p-thyroid-none/two-losses", "2026-02-24", "{'n':2}", { TWO_LOSSES } },
  { "p-thyroid-none/tested", "2026-02-24", NULL, { TWO_LOSSES, TEST ("tsh", "2025-12-01") } },
  { "p-no-genetics/two-losses", "2026-02-24", "{'n':2}", { TWO_LOSSES } },
  { "p-no-genetics/in-the-ending",
    "2026-02-24",
    NULL,
    { UNDATED, UNDATED, ENDING ("P1", "2024-03-01", "missed"),
      ENDING ("P2", "2025-03-01", "missed") ",'genetics':'47,XX,+16'" } },
  { "p-no-genetics/tested",
    "2026-02-24",
    NULL,
    { TWO_LOSSES, TEST ("karyotype-self", "2025-12-01") } },
  { "p-poc-abnormal-no-parent/derivative",
    "2026-02-24",
    "{'value':'46,XX,der(13;14)(q10;q10),+13'}",
    { TEST ("poc-karyotype", "2025-12-01") ",'value':{'type':'karyotype','text':'46,XX,der(13;14)("
                                           "q10;q10),+13'}" } },
  { "p-poc-abnormal-no-parent/trisomy",
    "2026-02-24",
    NULL,
    { TEST ("poc-karyotype", "2025-12-01") ",'value':{'type':'karyotype','text':'47,XX,+16'}" } },
  { "p-poc-abnormal-no-parent/both-tested",
    "2026-02-24",
    NULL,
    { TEST ("poc-array", "2025-12-01") ",'value':{'type':'text','text':'Unbalanced: loss of 4p'}",
      TEST ("karyotype-self", "2026-01-01"),
      TEST ("karyotype-partner", "2026-01-01") ",'subject':'partner'" } },
  { "p-poc-abnormal-no-parent/one-tested",
    "2026-02-24",
    "{'missing':'Karyotype, partner (blood)'}",
    { TEST ("poc-array", "2025-12-01") ",'value':{'type':'text','text':'Unbalanced: loss of 4p'}",
      TEST ("karyotype-self", "2026-01-01") } },
  { "p-no-uterus/two-losses", "2026-02-24", "{'n':2}", { TWO_LOSSES } },
  { "p-no-uterus/procedure",
    "2026-02-24",
    NULL,
    { TWO_LOSSES, "'kind':'procedure','procedure':'hysteroscopy','date':'2025-12-01'" } },
  { "p-referral-two/two-losses", "2026-02-24", "{'n':2}", { TWO_LOSSES } },
  { "p-referral-two/one-loss",
    "2026-02-24",
    NULL,
    { UNDATED, ENDING ("P1", "2024-03-01", "missed") } },
  { "p-referral-three/three-losses", "2026-02-24", "{'n':3}", { THREE_LOSSES } },
  { "p-referral-three/two-losses", "2026-02-24", NULL, { TWO_LOSSES } },
  { "p-second-trimester/13-weeks",
    "2026-02-24",
    "{'date':'2025-03-01'}",
    { UNDATED, ENDING ("P1", "2025-03-01", "missed") ",'weeks-by-dates':'13+0'" } },
  { "p-second-trimester/12-weeks-6-days",
    "2026-02-24",
    NULL,
    { UNDATED, ENDING ("P1", "2025-03-01", "missed") ",'weeks-by-dates':'12+6'" } },
  { "p-second-trimester/stillbirth",
    "2026-02-24",
    "{'date':'2025-03-01'}",
    { UNDATED, ENDING ("P1", "2025-03-01", "stillbirth") } },
  { "p-second-trimester/by-measurement",
    "2026-02-24",
    NULL,
    { UNDATED, ENDING ("P1",
                       "2025-03-01",
                       "missed") ",'weeks-by-dates':'13+2','weeks-by-measurement':'9+2'" } },
  { "p-aps-morbidity/10-weeks",
    "2026-02-24",
    "{'ended':'2025-03-01','positive':'2025-12-20'}",
    { UNDATED, ENDING ("P1", "2025-03-01", "missed") ",'weeks-by-dates':'10+0'",
      POSITIVE ("ab2gp1-igg", "2025-12-20") } },
  { "p-aps-morbidity/9-weeks-6-days",
    "2026-02-24",
    NULL,
    { UNDATED, ENDING ("P1", "2025-03-01", "missed") ",'weeks-by-dates':'9+6'",
      POSITIVE ("ab2gp1-igg", "2025-12-20") } },
  { "p-aps-morbidity/negative",
    "2026-02-24",
    NULL,
    { UNDATED, ENDING ("P1", "2025-03-01", "missed") ",'weeks-by-dates':'10+0'",
      TEST ("ab2gp1-igg", "2025-12-20") ",'flag':'negative'" } },
  { "p-treatment-ended-at-loss/a-day-after",
    "2026-03-20",
    "{'date':'2026-03-02','ended':'2026-03-01','days':1}",
    { UNDATED, ENDING ("P1", "2026-03-01", "missed"),
      TREATMENT ("progesterone-vaginal", "2026-01-10") ",'end-date':'2026-03-02'" } },
  { "p-treatment-ended-at-loss/8-days-after",
    "2026-03-20",
    NULL,
    { UNDATED, ENDING ("P1", "2026-03-01", "missed"),
      TREATMENT ("progesterone-vaginal", "2026-01-10") ",'end-date':'2026-03-09'" } },
  { "p-treatment-ended-at-loss/at-a-birth",
    "2026-03-20",
    NULL,
    { UNDATED, ENDING ("P1", "2026-03-01", "live-birth-term"),
      TREATMENT ("lmwh", "2026-01-10") ",'end-date':'2026-03-02'" } },
  { "p-blood-thinner-open/43-days-after",
    "2026-04-13",
    "{'start':'2026-01-10','days':43}",
    { UNDATED, ENDING ("P1", "2026-03-01", "missed"), TREATMENT ("lmwh", "2026-01-10") } },
  { "p-blood-thinner-open/42-days-after",
    "2026-04-12",
    NULL,
    { UNDATED, ENDING ("P1", "2026-03-01", "missed"), TREATMENT ("lmwh", "2026-01-10") } },
  { "p-blood-thinner-open/ended",
    "2026-04-13",
    NULL,
    { UNDATED, ENDING ("P1", "2026-03-01", "missed"),
      TREATMENT ("lmwh", "2026-01-10") ",'end-date':'2026-03-30'" } },
  { "p-blood-thinner-open/pregnant-again",
    "2026-04-13",
    NULL,
    { UNDATED, ENDING ("P1", "2026-03-01", "missed"), TREATMENT ("lmwh", "2026-01-10"),
      PREGNANCY ("2026-03-20") } },
  { "p-hcg-single/one",
    "2026-02-24",
    "{'date':'2026-02-01'}",
    { ONGOING, HCG ("5", "2026-02-01", "08:00") } },
  { "p-hcg-single/below-5", "2026-02-24", NULL, { ONGOING, HCG ("4", "2026-02-01", "08:00") } },
  { "p-hcg-single/above-5000",
    "2026-02-24",
    NULL,
    { ONGOING, HCG ("5001", "2026-02-01", "08:00") } },
  { "p-hcg-single/two",
    "2026-02-24",
    NULL,
    { ONGOING, HCG ("100", "2026-02-01", "08:00"), HCG ("250", "2026-02-03", "08:00") } },
  { "p-hcg-single/ended",
    "2026-02-24",
    NULL,
    { ONGOING, HCG ("100", "2026-02-01", "08:00"), ENDING ("P1", "2026-02-10", "missed") } },
  { "p-hcg-slow/40-of-49",
    "2026-02-24",
    "{'hours':48,'rise':40.0,'minimum':49}",
    { ONGOING, HCG ("1000", "2026-02-01", "08:00"), HCG ("1400", "2026-02-03", "08:00") } },
  { "p-hcg-slow/49-of-49",
    "2026-02-24",
    NULL,
    { ONGOING, HCG ("1000", "2026-02-01", "08:00"), HCG ("1490", "2026-02-03", "08:00") } },
  { "p-hcg-slow/39-of-40",
    "2026-02-24",
    "{'rise':39.0,'minimum':40}",
    { ONGOING, HCG ("2000", "2026-02-01", "08:00"), HCG ("2780", "2026-02-03", "08:00") } },
  { "p-hcg-slow/33-of-33",
    "2026-02-24",
    NULL,
    { ONGOING, HCG ("3000", "2026-02-01", "08:00"), HCG ("3990", "2026-02-03", "08:00") } },
  { "p-hcg-slow/97-hours",
    "2026-02-24",
    NULL,
    { ONGOING, HCG ("1000", "2026-02-01", "08:00"), HCG ("1400", "2026-02-05", "09:00") } },
  { "p-hcg-slow/72-hours",
    "2026-02-24",
    NULL, /* 1.82 is 49 per cent in 48 hours */
    { ONGOING, HCG ("1000", "2026-02-01", "08:00"), HCG ("1820", "2026-02-04", "08:00") } },
  { "p-hcg-slow/a-fall",
    "2026-02-24",
    NULL,
    { ONGOING, HCG ("1000", "2026-02-01", "08:00"), HCG ("800", "2026-02-03", "08:00") } },
  { "p-hcg-slow/ended",
    "2026-02-24",
    NULL,
    { ONGOING, HCG ("1000", "2026-02-01", "08:00"), HCG ("1400", "2026-02-03", "08:00"),
      ENDING ("P1", "2026-02-10", "missed") } },
  { "p-hcg-fall/16-per-cent",
    "2026-02-24",
    "{'fall':16.0,'hours':96}",
    { ONGOING, HCG ("1000", "2026-02-01", "08:00"), HCG ("840", "2026-02-05", "08:00") } },
  { "p-hcg-fall/15-per-cent",
    "2026-02-24",
    NULL,
    { ONGOING, HCG ("1000", "2026-02-01", "08:00"), HCG ("850", "2026-02-05", "08:00") } },
  { "p-hcg-fall/ended",
    "2026-02-24",
    NULL,
    { ONGOING, HCG ("1000", "2026-02-01", "08:00"), HCG ("500", "2026-02-05", "08:00"),
      ENDING ("P1", "2026-02-10", "missed") } },
  { "p-bleeding-plus-history/tagged-note",
    "2026-02-24",
    "{'date':'2026-02-20','n':1}",
    { ONGOING, UNDATED, ENDING ("P2", "2024-03-01", "missed"),
      "'kind':'note','date':'2026-02-20','tags':['Bleeding']" } },
  { "p-bleeding-plus-history/symptom",
    "2026-02-24",
    "{'date':'2026-02-20','n':1}",
    { ONGOING, UNDATED, ENDING ("P2", "2024-03-01", "missed"),
      "'kind':'symptom','date':'2026-02-20','title':'Spotting'" } },
  { "p-bleeding-plus-history/words-are-not-read",
    "2026-02-24",
    NULL,
    { ONGOING, UNDATED, ENDING ("P2", "2024-03-01", "missed"),
      "'kind':'note','date':'2026-02-20','notes':'No bleeding today'" } },
  { "p-bleeding-plus-history/no-loss",
    "2026-02-24",
    NULL,
    { ONGOING, "'kind':'note','date':'2026-02-20','tags':['bleeding']" } },
  { "p-bleeding-plus-history/ended",
    "2026-02-24",
    NULL,
    { ONGOING, ENDING ("P1", "2026-02-22", "missed"),
      "'kind':'note','date':'2026-02-20','tags':['bleeding']" } },
  { "p-ectopic-signs/tagged",
    "2026-02-24",
    "{'date':'2026-02-20'}",
    { "'kind':'note','date':'2026-02-20','tags':['shoulder-tip']" } },
  { "p-ectopic-signs/symptom",
    "2026-02-24",
    "{'date':'2026-02-20'}",
    { "'kind':'symptom','date':'2026-02-20','title':'One-sided pain'" } },
  { "p-ectopic-signs/long-past",
    "2026-02-24",
    NULL,
    { "'kind':'note','date':'2026-01-12','tags':['shoulder-tip']" } },
  { "p-ectopic-signs/long-past-in-a-pregnancy",
    "2026-02-24",
    "{'date':'2026-01-12'}",
    { ONGOING, "'kind':'note','pregnancy':'P1','date':'2026-01-12','tags':['shoulder-tip']" } },
  { "p-ectopic-signs/fever",
    "2026-02-24",
    "{'date':'2026-02-20'}",
    { "'kind':'symptom','date':'2026-02-20','title':'Fever'" } },
  { "p-ectopic-signs/clot",
    "2026-02-24",
    "{'date':'2026-02-20'}",
    { "'kind':'note','date':'2026-02-20','tags':['leg swelling']" } },
  { "p-ectopic-signs/bleeding-without-more",
    "2026-02-24",
    NULL,
    { "'kind':'note','date':'2026-02-20','tags':['bleeding']" } },
  { "p-bleeding-after-12/12-weeks",
    "2026-03-26",
    "{'date':'2026-03-26'}",
    { ONGOING, "'kind':'symptom','date':'2026-03-26','title':'Bleeding'" } },
  { "p-bleeding-after-12/a-day-before",
    "2026-03-26",
    NULL,
    { ONGOING, "'kind':'symptom','date':'2026-03-25','title':'Bleeding'" } },
  { "p-bleeding-after-12/no-pregnancy",
    "2026-03-26",
    NULL,
    { "'kind':'symptom','date':'2026-03-26','title':'Bleeding'" } },
  { "p-bleeding-after-12/ended",
    "2026-03-28",
    NULL,
    { ONGOING, ENDING ("P1", "2026-03-27", "miscarriage-second"),
      "'kind':'symptom','date':'2026-03-26','title':'Bleeding'" } },
  { "p-ectopic-signs/another-tag",
    "2026-02-24",
    NULL,
    { "'kind':'note','date':'2026-02-20','tags':['shoulder']" } },
  { "p-immune-test-only/nk-cells",
    "2026-02-24",
    "{'date':'2026-02-20'}",
    { TEST ("nk-blood-percent", "2026-02-20") } },
  { "p-immune-test-only/with-thyroid",
    "2026-02-24",
    NULL,
    { TEST ("nk-blood-percent", "2026-02-20"), TEST ("tsh", "2026-02-20") } },
  { "p-immune-test-only/thyroid-antibodies",
    "2026-02-24",
    NULL,
    { TEST ("tpo-ab", "2026-02-20") } },
  { "p-immune-treatment-no-aps/intralipid",
    "2026-02-24",
    "{'date':'2026-02-20'}",
    { TREATMENT ("intralipid", "2026-02-20") } },
  { "p-immune-treatment-no-aps/aspirin",
    "2026-02-24",
    NULL,
    { TREATMENT ("aspirin-low-dose", "2026-02-20") } },
  { "p-results-different-labs/two",
    "2026-02-24",
    "{'labs':'St Anne’s, Harbour clinic'}",
    { TEST ("tsh", "2026-01-20") ",'lab':'St Anne’s'",
      TEST ("tsh", "2026-02-20") ",'lab':'Harbour clinic'" } },
  { "p-results-different-labs/the-same",
    "2026-02-24",
    NULL,
    { TEST ("tsh", "2026-01-20") ",'lab':'St Anne’s'",
      TEST ("tsh", "2026-02-20") ",'lab':'ST ANNE’S'" } },
  { "p-units-mixed/no-factor",
    "2026-02-24",
    "{'units':'GPL-U/mL, CU'}",
    { TEST ("acl-igg", "2026-01-20") ",'value':{'type':'quantity','number':'12','unit':'GPL-U/mL'}",
      TEST ("acl-igg", "2026-02-20") ",'value':{'type':'quantity','number':'9','unit':'CU'}" } },
  { "p-units-mixed/a-factor",
    "2026-02-24",
    NULL,
    { TEST ("glucose-fasting",
            "2026-01-20") ",'value':{'type':'quantity','number':'5.0','unit':'mmol/L'}",
      TEST ("glucose-fasting",
            "2026-02-20") ",'value':{'type':'quantity','number':'90','unit':'mg/dL'}" } },
  { "p-rh-negative/no-anti-d",
    "2026-02-24",
    "{'ended':'2025-03-01','value':'A RhD negative'}",
    { UNDATED, ENDING ("P1", "2025-03-01", "missed"),
      TEST ("blood-group", "2024-01-01") ",'value':{'type':'text','text':'A RhD negative'}" } },
  { "p-rh-negative/on-the-third-day",
    "2026-02-24",
    NULL,
    { UNDATED, ENDING ("P1", "2025-03-01", "missed"), TREATMENT ("anti-d", "2025-03-04"),
      TEST ("blood-group", "2024-01-01") ",'value':{'type':'text','text':'A RhD negative'}" } },
  { "p-rh-negative/on-the-fourth-day",
    "2026-02-24",
    "{'ended':'2025-03-01'}",
    { UNDATED, ENDING ("P1", "2025-03-01", "missed"), TREATMENT ("anti-d", "2025-03-05"),
      TEST ("blood-group", "2024-01-01") ",'value':{'type':'text','text':'0 Rh neg.'}" } },
  { "p-rh-negative/given",
    "2026-02-24",
    NULL,
    { UNDATED, ENDING ("P1", "2025-03-01", "missed") ",'anti-d':'given'",
      TEST ("blood-group", "2024-01-01") ",'value':{'type':'text','text':'A RhD negative'}" } },
  { "p-rh-negative/positive",
    "2026-02-24",
    NULL,
    { UNDATED, ENDING ("P1", "2025-03-01", "missed"),
      TEST ("blood-group",
            "2024-01-01") ",'value':{'type':'text','text':'A RhD positive, antibody screen "
                          "negative'}" } },
};

static void
assert_facts (FmnPrompt *prompt, const char *expected)
{
  g_autofree char *text = to_json (expected);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  JsonObject *wanted = json_node_get_object (node);
  g_autoptr (GList) names = json_object_get_members (wanted);

  for (GList *name = names; name != NULL; name = name->next)
    {
      g_autofree char *want = json_to_string (json_object_get_member (wanted, name->data), FALSE);
      JsonNode *has = json_object_get_member (fmn_prompt_get_facts (prompt), name->data);
      g_autofree char *got = has != NULL ? json_to_string (has, FALSE) : NULL;

      g_assert_cmpstr (got, ==, want);
    }
}

/* What every prompt has: a question, a reason in which every fact is filled in, a source, and an entry that brought it up. */
static void
assert_whole (FmnPrompt *prompt)
{
  g_assert_nonnull (strchr (fmn_prompt_get_text (prompt), '?'));
  g_assert_null (strchr (fmn_prompt_get_title (prompt), '{'));
  g_assert_null (strchr (fmn_prompt_get_text (prompt), '{'));
  g_assert_null (strchr (fmn_prompt_get_reason (prompt), '{'));
  g_assert_cmpuint (g_list_model_get_n_items (fmn_prompt_get_sources (prompt)), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (fmn_prompt_get_entries (prompt)), >, 0);
  g_assert_nonnull (fmn_prompt_get_date (prompt));
  g_assert_nonnull (
      fmn_knowledge_get_section (fmn_knowledge_get_default (), fmn_prompt_get_section (prompt)));
}

static void
test_rule (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (FmnJournal) journal
      = make_journal (test->entries, G_N_ELEMENTS (test->entries), test->today);
  g_autofree char *id = g_strndup (test->name, (gsize) (strchr (test->name, '/') - test->name));
  g_autoptr (GListModel) prompts = NULL;
  FmnPrompt *prompt;
  FmnDate today;

  g_assert_true (fmn_date_parse_edtf (test->today, &today));
  prompts = fmn_knowledge_find_prompts (fmn_knowledge_get_default (), journal, &today);
  prompt = find (prompts, id);
  if (test->facts == NULL)
    {
      g_assert_null (prompt);
      return;
    }
  g_assert_nonnull (prompt);
  assert_whole (prompt);
  assert_facts (prompt, test->facts);
}

/* Every rule of the data is in the table above, once so that it comes up and once so that it does not. */
static void
test_complete (void)
{
  g_autoptr (GHashTable) up = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) not_up = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  JsonArray *prompts;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_hash_table_add (
        cases[i].facts != NULL ? up : not_up,
        g_strndup (cases[i].name, (gsize) (strchr (cases[i].name, '/') - cases[i].name)));
  path = g_build_filename (g_getenv ("FMN_SOURCE_DIR"), "data", "knowledge", "prompts.json", NULL);
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  prompts = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                          "prompts");
  g_assert_cmpuint (json_array_get_length (prompts), >=, 28);
  for (guint i = 0; i < json_array_get_length (prompts); i++)
    {
      const char *id
          = json_object_get_string_member (json_array_get_object_element (prompts, i), "id");

      g_test_message ("%s", id);
      g_assert_true (g_hash_table_contains (up, id));
      g_assert_true (g_hash_table_contains (not_up, id));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/knowledge/prompts/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_rule);
    }
  g_test_add_func ("/knowledge/prompts/complete", test_complete);
  return g_test_run ();
}
