# test-data.py: the knowledge data: schemas, links, sources, words, reading age, and nothing copied from the article.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import copy
import json
import pathlib
import re
import sys

source = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(source / "tests" / "lib"))
from tap import Tap, equal, true  # noqa: E402

import jsonschema  # noqa: E402

import article_ngrams  # noqa: E402
import knowledge_data  # noqa: E402
import reading_age  # noqa: E402

data = knowledge_data.load(source)
GRADE = 8  # Flesch-Kincaid, about twelve years of age

# Words that this program never says to a person, and the places that may hold one: a fixed label, and the name of a
# medical word that is explained.
NEVER = re.compile(
    r"\b(fail\w*|reject\w*|normal\w*|abnormal\w*|at least|only|early|earlier|overdue|try(ing)? again|congratulat\w*"
    r"|countdown|scor(e|es|ing)|predict\w*|sorry|attack\w*|hostile|blighted|should|must|pregnancy tissue"
    r"|products of conception|viable)\b|!", re.IGNORECASE)
# What the rules put into the texts of prompts.
FACTS = set("test treatment date positive days due first second n rule recorded missing name value weeks ended start hours later rise minimum "
            "fall entry labs units".split())
ALLOWED = {"guidance/standings/research-only/label", "glossary/terms/g-39/term"}


def validator(name):
    path = source / "data" / "schemas" / f"knowledge-{name}.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def valid(name):
    errors = [f"{list(e.absolute_path)}: {e.message}" for e in validator(name).iter_errors(data[name])]
    equal(errors, [], name)


def refuses(name, change):
    document = copy.deepcopy(data[name])
    change(document)
    true(not validator(name).is_valid(document), "the schema notices the change")


BROKEN = {
    "test-without-source": ("catalogue", lambda d: d["tests"][0]["plain"].pop("sources")),
    "test-with-no-source-id": ("catalogue", lambda d: d["tests"][0]["plain"].update(sources=[])),
    "quantity-without-unit": ("catalogue", lambda d: next(t for t in d["tests"] if t["value"]["type"] == "quantity").pop("units")),
    "flag-from-catalogue": ("catalogue", lambda d: d["tests"][0].update(high=5)),
    "loinc-shape": ("catalogue", lambda d: d["tests"][0].update(loinc=["32813"])),
    "offset-without-factor": ("catalogue", lambda d: d["tests"][2]["units"][1].update(offset=2)),
    "standing": ("guidance", lambda d: d["rows"][0].update(standing="good")),
    "row-without-year": ("guidance", lambda d: d["rows"][0].pop("year")),
    "statement-not-a-question": ("questions", lambda d: d["questions"][0].update(text="Ask it.")),
    "comparison": ("article", lambda d: d["sections"][0]["claims"][0].update(comparison="stronger")),
    "term-without-source": ("glossary", lambda d: d["terms"][0].pop("sources")),
    "sign-without-source": ("help", lambda d: d["signs"][0].pop("sources")),
    "explanation-without-section": ("explanations", lambda d: d["kinds"][0].update(sections=[])),
    "source-not-read": ("sources", lambda d: d["sources"][0].pop("read")),
    "prompt-without-source": ("prompts", lambda d: d["prompts"][0].pop("sources")),
    "prompt-no-question": ("prompts", lambda d: d["prompts"][0].update(text="Test it.")),
    "prompt-of-no-rule": ("prompts", lambda d: d["prompts"][0].update(rule="guess")),
    "straight-quote": ("glossary", lambda d: d["terms"][0].update(meaning="It's so.")),
}

items = data["catalogue"]["tests"] + data["catalogue"]["treatments"]
sections = [s["id"] for s in data["article"]["sections"]]
source_ids = [s["id"] for s in data["sources"]["sources"]]
topics = {prefix: {t["id"] for t in data["explanations"][member]} for prefix, member in
          (("kind", "kinds"), ("group", "groups"), ("outcome", "outcomes"), ("procedure", "procedures"))}


def complete():
    # What there was at the first release; more may come and nothing goes.
    for count, least, name in ((len(data["catalogue"]["tests"]), 60, "tests"), (len(data["catalogue"]["treatments"]), 35, "treatments"),
                               (len(data["glossary"]["terms"]), 48, "terms"), (len(data["questions"]["questions"]), 66, "questions"),
                               (len(data["prompts"]["prompts"]), 28, "prompts")):
        true(count >= least, f"{count} {name}")
    equal(sections, ["intro", "basics", "autoimmune", "alloimmune", "inflammatory", "stories", "diagnosis", "treatment",
                     "protocols", "lifestyle", "advocacy", "closing", "beyond-article"], "sections in reading order")
    equal([s["id"] for s in data["article"]["sections"] if not s["from-article"]], ["beyond-article"], "not from the article")
    manifest = (source / "data" / "knowledge" / "knowledge.gresource.xml").read_text(encoding="utf-8")
    equal(set(re.findall(r"<file>(\w+)\.json</file>", manifest)), set(knowledge_data.NAMES), "files that are compiled in")


