package jp.kumiai.otp.application.history.bank;

import jp.kumiai.otp.application.lifting.LiftSuspensions;
import jp.kumiai.otp.application.lifting.LiftSuspensionsService;
import jp.kumiai.otp.application.lifting.ShowLiftList;
import jp.kumiai.otp.application.lifting.ShowLiftListService;
import jp.kumiai.otp.application.lifting.ShowLifted;
import jp.kumiai.otp.application.lifting.ShowLiftedService;
import jp.kumiai.otp.application.revocation.RevokeTokens;
import jp.kumiai.otp.application.revocation.RevokeTokensService;
import jp.kumiai.otp.application.revocation.ShowRevocation;
import jp.kumiai.otp.application.revocation.ShowRevocationList;
import jp.kumiai.otp.application.revocation.ShowRevocationListService;
import jp.kumiai.otp.application.revocation.ShowRevocationService;
import jp.kumiai.otp.application.session.Access;
import jp.kumiai.otp.domain.lifting.LiftList;
import jp.kumiai.otp.domain.lifting.LiftStep;
import jp.kumiai.otp.domain.revocation.ReissuePolicy;
import jp.kumiai.otp.domain.revocation.RevocationStep;

/** What master and administrator users can do, and general users may try. */
public final class Administrators {

    public final ShowLiftList liftList;
    public final LiftSuspensions lift;
    public final ShowLifted showLifted;
    public final ShowRevocationList revocationList;
    public final RevokeTokens revoke;
    public final ShowRevocation showRevocation;

    Administrators(Bank bank) {
        LiftList list = new LiftList(bank.policy);
        Access access = new Access(bank.store);
        liftList = new ShowLiftListService(bank.clock, bank.administration, list);
        lift = new LiftSuspensionsService(
                bank.clock,
                bank.administration,
                new LiftStep(list, bank.confirmation),
                bank.requests,
                bank.fingerprints,
                bank.decisions);
        showLifted = new ShowLiftedService(bank.clock, access, bank.requests);
        revocationList = new ShowRevocationListService(bank.clock, bank.administration);
        revoke = new RevokeTokensService(
                bank.clock,
                bank.administration,
                bank.vault,
                bank.sessionIds,
                new RevocationStep(ReissuePolicy.STANDARD, bank.confirmation, bank.codes),
                bank.requests,
                bank.fingerprints,
                bank.decisions);
        showRevocation = new ShowRevocationService(bank.clock, access, bank.requests);
    }
}
