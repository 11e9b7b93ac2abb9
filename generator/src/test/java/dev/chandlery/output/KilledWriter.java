package dev.chandlery.output;

import dev.chandlery.output.OutputFile.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program that {@link FolderSinkKillTest} kills: writes one output after the other, until it is stopped. */
final class KilledWriter {
    private KilledWriter() {}

    /** Writes the outputs from the given number on into the given folder; prints a line for each. */
    public static void main(String[] args) {
        FolderSink sink = new FolderSink(Path.of(args[0]), 2);
        for (int number = Integer.parseInt(args[1]); ; number++) {
            sink.write(tree(number), Map.of("number", Integer.toString(number)));
            System.out.println(number);
        }
    }

    /** Each output drops and adds files, changes the size of pages, and publishes one more bundle. */
    static OutputTree tree(int number) {
        List<OutputFile> files = new ArrayList<>();
        StringBuilder index = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            if ((i + number) % 5 != 0) {
                String path = "pages/" + i % 7 + "/page-" + i + ".html";
                String text = page(path, (i * 31 + number * 17) % 400);
                files.add(OutputFile.of(path, Role.CONTENT, Blob.of(text)));
                index.append(path).append('\n');
            }
        }
        for (int i = Math.max(0, number - 20); i <= number; i++) {
            String path = "charts/bundle-" + i + ".tgz";
            files.add(new OutputFile(path, Role.PUBLISHED, "bundle " + i, Blob.of(page(path, 300))));
            index.append(path).append('\n');
        }
        files.add(OutputFile.of("index.yaml", Role.INDEX, Blob.of(index + "end\n")));
        return OutputTree.of(files);
    }

    /** A text that tells whether it is whole. */
    static String page(String path, int lines) {
        return path + " " + lines + "\n" + "line\n".repeat(lines) + "end\n";
    }

    static boolean isWhole(String text) {
        String[] words = text.split("[ \n]", 3);
        return words.length == 3 && text.equals(page(words[0], Integer.parseInt(words[1])));
    }
}
