package dev.chandlery.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.yaml.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    @Test
    void findingsAreWrittenWithTheirPlaceAndCounted() {
        Finding finding =
                Rule.warning("name-invalid", "x").at("a \"b\".yaml", new Mark(3, 9), "It's <wrong>.", "Mend it.");

        assertThat(JsonReport.render(List.of(finding)))
                .isEqualTo("{\"findings\":[{\"rule\":\"name-invalid\",\"severity\":\"warning\","
                        + "\"path\":\"a \\\"b\\\".yaml\",\"line\":3,\"column\":9,\"endColumn\":9,\"commit\":\"\","
                        + "\"message\":\"It's <wrong>.\",\"remedy\":\"Mend it.\",\"fixes\":[]}],"
                        + "\"errors\":0,\"warnings\":1,\"notes\":0}\n");
    }

    @Test
    void fixesAreWrittenWithTheirEdits() {
        Mark mark = new Mark(3, 9, 4);
        Finding finding = Rule.error("name-invalid", "x")
                .at("a.yaml", mark, "It is wrong.", "Mend it.")
                .withFixes(Fix.of("Write b", TextEdit.replace("a.yaml", mark, "b")));

        assertThat(JsonReport.render(List.of(finding)))
                .contains("\"column\":9,\"endColumn\":13,")
                .contains("\"fixes\":[{\"title\":\"Write b\",\"edits\":[{\"path\":\"a.yaml\",\"line\":3,\"column\":9,"
                        + "\"endLine\":3,\"endColumn\":13,\"text\":\"b\"}]}]}");
    }
}
