package jp.kumiai.otp.application.session;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks.Blank;
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.application.testkit.CountingSessionIds;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.KeyFob;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Selection;
import jp.kumiai.otp.domain.user.Standing;

/**
 * データ商事 on 2021年04月01日 10時00分, at work on two nodes of one store. The clock stands still until a test moves it. Not
 * thread-safe.
 */
public final class Company {

    /** The bank's own, who lifts, revokes and resynchronises on the company's form. */
    public static final Counter COUNTER = new Counter("窓口太郎", "2021-0401");

    /** Of the software tokens that are issued here, in their order. */
    public static final SerialNumber FIRST_BLANK = new SerialNumber("990000000001");

    public static final SerialNumber SECOND_BLANK = new SerialNumber("990000000002");

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    public final SteppingClock clock = SteppingClock.at(DataShoji.NOW);
    public final InMemoryStore store = new InMemoryStore();
    private final CountingSessionIds ids = new CountingSessionIds();
    private final Interruptions interruptions = new Interruptions(store.commits());
    public final Node here;
    public final Node elsewhere;

    public Company() {
        this(countingBlanks());
    }

    public Company(SoftwareTokenBlanks blanks) {
        here = new Node(clock, store, interruptions, ids, blanks);
        elsewhere = new Node(clock, store, store.commits(), ids, blanks);
        store.given(DataShoji.founded());
    }

    private static SoftwareTokenBlanks countingBlanks() {
        AtomicInteger last = new AtomicInteger();
        return () -> blank(new SerialNumber("99000000000" + last.incrementAndGet()));
    }

    /** Its secret is that of the device with this number, so that a {@link KeyFob} can show its codes. */
    public static Blank blank(SerialNumber serial) {
        return new Blank(serial, DataShoji.seedOf(serial));
    }

    /** Lets {@code act} happen elsewhere between the decision that is made next here and its commit. */
    public void meanwhile(Runnable act) {
        interruptions.beforeTheNext(act);
    }

    public void aMinutePasses() {
        clock.step(A_MINUTE);
    }

    public KeyFob fob(SerialNumber serial) {
        return KeyFob.of(serial, clock);
    }

    /** The device in the hand of whoever has this session. */
    public KeyFob fobOf(SessionId session) {
        return fob(store.ofSession(session.key()).get().standing().boundTo().get());
    }

    /** A code that this token shows at another time of the day. */
    public OneTimePassword wrong(SerialNumber serial) {
        return fob(serial).code(300);
    }

    public Either<LoginFailure, OpenSession> password(BankingUser user) {
        return here.logIn.logIn(new LogIn.Command(user.loginId(), DataShoji.PASSWORD));
    }

    /** Of a session in which the password was right. */
    public SessionId atTheDoor(BankingUser user) {
        return password(user).get().id();
    }

    public Either<VerificationFailure, OpenSession> enter(SessionId session, OneTimePassword code) {
        return here.enter.enter(new EnterOneTimePassword.Command(session, code));
    }

    public Either<RegistrationFailure, OpenSession> register(
            SessionId session, SerialNumber serial, OneTimePassword code) {
        return here.register.register(new RegisterToken.Command(session, serial, code));
    }

    /** Logs in by password and the code on the display, which is used up by that. */
    public SessionId logIn(BankingUser user) {
        SerialNumber serial = standing(user).boundTo().get();
        return enter(atTheDoor(user), fob(serial).code()).get().id();
    }

    /** Logs in and waits for the next code. */
    public SessionId atWork(BankingUser user) {
        SessionId session = logIn(user);
        aMinutePasses();
        return session;
    }

    /** Suspends the token of somebody who stands before the one-time password: six wrong codes. */
    public void suspendAt(SessionId session, SerialNumber serial) {
        for (int i = 0; i < 6; i++) {
            enter(session, wrong(serial));
        }
    }

    public Standing standing(BankingUser user) {
        return store.ofUser(user.loginId()).get();
    }

    public Token token(SerialNumber serial) {
        return store.token(serial).get();
    }

    public List<AuditEvent> events(Kind kind) {
        return store.events().filter(event -> event.kind() == kind);
    }

    /** Whom the events of this kind are about, by their fact {@code user}, in the order in which they were told. */
    public List<Option<String>> told(Kind kind) {
        return events(kind).map(event -> event.facts().get("user"));
    }

    /** The user's row with the serial number that they had when the company was founded. */
    public static Selection row(BankingUser user) {
        return new Selection(user.loginId(), user.status().boundTo());
    }

    public static RequestId request(String name) {
        return new RequestId(name);
    }

    public static List<LoginId> users(BankingUser... users) {
        return List.of(users).map(BankingUser::loginId);
    }
}
