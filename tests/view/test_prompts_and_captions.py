"""Prices stand on prompts before the act; captions come in the order of their weight."""

from __future__ import annotations

from dataclasses import replace

from pygame import Rect

from game.sim.events import Barked, NoiseMade, Shouted
from game.view.captions import AMBIENT, BARK, STORY, WARNING, Caption, Captions
from game.view.prompts import free_place, price_words, prompt, prompts_of
from tests.view.desk import ASK, KNOCK, TAKE, desk, night, same_pixels

MINUS = "\N{MINUS SIGN}"


def view_of(offer):
    ui, _ = desk()
    return ui, prompts_of(night(), [offer], ui)[0][0]


def test_a_price_is_written_with_what_it_becomes_if_seen():
    assert price_words(-12, -4) == f"{MINUS}12 trust, {MINUS}4 if seen"
    assert price_words(3, 0) == "+3 trust"


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
    shown = prompts_of(night(), [TAKE, other, KNOCK], ui)
    assert [offer.target for _view, offer in shown] == ["rack", "ines"]


def test_a_held_button_fills_its_ring():
    ui, _ = desk()
    world = night()
    hands = world.courier.hands
    hands.verb, hands.target, hands.ticks = TAKE.verb, TAKE.target, 15
    assert prompts_of(world, [TAKE], ui)[0][0].hold == 500


def test_a_place_is_found_beside_what_is_taken():
    bounds, taken = Rect(0, 0, 400, 300), [Rect(0, 0, 400, 100)]
    place = free_place(Rect(50, 50, 100, 50), taken, bounds)
    assert place is not None
    assert place.top > 100
    assert free_place(Rect(0, 0, 50, 50), [bounds], bounds) is None


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
    captions.note(Barked("liu", "guard.curious"), world)
    assert (captions.shown.speaker, captions.shown.text) == ("Guard Liu", "Coins again?")


def test_a_bark_without_words_says_nothing():
    captions = Captions()
    captions.note(Barked("liu", "guard.curious"), night())
    assert captions.shown is None


def test_a_sound_tells_its_direction_in_words():
    world, captions = night(), Captions()
    her = world.courier
    captions.note(NoiseMade("bell", her.x, her.y - 20_000, 14_000), world)
    assert captions.sound.words == "[above, far: a bell]"
    captions.note(NoiseMade("decoy", her.x + 3000, her.y, 7000), world)
    assert captions.sound.words == "[right, close: a coin rings]"


def test_a_shout_is_captioned_too():
    world, captions = night(), Captions()
    captions.note(Shouted("liu", world.courier.x - 20_000, world.courier.y), world)
    assert captions.sound.words == "[left, far: a shout]"


def test_her_own_steps_are_no_caption():
    world, captions = night(), Captions()
    her = world.courier
    captions.note(NoiseMade("bump", her.x, her.y, 5000), world)
    captions.note(NoiseMade("footstep", her.x + 3000, her.y, 5000), world)
    assert captions.sound is None
