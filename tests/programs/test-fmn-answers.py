# test-fmn-answers.py: what the command line tells: history, weeks, explanations, reminders, the summary and what is exported.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import datetime
import io
import json
import stat
import subprocess

from fmn_runner import Fmn, source
from tap import Tap, equal, true

CLINIC = "5a3b1e00-0007-4000-8000-000000000008"
PRIVATE = "After the walk"

sample = json.loads((source / "data" / "sample" / "journal.json").read_text(encoding="utf-8"))


def history():
    told = Fmn("--sample").ok("history", "--json").json()
    equal([(p["number"], p["name"], p["ended"], p["weeks-at-end"]) for p in told["pregnancies"]],
          [(1, "Spring", True, "8~"), (2, "Ilse", True, "39+1"), (3, "Wren", True, "11+3"), (4, "Juniper", True, "9+2")], "pregnancies")
    equal((told["gtpal"], told["gp"], told["viability-weeks"], told["loss-rule"]), ("G4 T1 P0 A3 L1", "G4 P1+3", 24, "eshre"), "counts")
    figures = {name: figure["number"] for name, figure in told["figures"].items()}
    equal((figures["gravidity"], figures["losses-before-10"], figures["stillbirths"]), (4, 2, 0), "figures")
    equal(told["figures"]["gravidity"]["pregnancies"], [p["id"] for p in told["pregnancies"]], "behind")
    equal(told["pregnancies"][2]["endings"][0]["weeks-by-measurement"], "9+2", "by measurement")
    text = Fmn("--sample").ok("history").out
    for words in ("Juniper", "G4 T1 P0 A3 L1", "24 weeks", "ESHRE"):
        true(words in text, words)


def history_in_full():
    told = Fmn("--sample").ok("history", "--json").json()
    wren = told["pregnancies"][2]
    equal([(d["method"], d["in-use"], d["days-more-min"], d["days-more-max"]) for d in wren["datings"]],
          [("last-period", True, 0, 0), ("ovulation", False, 0, 0), ("scan-weeks", False, 0, 0)], "datings")
    equal((wren["dating-reason"], wren["dating-sentence"]), ("agreed", "Dated by last period; ovulation would give the same; scan would give the same."), "which and why")
    equal((wren["endings"][0]["managed"], wren["endings"][0]["living"] if "living" in wren["endings"][0] else None), (["surgery"], None), "what is known of the ending")
    equal((told["loss-rule-name"], told["secondary"], told["leave-out-biochemical"]), ("ESHRE 2022", True, False), "rules")
    true("hoad002" in told["loss-rule-source"], "the rule's source")
    bands = [told["figures"][name]["number"] for name in ("losses-before-10", "losses-10-to-13", "losses-14-up", "losses-weeks-unknown", "biochemical")]
    equal(bands, [2, 1, 0, 0, 0], "bands")
    equal(told["figures"]["consecutive"]["pregnancies"], [p["id"] for p in told["pregnancies"][2:]], "behind the run")
    equal(told["figures"]["transfers-without"]["transfers"], [], "transfers")
    text = Fmn("--sample").ok("history").out
    for words in ("   2  losses before 10 weeks (of 1, 4)", "(secondary)", "Dated by last period; ovulation would give the same"):
        true(words in text, words)


def history_of_twins():
    fmn = Fmn("empty")
    twins = fmn.add("pregnancy", title="Two", fetuses="2", datings="last-period:2024-01-17")
    fmn.add("ending", pregnancy=twins, fetus="1", date="2024-05-01", outcome="miscarriage-second")
    told = fmn.ok("history", "--json").json()
    equal((told["pregnancies"][0]["ended"], told["gtpal"]), (False, "G1 T0 P0 A0 L?"), "while the other goes on")
    fmn.add("ending", pregnancy=twins, fetus="2", date="2024-10-09", outcome="live-birth-term", living="yes")
    told = fmn.ok("history", "--json").json()
    equal([(e["fetus"], e["weeks"]) for e in told["pregnancies"][0]["endings"]], [(1, "15+0"), (2, "38+0")], "each with its weeks")
    equal((told["pregnancies"][0]["ended"], told["gtpal"]), (True, "G1 T1 P0 A0 L1"), "and one pregnancy")
    text = fmn.ok("history").out
    for words in ("1: Pregnancy loss after the first three months", "   15w 0d\n", "2: Born living", "   38w 0d\n"):
        true(words in text, f"{words}: {text}")


