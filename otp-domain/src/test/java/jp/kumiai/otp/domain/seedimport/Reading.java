package jp.kumiai.otp.domain.seedimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import jp.kumiai.otp.domain.totp.Seed;

/** Shortens the arrangements and assertions about reading bytes. */
final class Reading {

    static final String SECRET = "3132333435363738393031323334353637383930";
    static final String KEY = "000102030405060708090a0b0c0d0e0f";

    private Reading() {}

    static SeedFileReading of(byte[] file) {
        return of(file, FileKey.none());
    }

    static SeedFileReading of(byte[] file, FileKey key) {
        Either<SeedFileFailure, SeedFileReading> answer = answer(file, key, ReadingLimits.STANDARD);
        assertThat(answer.isRight()).as(answer.toString()).isTrue();
        return answer.get();
    }

    static SeedFileReading of(byte[] file, FileKey key, ReadingOptions options) {
        Either<SeedFileFailure, SeedFileReading> answer = answer(file, key, options, ReadingLimits.STANDARD);
        assertThat(answer.isRight()).as(answer.toString()).isTrue();
        return answer.get();
    }

    static SeedFileFailure failureOf(byte[] file) {
        return failureOf(file, FileKey.none());
    }

    static SeedFileFailure failureOf(byte[] file, FileKey key) {
        return failureOf(file, key, ReadingLimits.STANDARD);
    }

    static SeedFileFailure failureOf(byte[] file, FileKey key, ReadingLimits limits) {
        Either<SeedFileFailure, SeedFileReading> answer = answer(file, key, limits);
        assertThat(answer.isLeft()).as(answer.toString()).isTrue();
        return answer.getLeft();
    }

    static Either<SeedFileFailure, SeedFileReading> answer(byte[] file, FileKey key, ReadingLimits limits) {
        return answer(file, key, ReadingOptions.STANDARD, limits);
    }

    static Either<SeedFileFailure, SeedFileReading> answer(
            byte[] file, FileKey key, ReadingOptions options, ReadingLimits limits) {
        try {
            return SeedFiles.read(new ByteArrayInputStream(file), key, options, ReadingProgress.ignored(), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FileKey preShared(String hex) {
        return FileKey.preShared(HexFormat.of().parseHex(hex)).get();
    }

    static FileKey passphrase(String text) {
        return FileKey.passphrase(text.toCharArray()).get();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The file with the first occurrence of a text replaced, which has to be there. */
    static byte[] replaced(byte[] file, String text, String by) {
        String content = new String(file, StandardCharsets.UTF_8);
        assertThat(content).contains(text);
        int at = content.indexOf(text);
        return utf8(content.substring(0, at) + by + content.substring(at + text.length()));
    }

    static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Reading.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hex(Seed seed) {
        return HexFormat.of().formatHex(seed.reveal());
    }
}
