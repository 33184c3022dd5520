/** What can be done in a history: each operation is data, predicted by the model and performed by the bank. */
@NullMarked
package jp.kumiai.otp.application.history.operation;

import org.jspecify.annotations.NullMarked;
