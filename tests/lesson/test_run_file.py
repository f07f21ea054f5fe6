"""Run files: what is written is read again, and nothing a stranger writes does harm."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.base.problems import Problem
from game.lesson.run_file import (
    FORMAT,
    HEADER_BYTES,
    RUN_BYTES,
    RUN_LINES,
    Run,
    RunHeader,
    parse_run,
    read_run,
    run_text,
    write_run,
)
from game.sim.intents import IDLE, TOOLS, Intents

HEADER = RunHeader(level="1_night_depot", map="0badf00d", rules=1)
SNEAK = Intents(direction=16, gait="sneak", use=True)


def small_run(ticks: int = 130) -> Run:
    """Return a run that sneaks for one second and then stands."""
    intents = tuple(SNEAK if tick < 60 else IDLE for tick in range(ticks))
    return Run(HEADER, intents, tuple(range(7, 7 + ticks // 60)), "completed")


def refused(data: bytes | str) -> Problem:
    """Return the problem that a reader must find in some bytes."""
    problem = parse_run(data if isinstance(data, bytes) else data.encode(), file="bad.run")
    assert isinstance(problem, Problem)
    return problem


def header_line(**changes: Any) -> str:
    """Return a header line with some fields set otherwise; None takes a field out."""
    fields = {"format": FORMAT, **asdict(HEADER), "ticks": 0} | changes
    return json.dumps({k: v for k, v in fields.items() if v is not None})


words = st.from_regex(r"[a-z0-9_.]{1,20}", fullmatch=True)
intents = st.builds(
    Intents,
    direction=st.integers(-1, 63),
    gait=st.sampled_from(["sneak", "walk", "run"]),
    use=st.booleans(),
    merge=st.booleans(),
    papers=st.booleans(),
    aiming=st.booleans(),
    choice=st.integers(0, 99),
) | st.builds(
    Intents,
    tool=st.sampled_from(TOOLS),
    aim_x=st.integers(0, 99_999),
    aim_y=st.integers(0, 99_999),
)
headers = st.builds(
    RunHeader,
    level=words,
    map=words,
    rules=st.integers(0, 99),
    seed=st.integers(0, 2**63 - 1),
    trust=st.integers(0, 100),
    stamps=st.lists(words, max_size=4).map(tuple),
)


@st.composite
def runs(draw: st.DrawFn) -> Run:
    """Return runs of up to five seconds."""
    stretches = draw(st.lists(st.tuples(intents, st.integers(1, 100)), max_size=4))
    every = tuple(i for i, ticks in stretches for _ in range(ticks))[:300]
    seconds = len(every) // 60
    digest = st.integers(0, 2**32 - 1)
    digests = draw(st.lists(digest, min_size=seconds, max_size=seconds))
    return Run(draw(headers), every, tuple(digests), draw(st.sampled_from(["completed", "left"])))


@given(runs())
def test_a_written_run_is_read_again_as_it_was(run: Run) -> None:
    assert parse_run(run_text(run).encode()) == run


@given(st.binary(max_size=400))
def test_no_bytes_raise_anything(data: bytes) -> None:
    assert isinstance(parse_run(data), Problem)


@given(runs(), st.data())
def test_a_damaged_run_is_a_run_or_a_problem_and_never_an_error(run: Run, data: st.DataObject):
    text = run_text(run).encode()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 8)))
    damaged = text[:start] + data.draw(st.binary(max_size=8)) + text[end:]
    assert isinstance(parse_run(damaged), Run | Problem)


def test_a_run_reads_like_the_page_that_describes_it() -> None:
    lines = run_text(small_run()).splitlines()
    assert lines[1:] == ["60 d16 sneak use", "=1 00000007", "60 -", "=2 00000008", "10 -",
                         ". completed"]  # fmt: skip
    assert json.loads(lines[0])["ticks"] == 130


def test_a_run_comes_back_from_the_disk(tmp_path: Path) -> None:
    assert write_run(tmp_path / "one.run", small_run()) is None
    assert read_run(tmp_path / "one.run") == small_run()


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    problem = read_run(tmp_path / "none.run")
    assert isinstance(problem, Problem)
    assert problem.code == "R001"


def test_an_endless_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "big.run").write_bytes(b"-" * (RUN_BYTES + 1))
    problem = read_run(tmp_path / "big.run")
    assert isinstance(problem, Problem)
    assert problem.code == "R001"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"{}",
        b"[1]\n. left\n",
        b"{" * HEADER_BYTES + b"\n. left\n",
        b'{"a":' * 2000 + b"\n. left\n",
        b"<map/>\n",
        b"{}\n" + b"\n" * RUN_LINES,
        b"{}\r\n. left\r\n",
    ],
)
def test_what_is_no_run_file_is_told_so(data: bytes) -> None:
    assert refused(data).code in {"R002", "R003"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("format", FORMAT + 1),
        ("format", True),
        ("format", None),
        ("level", "../../etc/passwd"),
        ("level", 7),
        ("map", "a b"),
        ("rules", -1),
        ("seed", 2**63),
        ("seed", 1.0),
        ("trust", 101),
        ("trust", "55"),
        ("liabilities", "none"),
        ("upgrades", ["x"] * 65),
        ("stamps", ["\x1b[2J"]),
        ("ticks", 10**9),
    ],
)
def test_a_wrong_header_field_is_named(field: str, value: object) -> None:
    problem = refused(f"{header_line(**{field: value})}\n. left\n")
    assert problem.code == "R003"
    assert field in problem.what


def test_a_newer_format_is_refused_kindly() -> None:
    problem = refused(f"{header_line(format=FORMAT + 1)}\n. left\n")
    assert "update the game" in problem.mend


@pytest.mark.parametrize(
    "line",
    ["", "x", "0 -", "-1 -", "1  -", "1", "1 d64", "1 d\N{ARABIC-INDIC DIGIT ONE}", "1 fly",
     "1 decoy@1,-1", "1 decoy@99999999999,99999999999", "=1", "=0 00000000", "=1 0000000g",
     "1 -\r", "10000000 -"],
)  # fmt: skip
def test_a_bad_line_is_told_with_its_number(line: str) -> None:
    problem = refused(f"{header_line(ticks=1)}\n{line}\n. left\n")
    assert problem.code in {"R002", "R004"}
    if problem.code == "R004":
        assert problem.place.line == 2


@pytest.mark.parametrize(
    "body",
    [
        "1 -",
        "59 -\n=1 00000000\n1 -",
        "60 -",
        "60 -\n=2 00000000",
        "60 -\n=1 00000000\n=1 00000000",
        "61 -\n=1 00000000",
        "9999999 -",
    ],
)
def test_counts_that_do_not_add_up_are_told(body: str) -> None:
    assert refused(f"{header_line(ticks=60)}\n{body}\n. left\n").code == "R005"


def test_a_run_without_an_ending_is_cut_off() -> None:
    whole = run_text(small_run())
    assert refused(whole.removesuffix(". completed\n")).code == "R005"


def test_a_ten_hour_run_is_the_longest() -> None:
    """Each line may promise many ticks, so the bound is on their sum."""
    assert (
        refused(f"{header_line(ticks=0)}\n{'2000000 -' + chr(10)}200000 -\n. left\n").code == "R005"
    )


def test_a_file_may_be_named_in_the_message() -> None:
    assert refused("x\n").place.file == "bad.run"


def test_trust_of_a_run_is_kept() -> None:
    run = replace(small_run(), header=replace(HEADER, trust=20, liabilities=("theft",)))
    assert parse_run(run_text(run).encode()) == run


def test_a_run_remembers_the_partners_it_began_with():
    run = replace(small_run(), header=replace(HEADER, partners=("bao",)))
    assert parse_run(run_text(run).encode()) == run


def test_a_run_from_before_there_were_partners_has_none():
    run = parse_run(f"{header_line(partners=None)}\n. left\n".encode())
    assert isinstance(run, Run)
    assert run.header.partners == ()


@pytest.mark.parametrize("partners", ["bao", ["old bao"], [7], ["bao"] * 65])
def test_partners_that_are_no_short_list_of_words_are_refused(partners):
    assert refused(f"{header_line(partners=partners)}\n. left\n").code == "R003"
