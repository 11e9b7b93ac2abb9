package dev.chandlery.overlay;

/** Labels of objects in overlays and of Applications. */
final class Labels {
    static final String ENVIRONMENT = "chandlery.dev/environment";
    static final String SCOPE = "chandlery.dev/scope";

    /** On templates that are not as their release has them: the digest of their content. */
    static final String ADJUSTED = "chandlery.dev/adjusted";

    static final String CLUSTER = "chandlery.dev/cluster";

    private Labels() {}
}
