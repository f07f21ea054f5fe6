"""A map changes numbers of ``kinds.yaml`` by half at most, and never what keeps the game fair."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.base.units import SUBTILES
from game.content.limits import NAME_CHARS
from game.content.stats import numbers
from game.level.builder import BuildResult
from game.sim.plan import Plan, from_plain, to_plain
from game.sim.simulation import Header, Simulation
from tests.level.tmx import EXIT, START, Thing, build, codes, kinds, map_text, properties

Values = dict[str, str | float | bool]


def with_map(folder: Path, **values: str | float | bool) -> BuildResult:
    """Build a room whose map says something of its own."""
    return build(folder, map_text((START, EXIT, guard()), says=properties(**values)))


def guard(name: str = "liu", **values: str | float | bool) -> Thing:
    return Thing("Guard", name, (2, 2), values=values)


def plan(result: BuildResult) -> Plan:
    assert result.plan is not None, result.problems
    return result.plan


def playing(result: BuildResult, **header: tuple[str, ...]) -> Simulation:
    return Simulation.start(plan(result), kinds().catalog, Header(**header))


def test_a_map_changes_all_of_a_kind(tmp_path: Path) -> None:
    found = plan(with_map(tmp_path, **{"guard.speed": 2.5, "guard.bands.near.rate": 200}))
    assert found.stats == {"kinds.guard.paces.calm": 60, "kinds.guard.bands.1.rate": 200}
    assert found.by_id["liu"].stats == {}


def test_a_map_changes_rules_gaits_surfaces_prices_and_noises(tmp_path: Path) -> None:
    changes: Values = {
        "rules.network.take_s": 0.75,
        "gaits.run.speed": 5.5,
        "surfaces.wood.walk": 3,
        "prices.theft": -12,
        "noises.bell": 10,
        "limits.knock_tiles": 1,
        "factors.crowd": 0.4,
    }
    catalog = playing(with_map(tmp_path, **changes)).world.catalog
    assert catalog.rules["network"]["take_ticks"] == 45
    assert catalog.gaits["run"].speed == 132
    assert catalog.surfaces["wood"].loudness["carry"] == 3000
    assert (catalog.prices["theft"], catalog.noises["bell"]) == (-12, 10_000)
    assert (catalog.limits["knock_subtiles"], catalog.factors["crowd"]) == (SUBTILES, 400)


def test_one_object_changes_only_itself(tmp_path: Path) -> None:
    own = guard("lin", speed=1.5, reach=5, **{"numbers.look_s": 3})
    sim = playing(build(tmp_path, map_text((START, EXIT, guard(), own))))
    liu, lin = sim.world.actors
    assert (liu.kind.paces["calm"], lin.kind.paces["calm"]) == (54, 36)
    assert (liu.kind.bands[2].reach, lin.kind.bands[2].reach) == (8 * SUBTILES, 5 * SUBTILES)
    assert (liu.kind.numbers["look_ticks"], lin.kind.numbers["look_ticks"]) == (150, 180)
    assert sim.world.catalog == kinds().catalog


def test_an_object_goes_before_its_map(tmp_path: Path) -> None:
    says = properties(**{"guard.speed": 3.0, "guard.chase": 4.0})
    things = (START, EXIT, guard("lin", speed=2.25))
    (lin,) = playing(build(tmp_path, map_text(things, says=says))).world.actors
    assert (lin.kind.paces["calm"], lin.kind.paces["chase"]) == (54, 96)


def test_upgrades_add_to_what_the_map_says(tmp_path: Path) -> None:
    result = with_map(tmp_path, **{"limits.decoys": 2, "limits.decoy_tiles": 10})
    world = playing(result, upgrades=("deep_pocket", "long_throw")).world
    assert (world.courier.decoys, world.catalog.limits["decoy_subtiles"]) == (3, 11 * SUBTILES)


def test_what_a_map_changes_is_in_its_digest_and_in_plain_json(tmp_path: Path) -> None:
    base, changed = plan(with_map(tmp_path)), plan(with_map(tmp_path, **{"guard.speed": 2.5}))
    own = plan(build(tmp_path, map_text((START, EXIT, guard(speed=2.5)))))
    assert len({base.digest, changed.digest, own.digest}) == 3
    assert "stats" not in json.dumps(to_plain(base))
    for found in (base, changed, own):
        assert from_plain(json.loads(json.dumps(to_plain(found)))) == found


def test_the_checks_follow_the_map(tmp_path: Path) -> None:
    """A hub in a corner is out of a shorter arm's reach."""
    hub = Thing("Hub", "dock", (0.5, 0.5), values={"wing": "w"})
    reach = {"limits.use_tiles": 0.75}
    assert codes(build(tmp_path, map_text((START, EXIT, hub)))) == []
    text = map_text((START, EXIT, hub), says=properties(**reach))
    assert codes(build(tmp_path, text)) == ["L402"]


EDGES = [
    ("guard.speed", 1.125, 3.375, 1.0, 3.5),
    ("guard.bands.near.rate", 110, 330, 109, 331),
    ("limits.knock_tiles", 0.6, 1.8, 0.55, 1.85),
    ("prices.theft", -15, -5, -16, -4),
    ("factors.beam", 0.75, 2.25, 0.749, 2.251),
]


