package dev.chandlery.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.ArgoWorkflowTemplate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseDetailsTest {
    private static final ReleaseDetail DETAIL = new ReleaseDetail(
            "# Git",
            "",
            "data:image/png;base64,iVBORw0KGgo=",
            List.of(new ArgoWorkflowTemplate(
                    "WorkflowTemplate", "git", "", "Git.", "", List.of(), List.of(), "", List.of())),
            List.of(),
            List.of(),
            List.of(new ReleaseDetail.Feature(
                    "notify",
                    "Tells a channel.",
                    List.of(new ReleaseDetail.Change("WorkflowTemplate git", List.of("/spec/onExit"))),
                    List.of("ConfigMap git-channel"))));

    @Test
    void theTwinTellsHowMuchIsDescribed() {
        assertThat(new String(ReleaseDetails.toJson(DETAIL), StandardCharsets.UTF_8))
                .contains("\"documentation\":{\"described\":1,\"total\":1,\"percent\":100}");
    }

    @Test
    void aTwinOfEarlierDaysHasNoFeatures() {
        String json = new String(ReleaseDetails.toJson(DETAIL), StandardCharsets.UTF_8)
                .replaceAll("\"features\":.*?-channel\"\\]\\}\\],?", "");
        assertThat(json).doesNotContain("features");
        assertThat(ReleaseDetails.fromJson(json.getBytes(StandardCharsets.UTF_8))
                        .features())
                .isEmpty();
    }

    @Test
    void theTwinIsReadBack() {
        assertThat(ReleaseDetails.fromJson(ReleaseDetails.toJson(DETAIL))).isEqualTo(DETAIL);
    }
}
