# test-fmn-summary.py: every form of the summary of the sample journal against what was looked at and kept: text, HTML, PDF and its pictures.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""With FMN_UPDATE_GOLDEN=1 the kept files are written anew; look at each before it is committed."""
import html.parser
import os
import re
import shutil
import subprocess

from fmn_runner import Fmn, source
from tap import Tap, equal, true

GOLDEN = source / "tests" / "data" / "summary"
UPDATE = os.environ.get("FMN_UPDATE_GOLDEN") == "1"
FORMS = {"one-page": (), "full": ("--full", "--sections", "headline,pregnancies,antiphospholipid,tests,procedures,treatments,background,awaited,questions,own-words,appendix,papers")}
DOTS = 60  # to the inch: enough to see a line of text, and small to keep
BLOCK = 12  # dots of a side whose mean is compared
TOLERANCE = 40  # of 255: letters of another version of the library move by less, a line that is elsewhere does not

fmn = Fmn("--sample")


def tool(*words):
    return subprocess.run([str(w) for w in words], check=True, capture_output=True).stdout


def has_font():
    """Lines break by the width of letters: what was kept holds where the same letters are there."""
    return shutil.which("fc-match") and b"Cantarell-Regular.otf" in tool("fc-match", "-f", "%{file}", "Cantarell")


def pdf(form):
    path = fmn.root / f"{form}.pdf"
    if not path.exists():
        fmn.ok("summary", *FORMS[form], "--paper", "a4", "-o", path)
    return path


def same_as_golden(name, text):
    path = GOLDEN / name
    if UPDATE:
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    wanted = path.read_text(encoding="utf-8").splitlines()
    got = text.splitlines()
    for number, (one, other) in enumerate(zip(got, wanted), 1):
        equal(one, other, f"{name}, line {number}")
    equal(len(got), len(wanted), f"{name}: lines")


def text_of_pdf(form):
    same_as_golden(f"{form}.pdf.txt", tool("pdftotext", "-layout", pdf(form), "-").decode("utf-8"))


def written(form, format):
    same_as_golden(f"{form}.{format}", fmn.ok("summary", *FORMS[form], "--format", format).out)


def fonts(form):
    lines = tool("pdffonts", pdf(form)).decode("utf-8").splitlines()[2:]
    true(lines, "there are fonts")
    for line in lines:
        true(re.search(r"\byes +yes +yes +\d+ +\d+$", line), f"not embedded: {line}")


# Pictures

def pictures(form):
    """Each page as (width, height, grey dots)."""
    tool("pdftoppm", "-gray", "-r", DOTS, pdf(form), fmn.root / form)
    return [read_picture(path) for path in sorted(fmn.root.glob(f"{form}-*.pgm"))]


def read_picture(path):
    data = path.read_bytes() if path.suffix == ".pgm" else tool("convert", path, "-depth", "8", "pgm:-")
    match = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
    return int(match[1]), int(match[2]), data[match.end():]


def difference(one, other):
    """The largest difference between the means of two blocks at one place; of differing sizes, all."""
    if one[:2] != other[:2]:
        return 255
    width, height = one[:2]
    worst = 0
    for top in range(0, height - BLOCK + 1, BLOCK):
        for left in range(0, width - BLOCK + 1, BLOCK):
            sums = [sum(sum(dots[(top + row) * width + left:(top + row) * width + left + BLOCK]) for row in range(BLOCK)) for _, _, dots in (one, other)]
            worst = max(worst, abs(sums[0] - sums[1]) / BLOCK ** 2)
    return worst


def moved(picture, dots):
    width, height, data = picture
    return width, height, b"\xff" * width * dots + data[:-width * dots]


def looks_the_same(form):
    pages = pictures(form)
    if UPDATE:
        for old in GOLDEN.glob(f"{form}-*.png"):
            old.unlink()
        for number, page in enumerate(pages, 1):
            path = sorted(fmn.root.glob(f"{form}-*.pgm"))[number - 1]
            tool("convert", path, "-colors", "16", "-strip", GOLDEN / f"{form}-{number}.png")
    kept = [read_picture(path) for path in sorted(GOLDEN.glob(f"{form}-*.png"))]
    equal(len(pages), len(kept), "pages")
    for number, (page, golden) in enumerate(zip(pages, kept), 1):
        found = difference(page, golden)
        true(found <= TOLERANCE, f"page {number} looks otherwise: a block differs by {found:.0f}")


