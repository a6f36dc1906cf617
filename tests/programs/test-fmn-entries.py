# test-fmn-entries.py: entries go in, are changed, go away and come back through the command line, and the file holds what was said.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import re
import stat

from fmn_runner import Fmn, source
from tap import Tap, equal, true

JUNIPER = "5a3b1e00-0001-4000-8000-000000000004"
CLINIC = "5a3b1e00-0007-4000-8000-000000000008"
GP = "5a3b1e00-0007-4000-8000-000000000006"

sample = json.loads((source / "data" / "sample" / "journal.json").read_text(encoding="utf-8"))
UUID = re.compile("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")


def without(entry, *names):
    return {name: value for name, value in entry.items() if name not in names}


def init():
    fmn = Fmn()
    done = fmn.ok("init")
    equal(done.out.strip(), str(fmn.folder), "folder")
    true("no passphrase" in done.err, "an open journal is said to be one")
    equal(stat.S_IMODE(fmn.folder.stat().st_mode), 0o700, "mode of the folder")
    equal(stat.S_IMODE(fmn.file.stat().st_mode), 0o600, "mode of the file")
    equal(fmn.document()["entries"], [], "entries")
    true("sample" not in fmn.document(), "it is no sample")
    fmn.fails(1, "init")
    fmn.fails(1, "init", "--sample")
    equal(Fmn("empty").ok("list").out, "", "an empty list")


def init_sample():
    fmn = Fmn("--sample")
    document = fmn.document()
    equal(document["sample"], True, "sample")
    by_id = {entry["id"]: entry for entry in document["entries"]}
    equal(by_id, {entry["id"]: entry for entry in sample["entries"]}, "entries")


def list_text():
    fmn = Fmn("--sample")
    lines = fmn.ok("list").out.splitlines()
    equal(len(lines), len(sample["entries"]), "lines")
    dates = [line[38:48].strip() for line in lines]
    equal(dates, sorted(dates, key=lambda date: date.rstrip("~")), "oldest first")
    true(any("Should aspirin continue" in line and "2026-02-16" in line for line in lines), "a question in the list")


def list_filters():
    fmn = Fmn("--sample")

    def ids(*arguments):
        return {entry["id"] for entry in fmn.ok("list", "--json", *arguments).json()}

    def wanted(test):
        return {entry["id"] for entry in sample["entries"] if test(entry)}

    for kind in {entry["kind"] for entry in sample["entries"]}:
        equal(ids("--kind", kind), wanted(lambda entry: entry["kind"] == kind), kind)
    bound = wanted(lambda entry: entry.get("pregnancy") == JUNIPER)
    for name in (JUNIPER, "juniper", "Juniper"):
        true(bound <= ids("--pregnancy", name) <= bound | {JUNIPER}, name)
    equal(ids("--tag", "referral"), wanted(lambda entry: "referral" in entry.get("tags", [])), "tag")
    equal(ids("--search", "CRÓCUSES"), {"5a3b1e00-0001-4000-8000-000000000001"}, "search without accents and case")
    equal(ids("--search", "okafor second"), {CLINIC}, "all words")
    equal(ids("--kind", "visit", "--search", "referred"), {GP}, "both")
    equal(ids("--search", "nowhere to be found"), set(), "nothing")
    fmn.fails(2, "list", "--kind", "feeling")
    fmn.fails(1, "list", "--pregnancy", "Nobody")


def list_json():
    fmn = Fmn("--sample")
    by_id = {entry["id"]: entry for entry in fmn.ok("list", "--json").json()}
    equal(by_id[CLINIC], {"id": CLINIC, "kind": "visit", "date": "2026-03-04", "time": "10:40", "caption": "Recurrent loss clinic",
                          "detail": by_id[CLINIC]["detail"], "moment": by_id[CLINIC]["moment"]}, "a visit")
    equal(by_id["5a3b1e00-000a-4000-8000-000000000004"]["only-me"], True, "only me")
    equal(by_id["5a3b1e00-0003-4000-8000-000000000006"]["moment"], "7w 4d", "weeks")


