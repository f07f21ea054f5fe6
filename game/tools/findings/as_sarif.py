"""Findings as SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from urllib.parse import quote

from game import __version__
from game.base.problems import Place, Problem, Severity, plain
from game.content.codes import FAULTS
from game.content.codes.pages import PAGES
from game.content.locations import APP
from game.content.words import _
from game.tools.findings.gather import Findings

SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
"""Where the form is defined."""

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}

Plain = dict[str, object]
"""An object of JSON."""


def as_sarif(found: Iterable[Findings]) -> str:
    """Return findings as one run of one tool; only the rules that were broken are listed."""
    problems = [problem for findings in found for problem in findings.problems]
    codes = sorted({problem.code for problem in problems})
    driver = {
        "name": APP,
        "semanticVersion": __version__,
        "rules": [_rule(code) for code in codes],
    }
    run: Plain = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes.index(problem.code)) for problem in problems],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1)


def _rule(code: str) -> Plain:
    page = PAGES[code]
    return {
        "id": code,
        "shortDescription": {"text": _(page.title)},
        "help": {"text": f"{_(page.bad)} -> {_(page.good)} ({APP} explain {code})"},
        "defaultConfiguration": {"level": _LEVELS[FAULTS[code].severity]},
    }


def _result(found: Problem, rule: int) -> Plain:
    parts = (part for part in (found.what, found.why, found.mend) if part)
    result: Plain = {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": _LEVELS[found.severity],
        "message": {"text": plain("\n".join(parts), limit=2000)},
        "partialFingerprints": {"place/v1": _fingerprint(found)},
    }
    if found.place.file:
        result["locations"] = [_location(found.place)]
    if found.place.tile is not None:
        result["properties"] = {"tile": list(found.place.tile)}
    return result


def _location(place: Place) -> Plain:
    physical: Plain = {"artifactLocation": _artifact(place.file)}
    if place.line is not None:
        physical["region"] = {"startLine": max(1, place.line)}
    location: Plain = {"physicalLocation": physical}
    if place.layer:
        thing = "" if place.object_id is None else f"/#{place.object_id}"
        location["logicalLocations"] = [{"fullyQualifiedName": plain(place.layer) + thing}]
    return location


def _artifact(file: str) -> Plain:
    """Return a file as a URI: from the root of the sources if it lies in the working folder."""
    path = Path(file)
    if path.is_absolute() or ".." in path.parts:
        return {"uri": path.resolve().as_uri()}
    return {"uri": quote(path.as_posix()), "uriBaseId": "%SRCROOT%"}


def _fingerprint(found: Problem) -> str:
    """Return what stays the same when lines move: code, object and map."""
    place = found.place
    words = f"{found.code} {place.object_id} {place.layer} {Path(place.file).name}"
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:32]
