// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

/**
 * An artifact is saved as it is. It has no fields.
 */
@Wire
public record NoneStrategy() {}