def show():
    fmn = Fmn("--sample")
    for entry in sample["entries"]:
        equal(fmn.entry(entry["id"]), entry, entry["id"])
    equal(fmn.entry("5A3B1E00-0007-4000-8000-000000000008")["id"], CLINIC, "capitals")
    done = fmn.ok("show", CLINIC)
    for words in ("Recurrent loss clinic", "4 March 2026", "Dr Okafor", "1 day before at 19:00", CLINIC):
        true(words in done.out, words)
    fmn.fails(2, "show", "5a3b")
    fmn.fails(1, "show", "5a3")
    fmn.fails(1, "show", "ffffffff-ffff-4fff-8fff-ffffffffffff")
    fmn.fails(2, "show")
    fmn.fails(2, "show", CLINIC, GP)


def show_begins():
    fmn = Fmn("empty")
    identity = fmn.add("note", notes="Here.")
    equal(fmn.entry(identity[:4])["id"], identity, "the beginning of an id")


# A reminder bears the time at which it was written down.
NOTED = {"noted": "2026-02-24T10:15:00Z"}
# What is typed, and what stands in the file for it.
TYPED = [
    ("note", {"date": "about May 2019"}, {"date": "2019-05~"}),
    ("note", {"date": "spring 2020"}, {"date": "2020-21"}),
    ("note", {"date": "2021"}, {"date": "2021"}),
    ("note", {"date": "14 March 2021"}, {"date": "2021-03-14"}),
    ("note", {"date": "2021-03-14~"}, {"date": "2021-03-14~"}),
    ("note", {"date": "yesterday"}, {"date": "2026-02-23"}),
    ("note", {"notes": "Two\nlines", "tags": "one, two ,three", "only_me": "yes"}, {"notes": "Two\nlines", "tags": ["one", "two", "three"], "only-me": True}),
    ("note", {"only_me": "no", "title": ""}, {}),
    ("visit", {"time": "9:30", "length": "45", "reminders": "1d@19:00, 2h,30m"},
     {"time": "09:30", "length": 45, "reminders": [{"days": 1, "at": "19:00", **NOTED}, {"minutes": 120, **NOTED}, {"minutes": 30, **NOTED}]}),
    ("treatment", {"reminders": "2026-04-01@08:00/day..2026-06-01, 2026-04-02@20:30/2weeks"},
     {"reminders": [{"on": "2026-04-01", "at": "08:00", "rule": "FREQ=DAILY;UNTIL=20260601T235959", **NOTED}, {"on": "2026-04-02", "at": "20:30", "rule": "FREQ=WEEKLY;INTERVAL=2", **NOTED}]}),
    ("test", {"reminders": "2026-05-24@09:00,2026-05-24@10:00/weekdays,2026-05-24@11:00/3months"},
     {"reminders": [{"on": "2026-05-24", "at": "09:00", **NOTED}, {"on": "2026-05-24", "at": "10:00", "rule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", **NOTED},
                    {"on": "2026-05-24", "at": "11:00", "rule": "FREQ=MONTHLY;INTERVAL=3", **NOTED}]}),
    ("visit", {"referral": "referred done 2026-01-02; form by 30 March 2026 remind 3d@08:30; phone-call by about April 2026;tests"},
     {"referral": [{"step": "referred", "done": "2026-01-02"}, {"step": "form", "by": "2026-03-30", "remind-days": 3, "remind-at": "08:30"},
                   {"step": "phone-call", "by": "2026-04~"}, {"step": "tests"}]}),
    ("ending", {"date": "2019", "outcome": "missed", "weeks_by_dates": "about 8", "weeks_by_measurement": "9w 2d", "managed": "waiting,Tablets", "anti_d": "Not needed"},
     {"date": "2019", "outcome": "missed", "weeks-by-dates": "8~", "weeks-by-measurement": "9+2", "managed": ["waiting", "tablets"], "anti-d": "not-needed"}),
    ("test", {"value": "<5 IU/L", "test": "hcg"}, {"test": "hcg", "value": {"type": "quantity", "comparator": "<", "number": "5", "unit": "IU/L"}}),
    ("test", {"test": "tsh", "value": "2.2", "range": "0.4–4.0"},
     {"test": "tsh", "value": {"type": "quantity", "number": "2.2", "unit": "mIU/L"}, "range": {"low": "0.4", "high": "4.0"}}),
    ("test", {"test": "ANA", "value": "1:320", "range": "<1:160"}, {"test": "ana", "value": {"type": "titre", "titre": "1:320"}, "range": {"text": "<1:160"}}),
    ("test", {"test": "Lupus anticoagulant", "value": "not detected", "range": "< 1.2"},
     {"test": "lupus-anticoagulant", "value": {"type": "finding", "finding": "not-detected"}, "range": {"high": "1.2"}}),
    ("test", {"test": "karyotype-self", "value": "46,XX"}, {"test": "karyotype-self", "value": {"type": "karyotype", "text": "46,XX"}}),
    ("test", {"title": "A test of its own", "value": "> 100 ng/mL", "range": "> 5"},
     {"title": "A test of its own", "value": {"type": "quantity", "comparator": ">", "number": "100", "unit": "ng/mL"}, "range": {"low": "5"}}),
    ("test", {"title": "A test of its own", "value": "as written"}, {"title": "A test of its own", "value": {"type": "text", "text": "as written"}}),
    ("treatment", {"treatment": "aspirin-low-dose", "dose": "75", "unit": "mg", "route": "By mouth", "ongoing": "yes"},
     {"treatment": "aspirin-low-dose", "dose": "75", "unit": "mg", "route": "oral", "ongoing": True}),
    ("pregnancy", {"title": "Wren", "datings": "last-period:20 March 2023:29; scan-crl:2023-05-09:10.0", "partner": "A friend", "conceived": "Without treatment"},
     {"title": "Wren", "datings": [{"method": "last-period", "date": "2023-03-20", "cycle-length": 29}, {"method": "scan-crl", "date": "2023-05-09", "crl": "10", "in-use": True}],
      "partner": "A friend", "conceived": "without-treatment"}),
    ("pregnancy", {"datings": "about-weeks:March 2019:about 8"}, {"datings": [{"method": "about-weeks", "date": "2019-03", "weeks": "8~", "in-use": True}]}),
    ("pregnancy", {"datings": "transfer:2025-09-30:5"}, {"datings": [{"method": "transfer", "date": "2025-09-30", "embryo-day": 5, "in-use": True}]}),
    ("question", {"title": "What of it?", "from": "item:acl-igg"}, {"title": "What of it?", "from": {"item": "acl-igg"}}),
    ("question", {"title": "Why?", "from": "section:treatment", "status": "to-ask"}, {"title": "Why?", "from": {"section": "treatment"}, "status": "to-ask"}),
    ("scan", {"heartbeat": "Seen", "crl": "13.0", "fetuses": "1"}, {"heartbeat": "seen", "crl": "13.0", "fetuses": 1}),
    ("note", {"reflections": "A thought."}, {"reflections": [{"author": "self", "written": "2026-02-24T10:15:00Z", "text": "A thought."}]}),
    ("treatment", {"title": "A tablet", "steps": '[{"date":"2024-02","dose":"5","unit":"mg"}]'}, {"title": "A tablet", "steps": [{"date": "2024-02", "dose": "5", "unit": "mg"}]}),
]


