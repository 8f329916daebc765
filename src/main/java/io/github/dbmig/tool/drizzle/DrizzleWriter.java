package io.github.dbmig.tool.drizzle;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.NewSeed;
import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.source.PackageEdit;
import java.nio.file.Path;
import java.time.Instant;

/** New files of Drizzle's. */
final class DrizzleWriter {
  private static final String SEED =
      """
      // Runs again and again: each statement leaves alone what is already there. Parents before children.
      // npm run db:seed: "db:seed": "tsx drizzle/seed.ts"
      // import { drizzle } from 'drizzle-orm/node-postgres'
      // import { users } from '../src/schema'

      async function main () {
        // const db = drizzle(process.env.DATABASE_URL!)
        // await db.insert(users).values({ id: 1, email: 'admin@example.com' }).onConflictDoNothing()
        // await db.$client.end()
      }

      main().catch(e => { console.error(e); process.exitCode = 1 })
      """;

  private final ToolProject project;

  DrizzleWriter(ToolProject project) {
    this.project = project;
  }

  /** A file alone is none of Drizzle's: a journal or a snapshot belongs to it. */
  NewFile template(String name, Instant now) {
    throw new ConfigurationException(
        "no-template",
        "drizzle",
        "writes its own empty migrations",
        "npx drizzle-kit generate --custom --name " + name);
  }

  /** Idempotent, and run by {@code dbmig:seed}. */
  NewSeed seed(String name) {
    Path file = project.dir().resolve("drizzle").resolve("seed.ts");
    PackageEdit edit = PackageEdit.of(project.dir());
    return new NewSeed(new NewFile(file, SEED))
        .replacing(edit.file(), edit.add("tsx drizzle/seed.ts", "scripts", "db:seed"));
  }
}
