/** Answers a request once, however often it is asked. What the answers say is for each feature. */
@NullMarked
package jp.kumiai.otp.application.request;

import org.jspecify.annotations.NullMarked;
