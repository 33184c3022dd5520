/** The Zengin file of direct debits (預金口座振替): writes requests, reads results. No streams, no files, no bookings. */
@NullMarked
package jp.kumiai.otp.domain.directdebit;

import org.jspecify.annotations.NullMarked;
