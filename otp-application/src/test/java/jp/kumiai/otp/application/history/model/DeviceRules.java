package jp.kumiai.otp.application.history.model;

import java.util.Set;
import jp.kumiai.otp.application.history.world.Code;
import jp.kumiai.otp.application.history.world.Moment;

/** What the bank does with tokens at the counter (R3a, R16a, R26). */
public final class DeviceRules {

    private static final Set<String> REPORTS = Set.of("LOST", "DEFECTIVE", "RETURNED");
    private static final int REACH = 120;

    private final Model model;

    public DeviceRules(Model model) {
        this.model = model;
    }

    public Answer move(String serial, String to) {
        ModelToken token = model.tokens.get(serial);
        if (token == null) {
            return Answer.of("UNKNOWN_TOKEN");
        }
        if (token.software || !token.device.equals("ON_LOAN") || !REPORTS.contains(to)) {
            return Answer.of("NOT_POSSIBLE");
        }
        token.device = to;
        return Answer.of("MOVED", "to", to);
    }

    public Answer resynchronise(String serial, Code first, Code second, Moment moment) {
        ModelToken token = model.tokens.get(serial);
        if (token == null) {
            return Answer.of("UNKNOWN_TOKEN");
        }
        long ours = token.ours(moment.now());
        for (long step = Math.max(ours - REACH, token.watermark + 2); step <= ours + REACH; step++) {
            if (token.codes.codeOf(step).equals(second.digits())
                    && token.codes.codeOf(step - 1).equals(first.digits())) {
                int before = token.drift;
                token.watermark = step;
                token.drift = (int) (step - ours);
                token.waitNoLonger();
                return Answer.of("RESYNCHRONISED", "before", before)
                        .and("after", token.drift)
                        .and("suspended", token.suspendedAt != null);
            }
        }
        return Answer.of("NOT_CONSECUTIVE");
    }

    /** R5: who was told what about this token, latest first. */
    public Answer trace(String serial) {
        ModelToken token = model.tokens.get(serial);
        return token == null ? Answer.of("NONE") : Answer.of("TRACED", "judgements", token.trace());
    }
}
