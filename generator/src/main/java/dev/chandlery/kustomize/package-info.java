/**
 * Builds Kustomize directories: what {@code kustomize build} prints, byte for byte, for the features that are supported; the
 * first other one that is met is a finding. Files come in through {@code source}; knows YAML and Kubernetes, and nothing of
 * registries.
 */
@NullMarked
package dev.chandlery.kustomize;

import org.jspecify.annotations.NullMarked;
