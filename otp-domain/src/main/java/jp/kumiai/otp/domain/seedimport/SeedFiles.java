package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Either;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import jp.kumiai.otp.domain.seedimport.dialect.Dialect;

/**
 * Reads a vendor's seed file as a whole and says, entry by entry, what it understood and what it refused.
 *
 * <ul>
 *   <li><b>CSV</b> (UTF-8): {@code serial,hexsecret[,step]} and the shapes of privacyIDEA, Entra and multiOTP
 *       ({@link Dialect.Shape}); lines that start with {@code #}, blank lines and a heading are skipped; every key is
 *       {@code TotpParameters.STANDARD} unless the row says otherwise.
 *   <li><b>PSKC</b> (RFC 6030, its drafts, and what vendors made of them): TOTP keys in plain text, or in AES-CBC,
 *       3DES-CBC or AES key wrap under a pre-shared key or a passphrase.
 *   <li><b>SafeNet XML</b>, as far as its tokens are time-based.
 * </ul>
 *
 * <p><b>Security guarantees.</b> Nothing outside the stream is read: document types, entities and anything deeper, longer
 * or more than the limits end the reading. The MAC of an encrypted secret is checked, in constant time, before the secret
 * is decrypted, unless {@link MacRule} says otherwise, and one without a MAC is refused; AES key wrap has a check value
 * of its own instead. When a key is given, only what that key authenticates is accepted: a
 * plain secret is refused, and a file without any encrypted secret fails, so that nobody can put a plain file in the
 * place of the encrypted one. No secret is in a failure or a refusal.
 *
 * <p>What it does not do: it does not verify an XML signature, and PSKC authenticates secrets but not the serial numbers
 * beside them; it does not know which serial numbers exist already; it does not close the stream or the key.
 *
 * <p>Bounds: 1 GiB, 1,000,000 entries, 1,024 bytes for a row of a CSV file, 64 KiB of text for a key of a PSKC file,
 * 10,000,000 iterations of PBKDF2.
 *
 * <p>Stateless, thread-safe. Memory grows with the entries, not with the file.
 */
public final class SeedFiles {

    private SeedFiles() {}

    /**
     * Everything in the file, or why it cannot be read as a whole.
     *
     * @param key what the file is opened with; {@link FileKey#none()} for a plain file
     * @throws IOException only when the stream itself throws it; no content makes this method throw
     * @throws IllegalStateException when the key has been closed
     */
    public static Either<SeedFileFailure, SeedFileReading> read(InputStream in, FileKey key, ReadingProgress progress)
            throws IOException {
        return read(in, key, ReadingOptions.STANDARD, progress);
    }

    /**
     * The same with what the operator allows or knows beyond the file.
     *
     * @throws IOException only when the stream itself throws it; no content makes this method throw
     * @throws IllegalStateException when the key has been closed
     */
    public static Either<SeedFileFailure, SeedFileReading> read(
            InputStream in, FileKey key, ReadingOptions options, ReadingProgress progress) throws IOException {
        return read(in, key, options, progress, ReadingLimits.STANDARD);
    }

    static Either<SeedFileFailure, SeedFileReading> read(
            InputStream in, FileKey key, ReadingOptions options, ReadingProgress progress, ReadingLimits limits)
            throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        MeteredStream metered = new MeteredStream(buffered, limits);
        Gathering gathering = new Gathering(progress, limits.maxEntries(), options);
        try {
            Dialect dialect = switch (FormatSniffer.kindOf(buffered)) {
                case CSV -> new CsvSeedFile(gathering, key, options, limits).read(metered);
                case XML -> new XmlSeedFile(gathering, key, options, limits).read(metered);
            };
            return Either.right(gathering.finish(dialect));
        } catch (Unreadable e) {
            return Either.left(e.failure());
        }
    }
}
