package dev.chandlery.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a server begins and ends (Language Server Protocol 3.17, Server lifecycle). */
class LifecycleTest {
    @TempDir
    private Path folder;

    @Test
    void theServerSaysWhoItIsAndWhatItCan() {
        try (Editor editor = Editor.start(folder)) {
            InitializeResult result = editor.initialize(new ClientCapabilities());

            assertThat(result.getServerInfo().getName()).isEqualTo("chandlery");
            assertThat(result.getServerInfo().getVersion()).isEqualTo("1.2.3");
            assertThat(result.getCapabilities().getPositionEncoding()).isEqualTo("utf-16");
            assertThat(result.getCapabilities().getTextDocumentSync().getRight().getChange())
                    .isEqualTo(TextDocumentSyncKind.Incremental);
        }
    }

    @Test
    void exitAfterShutdownIsCode0() {
        try (Editor editor = Editor.on(folder)) {
            assertThat(editor.end()).isZero();
        }
    }

    @Test
    void exitWithoutShutdownIsCode1() {
        try (Editor editor = Editor.on(folder)) {
            editor.server().exit();
            assertThat(editor.code()).isEqualTo(1);
        }
    }

    @Test
    void anEditorThatCrashesEndsTheServer() {
        try (Editor editor = Editor.on(folder)) {
            assertThat(editor.crash()).isEqualTo(1);
        }
    }

    @Test
    void aSecondInitializeIsRefused() {
        try (Editor editor = Editor.on(folder)) {
            assertThatThrownBy(() -> editor.server()
                            .initialize(new org.eclipse.lsp4j.InitializeParams())
                            .get(60, TimeUnit.SECONDS))
                    .hasMessageContaining("initialized already");
        }
    }

    @Test
    void editorsThatCanWatchFilesAreAskedTo() {
        try (Editor editor = Editor.start(folder)) {
            ClientCapabilities capabilities = new ClientCapabilities();
            WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
            workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
            capabilities.setWorkspace(workspace);
            editor.initialize(capabilities);

            assertThat(editor.registration().getRegistrations())
                    .extracting(each -> each.getMethod())
                    .containsExactly("workspace/didChangeWatchedFiles");
        }
    }
}
