"""The HUD gives way: faint over what matters, and never in front of the courier."""

from __future__ import annotations

from dataclasses import replace

from pygame import Rect, Surface

from game.view.hud.corners import FAINT_OVER_PLACES
from game.view.hud.fading import FADE_MS, FAINT, Fades, blit_faint
from game.view.hud.placing import Berth, bodies, free_place, thing_at, what_matters
from game.view.hud.screen import draw_hud
from game.view.look import Look
from tests.view.desk import ASK, KNOCK, PEAK, TAKE, busy_night, desk, frame, night

BOUNDS = Rect(0, 0, 400, 300)


def test_a_place_is_found_beside_what_is_taken():
    place = free_place(Rect(50, 50, 100, 50), [Rect(0, 0, 400, 100)], BOUNDS)
    assert place is not None
    assert place.top > 100
    assert free_place(Rect(0, 0, 50, 50), [BOUNDS], BOUNDS) is None


def test_a_list_stays_where_it_is_while_somebody_walks_by():
    berth, home, passer = Berth(), Rect(150, 100, 100, 50), Rect(160, 110, 20, 20)
    moved = berth.place("take", home, [passer], BOUNDS)
    assert moved is not None
    assert moved != home
    assert berth.place("take", home, [], BOUNDS) == moved
    assert berth.place("ask", home, [], BOUNDS) == home


