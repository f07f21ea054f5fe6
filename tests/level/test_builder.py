"""A map becomes a plan in whole units, and each fault of a designer is told once, in its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.base.units import SUBTILES
from game.level.builder import build_plan
from game.level.reader import read_map
from game.sim.plan import Plan, from_plain, to_plain
from tests.level.tmx import (
    EXIT,
    ROOM,
    START,
    Thing,
    build,
    codes,
    kinds,
    map_text,
    project,
    properties,
)

ROUTE = Thing("Route", "walk", (1.5, 4.5), points="0,0 64,0", id=7)
BEAT = {"route_ref": 7, "pauses": "0.2 1.5", "mode": "loop", "phase": 2.5}


def plan(folder: Path, text: str) -> Plan:
    result = build(folder, text)
    assert result.plan is not None, result.problems
    return result.plan


def test_the_ground_follows_the_drawing(tmp_path: Path) -> None:
    found = plan(tmp_path, map_text())
    counter = 3 * 10 + 4
    assert (found.columns, found.rows) == (10, 8)
    assert (found.solid[counter], found.low[counter], found.opaque[counter]) == (1, 1, 0)
    assert (found.solid[0], found.opaque[0], found.low[0]) == (1, 1, 0)
    water = 6 * 10 + 7
    assert (found.solid[water], found.surface_names[found.surfaces[water]]) == (1, "water")


def test_a_guard_gets_route_pauses_and_whole_units(tmp_path: Path) -> None:
    guard = Thing("Guard", "liu", (1.5, 4.5), values=BEAT)
    found = plan(tmp_path, map_text((START, EXIT, ROUTE, guard)))
    (liu,) = found.of_kind("guard")
    assert (liu.id, liu.x, liu.y) == ("liu", SUBTILES * 3 // 2, SUBTILES * 9 // 2)
    assert liu.route == ((2160, 6480), (2160 + 4 * SUBTILES, 6480))
    assert liu.values["pauses"] == (12, 90)
    assert (liu.values["mode"], liu.values["phase_ticks"], liu.values["label"]) == ("loop", 150, "")
    assert liu.values["peak_route"] == ()
    assert "route" not in liu.values


def test_areas_and_zones_are_told_in_tiles(tmp_path: Path) -> None:
    worker = Thing("Worker", "sami", (2.5, 2.5), values={"blocks_ref": 8})
    area = Thing("Area", "gap", (3, 2), (2, 1), id=8)
    zone = Thing("Zone", "hall", (1, 1), (4, 2))
    found = plan(tmp_path, map_text((START, EXIT, worker, area, zone)))
    assert found.of_kind("worker")[0].values["blocks"] == (3, 2, 2, 1)
    (hall,) = found.of_kind("zone")
    assert (hall.rect, hall.x, hall.y) == ((1, 1, 4, 2), 3 * SUBTILES, 2 * SUBTILES)
    assert not found.of_kind("area", "route")


def test_a_conveyors_own_line_is_its_route(tmp_path: Path) -> None:
    belt = Thing("Conveyor", "belt", (1.5, 1.5), points="0,0 16,0 16,16")
    (found,) = plan(tmp_path, map_text((START, EXIT, belt))).of_kind("conveyor")
    assert found.route == ((2160, 2160), (3600, 2160), (3600, 3600))
    assert (found.x, found.y) == found.route[0]


def test_the_maps_own_words_are_taken_over(tmp_path: Path) -> None:
    says = properties(title="A Room", secret=1, rule="network", par_s=90, walk="exit")
    found = plan(tmp_path, map_text(says=says))
    assert (found.id, found.title, found.secret, found.rule) == ("room", "A Room", 1, "network")
    assert (found.par_ticks, found.walk) == (5400, ("exit",))


def test_a_plan_survives_json(tmp_path: Path) -> None:
    guard = Thing("Guard", "liu", (1.5, 4.5), values=BEAT)
    zone = Thing("Zone", "hall", (1, 1), (4, 2))
    found = plan(tmp_path, map_text((START, EXIT, ROUTE, guard, zone)))
    assert from_plain(json.loads(json.dumps(to_plain(found)))) == found


def test_the_digest_follows_the_level_and_not_its_pictures(tmp_path: Path) -> None:
    decor = (
        '<layer id="9" name="decor" width="10" height="8"><data encoding="csv">'
        f"{','.join(['1'] * 80)}</data></layer>"
    )
    plain = plan(tmp_path, map_text()).digest
    assert plan(tmp_path, map_text(layers=decor)).digest == plain
    assert plan(tmp_path, map_text((START, Thing("Exit", "exit", (8, 1), (1, 1))))).digest != plain


def test_a_being_drawn_by_its_still_stands_at_the_stills_foot(tmp_path: Path) -> None:
    """A tile object's point is the bottom middle of its picture."""
    guard = Thing("Guard", "liu", (3, 5), (1, 1), more='gid="1"')
    (found,) = plan(tmp_path, map_text((START, EXIT, guard))).of_kind("guard")
    assert (found.x, found.y) == (SUBTILES * 7 // 2, SUBTILES * 5)


def test_pictures_and_notes_are_not_placed(tmp_path: Path) -> None:
    crate = Thing("", "", (3, 5), (1, 1), more='gid="3"')
    assert len(plan(tmp_path, map_text((START, EXIT, crate))).placements) == 2


FAULTS = [
    ("L201", Thing("Gaurd", "liu", (2, 2)), 'did you mean "Guard"?'),
    ("L201", Thing("", "liu", (2, 2)), '"" is no class'),
    ("L202", Thing("Hub", "dock", (2, 2)), 'needs a "wing"'),
    ("L203", Thing("Guard", "liu", (2, 2), values={"mode": "zigzag"}), "one of loop, pingpong"),
    ("L203", Thing("Guard", "liu", (2, 2), values={"phase": "soon"}), "must be a number"),
    ("L203", Thing("Guard", "liu", (2, 2), values={"facing": 0.001}), "degrees in 60ths"),
    ("L203", Thing("Guard", "liu", (2, 2), (1, 1)), "must be a point"),
    ("L203", Thing("Zone", "hall", (2, 2)), "must be a rectangle"),
    (
        "L203",
        Thing("Guard", "liu", (2, 2), values=BEAT | {"pauses": "1 2 3"}),
        "2 numbers, one for each corner",
    ),
    (
        "L203",
        Thing("Guard", "liu", (2, 2), values={"pauses": "1 1"}),
        'as long as it has no "route"',
    ),
    ("L203", Thing("Guard", "liu", (2, 2), values=BEAT | {"pauses": "-1 x"}), "seconds from 0"),
    ("L204", Thing("Guard", "liu", (2, 2), values={"route_ref": 99}), "#99 (nothing)"),
    ("L204", Thing("Guard", "liu", (2, 2), values={"route_ref": 100}), 'the Start "start"'),
    ("L205", Thing("Guard", "liu", (2, 20)), "outside the map"),
    ("L205", Thing("Zone", "hall", (8, 2), (9, 1)), "outside the map"),
    ("L206", Thing("Guard", "liu", (0.5, 0.5)), "inside a wall"),
    ("L207", Thing("Zone", "hall", (2.25, 2), (2, 1)), "tile grid"),
    ("L208", Thing("Guard", "", (2, 2)), "without a name"),
    ("L208", Thing("Guard", "start", (2, 2)), "the name of another object"),
    ("L208", Thing("Guard", "Old Liu", (2, 2)), "small letters"),
    ("L213", Thing("Guard", "liu", (2, 2), values={"fasing": 3}), 'did you mean "facing"?'),
    ("L309", Thing("Guard", "liu", (2, 2), values={"phase": 49.0}), "must be 0 to 48"),
]


@pytest.mark.parametrize(("code", "thing", "said"), FAULTS, ids=[f"{c}-{s}" for c, _, s in FAULTS])
def test_a_faulty_object_is_told(tmp_path: Path, code: str, thing: Thing, said: str) -> None:
    result = build(tmp_path, map_text((START, EXIT, ROUTE, thing)))
    assert codes(result) == [code]
    assert said in result.problems[0].what


def test_the_number_of_starts_is_one(tmp_path: Path) -> None:
    second = Thing("Start", "start_2", (3, 2))
    assert codes(build(tmp_path, map_text((EXIT,)))) == ["L210"]
    (problem,) = build(tmp_path, map_text((START, EXIT, second))).problems
    assert (problem.code, problem.place.object_name) == ("L210", "start_2")


def test_a_level_can_end(tmp_path: Path) -> None:
    assert codes(build(tmp_path, map_text((START,)))) == ["L211"]


@pytest.mark.parametrize(("points", "code"), [("0,0", "L303"), ("", "L203"), ("0,0 999,0", "L205")])
def test_a_faulty_route_is_told_once_at_the_route(tmp_path: Path, points: str, code: str) -> None:
    route = Thing("Route", "walk", (1.5, 4.5), points=points, id=7)
    guards = [Thing("Guard", f"g{n}", (2, 2), values={"route_ref": 7}) for n in range(2)]
    result = build(tmp_path, map_text((START, EXIT, route, *guards)))
    assert codes(result) == [code]
    assert result.problems[0].place.object_id == 7


def test_a_route_through_a_wall_is_told_at_the_wall(tmp_path: Path) -> None:
    route = Thing("Route", "walk", (1.5, 3.5), points="0,0 96,0", id=7)
    guard = Thing("Guard", "liu", (1.5, 3.5), values={"route_ref": 7})
    result = build(tmp_path, map_text((START, EXIT, route, guard)))
    assert codes(result) == ["L302"]
    assert result.problems[0].place.tile == (4, 3)


def test_a_loops_way_back_counts_as_well(tmp_path: Path) -> None:
    route = Thing("Route", "walk", (3.5, 2.5), points="0,0 48,0 48,32", id=7)
    for mode, expected in (("pingpong", []), ("loop", ["L302"])):
        guard = Thing("Guard", "liu", (3.5, 2.5), values={"route_ref": 7, "mode": mode})
        assert codes(build(tmp_path, map_text((START, EXIT, route, guard)))) == expected


def test_a_body_is_broader_than_its_line(tmp_path: Path) -> None:
    route = Thing("Route", "walk", (1.5, 2.8), points="0,0 96,0", id=7)
    guard = Thing("Guard", "liu", (1.5, 2.8), values={"route_ref": 7})
    assert codes(build(tmp_path, map_text((START, EXIT, route, guard)))) == ["L302"]


SPLIT = ROOM.replace("...==...", "########")


def test_what_lies_behind_walls_is_told(tmp_path: Path) -> None:
    far = Thing("Exit", "exit", (7, 5), (1, 1))
    hub = Thing("Hub", "dock", (7.5, 6.5), values={"wing": "w"})
    extra = Thing("Objective", "tip", (2.5, 6.5), values={"optional": True})
    claim = Thing("Claim", "clipping", (2.5, 6.5), values={"fact": "s1-01"})
    things = (START, far, hub, extra, claim)
    assert codes(build(tmp_path, map_text(things, SPLIT))) == ["L401", "L402", "L404", "L404"]
    assert (
        codes(build(tmp_path, map_text(things, SPLIT.replace("########\n", "#g######\n", 1)))) != []
    )


def test_what_is_within_an_arms_reach_of_the_floor_may_stand_in_a_wall(tmp_path: Path) -> None:
    hub = Thing("Hub", "dock", (0.5, 0.5), values={"wing": "w"})
    assert codes(build(tmp_path, map_text((START, EXIT, hub)))) == []


def test_a_grille_is_a_way_for_whoever_can_merge(tmp_path: Path) -> None:
    far = Thing("Exit", "exit", (7, 5), (1, 1))
    grille = SPLIT.splitlines()
    grille[3] = "##g#######"
    assert codes(build(tmp_path, map_text((START, far), "\n".join(grille)))) == []


@pytest.mark.parametrize(
    ("says", "code"),
    [({"secret": 6}, "L309"), ({"secret": "one"}, "L203"), ({"walk": "exit ezit"}, "L204"),
     ({"rule": "../x"}, "L203"), ({"rule": "networks"}, "L203"), ({"par_s": -1}, "L309")],
)  # fmt: skip
def test_a_map_that_says_nonsense_is_told(
    tmp_path: Path, says: dict[str, str | int], code: str
) -> None:
    assert codes(build(tmp_path, map_text(says=properties(**says)))) == [code]


def test_more_foes_than_a_level_can_hold_are_told(tmp_path: Path) -> None:
    crowd = [Thing("Guard", f"g{n}", (2 + n % 5, 2)) for n in range(65)]
    assert codes(build(tmp_path, map_text((START, EXIT, *crowd)))) == ["L011"]


def test_a_network_without_two_hubs_is_told_at_the_rule_and_can_still_be_played(
    tmp_path: Path,
) -> None:
    hubs = [Thing("Hub", f"hub_{n}", (2 + n, 2.5), values={"wing": "w"}) for n in range(2)]
    says = properties(rule="network")
    result = build(tmp_path, map_text((START, EXIT, hubs[0]), says=says))
    assert codes(result) == ["L217"]
    assert result.plan is not None
    assert 'needs 2 objects of class "Hub", and the map has 1' in result.problems[0].what
    assert result.problems[0].place.line
    assert codes(build(tmp_path, map_text((START, EXIT, *hubs), says=says))) == []
    assert codes(build(tmp_path, map_text((START, EXIT), says=properties(rule="none")))) == []


@pytest.mark.parametrize(
    ("inner", "blocks", "expected"),
    [
        ('<objectgroup><object x="0" y="0" width="16" height="16"/></objectgroup>', True, []),
        ('<objectgroup><object x="8" y="0" width="8" height="16"/></objectgroup>', True, []),
        ('<objectgroup><object x="3" y="3" width="4" height="9"/></objectgroup>', False, ["L130"]),
        (
            properties(solid=False)
            + '<objectgroup><object x="0" y="0" width="16" height="16"/></objectgroup>',
            False,
            ["L130"],
        ),
        (properties(shade=True), False, ["L213"]),
        (properties(noise=True), False, ["L213"]),
    ],
)
def test_a_tiles_shape_blocks_its_cell_and_its_flags_decide(
    tmp_path: Path, inner: str, expected: list[str], *, blocks: bool
) -> None:
    folder = project(tmp_path)
    tileset = folder / "tilesets" / "tiles.tsx"
    text = tileset.read_text()
    start, end = text.index('<tile id="2">'), text.index('<tile id="3">')
    tileset.write_text(f'{text[:start]}<tile id="2">{inner}</tile>{text[end:]}')
    path = folder / "room.tmx"
    path.write_text(map_text())
    found = read_map(path).tiled
    assert found is not None
    result = build_plan(found, kinds())
    assert codes(result) == expected
    assert result.plan is not None
    assert bool(result.plan.solid[3 * 10 + 4]) is blocks


def test_layers_that_are_drawn_beside_their_cells_are_told(tmp_path: Path) -> None:
    text = map_text().replace('name="floor"', 'name="floor" offsetx="2"')
    text = text.replace('name="actors"', 'name="actors" parallaxy="0.5"')
    assert codes(build(tmp_path, text)) == ["L115", "L115"]
