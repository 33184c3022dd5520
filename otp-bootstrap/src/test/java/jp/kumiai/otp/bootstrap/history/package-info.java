/** What clients of several nodes saw, and laws that it must have kept together with what is stored. No test of a node is here. */
@NullMarked
package jp.kumiai.otp.bootstrap.history;

import org.jspecify.annotations.NullMarked;