def history_corrected():
    fmn = Fmn("--sample")
    document = fmn.document()
    document["settings"]["corrections"] = [
        {"figure": "gravidity", "number": 6, "reckoned": 5, "note": "Two of 2012.", "noted": "2026-01-01T10:00:00Z"},
        {"figure": "births", "number": 3, "viability-weeks": 20},
        {"figure": "figure-of-a-later-version", "number": 1},
    ]
    fmn.file.write_text(json.dumps(document), encoding="utf-8")
    transfer = fmn.add("procedure", procedure="embryo-transfer", date="2024-05-06", embryo_day="5", result="no-pregnancy")
    equal(fmn.document()["settings"]["corrections"], document["settings"]["corrections"], "kept in the file")
    told = fmn.ok("history", "--json").json()
    figure = told["figures"]["gravidity"]
    equal((figure["number"], figure["reckoned"], figure["text"]), (6, 4, "6 (reckoned 4; corrected by hand: Two of 2012.)"), "corrected")
    equal(figure["correction"], {"reckoned-then": 5, "note": "Two of 2012.", "noted": "2026-01-01T10:00:00Z"}, "correction")
    true("Is 6 still right?" in figure["question"], "asked, since the entries give something else now")
    equal(len(figure["pregnancies"]), 4, "behind what is reckoned")
    equal(told["gtpal"], "G6 T1 P0 A3 L1", "the shorthand")
    # Births were corrected under another limit.
    equal((told["figures"]["births"]["number"], "correction" in told["figures"]["births"]), (1, False), "under another limit")
    equal((told["figures"]["transfers-without"]["number"], told["figures"]["transfers-without"]["transfers"]), (1, [transfer]), "a transfer that no pregnancy followed")
    equal(told["figures"]["gravidity"]["reckoned"], 4, "and it is no pregnancy")
    true("6 (reckoned 4; corrected by hand: Two of 2012.)" in fmn.ok("history").out, "in words")
    equal([(q["about"], q["figure"]) for q in fmn.ok("check", "--json").json()["questions"]], [("figure", "gravidity")], "asked by check too")
    true("gravidity  When you corrected" in fmn.ok("check").out, "in words")


def history_of_nothing():
    told = Fmn("empty").ok("history", "--json").json()
    equal(told["pregnancies"], [], "pregnancies")
    equal(told["figures"]["living"]["number"], None, "living children that nobody has spoken of")


# Dates and weeks: due date is 280 days from the first day of the last period (ACOG committee opinion 700), 266 from ovulation, 266 less the embryo's age from a transfer.
# Crown-rump lengths: Robinson and Fleming 1975 with the factor 1.037, 8.052 × √(1.037 × mm) + 23.73 days.
WEEKS = [
    ("2026-03-01", "8+3", "2026-10-08", ["--last-period", "2026-01-01"]),
    ("2024-04-25", "8+0", "2024-12-05", ["--last-period", "2024-02-29"]),
    ("2026-03-01", "7+3", "2026-10-15", ["--last-period", "2026-01-01", "--cycle-length", "35"]),
    ("2026-03-01", "9+0", "2026-10-04", ["--last-period", "2026-01-01", "--cycle-length", "24"]),
    ("2025-12-31", "30+4", "2026-03-07", ["--last-period", "2025-05-31"]),
    ("2024-03-01", "8+5", "2024-10-06", ["--last-period", "2023-12-31"]),
    ("2026-03-01", "8+3", "2026-10-08", ["--ovulation", "2026-01-15"]),
    ("2026-03-01", "8+3", "2026-10-08", ["--transfer", "2026-01-20", "--embryo-day", "5"]),
    ("2026-03-01", "8+1", "2026-10-10", ["--transfer", "2026-01-20", "--embryo-day", "3"]),
    ("2026-03-01", "8+4", "2026-10-07", ["--transfer", "2026-01-20", "--embryo-day", "6"]),
    ("2026-03-01", "8+3", "2026-10-08", ["--due", "2026-10-08"]),
    ("2025-11-03", "7+1", None, ["--scan", "2025-11-03", "--crl", "10"]),
    ("2025-11-03", "9+2", None, ["--scan", "2025-11-03", "--crl", "25"]),
    ("2025-11-10", "12+2", None, ["--scan", "2025-11-03", "--crl", "45"]),
    ("2025-11-10", "9+0", None, ["--scan", "2025-11-03", "--weeks", "8w 0d"]),
]


