package jp.kumiai.otp.application.history.bank;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.EnumSet;
import java.util.Set;
import jp.kumiai.otp.application.audit.TraceToken.Trace;
import jp.kumiai.otp.application.history.model.Answer;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.resynchronisation.ResynchronisationFailure;
import jp.kumiai.otp.domain.resynchronisation.Resynchronised;
import jp.kumiai.otp.domain.token.Token;

/** What {@link Counters} answer about devices, in the form of the model. */
public final class CounterAnswers {

    private static final Set<Kind> JUDGEMENTS =
            EnumSet.of(Kind.CODE_ACCEPTED, Kind.CODE_REFUSED, Kind.TOKEN_REGISTERED, Kind.REGISTRATION_REFUSED);
    private static final int TRACED = 3;

    private CounterAnswers() {}

    public static Answer device(Either<DeviceFailure, Token> answer) {
        return answer.fold(failure -> Answer.of(failure.name()), token -> Answer.of("MOVED", "to", token.device()));
    }

    public static Answer resynchronisation(Either<ResynchronisationFailure, Resynchronised> answer) {
        return answer.fold(
                failure -> Answer.of(failure.name()),
                done -> Answer.of("RESYNCHRONISED", "before", done.driftBefore())
                        .and("after", done.driftAfter())
                        .and("suspended", done.suspended()));
    }

    public static Answer trace(Option<Trace> answer) {
        return answer.map(trace -> Answer.of(
                        "TRACED",
                        "judgements",
                        trace.events()
                                .filter(event -> JUDGEMENTS.contains(event.kind()))
                                .take(TRACED)
                                .map(CounterAnswers::judgement)
                                .asJava()))
                .getOrElse(() -> Answer.of("NONE"));
    }

    private static String judgement(AuditEvent event) {
        return event.kind() + " " + event.actor().name() + " "
                + event.facts().get("reason").getOrElse("-") + " "
                + event.facts().get("offset").getOrElse("-");
    }
}
