package io.periplus.night;

import io.periplus.config.Company;
import io.periplus.gold.GoldJobs;
import io.periplus.job.Job;
import io.periplus.journey.JourneyFold;
import io.periplus.models.ModelJobs;
import io.periplus.silver.SilverJobs;
import java.util.ArrayList;
import java.util.List;

/** All jobs of a company's night: the one place where they are named together. */
public final class CompanyPlan {
  private CompanyPlan() {}

  public static Plan of(Company company) {
    List<Job> jobs = new ArrayList<>(SilverJobs.of(company));
    jobs.add(new JourneyFold(company, Code.version()));
    jobs.addAll(ModelJobs.of(company));
    jobs.addAll(GoldJobs.of(company));
    return Plan.of(jobs);
  }
}