@pytest.mark.parametrize(("name", "least", "most", "less", "more"), EDGES)
def test_the_bounds_are_half_below_and_half_above(
    tmp_path: Path, name: str, least: float, most: float, less: float, more: float
) -> None:
    for value in (least, most):
        assert codes(with_map(tmp_path, **{name: value})) == []
    for value in (less, more):
        (problem,) = with_map(tmp_path, **{name: value}).problems
        assert problem.code == "L309"
        told = f'"{name}" of the map is {value}, but must be {least:g} to {most:g}'
        assert problem.what == told
        assert problem.mend


UNFAIR = [
    ("guard.reach", 9, "no sight but the regulator's reaches past 8 tiles", "from 4 to 8"),
    ("auditor.bands.peripheral.reach", 7.5, None, ""),
    ("droid.numbers.sight_tiles", 10, "no sight but the regulator's", "from 4 to 8"),
    ("regulator.reach", 30, None, ""),
    ("limits.alarm_floor_s", 0.3, "no first sight is certain before 0.35 s", "from 0.35 to 0.525"),
    ("limits.alarm_floor_contact_s", 0.2, "not even contact", "from 0.25 to 0.375"),
    ("limits.alarm_floor_s", 0.5, None, ""),
    ("limits.viewport_rows", 10, "what the screen shows", "from 9 to 9"),
]


@pytest.mark.parametrize(("name", "value", "promise", "mend"), UNFAIR)
def test_what_keeps_the_game_fair_holds_for_maps(
    tmp_path: Path, name: str, value: float, promise: str | None, mend: str
) -> None:
    problems = with_map(tmp_path, **{name: value}).problems
    assert [p.code for p in problems] == ([] if promise is None else ["L313"])
    for problem in problems:
        assert promise is not None
        assert promise in problem.what
        assert mend in problem.mend


FAULTS = [
    ("L215", {"guard.sped": 2.5}, 'did you mean "guard.speed"?'),
    ("L215", {"limits.knock": 1}, '"limits.knock" of the map is no number of kinds.yaml'),
    ("L215", {"guard.mind": "dog"}, "is no number"),
    ("L215", {"guard.hears": False}, "is no number"),
    ("L215", {"guards.speed": 2.5}, "guard"),
    ("L203", {"guard.speed": "fast"}, '"guard.speed" of the map is "fast", but must be a number'),
    ("L203", {"guard.speed": True}, "must be a number"),
    ("L216", {"guard.speed": 2.3}, "2.3 is not a whole number of 1/24; the nearest is 2.25"),
    ("L216", {"guard.bands.far.rate": 80.5}, "a whole number is needed here"),
    ("L216", {"limits.decoys": 2.5}, "2.5 is not a whole number; the nearest is 2"),
]


@pytest.mark.parametrize(("code", "values", "said"), FAULTS, ids=[s for _, _, s in FAULTS])
def test_a_faulty_change_of_the_map_is_told_at_its_line(
    tmp_path: Path, code: str, values: Values, said: str
) -> None:
    (problem,) = with_map(tmp_path, **values).problems
    assert problem.code == code
    assert said in problem.what
    assert problem.place.line
    assert problem.mend


OWN_FAULTS = [
    ("L309", {"speed": 4.0}, '"speed" of the Guard "liu" is 4.0, but must be 1.125 to 3.375'),
    ("L313", {"reach": 9}, "no sight but the regulator's"),
    ("L203", {"chase": "fast"}, "must be a number"),
    ("L215", {"paces.clam": 2.5}, 'did you mean "paces.calm"?'),
    ("L213", {"sped": 2.5}, 'did you mean "speed"?'),
    ("L216", {"speed": 2.3}, "the nearest is 2.25"),
]


@pytest.mark.parametrize(("code", "values", "said"), OWN_FAULTS, ids=[s for _, _, s in OWN_FAULTS])
def test_a_faulty_change_of_an_object_is_told_at_the_object(
    tmp_path: Path, code: str, values: Values, said: str
) -> None:
    (problem,) = build(tmp_path, map_text((START, EXIT, guard(**values)))).problems
    assert problem.code == code
    assert said in problem.what
    assert (problem.place.object_id, problem.place.tile) == (102, (2, 2))


def test_all_faults_of_a_map_are_told_at_once(tmp_path: Path) -> None:
    result = with_map(tmp_path, **{"guard.speed": 2.3, "limits.decoys": 9, "worker.speed": 1.6})
    assert sorted(codes(result)) == ["L216", "L216", "L309"]


def test_things_without_a_sheet_have_no_numbers_of_their_own(tmp_path: Path) -> None:
    lamp = Thing("Lamp", "lamp", (2, 2), values={"paces.calm": 2.5})
    assert codes(build(tmp_path, map_text((START, EXIT, lamp)))) == ["L215"]


def test_every_number_has_one_name() -> None:
    sheets = kinds().sheets
    names = set(numbers(sheets))
    trails = {trail for trail, _ in numbers(sheets).values()}
    assert len(names) == len(trails)
    assert not set(sheets) & set(sheets["kinds"])
    assert max(map(len, names)) <= NAME_CHARS
