"""One page a KPI: what it means, how it adds up, and an example; and the KPIs as files."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from io import StringIO
from typing import TYPE_CHECKING, Any

from mvi_standard.render.reference import own_computation
from mvi_standard.requirement import LANGUAGES
from tools.generate.pages.kpi_terms import conditions, dimensions, facts, field_at, stated_in, weight
from tools.generate.pages.linked import annotated, code, source
from tools.generate.pages.page import SitePage
from tools.generate.pages.worked import worked
from tools.generate.pages.worked_words import WorkedWords
from tools.generate.source import KPI_TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mvi_standard.requirement import Requirement
    from tools.generate.pages.book import SiteBook

    Kpi = Mapping[str, Any]
    from collections.abc import Mapping

MARKS = {"gelezen": "good", "ongeverifieerd": "waarschuwing"}
"""The look of a badge by how sure a source is."""
CATALOGUE = "downloads/kpis.json"
TABLE = "downloads/kpis.csv"


def pages(book: SiteBook) -> Iterator[SitePage]:
    """Yield the list of KPIs, and the page of each, by theme."""
    groups = _groups(book)
    title, summary = book.say("section_kpis"), book.say("kpis_summary", kpis=len(book.standard.kpis))
    values = {
        "groups": groups,
        "evidence": {kpi: _mark(book, each["evidence_mark"]) for kpi, each in book.standard.kpis.items()},
        "units": {kpi: _unit(book, each) for kpi, each in book.standard.kpis.items()},
        "marks": tuple(_marks(book)),
    }
    yield SitePage("kpi/index.md", title, "kpis.md.j2", "kpis", summary, values=values)
    for group, those in groups.items():
        yield from (_page(book, each, group) for each in those)


def _groups(book: SiteBook) -> Mapping[str, tuple[Kpi, ...]]:
    """Return the KPIs by theme, in the order of the themes; those about all themes first."""
    kpis = tuple(book.standard.kpis.values())
    groups = {book.say("kpi_all_themes"): tuple(each for each in kpis if not each.get("theme"))}
    for row in book.standard.codelists["theme"].rows:
        groups[book.label(row)] = tuple(each for each in kpis if each.get("theme", [""])[0] == row["code"])
    return {title: those for title, those in groups.items() if those}


def _page(book: SiteBook, kpi: Kpi, group: str) -> SitePage:
    cls = stated_in(book, kpi)
    example = worked(book.examples).get(kpi["id"])
    account = source(kpi["source"])
    values = {
        "kpi": kpi,
        "facts": list(facts(book, kpi)),
        "evidence": _mark(book, kpi["evidence_mark"]),
        "stated_in": cls,
        "requires": conditions(book, cls, kpi.get("requires", ())),
        "counted": conditions(book, cls, kpi.get("counted", ())),
        "aggregation": next(
            row for row in book.standard.codelists["aggregation"].rows if row["code"] == kpi["aggregation"]
        ),
        "equal": [field_at(book, cls, each) for each in kpi.get("equal_to_sum", ())],
        "weight": weight(book, kpi),
        "dimensions": dimensions(book, kpi),
        "computation": own_computation(kpi["id"], book.language),
        "told": WorkedWords(book, cls, example) if example else None,
        "source": account,
        "addresses": [each.text for each in account if each.kind == "address"],
        "annotated": annotated(account),
        "norms": [each for each in book.standard.norms if each.kpi == kpi["id"]],
        "related": [each for each in book.standard.crosswalks if (each.codelist, each.code) == ("kpi", kpi["id"])],
        "rules": [each for each in book.demands.values() if _names(each, kpi["id"])],
    }
    title = f"{kpi['id']} {book.label(kpi)}"
    return SitePage(f"kpi/{kpi['id']}.md", title, "kpi.md.j2", "kpis", book.definition(kpi), group, values)


def _mark(book: SiteBook, mark: str) -> Mapping[str, Any]:
    """Return how sure a source is: its row, its link and the look of its badge."""
    listed = book.standard.codelists["evidence_mark"]
    row = next(each for each in listed.rows if each["code"] == mark)
    return {"row": row, "link": code(book, listed, mark), "look": MARKS.get(mark, "tip")}


def _marks(book: SiteBook) -> Iterator[Mapping[str, Any]]:
    """Yield each mark with the number of KPIs that have it."""
    numbers = Counter(each["evidence_mark"] for each in book.standard.kpis.values())
    for each in book.standard.codelists["evidence_mark"].codes:
        yield {**_mark(book, each), "number": numbers[each]}


def _unit(book: SiteBook, kpi: Kpi) -> str:
    """Return the main unit of a KPI, or what it counts; a number divided by another is a number of nothing."""
    count, unit = kpi.get("count_unit"), kpi.get("canonical_unit")
    if unit == "aantal" and count and "numerator_nl" not in kpi:
        return code(book, book.standard.codelists["count_unit"], count).text
    return code(book, book.standard.codelists["unit"], unit).text if unit else book.say("kpi_no_unit")


def _names(demand: Requirement, kpi: str) -> bool:
    """Return whether a rule is about this KPI by name."""
    texts = (text for language in LANGUAGES for text in vars(demand.text(language)).values())
    return any(re.search(rf"\b{kpi}\b", text) for text in texts)


def files(book: SiteBook) -> Mapping[str, bytes]:
    """Return the catalogue, in full as JSON and one row a KPI as CSV."""
    kpis = list(book.standard.kpis.values())
    catalogue = {"edition": book.standard.minor, "kpis": kpis}
    text = json.dumps(catalogue, ensure_ascii=False, indent=2)
    return {CATALOGUE: f"{text}\n".encode(), TABLE: _table(book).encode()}


def _table(book: SiteBook) -> str:
    """Return a column for each field of a definition, in the order of the standard, and for each of its texts."""
    fields = (each.name for each in book.standard.classes["KpiDefinition"].fields)
    texts = (f"{name}_{language}" for name in KPI_TEXTS for language in LANGUAGES)
    columns = list(dict.fromkeys((*fields, *texts)))
    text = StringIO(newline="")
    rows = csv.DictWriter(text, columns)
    rows.writeheader()
    rows.writerows({name: _cell(value) for name, value in each.items()} for each in book.standard.kpis.values())
    return text.getvalue()


def _cell(value: Any) -> str:  # noqa: ANN401 - any value of a definition
    """Return a value as one cell: codes with a space between them, anything deeper as JSON."""
    if not isinstance(value, list):
        return str(value)
    if all(isinstance(each, str) for each in value):
        return " ".join(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
