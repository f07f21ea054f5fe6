"""Each code has a map that earns it and the same map mended; what parts the two is that code.

A pair stands in ``maps`` as ``CODE_bad.tmx`` and ``CODE_mended.tmx``; where one code has several
faces, a word stands between: ``L113_list_bad.tmx``. Pairs that would be silly as files are built
here. Codes that both maps of a pair have do not count, so that a new check of something else needs
no change to these maps.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from game.base.problems import Problem
from game.content.codes import FAULTS, PROVED
from game.content.limits import MAP_BYTES
from game.content.locations import find_locations
from game.level.proof_review import proof_review
from game.level.review import review
from game.level.shelf import Level, checked_level
from game.solve.metrics import measure_proof
from game.solve.proving import Prover
from tests.level.tmx import kinds

MAPS: Final = Path(__file__).parent / "maps"
"""The folder of the pairs; it is a Tiled project of its own."""

FAMILIES: Final = ("L0", "L1", "L2", "L3", "L4", "L5", "L6", "L7")
"""Beginnings of the codes that must all have a pair."""

ELSEWHERE: Final = frozenset({"L110", "L111", "L509", "L603"})
"""Codes whose maps are built by the tests of rule maps, of the canonical form and of reviews."""

ALSO: Final[Mapping[str, frozenset[str]]] = {"L507": frozenset({"L508"})}
"""Codes that a bad map earns besides its own, by the pair's name."""


def folder(path: Path) -> None:
    """Lay a folder where a map should be."""
    path.mkdir()


def padded(path: Path) -> None:
    """Write a good map with two megabytes of spaces behind it."""
    path.write_bytes((MAPS / "L003_mended.tmx").read_bytes() + b" " * MAP_BYTES)


BUILT: Final[Mapping[str, Callable[[Path], None]]] = {"L001": folder, "L002": padded}
"""What writes the bad map of a pair that is no file, by code; mended, it is that of L003."""

PAIRS: Final = sorted(path.stem.removesuffix("_bad") for path in MAPS.glob("*_bad.tmx"))


@cache
def codes_of(path: Path) -> frozenset[str]:
    """Return the codes of everything that is wrong with a map."""
    locations = find_locations()
    found = checked_level(path, kinds(), locations)
    if isinstance(found, Level):
        proven = proven_problems(found) if path.stem.startswith(PROVED) else []
        found = [*found.warnings, *review(found, locations), *proven]
    return frozenset(p.code for p in found)


def proven_problems(level: Level) -> list[Problem]:
    """Return what a proof of a level brings to light."""
    plan, catalog = level.plan, level.kinds.catalog
    return proof_review(level, measure_proof(plan, catalog, Prover(plan, catalog).prove()))


@pytest.mark.parametrize("pair", PAIRS)
def test_a_bad_map_earns_its_code_and_the_mended_one_does_not(pair: str) -> None:
    bad, mended = (codes_of(MAPS / f"{pair}_{end}.tmx") for end in ("bad", "mended"))
    code = pair.partition("_")[0]
    assert code not in mended
    assert bad - mended == {code} | ALSO.get(pair, frozenset())


@pytest.mark.parametrize("code", BUILT)
def test_a_bad_map_that_is_built_earns_its_code(tmp_path: Path, code: str) -> None:
    path = tmp_path / "bad.tmx"
    BUILT[code](path)
    assert codes_of(path) == {code}
    assert code not in codes_of(MAPS / "L003_mended.tmx")


def test_every_code_of_these_families_has_a_pair() -> None:
    known = {code for code in FAULTS if code.startswith(FAMILIES)} - ELSEWHERE
    assert known == {
        pair.partition("_")[0] for pair in (*PAIRS, *BUILT) if pair.startswith(FAMILIES)
    }


def test_every_map_here_has_its_other_half() -> None:
    names = {path.stem for path in MAPS.glob("*.tmx")}
    assert names == {f"{pair}_{end}" for pair in PAIRS for end in ("bad", "mended")}


def test_the_names_of_pairs_are_codes() -> None:
    assert {pair.partition("_")[0] for pair in (*PAIRS, *BUILT)} <= FAULTS.keys()
    assert ALSO.keys() <= set(PAIRS)
