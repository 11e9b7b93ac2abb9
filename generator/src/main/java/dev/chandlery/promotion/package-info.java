/**
 * How releases move from environment to environment: what a change of the files of environments gives to each, whether it
 * may, and how long releases ran where. Reads the history of environments; knows neither the clock nor files.
 */
@NullMarked
package dev.chandlery.promotion;

import org.jspecify.annotations.NullMarked;
