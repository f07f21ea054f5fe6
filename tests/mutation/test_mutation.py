"""The faults are the ones meant, the draw is fair, and the project itself is never touched."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house import ROOT
from tests.mutation.__main__ import answers_in, heart, main
from tests.mutation.changes import changes
from tests.mutation.mutants import LEAST_A_FILE, drawn, faults_of


def faults_in(code: str, tmp_path: Path) -> set[str]:
    """Return what else some code may say, each one line before the same other lines."""
    (tmp_path / "code.py").write_text(code, encoding="utf-8")
    mutants = drawn([faults_of(tmp_path, "code.py")], 99, seed=1)
    return {mutant.text for mutant in mutants}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("a < b", {"a <= b", "a >= b"}),
        ("a in b", {"a not in b"}),
        ("a + b", {"a - b"}),
        ("a and b", {"a or b"}),
        ("not a", {"a"}),
        ("x = 7", {"x = 8", "x = 6"}),
        ("x = True", {"x = False"}),
        ("x = a if b else c", {"x = a if not b else c"}),
        ("x += a", {"x -= a", "pass"}),
        ("a()", {"pass"}),
        ("a.b = c", {"pass"}),
        ("x: Lamp | None = c", set()),
        ("x = Lamp | Door", set()),
    ],
)
def test_a_fault_is_one_sign_word_number_or_statement(right, wrong, tmp_path) -> None:
    assert faults_in(right, tmp_path) == wrong


def test_a_function_may_do_nothing_and_answer_nothing(tmp_path) -> None:
    code = "def f(a):\n    return a"
    nothing = {"def f(a):\n    return\n    return a", "def f(a):\n    return None"}
    assert faults_in(code, tmp_path) == nothing


def test_a_word_of_praise_or_a_type_is_no_place_for_a_fault() -> None:
    assert not list(changes(ast.parse("'text'").body[0]))
    assert not list(changes(ast.parse("A | None").body[0]))


def test_every_file_is_in_the_draw_and_a_seed_gives_the_same_draw_again() -> None:
    files = [faults_of(ROOT, path) for path in heart()]
    full = {faults[0].path for faults in files if len(faults) >= LEAST_A_FILE}
    mutants = drawn(files, 150, seed=3)
    assert len(mutants) == len({mutant.key for mutant in mutants}) == 150
    assert {mutant.path for mutant in mutants} == full
    assert drawn(files, 150, seed=3) == mutants != drawn(files, 150, seed=4)


def test_three_faults_are_tried_in_a_copy_and_their_answers_kept(tmp_path, capsys) -> None:
    kept, path = tmp_path / "answers.jsonl", ROOT / "game" / "sim" / "senses" / "hearing.py"
    before = path.read_bytes()
    command = ["--count", "3", "--jobs", "1", "--only", "hearing", "--kept", str(kept)]
    command += ["--stories", "tests/sim/test_senses.py"]
    main(command)
    answers = answers_in(kept)
    assert len(answers) == 3
    assert not all(answers.values())
    assert path.read_bytes() == before
    assert "of 3 killed" in capsys.readouterr().out
