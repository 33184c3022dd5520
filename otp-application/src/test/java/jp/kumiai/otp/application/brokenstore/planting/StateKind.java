package jp.kumiai.otp.application.brokenstore.planting;

import io.vavr.collection.List;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.version.Version;

/** The versioned states that a store keeps, each kind with what tells two of them apart. */
@SuppressWarnings("ImmutableEnumChecker") // functions that capture nothing but a class
public enum StateKind {
    TOKEN(Token.class, Token::serial),
    USER(BankingUser.class, BankingUser::loginId),
    CONTRACT(Contract.class, Contract::id),
    SESSION(Session.class, Session::key),
    APPLICATION(Application.class, state -> List.of(state.contract(), state.number())),
    LOAN(Loan.class, state -> List.of(state.contract(), state.serial(), state.lentAt())),
    DEBIT(Debit.class, state -> List.of(state.contract(), state.month())),
    RUN(FeeRun.class, FeeRun::month),
    STAFF_MEMBER(StaffMember.class, StaffMember::id),
    STAFF_SESSION(StaffSession.class, StaffSession::key);

    private final Class<?> type;
    private final Function<Object, Object> key;

    <S extends Record> StateKind(Class<S> type, Function<S, Object> key) {
        this.type = type;
        this.key = state -> key.apply(type.cast(state));
    }

    public Class<?> type() {
        return type;
    }

    public Object keyOf(Object state) {
        return key.apply(state);
    }

    public static Version versionOf(Object state) {
        return List.of(state.getClass().getRecordComponents())
                .filter(component -> component.getType().equals(Version.class))
                .map(component -> (Version) Everywhere.part(state, component))
                .head();
    }

    /** Puts another state in the place of every state of this kind. */
    public <R> R in(R changes, UnaryOperator<Object> next) {
        return inAll(changes, type, next);
    }

    private static <R, S> R inAll(R changes, Class<S> type, UnaryOperator<Object> next) {
        return Everywhere.in(changes, type, state -> type.cast(next.apply(state)));
    }

    /** The changes with another version in the place of one version of this kind, all the ways there are to do so. */
    public List<Changes> withOtherVersions(Changes changes, Function<Version, List<Version>> others) {
        return statesIn(changes)
                .flatMap(chosen -> others.apply(versionOf(chosen))
                        .map(version -> in(changes, state -> state == chosen ? with(version, state) : state)));
    }

    private static Object with(Version version, Object state) {
        return Everywhere.rebuilt((Record) state, part -> part instanceof Version ? version : part);
    }

    public List<Object> statesIn(Changes changes) {
        ArrayList<Object> found = new ArrayList<>();
        in(changes, state -> {
            found.add(state);
            return state;
        });
        return List.ofAll(found);
    }

    /** "a token", "an application". */
    public String one() {
        return (this == APPLICATION ? "an " : "a ")
                + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
