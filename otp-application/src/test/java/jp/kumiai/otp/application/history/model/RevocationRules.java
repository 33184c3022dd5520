package jp.kumiai.otp.application.history.model;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import jp.kumiai.otp.application.history.world.Moment;
import org.jspecify.annotations.Nullable;

/** What can be revoked, and what a revocation does, whoever asks for it (R21, R26–R32). */
public final class RevocationRules {

    private static final LocalTime NIGHT_FROM = LocalTime.of(2, 6);
    private static final LocalTime NIGHT_TO = LocalTime.of(8, 10);

    private final Model model;

    public RevocationRules(Model model) {
        this.model = model;
    }

    public Answer list(int session, Moment moment) {
        Answer denial = new RequestRules(model).denial(session, moment);
        if (denial != null) {
            return denial;
        }
        ModelUser actor = model.userOf(session);
        if (!model.administers(actor)) {
            return Answer.of("NOT_ENTITLED");
        }
        List<String> rows = model.roster(actor.company).stream()
                .map(user -> row(user, moment.now()))
                .toList();
        ModelToken own = Objects.requireNonNull(model.boundTo(actor));
        return Answer.of("LISTED", "rows", rows).and("seconds", own.secondsUntilNextCode(moment.now()));
    }

    private String row(ModelUser user, Instant now) {
        String obstacle = obstacle(user);
        return user.login + " " + user.shown() + " " + new SessionRules(model).status(user, now) + " "
                + model.sharersOf(user).stream().map(other -> other.login).toList() + " "
                + (obstacle == null ? "tick" : obstacle);
    }

    /** P18, R32. */
    public @Nullable String obstacle(ModelUser user) {
        return switch (user.status) {
            case "UNREGISTERED" -> "NO_TOKEN";
            case "TOKEN_ISSUED" -> user.serial.isEmpty() ? "NOT_YET_USED" : null;
            case "REVOKED" -> "ALREADY_REVOKED";
            default -> null;
        };
    }

    /** R26. */
    public Answer atTheCounter(String company, List<String> logins, boolean includeSharers, Moment moment) {
        List<String> wrong =
                logins.stream().filter(login -> !isRevocable(company, login)).toList();
        return wrong.isEmpty()
                ? revoke(company, logins, includeSharers, null, moment.now())
                : Answer.of("LIST_CHANGED", "rows", wrong);
    }

    boolean isRevocable(String company, String login) {
        ModelUser user = model.users.get(login);
        return user != null && user.company.equals(company) && obstacle(user) == null;
    }

    /** R27, R28, R30, R31. */
    Answer revoke(String company, List<String> chosen, boolean includeSharers, @Nullable ModelUser actor, Instant now) {
        Set<String> logins = new TreeSet<>(chosen);
        if (includeSharers) {
            chosen.stream()
                    .map(login -> Objects.requireNonNull(model.users.get(login)))
                    .flatMap(user -> model.sharersOf(user).stream())
                    .forEach(user -> logins.add(user.login));
        }
        List<ModelUser> targets = model.roster(company).stream()
                .filter(user -> logins.contains(user.login))
                .toList();
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Instant earliest = earliestReissue(second);
        String rows = targets.stream()
                .map(user -> resultRow(user) + " " + chosen.contains(user.login))
                .collect(joining(", "));
        for (ModelUser user : targets) {
            ModelToken token = Objects.requireNonNull(model.tokenOf(user));
            user.revoke(second, earliest);
            if (model.users.values().stream().noneMatch(other -> other.serial.equals(token.serial))) {
                token.release();
            }
        }
        return Answer.of("REVOKED", "rows", rows)
                .and("at", second)
                .and("earliest", earliest)
                .and("own", actor != null && targets.contains(actor));
    }

    private String resultRow(ModelUser user) {
        ModelToken token = model.boundTo(user);
        return user.login + " " + user.name + " " + user.userClass + " " + user.shown() + " "
                + (token == null ? "-" : token.expiresAt);
    }

    /** R21. */
    static Instant earliestReissue(Instant second) {
        OffsetDateTime wall = second.atOffset(Model.JST);
        LocalTime time = wall.toLocalTime();
        return time.compareTo(NIGHT_FROM) >= 0 && time.compareTo(NIGHT_TO) <= 0
                ? wall.toLocalDate().atTime(NIGHT_TO).toInstant(Model.JST)
                : second.plus(Duration.ofMinutes(30));
    }
}
