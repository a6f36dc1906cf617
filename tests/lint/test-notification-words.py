# test-notification-words.py: one function makes what a notification says, and one place shows it: no other words can slip in.
# Copyright (C) 2026 The Forget-Me-Not authors
# SPDX-License-Identifier: GPL-3.0-or-later
import re

from tree import run

MAKER = "src/reminders/fmn-reminder.c"
SHOWER = "src/reminders/fmn-desktop-notifier.c"
# Who else could put words on the screen of a locked machine.
OTHER_WAYS = re.compile(r"\b(g_notification_new|g_application_send_notification|notify_notification_update|notify_notification_set_hint_string\s*\([^)]*body)")
SHOWN = re.compile(r"\bnotify_notification_new\s*\(([^;]*)\);", re.S)
MADE = re.compile(r"\bfmn_reminder_make_words\s*\(\s*reminder,\s*n,\s*&title,\s*&body\s*\);")
# Its buttons are the same for every notification.
BUTTONS = re.compile(r'\{\s*"[a-z0-9-]+",\s*C_ \("notification", "[^"]+"\)\s*\},')
WORDS = re.compile(r'\b(?:C_|NC_|_|N_|g_dngettext|g_dpgettext2|gettext) \(')


def find(tree):
    found = []
    for path, text in tree.matching(["src"], [".c"]):
        if OTHER_WAYS.search(text):
            found.append(f"{path}: {OTHER_WAYS.search(text).group(1)}: notifications are shown in {SHOWER}")
        shown = SHOWN.findall(text)
        if shown and path != SHOWER:
            found.append(f"{path}: notifications are shown in {SHOWER}")
        if path == SHOWER:
            if len(shown) != 1 or not re.match(r"\s*title,\s*\*body != '\\0' \? body : NULL,", shown[0]):
                found.append(f"{path}: one notification, with title and body as they were made")
            if not MADE.search(text):
                found.append(f"{path}: fmn_reminder_make_words () makes title and body")
            text = BUTTONS.sub("", text)
        if path.startswith("src/reminders/") and path != MAKER and WORDS.search(text):
            found.append(f"{path}: words for people are made in {MAKER}")
    makers = [path for path, text in tree.matching(["src"], [".c"]) if re.search(r"^fmn_reminder_make_words \(", text, re.M)]
    if makers != [MAKER]:
        found.append(f"fmn_reminder_make_words () is in {makers}")
    return found


GOOD = {
    MAKER: "void\nfmn_reminder_make_words (FmnReminder *self)\n{\n  *title = g_strdup (C_ (\"notification\", \"A note\"));\n}\n",
    SHOWER: "static void\nf (void)\n{\n  { \"open\", C_ (\"notification\", \"Open\") },\n  fmn_reminder_make_words (reminder, n, &title, &body);\n"
            "  n = notify_notification_new (title, *body != '\\0' ? body : NULL, FMN_APPLICATION_ID);\n}\n",
}


def but(path, old, new):
    return {**GOOD, path: GOOD.get(path, "").replace(old, new) if old else new}


run(
    "notification-words",
    find,
    bad=[
        ("another title", but(SHOWER, "(title,", "(caption,"), "as they were made"),
        ("words that nobody made", but(SHOWER, "  fmn_reminder_make_words (reminder, n, &title, &body);\n", ""), "makes title and body"),
        ("a second notification", but("src/app/a.c", "", "  x = notify_notification_new (a, b, c);\n"), "are shown in"),
        ("another way", but("src/app/a.c", "", "  g_application_send_notification (a, b, c);\n"), "are shown in"),
        ("words beside the maker", but("src/reminders/fmn-queue.c", "", '  a = _ ("A visit");\n'), "are made in"),
        ("a second maker", but("src/ui/a.c", "", "void\nfmn_reminder_make_words (void)\n{\n}\n"), "is in"),
    ],
    good=[("title and body as they were made", GOOD)],
)
