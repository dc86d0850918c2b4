package io.periplus.sample.company;

import static io.periplus.sample.company.World.CENT;
import static io.periplus.sample.company.World.CURRENCY;

import io.periplus.sample.file.Folders;
import io.periplus.sample.file.Months;
import io.periplus.sample.file.Row;
import io.periplus.sample.file.Sheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The general ledger: every month's lines are the sums of what was delivered as records, to the
 * ten-thousandth, and beside them what no record explains (paid time that served nobody, tools).
 * Each month is closed on its last evening.
 */
public final class Books {
  /** Paid time of the desk that served nobody, in per cent of the time that did. */
  private static final long IDLE_PER_CENT = 18;

  /** Software and rent of the desk, a month: in any case, and for each customer of the company. */
  private static final long TOOLS = 1_500 * 100 * CENT;

  private static final long TOOLS_PER_CUSTOMER = 10 * CENT;

  private final Months months;
  private final int customers;
  private final List<Map<Entry, Long>> sums = new ArrayList<>();

  /** A line of the books; revenue has no driver and no cost center. */
  private enum Entry {
    SALE("sale", "", ""),
    DISCOUNT("discount", "", ""),
    SHIPPING("shipping", "", ""),
    REFUND("refund", "", ""),
    LABOUR("labour", "service-desk", "agent_second"),
    IDLE("labour", "service-desk-idle", ""),
    CHANNEL("channel", "service-desk", "contact"),
    LOGISTICS("logistics", "carriers", "delivery_attempt"),
    TOOL("tool", "service-desk", ""),
    ACQUISITION("acquisition", "marketing", "");

    private final String type;
    private final String costCenter;
    private final String driver;

    Entry(String type, String costCenter, String driver) {
      this.type = type;
      this.costCenter = costCenter;
      this.driver = driver;
    }
  }

  /** Empty books of a company with so many customers. */
  public Books(Months months, int customers) {
    this.months = months;
    this.customers = customers;
    for (int i = 0; i < months.count(); i++) {
      sums.add(new EnumMap<>(Entry.class));
    }
  }

  /** An order that was not cancelled; amounts in ten-thousandths, as everywhere here. */
  public void sold(long at, long gross, long discount, long shipping) {
    add(Entry.SALE, at, gross);
    add(Entry.DISCOUNT, at, -discount);
    add(Entry.SHIPPING, at, shipping);
  }

  public void refunded(long at, long amount) {
    add(Entry.REFUND, at, -amount);
  }

  public void delivered(long at, long cost) {
    add(Entry.LOGISTICS, at, cost);
  }

  public void served(long at, long labour, long channel) {
    add(Entry.LABOUR, at, labour);
    add(Entry.CHANNEL, at, channel);
  }

  public void advertised(long at, long amount) {
    add(Entry.ACQUISITION, at, amount);
  }

  /** Closes every month and delivers its lines. */
  public void closeInto(Folders files) {
    for (int month = 0; month < months.count(); month++) {
      Map<Entry, Long> sum = sums.get(month);
      long idle = sum.getOrDefault(Entry.LABOUR, 0L) * IDLE_PER_CENT / 100;
      sum.put(Entry.IDLE, idle);
      sum.put(Entry.TOOL, TOOLS + customers * TOOLS_PER_CUSTOMER);
      for (Map.Entry<Entry, Long> line : sum.entrySet()) {
        files.put(row(month, line.getKey(), line.getValue()));
      }
    }
  }

  /** What the books hold beyond the records, in words. */
  public static SortedMap<String, String> overheads() {
    SortedMap<String, String> overheads = new TreeMap<>();
    overheads.put("labour", IDLE_PER_CENT + " % of the seconds worked, without driver");
    overheads.put("tool", "1,500.00 and 0.10 per customer a month, without driver");
    overheads.put("acquisition", "the marketing spend, without driver");
    return overheads;
  }

  private void add(Entry entry, long at, long amount) {
    sums.get(months.indexOf(at)).merge(entry, amount, Long::sum);
  }

  private Row row(int month, Entry entry, long amount) {
    boolean isCost = !entry.costCenter.isEmpty();
    String id = entry.costCenter + "-" + entry.type + "-" + months.firstDay(month);
    Sheet sheet = isCost ? Sheet.COST_LEDGER : Sheet.REVENUE_LEDGER;
    Row row =
        Row.of(sheet, World.SHOP, isCost ? id : id.substring(1), months.close(month) - 1_800)
            .text("ledger_line_id", isCost ? id : id.substring(1))
            .on("period_on", months.firstDay(month))
            .text(isCost ? "cost_type" : "revenue_type", entry.type)
            .money("amount", amount)
            .text("currency", CURRENCY);
    return isCost
        ? row.text("cost_center", entry.costCenter).text("allocation_driver", entry.driver)
        : row;
  }
}
