package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.catalogue.ReleaseDetails;
import dev.chandlery.diagnostic.Finding;
import dev.chandlery.testing.Monorepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IconFileTest {
    @TempDir
    private Path folder;

    @Test
    void thePagesHoldTheIcon() throws IOException {
        try (Monorepo repo = packageWithIcon("images/icon.svg")) {
            repo.write("templates/etl/images/icon.svg", "<svg onload='alert(1)'/>");
            repo.commit("etl 1.0.0");

            assertThat(check()).isEmpty();
            Path registry = folder.resolve("out/registry");
            Generate.run(
                    new GenerateRequest(folder.resolve("repo"), Optional.empty(), folder.resolve("out"), false, false),
                    "1",
                    Progress.NONE);
            String icon = ReleaseDetails.fromJson(
                            Files.readAllBytes(registry.resolve("api/v1/packages/etl/1.0.0.json")))
                    .icon();
            assertThat(icon).startsWith("data:image/svg+xml;base64,");
            for (String page : List.of("packages/etl/index.html", "packages/etl/1.0.0/index.html")) {
                assertThat(registry.resolve(page))
                        .content()
                        .contains("<img class=\"icon\"")
                        .doesNotContain("onload");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "none.svg, The icon none.svg is no file of the package.",
        "notes.txt, The icon notes.txt is no picture that the catalogue shows.",
        "template.yaml, The icon template.yaml is no file of the package."
    })
    void whatIsNoPictureIsFound(String icon, String message) {
        try (Monorepo repo = packageWithIcon(icon)) {
            repo.write("templates/etl/notes.txt", "<svg/>");
            repo.commit("etl 1.0.0");

            assertThat(check()).containsExactly(message);
        }
    }

    @Test
    void anAddressOfTheWebIsLeftToOthers() {
        try (Monorepo repo = packageWithIcon("https://acme.example/icon.svg")) {
            repo.commit("etl 1.0.0");

            assertThat(check()).isEmpty();
        }
    }

    private Monorepo packageWithIcon(String icon) {
        return Monorepo.create(folder.resolve("repo"))
                .write("templates/etl/package.yaml", """
                apiVersion: chandlery.dev/v1
                kind: Package
                metadata: {name: etl}
                spec: {version: 1.0.0, icon: "%s"}
                """.formatted(icon))
                .write("templates/etl/template.yaml", """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: etl, annotations: {workflows.argoproj.io/description: Loads.}}
                spec:
                  templates:
                    - name: load
                      suspend: {}
                """);
    }

    private List<String> check() {
        return Check.run(CheckRequest.of(folder.resolve("repo")), Progress.NONE).findings().stream()
                .map(Finding::message)
                .toList();
    }
}
