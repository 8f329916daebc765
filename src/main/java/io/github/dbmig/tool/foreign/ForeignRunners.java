package io.github.dbmig.tool.foreign;

import io.github.dbmig.tool.detection.Foreign;
import io.github.dbmig.tool.detection.ForeignDetector;
import io.github.dbmig.tool.source.FolderView;
import java.util.ArrayList;
import java.util.List;

/**
 * Recognises dbmate, goose, golang-migrate, Flyway, sqlx, refinery, diesel, Supabase, Hasura,
 * wrangler D1, Liquibase, Rails, Laravel, Sequelize, Prisma 1, and a few of their kind.
 */
public final class ForeignRunners implements ForeignDetector {
  @Override
  public List<Foreign> detect(FolderView folder) {
    List<Foreign> found = new ArrayList<>(Frameworks.in(folder));
    SqlRunners.in(folder).ifPresent(found::add);
    return found;
  }
}
