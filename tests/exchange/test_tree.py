"""A notice is read with its lines, or refused with a code, a place and a way out."""

from __future__ import annotations

import pytest
from notices import awarded, lot, read, whole

from mvi_standard.document import Unreadable
from mvi_standard.exchange.tree import MOST, tree

REFUSED = {
    "empty": (b" \n", "MVI-F004", None),
    "larger than we take": (b"<a>" + b" " * MOST + b"</a>", "MVI-F003", None),
    "a PDF": (b"%PDF-1.7", "MVI-F032", None),
    "a workbook": (b"PK\x03\x04", "MVI-F032", None),
    "JSON": (b"{}", "MVI-F032", None),
    "cut off": (awarded()[:900], "MVI-F030", 9),
    "not closed as it was opened": (b"<a>\n<b></a>", "MVI-F030", 2),
    "a page of a site": (b"<!DOCTYPE html>\n<html></html>", "MVI-F031", 1),
    "with entities of its own": (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "MVI-F031", 1),
    "deeper than we take": (b"<a>" * 70 + b"</a>" * 70, "MVI-F012", 1),
    "the old format of TED": (b"<?xml version='1.0'?>\n<TED_EXPORT/>", "MVI-F032", 2),
    "something else": (b"<Invoice/>", "MVI-F032", 1),
    "another major version": (whole(body=lot(), sdk="eforms-sdk-2.0"), "MVI-F033", 10),
    "a version that is none": (whole(body=lot(), sdk="1.10"), "MVI-F033", 10),
    "without a lot": (whole(), "MVI-F034", None),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_notice_is_refused_with_its_place(name: str) -> None:
    data, code, line = REFUSED[name]

    with pytest.raises(Unreadable) as refused:
        read(data)

    found = refused.value.finding
    assert (found.code, found.place.line if found.place else None) == (code, line)


def test_what_it_is_instead_is_said() -> None:
    with pytest.raises(Unreadable) as refused:
        read(b"<TED_EXPORT xmlns='http://publications.europa.eu/resource/schema/ted'/>")

    assert "TED" in refused.value.finding.values["found"].en


def test_each_element_keeps_its_line_its_attributes_and_its_text() -> None:
    root = tree(b'<a xmlns="urn:x">\n <b c="d"> e </b>\n</a>')

    assert (root.name, root.namespace, root.line) == ("a", "urn:x", 1)
    assert [(each.name, each.line, dict(each.attributes), each.text) for each in root.children] == [
        ("b", 2, {"c": "d"}, "e")
    ]


@pytest.mark.parametrize("minor", ["1.3", "1.10.2", "1.99"])
def test_any_minor_version_is_read(minor: str) -> None:
    assert read(whole(body=lot(), sdk=f"eforms-sdk-{minor}")).of("lot")


def test_prefixes_of_namespaces_say_nothing() -> None:
    other = awarded().replace(b"cbc:", b"x:").replace(b"xmlns:cbc", b"xmlns:x")

    texts = [[leaf.text for thing in read(each).things for leaf in thing.leaves] for each in (awarded(), other)]
    assert texts[0] == texts[1]
