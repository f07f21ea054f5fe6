/* Shadow Ledger in Tiled: checks a map whenever it is saved, and leads from a finding to its object.
 *
 * Everything works without it. Tiled loads it with the project if you allow its extensions. It is
 * written in plain old JavaScript, for Tiled 1.8 reads nothing newer.
 */
(function () {
    "use strict";

    var PROGRAM = "shadow-ledger";
    var MILLISECONDS = 5000;
    var isChecking = false;

    /* Return the object of a number, in whatever group its layer is. */
    function objectById(layer, id) {
        var i, found;
        if (layer.isObjectLayer) {
            for (i = 0; i < layer.objects.length; i += 1) {
                if (layer.objects[i].id === id) {
                    return layer.objects[i];
                }
            }
        }
        if (layer.isTileMap || layer.isGroupLayer) {
            for (i = 0; i < layer.layerCount; i += 1) {
                found = objectById(layer.layerAt(i), id);
                if (found) {
                    return found;
                }
            }
        }
        return null;
    }

    /* Open a map, select what a finding is about and bring it into the middle. */
    function show(fileName, finding) {
        var map = tiled.open(fileName),
            thing = map && finding.object && objectById(map, finding.object.id),
            at = null;
        if (thing) {
            map.selectedObjects = [thing];
            at = thing.pos;
        } else if (map && finding.tile) {
            at = Qt.point((finding.tile[0] + 0.5) * map.tileWidth,
                          (finding.tile[1] + 0.5) * map.tileHeight);
        }
        if (at && tiled.mapEditor.currentMapView) {
            tiled.mapEditor.currentMapView.centerOn(at.x, at.y);
        }
    }

    /* Put a finding into the Issues panel; a click leads to its place.
     *
     * The tile stands in the text, for Tiled shows two equal texts as one.
     */
    function post(fileName, finding) {
        var at = finding.tile ? " (" + finding.tile[0] + ", " + finding.tile[1] + ")" : "",
            text = finding.code + at + ": " + finding.message +
                (finding.mend ? " - " + finding.mend : ""),
            lead = function () { show(fileName, finding); };
        if (finding.severity === "error") {
            tiled.error(text, lead);
        } else if (finding.severity === "warning") {
            tiled.warn(text, lead);
        } else {
            tiled.log(text);
        }
    }

    /* Return what the program says when it is run, as its JSON; null if it could not run. */
    function answerOf(words, milliseconds) {
        var process = new Process(), answer = null;
        try {
            if (process.start(PROGRAM, words)) {
                if (process.waitForFinished(milliseconds)) {
                    answer = JSON.parse(process.readStdOut());
                } else {
                    process.kill();
                }
            }
        } catch (error) {
            answer = null;
        }
        process.close();
        return answer;
    }

    function check(fileName) {
        var findings = answerOf(["check", "--format", "json", fileName], MILLISECONDS), i;
        if (!findings) {
            tiled.warn(PROGRAM + " did not answer; is it installed? pip install shadow-ledger");
            return;
        }
        for (i = 0; i < findings.length; i += 1) {
            post(fileName, findings[i]);
        }
        tiled.log("Shadow Ledger: " + findings.length + " findings in " + fileName);
    }

    /* A command that saves calls this signal again; without the flag it would never end. */
    tiled.assetSaved.connect(function (asset) {
        if (isChecking || !asset.isTileMap || !/\.tmx$/.test(asset.fileName)) {
            return;
        }
        isChecking = true;
        try {
            check(asset.fileName);
        } finally {
            isChecking = false;
        }
    });

    /* Check what is open; a map that was changed is saved first, and the save checks it. */
    var look = tiled.registerAction("ShadowLedgerCheck", function () {
        var map = tiled.activeAsset;
        if (!map || !map.isTileMap || !map.fileName) {
            tiled.alert("Open a level and save it once; then it can be checked.");
        } else if (map.modified) {
            tiled.trigger("Save");
        } else {
            check(map.fileName);
        }
    });
    look.text = "Check this level";

    /* Return the object layer of a name, or else the one given. */
    function layerNamed(map, name, other) {
        var i, layer;
        for (i = 0; i < map.layerCount; i += 1) {
            layer = map.layerAt(i);
            if (layer.isObjectLayer && layer.name === name) {
                return layer;
            }
        }
        return other;
    }

    /* Post what proving a map came to; a click leads to the first who is in the way. */
    function tellVerdict(fileName, proof) {
        var foe = proof.culprits.length ? proof.culprits[0] : null,
            lead = function () { show(fileName, { tile: foe && foe.tile }); };
        if (proof.verdict === "PROVEN") {
            tiled.log("Shadow Ledger: PROVEN in " + proof.seconds + " s, with " +
                proof.clearance_tiles + " tiles to spare: " + proof.run);
        } else if (proof.verdict === "IMPOSSIBLE") {
            tiled.error("IMPOSSIBLE: nobody can finish this level; check it to see why", lead);
        } else if (proof.verdict === "NOT_FOUND") {
            tiled.warn("NOT FOUND: no unseen way" + (foe ? "; in the way: " + foe.type + " \"" +
                foe.name + "\"" : "") + ". F7 says more", lead);
        } else {
            tiled.warn("This level has problems of its own; mend them first", lead);
        }
    }

    /* Prove what is open; Tiled waits meanwhile, so not for longer than this. */
    var prove = tiled.registerAction("ShadowLedgerProve", function () {
        var map = tiled.activeAsset, proof;
        if (!map || !map.isTileMap || !map.fileName || map.modified) {
            tiled.alert("Open a level and save it; then it can be proven.");
            return;
        }
        proof = answerOf(["prove", "--json", "--limit", "20", map.fileName], 6 * MILLISECONDS);
        if (proof) {
            tellVerdict(map.fileName, proof);
        } else {
            tiled.warn(PROGRAM + " did not answer in time; press F7 instead");
        }
    });
    prove.text = "Prove this level";

    /* Make a guard and the route of the selected polyline belong together, in one step to undo. */
    var place = tiled.registerAction("ShadowLedgerPatrol", function () {
        var map = tiled.activeAsset, route, guard;
        if (!map || !map.isTileMap || map.selectedObjects.length !== 1 ||
                map.selectedObjects[0].shape !== MapObject.Polyline) {
            tiled.alert("Select one polyline: it becomes the route of a new guard.");
            return;
        }
        route = map.selectedObjects[0];
        map.macro("Place patrol", function () {
            route.type = "Route";
            guard = new MapObject(MapObject.Point, "");
            guard.type = "Guard";
            guard.pos = Qt.point(route.x + route.polygon[0].x, route.y + route.polygon[0].y);
            layerNamed(map, "actors", route.layer).addObject(guard);
            guard.name = "guard_" + guard.id;
            guard.setProperty("route", route);
        });
        map.selectedObjects = [guard];
    });
    place.text = "Guard for this route";

    tiled.extendMenu("Edit", [
        { separator: true },
        { action: "ShadowLedgerCheck" },
        { action: "ShadowLedgerProve" },
        { action: "ShadowLedgerPatrol" }
    ]);
}());
