package dev.chandlery.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectLabelsTest {
    @ParameterizedTest
    @CsvSource({
        "1.2.0, 1.2.0",
        "1.2.0-rc.1, 1.2.0-rc.1",
        "1.0.0-alpha-, 1.0.0-alpha",
        "1.0.0-0123456789-0123456789-0123456789-0123456789-0123456789--.0, "
                + "1.0.0-0123456789-0123456789-0123456789-0123456789-0123456789",
        "1.0.0-0123456789-0123456789-0123456789-0123456789-0123456789-0123456789, "
                + "1.0.0-0123456789-0123456789-0123456789-0123456789-0123456789-01"
    })
    void aVersionBecomesAValueThatALabelMayHave(String version, String value) {
        assertThat(ObjectLabels.labelValue(version))
                .isEqualTo(value)
                .hasSizeLessThanOrEqualTo(63)
                .matches("[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");
    }
}