def weeks(on, wanted, due, arguments):
    told = Fmn().ok("weeks", "--on", on, *arguments, "--json", folder=False).json()
    equal(told["weeks"], wanted, "weeks")
    if due:
        equal(told["due"], due, "due")
        equal((datetime.date.fromisoformat(due) - datetime.date.fromisoformat(told["start"])).days, 280, "from the start to the due date")


def weeks_of_ranges():
    """The worked examples of calcnimbus.com's IVF due date calculator, a partial date, and days before 1970 and across a leap day and the changes of the clock, in
    two time zones at opposite ends of the world: weeks are counted on the calendar, and no clock moves them."""
    for zone in ("UTC", "Pacific/Kiritimati", "Pacific/Niue", "Europe/London"):
        fmn = Fmn()
        env = {**fmn.environment(), "TZ": zone}

        def tell(on, *arguments):
            return fmn.ok("weeks", "--on", on, *arguments, "--json", folder=False, env=env).json()

        equal(tell("2026-11-17", "--transfer", "2026-03-01", "--embryo-day", "5")["due"], "2026-11-17", f"{zone}: day 5")
        equal(tell("2026-11-17", "--transfer", "2026-03-01", "--embryo-day", "3")["due"], "2026-11-19", f"{zone}: day 3")
        # The clocks of Europe go forward on 29 March 2026 and back on 25 October.
        equal([tell(day, "--last-period", "2026-03-22")["weeks"] for day in ("2026-03-28", "2026-03-29", "2026-03-30", "2026-10-25", "2026-10-26")],
              ["0+6", "1+0", "1+1", "31+0", "31+1"], f"{zone}: the changes of the clock")
        equal([tell(day, "--last-period", "1968-02-01")["weeks"] for day in ("1968-02-28", "1968-02-29", "1968-03-01")], ["3+6", "4+0", "4+1"], f"{zone}: a leap day before 1970")
        equal(tell("2021-05", "--last-period", "2021-03-10")["weeks"], "7+3/11+5", f"{zone}: a month")
        equal(tell("2021-05-12", "--last-period", "2021-03")["weeks"], "6+0/10+2", f"{zone}: of a month")
    text = Fmn().ok("weeks", "--on", "2021-05", "--last-period", "2021-03-10", folder=False).out
    equal(text, "between 7w and 11w\n", "in words")


def weeks_refused():
    fmn = Fmn()
    for arguments in ([], ["--on", "2026-03-01"], ["--last-period", "2026-01-01"], ["--on", "2026-05-20", "--last-period", "2026-06-01"], ["--on", "2026-03-01", "--last-period", "abc"],
                      ["--on", "2026-03-01", "--transfer", "2026-01-20"], ["--on", "2026-03-01", "--transfer", "2026-01-20", "--embryo-day", "9"],
                      ["--on", "2026-03-01", "--scan", "2026-01-20"], ["--on", "2026-03-01", "--scan", "2026-01-20", "--crl", "small"],
                      ["--on", "2026-03-01", "--last-period", "2026-01-01", "--due", "2026-10-08"], ["--on", "2027-03-01", "--last-period", "2026-01-01"],
                      ["--on", "2026-03-01", "--last-period", "2026-01-01", "--cycle-length", "long"]):
        fmn.fails(2, "weeks", *arguments, folder=False)


def explain():
    fmn = Fmn("--sample")
    for word in ("acl-igg", "LA", "hcg", "autoimmune", "aspirin-low-dose", "missed", "visit", "5a3b1e00-0004-4000-8000-000000000031"):
        told = fmn.ok("explain", word, "--json").json()
        true(told["title"] and told["text"] and told["sources"], word)
        true("{loss}" not in json.dumps(told), f"{word}: her words are filled in")
        true("{loss}" not in fmn.ok("explain", word).out, f"{word}: her words are filled in")
    text = fmn.ok("explain", "acl-igg").out
    for words in ("Anticardiolipin", "In the article", "What guidelines say", "Sources"):
        true(words in text, words)
    for line in ("A second sample", "Units", "- CU: no confirmed conversion", "Guidelines were last checked in", "Your entries", "- 20 December 2025: Anticardiolipin antibody IgG"):
        true(line in text, f"acl-igg: {line}")
    told = fmn.ok("explain", "progesterone", "--json").json()
    equal(told["units"][1], {"unit": "ng/mL", "ucum": "ng/mL", "factor": 0.3145, "offset": 0.0}, "314.5 g/mol (PubChem CID 5994)")
    # The sample's two results, the newest first; and the entries of a section.
    dates = [fmn.ok("show", ident, "--json").json()["date"] for ident in told["entries"]]
    equal(dates, ["2025-10-16", "2023-04-26"], "her results of it by date")
    true(told["entries"][0] in fmn.ok("explain", "beyond-article", "--json").json()["entries"], "a section lists her entries")
    fmn.fails(1, "explain", "quux")
    fmn.fails(2, "explain")


