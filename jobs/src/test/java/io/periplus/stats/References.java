package io.periplus.stats;

import java.util.List;
import java.util.stream.Stream;

/**
 * Two small public data sets, R's {@code attitude} (30 clerks) and {@code mtcars} (32 cars), as
 * means and covariances; outcome first. With R 4.2.2 they are {@code colMeans} and {@code cov};
 * what is expected of them was computed by relaimpo 2.2-7.
 */
public final class References {
  public static final List<String> CLERK =
      List.of("complaints", "privileges", "learning", "raises", "critical", "advance");
  public static final List<String> CAR =
      List.of("cyl", "disp", "hp", "drat", "wt", "qsec", "vs", "am", "gear", "carb");

  private References() {}

  public static Gram attitude() {
    return gram(
        30,
        Stream.concat(Stream.of("rating"), CLERK.stream()).toList(),
        new double[] {
          64.6333333333333,
          66.6,
          53.1333333333333,
          56.3666666666667,
          64.6333333333333,
          74.7666666666667,
          42.9333333333333
        },
        new double[] {
          148.171264367816,
          133.779310344828,
          63.464367816092,
          89.1045977011494,
          74.6885057471264,
          18.8425287356322,
          19.4229885057471,
          177.28275862069,
          90.951724137931,
          93.2551724137931,
          92.6413793103448,
          24.7310344827586,
          30.7655172413793,
          149.705747126437,
          70.8459770114943,
          56.6712643678161,
          17.8252873563218,
          43.216091954023,
          137.757471264368,
          78.1390804597701,
          13.467816091954,
          64.1977011494253,
          108.102298850575,
          38.7735632183908,
          61.4229885057471,
          97.9091954022988,
          28.8459770114943,
          105.857471264368
        });
  }

  public static Gram mtcars() {
    return gram(
        32,
        Stream.concat(Stream.of("mpg"), CAR.stream()).toList(),
        new double[] {
          20.090625,
          6.1875,
          230.721875,
          146.6875,
          3.5965625,
          3.21725,
          17.84875,
          0.4375,
          0.40625,
          3.6875,
          2.8125
        },
        new double[] {
          36.3241028225806,
          -9.17237903225806,
          -633.09720766129,
          -320.732056451613,
          2.19506350806452,
          -5.11668467741935,
          4.50914919354838,
          2.01713709677419,
          1.8039314516129,
          2.13568548387097,
          -5.36310483870968,
          3.18951612903226,
          199.660282258065,
          101.931451612903,
          -0.668366935483871,
          1.36737096774194,
          -1.88685483870968,
          -0.729838709677419,
          -0.465725806451613,
          -0.649193548387097,
          1.52016129032258,
          15360.799828629,
          6721.15866935484,
          -47.0640191532258,
          107.684204032258,
          -96.0516814516129,
          -44.3776209677419,
          -36.5640120967742,
          -50.8026209677419,
          79.06875,
          4700.86693548387,
          -16.4511088709677,
          44.1926612903226,
          -86.7700806451613,
          -24.9879032258065,
          -8.32056451612903,
          -6.35887096774194,
          83.0362903225806,
          0.285881350806452,
          -0.372720725806452,
          0.0871407258064515,
          0.118649193548387,
          0.190151209677419,
          0.275987903225806,
          -0.0784072580645161,
          0.957378967741936,
          -0.305481612903225,
          -0.273661290322581,
          -0.338104838709677,
          -0.42108064516129,
          0.675790322580645,
          3.19316612903226,
          0.670564516129032,
          -0.204959677419355,
          -0.280403225806452,
          -1.89411290322581,
          0.254032258064516,
          0.0423387096774194,
          0.0766129032258065,
          -0.463709677419355,
          0.248991935483871,
          0.292338709677419,
          0.0463709677419355,
          0.544354838709677,
          0.326612903225806,
          2.60887096774194
        });
  }

  /** The sums of a sample of which means and covariances (n - 1, upper triangle) are known. */
  public static Gram gram(int n, List<String> columns, double[] means, double[] covariances) {
    double[] packed = new double[Gram.packedLength(columns.size())];
    Gram.add(packed, means, n);
    int first = columns.size() + 1;
    for (int i = 0; i < covariances.length; i++) {
      packed[first + i] += (n - 1) * covariances[i];
    }
    return Gram.of(columns, packed, n, n);
  }
}
