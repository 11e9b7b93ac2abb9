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
                        + "\"path\":\"a \\\"b\\\".yaml\",\"line\":3,\"column\":9,\"commit\":\"\","
                        + "\"message\":\"It's <wrong>.\",\"remedy\":\"Mend it.\"}],"
                        + "\"errors\":0,\"warnings\":1,\"notes\":0}\n");
    }
}
