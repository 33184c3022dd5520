package jp.kumiai.otp.application.history.bank;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.history.world.Limits;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.application.history.world.Typed;
import jp.kumiai.otp.application.history.world.World;
import jp.kumiai.otp.application.request.Fingerprints;
import jp.kumiai.otp.application.request.Requests;
import jp.kumiai.otp.application.session.Administration;
import jp.kumiai.otp.application.testkit.CountingSessionIds;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.FakePasswordHashes;
import jp.kumiai.otp.application.testkit.FakeSeedVault;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.authentication.CodeCheck;
import jp.kumiai.otp.domain.confirmation.ConfirmationStep;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeVerifier;

/** The product on its fakes, with the policy of one world. Its use cases are in {@link Logins} and its neighbours. */
public final class Bank {

    public static final Counter COUNTER = new Counter("窓口", "R-1");

    private static final int RESYNCHRONISATION_REACH = 10;
    private static final Password WRONG = Password.parse("wrong").get();

    final SteppingClock clock;
    final InMemoryStore store = new InMemoryStore();
    final FakeSeedVault vault = new FakeSeedVault();
    final FakePasswordHashes passwords = new FakePasswordHashes();
    final CountingSessionIds sessionIds = new CountingSessionIds();
    final Decisions decisions = new Decisions(store.commits());
    final CodePolicy policy;
    final CodeVerifier verifier;
    final CodeCheck codes;
    final ConfirmationStep confirmation;
    final Administration administration = new Administration(store.snapshots(), passwords, decisions);
    final Requests requests = new Requests(store.snapshots());
    final Fingerprints fingerprints = Fingerprints.derivedFrom(
            new SecretKeySpec("a key for histories".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));

    public final Logins logins;
    public final Administrators administrators;
    public final Counters counters;

    private final Map<Integer, SessionId> sessions = new HashMap<>();
    private final NavigableMap<Integer, SessionKey> keys = new TreeMap<>();

    private Bank(World world) {
        Limits limits = world.limits();
        clock = SteppingClock.at(world.start());
        policy = new CodePolicy(1, RESYNCHRONISATION_REACH, limits.codeFailures(), limits.lifetimeFailures());
        verifier = new CodeVerifier(Totp.standard(), policy);
        codes = new CodeCheck(verifier);
        confirmation = new ConfirmationStep(limits.confirmationFailures());
        logins = new Logins(this, limits);
        administrators = new Administrators(this);
        counters = new Counters(this);
    }

    public static Bank of(World world) {
        Bank bank = new Bank(world);
        bank.store.given(Founding.of(world, bank.vault));
        return bank;
    }

    public void setClock(Moment moment) {
        clock.set(moment.now());
    }

    /** The session that the operation with this number opened, or an ID that nobody ever had. */
    public SessionId session(int number) {
        return sessions.getOrDefault(number, CountingSessionIds.number(-1 - number));
    }

    public void opened(int number, SessionId id) {
        sessions.put(number, id);
        keys.put(number, id.key());
    }

    SessionKey keyOf(int number) {
        return Objects.requireNonNull(keys.get(number));
    }

    /** The numbers of those operations that opened a session, the latest first. */
    public Set<Integer> opened() {
        return keys.descendingKeySet();
    }

    public static Password password(Typed typed) {
        return switch (typed) {
            case RIGHT -> DataShoji.PASSWORD;
            case WRONG -> WRONG;
            case MIXED_UP -> DataShoji.CONFIRMATION;
        };
    }

    public static Password confirmation(Typed typed) {
        return switch (typed) {
            case RIGHT -> DataShoji.CONFIRMATION;
            case WRONG -> WRONG;
            case MIXED_UP -> DataShoji.PASSWORD;
        };
    }
}
