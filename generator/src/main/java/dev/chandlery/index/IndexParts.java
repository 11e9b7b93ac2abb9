package dev.chandlery.index;

import dev.chandlery.output.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where in the index each package stands ({@code registry/api/v1/index-parts.txt}), so that a later run copies what did not
 * change: to make the texts of ten thousand releases anew takes longer than all else that a new release asks for.
 *
 * <p>For each package, in the order of the index, a line {@code <name> <fingerprint> <bytes> <checksum> <bytes> <checksum>}:
 * what its text is made from, then length and checksum of its YAML and of its JSON. Nothing is copied that does not have
 * its checksum, so it does not matter what became of the files since.
 */
final class IndexParts {
    static final String PATH = "registry/api/v1/index-parts.txt";

    /** There is no earlier index. */
    static final IndexParts NONE = new IndexParts(Map.of());

    private static final int WORDS = 6;

    private final Map<String, Fragment> fragments;

    private IndexParts(Map<String, Fragment> fragments) {
        this.fragments = fragments;
    }

    /**
     * The text of a package's releases, as it stands in the index.
     *
     * @param name the package
     * @param fingerprint stands for what it is made from
     * @param yaml its lines of YAML
     * @param yamlChecksum their checksum
     * @param json its property in JSON, without a comma
     * @param jsonChecksum its checksum
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Fragment(
            String name, String fingerprint, byte[] yaml, String yamlChecksum, byte[] json, String jsonChecksum) {
        static Fragment of(String name, String fingerprint, byte[] yaml, byte[] json) {
            return new Fragment(name, fingerprint, yaml, checksum(yaml), json, checksum(json));
        }

        private boolean isWhole() {
            return checksum(yaml).equals(yamlChecksum) && checksum(json).equals(jsonChecksum);
        }

        private static String checksum(byte[] bytes) {
            return new Fingerprint().add(bytes).hex();
        }
    }

    /** Returns the text of the file. */
    static byte[] write(List<Fragment> fragments) {
        StringBuilder text = new StringBuilder();
        for (Fragment each : fragments) {
            text.append(each.name()).append(' ').append(each.fingerprint());
            text.append(' ').append(each.yaml().length).append(' ').append(each.yamlChecksum());
            text.append(' ').append(each.json().length).append(' ').append(each.jsonChecksum());
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads the parts of an earlier index; what is not as it was written is not among them.
     *
     * @param content returns the content of a file of the earlier output
     */
    static IndexParts read(Function<String, Optional<byte[]>> content) {
        Optional<byte[]> parts = content.apply(PATH);
        Optional<byte[]> yaml = parts.flatMap(known -> content.apply(IndexFiles.YAML));
        Optional<byte[]> json = yaml.flatMap(known -> content.apply(IndexFiles.JSON));
        if (parts.isEmpty() || yaml.isEmpty() || json.isEmpty()) {
            return NONE;
        }
        Map<String, Fragment> fragments = new HashMap<>();
        int inYaml = IndexText.YAML_HEAD.length();
        int inJson = IndexText.JSON_HEAD.length();
        for (String line : new String(parts.get(), StandardCharsets.US_ASCII).split("\n", -1)) {
            String[] words = line.split(" ", -1);
            int yamlEnd = words.length == WORDS ? inYaml + length(words[2], yaml.get().length - inYaml) : 0;
            int jsonEnd = words.length == WORDS ? inJson + length(words[4], json.get().length - inJson) : 0;
            if (yamlEnd <= inYaml || jsonEnd <= inJson) {
                break;
            }
            fragments.put(
                    words[0],
                    new Fragment(
                            words[0],
                            words[1],
                            Arrays.copyOfRange(yaml.get(), inYaml, yamlEnd),
                            words[3],
                            Arrays.copyOfRange(json.get(), inJson, jsonEnd),
                            words[5]));
            inYaml = yamlEnd;
            inJson = jsonEnd + 1;
        }
        return new IndexParts(fragments);
    }

    /** Returns a length, or 0 when it is none or more than there is. */
    private static int length(String word, int most) {
        if (!word.matches("[0-9]{1,9}")) {
            return 0;
        }
        int length = Integer.parseInt(word);
        return length <= most ? length : 0;
    }

    /** Returns the text of a package, when it was made from the same, and is whole. */
    Optional<Fragment> find(String name, String fingerprint) {
        return Optional.ofNullable(fragments.get(name))
                .filter(fragment -> fragment.fingerprint().equals(fingerprint) && fragment.isWhole());
    }
}
