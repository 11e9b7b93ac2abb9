package dev.chandlery.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings as a JUnit XML file, in the part of it that GitLab and Jenkins both read: a test suite for each file, a test
 * case for each finding. Errors are failed tests; warnings and notes, which stop nothing, are skipped ones. Without a
 * finding there is one test that passes, since both refuse a file without tests.
 */
public final class JunitReport {
    private static final String REGISTRY = "registry";

    private JunitReport() {}

    /** Returns the file. It holds no times, so that equal findings give equal files. */
    public static String render(Checked checked) {
        Map<String, List<Finding>> byPath = new TreeMap<>();
        for (Finding finding : checked.findings()) {
            String path = checked.path(finding.place().path());
            byPath.computeIfAbsent(path.isEmpty() ? REGISTRY : path, p -> new ArrayList<>())
                    .add(finding);
        }
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        open("testsuites", "chandlery check", checked.findings(), out);
        if (byPath.isEmpty()) {
            open("testsuite", REGISTRY, List.of(), out);
            out.append("<testcase name=\"no findings\" classname=\"" + REGISTRY + "\" time=\"0\"/>\n</testsuite>\n");
        }
        byPath.forEach((path, findings) -> suite(path, findings, out));
        return out.append("</testsuites>\n").toString();
    }

    private static void suite(String path, List<Finding> findings, StringBuilder out) {
        open("testsuite", path, findings, out);
        Map<String, Integer> names = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String name = finding.rule().id() + ": " + Sentences.message(finding);
            int number = names.merge(name, 1, Integer::sum);
            testCase(path, number == 1 ? name : name + " (" + number + ")", finding, out);
        }
        out.append("</testsuite>\n");
    }

    private static void open(String element, String name, List<Finding> findings, StringBuilder out) {
        long failures = findings.stream().filter(Finding::isError).count();
        out.append('<').append(element);
        attribute("name", name, out);
        attribute("tests", String.valueOf(Math.max(1, findings.size())), out);
        attribute("failures", String.valueOf(failures), out);
        attribute("errors", "0", out);
        attribute("skipped", String.valueOf(findings.size() - failures), out);
        attribute("time", "0", out);
        out.append(">\n");
    }

    private static void testCase(String path, String name, Finding finding, StringBuilder out) {
        Place place = finding.place();
        out.append("<testcase");
        attribute("name", name, out);
        attribute("classname", path, out);
        if (!path.equals(REGISTRY)) {
            attribute("file", path, out);
        }
        if (place.mark().line() > 0) {
            attribute("line", String.valueOf(place.mark().line()), out);
        }
        attribute("time", "0", out);
        String element = finding.isError() ? "failure" : "skipped";
        out.append("><").append(element);
        attribute("message", Sentences.message(finding), out);
        if (finding.isError()) {
            attribute("type", finding.rule().id(), out);
        }
        out.append('>')
                .append(escape(path + where(place) + ": " + finding.severity().word() + "["
                        + finding.rule().id() + "]: " + Sentences.withRemedy(finding)))
                .append("</")
                .append(element)
                .append("></testcase>\n");
    }

    private static String where(Place place) {
        return place.mark().line() == 0
                ? ""
                : ":" + place.mark().line() + ":" + place.mark().column();
    }

    private static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    }

    private static String escape(String text) {
        return Printable.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