def is_same(got, wanted):
    """Numbers in text form may carry a trailing zero that the digits typed had."""
    equal(json.loads(json.dumps(got).replace('"10.0"', '"10"')), json.loads(json.dumps(wanted).replace('"10.0"', '"10"')), "entry")


def add_typed(kind, parts, wanted):
    fmn = Fmn("empty")
    identity = fmn.add(kind, **parts)
    true(UUID.match(identity), identity)
    entry = fmn.entry(identity)
    equal(entry["created"], "2026-02-24T10:15:00Z", "created")
    is_same(without(entry, "id", "kind", "created", "modified", "pregnancy"), wanted)
    # The same as JSON on standard input.
    other = Fmn("empty")
    object = {"kind": kind, **{name.replace("_", "-"): value for name, value in parts.items()}}
    second = other.ok("add", "--json", text=json.dumps(object)).json()["id"]
    is_same(without(other.entry(second), "id", "kind", "created", "modified", "pregnancy"), wanted)


# What is not understood: nothing is added, and the sentence names what was typed or the part.
NOT_UNDERSTOOD = [
    ("note", {"date": "abc"}, "abc"),
    ("note", {"date": "2021-02-30"}, "2021-02-30"),
    ("note", {"feeling": "sad"}, "feeling"),
    ("note", {"created": "2021-01-01T00:00:00Z"}, "created"),
    ("note", {"only_me": "perhaps"}, "perhaps"),
    ("note", {"title": "two\nlines"}, "title"),
    ("note", {"author": "somebody"}, "somebody"),
    ("note", {"pregnancy": "Nobody"}, "Nobody"),
    ("test", {"test": "hcg", "value": "abc"}, "abc"),
    ("test", {"test": "no such test"}, "no such test"),
    ("test", {"test": "aspirin-low-dose"}, "aspirin-low-dose"),
    ("treatment", {"dose": "many"}, "many"),
    ("treatment", {"route": "sideways"}, "sideways"),
    ("treatment", {"steps": "in words"}, "steps"),
    ("treatment", {"steps": '[{"dose":'}, "steps"),
    ("visit", {"time": "25:00"}, "25:00"),
    ("visit", {"length": "0"}, "length"),
    ("visit", {"reminders": "soon"}, "soon"),
    ("test", {"reminders": "2026-04@09:00"}, "2026-04@09:00"),
    ("test", {"reminders": "2026-04-01@09:00/often"}, "often"),
    ("ending", {"outcome": "sad"}, "sad"),
    ("ending", {"weeks_by_dates": "9.5"}, "9.5"),
    ("ending", {"managed": "waiting,dancing"}, "dancing"),
    ("pregnancy", {"datings": "transfer:2025-09-30"}, "transfer:2025-09-30"),
    ("pregnancy", {"datings": "stars:2025-09-30"}, "stars"),
    ("pregnancy", {"datings": "transfer:2025-09-30:old"}, "old"),
    ("question", {"from": "section:nowhere"}, "nowhere"),
    ("question", {"from": "item:nothing"}, "nothing"),
    ("question", {"from": "nowhere"}, "nowhere"),
]


