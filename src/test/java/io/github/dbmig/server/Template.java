package io.github.dbmig.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Initialises a data folder once a machine and copies it for every server. */
final class Template {
  private Template() {}

  static Place copy(Engine engine, Recipe recipe, Account account) {
    Path bundle = Bundle.unpacked(engine);
    String name = bundle.getFileName() + "-data-" + account.name().toLowerCase(Locale.ROOT);
    Path template =
        Folders.once(name, folder -> recipe.initialize(new Place(bundle, folder, account)));
    Path home = Folders.ofThisRun(engine.name().toLowerCase(Locale.ROOT));
    account.give(home);
    Place place = new Place(bundle, home, account);
    Launcher.run(
        List.of(
            "cp",
            "-a",
            "--sparse=always",
            template.resolve("data").toString(),
            place.data().toString()),
        place.log());
    account.give(home);
    return place;
  }
}
