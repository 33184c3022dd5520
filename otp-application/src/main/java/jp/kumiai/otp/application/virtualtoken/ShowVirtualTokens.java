package jp.kumiai.otp.application.virtualtoken;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * Incoming port: key fobs on the screen, for demonstrations without hardware. Only the demo implements it; a real bank's
 * product has nobody who could answer, so no route of it exists there.
 */
public interface ShowVirtualTokens {

    /** Every token on loan, by serial number, with the code it would show now. */
    List<VirtualToken> all();

    /** One of them. */
    Option<VirtualToken> one(SerialNumber serial);
}
