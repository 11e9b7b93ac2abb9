import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the language server as an editor sees it: the time from a keystroke in a template of 2,000 lines, among other
 * files that call it, to the findings of the new text.
 *
 * <p>Run by {@code bench/keystroke.sh}: {@code java bench/Keystroke.java KEYSTROKES COMMAND...}, where the command starts the
 * server.
 */
public final class Keystroke {
    private static final int LINES = 2_000;
    private static final int CALLERS = 20;

    private final OutputStream out;
    private final InputStream in;

    private Keystroke(Process process) {
        this.out = process.getOutputStream();
        this.in = new BufferedInputStream(process.getInputStream());
    }

    public static void main(String[] arguments) throws Exception {
        int keystrokes = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("keystroke");
        List<Path> files = new ArrayList<>();
        Path template = folder.resolve("template.yaml");
        files.add(Files.writeString(template, template()));
        for (int i = 0; i < CALLERS; i++) {
            files.add(Files.writeString(folder.resolve("caller-" + i + ".yaml"), caller(i)));
        }
        Process process = new ProcessBuilder(Arrays.asList(arguments).subList(1, arguments.length))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            new Keystroke(process).measure(folder, template, keystrokes);
        } finally {
            process.destroy();
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    private void measure(Path folder, Path template, int keystrokes) throws IOException {
        String text = Files.readString(template);
        String uri = template.toUri().toString();
        send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"processId\":null,\"capabilities\":{},"
                + "\"workspaceFolders\":[{\"uri\":\"" + folder.toUri() + "\",\"name\":\"f\"}]}}");
        send("{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}");
        send("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"" + uri
                + "\",\"languageId\":\"yaml\",\"version\":1,\"text\":" + quoted(text) + "}}}");
        await(uri, 1);
        System.out.println("| keystrokes of " + text.lines().count() + " lines | median ms | 95th percentile ms | slowest ms |");
        System.out.println("|---|---|---|---|");
        // A word in a text, which nobody else sees; then the name of an input, which all callers do.
        int warm = measure("first, in a text", uri, 8, 25, 2, keystrokes);
        warm = measure("in a text", uri, 8, 25, warm, keystrokes);
        measure("in an input that " + CALLERS + " files give", uri, 7, 20, warm, keystrokes);
        send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}");
        send("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
    }

    private int measure(String name, String uri, int line, int column, int version, int keystrokes) throws IOException {
        double[] times = new double[keystrokes];
        for (int i = 0; i < keystrokes; i++) {
            String change = i % 2 == 0 ? change(line, column, column, "x") : change(line, column, column + 1, "");
            long begin = System.nanoTime();
            send("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"" + uri
                    + "\",\"version\":" + (version + i) + "},\"contentChanges\":[" + change + "]}}");
            await(uri, version + i);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                "| %s | %.1f | %.1f | %.1f |%n",
                name, times[keystrokes / 2], times[keystrokes * 95 / 100], times[keystrokes - 1]);
        return version + keystrokes;
    }

    private static String change(int line, int from, int to, String text) {
        return "{\"range\":{\"start\":{\"line\":" + line + ",\"character\":" + from + "},\"end\":{\"line\":" + line
                + ",\"character\":" + to + "}},\"text\":\"" + text + "\"}";
    }

    private static String template() {
        StringBuilder text = new StringBuilder("""
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: large}
                spec:
                  templates:
                    - name: template-0
                      inputs:
                        parameters: [{name: first}, {name: second, default: "1"}]
                      script: {image: "alpine:3.20", source: "echo {{inputs.parameters.first}}"}
                """);
        for (int i = 1; text.chars().filter(c -> c == '\n').count() < LINES; i++) {
            text.append("""
                        - name: template-%1$d
                          inputs:
                            parameters:
                              - name: day
                                description: The day to work on.
                                default: "2026-01-01"
                          dag:
                            tasks:
                              - name: first
                                template: template-0
                                arguments:
                                  parameters:
                                    - {name: first, value: "{{inputs.parameters.day}}"}
                              - name: second
                                depends: first.Succeeded
                                template: template-%2$d
                                arguments:
                                  parameters:
                                    - {name: %3$s, value: "{{tasks.first.outputs.result}}"}
                    """.formatted(i, i - 1, i == 1 ? "first" : "day"));
        }
        return text.toString();
    }

    private static String caller(int number) {
        return """
                apiVersion: argoproj.io/v1alpha1
                kind: WorkflowTemplate
                metadata: {name: caller-%d}
                spec:
                  templates:
                    - name: main
                      steps:
                        - - name: call
                            templateRef: {name: large, template: template-0}
                            arguments: {parameters: [{name: first, value: x}]}
                """.formatted(number);
    }

    private void send(String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    /** Waits for the findings of a version of a document. */
    private void await(String uri, int version) throws IOException {
        String wanted = "\"version\":" + version;
        for (String message = read(); ; message = read()) {
            if (message.contains("publishDiagnostics") && message.contains(uri) && message.contains(wanted)) {
                return;
            }
        }
    }

    private String read() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the server ended");
            }
            head.write(next);
        }
        int length = Integer.parseInt(head.toString(StandardCharsets.US_ASCII).strip().substring("Content-Length: ".length()));
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
