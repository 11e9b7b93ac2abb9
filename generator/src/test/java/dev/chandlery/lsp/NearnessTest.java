package dev.chandlery.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearnessTest {
    @Test
    void theSameFolderComesBeforeOthersAndTheHeadBeforeVersions() {
        List<String> keys = new ArrayList<>(List.of(
                "file:///r/p/git/versions/1.9.0/g.yaml",
                "file:///r/p/git/versions/1.10.0/g.yaml",
                "file:///r/p/git/g.yaml",
                "file:///r/other/g.yaml",
                "file:///r/p/git/versions/1.9.0/sub/g.yaml"));

        keys.sort(Nearness.to("file:///r/p/git/versions/1.9.0/etl.yaml"));
        assertThat(keys)
                .containsExactly(
                        "file:///r/p/git/versions/1.9.0/g.yaml",
                        "file:///r/p/git/versions/1.9.0/sub/g.yaml",
                        "file:///r/p/git/versions/1.10.0/g.yaml",
                        "file:///r/p/git/g.yaml",
                        "file:///r/other/g.yaml");

        keys.sort(Nearness.to("file:///r/p/etl/etl.yaml"));
        assertThat(keys)
                .startsWith("file:///r/p/git/g.yaml", "file:///r/p/git/versions/1.10.0/g.yaml")
                .endsWith("file:///r/other/g.yaml");
    }

    @Test
    void itIsAnOrder() {
        Seeded.check(100, random -> {
            List<String> keys = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                StringBuilder key = new StringBuilder("file:///");
                for (int depth = random.below(4); depth > 0; depth--) {
                    key.append(random.pick("a", "b", "versions", "1.0.0", "2.0.0"))
                            .append('/');
                }
                keys.add(key.append(random.pick("x", "y")).append(".yaml").toString());
            }
            Nearness order = Nearness.to(keys.get(0));
            // Sorting refuses many an order that contradicts itself; the rest shows when all are compared.
            keys.sort(order);
            for (int i = 0; i < keys.size(); i++) {
                for (int j = i; j < keys.size(); j++) {
                    assertThat(order.compare(keys.get(i), keys.get(j))).isNotPositive();
                }
            }
        });
    }
}
