"""Bad input, from the command line: what is wrong, where and how to mend it; never a traceback.

``check`` ends with 1 where it found something and with 2 where it could not run; verbs that need
the level end with 2 and say the same.
"""

from __future__ import annotations

from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from game import cli
from game.content import locations
from tests.level.tmx import EXIT, START, Thing, map_text, properties, write_map

Values = dict[str, str | float | bool]

LEVELS = locations.find_locations().levels


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Return the exit code of a command line, what it printed and what it complained of."""
    code = cli.run(words)
    told = capsys.readouterr()
    assert "Traceback" not in told.out + told.err
    return code, told.out, told.err


def guard(**values: str | float | bool) -> Thing:
    return Thing("Guard", "liu", (2, 3), values=values)


def route(points: str) -> Thing:
    return Thing("Route", "beat", (2, 3), points=points, id=7)


OBJECTS = {
    "an unknown kind": (
        [Thing("Gaurd", "liu", (2, 3))],
        '"Gaurd" is no class that the game knows; did you mean "Guard"?',
    ),
    "a property out of bounds": (
        [guard(phase=49.0)],
        '"phase" of the Guard "liu" is 49.0, but must be 0 to 48',
    ),
    "a route with one point": (
        [route("0,0"), guard(route_ref=7)],
        'the Route "beat" has only 1 corner',
    ),
    "a speed that is no multiple of a 24th": (
        [guard(speed=2.3)],
        "2.3 is not a whole number of 1/24; the nearest is 2.25",
    ),
    "an angle that is no whole minute": (
        [guard(facing=10.001)],
        "must be degrees in 60ths, such as 10",
    ),
    "a number changed by more than half": (
        [guard(speed=4.0)],
        '"speed" of the Guard "liu" is 4.0, but must be 1.125 to 3.375',
    ),
    "a sight that is not fair": (
        [guard(reach=9.0)],
        "no sight but the regulator's reaches past 8 tiles",
    ),
}


@pytest.mark.parametrize("case", OBJECTS)
def test_a_faulty_object_is_told_with_place_and_mend(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], case: str
) -> None:
    things, told = OBJECTS[case]
    path = write_map(tmp_path, map_text((START, EXIT, *things)))
    code, out, _ = said(capsys, "check", str(path))
    assert code == 1
    assert told in out
    assert "object #" in out
    assert "tile (2, 3)" in out
    assert "  mend: " in out
    assert out.count("error[") == 1


@pytest.mark.parametrize("case", OBJECTS)
def test_a_faulty_map_cannot_be_drawn_and_says_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], case: str
) -> None:
    things, told = OBJECTS[case]
    path = write_map(tmp_path, map_text((START, EXIT, *things)))
    code, out, err = said(capsys, "shot", str(path), "-o", str(tmp_path / "x.png"))
    assert code == 2
    assert told in out + err


MAPS: dict[str, tuple[Values, str]] = {
    "too fast": ({"guard.speed": 3.5}, '"guard.speed" of the map is 3.5, but must be 1.125 to'),
    "unknown": ({"guard.sped": 2.5}, 'did you mean "guard.speed"?'),
    "no number": ({"limits.knock_tiles": "near"}, 'is "near", but must be a number'),
    "between two": ({"gaits.walk.speed": 3.7}, "the nearest is 3.75"),
    "not fair": ({"limits.alarm_floor_s": 0.2}, "no first sight is certain before 0.35 s"),
}


@pytest.mark.parametrize("case", MAPS)
def test_a_faulty_number_of_the_map_is_told_at_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], case: str
) -> None:
    values, told = MAPS[case]
    path = write_map(tmp_path, map_text((START, EXIT), says=properties(**values)))
    code, out, _ = said(capsys, "check", str(path))
    assert code == 1
    assert told in out
    assert f"--> {path}:3" in out
    assert "  mend: " in out


KINDS = {
    "a number out of bounds": (
        "  bump: 5\n",
        "  bump: 900\n",
        "noises \N{RIGHTWARDS ARROW} bump: the most is 64 tiles",
    ),
    "a speed between two 24ths": (
        "paces: {calm: 2.25, curious: 2.75,",
        "paces: {calm: 2.3, curious: 2.75,",
        "calm: 2.3 is not a whole number of 1/24; the nearest is 2.25",
    ),
    "an unknown mind": ("    mind: droid\n", "    mind: druid\n", 'did you mean "droid"?'),
    "an unknown rule": ("\n  network:\n", "\n  netwrk:\n", 'did you mean "network"?'),
    "a gait that is missing": ("\n  glide: {", "\n  glyde: {", 'gaits: "glide" is missing'),
    "a default out of bounds": (
        "speed: {type: int, default: 30,",
        "speed: {type: int, default: 99,",
        "the default is not within the bounds",
    ),
    "a number nobody has": (
        "reach: {type: float, stat: numbers.reach_tiles}",
        "reach: {type: float, stat: numbers.reach}",
        'no number of kinds.yaml is called "regulator.numbers.reach"',
    ),
    "broken YAML": ("\ngaits:", "\ngaits: [", "this is not YAML that can be read"),
}


@pytest.mark.parametrize("case", KINDS)
def test_a_faulty_kinds_yaml_stops_every_verb_with_one_clear_problem(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    case: str,
) -> None:
    old, new, told = KINDS[case]
    levels = tmp_path / "levels"
    copytree(LEVELS, levels, ignore=ignore_patterns("*.tmx", "proofs", "templates"))
    text = (levels / "kinds.yaml").read_text(encoding="utf-8")
    assert text.count(old) == 1
    (levels / "kinds.yaml").write_text(text.replace(old, new), encoding="utf-8")
    monkeypatch.setattr(locations, "_shipped", lambda: tmp_path)
    path = write_map(tmp_path, map_text())
    for words in (["check", str(path)], ["types", "--check"]):
        code, out, _ = said(capsys, *words)
        assert code == 2
        assert told in out
        assert f"--> {levels / 'kinds.yaml'}:" in out
        assert "  mend: " in out
        assert out.count("error[") == 1
