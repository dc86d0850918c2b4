package io.periplus.sample.company;

import java.util.List;

/**
 * Where customers live and what they speak.
 *
 * @param country ISO 3166-1 alpha-2
 * @param language BCP 47
 * @param taxShare tax on goods
 * @param deliveryDays days that the shop promises for the metropolis
 * @param deliveryCents carrier's price of one attempt
 * @param metropolis region with good service
 * @param remote regions where the carriers are late more often
 */
public record Home(
    String country,
    String language,
    double taxShare,
    int deliveryDays,
    int deliveryCents,
    String metropolis,
    List<String> remote,
    String region) {

  private static final List<Home> COUNTRIES =
      List.of(
          country("PE", "es-PE", 0.18, 2, 310, "PE-LIM", "PE-CUS", "PE-LOR"),
          country("CL", "es-CL", 0.19, 3, 420, "CL-RM", "CL-AN", "CL-MA"),
          country("BR", "pt-BR", 0.17, 4, 480, "BR-SP", "BR-AM", "BR-BA"),
          country("ES", "es-ES", 0.21, 3, 450, "ES-MD", "ES-CN", "ES-GA"),
          country("US", "en-US", 0.07, 4, 690, "US-FL", "US-AK", "US-PR"));

  private static Home country(
      String country,
      String language,
      double taxShare,
      int deliveryDays,
      int deliveryCents,
      String metropolis,
      String... remote) {
    return new Home(
        country, language, taxShare, deliveryDays, deliveryCents, metropolis, List.of(remote), "");
  }

  public static Home drawn(Draws draws) {
    Home home = COUNTRIES.get(draws.weighted(0.38, 0.16, 0.24, 0.12, 0.10));
    return home.in(draws.chance(0.7) ? home.metropolis : draws.one(home.remote));
  }

  private Home in(String there) {
    return new Home(
        country, language, taxShare, deliveryDays, deliveryCents, metropolis, remote, there);
  }

  public boolean isRemote() {
    return remote.contains(region);
  }

  /** The language without its country: es, pt or en. */
  public String tongue() {
    return language.substring(0, 2);
  }
}
