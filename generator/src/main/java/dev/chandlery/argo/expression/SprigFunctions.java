package dev.chandlery.argo.expression;

import java.util.Set;

/**
 * The functions of <a href="https://masterminds.github.io/sprig/">Sprig</a> 3.3, which Argo offers as members of
 * {@code sprig}; without {@code env} and {@code expandenv}, which Argo takes away.
 */
final class SprigFunctions {
    private static final String DATES = """
            ago date date_in_zone date_modify dateInZone dateModify duration durationRound htmlDate htmlDateInZone
            must_date_modify mustDateModify mustToDate now toDate unixEpoch
            """;
    private static final String STRINGS = """
            hello abbrev abbrevboth trunc trim upper lower title untitle substr repeat trimall trimAll trimSuffix trimPrefix
            nospace initials randAlphaNum randAlpha randAscii randNumeric swapcase shuffle snakecase camelcase kebabcase wrap
            wrapWith contains hasPrefix hasSuffix quote squote cat indent nindent replace plural sha1sum sha256sum sha512sum
            adler32sum toString split splitList splitn toStrings join sortAlpha regexMatch mustRegexMatch regexFindAll
            mustRegexFindAll regexFind mustRegexFind regexReplaceAll mustRegexReplaceAll regexReplaceAllLiteral
            mustRegexReplaceAllLiteral regexSplit mustRegexSplit regexQuoteMeta
            """;
    private static final String NUMBERS = """
            atoi int64 int float64 seq toDecimal until untilStep add1 add sub div mod mul randInt add1f addf subf divf mulf
            biggest max min maxf minf ceil floor round
            """;
    private static final String VALUES = """
            default empty coalesce all any compact mustCompact fromJson toJson toPrettyJson toRawJson mustFromJson mustToJson
            mustToPrettyJson mustToRawJson ternary deepCopy mustDeepCopy typeOf typeIs typeIsLike kindOf kindIs deepEqual fail
            """;
    private static final String COLLECTIONS = """
            tuple list dict get set unset hasKey pluck keys pick omit merge mergeOverwrite mustMerge mustMergeOverwrite values
            append push mustAppend mustPush prepend mustPrepend first mustFirst rest mustRest last mustLast initial mustInitial
            reverse mustReverse uniq mustUniq without mustWithout has mustHas slice mustSlice concat dig chunk mustChunk
            """;
    private static final String OTHERS = """
            getHostByName base dir clean ext isAbs osBase osClean osDir osExt osIsAbs b64enc b64dec b32enc b32dec bcrypt
            htpasswd genPrivateKey derivePassword buildCustomCert genCA genCAWithKey genSelfSignedCert genSelfSignedCertWithKey
            genSignedCert genSignedCertWithKey encryptAES decryptAES randBytes uuidv4 semver semverCompare urlParse urlJoin
            """;

    static final Set<String> NAMES = Set.of(
            (DATES + STRINGS + NUMBERS + VALUES + COLLECTIONS + OTHERS).trim().split("\\s+"));

    private SprigFunctions() {}
}
