package dev.chandlery.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import org.junit.jupiter.api.Test;

class RequestPathTest {
    @Test
    void readsPlainPaths() {
        assertThat(RequestPath.parse("/")).hasValueSatisfying(path -> {
            assertThat(path.segments()).isEmpty();
            assertThat(path.directory()).isTrue();
        });
        assertThat(RequestPath.parse("/charts/git-1.0.0%2Bx.tgz"))
                .hasValueSatisfying(path -> assertThat(path).hasToString("charts/git-1.0.0+x.tgz"));
    }

    @Test
    void neverGivesASegmentThatLeadsElsewhere() {
        Seeded.check(20_000, random -> {
            String raw = "/" + random.text(12, "a./\\%2efF05cC:;~ \0\n*?#ä");
            RequestPath.parse(raw).ifPresent(path -> {
                assertThat(path.segments()).allMatch(segment -> segment.matches("[A-Za-z0-9_+@-][A-Za-z0-9._+@-]*"));
                assertThat(path.segments().size()).isLessThanOrEqualTo(raw.length());
            });
        });
    }
}
