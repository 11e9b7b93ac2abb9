package dev.chandlery.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Seeded;
import dev.chandlery.yaml.Mark;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitReportTest {
    private static final Rule RULE = Rule.error("name-invalid", "A name is not valid.");

    private static Checked checked(Finding... findings) {
        return new Checked(List.of(findings), SourceLines.NONE, "", "", "0.1.0");
    }

    private static Element parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }

    private static List<Element> all(Element in, String name) {
        NodeList nodes = in.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void aFileIsASuiteAndAFindingATest() {
        assertThat(JunitReport.render(checked(
                        RULE.at("a.yaml", new Mark(3, 9), "Bad <name>.", "Mend it."),
                        RULE.at("a.yaml", new Mark(5, 9), "Bad <name>.", "Mend it."),
                        RULE.at("b.yaml", Mark.NONE, "Odd.", "").withSeverity(Severity.WARNING))))
                .isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites name="chandlery check" tests="3" failures="2" errors="0" skipped="1" time="0">
                        <testsuite name="a.yaml" tests="2" failures="2" errors="0" skipped="0" time="0">
                        <testcase name="name-invalid: Bad &lt;name&gt;." classname="a.yaml" file="a.yaml" line="3" time="0">\
                        <failure message="Bad &lt;name&gt;." type="name-invalid">\
                        a.yaml:3:9: error[name-invalid]: Bad &lt;name&gt;. Mend it.</failure></testcase>
                        <testcase name="name-invalid: Bad &lt;name&gt;. (2)" classname="a.yaml" file="a.yaml" line="5" time="0">\
                        <failure message="Bad &lt;name&gt;." type="name-invalid">\
                        a.yaml:5:9: error[name-invalid]: Bad &lt;name&gt;. Mend it.</failure></testcase>
                        </testsuite>
                        <testsuite name="b.yaml" tests="1" failures="0" errors="0" skipped="1" time="0">
                        <testcase name="name-invalid: Odd." classname="b.yaml" file="b.yaml" time="0">\
                        <skipped message="Odd.">b.yaml: warning[name-invalid]: Odd.</skipped></testcase>
                        </testsuite>
                        </testsuites>
                        """);
    }

    @Test
    void withoutFindingsOneTestPasses() {
        Element suites = parse(JunitReport.render(checked()));

        assertThat(suites.getAttribute("tests")).isEqualTo("1");
        assertThat(suites.getAttribute("failures")).isEqualTo("0");
        assertThat(all(suites, "testcase")).hasSize(1);
    }

    @Test
    void hostileTextIsTextOnly() {
        Seeded.check(300, seeded -> {
            Checked checked = HostileFindings.checked(seeded);

            Element suites = parse(JunitReport.render(checked));

            List<Element> cases = all(suites, "testcase");
            int tests = Math.max(1, checked.findings().size());
            assertThat(suites.getAttribute("tests")).isEqualTo(String.valueOf(tests));
            assertThat(cases).hasSize(tests);
            assertThat(all(suites, "failure")).hasSize((int)
                    checked.findings().stream().filter(Finding::isError).count());
            HashSet<String> names = new HashSet<>();
            cases.forEach(each -> assertThat(names.add(each.getAttribute("classname") + each.getAttribute("name")))
                    .as("unique name")
                    .isTrue());
            for (Element suite : all(suites, "testsuite")) {
                assertThat(suite.getAttribute("tests"))
                        .isEqualTo(String.valueOf(all(suite, "testcase").size()));
            }
        });
    }
}
