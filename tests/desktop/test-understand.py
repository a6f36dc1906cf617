# test-understand.py: from a positive result to its section and its own page, what guidelines say, the sample that is due, and the question on the next visit;
# and the page of urgent help.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import re

from fmndesk import Steps, journal_folder, wait_until

# The sample's anticardiolipin result of 20 December 2025 is above the laboratory's range; 84 days (12 weeks: Sydney 2006) are over on 14 March 2026.
TODAY = "2026-03-16T10:15"
QUESTION = re.compile("^Can I have a second sample for Anticardiolipin antibody IgG")
folder = journal_folder()
journal = folder / "journal.fmn"

steps = Steps("understand", chained=True)
app = steps.start(folder, today=TODAY)


def open_section(name):
    app.find("list", "Sections").find("list item", name).click()
    app.wait(lambda tree: tree.find("list", "Sections").find("list item", name, states=("selected",)), f"the section {name}")


def entries():
    return json.loads(journal.read_text(encoding="utf-8"))["entries"]


def look_for_result():
    app.key("ctrl+f")
    app.find("entry", "Search all entries", states=("focused",))
    app.keys("anticardiolipin")
    open_result()


def open_result():
    row = re.compile("^test result, Anticardiolipin antibody IgG.*42")
    app.wait(lambda tree: next((item for item in tree.find_all("list item") if row.search(item.name)), None), "the result").click()
    app.see("What this means")


def guideline_box():
    app.see("What guidelines say")
    app.see("Recommended")
    app.see(re.compile(r"^RCOG, 2023"))
    app.see("No clinician has reviewed these explanations.")


def open_item():
    app.see("To think about asking")
    app.see(QUESTION)
    app.see(re.compile("was positive on 20 December 2025. That is 86 days ago, and no sample from 14 March 2026 or later is recorded"))
    app.see("International consensus statement on definite antiphospholipid syndrome")


def take_along():
    app.click("push button", re.compile("^Add to a visit: Can I have a second sample"))
    app.gone("push button", re.compile("^Add to a visit: Can I have a second sample"))

    def kept():
        return next((entry for entry in entries() if entry["kind"] == "question" and QUESTION.search(entry["title"])), None)

    question = wait_until(kept, "the question in the journal")
    visit = next(entry for entry in entries() if entry["id"] == question["visit"])
    if visit["date"] != "2026-03-17" or question["from"]["prompt"] != "p-apl-repeat-due":
        raise AssertionError(f"the question is {question}")


def on_the_visit():
    open_section("Visits")
    app.see(QUESTION)
    # Where it came from stands with it.
    app.see("from Anticardiolipin antibody IgG, 20 December 2025")


def undone():
    app.key("ctrl+z")
    wait_until(lambda: not any(entry["kind"] == "question" and QUESTION.search(entry["title"]) for entry in entries()), "the question to go")
    app.click("push button", re.compile("^To think about asking: "))
    app.see(QUESTION)


def put_away():
    app.click("push button", re.compile("^Don’t show again: Can I have a second sample"))
    app.gone("push button", re.compile("^Don’t show again: Can I have a second sample"))
    settings = wait_until(lambda: json.loads(journal.read_text(encoding="utf-8"))["settings"].get("prompts"), "the journal to keep it")
    if settings["dismissed"][0]["prompt"] != "p-apl-repeat-due" or "until" in settings["dismissed"][0]:
        raise AssertionError(f"the settings say {settings}")
    # The first Escape is for what was just done and can be taken back, as in every window of the toolkit.
    app.see("Put away for good")
    app.key("Escape")
    app.wait(lambda tree: "Put away for good" not in tree.texts(), "what was done to be put away")
    app.key("Escape")
    app.gone("push button", re.compile("^Don’t show again"))


def section():
    open_section("Timeline")
    open_result()
    link = app.find("push button", re.compile("^Article, section"))
    link.click()
    app.wait(lambda tree: tree.find("list", "Sections").find("list item", "Learn", states=("selected",)), "Learn")
    app.find("heading", link.name.split(": ", 1)[1])
    app.see("What guidelines say")
    # Back is where she came from.
    app.key("alt+Left")
    app.wait(lambda tree: tree.find("list", "Sections").find("list item", "Timeline", states=("selected",)), "the timeline")
    app.click("push button", link.name)
    app.find("heading", link.name.split(": ", 1)[1])
    # Her entries that the section speaks of, by date.
    app.find("list item", re.compile("^test result, Anticardiolipin antibody IgG, 42 GPL-U/mL · 20 Dec 2025"))


