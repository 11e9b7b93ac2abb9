package dev.chandlery.registry;

import static dev.chandlery.registry.schema.Field.optional;
import static dev.chandlery.registry.schema.Field.required;

import dev.chandlery.registry.schema.FileKind;
import dev.chandlery.registry.schema.Group;
import dev.chandlery.registry.schema.ListOf;
import java.util.List;

/** The kinds of files that say who may approve, and what was approved, key by key. */
final class ApprovalKinds {
    static final FileKind APPROVERS = FileKind.of(
            "Approvers",
            "approvers.yaml",
            "Who may approve promotions, and by which keys they are known. The file is optional. What it says of a change is"
                    + " read from the state before that change.",
            List.of(required(
                    "spec",
                    Group.of(required("approvers", ListOf.any(approver()), "The approvers.")),
                    "The approvers.")),
            """
            apiVersion: chandlery.dev/v1
            kind: Approvers
            spec:
              approvers:
                - name: ada
                  emails: [ada@acme.example]
                  groups: [platform-leads]
                  keys:
                    - key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIM3CZQkMT3t967KY0dgn1SBAM6RhDC1T7Hzv/DW4Hu/M
                      validFrom: "2026-01-01"
                      validUntil: "2028-01-01"
            """);

    static final FileKind APPROVAL = FileKind.of(
            "Approval",
            "environments/<name>/approvals/<file>.yaml",
            "A statement that somebody approves of a release for the environment. Written by `approve`.",
            List.of(required(
                    "spec",
                    Group.of(
                            required("environment", Forms.PLACE, "The environment; that of the folder."),
                            required("package", Forms.PACKAGE, "The package."),
                            required("version", Forms.VERSION, "The version."),
                            required("digest", Forms.DIGEST, "The digest of the content of the release."),
                            required("approver", Forms.APPROVER, "Who approves: a name of `approvers.yaml`."),
                            required("time", Forms.MOMENT, "When."),
                            required("reason", Forms.PROSE, "Why, for those who read it later."),
                            optional(
                                    "signature",
                                    Forms.SSH_SIGNATURE,
                                    "A signature of all of that by a key of the approver, as `ssh-keygen -Y sign` makes it."
                                            + " Without one the commit that adds the file must be signed by such a key.")),
                    "The statement.")),
            """
            apiVersion: chandlery.dev/v1
            kind: Approval
            spec:
              environment: prod
              package: git
              version: 1.2.0
              digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
              approver: ada
              time: "2026-12-01T09:30:00Z"
              reason: Ran in staging for a week.
            """);

    private ApprovalKinds() {}

    private static Group approver() {
        return Group.of(
                required("name", Forms.APPROVER, "A name for this person, unique in the file."),
                required(
                        "emails",
                        ListOf.some(Forms.EMAIL),
                        "The addresses that their commits carry: who promotes a release cannot approve it, too."),
                required("groups", ListOf.some(Forms.LABEL_NAME), "The groups that they approve for."),
                required(
                        "keys",
                        ListOf.some(Group.of(
                                required("key", Forms.PUBLIC_KEY, "The public key."),
                                optional(
                                        "validFrom",
                                        Forms.DATE,
                                        "The moment from which it is valid; a date is its start in UTC. Default: always."),
                                optional(
                                        "validUntil",
                                        Forms.DATE,
                                        "The moment from which it is not valid any more. Default: never."),
                                optional(
                                        "revoked",
                                        Forms.PROSE,
                                        "Why nobody may trust the key any more. Nothing that it signed counts then,"
                                                + " whenever that was."))),
                        "Their keys."));
    }
}
