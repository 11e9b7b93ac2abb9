/**
 * The Kustomize tree that Argo CD reads: bases, overlays, targets, Argo CD objects and status. Knows {@code environment}
 * and {@code manifest}; turns a plan into files and decides nothing about what runs where.
 */
@NullMarked
package dev.chandlery.overlay;

import org.jspecify.annotations.NullMarked;
