/** Django: recognised by its files, as far as they can be read without running it. */
package io.github.dbmig.tool.django;
