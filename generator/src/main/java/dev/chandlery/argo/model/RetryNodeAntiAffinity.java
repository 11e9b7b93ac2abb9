// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

/**
 * Says that each try runs on another node. It has no fields.
 */
@Wire
public record RetryNodeAntiAffinity() {}
