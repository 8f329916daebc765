package io.github.dbmig.tool.prisma;

import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.NewSeed;
import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.source.FileText;
import io.github.dbmig.tool.source.PackageEdit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A new {@code prisma/seed.ts}, over the client that the schema's generator makes. */
record PrismaSeed(ToolProject project) {
  private static final String COMMAND = "tsx prisma/seed.ts";

  private static final String TEXT =
      """
      // Runs again and again: each call leaves alone what is already there. Parents before children.
      // %s
      import { PrismaClient } from '%s'

      const prisma = new PrismaClient()

      async function main () {
        // await prisma.user.upsert({
        //   where: { email: 'admin@example.com' },
        //   update: {},
        //   create: { email: 'admin@example.com' }
        // })
      }

      main()
        .catch(e => { console.error(e); process.exitCode = 1 })
        .finally(() => prisma.$disconnect())
      """;

  /** The place is what {@code prisma.seed} or {@code migrations.seed} must name. */
  NewSeed file() {
    boolean inConfig =
        project.detection().version().line().orElse(7) >= 7
            || project.detection().config().file().isPresent();
    String told =
        inConfig
            ? "prisma.config.ts wants: migrations: { seed: '"
                + COMMAND
                + "' }; Prisma 7 also"
                + " wants an adapter in new PrismaClient({ adapter })"
            : "package.json: \"prisma\": { \"seed\": \"" + COMMAND + "\" }";
    Path folder = project.dir().resolve("prisma");
    NewFile file = new NewFile(folder.resolve("seed.ts"), TEXT.formatted(told, client()));
    PackageEdit edit = PackageEdit.of(project.dir());
    return inConfig
        ? new NewSeed(List.of(file), Optional.of(told))
        : new NewSeed(file).replacing(edit.file(), edit.add(COMMAND, "prisma", "seed"));
  }

  /** Where the generator writes it, from {@code prisma/}. */
  private String client() {
    String schema =
        project.detection().config().settings().getOrDefault("schema", "prisma/schema.prisma");
    Path file = project.dir().resolve(schema);
    String text = Files.isRegularFile(file) ? FileText.read(file) : "";
    var output =
        java.util.regex.Pattern.compile("(?m)^\\s*output\\s*=\\s*\"([^\"]+)\"").matcher(text);
    return output.find() ? output.group(1) + "/client" : "@prisma/client";
  }
}
