package dev.chandlery.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Fuzz;
import dev.chandlery.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Any README, CHANGELOG and description is shown, and leaves what stands around it whole. */
class MarkdownFuzzTest {
    @Test
    void markdown() {
        Markdown markdown = new Markdown();
        List<byte[]> samples = Samples.ofExample(".md");
        assertThat(samples).isNotEmpty();
        Fuzz.bytes(100, samples, bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            for (String html : List.of(
                    markdown.page(text, "readme-", List.of("git"), path -> "#file-x"), markdown.description(text))) {
                assertThat(Jsoup.parse("<main>" + html + "<i id=end></i></main>")
                                .selectFirst("main > i#end"))
                        .isNotNull();
            }
        });
    }
}
