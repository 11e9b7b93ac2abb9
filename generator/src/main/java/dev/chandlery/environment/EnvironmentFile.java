package dev.chandlery.environment;

import dev.chandlery.diagnostic.Place;
import dev.chandlery.registry.Environment;

/** Where an environment is written. */
final class EnvironmentFile {
    private EnvironmentFile() {}

    static Place of(Environment environment) {
        return Place.file("environments/" + environment.name() + "/environment.yaml");
    }
}
