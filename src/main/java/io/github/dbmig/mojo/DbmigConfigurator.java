package io.github.dbmig.mojo;

import io.github.dbmig.base.secret.Secret;
import java.util.Set;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.converters.basic.AbstractBasicConverter;

/**
 * Makes parameters of strings where Maven's own way is not safe: {@link Secret}, so that {@code -X}
 * shows five stars, and booleans, since Maven takes any word but {@code true} for false.
 */
public class DbmigConfigurator extends BasicComponentConfigurator {
  public DbmigConfigurator() {
    converterLookup.registerConverter(new SecretConverter());
    converterLookup.registerConverter(new BooleanConverter());
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

  /** With {@code -Ddbmig.dryRun=yes} nothing may be applied in earnest. */
  private static final class BooleanConverter extends AbstractBasicConverter {
    @Override
    public boolean canConvert(Class<?> type) {
      return type == boolean.class || type == Boolean.class;
    }

    @Override
    protected Object fromString(String value) throws ComponentConfigurationException {
      if (!Set.of("true", "false").contains(value)) {
        throw new ComponentConfigurationException(
            value + " is neither true nor false; write true or false");
      }
      return Boolean.valueOf(value);
    }
  }
}
