package dev.chandlery.kustomize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What Kustomize has built in of merging: the part of the OpenAPI document of Kubernetes 1.21 that strategic merge patches need. */
public final class KubernetesMerge {
    private static final String FILE = "kubernetes-merge.json";

    private KubernetesMerge() {}

    static byte[] document() {
        try (InputStream in = Objects.requireNonNull(KubernetesMerge.class.getResourceAsStream(FILE), FILE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the document with further definitions.
     *
     * @param definitions entries of {@code definitions} as JSON, with commas between them; none of a name {@code d} and a number
     */
    public static String with(String definitions) {
        String document = new String(document(), StandardCharsets.UTF_8).strip();
        return document.substring(0, document.length() - 2).stripTrailing() + ",\n" + definitions.strip() + "\n}}\n";
    }
}
