"""What was made lately is kept; what nobody asked for goes."""

from __future__ import annotations

from game.view.kept import Kept
from game.view.names import name_of
from tests.view.desk import night


def test_a_value_is_made_once_while_it_is_asked_for():
    made = []
    kept: Kept[str, int] = Kept(2)
    for key in ("a", "b", "a", "c", "a"):
        kept.get(key, lambda key=key: made.append(key) or len(made))
    assert made == ["a", "b", "c"]
    assert len(kept) == 2


def test_the_value_not_asked_for_longest_goes_first():
    kept: Kept[str, int] = Kept(2)
    for key in ("a", "b", "a", "c"):
        kept.get(key, lambda: 1)
    assert kept.get("b", lambda: 2) == 2


def test_an_actor_without_a_label_is_called_by_its_id():
    world = night()
    assert name_of(world, "liu") == "Guard Liu"
    assert name_of(world, "old_fen") == "Old Fen"
