package dev.chandlery.argo.schema;

/** Who refuses a manifest for a problem with its fields. */
public enum Enforcer {
    /** Argo, when it reads the manifest: {@code argo lint} and {@code argo submit} fail, in every version. */
    ARGO,
    /** The API server, by the full resource definitions that Argo installs since version 4.0; {@code argo lint} does not. */
    API_SERVER,
    /** Kubernetes, when a pod is made of the template while the workflow runs. */
    KUBERNETES,
    /** Nobody: the manifest works as it is. */
    NOBODY
}