def sees_what_moved():
    page = pictures("one-page")[0]
    equal(difference(page, page), 0, "the same picture")
    true(difference(page, moved(page, 6)) > TOLERANCE, "a line of text that stands lower is seen")


# PDF

def bookmarks():
    """The list of bookmarks and the links, from the file's own objects."""
    text = tool("pdftohtml", "-xml", "-stdout", "-i", pdf("full")).decode("utf-8")
    titles = re.findall(r"<item page=\"\d+\">([^<]+)</item>", text)
    for wanted in ("Pregnancies", "Antiphospholipid tests", "Procedures", "Treatments", "Background", "Decided and awaited", "Questions to raise"):
        true(wanted in titles, f"“{wanted}” is no bookmark of {titles}")
    true(not any("continued" in title for title in titles), "a section that goes on has one bookmark")


# HTML

VOID = {"meta", "br"}
ALLOWED = {"html", "head", "meta", "title", "style", "body", "header", "main", "footer", "h1", "h2", "h3", "p", "dl", "div", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "ol", "li", "strong", "span", "a", "br", "figure", "figcaption", "svg"}
INSIDE = {"thead": "table", "tbody": "table", "caption": "table", "li": "ol", "dt": "div", "dd": "div", "td": "tr", "head": "html", "body": "html", "main": "body"}


