package jp.kumiai.otp.bootstrap;

import io.vavr.control.Option;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.HttpSettings;
import jp.kumiai.otp.adapter.http.OtpHttpServer;
import jp.kumiai.otp.adapter.http.UseCases;
import jp.kumiai.otp.adapter.http.Watch;
import jp.kumiai.otp.application.cell.CellDirectory;
import jp.kumiai.otp.application.cell.CellDirectoryService;
import jp.kumiai.otp.application.cell.MoveContract;
import jp.kumiai.otp.application.cell.MoveContractService;
import jp.kumiai.otp.application.cell.RegisteredTokenStock;
import jp.kumiai.otp.application.cell.SweepClaims;
import jp.kumiai.otp.application.cell.SweepClaimsService;
import jp.kumiai.otp.application.company.csv.ImportContracts;
import jp.kumiai.otp.application.company.csv.ImportUsers;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.port.SerialRegistry;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.retention.RemoveOldRecords;
import jp.kumiai.otp.application.retention.RemoveOldRecordsService;
import jp.kumiai.otp.application.sealing.SealTrail;
import jp.kumiai.otp.application.sealing.SealTrailService;
import jp.kumiai.otp.application.sealing.VerifyTrail;
import jp.kumiai.otp.application.sealing.VerifyTrailService;
import jp.kumiai.otp.application.seed.SeedKey;
import jp.kumiai.otp.application.seed.SeedKeyMark;
import jp.kumiai.otp.application.seedimport.ImportTokens;
import jp.kumiai.otp.application.seedimport.ImportTokensService;
import jp.kumiai.otp.application.session.SweepSessionsService;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;
import jp.kumiai.otp.bootstrap.metrics.Metrics;
import jp.kumiai.otp.domain.totp.Totp;

/** The product: one storage, one key, and the use cases on top of them. Closing it closes the storage. */
public final class Product implements AutoCloseable {

    /** Each of several nodes tries every minute, and leaves what another one has sealed since. */
    private static final Duration MIN_SPAN_OF_A_SEAL = Duration.ofSeconds(30);

    private final Totp totp = Totp.standard();
    private final Housekeeping housekeeping = new Housekeeping();
    private final Policies policies;
    private final Ports ports;
    private Option<Metrics> metrics = Option.none();

    private Product(Policies policies, Ports ports) {
        this.policies = policies;
        this.ports = ports;
    }

    /**
     * Opens the database at this place, or makes it at the first start, and proves that the key is its key.
     *
     * @param key finds or makes the key; asked before the database is touched
     */
    public static Product open(DataPlace place, Policies policies, Function<SecureRandom, SeedKey> key) {
        return open(Clock.systemUTC(), place, policies, key);
    }

    static Product open(Clock clock, DataPlace place, Policies policies, Function<SecureRandom, SeedKey> key) {
        SeedKey seedKey = key.apply(new SecureRandom());
        return on(clock, Storage.on(place.open()), policies, seedKey);
    }

    /** The product on storage that is open already. */
    static Product on(Clock clock, Storage storage, Policies policies, SeedKey seedKey) {
        Product product = new Product(policies, Ports.of(clock, storage, seedKey, policies.passwordIterations()));
        try {
            product.requireToBeTheKeyOfItsDatabase(seedKey);
            return product;
        } catch (StartFailure | PortUnavailable e) {
            product.close();
            throw e;
        }
    }

    /** The seeds come first: a database that is older than the mark has none, whatever its key is. */
    private void requireToBeTheKeyOfItsDatabase(SeedKey key) {
        try {
            storage().stock().sample().forEach(vault()::open);
        } catch (PortUnavailable e) {
            throw new StartFailure("key " + key.id() + " does not open the seeds of this database", e);
        }
        SeedKeyMark known = storage().seedKeyMarkOr(key.mark());
        if (!known.equals(key.mark())) {
            throw new StartFailure("key " + key.id() + " is not the key " + known.keyId()
                    + " that this database was first opened with. All nodes on one database have the same key");
        }
    }

    /**
     * Starts answering requests, and sweeping sessions and sealing the audit trail until this product is closed; with
     * metrics once at most.
     */
    public OtpHttpServer serve(HttpSettings settings, Option<ShowVirtualTokens> virtualTokens) {
        metrics = settings.metricsPort().map(port -> new Metrics());
        housekeeping.start(new SweepSessionsService(clock(), storage().sessionSweep()), watchedSealing());
        Ports watched = metrics.map(storage()::watchedBy).map(ports::on).getOrElse(ports);
        UseCases useCases = new Wiring(watched, policies, totp, settings.bankName()).useCases();
        BooleanSupplier ready = storage()::isReady;
        Watch watch = metrics.map(each -> new Watch(ready, each, each::text)).getOrElse(() -> Watch.only(ready));
        try {
            return OtpHttpServer.start(settings, useCases, watch, virtualTokens);
        } catch (UncheckedIOException e) {
            throw new StartFailure(
                    "cannot listen at host " + settings.host() + ", port " + settings.port()
                            + ": is that an address of this machine?",
                    e);
        }
    }

    private SealTrail watchedSealing() {
        return metrics.map(each -> each.watched(sealTrail(), storage().trailSeals()))
                .getOrElse(this::sealTrail);
    }

    /** What the bank's people do; the command line does it without a login, since it has the database and its key. */
    public BankUseCases bank() {
        return new BankWiring(ports, policies, totp).useCases();
    }

    public ImportContracts importContracts() {
        return new BankWiring(ports, policies, totp).importContracts();
    }

    public ImportUsers importUsers() {
        return new BankWiring(ports, policies, totp).importUsers();
    }

    public ImportTokens importTokens() {
        return importTokens(Option.none());
    }

    /** The same, with serial numbers claimed first where several cells have a registry of them. */
    public ImportTokens importTokens(Option<SerialRegistry> registry) {
        TokenStock stock = registry.<TokenStock>map(each -> new RegisteredTokenStock(
                        storage().stock(), each, storage().cell().id()))
                .getOrElse(storage().stock());
        return new ImportTokensService(clock(), storage().snapshots(), vault(), stock);
    }

    public SweepClaims sweepClaims(SerialRegistry registry) {
        return new SweepClaimsService(
                clock(), storage().stock(), registry, storage().cell().id());
    }

    public RemoveOldRecords removeOldRecords() {
        return new RemoveOldRecordsService(clock(), storage().retention());
    }

    public SealTrail sealTrail() {
        return new SealTrailService(storage().trailSeals(), ports.sealingKey(), MIN_SPAN_OF_A_SEAL);
    }

    public VerifyTrail verifyTrail() {
        return new VerifyTrailService(storage().trailSeals(), ports.sealingKey());
    }

    /** Moves contracts from here to the other product's cell. */
    public MoveContract moveContractTo(Product other, Option<SerialRegistry> registry) {
        return new MoveContractService(
                clock(), storage().cell(), other.storage().cell(), registry, UUID::randomUUID);
    }

    public CellDirectory cellDirectory() {
        return new CellDirectoryService(storage().contractRecords(), storage().cell());
    }

    public Clock clock() {
        return ports.clock();
    }

    public Totp totp() {
        return totp;
    }

    public PasswordHashes passwords() {
        return ports.passwords();
    }

    public SeedVault vault() {
        return ports.vault();
    }

    public Storage storage() {
        return ports.storage();
    }

    @Override
    public void close() {
        housekeeping.close();
        metrics.forEach(Metrics::close);
        storage().close();
    }
}
