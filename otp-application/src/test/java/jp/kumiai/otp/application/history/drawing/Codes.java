package jp.kumiai.otp.application.history.drawing;

import java.time.Instant;
import java.util.List;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.ModelToken;
import jp.kumiai.otp.application.history.world.Code;

/** Draws what somebody types as a code: mostly what the device shows, and everything else that could be meant. */
final class Codes {

    private final Draw draw;
    private final Model model;

    Codes(Draw draw, Model model) {
        this.draw = draw;
        this.model = model;
    }

    /** What is on the display of the device. */
    Code shown(ModelToken token, Instant now) {
        return at(token, token.ours(now) + token.clockSteps, now);
    }

    Code any(ModelToken token, Instant now) {
        int throwOf = draw.between(1, 100);
        if (token.pendingFirst != ModelToken.NONE && throwOf <= 55) {
            return at(token, token.pendingFirst + draw.oneOf(1, 1, 1, 1, 0, 2), now);
        }
        if (throwOf <= 45) {
            return shown(token, now);
        }
        if (throwOf <= 65) {
            return at(token, token.ours(now) + token.drift + draw.between(-15, 15), now);
        }
        if (throwOf <= 75 && token.watermark != ModelToken.NONE) {
            return at(token, token.watermark + draw.between(-1, 1), now);
        }
        if (throwOf <= 92) {
            return wrong(token);
        }
        return throwOf <= 96 ? ofAnother(now) : ofAnotherLength(token);
    }

    /** Digits drawn at random, which may be a right code all the same. */
    Code wrong(ModelToken token) {
        return new Code(token.serial + " any digits", digits(token.digits));
    }

    Code at(ModelToken token, long step, Instant now) {
        String offset = String.format("%+d", step - token.ours(now));
        return new Code(token.serial + " " + offset, token.codes.codeOf(step));
    }

    private Code ofAnother(Instant now) {
        return shown(draw.oneOf(List.copyOf(model.tokens.values())), now);
    }

    private Code ofAnotherLength(ModelToken token) {
        int length = token.digits == 6 ? draw.between(7, 8) : 6;
        return new Code(length + " digits", digits(length));
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        while (digits.length() < count) {
            digits.append(draw.between(0, 9));
        }
        return digits.toString();
    }
}
