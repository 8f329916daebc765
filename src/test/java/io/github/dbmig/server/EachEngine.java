package io.github.dbmig.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once on each engine. The method takes an {@link Engine}, or a fresh {@link
 * TestDatabase} that is dropped after it, or both; where the machine lacks the engine it is skipped
 * and counted.
 *
 * <pre>{@code
 * @EachEngine(except = Engine.SQLITE)
 * void addsAColumn(TestDatabase database) {
 * }</pre>
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(EachEngineProvider.class)
public @interface EachEngine {
  /** Only these; none means every engine of this build. */
  Engine[] value() default {};

  Engine[] except() default {};
}
