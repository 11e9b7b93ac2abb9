package dev.chandlery.cli;

import java.util.List;

/** The commands as a program of its own, for tests that start one. */
final class Program {
    private Program() {}

    public static void main(String[] arguments) {
        System.exit(ChandleryCommand.run(Console.system(System.getenv()), List.of(), arguments));
    }
}
