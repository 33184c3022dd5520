package jp.kumiai.otp.application.history.model;

import java.util.List;
import java.util.Objects;
import jp.kumiai.otp.application.history.world.Code;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.application.history.world.Row;
import jp.kumiai.otp.application.history.world.Typed;

/** A revocation by somebody of the company: rights, selection, confirmation password, code, effect (R19b, R22, R25). */
public final class CompanyRevocationRules {

    private final Model model;
    private final RevocationRules rules;

    public CompanyRevocationRules(Model model) {
        this.model = model;
        this.rules = new RevocationRules(model);
    }

    /** What was ticked and typed. */
    public record Entry(List<Row> rows, boolean includeSharers, Typed confirmation, Code code) {

        String body() {
            return rows + " " + includeSharers + " " + confirmation + " " + code.digits();
        }

        List<String> logins() {
            return rows.stream().map(Row::login).toList();
        }
    }

    public Answer revoke(int session, String request, Entry entry, Moment moment) {
        RequestRules requests = new RequestRules(model);
        Answer denial = requests.denial(session, moment);
        if (denial != null) {
            return denial.under("DENIED");
        }
        ModelUser actor = model.userOf(session);
        int epoch = actor.epoch;
        Answer answer = requests.once(actor, request, "REVOCATION", entry.body(), () -> decide(actor, entry, moment));
        boolean leaves = actor.epoch > epoch;
        if (leaves) {
            new SessionRules(model).follow(session, "LEAVING", moment);
        }
        return answer.is("REVOKED") ? answer.and("leaving", leaves) : answer;
    }

    private Answer decide(ModelUser actor, Entry entry, Moment moment) {
        if (!model.administers(actor)) {
            return Answer.of("NOT_ENTITLED").under("DENIED");
        }
        List<String> changed = entry.rows().stream()
                .filter(row -> !isAsSeen(actor, row))
                .map(Row::login)
                .toList();
        if (!changed.isEmpty()) {
            return Answer.of("LIST_CHANGED", "rows", changed);
        }
        Answer confirmed = ConfirmationRules.confirm(model, actor, entry.confirmation(), moment.now());
        if (!confirmed.is("CONFIRMED")) {
            return confirmed.under("NOT_CONFIRMED");
        }
        ModelToken token = Objects.requireNonNull(model.boundTo(actor));
        Answer checked = new CodeRules(model).check(actor, token, entry.code(), moment.now());
        return checked.is("ACCEPTED")
                ? rules.revoke(actor.company, entry.logins(), entry.includeSharers(), actor, moment.now())
                : checked.under("CODE_NOT_ACCEPTED");
    }

    private boolean isAsSeen(ModelUser actor, Row row) {
        return rules.isRevocable(actor.company, row.login())
                && Objects.requireNonNull(model.users.get(row.login())).shown().equals(row.shown());
    }
}
