/** The rules once more, as plain mutable Java written from the rule book. No decision of the product is called here. */
@NullMarked
package jp.kumiai.otp.application.history.model;

import org.jspecify.annotations.NullMarked;
