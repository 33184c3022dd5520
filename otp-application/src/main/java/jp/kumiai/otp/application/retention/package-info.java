/** Removing what only grows: audit events and answered requests, long after anybody asks for them. */
@NullMarked
package jp.kumiai.otp.application.retention;

import org.jspecify.annotations.NullMarked;
