/**
 * Where the user's files come from: the tree of a commit, a plain folder, and the first-parent history of package
 * directories. JGit is used here and in {@code output} only.
 */
@NullMarked
package dev.chandlery.source;

import org.jspecify.annotations.NullMarked;
