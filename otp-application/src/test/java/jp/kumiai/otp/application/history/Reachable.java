package jp.kumiai.otp.application.history;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.LiftObstacle;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.resynchronisation.ResynchronisationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.revocation.RevocationObstacle;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.user.ShownStatus;
import jp.kumiai.otp.domain.verification.CodeRefusal;

/** Every answer that the use cases have, but those that no history can lead to; each of these has its reason here. */
final class Reachable {

    private final Coverage coverage;
    private final List<String> missing = new ArrayList<>();

    private Reachable(Coverage coverage) {
        this.coverage = coverage;
    }

    /** What these histories never came to, as kind and answer; empty when they came to everything. */
    static List<String> missingIn(Coverage coverage) {
        Reachable reachable = new Reachable(coverage);
        reachable.logins();
        reachable.registrations();
        reachable.operations();
        reachable.companies();
        reachable.counters();
        return reachable.missing;
    }

    private void logins() {
        expect("TypingPassword", names(LoginFailure.Code.values()));
        expect("TypingPassword", Set.of("REGISTRATION_REQUIRED", "OTP_REQUIRED", "AUTHENTICATED"));
        expect("TypingCode", without(names(VerificationFailure.Code.values()), "CODE_REFUSED"));
        expect("TypingCode", names(CodeRefusal.Code.values()));
        expect("TypingCode", Set.of("ACCEPTED", "MISMATCH suspended=true", "ALREADY_USED seconds=0"));
        expect("LookingAtSession", names(SessionStage.values()));
        expect("LookingAtSession", Set.of("SESSION_OVER"));
        expect("LoggingOut", Set.of("LOGGED_OUT"));
        expect("Sweeping", Set.of("SWEPT"));
    }

    /** Whoever is revoked has no session any more in which they could be told to wait. */
    private void registrations() {
        Set<String> codes = without(names(RegistrationFailure.Code.values()), "REISSUE_WAIT");
        expect("Registering", codes);
        expect("Registering", Set.of("ACCEPTED", "MISMATCH suspended=true"));
        expect("ActivatingSoftwareToken", codes);
        expect("ActivatingSoftwareToken", Set.of("ACCEPTED", "MISMATCH suspended=true"));
        expect("IssuingSoftwareToken", Set.of("ISSUED", "SESSION_OVER", "NOT_EXPECTED", "REGISTRATION_SUSPENDED"));
    }

    private void operations() {
        expect("Authorising", under("DENIED", names(AccessDenial.values())));
        expect("Authorising", plain(names(AuthorisationFailure.Code.values())));
        expect("Authorising", under("CODE_NOT_ACCEPTED", judged()));
        expect("Authorising", Set.of("AUTHORISED", "CODE_NOT_ACCEPTED/MISMATCH suspended=true"));
        for (String form : List.of("AUTHORISATION", "LIFTING", "REVOCATION")) {
            expect("LookingUp " + form, Set.of("KEPT", "NONE", "SESSION_OVER", "NOT_EXPECTED"));
        }
        expect("LookingUp REVOCATION", Set.of("KEPT own=true"));
    }

    /**
     * Whoever's own token is suspended administers nothing, so neither is a code of theirs refused for that, nor does a
     * list of theirs show it as their own.
     */
    private void companies() {
        Set<String> denials = names(AccessDenial.values());
        expect("Lifting", under("DENIED", denials));
        expect("Lifting", plain(names(LiftFailure.Code.values())));
        expect("Lifting", under("NOT_CONFIRMED", names(ConfirmationFailure.values())));
        expect("Lifting", Set.of("LIFTED"));
        expect("Revoking", under("DENIED", denials));
        expect("Revoking", plain(names(RevocationFailure.Code.values())));
        expect("Revoking", under("NOT_CONFIRMED", names(ConfirmationFailure.values())));
        expect("Revoking", under("CODE_NOT_ACCEPTED", without(judged(), "SUSPENDED")));
        expect("Revoking", Set.of("REVOKED", "REVOKED own=true", "REVOKED leaving=true"));
        expect("LookingAtLiftList", denials);
        expect("LookingAtLiftList rows", without(names(LiftObstacle.values()), "OWN_TOKEN"));
        expect("LookingAtRevocationList", denials);
        expect("LookingAtRevocationList rows", names(RevocationObstacle.values()));
        expect("LookingAtRevocationList rows", names(ShownStatus.values()));
    }

    private void counters() {
        expect("LiftingAtTheCounter", Set.of("LIFTED", "LIST_CHANGED"));
        expect("RevokingAtTheCounter", Set.of("REVOKED", "LIST_CHANGED"));
        expect("MovingDevice", names(DeviceFailure.values()));
        expect("MovingDevice", Set.of("MOVED"));
        expect("Resynchronising", names(ResynchronisationFailure.values()));
        expect("Resynchronising", Set.of("RESYNCHRONISED", "RESYNCHRONISED suspended=true"));
        expect("Tracing", Set.of("TRACED", "NONE"));
    }

    /** What may come of a code once it is looked at. */
    private static Set<String> judged() {
        Set<String> codes = names(CodeRefusal.Code.values());
        codes.addAll(List.of("TOKEN_EXPIRED", "TOKEN_WITHDRAWN"));
        return codes;
    }

    private void expect(String kind, Set<String> codes) {
        codes.stream()
                .filter(code -> !coverage.codesOf(kind).contains(code))
                .forEach(code -> missing.add(kind + " " + code));
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> codes, String unreachable) {
        codes.remove(unreachable);
        return codes;
    }

    /** Those that come alone, without another answer inside. */
    private static Set<String> plain(Set<String> codes) {
        Stream.of("DENIED", "NOT_CONFIRMED", "CODE_NOT_ACCEPTED").forEach(codes::remove);
        return codes;
    }

    private static Set<String> under(String kind, Set<String> codes) {
        return codes.stream().map(code -> kind + "/" + code).collect(toCollection(TreeSet::new));
    }
}
