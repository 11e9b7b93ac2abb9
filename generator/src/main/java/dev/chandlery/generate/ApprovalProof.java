package dev.chandlery.generate;

import dev.chandlery.registry.Approval;
import dev.chandlery.registry.ApprovalFiles;
import dev.chandlery.registry.Approvers;
import dev.chandlery.registry.Approvers.Approver;
import dev.chandlery.registry.RegistryFiles;
import dev.chandlery.registry.RegistrySettings;
import dev.chandlery.signature.AllowedSigner;
import dev.chandlery.signature.SshPublicKey;
import dev.chandlery.source.SourceException;
import dev.chandlery.source.SourceRepository;
import dev.chandlery.source.SourceTree;
import dev.chandlery.source.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code ssh-keygen -Y verify} needs, so that nobody has to believe this program. */
public final class ApprovalProof {
    private ApprovalProof() {}

    /**
     * Returns the text that the signature of an approval is of.
     *
     * @param file its path from the top of the registry
     * @throws WrongRequestException when there is no such approval
     * @throws SourceException when the registry cannot be read
     */
    public static String statement(Path folder, String file) {
        try (SourceRepository repository = Sources.openWorkingFolder(folder)) {
            Approval approval = ApprovalFiles.read(repository.head()).value().orElse(List.of()).stream()
                    .filter(each -> each.place().path().equals(file))
                    .findFirst()
                    .orElseThrow(
                            () -> new WrongRequestException("There is no approval in the file that was named; give a"
                                    + " path such as environments/prod/approvals/FILE.yaml."));
            RegistrySettings settings = RegistryFiles.settings(repository.head(), Rules.VOCABULARY)
                    .value()
                    .orElseThrow();
            return approval.statement(settings.name());
        }
    }

    /**
     * Returns the keys of {@code approvers.yaml} as a file of allowed signers, one line for each key of SSH that is not
     * revoked; the principals are the names of the approvers.
     *
     * @throws SourceException when the registry cannot be read
     */
    public static List<String> allowedSigners(Path folder) {
        try (SourceRepository repository = Sources.openWorkingFolder(folder)) {
            SourceTree head = repository.head();
            Approvers approvers = RegistryFiles.approvers(head)
                    .value()
                    .orElseThrow(() -> new SourceException(
                            "approvers.yaml has errors, so nobody is known; chandlery check shows them."));
            List<String> lines = new ArrayList<>();
            for (Approver approver : approvers.approvers()) {
                for (Approvers.Key key : approver.keys()) {
                    line(approver, key).ifPresent(lines::add);
                }
            }
            return lines;
        }
    }

    private static Optional<String> line(Approver approver, Approvers.Key key) {
        return SshPublicKey.parse(key.text())
                .value()
                .filter(any -> key.revoked().isEmpty())
                .map(read -> new AllowedSigner(
                                List.of(approver.name()), List.of(Approval.NAMESPACE), key.from(), key.until(), read)
                        .line());
    }
}
