/** What a caller may learn when something did not work: public codes, their statuses, and problem documents. */
@NullMarked
package jp.kumiai.otp.adapter.http.problem;

import org.jspecify.annotations.NullMarked;
