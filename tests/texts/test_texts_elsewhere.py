"""No pair of sentences stands in code: what is said to people is in the store of texts."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

ALLOWED = {
    "mvi_standard/editions.py": "a value of a finding, which holds both languages",
    "mvi_standard/reading/crowds.py": "idem: what there is too much of",
    "mvi_standard/reading/diagnosis.py": "idem: what an odd character is",
    "mvi_standard/reading/foreign.py": "idem: what a file of another kind is",
    "mvi_standard/render/reference.py": "the sentences around how a KPI is counted, which pages of the site share",
    "mvi_standard/stages/registers/cpv.py": "a value of a finding, which holds both languages",
    "mvi_standard/stages/registers/tooi.py": "idem",
    "mvi_standard/total/spark.py": "idem: why an address cannot be read",
    "mvi_standard/workbook/core/lossless.py": "idem: why something does not fit in a workbook",
    "mvi_standard/workbook/core/remarks.py": "idem: what cells without data are",
    "mvi_standard/workbook/core/titles.py": "names of sheets, by which a workbook is read as well",
    "mvi_standard/workbook/mapping/asides.py": "a value of a finding: what a row that is no record is",
}
"""Modules that hold pairs of texts all the same, each with its reason."""
OWN = ("mvi_standard/v1/rules/", "mvi_standard/v1/models.py", "mvi_standard/v1/records.py")
"""A rule holds its own words, and generated models those of the standard."""
WORD = re.compile("[A-Za-zÀ-ÿ]{2,}")
DUTCH = re.compile(
    r"\b(?:aan|bij|dat|de|deze|die|dit|een|en|geen|het|in|is|met|naar|niet|ook|op|u|uit|uw|van|voor)\b", re.IGNORECASE
)
"""A sentence has three words, and a Dutch one has one of these."""


def written(node: ast.expr) -> str | None:
    """Return the text of a node, without what an f-string fills in; None for anything else."""
    if isinstance(node, ast.JoinedStr):
        return "".join(written(each) or " " for each in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def pairs(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Give what may be Dutch and English: two texts in a tuple, in a call, or by language."""
    for node in ast.walk(tree):
        values: list[ast.expr] = []
        if isinstance(node, ast.Tuple):
            values = node.elts
        elif isinstance(node, ast.Call):
            values = node.args
        elif isinstance(node, ast.Dict) and [written(key) for key in node.keys if key] == ["nl", "en"]:
            values = node.values
        texts = [written(each) for each in values]
        if len(texts) == 2 and texts[0] is not None and texts[1] is not None:
            yield texts[0], texts[1]


def is_said(dutch: str, english: str) -> bool:
    return len(WORD.findall(dutch)) > 2 and len(WORD.findall(english)) > 1 and bool(DUTCH.search(dutch))


def test_no_module_holds_sentences_in_two_languages() -> None:
    paths = {path.relative_to(ROOT).as_posix(): path for path in ROOT.glob("mvi_standard/**/*.py")}
    found = {
        name
        for name, path in paths.items()
        if not name.startswith(OWN) and any(is_said(*each) for each in pairs(ast.parse(path.read_bytes())))
    }

    assert found == ALLOWED.keys()


def test_a_pair_of_sentences_is_seen_in_each_form() -> None:
    forms = ('("Dit is niet goed", "This is wrong")', 'f(f"Dit is niet {x}", f"This is {x}")')
    by_language = '{"nl": "Dit is niet goed", "en": "This is wrong"}'

    assert [is_said(*each) for text in (*forms, by_language) for each in pairs(ast.parse(text))] == [True, True, True]
    assert not any(is_said(*each) for each in pairs(ast.parse('("Zo wordt geteld", "b"), ("open", "the door")')))
