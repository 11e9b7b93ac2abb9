package dev.chandlery.overlay;

/** Labels of objects in overlays and of Applications. */
final class Labels {
    static final String ENVIRONMENT = "chandlery.dev/environment";
    static final String SCOPE = "chandlery.dev/scope";
    static final String CLUSTER = "chandlery.dev/cluster";

    private Labels() {}
}
