package jp.kumiai.otp.application.history.model;

import jp.kumiai.otp.application.history.world.Code;
import jp.kumiai.otp.application.history.world.Moment;

/** Operations that need a code (R36–R38). */
public final class OperationRules {

    private final Model model;

    public OperationRules(Model model) {
        this.model = model;
    }

    public Answer authorise(int session, String request, String operation, String reference, Code code, Moment moment) {
        RequestRules requests = new RequestRules(model);
        Answer denial = requests.denial(session, moment);
        if (denial != null) {
            return denial.under("DENIED");
        }
        ModelUser user = model.userOf(session);
        String body = operation + " " + reference + " " + code.digits();
        return requests.once(
                user, request, "AUTHORISATION", body, () -> decide(user, operation, reference, code, moment));
    }

    private Answer decide(ModelUser user, String operation, String reference, Code code, Moment moment) {
        ModelToken token = model.boundTo(user);
        if (token == null) {
            return Answer.of("NO_TOKEN");
        }
        if (operation.equals("TOKEN_REVOCATION") && user.userClass.equals("GENERAL")) {
            return Answer.of("NOT_ENTITLED").under("DENIED");
        }
        Answer checked = new CodeRules(model).check(user, token, code, moment.now());
        return checked.is("ACCEPTED")
                ? Answer.of("AUTHORISED", "user", user.login)
                        .and("operation", operation)
                        .and("reference", reference)
                        .and("at", moment.now())
                : checked.under("CODE_NOT_ACCEPTED");
    }
}
