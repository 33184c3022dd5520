package jp.kumiai.otp.domain.seedimport;

import java.io.IOException;

/**
 * Carries a failure of the whole file out of the nested readers and through the XML parser; {@link SeedFiles} turns it
 * into a value, and it never leaves the package.
 */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient SeedFileFailure failure;

    Unreadable(SeedFileFailure failure) {
        super(failure.code().name());
        this.failure = failure;
    }

    SeedFileFailure failure() {
        return failure;
    }
}
