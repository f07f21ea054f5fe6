"""``upgrades.yaml`` becomes three trees, and its faults are told with their place and a mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.base.problems import Problem
from game.content.catalog import load_kinds
from game.content.documents import read_document
from game.content.locations import find_locations
from game.content.plain import baked
from game.content.upgrades import TREES, load_upgrades, requirements, unknown_upgrades
from tests.sim.worlds import catalog

SHIPPED = find_locations().kinds.with_name("upgrades.yaml")
UPGRADES = catalog().upgrades

CAMPAIGN = 15
"""Insight that a careful campaign finds: a droid and two findings to share in each level."""


def price_of(name: str) -> int:
    """Return what a node costs with everything it needs."""
    return UPGRADES[name].price + sum(UPGRADES[n].price for n in requirements(name, UPGRADES))


def trees_of(name: str) -> set[str]:
    """Return the trees from which a node needs something, its own among them."""
    return {UPGRADES[n].tree for n in (name, *requirements(name, UPGRADES))}


# -- the shipped trees ----------------------------------------------------------------------------
def test_there_are_three_trees_of_eight_small_nodes():
    counts = {tree: sum(u.tree == tree for u in UPGRADES.values()) for tree in TREES}
    assert counts == {"payments": 8, "logistics": 8, "social": 8}


def test_the_best_need_two_trees_and_one_needs_all_three():
    best = {tree: max((u for u in UPGRADES.values() if u.tree == tree), key=lambda u: u.price)
            for tree in TREES}  # fmt: skip
    assert {tree: len(trees_of(u.id)) for tree, u in best.items()} == {
        "payments": 2,
        "logistics": 2,
        "social": 3,
    }
    others = set(UPGRADES) - {u.id for u in best.values()}
    assert all(len(trees_of(name)) == 1 for name in others)


def test_every_node_can_be_paid_for_in_a_campaign_and_not_all_of_them():
    assert max(price_of(name) for name in UPGRADES) <= CAMPAIGN
    assert sum(u.price for u in UPGRADES.values()) > CAMPAIGN
    whole_tree = {t: sum(u.price for u in UPGRADES.values() if u.tree == t) for t in TREES}
    assert max(whole_tree.values()) <= CAMPAIGN


def test_the_first_find_already_buys_something():
    assert sum(u.price == 1 and not u.needs for u in UPGRADES.values()) >= len(TREES)


def test_a_node_is_told_in_one_short_sentence():
    assert all(u.text.endswith(".") and len(u.text) <= 90 for u in UPGRADES.values())
    assert len({u.name for u in UPGRADES.values()}) == len(UPGRADES)


def test_no_shipped_run_needs_an_upgrade():
    for path in (SHIPPED.parent / "proofs").glob("*.run"):
        assert '"upgrades":[]' in path.read_text(encoding="ascii").splitlines()[0]


def test_a_folder_without_the_file_has_no_upgrades(tmp_path):
    assert load_upgrades(tmp_path / "upgrades.yaml", catalog()) == {}


def test_a_baked_file_says_the_same(tmp_path):
    document = read_document(SHIPPED)
    assert not isinstance(document, Problem)
    (tmp_path / "upgrades.json").write_bytes(baked(document.value))
    assert load_upgrades(tmp_path / "upgrades.yaml", catalog()) == UPGRADES


# -- bad input ------------------------------------------------------------------------------------
POCKET = "deep_pocket: {name: Deep pocket, text: You carry one more coin., price: 1, effects:"


def faults(folder: Path, old: str, new: str) -> list[Problem]:
    """Return the problems of the shipped file with one text replaced."""
    text = SHIPPED.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} must stand once in the file"
    path = folder / "upgrades.yaml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    found = load_upgrades(path, catalog())
    assert isinstance(found, list), "the change was accepted"
    return found


DECOYS = "{decoys: 1}}\n  long"
STRAPS = "carry_tiles_s: 0.375}}\n  soft"


def pocket(price: int = 1, more: str = "") -> str:
    """Return the first node with another price, or with something before its effects."""
    return POCKET.replace("price: 1, ", f"price: {price}, {more}")


BAD = {
    "a negative price": (POCKET, pocket(-1), "C103", "the least is 1"),
    "a price too high": (POCKET, pocket(10), "C103", "the most is 9"),
    "a missing node": ("needs: [quick_stamp]", "needs: [quick_stemp]", "U001", "quick_stemp"),
    "a cycle": (POCKET, pocket(more="needs: [second_purse], "), "U002", "deep_pocket"),
    "itself": (POCKET, pocket(more="needs: [deep_pocket], "), "U002", "deep_pocket"),
    "a number nobody knows": (DECOYS, DECOYS.replace("decoys", "wings"), "U003", "wings"),
    "a number of no upgrade": (DECOYS, DECOYS.replace("decoys", "theft"), "U003", "theft"),
    "not a whole number": (STRAPS, STRAPS.replace("0.375", "0.37"), "U004", "0.37"),
    "down to nothing": ("{pulse_energy: -5}", "{pulse_energy: -20}", "U004", "pulse_energy"),
    "half a coin": (DECOYS, DECOYS.replace("1", "0.5"), "U004", "0.5"),
    "too much at once": (DECOYS, DECOYS.replace("1", "101"), "C103", "the most is 100"),
    "a change in words": (DECOYS, DECOYS.replace("1", "more"), "C103", "a number is needed"),
    "a price in words": (POCKET, pocket().replace("1", "one"), "C103", "a whole number is needed"),
    "no effect": (DECOYS, "{}}\n  long", "C103", "effects"),
    "a word too many": (POCKET, pocket(more="colour: red, "), "C103", "colour"),
    "twice": ("  strong_arms:", "  deep_pocket:", "U005", "deep_pocket"),
    "another tree": ("social:", "magic:", "C103", "magic"),
}
"""What is replaced by what, the code of the problem, and a word of its sentence."""


@pytest.mark.parametrize("story", BAD)
def test_bad_input_is_told_with_its_place_and_a_mend(tmp_path, story):
    old, new, code, word = BAD[story]
    problems = faults(tmp_path, old, new)
    told = next(p for p in problems if p.code == code and word in p.what)
    assert told.place.file.endswith("upgrades.yaml")
    assert told.place.line is not None
    assert told.mend


def test_a_fault_in_the_trees_is_a_fault_of_the_catalog(tmp_path):
    (tmp_path / "kinds.yaml").write_bytes(SHIPPED.with_name("kinds.yaml").read_bytes())
    text = SHIPPED.read_text(encoding="utf-8").replace("needs: [quick_stamp]", "needs: [nobody]")
    (tmp_path / "upgrades.yaml").write_text(text, encoding="utf-8")
    found = load_kinds(tmp_path / "kinds.yaml")
    assert isinstance(found, list)
    assert [p.code for p in found] == ["U001"]


def test_an_unknown_upgrade_of_a_run_is_told():
    problems = unknown_upgrades(["deep_pocket", "wings"], UPGRADES, file="night.run")
    assert [p.code for p in problems] == ["U001"]
    assert "wings" in problems[0].what
    assert problems[0].place.file == "night.run"
    assert problems[0].mend
