package dev.chandlery.approval;

import dev.chandlery.diagnostic.Rule;
import java.util.List;

/** The rules about approvals. */
public final class ApprovalRules {
    /** A promotion lacks approvals. */
    public static final Rule MISSING =
            Rule.error("approval-missing", "A change promotes a release that too few approvers approved.");

    /** An approval that does not count. */
    public static final Rule INVALID = Rule.error(
            "approval-invalid", "An approval does not count: its signature, its approver or what it is for is wrong.");

    /** An environment that asks for more approvals than can be given. */
    public static final Rule UNREACHABLE =
            Rule.warning("approval-unreachable", "An environment asks for more approvals than there are approvers.");

    /** All rules of this package. */
    public static final List<Rule> ALL = List.of(MISSING, INVALID, UNREACHABLE);

    private ApprovalRules() {}
}
