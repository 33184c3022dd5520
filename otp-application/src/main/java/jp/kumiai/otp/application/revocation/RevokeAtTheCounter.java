package jp.kumiai.otp.application.revocation;

import io.vavr.collection.List;
import io.vavr.control.Either;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.user.LoginId;

/**
 * Incoming port: 失効 by the bank on a company's form, when the company cannot (R26). A contract that does not exist has no
 * such users.
 */
@FunctionalInterface
public interface RevokeAtTheCounter {

    Either<RevocationFailure, Revocation> revoke(Command command);

    /**
     * What the form asks for.
     *
     * @param users at least one
     * @param includeSharers whether everybody who shares a token with one of them is revoked as well
     */
    record Command(Counter counter, ContractId contract, List<LoginId> users, boolean includeSharers) {}
}
