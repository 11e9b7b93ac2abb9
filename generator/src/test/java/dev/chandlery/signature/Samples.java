package dev.chandlery.signature;

/** A key made for these tests, and what {@code ssh-keygen} signed with it. It opens nothing. */
final class Samples {
    static final String PRIVATE = """
            -----BEGIN OPENSSH PRIVATE KEY-----
            b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
            QyNTUxOQAAACDNwmUJDE97feuymNHYJ9UgQDOkYQwtU+x87/w1uB7vzAAAAJgJUkOiCVJD
            ogAAAAtzc2gtZWQyNTUxOQAAACDNwmUJDE97feuymNHYJ9UgQDOkYQwtU+x87/w1uB7vzA
            AAAECYTM9Upj/BQDWdCrsTCp2avjQDDnmqjqAY7yCg14fZss3CZQkMT3t967KY0dgn1SBA
            M6RhDC1T7Hzv/DW4Hu/MAAAAEGFkYUBhY21lLmV4YW1wbGUBAgMEBQ==
            -----END OPENSSH PRIVATE KEY-----
            """;

    static final String PUBLIC =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIM3CZQkMT3t967KY0dgn1SBAM6RhDC1T7Hzv/DW4Hu/M ada@acme.example";

    static final String PUBLIC_ECDSA =
            "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBNgi6EJ4"
                    + "56Kb1r4FmRd/jrzlqAu7DNp4QEXru/8I0cQoYDW0FV/jYhjGyUloX+/l3tTl+sPHmFM76yvUU05727o= bob@acme.example";

    static final String FINGERPRINT = "SHA256:fq1hWbCf6+6aj1r9x3OvmTGG8NkUDoazhkjc0xJid0E";

    static final String MESSAGE = "git 1.2.0 for prod\n";

    static final String SIGNATURE = """
            -----BEGIN SSH SIGNATURE-----
            U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgzcJlCQxPe33rspjR2CfVIEAzpG
            EMLVPsfO/8Nbge78wAAAAWYXBwcm92YWxAY2hhbmRsZXJ5LmRldgAAAAAAAAAGc2hhNTEy
            AAAAUwAAAAtzc2gtZWQyNTUxOQAAAECY34q2IyNWn7Z1tGS41fxdj5IXvuXhak+JUB+ugW
            gqt/B4WbhMRUR4EeWclpgWJzDb0EHLkcJjn4RgUsuptSEN
            -----END SSH SIGNATURE-----
            """;

    private Samples() {}
}
