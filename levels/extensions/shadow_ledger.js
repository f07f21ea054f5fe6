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

    /* Return what the checker says of a map, as its JSON; null if it could not run. */
    function findingsOf(fileName) {
        var process = new Process(), answer = null;
        try {
            if (process.start(PROGRAM, ["check", "--format", "json", fileName])) {
                if (process.waitForFinished(MILLISECONDS)) {
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
        var findings = findingsOf(fileName), i;
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
        { action: "ShadowLedgerPatrol" }
    ]);
}());
