package jp.kumiai.otp.adapter.jdbc.joint;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.version.Version;

/** Which rows a unit of work writes, and over which versions of them. Not changed once made. */
final class Footprint {

    private final Map<Object, Version> versions = new HashMap<>();
    private final Set<Object> rows = new HashSet<>();

    private Footprint() {}

    /** The footprint of what a company's users do; none of what the bank does to contracts or at its desks, which is rare. */
    static Option<Footprint> of(Changes changes) {
        return Option.when(changes.isOfUsers(), () -> ofUsers(changes));
    }

    /** The footprint of what a company's users do; what else is in the changes leaves none. */
    static Footprint ofUsers(Changes changes) {
        Footprint footprint = new Footprint();
        for (Token token : changes.tokens()) {
            footprint.replaces(token.serial(), token.version());
        }
        for (BankingUser user : changes.users()) {
            footprint.replaces(user.loginId(), user.version());
        }
        for (Session session : changes.sessions()) {
            footprint.replaces(session.key(), session.version());
        }
        for (HandledRequest request : changes.requests()) {
            footprint.replaces(request.key(), Version.NEW);
        }
        for (Session session : changes.endedSessions()) {
            footprint.rows.add(session.key());
        }
        return footprint;
    }

    /** The footprint of several that do not overlap. */
    static Footprint ofAll(List<Footprint> footprints) {
        Footprint all = new Footprint();
        for (Footprint footprint : footprints) {
            all.versions.putAll(footprint.versions);
            all.rows.addAll(footprint.rows);
        }
        return all;
    }

    /**
     * Those of a queue that can be written in one statement: nobody who writes a row that somebody before them writes too,
     * put off or not, so that nobody is overtaken by who stands behind them.
     */
    static <P> List<P> apart(List<P> queue, Function<P, Footprint> footprint) {
        Set<Object> taken = new HashSet<>();
        return queue.filter(each -> {
            Set<Object> its = footprint.apply(each).rows;
            boolean free = its.stream().noneMatch(taken::contains);
            taken.addAll(its);
            return free;
        });
    }

    private void replaces(Object row, Version read) {
        versions.put(row, read);
        rows.add(row);
    }

    /** Whether this became stale when that was committed: some row has a later version now than this one has read. */
    boolean isOvertakenBy(Footprint committed) {
        return versions.entrySet().stream().anyMatch(mine -> {
            Version written = committed.versions.get(mine.getKey());
            return written != null && mine.getValue().number() <= written.number();
        });
    }
}
