package io.github.dbmig.command.report.markup;

import java.util.List;

/** Rows under headings; a wide one scrolls by itself and never the page. */
public final class Table {
  private Table() {}

  /**
   * @param caption what the rows are, read out and not shown
   */
  public static Html of(String caption, List<String> heads, List<List<Html>> rows) {
    Html head =
        Html.in(
            "thead",
            Html.in("tr", Html.of(heads.stream().map(t -> Html.in("th", t).with("scope", "col")))));
    Html body = Html.in("tbody", Html.of(rows.stream().map(Table::row)));
    Html table = Html.in("table", Html.in("caption", caption), head, body);
    return Html.in("div", table)
        .css("scroll")
        .with("role", "region")
        .with("aria-label", caption)
        .with("tabindex", "0");
  }

  private static Html row(List<Html> cells) {
    return Html.in("tr", Html.of(cells.stream().map(cell -> Html.in("td", cell))));
  }
}
