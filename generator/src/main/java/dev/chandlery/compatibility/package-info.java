/**
 * What callers of a package can rely on, how two versions of it differ there, and which version number the difference asks
 * for. Knows the manifests of a package and the registry's words for it, and nothing of lint, files or git.
 */
@NullMarked
package dev.chandlery.compatibility;

import org.jspecify.annotations.NullMarked;
