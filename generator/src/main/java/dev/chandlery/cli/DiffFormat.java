package dev.chandlery.cli;

import dev.chandlery.generate.Comparison;

/** The forms in which a comparison is printed; written in lower case on the command line. */
enum DiffFormat {
    /** For people. */
    text {
        @Override
        String render(Comparison comparison) {
            return DiffText.render(comparison);
        }
    },
    /** For programs. */
    json {
        @Override
        String render(Comparison comparison) {
            return DiffJson.render(comparison);
        }
    },
    /** For pull requests and release notes. */
    markdown {
        @Override
        String render(Comparison comparison) {
            return DiffMarkdown.render(comparison);
        }
    };

    abstract String render(Comparison comparison);
}
