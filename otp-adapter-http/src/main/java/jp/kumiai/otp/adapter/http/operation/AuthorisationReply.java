package jp.kumiai.otp.adapter.http.operation;

import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.domain.operation.Authorisation;
import jp.kumiai.otp.domain.request.RequestId;

/** The answer to every request that was authorised, now and when it is asked for again. */
final class AuthorisationReply {

    private static final int OK = 200;

    private AuthorisationReply() {}

    static Reply of(RequestId request, Authorisation granted) {
        Answer answer = new Answer(
                request.value(),
                granted.loginId().value(),
                granted.operation().name(),
                granted.reference().value(),
                granted.authorisedAt().toString());
        return Json.reply(OK, answer);
    }

    private record Answer(String requestId, String loginId, String operation, String reference, String authorisedAt) {}
}
