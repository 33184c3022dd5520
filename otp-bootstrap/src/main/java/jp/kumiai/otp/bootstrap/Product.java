package jp.kumiai.otp.bootstrap;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.HttpSettings;
import jp.kumiai.otp.adapter.http.OtpHttpServer;
import jp.kumiai.otp.adapter.http.UseCases;
import jp.kumiai.otp.application.authentication.EnterOneTimePasswordService;
import jp.kumiai.otp.application.authentication.LogInService;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.password.Pbkdf2PasswordHashes;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.port.SessionIds;
import jp.kumiai.otp.application.registration.RegisterTokenService;
import jp.kumiai.otp.application.seed.AesGcmSeedVault;
import jp.kumiai.otp.application.seed.SeedKey;
import jp.kumiai.otp.application.seedimport.ImportTokens;
import jp.kumiai.otp.application.seedimport.ImportTokensService;
import jp.kumiai.otp.application.session.LogOutService;
import jp.kumiai.otp.application.session.RandomSessionIds;
import jp.kumiai.otp.application.session.ShowSessionService;
import jp.kumiai.otp.application.session.SweepSessionsService;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;
import jp.kumiai.otp.domain.authentication.CodeStep;
import jp.kumiai.otp.domain.registration.RegistrationStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.verification.CodeVerifier;

/** The product, wired by hand: one storage, one key, and the use cases on top of them. Closing it closes the storage. */
public final class Product implements AutoCloseable {

    private final Totp totp = Totp.standard();
    private final Housekeeping housekeeping = new Housekeeping();
    private final Clock clock;
    private final Policies policies;
    private final Storage storage;
    private final SeedVault vault;
    private final PasswordHashes passwords;
    private final SessionIds sessionIds;

    private Product(Clock clock, Policies policies, Storage storage, SeedKey key, SecureRandom random) {
        this.clock = clock;
        this.policies = policies;
        this.storage = storage;
        this.vault = new AesGcmSeedVault(key, List.empty(), random);
        this.passwords = new Pbkdf2PasswordHashes(
                policies.passwordIterations(), Runtime.getRuntime().availableProcessors(), random);
        this.sessionIds = new RandomSessionIds(random);
    }

    /**
     * Opens the database of this folder, or makes it at the first start, and proves that the key opens its seeds.
     *
     * @param key finds or makes the key; asked before the database is touched
     */
    public static Product open(DataDirectory directory, Policies policies, Function<SecureRandom, SeedKey> key) {
        return open(Clock.systemUTC(), directory, policies, key);
    }

    static Product open(Clock clock, DataDirectory directory, Policies policies, Function<SecureRandom, SeedKey> key) {
        SecureRandom random = new SecureRandom();
        SeedKey seedKey = key.apply(random);
        Product product = new Product(clock, policies, Storage.embedded(directory.database()), seedKey, random);
        try {
            product.storage.stock().sample().forEach(product.vault::open);
            return product;
        } catch (PortUnavailable e) {
            product.close();
            throw new StartFailure("key " + seedKey.id() + " does not open the seeds of this database", e);
        }
    }

    /** Starts answering requests, and sweeping sessions until this product is closed. */
    public OtpHttpServer serve(HttpSettings settings, Option<ShowVirtualTokens> virtualTokens) {
        housekeeping.start(new SweepSessionsService(clock, storage.sessionSweep()));
        try {
            return OtpHttpServer.start(settings, useCases(), storage::isReady, virtualTokens);
        } catch (UncheckedIOException e) {
            throw new StartFailure(
                    "cannot listen at host " + settings.host() + ", port " + settings.port()
                            + ": is that an address of this machine?",
                    e);
        }
    }

    public ImportTokens importTokens() {
        return new ImportTokensService(clock, storage.snapshots(), vault, storage.stock());
    }

    public Clock clock() {
        return clock;
    }

    public Totp totp() {
        return totp;
    }

    public PasswordHashes passwords() {
        return passwords;
    }

    public SeedVault vault() {
        return vault;
    }

    public Storage storage() {
        return storage;
    }

    private UseCases useCases() {
        Decisions decisions = new Decisions(storage.commits());
        CodeVerifier verifier = new CodeVerifier(totp, policies.codes());
        return new UseCases(
                new LogInService(clock, storage.snapshots(), passwords, sessionIds, decisions),
                new EnterOneTimePasswordService(
                        clock, storage.snapshots(), vault, new CodeStep(verifier), sessionIds, decisions),
                new RegisterTokenService(
                        clock,
                        storage.snapshots(),
                        vault,
                        new RegistrationStep(verifier, policies.maxRegistrationFailures()),
                        sessionIds,
                        decisions),
                new ShowSessionService(clock, storage.snapshots(), decisions),
                new LogOutService(clock, storage.snapshots(), decisions));
    }

    @Override
    public void close() {
        housekeeping.close();
        storage.close();
    }
}
