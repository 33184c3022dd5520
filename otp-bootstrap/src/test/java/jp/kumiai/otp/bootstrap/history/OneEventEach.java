package jp.kumiai.otp.bootstrap.history;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * INV-6: an act that was acknowledged has one event in the audit trail; what was refused, or never done, has none; and
 * there is no event of which nobody knows the act.
 */
final class OneEventEach implements Law {

    private static final Set<Call.Kind> KINDS =
            Set.of(Call.Kind.LOG_IN, Call.Kind.REGISTER, Call.Kind.AUTHORISE, Call.Kind.REVOKE, Call.Kind.LIFT);

    @Override
    public Stream<String> breaches(Evidence evidence) {
        Map<String, Long> events = evidence.stored().events().stream()
                .map(OneEventEach::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Long> told = Evidence.counted(done(evidence).filter(Act::isOk), OneEventEach::key);
        Map<String, Long> possible = Evidence.counted(done(evidence).filter(Act::mayBeOk), OneEventEach::key);
        return Stream.concat(events.keySet().stream(), told.keySet().stream())
                .distinct()
                .flatMap(key -> breach(
                        key, events.getOrDefault(key, 0L), told.getOrDefault(key, 0L), possible.getOrDefault(key, 0L)));
    }

    private static Stream<Act> done(Evidence evidence) {
        return evidence.acts().stream().filter(act -> KINDS.contains(act.kind()));
    }

    private static Stream<String> breach(String key, long events, long told, long possible) {
        return events >= told && events <= possible
                ? Stream.empty()
                : Stream.of("%s: %d events, %d acknowledged, %d possible".formatted(key, events, told, possible));
    }

    /** What an act and its event have in common. */
    private static String key(Act act) {
        return switch (act.kind()) {
            case AUTHORISE, ASK -> "authorisation " + act.id();
            case LOG_IN -> "login of %s with step %d of %s".formatted(act.user(), act.step(), act.serial());
            case REGISTER -> "registration of %s with %s".formatted(act.user(), act.serial());
            case REVOKE -> "revocation of " + act.about().user();
            case LIFT -> "lifting of " + act.about().user();
        };
    }

    private static String key(Stored.Event event) {
        return switch (event.kind()) {
            case "CODE_ACCEPTED" -> keyOfCode(event);
            case "TOKEN_REGISTERED" -> "registration of %s with %s".formatted(event.user(), event.serial());
            case "TOKEN_REVOKED" -> "revocation of " + event.fact("user");
            case "SUSPENSION_LIFTED" -> event.fact("chosen").equals("true") ? "lifting of " + event.fact("user") : "";
            default -> "";
        };
    }

    private static String keyOfCode(Stored.Event event) {
        if (event.fact("purpose").equals("LOGIN")) {
            return "login of %s with step %s of %s".formatted(event.user(), event.fact("step"), event.serial());
        }
        return event.fact("reference").isEmpty() ? "" : "authorisation " + event.fact("reference");
    }
}
