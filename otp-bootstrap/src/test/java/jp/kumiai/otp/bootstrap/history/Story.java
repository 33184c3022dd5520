package jp.kumiai.otp.bootstrap.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells a small history in which everything is as it should be, until told otherwise. Not thread-safe. */
final class Story {

    private static final Instant BEGINNING = Instant.parse("2026-11-24T01:00:00Z");
    private static final Duration WAIT = Duration.ofMinutes(30);

    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Stored.StoredToken> tokens = new HashMap<>();
    private final Map<String, String> tokenOf = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final List<Stored.Event> events = new ArrayList<>();
    private long now;
    private Instant clock = BEGINNING;

    List<String> breaches() {
        return HistoryChecker.breaches(calls, new Stored(tokens, tokenOf, answers, events));
    }

    Story logsIn(Call.Holder who, long step) {
        return tells("login-" + calls.size(), Call.Kind.LOG_IN, who, step, who, Call.OK)
                .storesLogin(who, step);
    }

    Story storesLogin(Call.Holder who, long step) {
        events.add(event("CODE_ACCEPTED", who, Map.of("purpose", "LOGIN", "step", String.valueOf(step))));
        return moves(who, step);
    }

    Story authorises(String request, Call.Holder who, long step) {
        return tells(request, Call.Kind.AUTHORISE, who, step, who, Call.OK).storesAuthorisation(request, who, step);
    }

    Story storesAuthorisation(String request, Call.Holder who, long step) {
        events.add(event(
                "CODE_ACCEPTED",
                who,
                Map.of("purpose", "SPOT_TRANSFER", "reference", request, "step", String.valueOf(step))));
        answers.put(request, Call.OK);
        return moves(who, step);
    }

    Story guesses(Call.Holder who) {
        return tells("guess-" + calls.size(), Call.Kind.LOG_IN, who, Call.NO_STEP, who, Call.MISMATCH)
                .storesFailure(who);
    }

    Story storesFailure(Call.Holder who) {
        events.add(event("CODE_REFUSED", who, Map.of("reason", "MISMATCH")));
        Stored.StoredToken before = token(who);
        return stores(
                who,
                new Stored.StoredToken(
                        before.watermark(), before.consecutiveFailures() + 1, before.lifetimeFailures() + 1, false));
    }

    Story registers(Call.Holder who, long step) {
        tokenOf.put(who.user(), who.serial());
        events.add(event("TOKEN_REGISTERED", who, Map.of()));
        return tells("registration-" + calls.size(), Call.Kind.REGISTER, who, step, who, Call.OK)
                .moves(who, step);
    }

    Story revokes(String request, Call.Holder who, long step, Call.Holder whom) {
        tokenOf.remove(whom.user());
        answers.put(request, Call.OK);
        events.add(event(
                "TOKEN_REVOKED",
                who,
                Map.of(
                        "user",
                        whom.user(),
                        "chosen",
                        "true",
                        "earliestReissue",
                        clock.plus(WAIT).toString())));
        return tells(request, Call.Kind.REVOKE, who, step, whom, Call.OK).moves(who, step);
    }

    Story lifts(String request, Call.Holder who, Call.Holder whom) {
        answers.put(request, Call.OK);
        events.add(event("SUSPENSION_LIFTED", who, Map.of("user", whom.user(), "chosen", "true")));
        return tells(request, Call.Kind.LIFT, who, Call.NO_STEP, whom, Call.OK);
    }

    /** Until whoever was revoked just now can register again. */
    Story waits() {
        clock = clock.plus(WAIT);
        return this;
    }

    /** A call that leaves nothing behind. */
    Story tells(String act, Call.Kind kind, Call.Holder who, long step, Call.Holder about, String answer) {
        calls.add(new Call(act, kind, who, step, about, now, now + 1, answer, ""));
        now += 2;
        return this;
    }

    /** The same, begun before everything that was told so far. */
    Story tellsOfOld(String act, Call.Kind kind, Call.Holder who, long step, String answer) {
        calls.add(new Call(act, kind, who, step, who, -1, now + 1, answer, ""));
        return this;
    }

    Story asks(String request, Call.Holder who, String answer, String detail) {
        calls.add(new Call(request, Call.Kind.ASK, who, Call.NO_STEP, who, now, now + 1, answer, detail));
        now += 2;
        return this;
    }

    /** The answer to this request is gone. */
    Story forgets(String request) {
        answers.remove(request);
        return this;
    }

    Story losesTheLastCall() {
        calls.remove(calls.size() - 1);
        return this;
    }

    Story losesTheLastEvent() {
        events.remove(events.size() - 1);
        return this;
    }

    Story unbinds(Call.Holder who) {
        tokenOf.remove(who.user());
        return this;
    }

    Story binds(Call.Holder who) {
        tokenOf.put(who.user(), who.serial());
        return this;
    }

    Story moves(Call.Holder who, long step) {
        Stored.StoredToken before = token(who);
        return stores(who, new Stored.StoredToken(step, 0, before.lifetimeFailures(), false));
    }

    private Stored.StoredToken token(Call.Holder who) {
        return tokens.getOrDefault(who.serial(), new Stored.StoredToken(Call.NO_STEP, 0, 0, false));
    }

    private Story stores(Call.Holder who, Stored.StoredToken token) {
        tokens.put(who.serial(), token);
        return this;
    }

    private Stored.Event event(String kind, Call.Holder who, Map<String, String> facts) {
        clock = clock.plusSeconds(1);
        return new Stored.Event(clock, kind, who.user(), who.serial(), facts);
    }
}
