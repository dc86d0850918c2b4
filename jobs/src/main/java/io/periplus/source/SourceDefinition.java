package io.periplus.source;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A source: what files it delivers and how they become landing tables.
 *
 * @param name folder of the mapping, such as {@code olist}
 * @param isContract whether its files are landing tables themselves, so that no SQL is needed
 * @param isHistory whether it delivers its past at once, so that facts after the night's day are no
 *     mistakes
 * @param settle how long apart a file is looked at twice, to tell whether it still grows; zero for
 *     deliveries that appear whole, as by a rename
 * @param clock where its local times belong
 * @param datasets its kinds of files
 * @param mappings SQL that fills a landing table, by the table's name
 */
public record SourceDefinition(
    String name,
    boolean isContract,
    boolean isHistory,
    Duration settle,
    Clock clock,
    List<DatasetDefinition> datasets,
    Map<String, String> mappings) {

  public SourceDefinition {
    datasets = List.copyOf(datasets);
    mappings = Map.copyOf(mappings);
  }

  public Optional<DatasetDefinition> dataset(String named) {
    return datasets.stream().filter(d -> d.name().equals(named)).findFirst();
  }
}
