/** Authorisations of operations as use cases. The rules are in the domain. */
@NullMarked
package jp.kumiai.otp.application.operation;

import org.jspecify.annotations.NullMarked;
