package dev.chandlery.overlay;

/** API groups. */
final class Groups {
    private Groups() {}

    /** Returns the group of an {@code apiVersion}: empty for the core group. */
    static String of(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }
}
