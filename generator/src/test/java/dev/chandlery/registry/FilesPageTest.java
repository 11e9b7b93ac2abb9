package dev.chandlery.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.generate.Rules;
import dev.chandlery.registry.schema.FileKind;
import dev.chandlery.registry.schema.Report;
import dev.chandlery.testing.Golden;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FilesPageTest {
    @Test
    void theReferencePageIsUpToDate() {
        Golden.assertEqualPage("docs/files.md", FilesPage.write(Rules.VOCABULARY));
    }

    @Test
    void itsExamplesAreSound() {
        for (FileKind kind : FileKinds.all(Rules.VOCABULARY)) {
            Report report = new Report(kind.kind());
            assertThat(OwnFile.read(kind, kind.example().getBytes(StandardCharsets.UTF_8), report))
                    .isPresent();
            assertThat(report.findings()).isEmpty();
        }
    }
}
