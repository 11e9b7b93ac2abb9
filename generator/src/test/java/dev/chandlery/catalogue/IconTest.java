package dev.chandlery.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IconTest {
    @ParameterizedTest
    @CsvSource({
        "a.svg, '<svg xmlns=\"http://www.w3.org/2000/svg\"/>', image/svg+xml",
        "a.SVG, '<?xml version=\"1.0\"?><svg/>', image/svg+xml",
        "a.bin, '\u0089PNG\r\n\u001a\n', image/png",
        "a.png, '\u00ff\u00d8\u00ff\u00e0', image/jpeg",
        "a.png, 'RIFF....WEBPVP8 ', image/webp"
    })
    void theContentSaysWhatItIs(String name, String content, String type) {
        assertThat(Icon.address(name, bytes(content)).orElseThrow()).startsWith("data:" + type + ";base64,");
        assertThat(Icon.isAddress(Icon.address(name, bytes(content)).orElseThrow()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><script>alert(1)</script>", "GIF89a", "RIFF....WAVE", "RIFF"})
    void nothingElseIsShown(String content) {
        assertThat(Icon.address("a.svg", bytes(content))).isEmpty();
        assertThat(Icon.address("a.png", bytes(content))).isEmpty();
    }

    @Test
    void largePicturesAreNotShown() {
        byte[] largest = new byte[Icon.MAX_BYTES];
        Arrays.fill(largest, (byte) ' ');
        System.arraycopy(bytes("<svg/>"), 0, largest, 0, 6);

        assertThat(Icon.address("a.svg", largest)).isPresent();
        assertThat(Icon.address("a.svg", Arrays.copyOf(largest, largest.length + 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "data:text/html;base64,PHN2Zy8+",
                "data:image/png;base64,\" onerror=alert(1)",
                "https://evil.example/a.png",
                "data:image/gif;base64,AAAA"
            })
    void aTamperedTwinBringsNoOtherAddress(String text) {
        assertThat(Icon.isAddress(text)).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
