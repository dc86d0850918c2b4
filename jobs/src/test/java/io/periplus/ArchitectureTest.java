package io.periplus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.periplus.testkit.BadInput;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shape of the house, kept. */
class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.periplus");

  @Test
  void statisticsKnowNothingOfSparkOrOfUs() {
    noClasses()
        .that()
        .resideInAPackage("io.periplus.stats..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "io.delta..", "io.periplus.table..")
        .check(CODE);
  }

  @Test
  void theCoreOfTheFoldKnowsNoSpark() {
    noClasses()
        .that()
        .resideInAPackage("io.periplus.journey.fold..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "io.delta..", "io.periplus.job..")
        .check(CODE);
  }

  @Test
  void controlFilesNeedNeitherSparkNorDelta() {
    noClasses()
        .that()
        .resideInAPackage("io.periplus.store.control..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "io.delta..")
        .check(CODE);
  }

  @Test
  void theSampleCompanyAndTheScorecardKnowNoSpark() {
    noClasses()
        .that()
        .resideInAnyPackage("io.periplus.sample..", "io.periplus.scorecard..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "io.delta..")
        .check(CODE);
  }

  @Test
  void dataFlowsOneWay() {
    Map<String, String[]> downstream =
        Map.of(
            "landing", new String[] {"bronze", "silver", "journey", "features", "models", "gold"},
            "bronze", new String[] {"silver", "journey", "features", "models", "gold"},
            "silver", new String[] {"journey", "features", "models", "gold"},
            "features", new String[] {"models", "gold"},
            "models", new String[] {"gold"});
    downstream.forEach(
        (layer, later) -> {
          for (String after : later) {
            noClasses()
                .that()
                .resideInAPackage("io.periplus." + layer + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.periplus." + after + "..")
                .check(CODE);
          }
        });
  }

  @Test
  void packagesDoNotNeedOneAnotherInCircles() {
    SlicesRuleDefinition.slices()
        .matching("io.periplus.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CODE);
  }

  @Test
  void nothingButTheDoorLooksAtTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.periplus.cli..", "io.periplus.store..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Math.class, "random")
        .check(CODE);
  }

  @Test
  @BadInput(
      id = "A08",
      given = "A model as a serialised Java object",
      then = "Nothing in the program can read one")
  void noObjectIsReadFromASerialisedStream() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .check(CODE);
  }
}