def add_refused(kind, parts, named):
    fmn = Fmn("empty")
    sets = [word for name, value in parts.items() for word in ("--set", f"{name.replace('_', '-')}={value}")]
    done = fmn.run("add", "--kind", kind, *sets)
    true(done.code in (1, 2), f"code {done.code}: {done.err}")
    true(named in done.err, f"{named!r} is not in {done.err!r}")
    equal(done.out, "", "output")
    equal(fmn.document()["entries"], [], "entries")


def add_json_whole():
    """Each entry of the sample, alone, arrives as it is: id, created and versions too, and members of a later version."""
    fmn = Fmn("empty")
    entries = json.loads((source / "tests" / "data" / "journals" / "every-member.json").read_text(encoding="utf-8"))["entries"]
    known = [entry for entry in entries if entry["kind"] != "kind-of-a-later-version"]
    order = sorted(known, key=lambda entry: entry["kind"] != "pregnancy")
    for entry in order:
        equal(fmn.ok("add", text=json.dumps(entry)).out.strip() != "", True, entry["id"])
    for entry in known:
        if entry["kind"] == "ending" and "pregnancy" not in entry:
            equal(without(fmn.entry(entry["id"]), "modified", "pregnancy"), without(entry, "modified"), entry["id"])
        else:
            equal(without(fmn.entry(entry["id"]), "modified"), without(entry, "modified"), entry["id"])


