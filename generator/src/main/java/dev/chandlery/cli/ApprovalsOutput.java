package dev.chandlery.cli;

import dev.chandlery.approval.Judgement;
import dev.chandlery.approval.Review;
import dev.chandlery.registry.schema.Quoted;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Prints reviews of approvals, for people and for programs. */
final class ApprovalsOutput {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private record Pending(
            String environment,
            String name,
            String version,
            String digest,
            int required,
            List<String> from,
            List<String> approved,
            int missing,
            List<String> candidates,
            boolean promoterKnown,
            boolean complete,
            List<Given> approvals) {
        static Pending of(Review review) {
            return new Pending(
                    review.promotion().environment().value(),
                    review.promotion().release().name().value(),
                    review.promotion().release().version().toString(),
                    "sha256:" + review.digest(),
                    review.policy().required(),
                    review.policy().from(),
                    review.approvers(),
                    review.missing(),
                    review.candidates(),
                    review.promoters().known(),
                    review.isComplete(),
                    review.judgements().stream().map(Given::of).toList());
        }
    }

    private record Given(String file, String approver, String time, boolean counts, String problem) {
        static Given of(Judgement each) {
            return new Given(
                    each.approval().place().path(),
                    each.approval().approver(),
                    each.approval().time().toString(),
                    each.counts(),
                    each.problem());
        }
    }

    private ApprovalsOutput() {}

    static String json(List<Review> reviews) {
        return MAPPER.writeValueAsString(reviews.stream().map(Pending::of).toList()) + "\n";
    }

    static String text(List<Review> reviews) {
        StringBuilder out = new StringBuilder();
        for (Review review : reviews) {
            out.append(review.sentence()).append('\n');
            for (Judgement each : review.judgements()) {
                out.append(each.counts() ? "  counts: " : "  does not count: ")
                        .append(Quoted.printable(each.approval().place().path()))
                        .append(" of ")
                        .append(each.approval().approver());
                if (!each.counts()) {
                    out.append(". ").append(Quoted.printable(each.problem()));
                }
                out.append('\n');
            }
            out.append(review.isComplete() ? "  It may be made." : "  " + review.remedy())
                    .append('\n');
        }
        return out.toString();
    }
}
