package dev.chandlery.overlay;

import dev.chandlery.kustomize.KubernetesMerge;
import dev.chandlery.output.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * {@code schemas.json} of an overlay: an OpenAPI 2 document from which Kustomize knows how strategic merge patches merge the lists
 * of Argo's kinds, by the name of a template, a task or a parameter. Such a document takes the place of the one that Kustomize has
 * built in, so what that says of merging stands in it as well. Kustomize reads it in the overlay's own directory only.
 */
final class ArgoMerge {
    private static final String ARGO = "argo-merge.json";

    private ArgoMerge() {}

    private static final class Text {
        static final byte[] SCHEMAS = KubernetesMerge.with(argo()).getBytes(StandardCharsets.UTF_8);
        static final String DIGEST = Sha256.hex(SCHEMAS);

        private static String argo() {
            try (InputStream in = Objects.requireNonNull(ArgoMerge.class.getResourceAsStream(ARGO), ARGO)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static byte[] schemas() {
        return Text.SCHEMAS.clone();
    }

    /** Returns what changes whenever {@link #schemas} does. */
    static String digest() {
        return Text.DIGEST;
    }
}
