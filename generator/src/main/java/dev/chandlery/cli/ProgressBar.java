package dev.chandlery.cli;

import dev.chandlery.generate.Progress;

/** Draws progress on a terminal's standard error in one line that is wiped at the end; nothing elsewhere. */
public final class ProgressBar implements Progress, AutoCloseable {
    private static final int WIDTH = 30;
    private static final String WIPE = "\r\u001b[K";

    private final Console console;
    private String name = "";
    private int steps;
    private int done;
    private int drawn = -1;

    /** Makes a bar on this console. */
    public ProgressBar(Console console) {
        this.console = console;
    }

    @Override
    public synchronized void stage(String newName, int newSteps) {
        name = newName;
        steps = newSteps;
        done = 0;
        drawn = -1;
        draw();
    }

    @Override
    public synchronized void step() {
        done++;
        draw();
    }

    @Override
    public void close() {
        end();
    }

    /** Wipes the bar, so that a report can be printed. */
    synchronized void end() {
        if (console.terminal() && !name.isEmpty()) {
            console.err().print(WIPE);
            console.err().flush();
            name = "";
        }
    }

    private void draw() {
        int filled = steps == 0 ? 0 : Math.min(WIDTH, (int) ((long) done * WIDTH / steps));
        if (!console.terminal() || filled == drawn) {
            return;
        }
        drawn = filled;
        String bar =
                steps == 0 ? "" : " [" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + done + "/" + steps;
        console.err().print(WIPE + name + bar);
        console.err().flush();
    }
}
