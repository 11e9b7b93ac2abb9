package dev.chandlery.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.argo.ArgoWorkflowTemplate;
import dev.chandlery.compatibility.InterfaceDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseDetailsTest {
    private static final InterfaceDocument CONTRACT = new InterfaceDocument(
            ">=3.6",
            List.of(),
            List.of(),
            List.of(),
            List.of(new InterfaceDocument.Thing("ConfigMap", "git-hosts")),
            List.of("notify"),
            new InterfaceDocument.Needed(
                    List.of("git"),
                    List.of(new InterfaceDocument.Keyed("git-credentials", List.of("token"))),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of("create Job"),
                    List.of(),
                    List.of("alpine/git:2.45")));
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
                    List.of("ConfigMap git-channel"))),
            Optional.of(CONTRACT));

    @Test
    void theTwinTellsHowMuchIsDescribed() {
        assertThat(new String(ReleaseDetails.toJson(DETAIL), StandardCharsets.UTF_8))
                .contains("\"documentation\":{\"described\":1,\"total\":1,\"percent\":100}");
    }

    @Test
    void aTwinOfEarlierDaysHasNoFeatures() {
        String json = new String(ReleaseDetails.toJson(DETAIL), StandardCharsets.UTF_8)
                .replaceAll("\"features\":.*?-channel\"\\]\\}\\],?", "");
        assertThat(json).doesNotContain("/spec/onExit");
        assertThat(ReleaseDetails.fromJson(json.getBytes(StandardCharsets.UTF_8))
                        .features())
                .isEmpty();
    }

    @Test
    void aTwinOfEarlierDaysHasNoInterface() {
        String json = new String(ReleaseDetails.toJson(DETAIL), StandardCharsets.UTF_8)
                .replaceAll(",\"interface\":.*?\\}\\}", "");
        assertThat(json).doesNotContain("interface");
        assertThat(ReleaseDetails.fromJson(json.getBytes(StandardCharsets.UTF_8))
                        .contract())
                .isEmpty();
    }

    @Test
    void theTwinIsReadBack() {
        assertThat(ReleaseDetails.fromJson(ReleaseDetails.toJson(DETAIL))).isEqualTo(DETAIL);
    }
}
