package jp.kumiai.otp.application.history.model;

import java.time.Instant;
import jp.kumiai.otp.application.history.world.Code;
import jp.kumiai.otp.application.history.world.Limits;

/** What comes of a code: its step is used up, or it is counted, or the next one is waited for. */
final class CodeRules {

    private final Model model;

    CodeRules(Model model) {
        this.model = model;
    }

    /** A code at a login, for an operation, for a revocation: one count for all of it (R16a, R17, R34). */
    Answer check(ModelUser user, ModelToken token, Code code, Instant now) {
        if (!token.isOnLoanTo(user.company)) {
            return told(user, token, Answer.of("TOKEN_WITHDRAWN"));
        }
        if (token.isExpired(now)) {
            return told(user, token, Answer.of("TOKEN_EXPIRED", "expiredAt", token.expiresAt));
        }
        Reading reading = Reading.of(token, code, now);
        Answer answer = takeUp(token, reading, now);
        if (answer.is("MISMATCH")) {
            boolean suspended = count(token, now);
            answer = Answer.of("MISMATCH", "suspended", suspended);
        }
        String kind = reading.isRight() ? "CODE_ACCEPTED" : "CODE_REFUSED";
        token.tell(kind, user.login, reading.isRight() ? "-" : answer.code(), reading.offset());
        return answer;
    }

    private static Answer told(ModelUser user, ModelToken token, Answer answer) {
        token.tell("CODE_REFUSED", user.login, answer.code(), null);
        return answer;
    }

    /** Everything that a code does to a token but counting. */
    static Answer takeUp(ModelToken token, Reading reading, Instant now) {
        return switch (reading.meaning()) {
            case SUSPENDED -> Answer.of("SUSPENDED");
            case WRONG_LENGTH -> Answer.of("WRONG_LENGTH", "digits", token.digits);
            case FRESH -> accept(token, reading.step(), token.drift);
            case SECOND -> accept(token, reading.step(), (int) (reading.step() - reading.ours()));
            case USED -> Answer.of("ALREADY_USED", "seconds", token.secondsUntilNextCode(now));
            case FIRST -> askForTheNext(token, reading, now);
            case STRANGE -> {
                token.waitNoLonger();
                yield Answer.of("MISMATCH");
            }
        };
    }

    private static Answer accept(ModelToken token, long step, int drift) {
        token.watermark = step;
        token.drift = drift;
        token.consecutive = 0;
        token.waitNoLonger();
        return Answer.of("ACCEPTED");
    }

    private static Answer askForTheNext(ModelToken token, Reading reading, Instant now) {
        token.pendingFirst = reading.step();
        token.pendingLastChance = reading.ours() + 2;
        return Answer.of("NEXT_CODE_NEEDED", "seconds", token.stepSeconds - now.getEpochSecond() % token.stepSeconds);
    }

    /** R17, P9, P9b. */
    private boolean count(ModelToken token, Instant now) {
        Limits limits = model.limits;
        token.consecutive++;
        token.lifetime++;
        if (token.consecutive >= limits.codeFailures() || token.lifetime >= limits.lifetimeFailures()) {
            token.suspendedAt = now;
        }
        return token.suspendedAt != null;
    }
}
