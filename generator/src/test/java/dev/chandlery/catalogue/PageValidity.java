package dev.chandlery.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.messages.TextMessageEmitter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.source.SourceCode;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The W3C's checker of HTML documents. */
final class PageValidity {
    /** The checker reads its schema recursively, deeper than the usual stack. */
    private static final long STACK = 64L * 1024 * 1024;

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true);

    private PageValidity() {}

    /** Returns what is wrong with pages, by path; empty when nothing is. */
    static SortedMap<String, String> check(SortedMap<String, String> pages) {
        SortedMap<String, String> problems = new TreeMap<>();
        FutureTask<Void> work = new FutureTask<>(() -> {
            PageValidity validity = new PageValidity();
            validity.validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", new SystemErrErrorHandler());
            pages.forEach((path, html) -> {
                String problem = validity.check(html);
                if (!problem.isEmpty()) {
                    problems.put(path, problem);
                }
            });
            return null;
        });
        Thread thread = new Thread(null, work, "validity", STACK);
        thread.start();
        try {
            work.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return problems;
    }

    private String check(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SourceCode source = validator.getSourceCode();
        MessageEmitterAdapter messages = new MessageEmitterAdapter(
                (java.util.regex.Pattern) null,
                source,
                false,
                new ImageCollector(source),
                0,
                false,
                new TextMessageEmitter(out, false));
        messages.setErrorsOnly(false);
        try {
            messages.start(null);
            validator.setUpValidatorAndParsers(messages, true, false);
            InputSource input = new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            input.setEncoding("UTF-8");
            validator.checkHtmlInputSource(input);
            messages.end("", "", "");
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
