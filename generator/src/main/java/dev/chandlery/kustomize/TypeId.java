package dev.chandlery.kustomize;

/**
 * The type of an object.
 *
 * @param group the API group; empty for the core group
 * @param version the version in the group
 * @param kind the kind
 */
record TypeId(String group, String version, String kind) {
    static TypeId of(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        return slash < 0
                ? new TypeId("", apiVersion, kind)
                : new TypeId(apiVersion.substring(0, slash), apiVersion.substring(slash + 1), kind);
    }

    String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }
}
