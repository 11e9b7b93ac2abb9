package dev.chandlery.approval;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.promotion.Promotion;
import dev.chandlery.registry.Environment.ApprovalPolicy;
import java.util.List;

/**
 * What a promotion has of approvals, and what it lacks.
 *
 * @param promotion the promotion
 * @param digest SHA-256 of the content of the release, 64 hexadecimal digits
 * @param policy what the environment asks for
 * @param approvers the names of those who approved it, in ascending order
 * @param candidates the names of those who may approve it yet, in ascending order
 * @param judgements its approvals, in order of file
 * @param promoters who makes it
 */
public record Review(
        Promotion promotion,
        String digest,
        ApprovalPolicy policy,
        List<String> approvers,
        List<String> candidates,
        List<Judgement> judgements,
        Promoters promoters) {
    /** Copies the lists. */
    public Review {
        approvers = List.copyOf(approvers);
        candidates = List.copyOf(candidates);
        judgements = List.copyOf(judgements);
    }

    /** Returns how many approvals it lacks. */
    public int missing() {
        return Math.max(0, policy.required() - approvers.size());
    }

    /** Says whether it may be made. */
    public boolean isComplete() {
        return missing() == 0 && promoters.known();
    }

    /** Returns what is missing, as a sentence. */
    public String sentence() {
        String given = promotion.environment() + " gains " + promotion.release() + " with " + approvers.size() + " of "
                + policy.required() + (policy.required() == 1 ? " approval" : " approvals") + " of "
                + String.join(", ", policy.from())
                + (approvers.isEmpty() ? "" : ": " + String.join(", ", approvers));
        return given + (promoters.known() ? "." : "; who promotes it is not known before it is committed.");
    }

    /** Returns what to do, as a sentence. */
    public String remedy() {
        if (missing() == 0) {
            return "Commit the promotion.";
        }
        String command =
                "chandlery approve " + promotion.release() + " --for " + promotion.environment() + " --key FILE";
        return candidates.isEmpty()
                ? "There is nobody left who may approve it: add approvers to approvers.yaml in a change of its own."
                : "Let " + missing() + " more of " + String.join(", ", candidates) + " run: " + command + ".";
    }

    Finding finding() {
        return ApprovalRules.MISSING.at(promotion.place(), sentence(), remedy());
    }
}
