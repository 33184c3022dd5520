package jp.kumiai.otp.bootstrap.history;

import java.util.stream.Stream;

/** INV-5: once a revocation is acknowledged, nothing of that user is accepted before they begin to register again. */
final class NothingAfterRevocation implements Law {

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return evidence.acts(Call.Kind.REVOKE)
                .filter(Act::isOk)
                .flatMap(revocation -> evidence.acts().stream()
                        .filter(act -> act.isOk()
                                && act.kind() != Call.Kind.REGISTER
                                && act.user().equals(revocation.about().user())
                                && revocation.endedBefore(act))
                        .filter(act -> !registersBetween(evidence, revocation, act))
                        .map(act -> act + " came after " + revocation));
    }

    private static boolean registersBetween(Evidence evidence, Act revocation, Act act) {
        return evidence.acts(Call.Kind.REGISTER)
                .anyMatch(registration -> registration.user().equals(act.user())
                        && registration.mayBeOk()
                        && registration.returned() > revocation.invoked()
                        && registration.invoked() < act.returned());
    }
}
