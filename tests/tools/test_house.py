"""The figures of `tools/house.py`, each on a made-up checkout that can be counted by hand."""

from __future__ import annotations

import json
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from tools import house
from tools.metrics.checkout import Checkout
from tools.metrics.circles import RUNNING, between_packages, circles
from tools.metrics.imports import Import, Kind, imports, lone
from tools.metrics.prose import OPENINGS, colliding_classes, docstrings, language_index, opening
from tools.metrics.rooms import passed, rooms, stays, until_judged, walks
from tools.metrics.sizes import function_lengths, line_kinds, sizes
from tools.metrics.source import PRODUCT, Source, data_lines, hand_written, parts

if TYPE_CHECKING:
    from pathlib import Path

EACH_KIND = '''\
"""Two lines
of docstring."""

import os
from json import (
    loads,
)

# a comment
LIMIT = {
    "a": ["text", 3],  # beside data
    f"{loads}": os,
}
"""Said below a constant."""


@cached
def outer() -> str:
    """Return a text."""

    def inner() -> str:
        return """spread

        over three lines"""

    return inner()
'''
MODEL = {
    "mvi_standard/__init__.py": "from mvi_standard.validate import validate\n",
    "mvi_standard/validate.py": """
        from pathlib import Path

        from mvi_standard import document
        from mvi_standard.rule import apply


        def validate(source: Path) -> object:
            from mvi_standard.document import read

            return judge(read(source))


        def judge(text: str) -> object:
            found = [document.clean(line) for line in text.splitlines()]
            return Report(apply(found))


        class Report:
            def __init__(self, sound: bool) -> None:
                self.conforms = sound
    """,
    "mvi_standard/document.py": """
        def read(source):
            return source.read_text()


        def clean(line):
            return line.strip()
    """,
    "mvi_standard/rule.py": """
        def apply(found):
            from mvi_standard.v1.rules import c001, c002

            return all([c001.check(each) and c002.check(each) for each in found])
    """,
    "mvi_standard/v1/rules/__init__.py": "",
    "mvi_standard/v1/rules/c001.py": "def check(line):\n    return True\n",
    "mvi_standard/v1/rules/c002.py": "def check(line):\n    return True\n",
    "mvi_standard/command.py": """
        import shutil
        import sys


        def main():
            shutil.copy(*sys.argv[2:])
    """,
    "pyproject.toml": '[project.scripts]\nmvi = "mvi_standard.command:main"\n',
    "examples/valid/gemeente-volledig.json": "{\n}\n",
}


def written(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), "utf-8")
    return root


def product(root: Path, **texts: str) -> list[Source]:
    """`a__b` is the module b of the package a, `FRONT` an `__init__`."""
    files = {
        f"mvi_standard/{name.replace('__', '/').replace('FRONT', '__init__')}.py": text for name, text in texts.items()
    }
    return parts(written(root, files))[PRODUCT]


def source(root: Path, text: str) -> Source:
    return Source("it", root, text)


def test_every_line_is_of_one_kind(tmp_path: Path) -> None:
    each = source(tmp_path, EACH_KIND)

    assert line_kinds(each) == {"import": 4, "docstring": 4, "comment": 1, "code": 7, "data": 4, "blank": 6}
    assert line_kinds(each).total() == each.lines == 26
    assert sizes([each])["code, share"] == 11 / 26
    assert sizes([each])["code without data, share"] == 7 / 26


def test_a_function_is_counted_from_def_to_end(tmp_path: Path) -> None:
    assert function_lengths(source(tmp_path, EACH_KIND)) == [9, 4]


def test_order_statistics_are_values_that_occur(tmp_path: Path) -> None:
    sources = [source(tmp_path, "x = 1\n" * lines) for lines in (1, 2, 3, 40)]

    figures = sizes(sources)

    assert figures["modules"] == 4
    assert figures["lines"] == 46
    assert figures["code, share"] == 1.0
    assert [figures[f"module {name}"] for name in ("median", "p90", "largest")] == [2, 40, 40]
    assert [figures[f"function {name}"] for name in ("median", "p90", "largest")] == [0, 0, 0]


