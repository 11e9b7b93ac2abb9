package dev.chandlery.kustomize;

/**
 * What tells two objects apart.
 *
 * @param type the type
 * @param namespace the effective namespace: {@code default} when none is given, {@link Scopes#NO_NAMESPACE} outside of them
 * @param name the name
 */
record ObjectId(TypeId type, String namespace, String name) {
    @Override
    public String toString() {
        String where = namespace.equals(Scopes.NO_NAMESPACE) ? "" : " in the namespace " + namespace;
        return type.kind() + " " + name + where;
    }
}
