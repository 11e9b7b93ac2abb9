package dev.chandlery.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language server as a process, as editors start it. */
class LspProcessTest {
    private static final String MANIFEST =
            "apiVersion: argoproj.io/v1alpha1\\nkind: Workflow\\nmetadata: {name: w}\\nspec: {entrypoint: main}\\n";

    @TempDir
    private Path folder;

    @Test
    void theProcessSpeaksTheProtocolAndNothingElseOnStandardOutput() throws Exception {
        Process process = MainProcess.start(folder, List.of(), "lsp");
        try (OutputStream in = process.getOutputStream()) {
            send(
                    in,
                    "{'jsonrpc':'2.0','id':1,'method':'initialize','params':{'processId':null,'capabilities':{},"
                            + "'workspaceFolders':[{'uri':'" + folder.toUri() + "','name':'f'}]}}");
            send(in, "{'jsonrpc':'2.0','method':'initialized','params':{}}");
            send(
                    in,
                    "{'jsonrpc':'2.0','method':'textDocument/didOpen','params':{'textDocument':{'uri':'"
                            + folder.resolve("w.yaml").toUri() + "','languageId':'yaml','version':1,'text':'" + MANIFEST
                            + "'}}}");
            String first = read(process);
            String second = read(process);
            send(in, "{'jsonrpc':'2.0','id':2,'method':'shutdown'}");
            String third = read(process);
            send(in, "{'jsonrpc':'2.0','method':'exit'}");

            assertThat(first).contains("\"id\":1", "\"name\":\"chandlery\"");
            assertThat(second).contains("textDocument/publishDiagnostics", "\"code\":\"entrypoint-undefined\"");
            assertThat(third).contains("\"id\":2");
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(process.getInputStream().readAllBytes()).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void otherCommandsDoNotLoadTheProtocol() throws Exception {
        Process process =
                MainProcess.start(folder, List.of("-Xlog:class+load:stdout"), "check", "--explain", "name-too-long");
        process.getOutputStream().close();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(loaded)
                .contains("dev.chandlery.cli.LspCommand ")
                .doesNotContain("org.eclipse.lsp4j", "com.google.gson", "dev.chandlery.lsp");
    }

    private static void send(OutputStream out, String json) throws IOException {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    /** Reads one message; anything else before it fails. */
    private static String read(Process process) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = process.getInputStream().read();
            assertThat(next).as("after %s", head).isNotNegative();
            head.write(next);
        }
        assertThat(head.toString(StandardCharsets.US_ASCII)).matches("Content-Length: \\d+\r\n\r\n");
        int length = Integer.parseInt(
                head.toString(StandardCharsets.US_ASCII).strip().substring("Content-Length: ".length()));
        return new String(process.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }
}