def unique():
    for name, ids in {
        "items": [i["id"] for i in items],
        "sources": source_ids,
        "terms": [t["id"] for t in data["glossary"]["terms"]],
        "questions": [q["id"] for q in data["questions"]["questions"]],
        "prompts": [p["id"] for p in data["prompts"]["prompts"]],
        "claims": [c["id"] for s in data["article"]["sections"] for c in s["claims"]],
        "categories": [c["id"] for c in data["catalogue"]["categories"]],
        "signs": [s["id"] for s in data["help"]["signs"]],
    }.items():
        equal(sorted(ids), sorted(set(ids)), name)
    # What win.learn is given is one of these, or a sheet of Learn.
    learn = sections + [i["id"] for i in items] + [t["id"] for t in data["glossary"]["terms"]] + ["tests", "treatments", "words", "marks", "sources", "urgent-help"]
    equal(sorted(learn), sorted(set(learn)), "ids of what there is to read")


def sources_resolve():
    cited = knowledge_data.collect_sources({n: data[n] for n in data if n != "sources"}, set())
    equal(sorted(cited - set(source_ids)), [], "cited but not listed")
    equal(sorted(set(source_ids) - cited), [], "listed but not cited")
    true("memory" not in cited, "nothing from memory")
    equal(len({data[n]["checked"] for n in ("guidance", "help", "sources")}), 1, "one month of checking")


def years_agree():
    years = {s["id"]: s["year"] for s in data["sources"]["sources"]}
    for row in data["guidance"]["rows"] + data["guidance"]["evidence"]:
        equal(row["year"], years[row["source"]], row["source"])


def nothing_without_source():
    """Every text that states something stands beside its source."""
    unsourced = {"guidance/notice", "guidance/none", "help/note"}

    def walk(value, path, inherited):
        if isinstance(value, list):
            for index, member in enumerate(value):
                walk(member, f"{path}/{member.get('id', index) if isinstance(member, dict) else index}", inherited)
        elif isinstance(value, dict):
            sourced = inherited or bool(value.get("sources")) or bool(value.get("source"))
            for key, member in value.items():
                here = f"{path}/{key}"
                if key in ("text", "evidence", "sign", "action", "notice", "none", "note", "paragraphs", "reason") and here not in unsourced \
                        and (isinstance(member, str) or key == "paragraphs"):
                    true(sourced, f"{here} has a source")
                elif key == "meaning" and not path.startswith("guidance/standings"):
                    true(sourced, f"{here} has a source")
                walk(member, here, sourced)

    for name in data:
        if name != "sources":
            walk(data[name], name, False)


def guidance_is_about_something():
    known = {i["id"] for i in items} | {f"{p}:{i}" for p, ids in topics.items() for i in ids}
    for row in data["guidance"]["rows"] + data["guidance"]["evidence"]:
        equal([a for a in row["about"] if a not in known], [], row["text"])
    for section in data["article"]["sections"]:
        for claim in section["claims"]:
            equal([a for a in claim.get("about", []) if a not in {i["id"] for i in items}], [], claim["id"])
    for procedure in data["explanations"]["procedures"]:
        true(procedure.get("item", items[0]["id"]) in {i["id"] for i in items}, procedure["id"])


def questions_are_raised():
    known = {"test": {i["id"] for i in data["catalogue"]["tests"]},
             "treatment": {i["id"] for i in data["catalogue"]["treatments"]},
             "category": {c["id"] for c in data["catalogue"]["categories"]}}
    known.update(topics)
    # Outcomes without a text of their own are known to the journal.
    schema = json.loads((source / "data" / "schemas" / "journal.schema.json").read_text(encoding="utf-8"))
    outcomes = set(re.findall(r'"(missed|incomplete|miscarriage-second)"', json.dumps(schema)))
    known["outcome"] = known["outcome"] | outcomes
    for question in data["questions"]["questions"]:
        for key in question["raised-by"]:
            prefix, ident = key.split(":")[:2]
            true(ident in known[prefix], f"{question['id']}: {key}")
        true(question.get("losses-min", 0) <= question.get("losses-max", 99), question["id"])


