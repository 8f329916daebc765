package io.github.dbmig.tools;

import io.github.dbmig.base.ask.Ask;
import io.github.dbmig.command.Resolve;
import io.github.dbmig.command.Seed;
import io.github.dbmig.command.ToolCommand;
import io.github.dbmig.command.request.GenerateRequest;
import io.github.dbmig.command.request.ResolveRequest;
import io.github.dbmig.command.request.SeedRequest;
import io.github.dbmig.command.result.SeedResult;
import io.github.dbmig.command.result.ToolCommandResult;
import io.github.dbmig.command.result.schema.GenerateResult;
import io.github.dbmig.command.schema.Generate;
import io.github.dbmig.run.apply.LockPolicy;
import io.github.dbmig.tool.ToolProgram.Verb;
import java.time.Clock;
import java.util.Optional;

/** Further goals of a {@link ToolShop}. */
record ToolGoals(ToolShop shop) {
  /** By the tool's own generator where it has one. */
  GenerateResult generate(String name, boolean empty) {
    return new Generate(
            shop.target().place(),
            Optional.empty(),
            Optional.of(shop::target),
            Ask.nobody(),
            Clock.systemUTC())
        .execute(new GenerateRequest(name, empty));
  }

  SeedResult seed() {
    return seed(Optional.empty());
  }

  SeedResult newSeed(String name) {
    return seed(Optional.of(name));
  }

  private SeedResult seed(Optional<String> name) {
    return new Seed(shop.target(), Clock.systemUTC())
        .execute(
            new SeedRequest(name, Optional.empty(), Optional.empty(), true, LockPolicy.DEFAULT));
  }

  ToolCommandResult command(Verb verb) {
    return new ToolCommand(shop.target(), verb)
        .execute(Optional.of(shop.target().databaseName()), LockPolicy.DEFAULT);
  }

  void resolve(Optional<String> applied, Optional<String> rolledBack, boolean unlock) {
    new Resolve(shop.target())
        .execute(
            new ResolveRequest(
                applied,
                rolledBack,
                Optional.empty(),
                unlock,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LockPolicy.DEFAULT));
  }
}
