// Made from argo.txt by ModelSourcesTest; mvn verify -Dgolden.update=true writes it anew.
package dev.chandlery.argo.model;

/**
 * Says that a value is given from outside. It has no fields.
 */
@Wire
public record SuppliedValueFrom() {}
