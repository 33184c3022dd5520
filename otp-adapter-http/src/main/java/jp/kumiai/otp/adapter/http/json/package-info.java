/** Strict reading and writing of JSON. The only place that knows the JSON library. */
@NullMarked
package jp.kumiai.otp.adapter.http.json;

import org.jspecify.annotations.NullMarked;
