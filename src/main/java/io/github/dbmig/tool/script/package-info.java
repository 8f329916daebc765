/**
 * Migrations that are programs in JavaScript or TypeScript: how dbmig writes them, and how it reads
 * those that are nothing but literal SQL.
 */
package io.github.dbmig.tool.script;
