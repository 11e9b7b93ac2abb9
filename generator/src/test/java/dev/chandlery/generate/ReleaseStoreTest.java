package dev.chandlery.generate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Lists that this program did not write are named as such, whatever is wrong with them. */
class ReleaseStoreTest {
    private static final String ABOUT = "{\"yanked\":[]}\n";
    private static final String DEFINITION = """
            {"name":"git","version":"%s","team":"","title":"","description":"","keywords":[],"maintainers":[],\
            "license":"","icon":"","home":"","sources":[],"argo":"","dependencies":[],\
            "deprecated":{"is":false,"since":"","message":"","replacement":""},"visibility":"PUBLIC","shared":[],\
            "yanked":[],"released":""}""";
    private static final String RELEASE = """
            {"version":"%s","released":"%s","tree":"","commit":"","bundle":{"digest":"","size":0,"contentDigest":""},\
            "definition":%s,"directory":"git","dependencies":[],"objects":[],"templates":[]}
            """;

    private static void read(String lines) {
        ReleaseStore.read(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String release(String version, String released) {
        return RELEASE.formatted(version, released, DEFINITION.formatted(version));
    }

    @Test
    void aListIsRead() {
        read(ABOUT + release("1.0.0", "2026-03-01T00:00:00Z") + release("0.9.0", ""));
    }

    @Test
    void aListThatIsNoneIsRefused() {
        for (String list : new String[] {
            "",
            "nonsense\n",
            "null\n",
            ABOUT + "null\n",
            ABOUT + "{}\n",
            ABOUT + release("1", ""),
            ABOUT + release("1.0.0", "yesterday"),
            ABOUT + release("1.0.0", "").strip()
        }) {
            assertThatThrownBy(() -> read(list)).as(list).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
