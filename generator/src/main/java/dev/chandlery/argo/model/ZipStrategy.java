// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

/**
 * An artifact is saved as a zip file. It has no fields.
 */
@Wire
public record ZipStrategy() {}