def explain_without_journal():
    true("Lupus" in Fmn().ok("explain", "lupus-anticoagulant", folder=False).out, "a word is explained without a journal")
    broken = Fmn("empty")
    broken.file.write_text("{", encoding="utf-8")
    true("Lupus" in broken.ok("explain", "lupus-anticoagulant").out, "and beside one that cannot be read")


MEDICINE = "5a3b1e00-0005-4000-8000-000000000003"


def reminders():
    fmn = Fmn("--sample")
    told = fmn.ok("reminders", "--json").json()
    daily = [r["at"] for r in told if r.get("entry") == MEDICINE]
    equal((daily[0], daily[1], len(daily)), ("2026-02-25T07:00", "2026-02-26T07:00", 5 * 365), "what repeats")
    equal([r["at"] for r in told if "entry" not in r], ["2031-02-16T10:00"], "a week before that ends, of no entry")
    equal([(r["at"], r["entry"]) for r in told if r.get("entry") not in (MEDICINE, None)],
          [("2026-03-03T19:00", CLINIC), ("2026-03-04T08:40", CLINIC), ("2026-03-04T11:50", CLINIC), ("2026-03-09T09:00", "5a3b1e00-0007-4000-8000-000000000010"), ("2026-03-14T09:00", CLINIC), ("2026-03-16T19:00", "5a3b1e00-0007-4000-8000-000000000009"),
           ("2026-03-17T08:55", "5a3b1e00-0007-4000-8000-000000000009"), ("2026-04-02T18:00", "5a3b1e00-0007-4000-8000-000000000010")], "times")
    equal(len({r["id"] for r in told}), len(told), "ids")
    for reminder in told:
        equal((reminder["title"], reminder["body"]), ("A note from your journal", ""), "neutral words")
        true(CLINIC not in reminder["id"], "an opaque id")
    equal([r["at"] for r in fmn.ok("reminders", "--from", "2026-03-04T08:00", "--to", "2026-03-04T08:40", "--json").json()], ["2026-03-04T08:40"], "from and to")
    equal([r["at"] for r in fmn.ok("reminders", "--from", "2026-03-03", "--to", "2026-03-03", "--json").json()], ["2026-03-03T07:00", "2026-03-03T19:00"], "to the end of a day")
    equal(len(fmn.ok("reminders", "--to", "2026-03-03").out.splitlines()), 8, "lines")
    says = {what: fmn.ok("reminders", "--says", what, "--from", "2026-03-04", "--to", "2026-03-04").out for what in ("nothing", "kind", "all")}
    true("visit" not in says["nothing"] and "visit" in says["kind"] and "clinic" not in says["kind"] and "Recurrent loss clinic" in says["all"], f"saying more: {says}")
    fmn.fails(2, "reminders", "--from", "soon")
    fmn.fails(2, "reminders", "--to", "2026-03")
    fmn.fails(2, "reminders", "--from", "2026-03-04T25:00")
    fmn.fails(2, "reminders", "--says", "everything")


def reminders_paused():
    """Without the journal; the file of the service holds the pause, whatever else is in it."""
    fmn = Fmn()
    path = fmn.root / "state" / "forget-me-not" / "reminders.json"

    def policy(*arguments):
        equal(fmn.ok("reminders", *arguments, folder=False).out, "", "it says nothing")
        equal(stat.S_IMODE(path.stat().st_mode), 0o600, "mode")
        held = json.loads(path.read_text(encoding="utf-8"))["policy"]
        return held.get("paused-from"), held.get("paused-until")

    equal(policy("--pause", "2026-03-14"), ("2026-02-24T10:15", "2026-03-14T00:00"), "until a day")
    equal(policy("--pause", "for-good"), ("2026-02-24T10:15", "9999-12-31T00:00"), "for good")
    equal(policy("--resume"), ("2026-02-24T10:15", "2026-02-24T10:15"), "resumed")
    equal(policy("--resume"), ("2026-02-24T10:15", "2026-02-24T10:15"), "resumed again")
    fmn.fails(2, "reminders", "--pause", "soon", folder=False)
    fmn.fails(2, "reminders", "--pause", "2026-03-14", "--resume", folder=False)


