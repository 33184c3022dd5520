/**
 * Cells, complete installations that own some contracts each, and a contract that moves from one to another. No cell
 * knows of another; who moves a contract sees two.
 */
@NullMarked
package jp.kumiai.otp.domain.cell;

import org.jspecify.annotations.NullMarked;