def prompts_lead_somewhere():
    """Every id that a prompt names is there, and every function of the table has a prompt that uses it."""
    known = {"tests": {i["id"] for i in data["catalogue"]["tests"]}, "treatments": {i["id"] for i in data["catalogue"]["treatments"]},
             "categories": {c["id"] for c in data["catalogue"]["categories"]}}
    known["needed"] = known["tests"]
    table = (source / "src" / "knowledge" / "fmn-prompts.c").read_text(encoding="utf-8")
    functions = set(re.findall(r'\{ "([a-z-]+)",\s+fmn_prompt_rule_', table))
    equal({p["rule"] for p in data["prompts"]["prompts"]}, functions, "rules")
    for prompt in data["prompts"]["prompts"]:
        true(prompt["section"] in sections, f"{prompt['id']}: {prompt['section']}")
        for member, ids in known.items():
            equal([i for i in prompt.get(member, []) if i not in ids], [], f"{prompt['id']}: {member}")
        for group in prompt.get("groups", []):
            equal([i for i in group if i not in known["tests"]], [], f"{prompt['id']}: groups")
        true(re.search(r"\{[a-z-]+\}", prompt["reason"]) is not None, f"{prompt['id']}: the reason has a fact in it")


def categories_are_used():
    kinds = {c["id"]: c["kind"] for c in data["catalogue"]["categories"]}
    for kind, member in (("test", "tests"), ("treatment", "treatments")):
        equal({i["category"] for i in data["catalogue"][member]}, {c for c, k in kinds.items() if k == kind}, kind)


def every_section_is_reached():
    reached = {s for i in items for s in i["sections"]}
    for member in ("kinds", "groups", "procedures"):
        reached |= {s for t in data["explanations"][member] for s in t["sections"]}
    equal(sorted(set(sections) - reached), [], "sections that no entry leads to")


def claims_link_back():
    """An item that a claim is about leads to that claim's section."""
    by_id = {i["id"]: i for i in items}
    for section in data["article"]["sections"]:
        for claim in section["claims"]:
            for ident in claim.get("about", []):
                true(section["id"] in by_id[ident]["sections"], f"{ident} leads to {section['id']}")


def conversions_are_sound():
    """Factors between units, against the molar masses and definitions that they rest on."""
    expected = {  # (item, unit): factor, from the source named
        ("complement-c3", "mg/dL"): 100,      # 1 g/L = 100 mg/dL
        ("haemoglobin", "g/dL"): 0.1,         # 1 g/L = 0.1 g/dL
        ("glucose-fasting", "mg/dL"): 18.016,  # molar mass 180.16 g/mol (PubChem CID 5793)
        ("progesterone", "ng/mL"): 0.3145,    # molar mass 314.5 g/mol (PubChem CID 5994)
        ("estradiol", "pg/mL"): 0.2724,       # molar mass 272.4 g/mol (PubChem CID 5757)
        ("vitamin-d", "ng/mL"): 0.4006,       # molar mass 400.6 g/mol (PubChem CID 5283731)
        ("ft4", "ng/dL"): 0.0777,             # molar mass 776.9 g/mol (PubChem CID 5819)
        ("amh", "ng/mL"): 0.14,               # 1 ng/mL = 7.14 pmol/L (140 kDa dimer)
        ("hcg", "mIU/mL"): 1,
        ("crl", "cm"): 0.1,
    }
    for (ident, label), factor in expected.items():
        units = next(i for i in items if i["id"] == ident)["units"]
        equal(next(u for u in units if u["label"] == label)["factor"], factor, f"{ident} in {label}")
    # Kits of antiphospholipid antibodies do not convert, and prolactin depends on the standard.
    for ident in ("acl-igg", "acl-igm", "ab2gp1-igg", "ab2gp1-igm", "prolactin"):
        for unit in next(i for i in items if i["id"] == ident)["units"]:
            true("factor" not in unit, f"{ident} has no conversion")


def loinc_check_digits():
    """LOINC codes end with a mod 10 check digit (LOINC Users' Guide, appendix C)."""
    for item in data["catalogue"]["tests"]:
        for code in item.get("loinc", []):
            body, digit = code.split("-")
            odd = str(int(body[::-2][::-1]) * 2)
            even = body[-2::-2][::-1]
            total = sum(int(d) for d in even + odd)
            equal((10 - total % 10) % 10, int(digit), code)


