/**
 * What is wrong, or could be better, in the manifests of Argo Workflows: one class for each rule, in an explicit list.
 * A rule looks at parts of one object; other objects are known through a catalogue. Nothing here reads a file.
 */
@NullMarked
package dev.chandlery.lint;

import org.jspecify.annotations.NullMarked;
