"""Answers about the standard itself: one code explained, all codes, the KPIs, the versions."""

from __future__ import annotations

import re
from hashlib import sha256
from textwrap import wrap

from mvi_standard.editions import EDITIONS, LATEST
from mvi_standard.report import __version__
from mvi_standard.requirement import LANGUAGES, Requirement
from mvi_standard.texts.say import pick, say

COLUMNS = 92
_SHORT_CODE = re.compile(r"(?:mvi-?)?([a-z])-?([0-9]{1,3})", re.IGNORECASE)
COUNTED = ("Zo wordt geteld", "How it is counted")
OBSERVED = (
    "Volgt uit de waarnemingen: de definitie hierboven zegt welke meetellen en hoe ze optellen.",
    "Follows from the observations: the definition above says which of them count and how they add up.",
)
"""How a KPI is computed of which no function says it."""
FOR_ALL = (
    "Wat voor elke KPI geldt, staat in docs/counting.md van de standaard.",
    "What holds for every KPI is in docs/counting.md of the standard.",
)


def versions() -> list[str]:
    """Name the tool and each edition, with the hash of its JSON Schema."""
    schemas = {v: each.files / f"schema-{each.minor}.json" for v, each in EDITIONS.items()}
    editions = [f"MVI-standaard {v} (sha256 {beginning(each.read_bytes())})" for v, each in schemas.items()]
    return [f"mvi-validate {__version__}", *editions]


def beginning(content: bytes) -> str:
    """Return the part of the SHA-256 of a file that people compare: 16 of its 64 hexadecimal digits."""
    return sha256(content).hexdigest()[:16]


def requirements() -> list[Requirement]:
    """Return every demand: of reading, structure and references, and the rules of the latest edition."""
    from mvi_standard.texts.requirements import REQUIREMENTS  # noqa: PLC0415 - texts load when they are asked for

    return [*REQUIREMENTS.values(), *LATEST.rules]


def codes(language: str) -> list[str]:
    """List each code with its severity and its demand."""
    return [f"{r.code}  {say(f'result.{r.severity}', language):<12}  {r.text(language).demand}" for r in requirements()]


def kpis(language: str) -> list[str]:
    """List each KPI with its label and how certain its source is."""
    marks = {
        code: pick(LATEST.labels[f"code:evidence_mark:{code}"], language)
        for code in LATEST.tables.codelists["evidence_mark"]
    }
    return [
        f"{kpi}  {each[f'label_{language}']}  ({marks[each['evidence_mark']]})"
        for kpi, each in LATEST.catalogue.items()
    ]


def explanation(code: str, language: str) -> list[str]:
    """Explain a code (MVI-C012, or C012), a field, a class, a code list or a KPI; raises LookupError otherwise."""
    wanted = code.upper() if code.upper().startswith("MVI-") else f"MVI-{code.upper()}"
    found = next((each for each in requirements() if each.code == wanted), None)
    if found is None:
        return term(code, language)
    text = found.text(language)
    parts = [f"{found.code} ({say(f'result.{found.severity}', language)})", "", *wrap(text.demand, COLUMNS)]
    for key, words in (("why", text.why), ("fix", text.fix)):
        parts += ["", *wrap(f"{say(f'result.{key}', language)}: {words}", COLUMNS)]
    return [*parts, "", LATEST.page(found.code, language)]


def term(name: str, language: str) -> list[str]:
    """Explain every class, field, code list, code and KPI with this name; raises LookupError when there is none."""
    ends = (f".{name}", f":{name}")
    found = {key: words for key, words in LATEST.labels.items() if key == name or key.endswith(ends)}
    if not found:
        near = nearest_term(name)
        raise LookupError(say("command.no_code_near" if near else "command.no_code", language, code=name, near=near))
    lines: list[str] = []
    for key, words in found.items():
        text = f"{pick(words, language)}. {pick(words[len(LANGUAGES) :], language)}"
        _, _, kpi = key.rpartition("kpi:")
        lines += [*([""] if lines else []), kpi, *_indented(text)]
        if kpi in LATEST.catalogue:
            lines += ["", *_indented(computation(kpi, language))]
    return lines


def nearest_term(name: str) -> str | None:
    """Return the code, field, code list or KPI that was probably meant: `c12` as MVI-C012, `klimat` as klimaat."""
    from mvi_standard.fixes.suggestion import nearest  # noqa: PLC0415 - loads when something was typed wrong

    known = [each.code for each in requirements()]
    if match := _SHORT_CODE.fullmatch(name):
        padded = f"MVI-{match[1].upper()}{int(match[2]):03}"
        return padded if padded in known else None
    terms = {key.replace(":", ".").rpartition(".")[2] for key in LATEST.labels}
    return nearest(name, [*known, *sorted(terms)])


def computation(kpi: str, language: str) -> str:
    """Return how a KPI is computed, including what holds for all KPIs."""
    return f"{pick(COUNTED, language)}: {own_computation(kpi, language)} {pick(FOR_ALL, language)}"


def own_computation(kpi: str, language: str) -> str:
    """Return how a KPI is computed: the text of its function, or that it follows from its definition."""
    found = LATEST.ledger.computations().get(kpi)
    return " ".join(pick(found.text.split("\n\n"), language).split()) if found else pick(OBSERVED, language)


def _indented(text: str) -> list[str]:
    return wrap(text, COLUMNS, initial_indent="  ", subsequent_indent="  ")
