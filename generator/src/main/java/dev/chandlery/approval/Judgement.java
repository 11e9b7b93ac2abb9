package dev.chandlery.approval;

import dev.chandlery.registry.Approval;

/**
 * What an approval is worth for a promotion.
 *
 * @param approval the approval
 * @param problem why it does not count, as a sentence; empty when it does
 * @param remedy what to do then
 */
public record Judgement(Approval approval, String problem, String remedy) {
    /** Says whether it counts. */
    public boolean counts() {
        return problem.isEmpty();
    }
}
