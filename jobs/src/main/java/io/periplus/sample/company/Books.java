package io.periplus.sample.company;

import static io.periplus.sample.company.World.CENT;

import io.periplus.sample.file.Months;
import io.periplus.sample.file.Outbox;
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
  public enum Entry {
    SALE("sale", "", ""),
    SUBSCRIPTION("subscription", "", ""),
    DISCOUNT("discount", "", ""),
    SHIPPING("shipping", "", ""),
    REFUND("refund", "", ""),
    LABOUR("labour", "service-desk", "agent_second"),
    IDLE("labour", "service-desk-idle", ""),
    CHANNEL("channel", "service-desk", "contact"),
    LOGISTICS("logistics", "carriers", "delivery_attempt"),
    TOOL("tool", "service-desk", ""),
    ACQUISITION("acquisition", "marketing", ""),
    REWARD("acquisition", "referrals", ""),
    RETENTION("retention", "marketing", ""),
    OFFER("retention", "offers", ""),
    RETURNS("other", "returns-desk", ""),
    PAYMENT_FEES("other", "payments", "");

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

  /** Books an amount in ten-thousandths, as everywhere here, in the month of an instant. */
  public void add(Entry entry, long at, long amount) {
    sums.get(months.indexOf(at)).merge(entry, amount, Long::sum);
  }

  /** Adds the books of others who live in the same months. */
  public void add(Books others) {
    for (int month = 0; month < months.count(); month++) {
      Map<Entry, Long> sum = sums.get(month);
      others.sums.get(month).forEach((entry, amount) -> sum.merge(entry, amount, Long::sum));
    }
  }

  /** An order that was not cancelled, or an invoice of a membership. */
  public void sold(Entry kind, long at, long gross, long discount, long shipping) {
    add(kind, at, gross);
    add(Entry.DISCOUNT, at, -discount);
    add(Entry.SHIPPING, at, shipping);
  }

  public void served(long at, long labour, long channel) {
    add(Entry.LABOUR, at, labour);
    add(Entry.CHANNEL, at, channel);
  }

  /** Closes every month and delivers its lines. */
  public void closeInto(Outbox files) {
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
    overheads.put("acquisition", "marketing spend and rewards of referrals, without driver");
    overheads.put("retention", "marketing spend and offers delivered, without driver");
    overheads.put("other", "returned lines and payments at their rates, without driver");
    return overheads;
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
            .euros("amount", amount);
    return isCost
        ? row.text("cost_center", entry.costCenter).text("allocation_driver", entry.driver)
        : row;
  }
}
