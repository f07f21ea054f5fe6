"""Prices stand on prompts before the act; captions come in the order of their weight."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.sim.events import Asked, Barked, DoorMoved, Helped, NoiseMade, Rewound, Shouted
from game.view.captions import AMBIENT, BARK, STORY, WARNING, Caption, Captions
from game.view.prompts import (
    APART,
    BETWEEN,
    column_of,
    price_words,
    prompt,
    prompt_faces,
    prompts_of,
)
from tests.sim.worlds import put
from tests.view.desk import ASK, KNOCK, LINES, TAKE, desk, night, same_pixels

MINUS = "\N{MINUS SIGN}"


def view_of(offer):
    ui, _ = desk()
    return ui, prompts_of(night(), [offer], ui, LINES)[0][0]


def test_a_price_is_written_with_what_it_becomes_if_seen():
    assert price_words(-12, -4) == f"{MINUS}12 trust, {MINUS}4 if seen"
    assert price_words(3, 0) == "+3 trust"
    assert price_words(-6, 0, leaves_liability=True) == f"{MINUS}6 trust, comes out later"


def test_the_price_stands_on_the_prompt():
    ui, view = view_of(KNOCK)
    prompt(ui, view)
    assert any(f"{MINUS}12 trust" in words.text for words in ui.pen.trace)


def test_a_deed_differs_from_a_harmless_act_in_shape():
    ui, view = view_of(KNOCK)
    harmless = replace(view, price=0, extra=0)
    assert view.is_deed
    assert not harmless.is_deed
    assert not same_pixels(prompt(ui, view), prompt(ui, harmless))


def test_a_refusal_gives_its_reason():
    ui, view = view_of(ASK)
    prompt(ui, view)
    assert any(words.text == ASK.refusal for words in ui.pen.trace)


def test_each_button_shows_the_offer_it_would_do():
    ui, _ = desk()
    other = replace(TAKE, target="other rack")
    shown = prompts_of(night(), [TAKE, other, KNOCK], ui, {})
    assert [offer.target for _view, offer in shown] == ["rack", "ines"]


def test_a_held_button_fills_its_ring():
    ui, _ = desk()
    world = night()
    hands = world.courier.hands
    hands.verb, hands.target, hands.ticks = TAKE.verb, TAKE.target, 15
    assert prompts_of(world, [TAKE], ui, {})[0][0].hold == 500


def test_a_button_that_can_be_tapped_and_held_shows_both():
    ui, _ = desk()
    ride = replace(TAKE, verb="choose", label="Choose a lane", hold=0)
    shown = [view for view, _ in prompts_of(night(), [TAKE, ride], ui, {})]
    assert [(view.text, view.press) for view in shown] == [
        ("Choose a lane", "tap"),
        ("Take a spool", "hold"),
    ]
    for view in shown:
        prompt(ui, view)
    assert {"TAP", "HOLD"} <= {words.text for words in ui.pen.trace}


def test_nobody_without_an_answer_is_offered_a_question():
    ui, _ = desk()
    assert prompts_of(night(), [ASK], ui, {}) == []
    assert len(prompts_of(night(), [ASK], ui, LINES)) == 1


def test_there_are_never_more_than_three_prompts_and_a_price_is_never_left_out():
    ui, _ = desk()
    ride = replace(TAKE, verb="choose", label="Choose a lane", hold=0)
    shown = [view for view, _ in prompts_of(night(), [TAKE, ride, ASK, KNOCK], ui, LINES)]
    assert len(shown) == 3
    assert [view.is_deed for view in shown] == [False, False, True]


def test_a_deed_stands_apart():
    ui, _ = desk()
    views = [view for view, _ in prompts_of(night(), [TAKE, ASK, KNOCK], ui, LINES)]
    faces = prompt_faces(ui, views)
    tops, (wide, high) = column_of(ui, views, faces)
    gaps = [tops[n + 1] - tops[n] - faces[n].get_height() for n in (0, 1)]
    assert gaps == [ui.px(BETWEEN), ui.px(APART)]
    assert (wide, high) == (faces[0].get_width(), tops[-1] + faces[-1].get_height())


def caption(weight: int, text: str = "A line.") -> Caption:
    return Caption("Lu", text, weight=weight)


def test_a_weightier_line_comes_first_and_the_other_stays_above():
    captions = Captions()
    captions.say(caption(BARK, "bark"))
    captions.say(caption(WARNING, "warning"))
    assert captions.shown.text == "warning"
    assert captions.previous.text == "bark"


def test_lines_wait_their_turn_by_weight():
    captions = Captions()
    for weight in (STORY, AMBIENT, BARK, STORY):
        captions.say(caption(weight))
    assert [waiting.weight for _tick, waiting in captions.waiting] == [STORY, BARK, AMBIENT]


def test_a_stale_bark_is_dropped_but_a_story_never():
    captions = Captions()
    captions.say(caption(STORY, "x" * 200))
    captions.say(caption(BARK, "bark"))
    captions.say(caption(STORY, "story"))
    seen = set()
    for _ in range(1200):
        captions.advance()
        seen.add(captions.shown.text if captions.shown else "")
    assert "story" in seen
    assert "bark" not in seen


def test_longer_lines_stay_longer_and_chinese_counts_more():
    assert caption(BARK, "x" * 60).ticks > caption(BARK, "x" * 20).ticks
    assert caption(BARK, "信" * 20).ticks > caption(BARK, "x" * 20).ticks


def test_a_bark_is_spoken_by_name():
    world, captions = night(), Captions(lines={"guard.curious": "Coins again?"})
    captions.note([Barked("liu", "guard.curious")], world)
    assert (captions.shown.speaker, captions.shown.text) == ("Guard Liu", "Coins again?")


def test_whoever_passes_again_repeats_a_line_late_but_answers_always():
    world, captions = night(), Captions(lines={"ines.neutral": "Help, or walk round."})
    captions.note([Barked("ines", "ines.neutral")], world)
    captions.shown = None
    captions.note([Barked("ines", "ines.neutral")], world)
    assert captions.shown is None
    captions.note([Asked("ines"), Barked("ines", "ines.neutral")], world)
    assert captions.shown is not None
    captions.shown, captions.now = None, 45 * 60
    captions.note([Barked("ines", "ines.neutral")], world)
    assert captions.shown is not None


def test_whoever_was_helped_says_so_and_asks_for_no_help_again():
    lines = {"ines.neutral": "Help, or walk round.", "ines.helped": "The door stays open."}
    world, captions = night(), Captions(lines=lines)
    captions.note([Barked("ines", "ines.neutral")], world)
    assert captions.shown.text == "Help, or walk round."
    world.tally.helped.append("ines")
    captions.note([Helped("ines")], world)
    assert captions.shown.text == "The door stays open."
    captions.shown = None
    captions.note([Barked("ines", "ines.neutral")], world)
    assert captions.shown is None, "she has just said it"
    captions.note([Asked("ines"), Barked("ines", "ines.neutral")], world)
    assert captions.shown.text == "The door stays open."


def test_setting_down_is_no_prompt():
    """It would stand over the whole way; the slot of what she carries tells of it."""
    ui, _ = desk()
    assert prompts_of(night(), [replace(TAKE, verb="set_down", on_release=True)], ui, {}) == []


@pytest.mark.parametrize("offer", [TAKE, KNOCK, ASK])
def test_a_prompt_is_one_line(offer):
    ui, view = view_of(offer)
    prompt(ui, view)
    rows = [words.rect for words in ui.pen.trace]
    assert max(row.top for row in rows) < min(row.bottom for row in rows)


def test_large_letters_still_say_what_must_be_held():
    ui, _ = desk(2, 2.0)
    prompt(ui, prompts_of(night(), [TAKE], ui, {})[0][0])
    assert "HOLD" in {words.text for words in ui.pen.trace}


def test_a_line_of_the_story_that_was_cut_off_comes_again():
    captions = Captions()
    captions.say(caption(STORY, "Most of the lane got nothing tonight."))
    captions.say(caption(WARNING, "There!"))
    told = set()
    for _ in range(600):
        captions.advance()
        told.add(captions.shown.text if captions.shown else "")
    assert "Most of the lane got nothing tonight." in told


def test_a_bark_without_words_says_nothing():
    captions = Captions()
    captions.note([Barked("liu", "guard.curious")], night())
    assert captions.shown is None


def sounds(captions: Captions) -> list[str]:
    return [told.words for told in captions.sounds]


def test_a_sound_tells_its_direction_in_words():
    world, captions = night(), Captions()
    her = world.courier
    captions.note([NoiseMade("bell", her.x, her.y - 7000, 14_000)], world)
    captions.note([NoiseMade("decoy", her.x + 3000, her.y, 7000)], world)
    assert sounds(captions) == ["[above, far: a bell]", "[right, close: a coin rings]"]


def test_a_shout_is_captioned_too():
    world, captions = night(), Captions()
    captions.note([Shouted("liu", world.courier.x + 9000, world.courier.y, 7000)], world)
    assert sounds(captions) == ["[right, far: a shout]"]


def test_a_door_is_heard_in_words():
    world, captions = night(), Captions()
    world.plan = replace(world.plan, placements=(*world.plan.placements, put("d", "door", 5, 5)))
    captions.note([DoorMoved("d", is_open=True, by="guard")], world)
    assert sounds(captions) == ["[right, close: a door]"]


def test_her_own_steps_are_no_caption():
    world, captions = night(), Captions()
    her = world.courier
    captions.note([NoiseMade("footstep", her.x + 3000, her.y, 5000)], world)
    assert sounds(captions) == []


def test_the_same_sound_takes_its_own_place_and_two_are_the_most():
    world, captions = night(), Captions()
    her = world.courier
    for source in ("decoy", "bell", "decoy", "bark"):
        captions.note([NoiseMade(source, her.x + 3000, her.y, 7000)], world)
    assert [told.caption for told in captions.sounds] == ["a coin rings", "a dog barks"]
    for _ in range(200):
        captions.advance()
    assert captions.sounds == []


def test_a_bark_in_words_is_not_a_murmur_too():
    world = night()
    told, mute = Captions(lines={"liu.neutral": "Evening."}), Captions()
    for captions in (told, mute):
        captions.note([Barked("liu", "liu.neutral")], world)
    assert sounds(told) == []
    assert [said.caption for said in mute.sounds] == ["a murmur"]


def test_sounds_are_left_out_on_request_but_speech_never():
    world = night()
    captions = Captions(lines={"liu.neutral": "Evening."}, tells_sounds=False)
    her = world.courier
    captions.note([Barked("liu", "liu.neutral"), NoiseMade("bell", her.x, her.y, 14_000)], world)
    assert sounds(captions) == []
    assert captions.shown is not None


def test_what_was_said_before_a_rewind_is_taken_back():
    captions = Captions({"ines.neutral": "Evening."})
    world = night()
    captions.say(Caption("Liu", "There! The hood!", weight=WARNING))
    captions.say(Caption("Lu", "Go on.", weight=STORY))
    captions.note([NoiseMade("bell", world.courier.x, world.courier.y - 7000, 14_000)], world)
    captions.note([Rewound(300), Barked("ines", "ines.neutral")], world)
    assert captions.shown is not None
    assert (captions.shown.text, captions.previous) == ("Evening.", None)
    assert (captions.sounds, captions.waiting) == ([], [])


def test_a_line_from_before_the_moment_a_rewind_leads_to_stays():
    captions, world = Captions(), night()
    captions.say(Caption("Lu", "Six lights."))
    captions.say(Caption("Lu", "Now do it where it counts."))
    for _ in range(60):
        captions.advance()
    captions.say(Caption("Wen", "One cable, two hubs, one lane."))
    captions.note([Rewound(60)], world)
    assert captions.shown is not None
    assert captions.shown.text == "Six lights."
    assert [said.text for _came, said in captions.waiting] == ["Now do it where it counts."]
    captions.note([Rewound(1)], world)
    assert (captions.shown, captions.waiting) == (None, [])