def sidecar():
    """The journal that the app opens is the one that the background service hears of; tests may not open that one, so this runs as the program does for a person, in folders of its own."""
    fmn = Fmn()
    environment = {name: value for name, value in fmn.environment().items() if name not in ("FMN_TESTING", "FMN_TODAY")}
    path = fmn.root / "state" / "forget-me-not" / "reminders.json"
    equal(fmn.run("init", "--no-passphrase", folder=False, env=environment).out.strip(), str(fmn.root / "data" / "forget-me-not" / "journal"), "folder")
    added = fmn.run("add", "--kind", "visit", "--set", "title=Secret", "--set", "date=2199-03-04", "--set", "time=10:40", "--set", "reminders=2h", folder=False, env=environment)
    equal(added.code, 0, added.err)
    text = path.read_text(encoding="utf-8")
    true("2199-03-04T08:40" in text and "2199-03-04T12:10" in text and "Secret" not in text and added.out.strip() not in text, text)
    equal(stat.S_IMODE(path.stat().st_mode), 0o600, "mode")
    equal(fmn.run("remove", added.out.strip(), folder=False, env=environment).code, 0, "remove")
    true("2199" not in path.read_text(encoding="utf-8"), "the reminder went with its visit")
    fmn.run("init", "--sample", "--no-passphrase", env=environment)
    before = path.read_bytes()
    equal(fmn.run("edit", CLINIC, "--set", "time=11:00", env=environment).code, 0, "edit")
    equal(path.read_bytes(), before, "another journal does not speak")


def pdf_text(path):
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True).stdout.decode("utf-8")


def summary():
    fmn = Fmn("--sample")
    path = fmn.root / "summary.pdf"
    equal(fmn.ok("summary", "-o", path).out, "", "it says nothing")
    equal(stat.S_IMODE(path.stat().st_mode), 0o600, "mode")
    text = pdf_text(path)
    for words in ("Recurrent loss clinic", "Mara Lindqvist", "G4 T1 P0 A3 L1", "Should aspirin continue until the repeat?"):
        true(words in text, words)
    true(PRIVATE not in text, "only me")
    first = path.read_bytes()
    fmn.fails(1, "summary", "-o", path)
    equal(path.read_bytes(), first, "the file that was there")
    fmn.ok("summary", "-o", path, "--force", "--full", "--paper", "letter", "--with-only-me")
    true("letter" in subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True).stdout.decode("utf-8"), "paper")
    fmn.ok("summary", "-o", fmn.root / "gp.pdf", "--visit", "5a3b1e00-0007-4000-8000-000000000009")
    true("Blood test, repeat" in pdf_text(fmn.root / "gp.pdf"), "another visit")
    true("G4 T1 P0 A3 L1" in fmn.ok("summary", "--text").out, "as text")


def summary_refused():
    fmn = Fmn("--sample")
    path = fmn.root / "summary.pdf"
    fmn.fails(2, "summary")
    fmn.fails(2, "summary", "-o", path, "--paper", "a9")
    fmn.fails(2, "summary", "-o", path, "--visit", "5a3b1e00-0001-4000-8000-000000000001")
    fmn.fails(1, "summary", "-o", path, "--visit", "nowhere")
    fmn.fails(1, "summary", "-o", fmn.root / "no" / "summary.pdf")
    true(not path.exists(), "nothing was written")


def export(format, name, begins):
    fmn = Fmn("--sample")
    path = fmn.root / name
    equal(fmn.ok("export", "--format", format, "-o", path).out, "", "it says nothing")
    equal(stat.S_IMODE(path.stat().st_mode), 0o600, "mode")
    text = path.read_text(encoding="utf-8")
    true(text.startswith(begins), text[:40])
    true(PRIVATE not in text, "only me")
    equal(fmn.ok("export", "--format", format, "-o", "-").out.replace("\r\n", "\n"), text, "standard output")
    path.write_text("mine", encoding="utf-8")
    fmn.fails(1, "export", "--format", format, "-o", path)
    equal(path.read_text(encoding="utf-8"), "mine", "the file that was there")
    fmn.ok("export", "--format", format, "-o", path, "--force")
    equal(path.read_text(encoding="utf-8"), text, "replaced")
    equal(stat.S_IMODE(path.stat().st_mode), 0o600, "mode")
    fmn.fails(1, "export", "--format", format, "-o", fmn.root / "no" / name)
    equal(sorted(p.name for p in fmn.root.iterdir() if p.is_file()), [name], "no other file")