def add_sample_whole():
    fmn = Fmn("empty")
    order = {"pregnancy": 0, "ending": 2}
    for entry in sorted(sample["entries"], key=lambda entry: order.get(entry["kind"], 1)):
        fmn.ok("add", text=json.dumps(entry))
    got = {entry["id"]: without(entry, "modified") for entry in fmn.document()["entries"]}
    equal(got, {entry["id"]: without(entry, "modified") for entry in sample["entries"]}, "entries")
    equal(fmn.ok("history").out, Fmn("--sample").ok("history").out, "history")


def add_json_refused():
    fmn = Fmn("--sample")
    deep = b'{"kind":"note","x":' + b"[" * 200000 + b"]" * 200000 + b"}"
    hidden = b'/* " */' + b"[" * 200000
    for text, code in (
        ("", 2), ("words", 2), ("[]", 2), ("{}", 2), ('{"kind":"note"', 2), ('{"kind":1}', 2), ('{"kind":"feeling"}', 2), (deep, 2), (hidden, 2),
        (b'{"kind":"note","notes":"\xff"}', 2), ('{"kind":"note","notes":["a"]}', 2), ('{"kind":"note","date":2021}', 2), ('{"kind":"note","id":"mine"}', 2),
        ('{"kind":"note","id":7}', 2), ('{"kind":"note","created":"yesterday"}', 2), (json.dumps({"kind": "note", "id": CLINIC}), 2),
        (json.dumps({"kind": "scan", "pregnancy": CLINIC}), 2), (json.dumps({"kind": "question", "visit": JUNIPER}), 2),
        ('{"kind":"visit","length":"forty"}', 2), ('{"kind":"visit","length":100000}', 2), ('{"kind":"test","value":{"type":"quantity","number":1.5}}', 2),
        (b'{"kind":"note","notes":"' + b"x" * (17 * 1024 * 1024) + b'"}', 2),
    ):
        fmn.fails(code, "add", text=text)
    fmn.fails(2, "add", "--kind", "note", "--set", "notes")
    fmn.fails(2, "add", "--kind", "note", "--set", "=x")
    fmn.fails(2, "add", "--kind", "feeling")
    fmn.fails(2, "add", "words", text="{}")


def add_missing_reference():
    """A reference to what is not there is kept, as the format says."""
    fmn = Fmn("empty")
    gone = "11111111-2222-4333-8444-555555555555"
    identity = fmn.ok("add", text=json.dumps({"kind": "question", "title": "Where?", "visit": gone})).out.strip()
    equal(fmn.entry(identity)["visit"], gone, "visit")


def ending_makes_pregnancy():
    fmn = Fmn("empty")
    made = fmn.ok("add", "--json", "--kind", "ending", "--set", "date=about May 2018", "--set", "outcome=loss", "--set", "weeks-by-dates=about 8", "--set",
                  "managed=waiting", "--name", "Snow").json()
    equal((set(made), made["questions"]), ({"id", "pregnancy", "questions"}, []), "answer")
    ending, pregnancy = fmn.entry(made["id"]), fmn.entry(made["pregnancy"])
    equal(without(ending, "created", "modified"), {"id": made["id"], "kind": "ending", "date": "2018-05~", "outcome": "loss", "weeks-by-dates": "8~", "managed": ["waiting"],
                                                  "pregnancy": made["pregnancy"]}, "ending")
    equal(without(pregnancy, "created", "modified"), {"id": made["pregnancy"], "kind": "pregnancy", "title": "Snow",
                                                     "datings": [{"method": "about-weeks", "date": "2018-05~", "weeks": "8~", "in-use": True}]}, "pregnancy")
    equal(len(fmn.document()["entries"]), 2, "entries")
    fmn.ok("add", "--kind", "ending", "--set", "outcome=unknown")
    equal(len(fmn.document()["entries"]), 4, "nothing but that it ended")


