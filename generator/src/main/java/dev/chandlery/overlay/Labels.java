package dev.chandlery.overlay;

/** Labels that overlays set. */
final class Labels {
    static final String ENVIRONMENT = "chandlery.dev/environment";
    static final String CLUSTER = "chandlery.dev/cluster";

    private Labels() {}
}
