package dev.chandlery.argo.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.schema.ArgoSchema;
import dev.chandlery.argo.schema.SchemaType;
import dev.chandlery.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The records of the model are made from the table of types. */
class ModelSourcesTest {
    private static final String FOLDER = "generator/src/main/java/dev/chandlery/argo/model/";

    @Test
    void theRecordsHoldWhatTheTableHolds() throws IOException {
        ArgoSchema schema = ArgoSchema.newest();
        Set<String> wanted = new TreeSet<>();
        for (String name : schema.typeNames()) {
            SchemaType type = schema.type(name).orElseThrow();
            if (RecordSource.isRecord(type)) {
                wanted.add(name + ".java");
                compare(name + ".java", new RecordSource(type).text());
            }
        }
        assertThat(made()).isEqualTo(wanted);
    }

    /** Blanks do not count: spotless breaks lines as it likes. */
    private static void compare(String name, String text) throws IOException {
        Path file = Golden.projectRoot().resolve(FOLDER + name);
        boolean same = Files.exists(file) && bare(Files.readString(file)).equals(bare(text));
        if (!same && Boolean.getBoolean("golden.update")) {
            Files.writeString(file, text);
            same = true;
        }
        assertThat(same)
                .as("%s is stale: mvn verify -Dgolden.update=true writes it, mvn spotless:apply formats it", name)
                .isTrue();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static Set<String> made() throws IOException {
        Set<String> made = new TreeSet<>();
        try (Stream<Path> files = Files.list(Golden.projectRoot().resolve(FOLDER))) {
            for (Path file : files.toList()) {
                if (Files.readString(file).startsWith(RecordSource.HEAD)) {
                    made.add(file.getFileName().toString());
                }
            }
        }
        return made;
    }
}