def ending_ends_visits():
    fmn = Fmn("empty")
    pregnancy = fmn.add("pregnancy", title="Fern", datings="last-period:2026-01-05")
    past = fmn.add("visit", title="Past", date="2026-02-10", pregnancy="Fern")
    stays = fmn.add("visit", title="Blood test", date="2026-03-01", pregnancy=pregnancy)
    stops = fmn.add("visit", title="Scan", date="2026-03-09", pregnancy=pregnancy)
    other = fmn.add("visit", title="Dentist", date="2026-03-10")
    fmn.fails(1, "add", "--kind", "ending", "--set", "pregnancy=Fern", "--keep", "nowhere")
    fmn.ok("add", "--kind", "ending", "--set", "pregnancy=Fern", "--set", "date=2026-02-20", "--set", "outcome=loss", "--keep", stays)
    equal({name: fmn.entry(name).get("ended", False) for name in (past, stays, stops, other)}, {past: False, stays: False, stops: True, other: False}, "ended")


def edit():
    fmn = Fmn("--sample")
    before = fmn.entry(GP)
    equal(fmn.ok("edit", GP, "--set", "place=The new surgery", "--set", "time=10:05", "--unset", "bring").out.strip(), GP, "answer")
    after = fmn.entry(GP)
    equal(without(after, "modified", "versions"), {**without(before, "bring", "modified"), "place": "The new surgery", "time": "10:05"}, "changed")
    equal(after["modified"], "2026-02-24T10:15:00Z", "modified")
    equal(after["versions"], [before], "the earlier form")
    fmn.today = "2026-02-25T10:15"
    fmn.ok("edit", GP, text=json.dumps({"notes": "Rain.", "place": None, "tags": ["referral"]}))
    last = fmn.entry(GP)
    equal((last["notes"], last["tags"], "place" in last), ("Rain.", ["referral"], False), "by JSON")
    equal(len(last["versions"]), 2, "versions")
    equal(fmn.ok("edit", GP, "--json", "--set", "notes=Sun.").json(), {"id": GP, "questions": []}, "answer in JSON")


def edit_nothing():
    fmn = Fmn("--sample")
    before = fmn.file.read_bytes()
    fmn.ok("edit", CLINIC, text=fmn.ok("show", CLINIC, "--json").out)
    fmn.ok("edit", CLINIC, "--set", "time=10:40")
    fmn.ok("edit", CLINIC, text="{}")
    equal(fmn.file.read_bytes(), before, "the file")


def edit_refused():
    fmn = Fmn("--sample")
    fmn.fails(1, "edit", "nowhere", "--set", "notes=x")
    fmn.fails(2, "edit", CLINIC, "--set", "length=many")
    fmn.fails(2, "edit", CLINIC, "--unset", "id")
    fmn.fails(2, "edit", CLINIC, "--unset", "versions")
    fmn.fails(2, "edit", CLINIC, text='{"kind":"note"}')
    fmn.fails(2, "edit", CLINIC, text=json.dumps({"id": GP}))
    fmn.fails(2, "edit", CLINIC, text='{"date":"2026-02-31"}')
    fmn.fails(2, "edit", CLINIC, text="not JSON")
    fmn.fails(2, "edit", JUNIPER, "--set", "pregnancy=Juniper")
    fmn.ok("edit", JUNIPER, "--set", "pregnancy=Wren")
    fmn.fails(2, "edit", "5a3b1e00-0001-4000-8000-000000000003", "--set", "pregnancy=Juniper")
    fmn.fails(2, "edit")


def unknown_kind_is_kept():
    fmn = Fmn("empty")
    document = fmn.document()
    later = {"id": "11111111-2222-4333-8444-555555555555", "kind": "kind-of-a-later-version", "whatever": [1, {"a": None}], "created": "2026-01-01T00:00:00Z", "modified": "2026-01-01T00:00:00Z"}
    document["entries"].append(later)
    document["member-of-a-later-version"] = {"kept": True}
    fmn.file.write_text(json.dumps(document), encoding="utf-8")
    fmn.fails(2, "edit", "1111", "--set", "notes=x")
    fmn.add("note", notes="Beside it.")
    equal(fmn.entry("1111"), later, "the entry")
    equal(fmn.document()["member-of-a-later-version"], {"kept": True}, "the member")
    true("kind-of-a-later-version" in fmn.ok("list").out, "it is listed")


