"""Staging: everything that a level needs on the screen, from its pictures to its texts."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.facts import Fact, load_facts
from game.content.packs import Pack, pack_of_map
from game.content.texts import LevelTexts, load_texts
from game.lesson.proof_walks import Walk, proof_walks
from game.lesson.proof_way import ProofWay
from game.lesson.proofs import proof_file, proof_for
from game.lesson.run_file import Run
from game.lesson.shared import shared_facts, shared_texts
from game.level.shelf import Level
from game.scenes.ground import ground_of, prop_shelf
from game.scenes.night import Setting, watched_again
from game.scenes.session import Session
from game.view.sprites import load_sprites


def setting_of(level: Level, session: Session, before: Setting | None = None) -> Setting:
    """Return a level made ready to be played; pygame must have a display.

    Args:
        level: the checked level.
        session: what scenes share; faults in texts are told there.
        before: a setting whose pictures of people and props are taken over.
    """
    locations = session.locations
    pack = pack_of_map(level.tiled.path, locations.packs)
    texts, facts = _read(level, session, pack)
    progress = session.progress
    owes = bool(progress.liabilities)
    proof = proof_for(level.tiled.path, level.plan, trust=progress.trust, owes=owes)
    return Setting(
        plan=level.plan,
        catalog=level.kinds.catalog,
        texts=texts,
        ground=ground_of(level.tiled),
        sprites=before.sprites if before else load_sprites(locations.assets / "sprites"),
        shelf=before.shelf if before else prop_shelf(locations.levels),
        facts=facts,
        walks=_walks(level),
        way=_way(proof, level, texts),
        proof=proof,
        pack=pack,
    )


def redraw(session: Session, level: Level) -> None:
    """Let the session's night go on on a level that was drawn anew: at the same tick and place.

    A run that is watched is played again instead, up to there if that is soon done, else from dusk.
    """
    night, run = session.night, session.autopilot
    if night is None:
        return
    setting = setting_of(level, session, night.setting)
    again = run and watched_again(setting, run, night.world.tick)
    session.night = again or night.redrawn(setting)


def _read(
    level: Level, session: Session, pack: Pack | None
) -> tuple[LevelTexts | None, Mapping[str, Fact]]:
    """Return what is read about a level and its claims, from its pack or beside its map."""
    folder, name = level.tiled.path.parent, level.plan.id
    if pack is not None:
        return shared_texts(pack, name, session.settings.language), shared_facts(pack, name)
    texts, facts = load_texts(folder, name), load_facts(folder, name)
    for unread in (texts, facts):
        if isinstance(unread, list):
            session.tell(unread[0])
    known = facts if isinstance(facts, dict) else {}
    return (texts if isinstance(texts, LevelTexts) else None), known


def _walks(level: Level) -> Mapping[str, Walk]:
    """Return the walks that a level's guide may show; a level without one needs none."""
    if not level.plan.of_kind("guide"):
        return {}
    return proof_walks(proof_file(level.tiled.path), level.plan, level.kinds.catalog)


def _way(proof: Run | None, level: Level, texts: LevelTexts | None) -> ProofWay | None:
    """Return where a level's proof goes; None without a proof that fits it."""
    if proof is None:
        return None
    asked = [goal.until for goal in texts.goals if goal.until] if texts else []
    return ProofWay(proof, level.plan, level.kinds.catalog, asked)
