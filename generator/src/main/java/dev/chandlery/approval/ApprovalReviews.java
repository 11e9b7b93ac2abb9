package dev.chandlery.approval;

import dev.chandlery.diagnostic.Finding;
import dev.chandlery.diagnostic.Place;
import dev.chandlery.environment.Deployment;
import dev.chandlery.promotion.Promotion;
import dev.chandlery.registry.Approval;
import dev.chandlery.registry.Approvers.Approver;
import dev.chandlery.registry.Environment;
import dev.chandlery.registry.Environment.ApprovalPolicy;
import dev.chandlery.registry.EnvironmentName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reviews the approvals of the promotions that a change makes. A release that is only there because others need it is
 * approved with them: their content names it by version, and a version never changes.
 */
public final class ApprovalReviews {
    private final ApprovalEvidence evidence;
    private final ApprovalJudge judge;
    private final List<Approval> approvals;
    private final SortedMap<EnvironmentName, Environment> before = new TreeMap<>();
    private final SortedMap<EnvironmentName, Promoters> promoters = new TreeMap<>();
    private final List<Review> reviews = new ArrayList<>();
    private final List<Judgement> strays = new ArrayList<>();

    private ApprovalReviews(ApprovalEvidence evidence, List<Environment> before, List<Approval> approvals) {
        this.evidence = evidence;
        this.judge = new ApprovalJudge(evidence);
        this.approvals = List.copyOf(approvals);
        before.forEach(environment -> this.before.put(environment.name(), environment));
    }

    /**
     * Reviews a change.
     *
     * @param before the environments as the branch that the change is for has them: their policies hold
     * @param promotions what the change promotes
     * @param approvals the approvals in the tree with the change
     */
    public static ApprovalReviews of(
            ApprovalEvidence evidence, List<Environment> before, List<Promotion> promotions, List<Approval> approvals) {
        ApprovalReviews reviews = new ApprovalReviews(evidence, before, approvals);
        promotions.forEach(reviews::review);
        reviews.judgeStrays();
        return reviews;
    }

    /** Returns the promotions that need approvals, with what they have, in the order of the promotions. */
    public List<Review> reviews() {
        return List.copyOf(reviews);
    }

    /** Returns what is wrong, each once. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        reviews.stream().filter(review -> !review.isComplete()).forEach(review -> findings.add(review.finding()));
        // What was merged with an earlier promotion may stay; it matters where it is taken for an approval of this one.
        reviews.forEach(review -> review.judgements().stream()
                .filter(each -> !review.isComplete() || evidence.isNew(each.approval()))
                .forEach(each -> add(findings, each)));
        strays.forEach(each -> add(findings, each));
        before.values()
                .forEach(environment -> policy(environment)
                        .filter(this::isUnreachable)
                        .ifPresent(policy -> findings.add(unreachable(environment, policy))));
        return findings;
    }

    private static void add(List<Finding> findings, Judgement judgement) {
        if (!judgement.counts()) {
            findings.add(
                    ApprovalRules.INVALID.at(judgement.approval().place(), judgement.problem(), judgement.remedy()));
        }
    }

    private boolean isUnreachable(ApprovalPolicy policy) {
        // One of them may be the promoter, but only where there is one to spare.
        return evidence.before().approvers().stream()
                        .filter(each -> each.isIn(policy.from()))
                        .count()
                < policy.required();
    }

    private static Finding unreachable(Environment environment, ApprovalPolicy policy) {
        return ApprovalRules.UNREACHABLE.at(
                Place.file("environments/" + environment.name() + "/environment.yaml"),
                environment.name() + " asks for " + policy.required() + " approvals of "
                        + String.join(", ", policy.from()) + ", and approvers.yaml names fewer people there.",
                "Add approvers, or ask for fewer approvals.");
    }

    private static Optional<ApprovalPolicy> policy(Environment environment) {
        return environment.gates().approvals();
    }

    private void review(Promotion promotion) {
        Environment environment =
                Optional.ofNullable(before.get(promotion.environment())).orElse(promotion.policy());
        if (policy(environment).isEmpty() || promotion.reasons().stream().allMatch(Deployment::isNeed)) {
            return;
        }
        ApprovalPolicy policy = policy(environment).get();
        Promoters those =
                promoters.computeIfAbsent(promotion.environment(), name -> evidence.promoters(name, judge.keyring()));
        String digest = evidence.digest(promotion.release());
        SortedSet<String> counted = new TreeSet<>();
        List<Judgement> judgements = new ArrayList<>();
        for (Approval each : approvals) {
            if (each.release().equals(promotion.release())
                    && ApprovalJudge.folder(each).equals(promotion.environment().value())) {
                Judgement judgement = judge.judge(each, policy, digest, Optional.of(those));
                judgements.add(judgement);
                if (judgement.counts()) {
                    counted.add(each.approver());
                }
            }
        }
        List<String> candidates = evidence.before().approvers().stream()
                .filter(each -> each.isIn(policy.from()) && !those.include(each))
                .map(Approver::name)
                .filter(name -> !counted.contains(name))
                .sorted()
                .toList();
        reviews.add(new Review(promotion, digest, policy, List.copyOf(counted), candidates, judgements, those));
    }

    /** An approval may come before the promotion that it is for; that it is sound is better known at once. */
    private void judgeStrays() {
        Set<Approval> seen = new HashSet<>();
        reviews.forEach(review -> review.judgements().forEach(each -> seen.add(each.approval())));
        for (Approval each : approvals) {
            if (!seen.contains(each) && evidence.isNew(each)) {
                EnvironmentName.parse(ApprovalJudge.folder(each))
                        .flatMap(name -> Optional.ofNullable(before.get(name)))
                        .flatMap(ApprovalReviews::policy)
                        .ifPresent(policy -> strays.add(
                                judge.judge(each, policy, evidence.digest(each.release()), Optional.empty())));
            }
        }
    }
}
