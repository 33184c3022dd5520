package jp.kumiai.otp.application.request;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Supplier;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.request.AnswerForm;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.request.RequestStanding;

/**
 * Answers a request once: the answer is stored in the commit of what it changed, and who asks again under the same key
 * gets it again and changes nothing. Two that ask at the same time are told apart by the commit.
 *
 * <p>Source: rule R37a. Thread-safe.
 */
public final class Requests {

    private final Snapshots snapshots;

    public Requests(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** The answer that was kept under this key; none when there is none of this form. */
    public <F, A> Option<Either<F, A>> kept(RequestKey key, AnswerForm<F, A> form) {
        return snapshots.request(key).flatMap(handled -> form.read(handled.answer()));
    }

    /**
     * The kept answer, or the decision together with its answer to be kept.
     *
     * @param reused the refusal when the key was used for another body
     * @param decide called when nobody asked under this key before
     */
    public <F, A> Decision<F, A> once(
            RequestStanding asked,
            Fingerprint fingerprint,
            AnswerForm<F, A> form,
            F reused,
            Instant now,
            Supplier<Decision<F, A>> decide) {
        return once(asked.key(), asked.before(), fingerprint, form, reused, now, decide);
    }

    /** The same, reading first what was answered under the key. */
    public <F, A> Decision<F, A> once(
            RequestKey key,
            Fingerprint fingerprint,
            AnswerForm<F, A> form,
            F reused,
            Instant now,
            Supplier<Decision<F, A>> decide) {
        return once(key, snapshots.request(key), fingerprint, form, reused, now, decide);
    }

    private static <F, A> Decision<F, A> once(
            RequestKey key,
            Option<HandledRequest> before,
            Fingerprint fingerprint,
            AnswerForm<F, A> form,
            F reused,
            Instant now,
            Supplier<Decision<F, A>> decide) {
        if (before.isDefined()) {
            return before.filter(same -> same.fingerprint().equals(fingerprint))
                    .flatMap(same -> form.read(same.answer()))
                    .map(answer -> new Decision<>(Changes.NONE, answer))
                    .getOrElse(() -> Decision.refuse(reused));
        }
        Decision<F, A> decision = decide.get();
        return decision.with(
                Changes.NONE.request(new HandledRequest(key, fingerprint, form.write(decision.answer()), now)));
    }
}
