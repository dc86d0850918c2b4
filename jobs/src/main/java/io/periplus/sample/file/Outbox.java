package io.periplus.sample.file;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What one block of customers delivers, held until it is the block's turn. A row goes to the folder
 * in which it became known; what is known only after the last day is not delivered.
 */
public final class Outbox {
  private final Folders folders;
  private final boolean keepsHidden;
  private final Map<Integer, Map<Sheet, Batch>> batches = new TreeMap<>();
  private final Map<Hidden, StringBuilder> hidden = new EnumMap<>(Hidden.class);

  /** What lies beside the delivery for those who check the models; never read by the pipeline. */
  public enum Hidden {
    /** What each customer is like. */
    CUSTOMERS("customer,activity,leniency,lasting_mood,thrift,is_remote,segment,left_at,cause"),
    /** What an answer hangs on, asked or not. */
    OCCASIONS("kind,ref,customer,latent,mood,luck,facts"),
    /** What a text is about. */
    TEXTS("record,language,theme,polarity,emotion");

    private final String header;

    Hidden(String header) {
      this.header = header;
    }

    String header() {
      return header;
    }
  }

  /**
   * An empty one.
   *
   * @param keepsHidden whether what is hidden is wanted
   */
  public Outbox(Folders folders, boolean keepsHidden) {
    this.folders = folders;
    this.keepsHidden = keepsHidden;
  }

  /** Delivers the row, and says whether its day is one of the delivered. */
  public boolean put(Row row) {
    int folder = folders.indexOf(row.sheet(), row.knownAt());
    if (folder < 0) {
      return false;
    }
    batches
        .computeIfAbsent(folder, f -> new EnumMap<>(Sheet.class))
        .computeIfAbsent(row.sheet(), s -> new Batch(folders.isDrifted(s, folder)))
        .add(row);
    return true;
  }

  /**
   * Delivers the versions of one record, oldest first: of those that arrive in one folder only the
   * last, as a nightly extract shows it. Says whether any was delivered.
   */
  public boolean story(List<Row> versions) {
    boolean any = false;
    for (int i = 0; i < versions.size(); i++) {
      Row row = versions.get(i);
      boolean isLast = i == versions.size() - 1;
      int folder = folders.indexOf(row.knownAt());
      if (isLast || folder != folders.indexOf(versions.get(i + 1).knownAt())) {
        any |= put(row);
      }
    }
    return any;
  }

  /** Adds a line beside the delivery, where it is wanted. */
  public void hide(Hidden where, Object... cells) {
    if (keepsHidden) {
      StringBuilder lines = hidden.computeIfAbsent(where, h -> new StringBuilder());
      for (int i = 0; i < cells.length; i++) {
        lines.append(i == 0 ? "" : ",").append(cells[i]);
      }
      lines.append('\n');
    }
  }

  void forEach(BiConsumer<Integer, Map<Sheet, Batch>> folder) {
    batches.forEach(folder);
  }

  Map<Hidden, StringBuilder> hidden() {
    return hidden;
  }
}
