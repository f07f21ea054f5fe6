"""Maps with errors: which of them nobody can finish, and which are only to be mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.locations import find_locations
from game.level.shelf import examined
from game.tools.findings.choice import Choice
from game.tools.findings.gather import findings
from game.tools.proofs.hopeless import is_hopeless
from tests.level.tmx import EXIT, START, Thing, kinds, map_text, properties, write_clean

PARTED = "##########\n" + "#...#....#\n" * 6 + "##########"
"""Two rooms without a way between them."""

JOINED = PARTED.replace("#...#....#", "#........#", 1)
"""The same rooms with a way between them, at the top."""

NEAR, FAR = Thing("Exit", "near", (1, 5), (1, 1)), Thing("Exit", "far", (7, 5), (1, 1))
LOCK = Thing("Door", "lock", (4, 1), (1, 1), values={"locked": True})
OTHER_LOCK = Thing("Door", "other", (4, 3), (1, 1), values={"locked": True})
PAPERS = Thing("Objective", "papers", (7.5, 3.5))


def hopeless(folder: Path, things: tuple[Thing, ...], drawing: str, **says: str | int) -> bool:
    """Return whether a map with such things, and with errors, is hopeless."""
    text = map_text(things, drawing, says=properties(secret=1, **says))
    path, locations = write_clean(folder, text), find_locations()
    looked = findings(path, kinds(), locations, Choice(ignore=("L1", "L5", "L8")))
    assert looked.problems
    return is_hopeless(looked.problems, looked.tiled, examined(path, kinds(), locations).level)


def test_who_cannot_come_to_the_only_way_out_is_without_hope(tmp_path: Path) -> None:
    assert hopeless(tmp_path, (START, FAR), PARTED)


def test_who_cannot_come_to_an_objective_is_without_hope(tmp_path: Path) -> None:
    assert hopeless(tmp_path, (START, NEAR, PAPERS), PARTED)


def test_one_way_out_is_enough(tmp_path: Path) -> None:
    assert not hopeless(tmp_path, (START, NEAR, FAR), PARTED)


def test_a_checkpoint_out_of_reach_hinders_nobody_from_leaving(tmp_path: Path) -> None:
    post = Thing("Checkpoint", "post", (7.5, 3.5), values={"order": 1})
    assert not hopeless(tmp_path, (START, NEAR, post), PARTED)


def test_a_giant_may_break_the_wall(tmp_path: Path) -> None:
    assert not hopeless(tmp_path, (START, FAR, Thing("Giant", "tor", (2.5, 3.5))), PARTED)


@pytest.mark.parametrize(("way_out", "expected"), [(FAR, True), (NEAR, False)])
def test_a_door_that_nothing_opens_matters_where_what_is_needed_lies_behind_it(
    tmp_path: Path, way_out: Thing, *, expected: bool
) -> None:
    assert hopeless(tmp_path, (START, way_out, LOCK), JOINED) == expected


def test_a_door_that_nothing_opens_does_not_matter_beside_an_open_way(tmp_path: Path) -> None:
    rows = JOINED.splitlines()
    rows[3] = rows[1]
    assert not hopeless(tmp_path, (START, FAR, LOCK), "\n".join(rows))
    assert hopeless(tmp_path, (START, FAR, LOCK, OTHER_LOCK), "\n".join(rows))


def test_other_errors_are_told_and_nothing_is_said_of_hope(tmp_path: Path) -> None:
    assert not hopeless(tmp_path, (START, EXIT, FAR, Thing("Gaurd", "liu", (2.5, 3.5))), PARTED)
