/** Requests that are answered once: the same ID gets the same answer. What the answers say is for each feature. */
@NullMarked
package jp.kumiai.otp.domain.request;

import org.jspecify.annotations.NullMarked;
