package dev.chandlery.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chandlery.testing.Fuzz;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Any bytes on standard input are answered or passed over; at their end the server ends with a code of its own. */
class MessageFuzzTest {
    private static final String SESSION = Stream.of("""
                    {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}""", """
                    {"jsonrpc":"2.0","method":"initialized","params":{}}""", """
                    {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:a.yaml",\
                    "languageId":"yaml","version":1,"text":"kind: Workflow\\nspec: {templates: []}\\n"}}}""", """
                    {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:a.yaml",\
                    "version":2},"contentChanges":[{"range":{"start":{"line":1,"character":0},"end":{"line":1,\
                    "character":3}},"text":"{{"}]}}""", """
                    {"jsonrpc":"2.0","id":"b","method":"textDocument/completion","params":{"textDocument":{"uri":\
                    "untitled:a.yaml"},"position":{"line":1,"character":2}}}""", """
                    {"jsonrpc":"2.0","id":3,"method":"shutdown"}""", """
                    {"jsonrpc":"2.0","method":"exit"}""")
            .map(MessageFuzzTest::message)
            .collect(Collectors.joining());

    @Test
    void bytes() {
        Fuzz.bytes(100, List.of(SESSION.getBytes(StandardCharsets.UTF_8)), MessageFuzzTest::serve);
    }

    @Test
    void bodies() {
        Fuzz.texts(
                100,
                List.of(SESSION.split("Content-Length: [0-9]+\r\n\r\n")),
                text -> serve(message(text).getBytes(StandardCharsets.UTF_8)));
    }

    private static void serve(byte[] messages) {
        StringWriter log = new StringWriter();
        int code = EditorServer.run(
                new ByteArrayInputStream(messages), OutputStream.nullOutputStream(), new PrintWriter(log), "1.2.3");
        assertThat(code).isIn(0, 1);
        assertThat(log.toString().lines()).allMatch(line -> line.startsWith("chandlery: ") && line.length() < 3_000);
    }

    private static String message(String body) {
        return "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }
}
