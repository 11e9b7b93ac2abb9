package dev.chandlery.lint.image;

import dev.chandlery.argo.syntax.Text;
import dev.chandlery.argo.tag.Tag;
import dev.chandlery.argo.tag.TaggedText;
import dev.chandlery.diagnostic.Rule;
import dev.chandlery.lint.LintContext;

/** Finds images without a version. */
final class ImageTagLatest extends ImageRule {
    /** Stands for a tag in an image's name; no image has it. */
    private static final char OPEN = '\uFFFC';

    ImageTagLatest() {
        super(Rule.warning("image-tag-latest", "An image has no tag, or the tag latest."));
    }

    @Override
    void image(Text image, String owner, LintContext context) {
        String version = image.dynamic()
                ? versionOfOpen(image.value())
                : ImageReference.parse(image.value())
                        .map(ImageTagLatest::version)
                        .orElse("unknown");
        if (version.isEmpty() || version.equals("latest")) {
            context.report(
                    rule(),
                    image.mark(),
                    "The image " + image.value() + " of " + owner
                            + (version.isEmpty() ? " has no tag." : " has the tag latest."),
                    "Name the version as a tag, or a digest.");
        }
    }

    private static String version(ImageReference reference) {
        return reference.digest().isEmpty() ? reference.tag() : reference.digest();
    }

    /** Returns the tag or digest of a name that holds tags of Argo; a tag of Argo in it, or where it may be, counts as one. */
    private static String versionOfOpen(String image) {
        StringBuilder open = new StringBuilder(image);
        TaggedText tagged = TaggedText.of(image);
        for (int i = tagged.tags().size() - 1; i >= 0; i--) {
            Tag tag = tagged.tags().get(i);
            open.replace(tag.span().start(), tag.span().end(), String.valueOf(OPEN));
        }
        // Neither a tag nor a digest holds a slash, so both stand behind the last one.
        String last = open.substring(open.lastIndexOf("/") + 1);
        int start = Math.max(last.indexOf(':'), last.indexOf('@'));
        return start < 0 && last.indexOf(OPEN) >= 0 ? "unknown" : start < 0 ? "" : last.substring(start + 1);
    }
}