def test_a_last_line_without_an_end_counts_and_an_empty_file_has_none(tmp_path: Path) -> None:
    assert [source(tmp_path, text).lines for text in ("", "x = 1", "x = 1\n", "x = '\x0c'\n")] == [0, 1, 1, 1]


@pytest.mark.parametrize("home", ["mvi_standard", "tools"])
def test_the_generator_is_of_the_product_wherever_it_lies(tmp_path: Path, home: str) -> None:
    files = {
        f"{home}/generate/pages/book.py": "from mvi_standard import rule\n",
        f"{home}/generate/texts.toml": "a = 1\nb = 2\n",
        "mvi_standard/rule.py": "",
        "tests/test_rule.py": "",
        "benchmarks/run.py": "",
        "tools/house.py": "",
        "web/build.py": "",
        "web/node_modules/other.py": "",
        "tests/.hidden/other.py": "",
    }

    found = parts(written(tmp_path, files))

    assert {part: sorted(each.name for each in sources) for part, sources in found.items()} == {
        "product": ["generate.pages.book", "rule"],
        "tests": ["tests.test_rule"],
        "benchmarks": ["benchmarks.run"],
        "tools": ["tools.house"],
        "web": ["web.build"],
    }
    assert imports(found[PRODUCT]) == [Import("generate.pages.book", "rule", Kind.TOP, 1)]
    assert data_lines(tmp_path) == 2


def test_a_generated_module_is_imported_but_not_measured(tmp_path: Path) -> None:
    generated = '"""The classes. Generated from schema/: do not edit."""\n'
    sources = product(tmp_path, v1__models=generated, v1__FRONT="", a="from mvi_standard.v1 import models\n")

    assert [each.name for each in hand_written(sources)] == ["a", "v1"]
    assert imports(sources) == [Import("a", "v1.models", Kind.TOP, 1)]
    assert Checkout(tmp_path).figures()[PRODUCT]["modules"] == 2


def test_imports_are_told_apart_by_when_they_run(tmp_path: Path) -> None:
    sources = product(
        tmp_path,
        a="""
            import json
            from typing import TYPE_CHECKING
            from mvi_standard import b, name_of_the_front
            if TYPE_CHECKING:
                from mvi_standard.c import C
            else:
                import mvi_standard.d
            class A:
                def method(self):
                    from mvi_standard.e.f import g
        """,
        b="",
        c="",
        d="",
        e__f="",
        FRONT="",
    )

    assert [(each.imported, each.kind) for each in imports(sources)] == [
        ("b", Kind.TOP),
        ("c", Kind.TYPES),
        ("d", Kind.TOP),
        ("e.f", Kind.LAZY),
        ("mvi_standard", Kind.TOP),
    ]


def test_circles_are_found_by_the_imports_that_count(tmp_path: Path) -> None:
    lazy = "def f():\n    from mvi_standard.{} import x\n"
    sources = product(
        tmp_path,
        words="from mvi_standard.book.a import x\n",
        book__a="from mvi_standard.show.a import x\n",
        show__a=lazy.format("words"),
        show__b="from mvi_standard.show.a import x\n",
        alone="from mvi_standard.show.b import x\n",
        book__b="if TYPE_CHECKING:\n    from mvi_standard.alone import x\n",
    )
    found = imports(sources)

    assert circles(found, {Kind.TOP}) == []
    assert circles(found, RUNNING) == [{"words", "book.a", "show.a"}]
    assert circles(between_packages(found), RUNNING) == [{"words", "book", "show"}]
    assert circles(between_packages(found), set(Kind)) == [{"words", "book", "show", "alone"}]


def test_a_circle_of_packages_need_not_be_one_of_modules(tmp_path: Path) -> None:
    sources = product(tmp_path, a__x="import mvi_standard.b.x", b__x="", b__y="import mvi_standard.a.y", a__y="")

    ties = Checkout(tmp_path).ties()

    assert circles(imports(sources), set(Kind)) == []
    assert ties == {
        "circle of 2 packages: a, b": ["a -> b: a.x:1 b.x (top)", "b -> a: b.y:1 a.y (top)"],
    }