class Strict(html.parser.HTMLParser):
    """Refuses what browsers would repair: unknown elements, elements that are left open or closed out of turn, attributes twice."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.targets, self.counts = [], set(), set(), {}
        self.cells = []
        self.feed(text)
        self.close()
        equal(self.open, [], "elements that are left open")

    def handle_starttag(self, tag, attributes):
        true(tag in ALLOWED, f"<{tag}>")
        names = [name for name, _value in attributes]
        equal(len(names), len(set(names)), f"attributes of <{tag}>")
        true(tag not in INSIDE or self.open[-1] == INSIDE[tag], f"<{tag}> in {self.open}")
        values = dict(attributes)
        true(not {"src", "onclick", "action"} & set(values), f"<{tag}> fetches or runs something")
        if tag == "th":
            true(values.get("scope") in ("col", "row"), "a head says of what it is the head")
        if "id" in values:
            true(values["id"] not in self.ids, f"the id {values['id']} stands twice")
            self.ids.add(values["id"])
        if "href" in values:
            true(values["href"].startswith("#"), f"{values['href']} leads out of the page")
            self.targets.add(values["href"][1:])
        if tag == "html":
            equal(sorted(values), ["dir", "lang"], "the language and its direction are said")
        self.counts[tag] = self.counts.get(tag, 0) + 1
        if tag == "tr":
            self.cells.append(0)
        if tag in ("th", "td"):
            self.cells[-1] += 1
        if tag == "table":
            self.cells = []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        equal(self.open[-1] if self.open else None, tag, "the element that ends")
        self.open.pop()
        if tag == "table":
            equal(len(set(self.cells)), 1, f"cells in the rows of a table: {self.cells}")

    def handle_data(self, data):
        if self.open and self.open[-1] == "style":
            true("url(" not in data and "@import" not in data, "the style fetches something")


def valid_html(form):
    text = fmn.ok("summary", *FORMS[form], "--format", "html").out
    true(text.startswith("<!DOCTYPE html>\n"), "it says what it is")
    page = Strict(text)
    equal(page.counts["h1"], 1, "one title")
    equal(page.counts["table"], page.counts["caption"], "each table has a caption")
    true(page.targets <= page.ids, f"links that lead nowhere: {page.targets - page.ids}")
    true("http" not in text, "nothing outside is named")


def strict_is_strict():
    good = "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\"><body><p>a</p></body></html>"
    Strict(good)
    for bad in (good.replace("</p>", ""), good.replace("<p>", "<b>"), good.replace("<p>", "<p id=\"a\" id=\"b\">"), good.replace("<p>a</p>", "<table><tr><td>1</td></tr><tr></tr></table>"), good.replace("<p>", "<p><a href=\"https://a.b\">x</a>")):
        try:
            Strict(bad)
        except AssertionError:
            continue
        raise AssertionError(f"accepted: {bad}")


def validator(form):
    path = fmn.root / f"{form}.html"
    path.write_text(fmn.ok("summary", *FORMS[form], "--format", "html").out, encoding="utf-8")
    tool("tidy", "-q", "-e", path)


# Choices

def choices():
    everything = fmn.ok("summary", "--full", "--text").out
    less = fmn.ok("summary", "--full", "--text", "--from", "2024", "--without-test", "hcg", "--wording", "terms", "--names", "none", "--sections", "headline,tests,treatments").out
    for words in ("Mara Lindqvist", "hCG in blood", "PROCEDURES", "BACKGROUND", "stopped: The box ran out", "Factor V Leiden"):
        true(words in everything, f"“{words}” is in the full form")
        true(words not in less, f"“{words}” was left out")
    true("1 loss 10–13 weeks" in everything, "the third is counted")
    third = next(entry["id"] for entry in fmn.document()["entries"] if entry["kind"] == "pregnancy" and any(dating.get("date", "").startswith("2023-03") for dating in entry.get("datings", [])))
    text = fmn.ok("summary", "--full", "--text", "--without-pregnancy", third).out
    true("3 pregnancies" in text and "0 losses 10–13 weeks" in text, "what is left out is not counted")
    true("2023" not in text.split("OTHER TESTS")[0].split("PREGNANCIES")[1].split("ANTIPHOSPHOLIPID")[0], "and not told")
    true("M. L." in fmn.ok("summary", "--text", "--names", "initials").out, "initials")
    fmn.fails(2, "summary", "--text", "--sections", "headline,everything")
    fmn.fails(2, "summary", "--text", "--wording", "much")
    fmn.fails(2, "summary", "--text", "--names", "some")
    fmn.fails(2, "summary", "--format", "odt")
    fmn.fails(2, "summary", "-o", fmn.root / "no.pdf", "--text-size", "300")
    fmn.fails(2, "summary", "--text", "--preset", "Nobody")


def presets():
    equal(fmn.ok("summary", "--presets").out.split(), ["Immunologist", "GP"], "those to begin with")
    true("ANTIPHOSPHOLIPID" not in fmn.ok("summary", "--text", "--preset", "GP").out, "a GP's")
    equal(fmn.ok("summary", "--text", "--preset", "Immunologist").out, fmn.ok("summary", "--text", "--full").out, "an immunologist's")


def profile():
    mine = Fmn("empty")
    equal(mine.ok("profile", "--json").json(), {}, "nothing yet")
    mine.ok("profile", "--set", "allergies=Penicillin, a rash", "--set", "family=Clots")
    equal(mine.ok("profile", "--json").json(), {"allergies": "Penicillin, a rash", "family": "Clots"}, "what was written")
    equal(mine.document()["settings"]["profile"], {"allergies": "Penicillin, a rash", "family": "Clots"}, "in the file")
    true("Allergies: Penicillin, a rash" in mine.ok("summary", "--text").out, "in the summary")
    mine.ok("profile", "--set", "allergies=", "--set", "family=")
    true("profile" not in mine.document()["settings"], "taken out")
    mine.fails(2, "profile", "--set", "pets=two cats")
    mine.fails(2, "profile", "--set", "allergies")


tap = Tap()
for form in FORMS:
    for format in ("text", "html"):
        tap.check(f"summary: {form} as {format}", written, form, format)
    tap.check(f"summary: {form} as HTML is valid", valid_html, form)
    tap.check(f"summary: fonts of {form}", fonts, form)
    if has_font():
        tap.check(f"summary: text of the PDF, {form}", text_of_pdf, form)
        tap.check(f"summary: pages of {form} look as they did", looks_the_same, form)
    else:
        tap.skip(f"summary: text and pages of {form}", "the font Cantarell, with which the pages were kept, is not installed")
    if shutil.which("tidy"):
        tap.check(f"summary: {form} by tidy", validator, form)
    else:
        tap.skip(f"summary: {form} by tidy", "tidy is not installed")
tap.check("summary: a moved line is seen", sees_what_moved)
tap.check("summary: the reader of HTML is strict", strict_is_strict)
tap.check("summary: bookmarks", bookmarks)
tap.check("summary: choices", choices)
tap.check("summary: presets", presets)
tap.check("profile", profile)
tap.done()
