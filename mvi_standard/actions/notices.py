"""Published notices as a draft of a submission, and what became of each of their values as a table."""

from __future__ import annotations

import csv
import json
from collections import Counter
from hashlib import sha256
from io import StringIO
from pathlib import PurePath
from typing import TYPE_CHECKING

from mvi_standard.document import Unreadable, refusing
from mvi_standard.editions import LATEST
from mvi_standard.exchange.draft import draft
from mvi_standard.exchange.facts import notice
from mvi_standard.exchange.ledger import Row, ledger
from mvi_standard.exchange.mapping import Mapping as Table
from mvi_standard.exchange.registered import Registered
from mvi_standard.render.formats.csv import BYTE_ORDER_MARK, cell
from mvi_standard.render.safe import masked, safe
from mvi_standard.texts.say import pick, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mvi_standard.exchange.draft import Draft
    from mvi_standard.exchange.events import Question
    from mvi_standard.exchange.facts import Notice
    from mvi_standard.stages.registers.register import Register

COLUMNS = Row.__struct_fields__
SHOWN = 5
"""So many records of a question are named on a screen; the ledger has all."""


class NoticeUnread(Exception):  # noqa: N818 - named for what it says of the file
    """Raised for a file that is no notice; `refusal` says why, `name` which."""

    def __init__(self, name: str, refusal: Unreadable) -> None:
        """Keep both."""
        super().__init__(name)
        self.name, self.refusal = name, refusal


def drafted(
    files: Iterable[tuple[str, bytes]], moment: str, year: str | None = None, registers: tuple[Register, ...] = ()
) -> Draft:
    """Make a draft of the files of notices, each with its name; raises NoticeUnread for one that is none.

    `moment` is the present time as the standard writes it; `year` is that which the draft reports on; in `registers`
    the numbers of public bodies are looked up.
    """
    table = Table(LATEST.notices)
    return draft([_read(name, content, table) for name, content in files], LATEST, moment, year, Registered(registers))


def _read(name: str, content: bytes, table: Table) -> Notice:
    try:
        with refusing(content):
            return notice(content, PurePath(name).name, sha256(content).hexdigest(), table)
    except Unreadable as refusal:
        raise NoticeUnread(name, refusal) from refusal


def status_lines(made: Draft, language: str) -> Iterator[str]:
    """Yield how many values of the notices became what, from many to few."""
    counts = Counter(each.status for each in ledger(made))
    yield say("notice.statuses", language, n=counts.total())
    for status, count in counts.most_common():
        said = say(f"notice.status_{status}", language)
        yield f"  {count:>6}  {said}"


def question_lines(made: Draft, language: str) -> Iterator[str]:
    """Yield what the notices leave open: each question once, with the records that it is about."""
    asked: dict[str, list[Question]] = {}
    for each in made.questions:
        asked.setdefault(each.ask, []).append(each)
    yield say("notice.questions", language, n=sum(map(len, asked.values())))
    for ask, questions in asked.items():
        said = say(f"notice.ask_{ask}", language)
        yield f"  {said}"
        for each in questions[:SHOWN]:
            guess = f"  {say('notice.candidate', language, candidate=each.candidate)}" if each.candidate else ""
            yield safe(f"    {named(made, each, language)}{guess}", None)
        if len(questions) > SHOWN:
            yield f"    {say('notice.more', language, n=len(questions) - SHOWN)}"


def named(made: Draft, question: Question, language: str) -> str:
    """Return the record that a question is about as people know it: its kind, its number and its title."""
    label = pick(LATEST.labels[question.cls], language)
    record = made.record(question.cls, question.id)
    known = dict.fromkeys(record[key] for key in ("own_number", "title", "name") if key in record)
    return " ".join([label, *(known or [question.id])]).strip()


def as_csv(made: Draft) -> str:
    """Return the ledger as CSV for a spreadsheet: a row for each value, without a cell that is a formula."""
    text = StringIO()
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([cell(str(getattr(each, name))) for name in COLUMNS] for each in ledger(made))
    return BYTE_ORDER_MARK + text.getvalue()


def as_json(made: Draft) -> str:
    """Return the ledger as JSON: the notices with their SHA-256, the values, and the questions."""
    whole = {
        "notices": [{"name": each.name, "sha256": each.sha256} for each in made.notices],
        "values": [{name: getattr(each, name) for name in COLUMNS} for each in ledger(made)],
        "questions": [
            {"target": made.pointer(each.cls, each.id, each.field), "ask": each.ask, "candidate": each.candidate}
            for each in made.questions
        ],
    }
    return f"{json.dumps(masked(whole), ensure_ascii=False, indent=1)}\n"
