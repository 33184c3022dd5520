/** The users of a company, where they stand with their token, and their own counters. */
@NullMarked
package jp.kumiai.otp.domain.user;

import org.jspecify.annotations.NullMarked;
