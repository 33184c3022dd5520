/** Authorisations of operations in the JSON API, and what became of requests for them. */
@NullMarked
package jp.kumiai.otp.adapter.http.operation;

import org.jspecify.annotations.NullMarked;
