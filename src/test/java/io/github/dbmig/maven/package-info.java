/** Real Mavens, as processes, that run the installed plugin. */
package io.github.dbmig.maven;
