package jp.kumiai.otp.application.history.model;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.application.history.world.Row;
import jp.kumiai.otp.application.history.world.Typed;
import org.jspecify.annotations.Nullable;

/** Lifting suspensions, by the company and by the bank (U1–U8). */
public final class LiftRules {

    private final Model model;

    public LiftRules(Model model) {
        this.model = model;
    }

    public Answer list(int session, Moment moment) {
        Answer denial = new RequestRules(model).denial(session, moment);
        if (denial != null) {
            return denial;
        }
        ModelUser actor = model.userOf(session);
        return model.administers(actor)
                ? Answer.of(
                        "LISTED",
                        "rows",
                        model.roster(actor.company).stream().map(this::row).toList())
                : Answer.of("NOT_ENTITLED");
    }

    private String row(ModelUser user) {
        String state = model.isSuspended(user) ? "SUSPENDED" : user.isInService() ? "AVAILABLE" : "-";
        String obstacle = obstacle(user);
        return user.login + " " + user.shown() + " " + state + " "
                + model.sharersOf(user).stream().map(other -> other.login).toList() + " "
                + (obstacle == null ? "tick" : obstacle);
    }

    /** U3, P9b. The actor's own token (U5) is never suspended, or the actor could not act. */
    public @Nullable String obstacle(ModelUser user) {
        if (!model.isSuspended(user)) {
            return "NOT_SUSPENDED";
        }
        ModelToken token = model.boundTo(user);
        return token != null && token.lifetime >= model.limits.lifetimeFailures() ? "BANK_ONLY" : null;
    }

    public Answer lift(int session, String request, List<Row> rows, Typed typed, Moment moment) {
        RequestRules requests = new RequestRules(model);
        Answer denial = requests.denial(session, moment);
        if (denial != null) {
            return denial.under("DENIED");
        }
        ModelUser actor = model.userOf(session);
        return requests.once(actor, request, "LIFTING", rows + " " + typed, () -> decide(actor, rows, typed, moment));
    }

    private Answer decide(ModelUser actor, List<Row> rows, Typed typed, Moment moment) {
        if (!model.administers(actor)) {
            return Answer.of("NOT_ENTITLED").under("DENIED");
        }
        List<String> changed = rows.stream()
                .filter(row -> !isAsSeen(actor, row))
                .map(Row::login)
                .toList();
        if (!changed.isEmpty()) {
            return Answer.of("LIST_CHANGED", "rows", changed);
        }
        Answer confirmed = ConfirmationRules.confirm(model, actor, typed, moment.now());
        if (!confirmed.is("CONFIRMED")) {
            return confirmed.under("NOT_CONFIRMED");
        }
        List<ModelUser> chosen = users(rows.stream().map(Row::login).toList());
        Answer lifted = lifted(actor.company, chosen);
        chosen.forEach(user -> {
            user.registration.clear();
            ModelToken token = model.boundTo(user);
            if (token != null) {
                token.lift();
            }
        });
        return lifted;
    }

    private boolean isAsSeen(ModelUser actor, Row row) {
        ModelUser user = model.users.get(row.login());
        return user != null
                && user.company.equals(actor.company)
                && user.shown().equals(row.shown())
                && obstacle(user) == null;
    }

    /** U6. */
    public Answer atTheCounter(String company, List<String> logins) {
        List<String> wrong = logins.stream()
                .filter(login -> !hasSomethingToLift(company, model.users.get(login)))
                .toList();
        if (!wrong.isEmpty()) {
            return Answer.of("LIST_CHANGED", "rows", wrong);
        }
        List<ModelUser> chosen = users(logins);
        Answer lifted = lifted(company, chosen);
        chosen.forEach(user -> {
            user.registration.clear();
            user.confirmation.clear();
            ModelToken token = model.boundTo(user);
            if (token != null && token.suspendedAt != null) {
                token.forgive();
            }
        });
        return lifted;
    }

    private boolean hasSomethingToLift(String company, @Nullable ModelUser user) {
        return user != null
                && user.company.equals(company)
                && (model.isSuspended(user) || user.confirmation.isSuspended());
    }

    private List<ModelUser> users(List<String> logins) {
        return logins.stream()
                .map(login -> Objects.requireNonNull(model.users.get(login)))
                .toList();
    }

    /** U4: the chosen ones and whoever shares a token of theirs that is suspended. */
    private Answer lifted(String company, List<ModelUser> chosen) {
        String rows = model.roster(company).stream()
                .filter(user -> chosen.contains(user)
                        || (model.isSuspended(user)
                                && model.sharersOf(user).stream().anyMatch(chosen::contains)))
                .map(user -> user.login + " " + user.name + " " + user.userClass + " " + user.shown() + " "
                        + chosen.contains(user))
                .collect(joining(", "));
        return Answer.of("LIFTED", "rows", rows);
    }
}
