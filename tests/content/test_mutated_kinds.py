"""A ``kinds.yaml`` with random damage gives a catalog or problems, and never an exception."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.base.problems import Problem
from game.content.catalog import Kinds, changed_catalog, load_kinds
from game.content.documents import read_document
from game.content.locations import find_locations
from game.content.plain import Trail, baked
from game.content.stats import Sheets, numbers

SHIPPED = find_locations().kinds
DOCUMENT = read_document(SHIPPED)
assert not isinstance(DOCUMENT, Problem)
WHOLE: Any = DOCUMENT.value
KINDS = load_kinds(SHIPPED)
assert isinstance(KINDS, Kinds)

SPICES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=False),
    st.text(max_size=12),
    st.just([]),
    st.just({}),
    st.just([{}]),
    st.just({"x": {}}),
    st.sampled_from(["guard", "route", "float", "string", "far", "point", "2.3"]),
)


def trails(part: Any, trail: Trail = ()) -> list[Trail]:
    """Return the way to every value of a document."""
    inner = part.items() if isinstance(part, dict) else enumerate(part)
    found = [trail] if trail else []
    for key, value in inner if isinstance(part, dict | list) else ():
        found += trails(value, (*trail, key)) if isinstance(value, dict | list) else [(*trail, key)]
    return found


TRAILS = trails(WHOLE)


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """Return the shipped document with one to three values replaced, lost or renamed."""
    whole = copy.deepcopy(WHOLE)
    for _ in range(draw(st.integers(1, 3))):
        *way, last = draw(st.sampled_from(TRAILS))
        part = whole
        for key in way:
            part = part[key] if _holds(part, key) else None
        if _holds(part, last):
            _damage(part, last, draw)
    return whole


def _holds(part: Any, key: Any) -> bool:
    if isinstance(part, list):
        return isinstance(key, int) and key < len(part)
    return isinstance(part, dict) and key in part


def _damage(part: Any, key: Any, draw: st.DrawFn) -> None:
    how = draw(st.sampled_from(["replace", "replace", "lose", "rename"]))
    if how == "replace":
        part[key] = draw(SPICES)
    elif how == "lose" or isinstance(part, list):
        del part[key]
    else:
        part[f"{key}x"] = part.pop(key)


@given(mutated())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_damage_gives_kinds_or_problems(
    tmp_path_factory: pytest.TempPathFactory, whole: Any
) -> None:
    path = tmp_path_factory.getbasetemp() / "mutated" / "kinds.yaml"
    path.parent.mkdir(exist_ok=True)
    path.with_suffix(".json").write_bytes(baked(whole))
    path.with_name("upgrades.yaml").write_bytes(SHIPPED.with_name("upgrades.yaml").read_bytes())
    found = load_kinds(path)
    if isinstance(found, list):
        assert found
        for problem in found:
            assert problem.what
            assert problem.mend


@given(st.binary(max_size=40), st.integers(0, 40_000))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_broken_text_gives_kinds_or_problems(
    tmp_path_factory: pytest.TempPathFactory, spice: bytes, at: int
) -> None:
    folder = tmp_path_factory.getbasetemp() / "broken"
    folder.mkdir(exist_ok=True)
    data = SHIPPED.read_bytes()
    (folder / "kinds.yaml").write_bytes(data[:at] + spice + data[at + len(spice) :])
    assert isinstance(load_kinds(folder / "kinds.yaml"), Kinds | list)


def sheets_round(trail: Trail) -> Sheets:
    """Return the section of a number; of the kinds only its own."""
    section = KINDS.sheets[trail[0]]
    assert isinstance(section, dict)
    return {trail[0]: {trail[1]: section[trail[1]]} if trail[0] == "kinds" else section}


@pytest.mark.parametrize("value", [1_000_000, -1_000_000])
def test_every_number_has_a_bound_on_both_sides(value: int) -> None:
    for name, (trail, _) in numbers(KINDS.sheets).items():
        found = changed_catalog(sheets_round(trail), {trail: value})
        assert isinstance(found, dict), f"{name} may be {value}"
        side = "most" if value > 0 else "least"
        assert found[trail].startswith(f"the {side} is "), (name, found)


UNITS = {
    "gaits.run.speed": "24 tiles/s",
    "gaits.run.stride": "600 ticks",
    "gaits.run.motion": "10 times",
    "surfaces.wood.run": "64 tiles",
    "noises.bell": "64 tiles",
    "prices.theft": "100 points of trust",
    "factors.dim": "10 times",
    "limits.knock_tiles": "64 tiles",
    "limits.pulse_tiles_s": "24 tiles/s",
    "limits.green_s": "3600 seconds",
    "limits.peek_deg": "360 degrees",
    "rules.local.fan_deg": "360 degrees",
    "guard.radius": "2 tiles",
    "guard.turn": "3600 degrees a second",
    "guard.paces.calm": "24 tiles/s",
    "guard.beam.half_angle": "180 degrees",
    "guard.bands.far.rate": "10000 points a second",
    "guard.bands.far.cap": "100 points",
    "regulator.numbers.track_deg_s": "3600 degrees a second",
}


@pytest.mark.parametrize("name", UNITS)
def test_a_bound_is_told_with_its_unit(name: str) -> None:
    trail, _ = numbers(KINDS.sheets)[name]
    assert changed_catalog(KINDS.sheets, {trail: 1_000_000}) == {
        trail: f"the most is {UNITS[name]}"
    }
