package io.github.dbmig.bench;

import io.github.dbmig.database.session.RowReader;
import io.github.dbmig.database.session.Session;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Notes the queries that a session is asked, to ask them again with nothing around them. */
final class RecordedSession {
  private final Session session;
  private final List<Object[]> queries = new ArrayList<>();

  RecordedSession(Session session) {
    this.session = session;
  }

  Session recording() {
    return (Session)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(), new Class<?>[] {Session.class}, this::invoke);
  }

  private Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("query")) {
      queries.add(arguments.clone());
    } else if (method.getName().equals("first")) {
      queries.add(arguments.clone());
    }
    try {
      return method.invoke(session, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  int count() {
    return queries.size();
  }

  /** Asks all again and takes each value out of the driver. */
  long replay() {
    long cells = 0;
    RowReader<Integer> read =
        row -> {
          for (int i = 1; i <= row.width(); i++) {
            row.value(i);
          }
          return row.width();
        };
    for (Object[] query : queries) {
      Object[] parameters = (Object[]) query[2];
      cells += session.query((String) query[0], read, parameters).stream().mapToInt(n -> n).sum();
    }
    return cells;
  }
}
