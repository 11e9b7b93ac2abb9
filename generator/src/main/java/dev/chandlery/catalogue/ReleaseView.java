package dev.chandlery.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Parts of package and version pages. */
final class ReleaseView {
    private ReleaseView() {}

    /**
     * The head of a package or version page.
     *
     * @param icon the address of a picture, or empty
     * @param monogram letters in place of a picture
     * @param name the package's name
     * @param title its title, or its name
     * @param description what it is for
     * @param team its team
     * @param teamHref the team's page, or empty
     * @param keywords search words
     * @param badges its marks
     * @param banners what a reader must know first
     */
    record Head(
            String icon,
            String monogram,
            String name,
            String title,
            String description,
            String team,
            String teamHref,
            List<String> keywords,
            List<Badge> badges,
            List<Banner> banners) {
        boolean hasIcon() {
            return !icon.isEmpty();
        }

        boolean hasOtherName() {
            return !title.equals(name);
        }

        boolean hasTeamHref() {
            return !teamHref.isEmpty();
        }

        boolean hasDescription() {
            return !description.isBlank();
        }

        String descriptionHtml() {
            return Html.inline(description);
        }

        boolean hasKeywords() {
            return !keywords.isEmpty();
        }
    }

    /**
     * A warning at the top of a page.
     *
     * @param kind {@code deprecated}, {@code yanked} or {@code newer}
     * @param lead its first words
     * @param text the rest
     * @param linkText words of a link, or empty
     * @param href where the link leads
     */
    record Banner(String kind, String lead, String text, String linkText, String href) {
        boolean hasLink() {
            return !linkText.isEmpty();
        }
    }

    /**
     * A version in a list.
     *
     * @param version the version
     * @param href its page
     * @param date when it was released
     * @param commit the first digits of its commit, or empty
     * @param where where it runs, one text for each environment
     * @param badges its marks
     * @param here whether it is the page's own
     */
    record VersionLink(
            String version,
            String href,
            String date,
            String commit,
            List<Link> where,
            List<Badge> badges,
            boolean here) {
        VersionLink with(List<Badge> more) {
            List<Badge> all = new ArrayList<>(badges);
            all.addAll(more);
            return new VersionLink(version, href, date, commit, where, all, here);
        }

        boolean hasCommit() {
            return !commit.isEmpty();
        }
    }

    /**
     * A line of facts.
     *
     * @param label what it is
     * @param values the values
     */
    record Fact(String label, List<Value> values) {}

    /**
     * A list of facts.
     *
     * @param list the facts
     */
    record Facts(List<Fact> list) {
        boolean hasAny() {
            return !list.isEmpty();
        }
    }

    /**
     * A value of a fact.
     *
     * @param text the text
     * @param href where it leads, or empty
     * @param code whether it is for machines
     */
    record Value(String text, String href, boolean code) {
        boolean hasHref() {
            return !href.isEmpty();
        }
    }

    /**
     * A link.
     *
     * @param text its words
     * @param href where it leads; empty for words without a link
     */
    record Link(String text, String href) {
        boolean hasHref() {
            return !href.isEmpty();
        }
    }

    /**
     * A part of a release that environments may switch on.
     *
     * @param name its name
     * @param description what it is for, or empty
     * @param changes the objects that it changes, with the fields
     * @param adds the objects that it adds
     * @param on the environments that have it switched on where this release runs
     */
    record FeatureRow(
            String name, String description, List<ReleaseDetail.Change> changes, List<String> adds, List<Link> on) {
        boolean hasDescription() {
            return !description.isBlank();
        }

        String descriptionHtml() {
            return Html.inline(description);
        }

        boolean hasChanges() {
            return !changes.isEmpty();
        }

        boolean hasAdds() {
            return !adds.isEmpty();
        }

        boolean hasOn() {
            return !on.isEmpty();
        }
    }

    /**
     * A package that uses this one.
     *
     * @param name the package, with a link to its page
     * @param versions its versions that do
     */
    record Dependent(Link name, List<Link> versions) {}

    /**
     * A piece of text to copy.
     *
     * @param label what it does
     * @param text the text
     * @param note a sentence below it, or empty
     * @param open whether it is shown at once
     */
    record Snippet(String label, String text, String note, boolean open) {
        boolean hasNote() {
            return !note.isEmpty();
        }
    }
}