def test_a_corner_fades_within_a_fifth_of_a_second_and_comes_back():
    fades = Fades()
    assert fades.share("tools", Look(time_ms=0), is_faint=False) == 1.0
    half = fades.share("tools", Look(time_ms=FADE_MS // 2), is_faint=True)
    assert FAINT < half < 1.0
    assert fades.share("tools", Look(time_ms=FADE_MS), is_faint=True) == FAINT
    for time_ms in range(FADE_MS, 2 * FADE_MS + 1, 20):
        share = fades.share("tools", Look(time_ms=time_ms), is_faint=False)
    assert share == 1.0


def test_a_corner_fades_at_once_for_those_who_want_no_motion():
    fades = Fades()
    fades.share("tools", Look(time_ms=0, reduce_motion=True), is_faint=False)
    assert fades.share("tools", Look(time_ms=16, reduce_motion=True), is_faint=True) == FAINT


def test_a_faint_picture_is_as_strong_as_before_the_next_time():
    surface, picture = Surface((4, 4)), Surface((4, 4))
    picture.fill((200, 200, 200))
    blit_faint(surface, picture, Rect(0, 0, 4, 4), 0.5)
    assert 90 < surface.get_at((1, 1))[0] < 110
    blit_faint(surface, picture, Rect(0, 0, 4, 4), 1.0)
    assert surface.get_at((1, 1))[0] == 200


def test_the_toolbar_fades_over_the_courier():
    world, ui_and_surface = night(), desk()
    ui, surface = ui_and_surface
    brightest = []
    for spot in ((320, 190), (60, 340)):
        _, hud = busy_night()
        surface.fill((0, 0, 0))
        shown = frame()
        draw_hud(surface, ui, world, hud, type(shown)(lambda _x, _y, at=spot: at))
        slots = surface.subsurface(ui.areas["tools"])
        brightest.append(max(max(slots.get_at((x, y))[:3]) for x in range(0, 200, 2)
                             for y in range(0, 66, 2)))  # fmt: skip
    assert brightest[1] < brightest[0] * (FAINT + 0.1)


def test_prompts_cover_neither_the_courier_nor_a_watcher_near_her():
    world, hud = busy_night()
    ui, surface = desk()
    liu = world.actor("liu")
    liu.x, liu.y = world.courier.x, world.courier.y - 1440

    def whereabouts(x: int, y: int) -> tuple[int, int]:
        return 320 + (x - world.courier.x) // 90, 190 + (y - world.courier.y) // 90

    shown = type(frame())(whereabouts, (TAKE, KNOCK, ASK))
    draw_hud(surface, ui, world, hud, shown)
    column = ui.areas["prompt 0"].union(ui.areas["prompt 2"])
    hers, watchers = bodies(world, whereabouts, ui.k)
    assert len(watchers) == 1
    assert column.collidelist([*hers, *watchers]) < 0


def test_the_courier_the_next_goal_and_the_way_out_matter():
    courier, goal, way_out = what_matters(night(), lambda x, y: (x // 90, y // 90), 2)
    assert courier.right < goal.left
    assert way_out == Rect(13 * 32, 5 * 32, 32, 32)


def test_the_toolbar_is_a_little_faint_over_a_way_out_and_can_still_be_read():
    world, hud = busy_night()
    ui, surface = desk()
    way_out = world.plan.of_kind("exit")[0]

    def whereabouts(x: int, y: int) -> tuple[int, int]:
        return 60 + (x - way_out.x) // 90, 340 + (y - way_out.y) // 90

    draw_hud(surface, ui, world, hud, replace(frame(), whereabouts=whereabouts))
    share = hud.fades.share("tools", ui.look, is_faint=True, faintest=FAINT_OVER_PLACES)
    assert share == FAINT_OVER_PLACES


def test_a_corner_is_faint_over_a_watcher_however_far_off():
    """A line from nowhere is unfair: its officer must not stand behind the words."""
    world, hud = busy_night()
    ui, surface = desk()
    watcher = next(actor for actor in world.actors if actor.is_watcher)

    def whereabouts(x: int, y: int) -> tuple[int, int]:
        return 60 + (x - watcher.x) // 90, 20 + (y - watcher.y) // 90

    draw_hud(surface, ui, world, hud, replace(frame(), whereabouts=whereabouts))
    assert hud.fades.share("trust", ui.look, is_faint=True) == FAINT


def test_captions_stand_above_the_courier_at_the_lower_edge():
    world, hud = busy_night()
    ui, surface = desk()
    shown = replace(frame(), whereabouts=lambda _x, _y: (320, 340))
    draw_hud(surface, ui, world, hud, shown)
    said = [ui.areas[name] for name in ("caption", "sound 0")]
    assert what_matters(world, shown.whereabouts, ui.k)[0].collidelist(said) < 0


def moving(world, shift=(0, 0)):
    """Return a frame with three offers round the courier, seen by a camera moved by a shift."""
    her = world.courier
    take, knock, ask = (replace(o, x=her.x + 1440, y=her.y) for o in (TAKE, KNOCK, ASK))
    origin = her.x, her.y

    def whereabouts(x: int, y: int) -> tuple[int, int]:
        return 320 + (x - origin[0]) // 90 - shift[0], 190 + (y - origin[1]) // 90 - shift[1]

    return replace(frame(take, knock, ask), whereabouts=whereabouts)


def stack(ui):
    return ui.areas["prompt 0"].union(ui.areas["prompt 2"])


def test_prompts_hide_neither_the_courier_nor_the_thing_they_are_about():
    world, hud = busy_night()
    ui, surface = desk()
    shown = moving(world)
    draw_hud(surface, ui, world, hud, shown)
    her = world.courier
    thing = thing_at(shown.whereabouts, (her.x + 1440, her.y), ui.k)
    assert stack(ui).collidelist([thing, *bodies(world, shown.whereabouts, ui.k)[0]]) < 0


def test_prompts_hold_still_while_offers_come_go_and_change_their_order():
    world, hud = busy_night()
    ui, surface = desk()
    shown = moving(world)
    draw_hud(surface, ui, world, hud, shown)
    before = stack(ui).topleft
    liu = world.actor("liu")
    liu.x, liu.y = world.courier.x + 500, world.courier.y - 2000
    draw_hud(surface, ui, world, hud, replace(shown, offers=shown.offers[::-1]))
    assert stack(ui).topleft == before
    draw_hud(surface, ui, world, hud, replace(shown, offers=shown.offers[:1]))
    assert ui.areas["prompt 0"].topleft == before
    draw_hud(surface, ui, world, hud, moving(world, (10, 0)))
    assert stack(ui).topleft == (before[0] - 10 * ui.k, before[1])


def test_the_network_stands_at_the_left_while_the_courier_is_beneath_it():
    world, hud = busy_night()
    ui, surface = desk()
    hud.captions.shown = None
    for spot, is_left in (((320, 190), False), ((580, 100), True), ((320, 190), True),
                          ((60, 100), False)):  # fmt: skip
        shown = replace(frame(network=PEAK), whereabouts=lambda _x, _y, at=spot: at)
        draw_hud(surface, ui, world, hud, shown)
        assert (ui.areas["network"].centerx < surface.get_width() // 2) == is_left
        assert not ui.areas["network"].colliderect(bodies(world, shown.whereabouts, ui.k)[0][0])
