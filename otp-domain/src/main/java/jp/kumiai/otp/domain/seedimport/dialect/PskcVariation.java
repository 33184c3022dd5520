package jp.kumiai.otp.domain.seedimport.dialect;

/** Where a PSKC file differs from RFC 6030, and how it is understood all the same. */
public enum PskcVariation {
    /** The root is one {@code KeyPackage}, without a {@code KeyContainer} around it. */
    NO_CONTAINER,
    /** {@code SecretContainer}, {@code Device}, {@code DeviceId} or {@code Secret} for today's names. */
    DRAFT_ELEMENTS,
    /** {@code KeyId}, {@code SecretId}, {@code KeyAlgorithm} or {@code SecretAlgorithm} for today's names. */
    DRAFT_ATTRIBUTES,
    /** {@code Data Name="SECRET"} for {@code Data/Secret}. */
    NAMED_DATA,
    /** {@code Value} for {@code PlainValue} or {@code EncryptedValue}. */
    BARE_VALUE,
    /** {@code ValueDigest}, {@code DigestMethod} or {@code MACAlgorithm} for today's names. */
    DIGEST_FOR_MAC,
    /** The cipher is named once, in the container. */
    CIPHER_IN_CONTAINER,
    /** {@code Usage} for {@code AlgorithmParameters}. */
    USAGE,
    /** {@code Format} for {@code Encoding}, or attributes in small letters. */
    DRAFT_RESPONSE_FORMAT,
    /** Validity or PIN rules beside {@code Policy}. */
    POLICY_OUTSIDE,
    /** The algorithm is a spelling of {@code totp} other than the one of the registry. */
    ALGORITHM_SPELLING,
    /** Numbers in Base64 of their digits. */
    NUMBERS_AS_BASE64_TEXT,
    /** Numbers in Base64 of their bytes, the most significant first. */
    NUMBERS_BIG_ENDIAN,
    /** Numbers encrypted like secrets. */
    NUMBERS_ENCRYPTED
}
