/**
 * The page for people: a section for each goal's JSON, with pictures. Knows the JSON only, so that
 * both always say the same, and makes text only; {@code command.report} writes it.
 */
package io.github.dbmig.command.report.html;
