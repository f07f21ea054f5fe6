"""YAML is read without its risky parts, and what is refused is refused with its line."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.base.problems import Problem
from game.content.limits import YAML_BYTES
from game.content.plain import Document, baked
from game.content.strict_yaml import read_yaml


def value_of(text: str) -> object:
    document = read_yaml(text.encode(), "x.yaml")
    assert isinstance(document, Document), document
    return document.value


def problem_of(data: bytes) -> Problem:
    found = read_yaml(data, "x.yaml")
    assert isinstance(found, Problem)
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 1", {"a": 1}),
        ("a: -1.50", {"a": -1.5}),
        ("a: 1.5e2", {"a": 150.0}),
        ("a: true", {"a": True}),
        ("a:", {"a": None}),
        ('a: "1"', {"a": "1"}),
        ("[x, 'y']", ["x", "y"]),
        ("", None),
    ],
)
def test_plain_values_are_read_as_they_look(text: str, value: object) -> None:
    assert value_of(text) == value


@pytest.mark.parametrize("text", ["yes", "no", "on", "1:30", "2026-01-01", "0x10", "1_000", ".nan"])
def test_what_yaml_would_guess_stays_text(text: str) -> None:
    """A name such as Norway's ``no`` must not turn into a truth."""
    assert value_of(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "a: &x 1\nb: *x",
        "a: !!python/object:os.system x",
        "a: !!str 1",
        "a: {<<: {b: 1}}",
        "a: 1\na: 2",
        "? [a]\n: 1",
        "[" * 17 + "]" * 17,
        "a: " + "x" * 4097,
    ],
)
def test_risky_parts_are_refused_with_their_line(text: str) -> None:
    found = problem_of(text.encode())
    assert found.code == "C102"
    assert found.place.line in {1, 2}


@pytest.mark.parametrize(
    "data", [b"a: [", b"\xff\xfe\x00", b"a: b: c", b"\x00", b"%YAML 9.9\n---\na", b"--- 1\n--- 2"]
)
def test_what_is_no_yaml_is_told(data: bytes) -> None:
    assert problem_of(data).code == "C101"


def test_sixty_thousand_brackets_are_refused_at_the_seventeenth() -> None:
    """The pure loader would recurse without end, and the C one would crash."""
    assert problem_of(b"[" * 60_000).code == "C102"


def test_long_files_are_refused_unread() -> None:
    assert problem_of(b" " * (YAML_BYTES + 1)).code == "L002"


def test_values_know_their_lines() -> None:
    document = read_yaml(b"a:\n  b: 1\n  c:\n    - 2\n    - 3\n", "x.yaml")
    assert isinstance(document, Document)
    assert document.line(("a", "c", "1")) == 5
    assert document.line(("a", "nothing")) == 1


@given(st.binary(max_size=60))
def test_no_bytes_raise(data: bytes) -> None:
    assert isinstance(read_yaml(data, "x.yaml"), Problem | Document)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text("abc é1:", max_size=9),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.text("abc", min_size=1, max_size=3), inner, max_size=3)
        ),
        max_leaves=8,
    )
)
def test_baked_json_reads_back_through_either_reader(value: object) -> None:
    """JSON is YAML: what a wheel carries says the same to both readers."""
    data = baked(value)  # type: ignore[arg-type]
    assert json.loads(data) == value == value_of(data.decode())
