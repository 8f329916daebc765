package io.github.dbmig.tool.foreign;

import io.github.dbmig.tool.detection.Foreign;
import io.github.dbmig.tool.runner.NodeProject;
import io.github.dbmig.tool.source.FolderView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Runners that a configuration file or a framework's own folder shows. */
final class Frameworks {
  private static final Pattern CHANGELOG =
      Pattern.compile("(?i)([\\w.-]*changelog[\\w.-]*)\\.(xml|ya?ml|json)");
  private static final List<String> WRANGLER =
      List.of("wrangler.toml", "wrangler.json", "wrangler.jsonc");
  private static final Pattern D1_FOLDER =
      Pattern.compile("[\"']?migrations_dir[\"']?\\s*[=:]\\s*[\"']([^\"']+)[\"']");
  private static final Pattern RUBY = Pattern.compile("\\d{14}_.+\\.rb");
  private static final Pattern PHP = Pattern.compile("\\d{4}_\\d{2}_\\d{2}_\\d{6}_.+\\.php");
  private static final Pattern SCRIPT = Pattern.compile("(?!.*\\.d\\.ts$)\\d+[-_].+\\.[mc]?[tj]s");

  private Frameworks() {}

  static List<Foreign> in(FolderView folder) {
    List<Foreign> found = new ArrayList<>();
    byFile(folder, found);
    supabase(folder).ifPresent(found::add);
    wrangler(folder).ifPresent(found::add);
    ruby(folder).ifPresent(found::add);
    php(folder).ifPresent(found::add);
    sequelize(folder).ifPresent(found::add);
    return found;
  }

  private static void byFile(FolderView folder, List<Foreign> found) {
    for (String name : List.of("flyway.conf", "flyway.toml")) {
      add(folder, name, "flyway", found);
    }
    add(folder, "liquibase.properties", "liquibase", found);
    add(folder, "diesel.toml", "diesel", found);
    add(folder, "prisma.yml", "prisma1", found);
    add(folder, "atlas.hcl", "atlas", found);
    if (folder.has("datamodel.prisma")
        && folder
            .text("datamodel.prisma")
            .filter(text -> !text.contains("datasource "))
            .isPresent()) {
      add(folder, "datamodel.prisma", "prisma1", found);
    }
    folder.files().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).contains("changelog"))
        .filter(name -> CHANGELOG.matcher(name).matches())
        .filter(name -> folder.text(name).orElse("").contains("databaseChangeLog"))
        .findFirst()
        .ifPresent(name -> add(folder, name, "liquibase", found));
  }

  private static void add(FolderView folder, String file, String tool, List<Foreign> found) {
    if (folder.has(file)) {
      found.add(new Foreign(tool, folder.path(), file, Set.of()));
    }
  }

  private static Optional<Foreign> supabase(FolderView folder) {
    if (!folder.folderNames().contains("supabase")) {
      return Optional.empty();
    }
    return folder
        .child("supabase")
        .filter(own -> own.has("config.toml") || own.folderNames().contains("migrations"))
        .map(own -> claiming("supabase", own, "a supabase folder", List.of("migrations")));
  }

  private static Optional<Foreign> wrangler(FolderView folder) {
    for (String name : WRANGLER) {
      String text = folder.has(name) ? folder.text(name).orElse("") : "";
      if (text.contains("d1_databases")) {
        var named = D1_FOLDER.matcher(text);
        List<String> folders = named.results().map(found -> found.group(1)).toList();
        List<String> all = folders.isEmpty() ? List.of("migrations") : folders;
        return Optional.of(claiming("wrangler-d1", folder, name + " has d1_databases", all));
      }
    }
    return Optional.empty();
  }

  private static Foreign claiming(String tool, FolderView dir, String why, List<String> folders) {
    Set<Path> claims = new LinkedHashSet<>();
    folders.forEach(name -> claims.add(dir.resolve(name)));
    return new Foreign(tool, dir.path(), why, claims);
  }

  private static Optional<Foreign> ruby(FolderView folder) {
    boolean rails = folder.name().equals("migrate") && !folder.files(RUBY).isEmpty();
    return rails
        ? SqlRunners.foreign("rails", folder, "db/migrate with .rb files")
        : Optional.empty();
  }

  private static Optional<Foreign> php(FolderView folder) {
    boolean laravel = folder.name().equals("migrations") && !folder.files(PHP).isEmpty();
    return laravel
        ? SqlRunners.foreign("laravel", folder, "database/migrations with .php files")
        : Optional.empty();
  }

  /** Files that are handed a queryInterface. */
  private static Optional<Foreign> sequelize(FolderView folder) {
    Optional<String> file =
        SqlRunners.sample(folder.numbered(SCRIPT)).stream()
            .filter(name -> folder.text(name).orElse("").matches("(?s).*[qQ]ueryInterface.*"))
            .findFirst();
    if (file.isPresent()) {
      return SqlRunners.foreign("sequelize", folder, file.get() + " uses queryInterface");
    }
    boolean configured =
        folder.has(".sequelizerc")
            || NodeProject.at(folder).filter(project -> project.needs("sequelize-cli")).isPresent();
    return configured
        ? Optional.of(new Foreign("sequelize", folder.path(), "it is configured here", Set.of()))
        : Optional.empty();
  }
}
