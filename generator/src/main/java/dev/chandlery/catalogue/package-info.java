/**
 * The catalogue: pages, their JSON twins and the search data, for people who look for a template. Mustache is used here
 * only. Knows everything but {@code generate} and {@code cli}.
 */
@NullMarked
package dev.chandlery.catalogue;

import org.jspecify.annotations.NullMarked;
