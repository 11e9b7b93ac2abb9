package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.generate.Mend.MendReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MendTest {
    @TempDir
    private Path folder;

    private Path write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        return Files.writeString(folder.resolve(path), text);
    }

    private MendReport<Check.CheckReport> mend() {
        return Mend.run(CheckRequest.of(folder), Progress.NONE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void fixesAreMadeUntilNoneIsLeft() throws IOException {
        Path file = write(
                "chandlery.yaml",
                "\uFEFFapiVersion: chandlery.dev/v1\r\nkind: Registry\r\n# a note\r\nspce:\r\n  versionning: tre  # why\r\n");

        MendReport<Check.CheckReport> report = mend();

        assertThat(file)
                .hasBinaryContent(bytes(
                        "\uFEFFapiVersion: chandlery.dev/v1\r\nkind: Registry\r\n# a note\r\nspec:\r\n  versioning: tree  #"
                                + " why\r\n"));
        assertThat(report.report().findings()).isEmpty();
        assertThat(report.fixed())
                .extracting(f -> f.rule().id() + " " + f.onlyFix().orElseThrow().title())
                .containsExactly("key-unknown Write spec", "key-unknown Write versioning", "value-invalid Write tree");
    }

    @Test
    void whatHasSeveralAnswersIsLeftToPeople() throws IOException {
        String text = "apiVersion: chandlery.dev/v1\nkind: Registry\nspec: {lint: {rules: {template-un: \"off\"}}}\n";
        Path file = write("chandlery.yaml", text);

        MendReport<Check.CheckReport> report = mend();

        assertThat(file).hasContent(text);
        assertThat(report.fixed()).isEmpty();
        assertThat(report.report().findings()).isNotEmpty();
    }

    @Test
    void anUnusedSuppressionGoes() throws IOException {
        Path file = write("templates/data/etl/flow.yaml", """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                # chandlery:ignore secret-in-git: it is no secret
                metadata: {name: etl, annotations: {chandlery.dev/version: 1.0.0}} # chandlery:ignore name-in-parameter: no
                spec: {templates: [{name: main, suspend: {}}]}
                """);

        assertThat(mend().fixed()).hasSize(2);
        assertThat(file).hasContent("""
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: etl, annotations: {chandlery.dev/version: 1.0.0}}
                spec: {templates: [{name: main, suspend: {}}]}
                """);
    }
}
