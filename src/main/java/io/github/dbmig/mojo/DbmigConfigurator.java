package io.github.dbmig.mojo;

import io.github.dbmig.base.secret.Secret;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.converters.basic.AbstractBasicConverter;

/**
 * Makes {@link Secret} parameters of strings, so that {@code -X} shows five stars. Any other way to
 * convert leaks the value on some Maven version.
 */
public class DbmigConfigurator extends BasicComponentConfigurator {
  public DbmigConfigurator() {
    converterLookup.registerConverter(new SecretConverter());
  }

  private static final class SecretConverter extends AbstractBasicConverter {
    @Override
    public boolean canConvert(Class<?> type) {
      return type == Secret.class;
    }

    @Override
    protected Object fromString(String value) {
      return Secret.of(value);
    }
  }
}
