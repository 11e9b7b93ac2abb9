package dev.chandlery.cli;

import picocli.CommandLine.Option;

/** The option of commands that print their result for people or for programs. */
final class OutputOption {
    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json. Default: text.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ReportFormat format;

    /** Returns whether the result is for programs. */
    boolean isJson() {
        return format == ReportFormat.json;
    }
}