def no_word_that_we_never_say():
    for path, text in knowledge_data.texts(data):
        found = NEVER.search(text)
        true(found is None or path in ALLOWED, f"{path}: {found.group(0) if found else ''}: {text}")


def typography():
    for path, text in knowledge_data.texts(data):
        true(not re.search(r"""["']|\.\.\.|  |--| \.| ,""", text), f"{path}: {text}")
        facts = set() if not path.startswith("prompts/") else FACTS
        true(set(re.findall(r"\{([^}]*)\}", text)) <= facts | {"loss", "pregnancy", "baby", "Loss", "Pregnancy"}, f"{path}: {text}")


def nothing_copied():
    held = set((source / "tests" / "knowledge" / "article-ngrams.txt").read_text(encoding="utf-8").split())
    # The title is the one run of words that we share: it proves that the comparison works.
    title = next(s for s in data["sources"]["sources"] if s["id"] == "article")["title"]
    equal([h in held for h in article_ngrams.hashes(title)], [True, True, True], "the title is recognised")
    for path, text in knowledge_data.texts(data):
        true(not held.intersection(article_ngrams.hashes(text)), f"{path} shares eight words with the article: {text}")


def syllable_counter():
    # Counts from the CMU Pronouncing Dictionary.
    for word, count in {"the": 1, "loss": 1, "baby": 2, "pregnancy": 3, "miscarriage": 3, "immune": 2, "antibody": 4,
                        "positive": 3, "placenta": 3, "people": 2, "table": 2, "medicine": 3, "measured": 2, "started": 2,
                        "laboratory": 5, "guideline": 2, "hormone": 2, "condition": 3, "tissue": 2, "idea": 3,
                        "genes": 1, "sources": 2, "values": 2, "being": 2, "science": 2, "studies": 2, "area": 3, "needed": 2, "heparin": 3, "aspirin": 3, "syndrome": 2, "autoimmune": 4}.items():
        equal(reading_age.syllables(word), count, word)


def grade_formula():
    # The worked examples of the formula's article in Wikipedia: -1.45 and 11.3.
    equal(round(reading_age.grade("The cat sat on the mat."), 2), -1.45, "short")
    equal(round(reading_age.grade("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."), 1), 11.3, "long")


def reading_ages():
    texts = {i["id"]: i["plain"]["text"] for i in items}
    for member in ("kinds", "groups", "outcomes", "procedures"):
        texts.update({f"{member}/{t['id']}": t["text"] for t in data["explanations"][member]})
    texts.update({s["id"]: " ".join(s["paragraphs"]) for s in data["article"]["sections"]})
    for name, text in texts.items():
        grade = reading_age.grade(text)
        true(grade <= GRADE, f"{name} reads at grade {grade:.1f}: {text}")


def short_texts_on_average():
    for name, texts in {
        "glossary": [t["meaning"] for t in data["glossary"]["terms"]],
        "questions": [q["text"] for q in data["questions"]["questions"]],
        "prompts": [p["text"] for p in data["prompts"]["prompts"]],
        "reasons": [p["reason"] for p in data["prompts"]["prompts"]],
        "guidance": [r["text"] for r in data["guidance"]["rows"] + data["guidance"]["evidence"]],
        "evidence": [c["evidence"] for s in data["article"]["sections"] for c in s["claims"]],
        "help": [f"{s['sign']}. {s['action']}" for s in data["help"]["signs"]],
    }.items():
        grades = [reading_age.grade(t) for t in texts]
        true(sum(grades) / len(grades) <= GRADE, f"{name} reads at grade {sum(grades) / len(grades):.1f}")


def says_that_no_clinician_reviewed_it():
    equal(data["guidance"]["reviewed-by-clinician"], False, "reviewed")
    true("clinician" in data["guidance"]["notice"] and "clinician" in data["help"]["note"], "the notice says so")


tap = Tap()
for name in knowledge_data.NAMES:
    tap.check(f"schema/{name}", valid, name)
for name, (part, change) in BROKEN.items():
    tap.check(f"schema-refuses/{name}", refuses, part, change)
for function in (complete, unique, sources_resolve, years_agree, nothing_without_source, guidance_is_about_something,
                 questions_are_raised, prompts_lead_somewhere, categories_are_used, every_section_is_reached, claims_link_back, conversions_are_sound,
                 loinc_check_digits, no_word_that_we_never_say, typography, nothing_copied, syllable_counter, grade_formula,
                 reading_ages, short_texts_on_average, says_that_no_clinician_reviewed_it):
    tap.check(function.__name__.replace("_", "-"), function)
tap.done()