def odd_is_kept_and_asked_about():
    fmn = Fmn("empty")
    first = fmn.add("pregnancy", title="Alder", datings="transfer:2025-01-20:5")
    done = fmn.ok("add", "--kind", "ending", "--set", f"pregnancy={first}", "--set", "date=2024-12-01", "--set", "weeks-by-dates=60 weeks")
    ending = done.out.strip()
    true("By its dates “Alder” ended before it began." in done.err and "Is 60 weeks right?" in done.err, done.err)
    equal((fmn.entry(ending)["date"], fmn.entry(ending)["weeks-by-dates"]), ("2024-12-01", "60"), "kept as typed")
    scan = fmn.ok("add", "--kind", "scan", "--json", "--set", "date=2025-03-04", "--set", "crl=120").json()
    equal([(q["about"], q["member"]) for q in scan["questions"]], [("length", "crl")], "of the scan")
    equal(fmn.entry(scan["id"])["crl"], "120", "kept as typed")
    transfer = fmn.ok("add", "--kind", "procedure", "--json", "--set", "procedure=embryo-transfer", "--set", "embryo-day=9").json()
    equal([q["about"] for q in transfer["questions"]], ["embryo-day"], "of the transfer")
    mended = fmn.ok("edit", scan["id"], "--set", "crl=12", "--json").json()
    equal(mended["questions"], [], "after it was changed")
    told = fmn.ok("check", "--json").json()
    true(told["sound"], "what is odd is no damage")
    # The ending and its pregnancy have one question between them.
    equal(sorted(q["about"] for q in told["questions"]), ["embryo-day", "end-before-start", "too-long"], "of the journal")
    text = fmn.ok("check").out
    true(f"{transfer['id'][:8]}  Is day 9 right?" in text, text)
    equal(Fmn("--sample").ok("check", "--json").json()["questions"], [], "of the sample")


def remove_and_restore():
    fmn = Fmn("--sample")
    before = fmn.entry(CLINIC)
    fmn.ok("remove", CLINIC)
    fmn.fails(1, "show", CLINIC)
    fmn.fails(1, "remove", CLINIC)
    equal([entry["id"] for entry in fmn.ok("list", "--trash", "--json").json()], [CLINIC], "trash")
    equal(fmn.document()["trash"][0]["deleted"], "2026-02-24T10:15:00Z", "deleted")
    fmn.fails(2, "add", text=json.dumps({"kind": "note", "id": CLINIC}))
    fmn.ok("restore", CLINIC)
    equal(without(fmn.entry(CLINIC), "modified", "versions"), without(before, "modified", "versions"), "restored")
    equal(fmn.ok("list", "--trash").out, "", "trash")
    fmn.fails(1, "restore", CLINIC)


def trash_is_kept_thirty_days():
    fmn = Fmn("--sample")
    fmn.ok("remove", CLINIC)
    fmn.today = "2026-03-25T10:15"
    fmn.add("note", notes="29 days later.")
    equal(len(fmn.document()["trash"]), 1, "after 29 days")
    fmn.today = "2026-03-27T10:15"
    fmn.add("note", notes="31 days later.")
    equal(fmn.document()["trash"], [], "after 31 days")
    fmn.fails(1, "restore", CLINIC)


tap = Tap()
for function in (init, init_sample, list_text, list_filters, list_json, show, show_begins):
    tap.check(function.__name__.replace("_", " "), function)
for row in TYPED:
    tap.check(f"add {row[0]} {row[1]}", add_typed, *row)
for row in NOT_UNDERSTOOD:
    tap.check(f"add refused: {row[0]} {row[1]}", add_refused, *row)
for function in (add_json_whole, add_sample_whole, add_json_refused, add_missing_reference, ending_makes_pregnancy, ending_ends_visits, edit, edit_nothing, edit_refused,
                 unknown_kind_is_kept, odd_is_kept_and_asked_about, remove_and_restore, trash_is_kept_thirty_days):
    tap.check(function.__name__.replace("_", " "), function)
tap.done()
