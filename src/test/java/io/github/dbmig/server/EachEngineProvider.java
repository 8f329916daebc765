package io.github.dbmig.server;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs {@link EachEngine} tests. */
final class EachEngineProvider implements TestTemplateInvocationContextProvider {
  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    EachEngine wanted = context.getRequiredTestMethod().getAnnotation(EachEngine.class);
    List<Engine> except = List.of(wanted.except());
    List<Engine> only = List.of(wanted.value());
    return Engine.ofThisBuild().stream()
        .filter(engine -> only.isEmpty() || only.contains(engine))
        .filter(engine -> !except.contains(engine))
        .map(On::new);
  }

  /** One run of the test. */
  private record On(Engine engine) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int index) {
      return engine.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new Fresh(engine));
    }
  }

  /** The database of one run. */
  private static final class Fresh
      implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private final Engine engine;
    private TestDatabase database;

    Fresh(Engine engine) {
      this.engine = engine;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
      database = engine.database("test");
    }

    @Override
    public void afterEach(ExtensionContext context) {
      if (database != null) {
        database.close();
      }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == Engine.class || type == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Engine.class ? engine : database;
    }
  }
}
