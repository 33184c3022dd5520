package jp.kumiai.otp.bootstrap;

import io.vavr.collection.List;
import java.security.SecureRandom;
import java.time.Clock;
import jp.kumiai.otp.application.password.Pbkdf2PasswordHashes;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.port.SessionIds;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks;
import jp.kumiai.otp.application.request.Fingerprints;
import jp.kumiai.otp.application.sealing.SealingKey;
import jp.kumiai.otp.application.seed.AesGcmSeedVault;
import jp.kumiai.otp.application.seed.SeedKey;
import jp.kumiai.otp.application.session.RandomSessionIds;
import jp.kumiai.otp.application.softwaretoken.RandomSoftwareTokenBlanks;

/** Everything outside the hexagon that the use cases are wired to, and the clock. */
record Ports(
        Clock clock,
        Storage storage,
        SeedVault vault,
        PasswordHashes passwords,
        SessionIds sessionIds,
        SoftwareTokenBlanks softwareTokens,
        Fingerprints fingerprints,
        SealingKey sealingKey) {

    /** The same on storage that is looked at in another way. */
    Ports on(Storage other) {
        return new Ports(clock, other, vault, passwords, sessionIds, softwareTokens, fingerprints, sealingKey);
    }

    static Ports of(Clock clock, Storage storage, SeedKey key, int passwordIterations) {
        SecureRandom random = new SecureRandom();
        return new Ports(
                clock,
                storage,
                new AesGcmSeedVault(key, List.empty(), random),
                new Pbkdf2PasswordHashes(
                        passwordIterations, Runtime.getRuntime().availableProcessors(), random),
                new RandomSessionIds(random),
                new RandomSoftwareTokenBlanks(random),
                Fingerprints.derivedFrom(key.derivedFor("request fingerprints")),
                SealingKey.derivedFrom(key));
    }
}