def test_a_circle_by_type_hints_alone_is_listed_apart(tmp_path: Path) -> None:
    product(tmp_path, a="import mvi_standard.b", b="if TYPE_CHECKING:\n    import mvi_standard.a")

    assert list(Checkout(tmp_path).ties()) == [
        "circle of 2 modules by type hints: a, b",
        "circle of 2 packages by type hints: a, b",
    ]


def test_one_importer_counts_however_often_and_in_whatever_way_it_imports(tmp_path: Path) -> None:
    sources = product(
        tmp_path,
        a="import mvi_standard.b, mvi_standard.c\nif TYPE_CHECKING:\n    from mvi_standard.b import x\n",
        b="import mvi_standard.c, mvi_standard.v1.rules.c001",
        c="",
        v1__rules__c001="import mvi_standard.d",
        d="x = 1\n" * 61,
    )

    figures = Checkout(tmp_path).figures()["doors"]

    assert lone(sources, imports(sources)) == {"b": "a", "d": "v1.rules.c001"}
    assert list(figures.values()) == [4, 2, 1]


def test_prose_is_counted(tmp_path: Path) -> None:
    sources = product(
        tmp_path,
        a='"""Whether it is so."""\nclass Row:\n    """What is no function."""\n',
        b='def f(x):\n    """What: x."""\n    class Row: ...\n    return ("nl", "en").index(x)\n',
        c='"""Whatever it is."""\nclass Row: ...\nclass Other: ...\n("en", "nl").index("nl")\n',
    )

    assert colliding_classes(sources) == {"Row": ["a", "b", "c"]}
    assert {place: opening(text) for place, text in docstrings(sources)} == {"a:1": "Whether", "b:1": "What", "c:1": ""}
    assert OPENINGS == ("What", "Whether", "Where", "How", "Who")
    assert language_index(sources) == 1


def test_the_tree_is_counted(tmp_path: Path) -> None:
    product(tmp_path, FRONT="", a="", b="", c__d="", c__e__f="", g__h="")

    assert list(Checkout(tmp_path).figures()["tree"].values()) == [2, 3, 2, 0]


def test_a_return_is_a_step_into_a_room_that_was_left() -> None:
    walk = [(module, "f") for module in ("a", "a", "b", "a", "v1.rules.c001", "v1.rules.c002", "b")]

    assert stays(walk[:3]) == [("a", ["f", "f"]), ("b", ["f"])]
    assert passed(walk) == (3, 2)
    assert until_judged([("a", "f"), ("validate", "judge"), ("b", "f")]) == [("a", "f")]


def test_a_submission_is_followed_while_it_is_judged(tmp_path: Path) -> None:
    # the way: validate and read, judge and clean, then the rules, and the report at the end
    figures = rooms(walks(written(tmp_path, MODEL)))

    for suffix in ("json", "xlsx", "ods"):
        assert figures[f"{suffix}, read: rooms"] == 2
        assert figures[f"{suffix}, read: returns"] == 0
        assert figures[f"{suffix}, validate: rooms"] == 4
        assert figures[f"{suffix}, validate: returns"] == 3


def test_what_does_not_run_has_no_rooms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = rooms(walks(written(tmp_path, {**MODEL, "mvi_standard/document.py": "import not_installed\n"})))

    assert set(figures.values()) == {None}
    assert "No module named 'not_installed'" in capsys.readouterr().err


def test_two_checkouts_stand_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, after = written(tmp_path / "before", MODEL), written(tmp_path / "after", MODEL)
    written(after, {"mvi_standard/more.py": "x = 1\n"})

    house.main([str(before), str(after), "--list"])
    lines = capsys.readouterr().out.splitlines()

    assert lines[0].split() == ["before", "after"]
    assert lines[1] == "product"
    assert lines[2].split() == ["modules", "8", "9"]
    assert "after, small modules with one importer (3)" in lines


def test_json_holds_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = written(tmp_path, MODEL)

    house.main([str(root), "--json"])
    [answer] = json.loads(capsys.readouterr().out)

    assert answer["figures"] == Checkout(root).figures()
    assert list(answer) == ["folder", "figures", "circles"]
