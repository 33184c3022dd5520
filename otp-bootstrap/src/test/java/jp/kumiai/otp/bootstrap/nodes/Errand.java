package jp.kumiai.otp.bootstrap.nodes;

import jp.kumiai.otp.bootstrap.endtoend.ApiClient;
import jp.kumiai.otp.bootstrap.history.Call;

/**
 * Something to be asked of some node.
 *
 * @param act the request ID, or a number of our own
 * @param answers where the answer under the request ID is, read with the same session; empty where there is no such ID
 * @param request how to ask a node for it
 */
record Errand(
        String act,
        Call.Kind kind,
        Call.Holder by,
        long step,
        Call.Holder about,
        String session,
        String answers,
        Request request) {

    /** Sends it to one node. */
    @FunctionalInterface
    interface Request {

        ApiClient.Answer to(ApiClient node);
    }

    /** A right or wrong code at a login. */
    static Errand logIn(String act, Colleague who, long step, String code, String session) {
        return new Errand(
                act,
                Call.Kind.LOG_IN,
                who.holder(),
                step,
                who.holder(),
                session,
                "",
                node -> node.enterCode(session, code));
    }

    static Errand register(String act, Colleague who, long step, String session) {
        return new Errand(
                act,
                Call.Kind.REGISTER,
                who.holder(),
                step,
                who.holder(),
                session,
                "",
                node -> node.register(session, who.serial(), who.code(step)));
    }

    /** With a right or wrong code. */
    static Errand authorise(String act, Colleague who, long step, String code, String session) {
        return new Errand(
                act,
                Call.Kind.AUTHORISE,
                who.holder(),
                step,
                who.holder(),
                session,
                "/api/v1/session/authorisations/" + act,
                node -> Front.authorise(node, session, act, code));
    }

    static Errand revoke(String act, Colleague who, long step, Colleague whom, String session) {
        return new Errand(
                act,
                Call.Kind.REVOKE,
                who.holder(),
                step,
                whom.holder(),
                session,
                "/api/v1/session/revocation/" + act,
                node -> Front.revoke(node, session, act, who, who.code(step), whom));
    }

    static Errand lift(String act, Colleague who, Colleague whom, String session) {
        return new Errand(
                act,
                Call.Kind.LIFT,
                who.holder(),
                Call.NO_STEP,
                whom.holder(),
                session,
                "/api/v1/session/lifting/" + act,
                node -> Front.lift(node, session, act, who, whom));
    }

    /** Asks what became of it. */
    Errand asking() {
        return new Errand(
                act, Call.Kind.ASK, by, Call.NO_STEP, about, session, answers, node -> node.get(answers, session));
    }

    boolean hasRequestId() {
        return !answers.isEmpty();
    }
}
