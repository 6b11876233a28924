package io.leasehold.scenario.file;

import io.leasehold.ports.document.Bundled;

/** The JSON Schema (2020-12) of scenario files, for editors and for those who write such files by program. */
public final class ScenarioSchema {

    private ScenarioSchema() {}

    /** The schema as it is. */
    public static String text() {
        return Bundled.text(ScenarioSchema.class, "scenario.schema.json");
    }
}