def export_csv_whole():
    """Python's reader finds every entry, and every text as it is in the file."""
    fmn = Fmn("--sample")
    rows = list(csv.DictReader(io.StringIO(fmn.ok("export", "--format", "csv", "-o", "-", "--with-only-me").out, newline="")))
    by_id = {row["id"]: row for row in rows}
    equal(len(rows), len(sample["entries"]), "rows")
    for entry in sample["entries"]:
        for name, value in entry.items():
            if isinstance(value, str):
                equal(by_id[entry["id"]][name], value, f"{entry['id']} {name}")


def export_refused():
    fmn = Fmn("--sample")
    fmn.fails(2, "export", "--format", "csv")
    fmn.fails(2, "export", "-o", fmn.root / "x")
    done = fmn.fails(2, "export", "--format", "pdf", "-o", fmn.root / "x")
    true("csv" in done.err and "markdown" in done.err and "ical" in done.err, "the formats are named")


def prompts():
    """84 days after 20 December 2025 is 14 March 2026 (Sydney 2006: 12 weeks)."""
    before = Fmn("--sample", today="2026-03-13T10:15").ok("prompts", "--json").json()
    true("p-apl-repeat-due" not in [p["id"] for p in before], "not before 12 weeks")
    fmn = Fmn("--sample", today="2026-03-14T10:15")
    told = fmn.ok("prompts", "--json").json()
    due = next(p for p in told if p["id"] == "p-apl-repeat-due")
    equal((due["facts"]["positive"], due["facts"]["due"], due["facts"]["days"]), ("2025-12-20", "2026-03-14", 84), "facts")
    equal((due["kind"], due["section"], due["sources"], due["date"]), ("question", "autoimmune", ["sydney2006"], "2025-12-20"), "about it")
    true("84 days" in due["reason"] and "14 March 2026" in due["reason"] and due["text"].endswith("?"), due["reason"])
    equal([p["date"] for p in told], sorted((p["date"] for p in told), reverse=True), "by date")
    text = fmn.ok("prompts").out
    for words in (due["text"], due["reason"], "Miyakis", "No clinician"):
        true(words in text, words)


def prompts_taken():
    """One that stands on the list of a visit is not told again."""
    fmn = Fmn("--sample", today="2026-03-14T10:15")
    due = next(p for p in fmn.ok("prompts", "--json").json() if p["id"] == "p-apl-repeat-due")
    question = {"kind": "question", "title": due["text"], "from": {"entry": due["entries"][0], "prompt": due["id"], "about": due["about"]}}
    fmn.ok("add", "--json", text=json.dumps(question))
    equal([p for p in fmn.ok("prompts", "--json").json() if p["id"] == due["id"]], [], "taken")
    equal(len([p for p in fmn.ok("prompts", "--all", "--json").json() if p["id"] == due["id"]]), 1, "with --all")


def prompts_of_nothing():
    fmn = Fmn("empty")
    equal(fmn.ok("prompts", "--json").json(), [], "none")
    true("Nothing comes up" in fmn.ok("prompts").out, "said")


tap = Tap()
for function in (history, history_in_full, history_of_twins, history_corrected, history_of_nothing):
    tap.check(function.__name__.replace("_", " "), function)
for row in WEEKS:
    tap.check(f"weeks {' '.join(row[3])}", weeks, *row)
for function in (weeks_of_ranges, weeks_refused, explain, explain_without_journal, prompts, prompts_taken, prompts_of_nothing, reminders, reminders_paused, sidecar, summary, summary_refused):
    tap.check(function.__name__.replace("_", " "), function)
tap.check("export csv", export, "csv", "journal.csv", "id,kind,date,")
tap.check("export markdown", export, "markdown", "journal.md", "# Journal of Mara Lindqvist and Jonas Lindqvist\n")
tap.check("export ical", export, "ical", "journal.ics", "BEGIN:VCALENDAR\n")
for function in (export_csv_whole, export_refused):
    tap.check(function.__name__.replace("_", " "), function)
tap.done()