def page_of_the_test():
    open_section("Timeline")
    open_result()
    app.click("push button", "All about this test: Anticardiolipin antibody IgG")
    app.find("heading", "Anticardiolipin antibody IgG")
    app.see("CU: no confirmed conversion")
    app.see(re.compile(r"^RCOG, 2023"))
    app.find("list", "Your entries of it").find("list item", re.compile("42 GPL-U/mL · 20 Dec 2025"))
    app.find("push button", re.compile("^Add to the list: Have I had all three antiphospholipid tests"))


def chart():
    """A chart by pointer and by keys: what is pointed at is said, Enter opens its entry; the table says the same, with the time between samples."""
    open_section("Results")
    app.find("list", "Results").find("list item", re.compile("^Anticardiolipin antibody IgG")).click()
    picture = app.find("image", re.compile("^Anticardiolipin antibody IgG, 2 values from 4 September 2023 to 20 December 2025"))
    picture.click()
    app.key("Home")
    app.see(re.compile("^4 September 2023: 11 GPL-U/mL, lab’s range below 20 · 12 weeks after"))
    app.key("Right")
    app.see(re.compile("^20 December 2025: 42 GPL-U/mL, lab’s range below 20 · 5 weeks after"))
    app.click(None, "Show as table")
    app.see("119 weeks and 5 days apart")
    app.click("push button", "Copy the table")
    app.see("The table was copied.")
    app.click(None, "Chart")
    app.find("image", re.compile("^Anticardiolipin antibody IgG")).click()
    app.key("End", "Return")
    app.wait(lambda tree: tree.find("list", "Sections").find("list item", "Timeline", states=("selected",)), "the entry in the timeline")
    app.see("What this means")


def search_everything():
    app.key("ctrl+shift+f")
    app.find("entry", "Search everything", states=("focused",))
    app.keys("heparin")
    for heading in (r"^Your entries: \d+", r"^Tests and treatments: \d+", r"^Article: \d+", r"^Words: \d+", r"^Questions: \d+"):
        app.see(re.compile(heading))
    app.click("list item", "Unfractionated heparin")
    app.gone("entry", "Search everything")
    app.find("heading", "Unfractionated heparin")


def urgent_help():
    """By its key from each section and over a dialog, by its button from the last section. The key once more changes nothing."""
    for name in ("Timeline", "Pregnancies", "Results", "Visits", "Summary", "Learn", None):
        if name is not None:
            open_section(name)
            app.key("F1")
        else:
            app.click("push button", "When to get help now")
        app.see("Get help now")
        app.see("Pain in the tip of the shoulder")
        app.key("Escape")
        app.wait(lambda tree: not any(line == "Get help now" for line in tree.texts()), "the page of urgent help to close")
    app.key("ctrl+comma")
    app.wait(lambda tree: len(tree.children) == 2, "the preferences")
    for _ in range(2):
        app.key("F1")
        app.see("Pain in the tip of the shoulder")
    app.key("Escape")
    app.wait(lambda tree: len(tree.children) == 2, "the preferences alone")
    app.key("Escape")
    app.wait(lambda tree: len(tree.children) == 1, "the window alone")
    app.quit()


steps.step("a positive result", look_for_result)
steps.step("what guidelines say", guideline_box)
steps.step("the sample that is due after 12 weeks", open_item)
steps.step("taken to the next visit in one click", take_along)
steps.step("it stands on the visit’s list", on_the_visit)
steps.step("taken back", undone)
steps.step("put away for good", put_away)
steps.step("the section of the article", section)
steps.step("the page of the test", page_of_the_test)
steps.step("a chart and its table, by pointer and keys", chart)
steps.step("one search over everything, to the page of a treatment", search_everything)
steps.step("urgent help from each section", urgent_help)
steps.done()
