/** What the templates show: values that are ready to be written, and the engine that writes them. Decides nothing. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.view;

import org.jspecify.annotations.NullMarked;
