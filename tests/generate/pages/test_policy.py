"""What a page may do stands in the page."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from tools.generate.pages.policy import NoHeadError, protect

PAGE = '<!doctype html><head><meta charset="utf-8"><script>alert(1)</script></head><script src="a.js"></script>'


def test_a_script_in_the_page_is_named_by_its_hash_and_no_other_may_run() -> None:
    policy = re.findall(r'content="([^"]*)"', protect(PAGE))[0]
    rules = dict(each.split(" ", 1) for each in policy.split("; "))
    digest = b64encode(sha256(b"alert(1)").digest()).decode()
    assert rules["script-src"] == f"'self' 'wasm-unsafe-eval' 'sha256-{digest}'"


@pytest.mark.parametrize("rule", ["default-src 'none'", "connect-src 'self'", "form-action 'none'"])
def test_a_page_asks_nobody_else_for_anything(rule: str) -> None:
    assert f"{rule};" in protect(PAGE)


def test_a_page_without_a_head_is_refused() -> None:
    with pytest.raises(NoHeadError):
        protect("<p>")
