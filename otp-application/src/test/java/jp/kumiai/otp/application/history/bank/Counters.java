package jp.kumiai.otp.application.history.bank;

import jp.kumiai.otp.application.audit.TraceToken;
import jp.kumiai.otp.application.audit.TraceTokenService;
import jp.kumiai.otp.application.device.MoveDevice;
import jp.kumiai.otp.application.device.MoveDeviceService;
import jp.kumiai.otp.application.lifting.LiftAtTheCounter;
import jp.kumiai.otp.application.lifting.LiftAtTheCounterService;
import jp.kumiai.otp.application.resynchronisation.ResynchroniseToken;
import jp.kumiai.otp.application.resynchronisation.ResynchroniseTokenService;
import jp.kumiai.otp.application.revocation.RevokeAtTheCounter;
import jp.kumiai.otp.application.revocation.RevokeAtTheCounterService;
import jp.kumiai.otp.domain.resynchronisation.ResynchronisationStep;
import jp.kumiai.otp.domain.revocation.BankRevocationStep;
import jp.kumiai.otp.domain.revocation.ReissuePolicy;

/** What the bank does for a company, at the counter. */
public final class Counters {

    public final LiftAtTheCounter lift;
    public final RevokeAtTheCounter revoke;
    public final MoveDevice move;
    public final ResynchroniseToken resynchronise;
    public final TraceToken trace;

    Counters(Bank bank) {
        lift = new LiftAtTheCounterService(bank.clock, bank.store, bank.decisions);
        revoke = new RevokeAtTheCounterService(
                bank.clock, bank.store, new BankRevocationStep(ReissuePolicy.STANDARD), bank.decisions);
        move = new MoveDeviceService(bank.clock, bank.store.contractRecords(), bank.decisions);
        resynchronise = new ResynchroniseTokenService(
                bank.clock, bank.store, bank.vault, new ResynchronisationStep(bank.verifier), bank.decisions);
        trace = new TraceTokenService(bank.store, bank.store.auditTrail());
    }
}
