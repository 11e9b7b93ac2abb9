/**
 * The language server: what an editor is told about manifests while they are written. Documents, places and requests of
 * the Language Server Protocol come in; what they mean is asked of {@code lint} and {@code argo}. Everything that is
 * known is kept by one thread, in the order in which the editor's messages come.
 */
@NullMarked
package dev.chandlery.lsp;

import org.jspecify.annotations.NullMarked;
